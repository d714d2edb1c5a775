import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { chinaMoment, longDate, shortMoment } from '../../kit/days.ts'
import { useAccount } from '../../session/use-session.ts'
import type { ItemView } from '../item-view.ts'

/** What stands out of an item, above everything else: how it came out, why it is down, what is wrong with it. */
export function Notices({ view }: { readonly view: ItemView }): ReactNode {
  const { withdrawn, endedOn, imported, releaseFailure, sentBack, state } = view
  return (
    <>
      {withdrawn && <Told title={`${longDate(withdrawn.on)}撤下`} text={withdrawn.reason} />}
      {endedOn !== null && (
        <Told title={`${longDate(endedOn)}公示期满，自动撤下`} text="页面保留，写明公示到哪一天为止。" />
      )}
      {releaseFailure !== null && state === 'scheduled' && (
        <Told title="待同步：到时没有公开成" text={`${releaseFailure}（系统会自动再试）`} />
      )}
      {sentBack && state === 'draft' && (
        <Told title={`${sentBack.step}退回修改（${sentBack.by}）`} text={sentBack.remarks} />
      )}
      <Urgent view={view} />
      <Penalty view={view} />
      <Correction view={view} />
      {imported && (
        <p className="guidance">
          导入的信息：原发布日期 {longDate(imported.originallyPublishedOn)}，来源 {imported.source}
          ，没有经过这里的审核。
        </p>
      )}
    </>
  )
}

function Told({ title, text }: { readonly title: string; readonly text: ReactNode }): ReactNode {
  return <Alert className="refusal" type="warning" showIcon title={title} description={text} />
}

/** 应急发布: by whom and why, who still looks at it, who objected. */
function Urgent({ view: { urgent } }: { readonly view: ItemView }): ReactNode {
  const { today } = useAccount()
  if (urgent === null) return null
  const { by, at, reason, pending, objection } = urgent
  const title = `应急发布：${by}，${shortMoment(chinaMoment(at), today)}`
  return (
    <Told
      title={title}
      text={
        <>
          <p>{reason}</p>
          <p>
            {pending.length === 0
              ? '事后审核已经完成。'
              : `待事后审核：${pending.map(({ label }) => label).join('、')}。`}
          </p>
          {objection !== null && (
            <p>
              <strong>
                {objection.by}有异议，应当更正或者撤下：{objection.text}
              </strong>
            </p>
          )}
        </>
      }
    />
  )
}

/** A penalty that lost its ground: by when it has to be down (行政处罚法第四十八条). */
function Penalty({ view: { penaltyChange, state } }: { readonly view: ItemView }): ReactNode {
  if (penaltyChange === null) return null
  const { on, label, ground, dueOn, late } = penaltyChange
  return (
    <Told
      title={`处罚决定${longDate(on)}${label}`}
      text={
        <>
          <p>{ground}</p>
          {state === 'published' && (
            <p className={late ? 'late-text' : undefined}>
              应当在{longDate(dueOn)}前撤下并说明理由（行政处罚法第四十八条）{late ? '，已经超过。' : '。'}
            </p>
          )}
        </>
      }
    />
  )
}

/** 更正: what this corrects and why; or that a correction of it is under way. */
function Correction({ view }: { readonly view: ItemView }): ReactNode {
  const { revision, openRevision, revisedOn } = view
  if (revision) {
    return (
      <Alert
        className="refusal"
        type="info"
        showIcon
        title="这是一份更正稿"
        description={
          <>
            <p>
              更正的是 <Link to={`/publishing/${revision.of}`}>{revision.title}</Link>
            </p>
            <p>更正说明：{revision.note === '' ? '还没有写' : revision.note}</p>
          </>
        }
      />
    )
  }
  if (openRevision === null && revisedOn === null) return null
  return (
    <p className="guidance">
      {revisedOn !== null && `${longDate(revisedOn)}更正过。`}
      {openRevision !== null && (
        <>
          一份更正正在办理：<Link to={`/publishing/${openRevision}`}>看更正稿</Link>
        </>
      )}
    </p>
  )
}
