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
        {view.timeline.map((entry) => (
          <TimelineItem key={entry.seq} entry={entry} today={view.today} />
        ))}
      </ol>
    </Card>
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
