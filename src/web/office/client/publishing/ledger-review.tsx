import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'
import { Card } from '../kit/card.tsx'
import { LedgerFaults } from '../kit/ledger-faults.tsx'

export type Review = CallAnswer<'POST /disclosure-ledgers/check'>

interface Props {
  readonly review: Review
  readonly fileName: string
  readonly onImport: () => void
}

/** What a ledger would bring, and what is wrong in it. */
export function LedgerReview({ review, fileName, onImport }: Props): ReactNode {
  const { faultCount, disclosures, sheet } = review
  const right = faultCount === 0
  const where = sheet === null ? `“${fileName}”` : `“${fileName}”的工作表“${sheet}”`
  return (
    <>
      {!right && (
        <LedgerFaults
          title={`二、有 ${faultCount} 处错误，在 ${review.faultLines} 行里`}
          faults={review.faults}
          faultCount={faultCount}
        />
      )}
      <Card
        title={right ? '二、检查通过' : '三、没有错误的行'}
        className="lines"
        extra={
          <Button type="primary" disabled={!right} onClick={onImport}>
            导入 {disclosures} 条
          </Button>
        }
      >
        <p className="ledger-note">
          {where}：
          {right
            ? `全部 ${disclosures} 条都可以导入。`
            : `${disclosures} 条没有错误。有一行不对，就一条也不导入。`}
        </p>
        {disclosures > 0 && <Columns columns={review.columns} />}
      </Card>
    </>
  )
}

function Columns({ columns }: { readonly columns: Review['columns'] }): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">条数</th>
          <th scope="col">按原发布日期的年份</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ code, name, total, years }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td data-label="条数">{total}</td>
            <td data-label="各年">
              {years.map(({ year, count }) => (
                <span key={year} className="year-count">
                  {year}年 {count}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
