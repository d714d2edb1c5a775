import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import type { WritingView } from './writing-view.ts'

/** 内容雷同: passages that stand nearly word for word in another report. */
export function RepeatedCard({ rows }: { readonly rows: WritingView['repeated'] }): ReactNode {
  if (rows.length === 0) return null
  return (
    <Card title="内容雷同的段落" extra={`${rows.length} 段`} className="padded">
      <p className="guidance">
        照抄的报告会被退回，情节严重的按条例第四十七条处理。请按本年的实际情况重写；确实没有变化的，写明没有变化。
      </p>
      {rows.map(({ passage, of, percent }) => (
        <figure key={`${of} ${passage}`} className="repeated">
          <blockquote>{passage}</blockquote>
          <figcaption className="quiet">
            与{of}的一段 {percent}% 相同（数字不计）
          </figcaption>
        </figure>
      ))}
    </Card>
  )
}
