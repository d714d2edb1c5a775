import { remedyBlocks, remedyColumns } from '../../../../law/report/report-rows.ts'
import type { PrintedRow } from '../row-scanner.ts'
import { cellsIn, columnsOf, merged } from './columns.ts'
import { figureLines, isFigure, type Span, type Word } from './page-words.ts'

const width = remedyBlocks.length * remedyColumns.length

/** Table 四 of a page that draws no lines, where all its figures stand on one line; else null. */
export function remedyGrid(words: readonly Word[]): PrintedRow[] | null {
  const [line, ...others] = figureLines(words)
  if (!line || others.length > 0 || !line.words.some(({ text }) => /\d/.test(text))) return null
  const columns = columnsOf([line], width, headsOf(words, line.down))
  const cells = columns && cellsIn(line, columns)
  return cells && [{ cells, bordered: true }]
}

/** The fifteen heads, each broken over lines as it may be. */
function headsOf(words: readonly Word[], end: number): readonly Span[] {
  const over = words.filter(({ down }) => down < end)
  const from = over.findLast(({ text }) => /起诉/.test(text))?.down ?? 0
  const heads = over.filter((word) => word.down > from + word.size * 0.5 && !isFigure(word))
  return merged(heads)
}
