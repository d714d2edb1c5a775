import type { Grid, GridCell, Piece } from './printed-report.ts'

/** The ways in which a report comes as plain text, copied out of a page or a document. */
export type TextManner =
  | 'bars'
  | 'tabs'
  | 'cells'
  | 'filledCells'
  | 'spaces'
  | 'brokenLabels'
  | 'tabsUnmerged'
  | 'barsUnmerged'
  | 'barsPadded'
  | 'barAfterCells'
  | 'barBetweenCells'
export const textManners: readonly TextManner[] = [
  'bars',
  'tabs',
  'cells',
  'filledCells',
  'spaces',
  'brokenLabels',
  'tabsUnmerged',
  'barsUnmerged',
  'barsPadded',
  'barAfterCells',
  'barBetweenCells',
]

/** A report as text. */
export function printText(pieces: readonly Piece[], manner: TextManner): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'picture') return ''
      if (piece.kind === 'line') return piece.role === 'prose' ? `　　${piece.text}` : piece.text
      return tableText(piece.rows, manner)
    })
    .join('\n')
}

function tableText(rows: Grid, manner: TextManner): string {
  const join = (separator: string): string =>
    rows.map((row) => row.map(({ text }) => text).join(separator)).join('\n')
  switch (manner) {
    case 'bars':
      return rows.map((row) => `| ${row.map(({ text }) => text).join(' | ')} |`).join('\n')
    case 'tabs':
      return join('\t')
    case 'tabsUnmerged':
      return unmerged(rows)
        .map((row) => row.join('\t'))
        .join('\n')
    case 'barsUnmerged':
      return unmerged(rows)
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
    case 'barsPadded':
      return rows.map((row) => `${row.map(({ text }) => text).join(' | ')} | ${padding(row)}`).join('\n')
    case 'barAfterCells':
      return rows.map((row) => `${row.map(({ text }) => `${text} |`).join('\n')}\n${padding(row)}`).join('\n')
    case 'barBetweenCells':
      return join('\n|\n')
    case 'cells':
      return join('\n')
    case 'filledCells':
      return rows.flatMap((row) => row.filter(({ text }) => text !== '').map(({ text }) => text)).join('\n')
    case 'spaces':
      return rows.map((row) => `  ${row.map(({ text }) => text).join('      ')}`).join('\n')
    case 'brokenLabels':
      return rows.map((row) => row.map(({ text }) => broken(text)).join('\n')).join('\n')
  }
}

/** Bars for the places that the merged cells of a row take, as a page puts them behind it. */
function padding(row: readonly GridCell[]): string {
  return '|'.repeat(row.reduce((sum, { colSpan }) => sum + colSpan - 1, 0))
}

/** A long label over several lines, as in a narrow column. */
function broken(text: string): string {
  return /^[\d\s.,，/—-]*$/.test(text) ? text : text.replace(/(.{9})(?=.{2})/gu, '$1\n')
}

/** As a spreadsheet gives it: a merged cell in its first place, blanks in the others. */
export function unmerged(rows: Grid): string[][] {
  const places: string[][] = rows.map(() => [])
  const put = (one: GridCell, top: number): void => {
    const row = places[top] ?? []
    let left = 0
    while (row[left] !== undefined) left += 1
    for (let y = top; y < top + one.rowSpan; y += 1) {
      for (let x = left; x < left + one.colSpan; x += 1) {
        const line = places[y]
        if (line) line[x] = y === top && x === left ? one.text : ''
      }
    }
  }
  for (const [top, row] of rows.entries()) for (const one of row) put(one, top)
  return places.map((row) => Array.from(row, (text) => text ?? ''))
}
