import type { ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'
import { dateOf, longDate } from '../kit/days.ts'

type Queue = CallAnswer<'GET /queue'>
type CalendarDay = Queue['calendar'][number]

const heads = ['一', '二', '三', '四', '五', '六', '日']

/** 接下来四周: working days, days off, and what is due. */
export function FourWeeks({
  calendar,
  today,
  unannouncedYear,
}: Pick<Queue, 'calendar' | 'today' | 'unannouncedYear'>): ReactNode {
  const weeks = Array.from({ length: Math.ceil(calendar.length / 7) }, (_, week) =>
    calendar.slice(week * 7, week * 7 + 7),
  )
  return (
    <section className="card four-weeks" aria-labelledby="four-weeks">
      <div className="card-head">
        <h2 id="four-weeks">接下来四周</h2>
      </div>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <DayCell key={day.day} day={day} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {unannouncedYear !== null && (
        <p className="quiet padded-line">
          {unannouncedYear}年放假安排尚未公布，涉及该年的期限暂按法定节假日计算，公布后自动重算。
        </p>
      )}
    </section>
  )
}

function DayCell({ day, today }: { readonly day: CalendarDay; readonly today: string }): ReactNode {
  const { working, kind, name, due } = day
  const classes = [working ? '' : 'rest', day.day === today ? 'today' : '', day.day < today ? 'gone' : '']
  const words = [
    longDate(day.day),
    day.day === today ? '今天' : '',
    kind === 'makeUp' ? '调休上班' : working ? '' : (name ?? '休息'),
    due > 0 ? `${due}件到期` : '',
  ].filter((word) => word !== '')
  return (
    <td className={classes.join(' ').trim()} title={words.slice(1).join('，')}>
      <span className="hidden-words">{words.join('，')}</span>
      <span aria-hidden="true">
        {dateOf(day.day)}
        {kind === 'makeUp' && <i className="make-up">班</i>}
        <span className={`dots dots-${Math.min(due, 3)}`} />
      </span>
    </td>
  )
}
