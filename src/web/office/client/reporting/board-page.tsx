import { Select, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../http/use-call.ts'
import { longDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { useAccount } from '../session/use-session.ts'
import { reportAddress } from './report-view.ts'
import { StateTag } from './state-tag.tsx'

const labels = {
  notBegun: '未开始',
  drafting: '编制中',
  inReview: '审签中',
  submitted: '已报送',
  sentBack: '已退回',
  accepted: '已接收',
  published: '已发布',
} as const
const order = ['notBegun', 'drafting', 'inReview', 'submitted', 'sentBack', 'accepted', 'published'] as const

/** 全县进度: how far every unit's report of a year has come. */
export function BoardPage(): ReactNode {
  const { account } = useAccount()
  const { place, set } = usePlaces()
  const { data, error } = useAnswer('GET /reports/board', { query: { year: place('year') || undefined } })
  const state = order.find((key) => key === place('state'))
  const rows = data?.rows.filter((row) => state === undefined || row.state === state) ?? []
  return (
    <Page title="全县进度" crumbs={[{ label: '年度报告', to: '/reports' }, { label: '全县进度' }]}>
      <RefusalAlert error={error} title="进度没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <>
          <div className="bar">
            <Select
              aria-label="年度"
              value={data.year}
              onChange={(year) => set({ year: String(year) })}
              options={data.years.map((year) => ({ value: year, label: `${year}年度` }))}
            />
            <fieldset className="tabs" aria-label="按状态筛选">
              <button type="button" aria-pressed={state === undefined} onClick={() => set({ state: '' })}>
                全部 <span>{data.rows.length}</span>
              </button>
              {order.map((key) => (
                <button
                  key={key}
                  type="button"
                  aria-pressed={state === key}
                  onClick={() => set({ state: state === key ? '' : key })}
                >
                  {labels[key]} <span>{data.rows.filter((row) => row.state === key).length}</span>
                </button>
              ))}
            </fieldset>
          </div>
          <section className="card lines" aria-label="各机关年度报告">
            <table>
              <thead>
                <tr>
                  <th scope="col">机关</th>
                  <th scope="col">状态</th>
                  <th scope="col">公布</th>
                  <th scope="col">应当公布</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.code}>
                    <th scope="row">
                      <Link
                        to={reportAddress(
                          data.year,
                          row.code === account.unit.code ? '' : row.code,
                          row.version,
                        )}
                      >
                        {row.name}
                      </Link>
                      <p>{row.kindLabel}</p>
                    </th>
                    <td data-label="状态">
                      <StateTag state={row.state} text={row.stateText} />
                    </td>
                    <td className="day" data-label="公布">
                      {row.publishedOn === null ? '—' : longDate(row.publishedOn)}
                    </td>
                    <td data-label="应当公布">
                      <span className={row.due.late ? 'late-text' : undefined}>
                        {row.due.late ? `已过 ${longDate(row.due.dueOn)}` : row.due.text}
                      </span>
                      <p>{row.due.ground}</p>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length === 0 && <p className="nothing">没有这样的机关。</p>}
          </section>
        </>
      )}
    </Page>
  )
}
