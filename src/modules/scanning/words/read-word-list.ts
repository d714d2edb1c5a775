import { z } from 'zod'
import type { Issue } from '../../desk/index.ts'
import { csvRows } from '../../../platform/spreadsheet/index.ts'
import { type WordEntry, type WordListFacts, wordListLimits as limits } from './word-list.ts'

/** A word list as a file has it: what it says of itself, its entries, and everything that is wrong with them. */
export interface ReadWordList {
  /** '' where the file does not say */
  readonly facts: WordListFacts
  readonly entries: readonly WordEntry[]
  readonly issues: readonly Issue[]
}

/** Heads of a `.csv`, in the order in which we write them. */
export const csvHeads = ['错误表述', '正确表述', '说明', '例外'] as const
const mostIssues = 50

/** Reads a list out of a `.json`, `.csv` or `.txt`. Never throws; every bad line is named. */
export function readWordList(name: string, bytes: Uint8Array): ReadWordList {
  if (bytes.length > limits.bytes) return unread('文件超过 2 MB。词表只放错误表述，请拆成几个词表。')
  const text = decode(bytes)
  if (text === null || text.includes('\0')) {
    return unread('文件不是文本。请导出为 .json、.csv 或 .txt（UTF-8 或 GB18030 编码）后再导入。')
  }
  const read = /\.json$/i.test(name) ? readJson(text) : readTable(text)
  if (read.entries.length > limits.entries) {
    return unread(`词条超过 ${limits.entries} 条，请拆成几个词表。`)
  }
  return read
}

function unread(text: string): ReadWordList {
  return { facts: { name: '', source: '', version: '' }, entries: [], issues: [{ field: 'file', text }] }
}

/** UTF-8 with or without its mark, else what Chinese offices still write. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next one
    }
  }
  return null
}

const listShape = z.object({
  name: z.string().optional(),
  source: z.string().optional(),
  version: z.string().optional(),
  entries: z.array(z.unknown()),
})
const entryShape = z.object({
  wrong: z.string(),
  right: z.string().default(''),
  note: z.string().default(''),
  except: z.array(z.string()).default([]),
})

function readJson(text: string): ReadWordList {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unread('不是完整的 JSON 文件。可以先导出一个词表，按它的样子填写。')
  }
  const list = listShape.safeParse(value)
  if (!list.success) return unread('JSON 文件里应当有 name、source、version 和 entries（词条的列表）。')
  const { name = '', source = '', version = '', entries } = list.data
  const rows = entries.map((given, at): Row => {
    const entry = entryShape.safeParse(given)
    const place = `第 ${at + 1} 条`
    return entry.success
      ? { place, entry: entry.data }
      : { place, entry: null, fault: '应当有 wrong（错误表述），可以有 right、note、except。' }
  })
  return { facts: { name, source, version }, ...checked(rows) }
}

function readTable(text: string): ReadWordList {
  const read = csvRows(text.replaceAll('\t', ','), ',')
  if ('fault' in read) return unread(read.fault)
  const rows = read
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => String(cell ?? '')) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [head, ...rest] = rows
  if (!head) return unread('文件是空的。')
  const heads = head.cells.map((cell) => cell.trim())
  const headed = heads.includes(csvHeads[0])
  const unknown = headed ? heads.filter((one) => one !== '' && !csvHeads.some((known) => known === one)) : []
  if (unknown.length > 0) {
    return unread(
      `第 ${head.line} 行：不认识表头“${unknown.join('、')}”。可用的表头：${csvHeads.join('、')}。`,
    )
  }
  const columns = headed ? heads : [...csvHeads]
  const cellOf = (cells: readonly string[], name: string): string =>
    (cells[columns.indexOf(name)] ?? '').trim()
  const lines = (headed ? rest : rows).map(({ line, cells }): Row => {
    const place = `第 ${line} 行`
    if (cells.length > columns.length) {
      return {
        place,
        entry: null,
        fault: `有 ${cells.length} 格，最多 ${columns.length} 格。含有逗号的内容请用双引号括起来。`,
      }
    }
    const [wrong, right, note, except] = csvHeads.map((name) => cellOf(cells, name))
    const exceptions = (except ?? '')
      .split(/[;；|]/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
    return { place, entry: { wrong: wrong ?? '', right: right ?? '', note: note ?? '', except: exceptions } }
  })
  return { facts: { name: '', source: '', version: '' }, ...checked(lines) }
}

/** A line or entry of the file, with what makes it no entry. */
type Row =
  | { readonly place: string; readonly entry: WordEntry }
  | { readonly place: string; readonly entry: null; readonly fault: string }

function checked(rows: readonly Row[]): { entries: WordEntry[]; issues: Issue[] } {
  const entries: WordEntry[] = []
  const faults: string[] = []
  const seen = new Map<string, string>()
  for (const row of rows) {
    const entry = row.entry === null ? null : clean(row.entry)
    const fault = entry === null ? (row.entry === null ? row.fault : '') : faultOf(entry, seen)
    if (fault !== null) faults.push(`${row.place}：${fault}`)
    if (entry === null || fault !== null) continue
    seen.set(entry.wrong, row.place)
    entries.push(entry)
  }
  if (faults.length === 0 && entries.length === 0) faults.push('词表里没有词条。')
  const more = faults.length - mostIssues
  const told = faults.slice(0, mostIssues)
  if (more > 0) told.push(`另有 ${more} 处错误，没有列出。`)
  return { entries, issues: told.map((text) => ({ field: 'file', text })) }
}

function clean({ wrong, right, note, except }: WordEntry): WordEntry {
  const line = (text: string): string =>
    text
      .replace(/[\p{Cc}\p{Cf}]+/gu, '')
      .toWellFormed()
      .trim()
  return { wrong: line(wrong), right: line(right), note: line(note), except: except.map(line) }
}

function faultOf(
  { wrong, right, note, except }: WordEntry,
  seen: ReadonlyMap<string, string>,
): string | null {
  const { least, most } = limits.wrong
  if (wrong.length < least || wrong.length > most)
    return `错误表述应当有 ${least} 至 ${most} 个字，现在是“${wrong.slice(0, 40)}”。`
  // a spreadsheet would take it for a formula when the list is exported
  if (/^[=+\-@]/.test(wrong) || /^[=+\-@]/.test(right)) return '不能以“=”“+”“-”“@”开头。'
  if (wrong === right) return `“${wrong}”的正确表述与错误表述相同。`
  if (right.length > limits.right) return `正确表述超过 ${limits.right} 个字。`
  if (note.length > limits.note) return `说明超过 ${limits.note} 个字。`
  if (except.length > limits.exceptions) return `例外超过 ${limits.exceptions} 个。`
  const foreign = except.find((one) => !one.includes(wrong) || one === wrong || one.length > limits.exception)
  if (foreign !== undefined) {
    return `例外“${foreign.slice(0, 40)}”应当是含有“${wrong}”的较长的词，不超过 ${limits.exception} 个字。`
  }
  const before = seen.get(wrong)
  return before === undefined ? null : `“${wrong}”与${before}重复。`
}
