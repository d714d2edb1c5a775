import { splitHeader } from './header.ts'
import type { FoundSheet, SentRow } from './protocol.ts'
import { type ReadOptions, sheetLimits, type SheetFault } from './table.ts'

/**
 * A `.csv` (RFC 4180) as offices have it: UTF-8 with or without its mark, UTF-16 as Excel saves “Unicode 文本”, or
 * GB18030; separated by commas, tabs or semicolons.
 */
export function readCsv(bytes: Uint8Array, options: ReadOptions): FoundSheet | SheetFault {
  const text = decode(bytes)
  if (text === null || text.includes('\0')) {
    return { fault: '文件不是文本，或者编码不是 UTF-8、GB18030。请在 Excel 或 WPS 中另存为“CSV UTF-8”。' }
  }
  const named = /^sep=(.)\r?\n/.exec(text)
  const rows = csvRows(text, named?.[1] ?? separatorOf(text))
  if ('fault' in rows) return rows
  const filled = (named ? rows.slice(1) : rows).filter(({ cells }) => cells.some((cell) => cell !== null))
  const split = splitHeader(filled, options.headings)
  return 'fault' in split ? split : { name: null, ...split }
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return attempt(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return attempt(bytes, 'utf-16be')
  return attempt(bytes, 'utf-8') ?? attempt(bytes, 'gb18030')
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const separators = [',', '\t', ';'] as const

/** The sign that stands most often, outside quotes, in the first lines. */
function separatorOf(text: string): string {
  const start = text.slice(0, 10_000).replace(/"[^"]*"/g, '')
  const counts = separators.map((sign) => start.split(sign).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Signs that `write-csv.ts` guards by an apostrophe, which is taken off again here. */
const guarded = /^'(?=[=+\-@\t])/

/** The rows, each with the number of the line on which it begins. An empty cell is null. */
export function csvRows(text: string, separator: string): SentRow[] | SheetFault {
  const rows: SentRow[] = []
  const special = new RegExp(separator === '\t' ? /["\t\n]/g : new RegExp(`["${separator}\n]`, 'g'))
  let cells: (string | null)[] = []
  let cell = ''
  let from = 0
  let line = 1
  let begun = 1
  const endCell = (): void => {
    const value = cell.replace(guarded, '').trim()
    cells.push(value === '' ? null : value)
    cell = ''
  }
  for (;;) {
    special.lastIndex = from
    const at = special.exec(text)?.index ?? text.length
    cell += text.slice(from, at)
    from = at + 1
    const sign = text.charAt(at)
    if (sign === '"' && cell.trim() === '') {
      const quoted = quotedCell(text, from)
      if (!quoted) return { fault: `第 ${begun} 行的双引号没有配对。内容里的双引号请写两遍。` }
      cell = quoted.text
      line += quoted.lines
      from = quoted.end
    } else if (sign === '"') {
      cell += sign
    } else if (sign === separator) {
      endCell()
    } else {
      endCell()
      const tooLong = cells.find((one) => (one?.length ?? 0) > sheetLimits.cell)
      if (tooLong) {
        return {
          fault: `第 ${begun} 行有一格超过 ${sheetLimits.cell} 字，请把长的内容改作附件，或者核对双引号。`,
        }
      }
      rows.push({ line: begun, cells })
      cells = []
      line += 1
      begun = line
      if (sign === '') return rows
    }
  }
}

/** What stands in quotes from `start` on, and where it ends; null where the quotes are never closed. */
function quotedCell(text: string, start: number): { text: string; lines: number; end: number } | null {
  let content = ''
  for (let from = start; ;) {
    const at = text.indexOf('"', from)
    if (at < 0) return null
    content += text.slice(from, at)
    if (text.charAt(at + 1) !== '"') {
      return { text: content, lines: content.split('\n').length - 1, end: at + 1 }
    }
    content += '"'
    from = at + 2
  }
}
