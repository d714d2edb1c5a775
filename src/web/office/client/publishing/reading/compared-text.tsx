import { Select, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAnswer } from '../../http/use-call.ts'
import { chinaMoment, shortMoment } from '../../kit/days.ts'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { useAccount } from '../../session/use-session.ts'
import { Differences } from '../body/differences-view.tsx'
import type { ItemView } from '../item-view.ts'
import { pictureUrlOf } from '../pictures.ts'
import { firstOther, otherTexts } from './versions.ts'

/** 对照: what has changed since another text of the item, first the one that this person last saw. */
export function ComparedText({ view }: { readonly view: ItemView }): ReactNode {
  const { today } = useAccount()
  const others = otherTexts(view)
  const [chosen, setChosen] = useState(() => firstOther(view)?.key ?? '')
  const original = chosen === 'original'
  const label = others.find(({ key }) => key === chosen)?.label ?? ''
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
          options={others.map(({ key, label: name, at }) => ({
            value: key,
            label: at === null || at === '' ? name : `${name} ${shortMoment(chinaMoment(at), today)}`,
          }))}
        />
      </div>
      <RefusalAlert error={error} title="这一版没有读出来" />
      {data === undefined || isPlaceholderData ? (
        error === null && <Skeleton active className="compare-wait" paragraph={{ rows: 8 }} />
      ) : (
        <>
          <Changes changes={data.changes} />
          <div className="compared">
            <Differences
              before={data.body}
              after={view.content.body}
              labels={[label, '现在的一版']}
              pictureUrl={pictureUrlOf(view.id)}
            />
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
