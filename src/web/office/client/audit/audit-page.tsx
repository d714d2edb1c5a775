import { Button, Select, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { DayInput } from '../kit/day-input.tsx'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { useAccount } from '../session/use-session.ts'
import { VerifyCard } from './verify-card.tsx'

type Log = CallAnswer<'GET /audit/events'>
type Event = Log['events'][number]

/** 审计日志: who did what when, on which object, before and after. */
export function AuditPage(): ReactNode {
  const { today } = useAccount()
  const { place, set } = usePlaces()
  const { data, error } = useAnswer('GET /audit/events', {
    query: {
      unit: place('unit') || undefined,
      act: place('act') || undefined,
      objectKind: place('objectKind') || undefined,
      objectId: place('objectId') || undefined,
      from: place('from') || undefined,
      to: place('to') || undefined,
      before: place('before') || undefined,
    },
  })
  const filter = (change: Readonly<Record<string, string>>): void => set({ before: '', ...change })
  return (
    <Page title="审计日志" note="只能看，不能改；每一条都含前一条的校验值">
      <VerifyCard />
      <search className="bar audit-filters">
        <Select
          aria-label="机关"
          className="unit-select"
          value={place('unit')}
          onChange={(unit) => filter({ unit })}
          options={[
            { value: '', label: '全部机关' },
            ...(data?.units ?? []).map(({ key, label }) => ({ value: key, label })),
          ]}
        />
        <Select
          aria-label="办了什么"
          className="act-select"
          value={place('act')}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(act) => filter({ act })}
          options={[
            { value: '', label: '全部事项' },
            ...(data?.acts ?? []).map(({ key, label, acts }) => ({
              label,
              options: [
                { value: key, label: `${label}：全部` },
                ...acts.map((act) => ({ value: act.key, label: act.label })),
              ],
            })),
          ]}
        />
        <span className="day-range">
          <DayInput
            value={place('from')}
            latest={today}
            onChange={(from) => filter({ from: from ?? '' })}
            label="从哪一天"
          />
          至
          <DayInput
            value={place('to')}
            latest={today}
            onChange={(to) => filter({ to: to ?? '' })}
            label="到哪一天"
          />
        </span>
        {place('objectId') !== '' && (
          <Button onClick={() => filter({ objectKind: '', objectId: '' })}>不再只看这一件</Button>
        )}
      </search>
      <RefusalAlert error={error} title="日志没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <Events
            events={data.events}
            onObject={({ kind, id }) => filter({ objectKind: kind, objectId: id })}
          />
          <div className="bar older">
            {place('before') !== '' && <Button onClick={() => set({ before: '' })}>回到最近的</Button>}
            {data.next !== null && (
              <Button onClick={() => set({ before: String(data.next) })}>看更早的</Button>
            )}
          </div>
        </>
      )}
    </Page>
  )
}

interface EventsProps {
  readonly events: readonly Event[]
  readonly onObject: (object: Event['object']) => void
}

function Events({ events, onObject }: EventsProps): ReactNode {
  const { today } = useAccount()
  if (events.length === 0) {
    return (
      <div className="card">
        <p className="nothing">没有这样的记录。</p>
      </div>
    )
  }
  return (
    <section className="card lines audit" aria-label="日志">
      <table>
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">谁</th>
            <th scope="col">办了什么</th>
            <th scope="col">改动</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.seq}>
              <td className="day">
                {shortMoment(chinaMoment(event.at), today)}
                <p>第 {event.seq} 条</p>
              </td>
              <td>
                {event.actor}
                {event.unit !== null && <p>{event.unit}</p>}
              </td>
              <td>
                <strong>{event.actLabel}</strong>
                <p>
                  <button
                    type="button"
                    className="object"
                    title={`只看这一件（${event.object.id}）`}
                    onClick={() => onObject(event.object)}
                  >
                    {event.object.label}
                  </button>
                </p>
              </td>
              <td>
                <Changes changes={event.changes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const shownAtFirst = 4

function Changes({ changes }: { readonly changes: Event['changes'] }): ReactNode {
  const [all, setAll] = useState(false)
  const shown = all ? changes : changes.slice(0, shownAtFirst)
  return (
    <>
      <dl className="changes">
        {shown.map(({ label, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {before !== null && <del>{before}</del>}
              {before !== null && after !== null && ' → '}
              {after !== null && <ins>{after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
      {changes.length > shown.length && (
        <button type="button" className="object" onClick={() => setAll(true)}>
          还有 {changes.length - shown.length} 项
        </button>
      )}
    </>
  )
}
