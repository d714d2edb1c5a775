import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { chinaMoment, longDate, shortDate, shortMoment } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'

type Listed = CallAnswer<'GET /holiday-notices'>['notices'][number]

/** 放假安排: by which notices working days are counted, and which year is still without one. */
export function CalendarPage(): ReactNode {
  const navigate = useNavigate()
  const { data, error } = useAnswer('GET /holiday-notices', {})
  return (
    <Page
      title="放假安排"
      note="期限按工作日计算，所依据的国务院办公厅通知"
      actions={
        data?.mayEnter === true && (
          <Button type="primary" onClick={() => void navigate('/calendar/new')}>
            录入新的通知
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="stack">
          {data.unannounced.length > 0 && (
            <Alert
              type="info"
              showIcon
              title={`${data.unannounced.join('年、')}年的放假安排还没有录入`}
              description="涉及这些年份的期限暂按周末和《全国年节及纪念日放假办法》计算，标为“暂计”。通知公布后由县主管部门录入，在办的申请随即重新计算。"
            />
          )}
          <section className="card lines" aria-label="已有的放假安排通知">
            <table className="notices">
              <thead>
                <tr>
                  <th scope="col">通知</th>
                  <th scope="col">放假</th>
                  <th scope="col">调休上班</th>
                </tr>
              </thead>
              <tbody>
                {data.notices.map((notice) => (
                  <Line key={`${notice.year}/${notice.number}`} notice={notice} today={data.today} />
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </Page>
  )
}

function Line({ notice, today }: { readonly notice: Listed; readonly today: string }): ReactNode {
  const { year, number, title, date, url, off, worked, isChange, entered } = notice
  const dayWord = (day: string): string => shortDate(day, `${year}-01-01`)
  return (
    <tr>
      <th scope="row">
        <strong>{year}年</strong>
        {isChange && <span className="tag after caution">年内调整</span>}
        <p>{title}</p>
        <p>
          <span>{number}</span>
          <span>{longDate(date)}</span>
          <span>
            <a href={url} target="_blank" rel="noreferrer noopener">
              原文<span className="hidden-words">：{number}</span>
            </a>
          </span>
        </p>
        <p>{entered === null ? '随系统提供' : enteredWord(entered, today)}</p>
      </th>
      <td data-label="放假">
        <ul className="plain-days">
          {off.map(({ name, from, to }) => (
            <li key={from}>
              {name} {from === to ? dayWord(from) : `${dayWord(from)}至${dayWord(to)}`}
            </li>
          ))}
        </ul>
      </td>
      <td data-label="调休上班">
        {worked.length === 0 ? (
          '没有'
        ) : (
          <ul className="plain-days">
            {worked.map(({ on, name }) => (
              <li key={on}>
                {dayWord(on)}（{name}）
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

function enteredWord({ at, by }: NonNullable<Listed['entered']>, today: string): string {
  return `${by}，${shortMoment(chinaMoment(at), today)}录入`
}
