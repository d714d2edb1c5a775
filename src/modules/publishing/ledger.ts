import type { Issue } from '../desk/index.ts'

/** 台账: how a ledger of disclosures is written, one item a line. */

/** One line as it stands, with the number of its line in the file. */
export interface LedgerLine {
  readonly line: number
  readonly value: unknown
}

/** Fields of a ledger with their Chinese names, which head the columns of a `.csv`. */
export const ledgerFields = {
  column: '栏目',
  title: '标题',
  body: '正文',
  madeOn: '成文日期',
  publishedOn: '发布日期',
  documentNumber: '发文字号',
  issuer: '发文机关',
  genre: '体裁',
  topic: '主题分类',
  keywords: '主题词',
  summary: '内容概述',
  effectiveOn: '实施日期',
  expiresOn: '有效期至',
  validity: '有效性',
  kind: '种类',
  attachments: '附件',
} as const
export type LedgerField = keyof typeof ledgerFields

/** The lines that can be told apart, and what is wrong with the others. */
export interface ReadLedger {
  readonly lines: readonly LedgerLine[]
  readonly issues: readonly Issue[]
}

/** A fault of one line, in words that name it. */
export function lineIssue(line: number, field: string, text: string): Issue {
  const label = new Map<string, string>(Object.entries(ledgerFields)).get(field)
  const where = field === '' ? '' : label === undefined ? ` ${field}` : ` ${label}（${field}）`
  return { field: `${line}.${field}`, text: `第 ${line} 行${where}：${text}` }
}

/** A `.jsonl`: one JSON object a line; empty lines are passed over. */
export function readJsonLines(text: string): ReadLedger {
  const lines: LedgerLine[] = []
  const issues: Issue[] = []
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    if (content.trim() === '') continue
    try {
      lines.push({ line: index + 1, value: JSON.parse(content) })
    } catch {
      issues.push(lineIssue(index + 1, '', '不是完整的 JSON 对象。每行写一条信息，行内不能换行。'))
    }
  }
  return { lines, issues }
}

const listFields: readonly string[] = ['attachments', 'keywords']

/** A `.csv` with Chinese (or English) headings; lists are separated by `;` or `；`, empty cells are absent. */
export function readCsv(text: string): ReadLedger {
  const table = csvRows(text)
  const heading = table[0]
  if (!heading) return { lines: [], issues: [lineIssue(1, '', '文件是空的，第一行应当是表头。')] }
  const names = new Map<string, string>(Object.entries(ledgerFields).map(([field, label]) => [label, field]))
  const fields = heading.cells.map((cell) => names.get(cell.trim()) ?? cell.trim())
  const known: readonly string[] = Object.keys(ledgerFields)
  const issues = fields
    .filter((field, index) => !known.includes(field) || fields.indexOf(field) !== index)
    .map((field) => {
      const fault = known.includes(field) ? '写了两次' : '不认识'
      return lineIssue(
        heading.line,
        '',
        `表头“${field}”${fault}。可用的表头：${Object.values(ledgerFields).join('、')}。`,
      )
    })
  // without its heading nobody knows what a cell is
  if (issues.length > 0) return { lines: [], issues }
  const lines: LedgerLine[] = []
  for (const { line, cells } of table.slice(1)) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (cells.length > fields.length) {
      issues.push(
        lineIssue(
          line,
          '',
          `有 ${cells.length} 格，表头只有 ${fields.length} 格。含有逗号的内容请用双引号括起来。`,
        ),
      )
      continue
    }
    const filled = fields
      .map((field, index) => [field, cells[index]?.trim() ?? ''] as const)
      .filter(([, cell]) => cell !== '')
      .map(([field, cell]) => [
        field,
        listFields.includes(field) ? cell.split(/[;；]/).map((part) => part.trim()) : cell,
      ])
    lines.push({ line, value: Object.fromEntries(filled) })
  }
  return { lines, issues }
}

/** Rows of a `.csv` (RFC 4180), each with the number of the line on which it begins. */
function csvRows(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  const endRow = (): void => {
    rows.push({ line: begun, cells: [...cells, cell] })
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n') line += 1
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === ',') {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') {
      endRow()
      begun = line
    } else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}
