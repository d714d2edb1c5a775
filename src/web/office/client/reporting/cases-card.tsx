import { Button, Pagination, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { shortDate } from '../kit/days.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'
import { type Cell, cellName } from './cell.ts'
import { BasisNote } from './computing/basis-note.tsx'
import type { ReportView } from './report-view.ts'

interface Props {
  readonly view: ReportView
  readonly unit: string
  readonly cell: Cell
  readonly onClose: () => void
}

/** The cases that a figure counts. */
export function CasesCard({ view, unit, cell, onClose }: Props): ReactNode {
  const { today } = useAccount()
  const [page, setPage] = useState(1)
  const { data, error } = useAnswer('GET /reports/:year/cases', {
    params: { year: view.year },
    query: {
      unit: unit || undefined,
      row: cell.row,
      column: cell.column,
      page,
      version: view.shown?.version,
    },
  })
  return (
    <Card
      title={`${cellName(cell)}：${data?.total ?? '…'} 件`}
      className="cases-card"
      extra={
        <Button type="link" size="small" onClick={onClose}>
          收起
        </Button>
      }
    >
      {error && (
        <div className="padded-line">
          <RefusalAlert error={error} />
        </div>
      )}
      {data === undefined && error === null && (
        <div className="padded-line">
          <Skeleton active paragraph={{ rows: 3 }} />
        </div>
      )}
      {data && <BasisNote {...data} />}
      {data !== undefined && data.elsewhere > 0 && (
        <p className="padded-line quiet">这一页有 {data.elsewhere} 件已不由本机关办理，没有列出。</p>
      )}
      <ul className="rows">
        {data?.rows.map(
          ({ id, caseNumber, title, receivedOn, outcomeLabel, stateLabel, concludedOn, otherwise }) => (
            <li key={id}>
              <div>
                <Link to={`/applications/${id}`}>{caseNumber}</Link>
                <p>{title}</p>
                <p className="quiet">
                  {receivedOn !== null && `${shortDate(receivedOn, today)}收到　`}
                  {concludedOn === null
                    ? stateLabel
                    : outcomeLabel === null
                      ? `${shortDate(concludedOn, today)}${stateLabel}`
                      : `${shortDate(concludedOn, today)}答复：${outcomeLabel}`}
                </p>
                {otherwise !== null && <p className="said">{otherwise}</p>}
              </div>
            </li>
          ),
        )}
      </ul>
      {data && data.total > data.pageSize && (
        <Pagination
          simple
          align="center"
          current={data.page}
          pageSize={data.pageSize}
          total={data.total}
          onChange={setPage}
        />
      )}
    </Card>
  )
}
