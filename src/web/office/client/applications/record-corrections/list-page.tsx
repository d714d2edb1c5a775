import { Button, Pagination } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useAnswer } from '../../http/use-call.ts'
import { shortDate } from '../../kit/days.ts'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { useAccount } from '../../session/use-session.ts'
import { RegisterDrawer } from './register-drawer.tsx'

/** 更正本人信息 (条例第四十一条): a list of its own; no row of the yearly report counts it. */
export function RecordCorrectionsPage(): ReactNode {
  const { today } = useAccount()
  const [search, setSearch] = useSearchParams()
  const page = Number(search.get('page') ?? '1') || 1
  const { data, error } = useAnswer('GET /record-corrections', { query: { page } })
  const [registering, setRegistering] = useState(false)
  return (
    <Page
      title="更正本人信息"
      note="条例第四十一条；不是信息公开申请，不计入年度报告表三"
      crumbs={[{ label: '依申请公开', to: '/applications' }, { label: '更正本人信息' }]}
      actions={
        data?.mayHandle === true && (
          <Button type="primary" onClick={() => setRegistering(true)}>
            登记更正请求
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="名单打不开" />
      {data && data.rows.length === 0 && (
        <div className="card">
          <p className="nothing">
            还没有更正请求。公民、法人认为本机关提供的与其自身有关的信息记录不准确，提出更正并提供证据的，在这里登记（条例第四十一条）。
          </p>
        </div>
      )}
      {data && data.rows.length > 0 && (
        <section className="card ledger" aria-label="更正请求">
          <table>
            <thead>
              <tr>
                <th scope="col">请求</th>
                <th scope="col">本人</th>
                <th scope="col">提出</th>
                <th scope="col">处理结果</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to={`/applications/corrections/${row.id}`}>{row.caseNumber}</Link>
                    <p>
                      <span>{row.number}</span>
                    </p>
                  </th>
                  <td>{row.name}</td>
                  <td>
                    {shortDate(row.arrivedOn, today)}
                    <p>{row.channelLabel}</p>
                  </td>
                  <td>
                    {row.outcomeLabel ?? '办理中'}
                    {row.concludedOn !== null && <p>{shortDate(row.concludedOn, today)}告知</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {data && data.total > data.pageSize && (
        <Pagination
          current={page}
          total={data.total}
          pageSize={data.pageSize}
          showSizeChanger={false}
          onChange={(next) => setSearch({ page: String(next) })}
        />
      )}
      {registering && <RegisterDrawer today={today} onClose={() => setRegistering(false)} />}
    </Page>
  )
}
