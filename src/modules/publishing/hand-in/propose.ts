import { pilotFields } from '../../../law/publishing/duty.ts'
import { type Block, plainOf, textOf } from '../../../platform/conversion/index.ts'
import type { Column } from '../../catalogue/index.ts'
import { type ColumnProposal, proposeColumns } from './column-proposals.ts'
import { type OpennessProposal, proposeOpenness } from './openness.ts'
import type { Recognition } from './recognise.ts'
import { themesOf } from './themes.ts'

/** One of the 26 fields, with the reason. */
export interface FieldProposal {
  readonly field: string
  readonly why: string
}

/** Answers proposed to the questions that decide where an item stands; a person takes them or not. */
export interface Proposals {
  /** the likeliest first, three at most */
  readonly columns: readonly ColumnProposal[]
  /** the likeliest first, two at most; most items of an office's own belong to none */
  readonly fields: readonly FieldProposal[]
  readonly openness: OpennessProposal
  /** 主题词 */
  readonly keywords: readonly string[]
}

const mostColumns = 3
const mostFields = 2
const mostKeywords = 4

/** Proposes column, field and openness by what a document says. Pure: the same document gives the same answers. */
export function propose({ facts, body, marks }: Recognition, leaves: readonly Column[]): Proposals {
  const title = facts.find(({ field }) => field === 'title')?.value ?? ''
  const text = body.map(plainOf).join('\n')
  const found = themesOf(title)
  return {
    columns: proposeColumns(title, text, leaves).slice(0, mostColumns),
    fields: proposeFields(title, text),
    openness: proposeOpenness({ title, text, marks, heads: body.flatMap(headsOf) }),
    keywords: [...new Set(found.map(({ word }) => word))].slice(0, mostKeywords),
  }
}

function proposeFields(title: string, text: string): FieldProposal[] {
  const inTitle = themesOf(title).map((one) => ({ ...one, where: '标题' }))
  const inText = themesOf(text.slice(0, 200)).map((one) => ({ ...one, where: '正文' }))
  const fields = [...inTitle, ...(inTitle.length > 0 ? [] : inText)].flatMap(({ theme, word, where }) =>
    theme.field === undefined ? [] : [{ field: theme.field, why: `${where}含“${word}”` }],
  )
  const known = fields.filter(
    ({ field }, index) =>
      pilotFields.some(({ key }) => key === field) &&
      fields.findIndex((one) => one.field === field) === index,
  )
  return known.slice(0, mostFields)
}

/** The cells that head columns; where none is marked as head, those of the first row. */
function headsOf(block: Block): string[] {
  if (block.kind !== 'table') return []
  const marked = block.rows.flat().filter(({ head }) => head)
  return (marked.length > 0 ? marked : (block.rows[0] ?? [])).map(({ inlines }) => textOf(inlines))
}
