import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../http/use-call.ts'
import { shortDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'

/** 依申请公开 for whoever handles no cases himself: those given to his 科室, and no others. */
export function AssignedPage(): ReactNode {
  const { today } = useAccount()
  const { data, error } = useAnswer('GET /applications/assigned', {})
  return (
    <Page title="依申请公开" note="交给您负责的科室办理的申请">
      <RefusalAlert error={error} title="名单打不开" />
      {data && data.rows.length === 0 && (
        <div className="card">
          <p className="nothing">现在没有交给您办理的申请。</p>
        </div>
      )}
      {data && data.rows.length > 0 && (
        <section className="card ledger" aria-label="交办的申请">
          <table>
            <thead>
              <tr>
                <th scope="col">申请</th>
                <th scope="col">科室</th>
                <th scope="col">交办</th>
                <th scope="col">内部期限</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={`${row.applicationId}/${row.assignment}`}>
                  <th scope="row">
                    <Link to={`/applications/${row.applicationId}?act=giveOpinion`}>{row.title}</Link>
                    <p>
                      <span>{row.caseNumber}</span>
                    </p>
                  </th>
                  <td>
                    {row.section}
                    <p>{row.partLabel}</p>
                  </td>
                  <td>{shortDate(row.since, today)}交办</td>
                  <td>
                    内部期限{shortDate(row.limitOn, today)}
                    <p>{row.dueText}</p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  )
}
