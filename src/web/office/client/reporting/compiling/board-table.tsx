import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { longDate } from '../../kit/days.ts'
import { reportAddress } from '../report-view.ts'
import { type BoardRow, StandingTag } from './standing-tag.tsx'

/** The units with where their reports stand; on a phone each is a block. */
export function BoardTable({
  rows,
  year,
}: {
  readonly rows: readonly BoardRow[]
  readonly year: number
}): ReactNode {
  return (
    <section className="card lines" aria-label="各机关年度报告">
      <table>
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">状态</th>
            <th scope="col">期限</th>
            <th scope="col">报送</th>
            <th scope="col">发布</th>
            <th scope="col" className="acts">
              办理
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} year={year} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="nothing">没有这样的机关。</p>}
    </section>
  )
}

function Row({ row, year }: { readonly row: BoardRow; readonly year: number }): ReactNode {
  const navigate = useNavigate()
  const { label, to } = actOf(row, year)
  return (
    <tr>
      <th scope="row">
        <Link to={to}>{row.name}</Link>
        <p>{row.outside ? `${row.kindLabel}，未使用本系统` : row.kindLabel}</p>
      </th>
      <td data-label="状态">
        <StandingTag state={row.state} text={row.stateText} />
        {row.openRemarks > 0 && <p>{row.openRemarks} 条意见未改</p>}
        {row.lastUrgedOn !== null && (
          <p>
            催报 {row.urgings} 次，最近 {longDate(row.lastUrgedOn)}
          </p>
        )}
        {row.differences !== null && row.differences > 0 && <p>公开页面 {row.differences} 处不一致</p>}
      </td>
      <td data-label="期限">
        <Due due={row.due} />
        <p>{row.due.ground}</p>
      </td>
      <td className="day" data-label="报送">
        {row.submittedOn === null ? '—' : longDate(row.submittedOn)}
      </td>
      <td className="day" data-label="发布">
        {row.publishedOn === null ? '—' : longDate(row.publishedOn)}
      </td>
      <td className="acts">
        <Button
          type={row.state === 'submitted' ? 'primary' : 'default'}
          aria-label={`${label}：${row.name}`}
          onClick={() => void navigate(to)}
        >
          {label}
        </Button>
      </td>
    </tr>
  )
}

function Due({ due }: Pick<BoardRow, 'due'>): ReactNode {
  const what = due.what === 'submit' ? '报送' : '发布'
  if (due.open && due.daysLate > 0) {
    return (
      <span className="late-text">
        {longDate(due.dueOn)}，逾期 {due.daysLate} 天
      </span>
    )
  }
  if (due.daysLate > 0) return `${longDate(due.dueOn)}，迟了 ${due.daysLate} 天${what}`
  return `${longDate(due.dueOn)}前${what}`
}

/** What there is to do with a unit's report, and where. */
function actOf(row: BoardRow, year: number): { readonly label: string; readonly to: string } {
  if (row.outside) {
    const to = `/reports/${year}/file?unit=${encodeURIComponent(row.code)}`
    return {
      label: row.state === 'notBegun' ? '收文件' : row.state === 'submitted' ? '核对文件' : '查看',
      to,
    }
  }
  if (row.submittedOn !== null) {
    const to = `/reports/${year}/handed-in?unit=${encodeURIComponent(row.code)}`
    return { label: row.state === 'submitted' ? '核对' : '查看', to }
  }
  return { label: '查看', to: reportAddress(year, row.code, row.version) }
}
