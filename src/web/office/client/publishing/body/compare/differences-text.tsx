import { Fragment, type ReactNode } from 'react'
import type { Piece } from '../differences.ts'
import type { Mark } from '../model/node.ts'

/** Which of the two versions is shown. */
export type Side = 'both' | 'before' | 'after'

/** Pieces of text, new ones and old ones told by form, by element and, for those who listen, by a word. */
export function Pieces({
  pieces,
  side,
}: {
  readonly pieces: readonly Piece[]
  readonly side: Side
}): ReactNode {
  return pieces
    .filter((piece) => isShown(piece, side))
    .map((piece, index) => <OnePiece key={index} {...piece} />)
}

function isShown({ change }: Piece, side: Side): boolean {
  return side === 'both' || change !== (side === 'before' ? 'inserted' : 'deleted')
}

function OnePiece({ text, marks, change }: Piece): ReactNode {
  const inside = marked(lines(text), marks)
  if (change === 'inserted') {
    return (
      <ins>
        <span className="hidden-words">（新增：</span>
        {inside}
        <span className="hidden-words">）</span>
      </ins>
    )
  }
  if (change === 'deleted') {
    return (
      <del>
        <span className="hidden-words">（删去：</span>
        {inside}
        <span className="hidden-words">）</span>
      </del>
    )
  }
  return inside
}

function lines(text: string): ReactNode {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

const tags = { bold: 'strong', italic: 'em', underline: 'u', subscript: 'sub', superscript: 'sup' } as const

function marked(inside: ReactNode, marks: readonly Mark[]): ReactNode {
  return marks.reduceRight<ReactNode>((within, mark) => {
    // where a link leads is part of what is compared
    if (mark.type === 'link') {
      return (
        <>
          {within}
          <span className="link-target">（链接：{mark.attrs.href}）</span>
        </>
      )
    }
    const Tag = tags[mark.type]
    return <Tag>{within}</Tag>
  }, inside)
}
