import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { longDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { RescanCard } from './rescan-card.tsx'

type Row = CallAnswer<'GET /publishing-board'>['rows'][number]

/** 发布监督: what the law would mind, of all units that this person watches over, the worst first. */
export function BoardPage(): ReactNode {
  const { place, set } = usePlaces()
  const navigate = useNavigate()
  const { data, error } = useAnswer('GET /publishing-board', {})
  const kind = place('kind')
  const rows = data?.rows.filter((row) => kind === '' || row.kind === kind) ?? []
  return (
    <Page
      title="发布监督"
      note="应急发布、到时没发成、缺解读、该撤没撤、超期没发布"
      actions={<Button onClick={() => void navigate('/watching/settings')}>审核方式</Button>}
    >
      <RefusalAlert error={error} title="没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <div className="bar">
            <fieldset className="tabs" aria-label="按事项筛选">
              <button type="button" aria-pressed={kind === ''} onClick={() => set({ kind: '' })}>
                全部 <span>{data.rows.length}</span>
              </button>
              {data.kinds
                .filter(({ count }) => count > 0)
                .map(({ key, label, count }) => (
                  <button
                    key={key}
                    type="button"
                    aria-pressed={kind === key}
                    onClick={() => set({ kind: kind === key ? '' : key })}
                  >
                    {label} <span>{count}</span>
                  </button>
                ))}
            </fieldset>
          </div>
          <section className="card lines" aria-label="需要督促的事项">
            {rows.length === 0 ? (
              <p className="nothing">没有需要督促的事项。</p>
            ) : (
              <table>
                <thead>
                  <tr>
                    <th scope="col">信息</th>
                    <th scope="col">机关</th>
                    <th scope="col">事项</th>
                    <th scope="col">期限</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Line key={`${row.kind}/${row.id}`} row={row} />
                  ))}
                </tbody>
              </table>
            )}
          </section>
          <RescanCard />
        </>
      )}
    </Page>
  )
}

function Line({ row }: { readonly row: Row }): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Link to={`/publishing/${row.id}`}>{row.title}</Link>
        <p>{row.note}</p>
      </th>
      <td data-label="机关">{row.unit}</td>
      <td data-label="事项">
        {row.label}
        <p>{row.ground}</p>
      </td>
      <td className="day" data-label="期限">
        {row.dueOn === null ? (
          '—'
        ) : (
          <span className={row.late ? 'late-text' : undefined}>
            {row.late ? '已过 ' : ''}
            {longDate(row.dueOn)}
          </span>
        )}
      </td>
    </tr>
  )
}
