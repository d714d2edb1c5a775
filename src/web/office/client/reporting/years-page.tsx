import { Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { useAnswer } from '../http/use-call.ts'
import { longDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { UnitSelect } from '../kit/unit-select.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { useAccount } from '../session/use-session.ts'
import { ImportDrawer } from './import-drawer.tsx'
import { reportAddress } from './report-view.ts'
import { StateTag } from './state-tag.tsx'

/** 年度报告: the years of a unit, each with where it stands. */
export function YearsPage(): ReactNode {
  const { account } = useAccount()
  const navigate = useNavigate()
  const { place, set } = usePlaces()
  const unit = place('unit')
  const { data, error } = useAnswer('GET /reports', { query: { unit: unit || undefined } })
  const [importing, setImporting] = useState(false)
  return (
    <Page
      title="年度报告"
      note={data?.unit.name}
      actions={
        <>
          <Button
            onClick={() =>
              void navigate(
                unit === '' ? '/reports/review-settings' : `/reports/review-settings?unit=${unit}`,
              )
            }
          >
            审签环节
          </Button>
          {data?.mayImport === true && <Button onClick={() => setImporting(true)}>读入以前的报告</Button>}
          {data?.maySupervise === true && (
            <>
              <Button onClick={() => void navigate('/reports/dates')}>报送日期</Button>
              <Button onClick={() => void navigate('/reports/board')}>全县进度</Button>
            </>
          )}
        </>
      }
    >
      {data && data.units.length > 1 && (
        <div className="bar">
          <UnitSelect
            units={data.units}
            value={data.unit.code}
            onChange={(code) => set({ unit: code === account.unit.code ? '' : code })}
          />
        </div>
      )}
      <RefusalAlert error={error} title="年度报告没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 5 }} />
      ) : (
        <section className="card lines" aria-label="各年度报告">
          <table>
            <thead>
              <tr>
                <th scope="col">年度</th>
                <th scope="col">状态</th>
                <th scope="col">公布</th>
                <th scope="col" className="acts">
                  下一步
                </th>
              </tr>
            </thead>
            <tbody>
              {data.years.map(({ year, state, stateText, publishedOn, version, due }, index) => {
                const address = reportAddress(year, unit, state === 'published' ? version : null)
                const label = data.mayWrite ? labels[state] : '查看'
                return (
                  <tr key={year}>
                    <th scope="row">
                      <Link to={address}>{year}年度政府信息公开工作年度报告</Link>
                    </th>
                    <td data-label="状态">
                      <StateTag state={state} text={stateText} />
                    </td>
                    <td className="day" data-label="公布">
                      {publishedOn !== null && longDate(publishedOn)}
                      {due !== null && (
                        <>
                          <span className={due.late ? 'late-text' : undefined}>
                            {due.late ? `已过 ${longDate(due.dueOn)}` : due.text}
                          </span>
                          <p>{due.ground}</p>
                        </>
                      )}
                    </td>
                    <td className="acts">
                      <Button
                        type={
                          label === '查看' || index > 1
                            ? 'default'
                            : index === firstOpen(data.years)
                              ? 'primary'
                              : 'default'
                        }
                        aria-label={`${label} ${year}年度报告`}
                        onClick={() => void navigate(address)}
                      >
                        {label}
                      </Button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
      {data && (
        <ImportDrawer
          open={importing}
          unit={data.unit}
          published={data.years.filter(({ state }) => state === 'published').map(({ year }) => year)}
          onClose={() => setImporting(false)}
        />
      )}
    </Page>
  )
}

const labels = {
  notBegun: '开始编制',
  drafting: '继续编制',
  inReview: '打开',
  submitted: '打开',
  sentBack: '按意见修改',
  accepted: '打开',
  published: '查看',
} as const

/** The report that the law waits for: the oldest that is not out. */
function firstOpen(years: readonly { readonly state: string }[]): number {
  return years.findLastIndex(({ state }) => state !== 'published')
}
