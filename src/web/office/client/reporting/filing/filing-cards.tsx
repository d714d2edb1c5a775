import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import { longDate, shortDate } from '../../kit/days.ts'
import { useAccount } from '../../session/use-session.ts'
import { ChangesTable } from './changes-table.tsx'
import type { Filing } from './filing-view.ts'

/** What others said of the report that is still to be answered: the unit's reviewers, the county. */
export function Remarks({ filing }: { readonly filing: Filing }): ReactNode {
  const { review, ruling, state } = filing
  const returned = state === 'drafting' || state === 'sentBack' ? review.returned : null
  return (
    <>
      {ruling?.ruling === 'sentBack' && state !== 'published' && (
        <Said
          title={`县主管部门退回（${ruling.by}，${longDate(ruling.on)}）`}
          remarks=""
          notes={ruling.remarks}
        />
      )}
      {returned !== null && (
        <Said
          title={`${returned.label}退回修改（${returned.by}，${longDate(returned.on)}）`}
          remarks={returned.remarks}
          notes={returned.notes}
        />
      )}
    </>
  )
}

function Said({
  title,
  remarks,
  notes,
}: {
  readonly title: string
  readonly remarks: string
  readonly notes: Filing['trail'][number]['notes']
}): ReactNode {
  return (
    <Alert
      className="filing-alert"
      type="warning"
      showIcon
      title={title}
      description={
        <>
          {remarks !== '' && <p>{remarks}</p>}
          {notes.map(({ where, text }) => (
            <p key={where + text}>
              <strong>{where}</strong>：{text}
            </p>
          ))}
        </>
      }
    />
  )
}

/** 前后对照: what came after the freeze, and what a correction changes. */
export function Comparisons({ filing }: { readonly filing: Filing }): ReactNode {
  const { later, corrections, frozen, correcting } = filing
  const held = frozen?.kind === 'sent' ? '送审的一份' : '报送的一份'
  return (
    <>
      {later !== null && (
        <Card title={`${frozen?.kind === 'sent' ? '送审' : '报送'}以后的变化`} extra="报告没有变，列出供核对">
          <ChangesTable changes={later} before={held} after="现在的数据" />
        </Card>
      )}
      {corrections !== null && (corrections.cells.length > 0 || corrections.parts.length > 0) && (
        <Card title="更正前后对照" {...(correcting && { extra: '与上一次报送的相比' })}>
          <ChangesTable changes={corrections} before="更正前" after="更正后" />
        </Card>
      )}
    </>
  )
}

/** Checks that were let through with what was sent or handed in. */
export function Overrides({ filing: { frozen } }: { readonly filing: Filing }): ReactNode {
  if (frozen === null || frozen.overrides.length === 0) return null
  return (
    <Card title="放行的校验" className="padded">
      {frozen.overrides.map(({ where, said, reason, by }) => (
        <p key={where + said}>
          {said}放行理由：{reason}（{by}）
        </p>
      ))}
    </Card>
  )
}

/** 办理记录: everything that happened to the report, the newest first. */
export function TrailCard({ filing: { trail, frozen } }: { readonly filing: Filing }): ReactNode {
  const { today } = useAccount()
  if (trail.length === 0) return null
  return (
    <Card title="办理记录">
      <ol className="filing-trail">
        {trail.map(({ key, on, by, text, remarks, notes }) => (
          <li key={key}>
            <p>
              <strong>{text}</strong>
            </p>
            <p className="quiet">
              {shortDate(on, today)}　{by}
            </p>
            {remarks !== '' && <p>{remarks}</p>}
            {notes.map(({ where, text: what }) => (
              <p key={where + what}>
                {where}：{what}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {frozen !== null && (
        <p className="quiet filing-hash">
          {frozen.kind === 'sent' ? '送审的一份' : `第${frozen.number ?? 1}次报送`}校验值（SM3）：
          <code>{frozen.hash}</code>
        </p>
      )}
    </Card>
  )
}
