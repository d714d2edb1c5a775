import type { ReactNode } from 'react'
import type { CellDifference, Difference } from '../differences.ts'
import { kindLabels } from '../model/node.ts'
import { Pieces, type Side } from './differences-text.tsx'
import type { TextForm } from './units.ts'

interface Props {
  readonly difference: Difference
  readonly side: Side
  readonly pictureUrl: ((id: string) => string) | undefined
}

/** A block of the comparison, set as the page sets it; nothing on the side where it is not. */
export function DifferenceBlock({ difference, side, pictureUrl }: Props): ReactNode {
  const { change } = difference
  if (side === 'before' && change === 'inserted') return null
  if (side === 'after' && change === 'deleted') return null
  switch (difference.kind) {
    case 'text':
      return (
        <>
          {difference.formBefore !== null && side !== 'before' && (
            <p className="form-change">
              段落形式由“{formLabels[difference.formBefore]}”改为“{formLabels[difference.form]}”
            </p>
          )}
          <TextBlock form={side === 'before' ? (difference.formBefore ?? difference.form) : difference.form}>
            <Pieces pieces={difference.pieces} side={side} />
          </TextBlock>
        </>
      )
    case 'picture': {
      const id = side === 'before' ? difference.before : difference.after
      const replaced = change === 'changed' && difference.before !== difference.after
      return (
        <div className="picture">
          {replaced && side !== 'before' && <p className="form-change">换了一张图片</p>}
          {pictureUrl && id !== null && <img src={pictureUrl(id)} alt="" />}
          <p>
            <Pieces pieces={difference.pieces} side={side} />
          </p>
        </div>
      )
    }
    case 'rule':
      return (
        <p className="rule">{change === 'same' ? '—————' : <Pieces pieces={ruleOf(change)} side={side} />}</p>
      )
    case 'table':
      return (
        <div className="difference-table">
          <table>
            {difference.caption.length > 0 && (
              <caption>
                <Pieces pieces={difference.caption} side={side} />
              </caption>
            )}
            <tbody>
              {difference.rows
                .filter((row) => !isAway(row.change, side))
                .map((row, index) => (
                  <tr key={index} className={row.change}>
                    {row.cells.map((cell, place) => (
                      <Cell key={place} cell={cell} side={side} />
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )
  }
}

function Cell({ cell, side }: { readonly cell: CellDifference; readonly side: Side }): ReactNode {
  if (isAway(cell.change, side)) return null
  const Tag = cell.head && cell.pieces.length > 0 ? 'th' : 'td'
  return (
    <Tag className={cell.covered ? 'covered' : undefined}>
      <Pieces pieces={cell.pieces} side={side} />
    </Tag>
  )
}

function isAway(change: Difference['change'], side: Side): boolean {
  return (side === 'before' && change === 'inserted') || (side === 'after' && change === 'deleted')
}

function ruleOf(change: 'inserted' | 'deleted' | 'changed') {
  return [{ text: '分隔线', marks: [], change: change === 'deleted' ? 'deleted' : 'inserted' } as const]
}

const formLabels: Readonly<Record<TextForm, string>> = {
  ...kindLabels,
  bulletItem: '项目列表',
  numberedItem: '编号列表',
  quote: '引用',
}

function TextBlock({ form, children }: { readonly form: TextForm; readonly children: ReactNode }): ReactNode {
  switch (form) {
    case 'heading2':
      return <h2>{children}</h2>
    case 'heading3':
      return <h3>{children}</h3>
    case 'heading4':
      return <h4>{children}</h4>
    case 'bulletItem':
    case 'numberedItem':
      return (
        <ul>
          <li>{children}</li>
        </ul>
      )
    case 'quote':
      return (
        <blockquote>
          <p>{children}</p>
        </blockquote>
      )
    case 'body':
      return <p>{children}</p>
    case 'addressee':
    case 'signature':
      return <p className={form}>{children}</p>
  }
}
