import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'
import { Card } from '../../kit/card.tsx'
import { LedgerFaults } from '../../kit/ledger-faults.tsx'

export type Review = CallAnswer<'POST /application-ledgers/check'>

interface Props {
  readonly review: Review
  readonly fileName: string
  readonly onImport: () => void
}

/** What a ledger would bring, and what is wrong in it. */
export function LedgerReview({ review, fileName, onImport }: Props): ReactNode {
  const { faultCount, applications, remedies, years, sheet } = review
  const right = faultCount === 0
  const where = sheet === null ? `“${fileName}”` : `“${fileName}”的工作表“${sheet}”`
  return (
    <>
      {!right && (
        <LedgerFaults
          title={`有 ${faultCount} 处错误，在 ${review.faultLines} 行里`}
          faults={review.faults}
          faultCount={faultCount}
        />
      )}
      <Card
        title={right ? '检查通过' : '没有错误的行'}
        className="padded"
        extra={
          <Button type="primary" disabled={!right} onClick={onImport}>
            导入 {applications} 件
          </Button>
        }
      >
        <p>
          {where}：
          {right
            ? `全部 ${applications} 件申请、${remedies} 件复议诉讼都可以导入。`
            : `${applications} 件没有错误。有一行不对，就一件也不导入。`}
        </p>
        {years.length > 0 && (
          <div className="counted-ledger">
            <table>
              <caption>按收到申请之日的年份</caption>
              <thead>
                <tr>
                  <th scope="col">年份</th>
                  <th scope="col">件数</th>
                </tr>
              </thead>
              <tbody>
                {years.map(({ year, applications: count }) => (
                  <tr key={year}>
                    <th scope="row">{year}年</th>
                    <td>{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
    </>
  )
}
