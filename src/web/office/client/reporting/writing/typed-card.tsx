import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import type { WritingView } from './writing-view.ts'

interface Props {
  readonly rows: WritingView['typed']
  readonly draft: string
  readonly onDraft: (text: string) => void
}

/** Figures typed by hand that a live field gives, each with the button that puts it in. */
export function TypedCard({ rows, draft, onDraft }: Props): ReactNode {
  const open = rows.filter(({ mend }) => mend === null || draft.includes(mend.from))
  if (open.length === 0) return null
  return (
    <Card title="手写的数字" extra={`${open.length} 处`} className="padded">
      <p className="quiet">这些数字系统里有数据项。换成数据项以后，案卷变了，正文跟着变，不会和表格矛盾。</p>
      <ul className="plain-list">
        {open.map(({ passage, value, field, mend }) => (
          <li key={`${field} ${passage}`}>
            “{passage}”中的 {value}
            {mend === null ? (
              <span className="quiet">：请改用数据项“{field}”</span>
            ) : (
              <Button
                size="small"
                aria-label={`把 ${value} 换成数据项“${field}”`}
                onClick={() => onDraft(draft.replace(mend.from, () => mend.to))}
              >
                换成数据项“{field}”
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
