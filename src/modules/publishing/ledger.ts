import { holdsUnreadable } from '../../platform/readable-text.ts'
import type { Issue } from '../desk/index.ts'

/** 台账: how a ledger of disclosures is written, one item a line. */

/** Fields of a ledger with their Chinese names, which head the columns of a `.csv` or `.xlsx`. */
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

/** What every line must have. */
export const requiredFields: readonly LedgerField[] = ['column', 'title', 'madeOn', 'publishedOn']

/** What an exported list says besides; it is read and brings nothing. */
export const silentFields = { indexNumber: '索引号', notice: '说明' } as const

/** What is wrong with one line. */
export interface LedgerFault {
  /** number of the line, or of the row of the sheet */
  readonly line: number
  /** the field's name; '' for the line as a whole */
  readonly field: string
  /** what is wrong, and the way out */
  readonly text: string
}

/** One line as it stands, with what the reader of the file found wrong in it; no value: it is none. */
export type LedgerLine =
  | { readonly line: number; readonly value: unknown; readonly faults?: readonly LedgerFault[] }
  | { readonly line: number; readonly faults: readonly LedgerFault[] }

/** The Chinese name of a field; its own name where it is none of a ledger's. */
export function fieldLabel(field: string): string {
  return labels.get(field) ?? field
}
const labels = new Map<string, string>(Object.entries(ledgerFields))

/** A fault in words that name its line and field. */
export function issueOf({ line, field, text }: LedgerFault): Issue {
  const label = labels.get(field)
  const where = field === '' ? '' : label === undefined ? ` ${field}` : ` ${label}（${field}）`
  return { field: `${line}.${field}`, text: `第 ${line} 行${where}：${text}` }
}

/** A `.jsonl`: one JSON object a line; empty lines are passed over. The lines are taken apart as they are asked for. */
export function* readJsonLines(text: string): Generator<LedgerLine> {
  let line = 1
  for (let from = 0; from < text.length; line += 1) {
    const at = text.indexOf('\n', from)
    const end = at < 0 ? text.length : at
    const content = text.slice(from, end)
    from = end + 1
    if (content.trim() !== '') yield jsonLine(line, content)
  }
}

function jsonLine(line: number, content: string): LedgerLine {
  try {
    const value: unknown = JSON.parse(content)
    if (!holdsUnreadable(value)) return { line, value }
    const text = '含有不是文字的符号（空字符或者半个字），请删去后再导入。'
    return { line, faults: [{ line, field: '', text }] }
  } catch {
    const text = '不是完整的 JSON 对象。每行写一条信息，行内不能换行。'
    return { line, faults: [{ line, field: '', text }] }
  }
}
