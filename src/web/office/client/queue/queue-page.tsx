import { Button, Segmented, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { fileAddress } from '../http/upload.ts'
import { useAnswer } from '../http/use-call.ts'
import { ExportMenu } from '../kit/export-menu.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { holdsOne, useAccount } from '../session/use-session.ts'
import { FourWeeks } from './four-weeks.tsx'
import {
  countsOf,
  groupLabels,
  groupsOf,
  isPastDay,
  kindsOf,
  type QueueGroup,
  type QueueRow,
} from './groups.ts'
import './queue.css'

type Queue = CallAnswer<'GET /queue'>

/** 今天要办的. */
export default function QueuePage(): ReactNode {
  const { account } = useAccount()
  const navigate = useNavigate()
  const { data: queue, error } = useAnswer('GET /queue', {}, { staleTime: 0 })
  const [kind, setKind] = useState('all')
  const [group, setGroup] = useState<QueueGroup | null>(null)
  const kinds = kindsOf(queue?.rows ?? [])
  return (
    <Page
      title="今天要办的"
      note="按法定期限排序，期限均按工作日计算"
      actions={
        <>
          {kinds.length > 1 && (
            <Segmented
              aria-label="只看一类"
              value={kind}
              onChange={setKind}
              options={[{ value: 'all', label: '全部' }, ...kinds]}
            />
          )}
          <ExportMenu
            address={(format) =>
              fileAddress('GET /queue/export', {
                query: { format, kind: kind === 'all' ? undefined : kind, group: group ?? undefined },
              })
            }
          />
          {holdsOne(account, ['disclosureOfficer']) && (
            <Button onClick={() => void navigate('/applications/new')}>登记申请</Button>
          )}
        </>
      }
    >
      <RefusalAlert error={error} title="待办没有读出来" />
      {queue === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <Queue
          queue={{
            ...queue,
            rows: queue.rows.filter((row) => kind === 'all' || row.kind === kind),
            left: queue.left.filter((one) => kind === 'all' || one.kind === kind),
          }}
          group={group}
          onGroup={setGroup}
        />
      )}
    </Page>
  )
}

interface Props {
  readonly queue: Queue
  readonly group: QueueGroup | null
  readonly onGroup: (group: QueueGroup | null) => void
}

function Queue({ queue, group, onGroup }: Props): ReactNode {
  const { rows, left, calendar, today, unannouncedYear } = queue
  const waiting = rows.filter((row) => row.group === 'waiting')
  const shown = groupsOf(rows, left, group)
  const waitingCount = countsOf(rows, left).find(({ key }) => key === 'waiting')?.count ?? 0
  const primary = shown.flatMap((one) => one.rows).find(({ group: own }) => own !== 'waiting')
  return (
    <>
      <ul className="counters" aria-label="按期限筛选">
        {countsOf(rows, left).map(({ key, label, count }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={group === key}
              onClick={() => onGroup(group === key ? null : key)}
            >
              <span className="counter-label">{label}</span>
              <span className={key === 'overdue' && count > 0 ? 'counter late' : 'counter'}>
                <b>{count}</b> 件
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="queue-grid">
        <section className="card queue" aria-label="待办事项">
          <table>
            <thead>
              <tr>
                <th scope="col">事项</th>
                <th scope="col">法定期限</th>
                <th scope="col">现在</th>
                <th scope="col" className="to-right">
                  下一步
                </th>
              </tr>
            </thead>
            {shown.map(({ key, label, rows: own, left: more }) => (
              <tbody key={key}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={4}>
                    {label} <span>{own.length + more}</span>
                  </th>
                </tr>
                {own.map((row) => (
                  <QueueLine key={row.id} row={row} primary={row === primary} />
                ))}
                {more > 0 && (
                  <tr>
                    <td colSpan={4} className="quiet">
                      还有 {more} 件，办完上面的以后依次出现；也可以在
                      <Link to="/applications">依申请公开</Link>里按条件查找，或者导出全部。
                    </td>
                  </tr>
                )}
              </tbody>
            ))}
          </table>
          {shown.length === 0 && (
            <p className="nothing">
              {group !== null
                ? '这一组没有事项。'
                : waitingCount > 0
                  ? '没有等您办的事项。别人在办的，见“等别人办”。'
                  : '没有要办的事项。'}
            </p>
          )}
        </section>
        <aside className="queue-side" aria-label="日历和等待">
          <FourWeeks calendar={calendar} today={today} unannouncedYear={unannouncedYear} />
          {group !== 'waiting' && (
            <Waiting rows={waiting} count={waitingCount} onAll={() => onGroup('waiting')} />
          )}
        </aside>
      </div>
    </>
  )
}

function QueueLine({ row, primary }: { readonly row: QueueRow; readonly primary: boolean }): ReactNode {
  const navigate = useNavigate()
  const { title, kindLabel, number, since, ground, unit, dueText, dueNote, now, action } = row
  return (
    <tr>
      <td className="what">
        <Link to={action.to.split('?')[0] ?? action.to}>{title}</Link>
        <p>
          {[unit, kindLabel, number, since, ground].map(
            (part) => part !== null && <span key={part}>{part}</span>,
          )}
        </p>
      </td>
      <td className="when">
        <strong className={isPastDay(row) || row.urgent === true ? 'late' : undefined}>{dueText}</strong>
        {dueNote !== null && <p>{dueNote}</p>}
      </td>
      <td className="now">{now}</td>
      <td className="next">
        <Button
          type={primary ? 'primary' : 'default'}
          aria-label={`${action.label}：${title}`}
          onClick={() => void navigate(action.to)}
        >
          {action.label}
        </Button>
      </td>
    </tr>
  )
}

interface WaitingProps {
  readonly rows: readonly QueueRow[]
  readonly count: number
  readonly onAll: () => void
}

function Waiting({ rows, count, onAll }: WaitingProps): ReactNode {
  if (rows.length === 0) return null
  const late = rows.filter(isPastDay).length
  return (
    <section className="card" aria-labelledby="waiting">
      <div className="card-head">
        <h2 id="waiting">
          {groupLabels.waiting} {count} 件{late > 0 && <span className="late">，其中 {late} 件已逾期</span>}
        </h2>
        <div className="card-extra">
          <Button type="link" size="small" onClick={onAll}>
            全部
          </Button>
        </div>
      </div>
      <ul className="rows">
        {rows.slice(0, 5).map((row) => (
          <li key={row.id}>
            <div>
              <Link to={row.action.to.split('?')[0] ?? row.action.to}>{row.title}</Link>
              <p className="quiet">
                {row.now}，{isPastDay(row) && <strong className="late">{row.dueText}，</strong>}
                {row.dueNote ?? row.dueText}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
