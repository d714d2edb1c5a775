import type { Block, Inline, Kind, List, Mark, Table, TableCell } from '../model/node.ts'
import { kindOf, textOf } from '../model/node.ts'
import { blockHtml } from '../model/write-html.ts'

/** A piece of a text that is compared as one: a paragraph, an item of a list, a table. */
export type Unit =
  | {
      readonly kind: 'text'
      /** how the paragraph is set */
      readonly form: TextForm
      /** how deep in lists, from 0 */
      readonly depth: number
      readonly content: readonly Inline[]
    }
  | { readonly kind: 'picture'; readonly id: string | null; readonly alt: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly GridCell[])[] }

export type TextForm = Kind | 'bulletItem' | 'numberedItem' | 'quote'

/** A place of a table; what a merged cell covers is a place without text of its own. */
export interface GridCell {
  readonly head: boolean
  readonly covered: boolean
  readonly content: readonly Inline[]
}

/** Every block of a text, lists item by item. */
export function unitsOf(blocks: readonly Block[], depth = 0, form: TextForm | null = null): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        if ((block.content?.length ?? 0) === 0) return []
        return [{ kind: 'text', form: form ?? kindOf(block), depth, content: block.content ?? [] }]
      case 'bulletList':
      case 'orderedList':
        return itemsOf(block, depth)
      case 'blockquote':
        return unitsOf(block.content, depth, form ?? 'quote')
      case 'picture':
        return [{ kind: 'picture', id: block.attrs.id, alt: block.attrs.alt }]
      case 'horizontalRule':
        return [{ kind: 'rule' }]
      case 'table':
        return [{ kind: 'table', caption: block.attrs.caption, rows: gridOf(block) }]
    }
  })
}

function itemsOf(list: List, depth: number): readonly Unit[] {
  const form = list.type === 'bulletList' ? 'bulletItem' : 'numberedItem'
  return list.content.flatMap(({ content }) => unitsOf(content, depth + 1, form))
}

/** A table place by place. */
function gridOf({ content }: Table): readonly (readonly GridCell[])[] {
  const grid: GridCell[][] = content.map(() => [])
  for (const [index, row] of content.entries()) {
    let column = 0
    for (const cell of row.content) {
      while (grid[index]?.[column]) column += 1
      for (const [down, below] of grid.slice(index, index + cell.attrs.rowspan).entries()) {
        for (let at = 0; at < cell.attrs.colspan; at += 1) {
          below[column + at] = placeOf(cell, down > 0 || at > 0)
        }
      }
      column += cell.attrs.colspan
    }
  }
  return grid
}

function placeOf(cell: TableCell, covered: boolean): GridCell {
  return { head: cell.type === 'tableHeader', covered, content: covered ? [] : linesOf(cell.content) }
}

/** All that a cell holds, paragraph after paragraph. */
function linesOf(blocks: readonly Block[]): readonly Inline[] {
  return unitsOf(blocks).flatMap((unit, index): readonly Inline[] => {
    const own =
      unit.kind === 'text' ? unit.content : unit.kind === 'picture' ? [run(pictureWords(unit.alt))] : []
    return index === 0 || own.length === 0 ? own : [{ type: 'hardBreak' }, ...own]
  })
}

export function run(text: string, marks: readonly Mark[] = []): Inline {
  return { type: 'text', text, marks }
}

export function pictureWords(alt: string): string {
  return alt === '' ? '〔图片〕' : `〔图片：${alt}〕`
}

/** Equal for units that are equal in every respect. */
export function keyOf(unit: Unit): string {
  switch (unit.kind) {
    case 'text':
      return `${unit.form} ${unit.depth} ${inlineKey(unit.content)}`
    case 'picture':
      return `picture ${unit.id ?? ''} ${unit.alt}`
    case 'rule':
      return 'rule'
    case 'table':
      return `table ${unit.caption} ${unit.rows.map(rowKey).join('\n')}`
  }
}

export function rowKey(row: readonly GridCell[]): string {
  return row.map(cellKey).join('|')
}

export function cellKey({ head, covered, content }: GridCell): string {
  return `${head ? 'th' : 'td'}${covered ? '-' : ''} ${inlineKey(content)}`
}

function inlineKey(content: readonly Inline[]): string {
  return blockHtml({ type: 'paragraph', attrs: { form: 'body' }, content })
}

/** What a unit says, by which it is known again when it was changed. */
export function wordsOf(unit: Unit): string {
  switch (unit.kind) {
    case 'text':
      return textOf(unit.content)
    case 'picture':
      return pictureWords(unit.alt)
    case 'rule':
      return ''
    case 'table':
      return [unit.caption, ...unit.rows.map(rowWords)].join('\n')
  }
}

export function rowWords(row: readonly GridCell[]): string {
  return row.map(({ content }) => textOf(content)).join(' ')
}
