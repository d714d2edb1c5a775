import { Select, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../../http/use-call.ts'
import { chinaMoment, shortMoment } from '../../kit/days.ts'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { useAccount } from '../../session/use-session.ts'
import { DocumentText } from '../body/document-text.tsx'
import type { ItemView } from '../item-view.ts'
import { pictureUrlOf } from '../pictures.ts'
import { firstOther, otherTexts } from './versions.ts'

/** 对照: what has changed since another text of the item, first the one that this person last saw. */
export function ComparedText({ view }: { readonly view: ItemView }): ReactNode {
  const { today } = useAccount()
  const others = otherTexts(view)
  const [chosen, setChosen] = useState(() => firstOther(view)?.key ?? '')
  const original = chosen === 'original'
  const pictureUrl = pictureUrlOf(view.id)
  const kept = useAnswer(
    'GET /disclosures/:id/versions/:version',
    { params: { id: view.id, version: original ? 1 : Number(chosen) } },
    { enabled: chosen !== '' && !original },
  )
  const published = useAnswer(
    'GET /disclosures/:id/original',
    { params: { id: view.id } },
    { enabled: original },
  )
  const { data, error, isPlaceholderData } = original ? published : kept
  return (
    <>
      <div className="compare-bar">
        <span id="compare-with">与哪一版对照</span>
        <Select
          aria-labelledby="compare-with"
          value={chosen}
          onChange={setChosen}
          options={others.map(({ key, label, at }) => ({
            value: key,
            label: at === null || at === '' ? label : `${label} ${shortMoment(chinaMoment(at), today)}`,
          }))}
        />
      </div>
      <RefusalAlert error={error} title="这一版没有读出来" />
      {data === undefined || isPlaceholderData ? (
        error === null && <Skeleton active className="compare-wait" paragraph={{ rows: 8 }} />
      ) : (
        <>
          <Changes changes={data.changes} />
          <div className="two-texts">
            <section aria-label="对照的一版">
              <p className="text-tag">
                <span className="tag">{others.find(({ key }) => key === chosen)?.label}</span>
              </p>
              <DocumentText title={data.title} html={data.body} pictureUrl={pictureUrl} />
            </section>
            <section aria-label="现在的一版">
              <p className="text-tag">
                <span className="tag going">现在的一版</span>
              </p>
              <DocumentText title={view.content.title} html={view.content.body} pictureUrl={pictureUrl} />
            </section>
          </div>
        </>
      )}
    </>
  )
}

interface Change {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What has changed beside the text: title, column, numbers, files. */
function Changes({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  if (changes.length === 0) return null
  return (
    <dl className="changes">
      {changes.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {before === '' ? <span className="quiet">原来没有</span> : <del>{before}</del>}{' '}
            {after === '' ? <span className="quiet">现在没有</span> : <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
