import type { ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { shortDate, shortMoment } from '../kit/days.ts'
import type { CaseView } from './weeks.ts'

type Entry = CaseView['timeline'][number]

/** 经过, newest first. What an entry did to the clock is a chip: filled where it runs, hatched where it stops. */
export function Timeline({ view }: { readonly view: CaseView }): ReactNode {
  return (
    <Card title="经过" extra="由新到旧，记录只能补充，不能修改" className="timeline">
      <ol>
        {runsOf(view.timeline).map((run) => (
          <TimelineRun key={run.at(0)?.seq} run={run} today={view.today} />
        ))}
      </ol>
    </Card>
  )
}

/** What is done to a letter before it leaves: on record, and seldom asked for. */
const preparing: readonly string[] = ['letter_drafted', 'letter_numbered', 'letter_sealed']

/** Each entry by itself; entries that only prepared letters, one after the other, together. */
function runsOf(timeline: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = []
  for (const entry of timeline) {
    const last = runs.at(-1)
    const joins = preparing.includes(entry.type) && last?.every(({ type }) => preparing.includes(type))
    if (joins === true) last?.push(entry)
    else runs.push([entry])
  }
  return runs
}

function TimelineRun({ run, today }: { readonly run: readonly Entry[]; readonly today: string }): ReactNode {
  const [latest] = run
  if (latest === undefined) return null
  if (run.length === 1) return <TimelineItem entry={latest} today={today} />
  const steps = [...new Set(run.toReversed().map(({ title }) => title))].join('、')
  return (
    <li>
      <details className="entry-run">
        <summary>
          文书准备：{steps}（{run.length}条）
        </summary>
        <ol>
          {run.map((entry) => (
            <TimelineItem key={entry.seq} entry={entry} today={today} />
          ))}
        </ol>
      </details>
    </li>
  )
}

function TimelineItem({ entry, today }: { readonly entry: Entry; readonly today: string }): ReactNode {
  const { on, enteredAt, by, imported, title, text, rule, effect, clockText, fault } = entry
  return (
    <li className={effect === 'none' ? undefined : 'moves'}>
      <div className="entry-head">
        <h3>{title}</h3>
        <time dateTime={on}>{shortDate(on, today)}</time>
      </div>
      {text !== '' && <p className="entry-text">{text}</p>}
      <p className="quiet">
        {rule !== null && <span>{rule}</span>}
        <span>
          {by} {imported ? '导入' : '登记'}
          {enteredAt.slice(0, 10) !== on && `于${shortMoment(enteredAt, today)}`}
        </span>
      </p>
      {clockText !== null && effect !== 'none' && (
        <p className={effect === 'stops' ? 'chip stopped' : 'chip'}>{clockText}</p>
      )}
      {fault !== null && <p className="chip fault">{fault}</p>}
    </li>
  )
}
