import { Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { shortDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'
import '../applications/applications.css'

type Row = CallAnswer<'GET /remedies'>['rows'][number]

/** 复议诉讼台账; with a year, the cases behind that year's table 四. */
export function RemediesPage(): ReactNode {
  const { today } = useAccount()
  const [search, setSearch] = useSearchParams()
  const year = search.get('year') ?? ''
  const { data, error } = useAnswer('GET /remedies', { query: { year: year || undefined } })
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: last - 2018 }, (_, index) => String(last - index))
  return (
    <Page title="复议与诉讼" note="因政府信息公开被申请行政复议、提起行政诉讼的，计入年度报告表四">
      <search className="filters">
        <Select
          aria-label="计入哪一年的表四"
          className="unit-filter"
          value={year}
          onChange={(value) => setSearch(value === '' ? {} : { year: value })}
          options={[
            { value: '', label: '全部' },
            ...years.map((one) => ({ value: one, label: `计入${one}年表四` })),
          ]}
        />
      </search>
      <RefusalAlert error={error} title="台账没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active />
      ) : data.rows.length === 0 ? (
        <div className="card">
          <p className="nothing">
            没有登记复议或者诉讼。收到复议机关、法院的受理通知后，在所涉申请的案卷里登记。
          </p>
        </div>
      ) : (
        <section className="card ledger" aria-label="复议诉讼台账">
          <table>
            <thead>
              <tr>
                <th scope="col">所涉申请</th>
                <th scope="col">种类</th>
                <th scope="col">受理</th>
                <th scope="col">结果</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <Line key={row.remedy.id} row={row} today={today} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  )
}

function Line({ row, today }: { readonly row: Row; readonly today: string }): ReactNode {
  const { remedy, application } = row
  const current = remedy.instances.at(-1)
  return (
    <tr>
      <th scope="row">
        <Link to={`/applications/${application.id}`}>{application.caseNumber}</Link>
        <p>
          {application.unit !== null && <span>{application.unit}</span>}
          {application.decisionLabel !== null && <span>答复：{application.decisionLabel}</span>}
        </p>
      </th>
      <td>
        {remedy.kindLabel}
        <p>{remedy.instances.length > 1 && `第${remedy.instances.length}审级`}</p>
      </td>
      <td>
        {shortDate(remedy.acceptedOn, today)}
        <p>
          {current?.organ} {current?.caseNumber}
        </p>
      </td>
      <td>
        {remedy.resultLabel}
        {remedy.closedOn !== null && <p>{shortDate(remedy.closedOn, today)}审结</p>}
      </td>
    </tr>
  )
}
