import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'
import { Card } from '../kit/card.tsx'
import { MovesTable } from './moves-table.tsx'

interface Props {
  readonly preview: CallAnswer<'POST /holiday-notices/preview'>
  readonly busy: boolean
  readonly onConfirm: () => void
}

/** What a notice would move, before it is confirmed. */
export function PreviewCard({ preview, busy, onConfirm }: Props): ReactNode {
  const { warnings, isChange, replaces, daysOff, examined, moved, rows } = preview
  return (
    <Card title="核对结果" className="preview">
      <output className="preview-words">
        {warnings.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title="请再看一看"
            description={
              <ul>
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            }
          />
        )}
        <p>
          {isChange ? (replaces ? '替换一份年内调整的通知' : '对已有安排的年内调整') : '一年的放假安排'}，放假
          {daysOff}天（连周末）。全县在办申请{examined}件，其中
          <strong>{moved === 0 ? '没有期限变动的。' : `${moved}件的期限会变动。`}</strong>
          {rows.length < moved && '以下列出前面的一部分。'}
        </p>
      </output>
      {rows.length > 0 && <MovesTable rows={rows} />}
      <div className="preview-words">
        <p className="quiet">
          确认后立即按新的安排计算；变动的期限逐件记入案卷，并告知承办的专员。录入的通知不能删除，写错的可以用同一文号再录入一次来更正。
        </p>
        <Button type="primary" loading={busy} onClick={onConfirm}>
          确认录入，重新计算期限
        </Button>
      </div>
    </Card>
  )
}
