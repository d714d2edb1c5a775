import { type Block as FileBlock, plainOf, textOf } from '../../../../platform/conversion/index.ts'
import type { Block, Document } from '../document.ts'

/** A report out of a Word or Excel file: paragraphs line by line, tables row by row, merged cells once. */
export function officeDocument(blocks: readonly FileBlock[]): Document {
  return { blocks: blocks.flatMap(blocksOf), wrapped: false }
}

function blocksOf(block: FileBlock): Block[] {
  switch (block.kind) {
    case 'picture':
      return [{ text: '', cells: null, indent: 0, picture: true }]
    case 'table':
      return [
        ...(block.caption === null ? [] : linesOf(block.caption)),
        ...block.rows.flatMap((row): Block[] => {
          const [only] = row
          // a row of one cell is a line across the table: a heading over its rows, a paragraph
          if (only && row.length === 1) return linesOf(textOf(only.inlines))
          const cells = row.map(({ inlines }) => textOf(inlines).replaceAll('\n', '').trim())
          return [{ text: cells.join(' ').trim(), cells, indent: 0 }]
        }),
      ]
    case 'text': {
      const lines = linesOf(plainOf(block))
      const { places } = block
      return places && lines.length === 1 ? lines.map((line) => ({ ...line, places })) : lines
    }
    case 'list':
      return linesOf(plainOf(block))
  }
}

function linesOf(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, cells: null, indent: 0 }))
}
