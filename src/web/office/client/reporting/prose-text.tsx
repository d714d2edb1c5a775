import type { ReactNode } from 'react'
import { isHeading, paragraphsOf } from './live-text.ts'
import type { LiveField } from './report-view.ts'

interface Props {
  readonly text: string
  readonly fields: readonly LiveField[]
}

/** Prose as the report prints it; what comes out of a live field is marked. */
export function ProseText({ text, fields }: Props): ReactNode {
  const paragraphs = paragraphsOf(text, fields)
  if (paragraphs.length === 0) return <p className="nothing">没有文字。</p>
  return (
    <div className="prose">
      {paragraphs.map((pieces, index) => (
        <p
          key={index}
          className={isHeading(pieces.map((piece) => piece.text).join('')) ? 'prose-head' : undefined}
        >
          {pieces.map((piece, place) =>
            piece.field !== undefined ? (
              <mark key={place} title={`数据项：${piece.field}`}>
                {piece.text}
              </mark>
            ) : piece.unknown ? (
              <mark key={place} className="unknown" title="没有这个数据项">
                {piece.text}
              </mark>
            ) : piece.typed && fields.length > 0 ? (
              <mark key={place} className="typed" title="手写的数字，不随案卷变化，发布前请核对">
                {piece.text}
              </mark>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  )
}
