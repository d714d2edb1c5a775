import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { longDate } from '../../kit/days.ts'
import type { PartNumber, ReportView } from '../report-view.ts'
import { placeName } from './figure-button.tsx'

interface Props {
  readonly view: ReportView
  readonly unit: string
  readonly onPart: (number: PartNumber) => void
}

/** What the county wants changed in this report, urged, and found on its public page: beside the writing. */
export function OpenRemarksCard({ view, unit, onPart }: Props): ReactNode {
  const { data } = useAnswer('GET /reports/:year/handed-in', {
    params: { year: view.year },
    query: { unit: unit || undefined },
  })
  if (data === undefined) return null
  const { remarks, urgings } = data
  const check = data.pageChecks.at(-1)
  const differing = check !== undefined && check.differences.length > 0
  const urged = data.submission === null ? urgings.at(-1) : undefined
  if (remarks.length === 0 && !differing && urged === undefined) return null
  return (
    <Card
      title={remarks.length > 0 ? `主管部门的意见 ${remarks.length} 条` : '主管部门的提醒'}
      className="remarks-card"
    >
      <div className="padded">
        {urged && <p>{`${longDate(urged.on)} 催报：${urged.matter}`}</p>}
        <ul className="remark-list">
          {remarks.map(({ where, text }) => (
            <li key={where}>
              <Button type="link" size="small" onClick={() => onPart(partOf(where))}>
                {placeName(where)}
              </Button>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        {remarks.length > 0 && (
          <p className="quiet">改好后重新送审、报送。数由台账计算，错的请改案卷或者填报的数。</p>
        )}
        {differing && <p>公开页面有 {check.differences.length} 处与报送的不一致，请核对改正。</p>}
        <Link to={`/reports/${view.year}/handed-in${unit === '' ? '' : `?unit=${unit}`}`}>
          看报送的报告和经过
        </Link>
      </div>
    </Card>
  )
}

/** The part in which a place stands. */
function partOf(where: string): PartNumber {
  if (where.startsWith('proactive.')) return '二'
  if (where.startsWith('requests.')) return '三'
  if (where.startsWith('remedies.')) return '四'
  const part = where.slice(0, 1)
  const known = (['一', '二', '三', '四', '五', '六'] as const).find((one) => one === part)
  return known ?? '六'
}
