import { dayText, plainText, type Sheet, type SheetRow } from '../../platform/spreadsheet/index.ts'
import { type LedgerFault, type LedgerField, ledgerFields, type LedgerLine, silentFields } from './ledger.ts'

const fields: ReadonlyMap<string, string> = new Map(
  [...Object.entries(ledgerFields), ...Object.entries(silentFields)].flatMap(([field, label]) => [
    [label, field],
    [field, field],
  ]),
)
const dayFields: readonly string[] = [
  'madeOn',
  'publishedOn',
  'effectiveOn',
  'expiresOn',
] satisfies LedgerField[]
const listFields: readonly string[] = ['attachments', 'keywords'] satisfies LedgerField[]

/** The lines of a ledger out of a table with Chinese (or English) headings. Empty cells are absent. */
export function* ledgerLines(sheet: Sheet): Generator<LedgerLine> {
  const names = sheet.header.map(fieldOf)
  const faults = headerFaults(sheet, names)
  // without its heading nobody knows what a cell is
  if (faults.length > 0) yield { line: sheet.headerLine, faults }
  else for (const row of sheet.rows) yield lineOf(row, names)
}

/** The field under a heading as people write it: 标题*, 成文日期（必填）; null: unknown. */
function fieldOf(heading: string): string | null {
  if (heading === '') return ''
  return fields.get(heading.replace(/（.*?）|\(.*?\)|[*＊:：]/g, '')) ?? null
}

function headerFaults({ header, headerLine }: Sheet, names: readonly (string | null)[]): LedgerFault[] {
  const known = Object.values(ledgerFields).join('、')
  return header.flatMap((heading, index) => {
    const name = names[index]
    if (name === '') return []
    const twice = name !== null && names.indexOf(name ?? null) !== index
    if (name !== null && !twice) return []
    const text = `表头“${heading}”${twice ? '写了两次' : '不认识'}。可用的表头：${known}。`
    return [{ line: headerLine, field: '', text }]
  })
}

function lineOf({ line, cells }: SheetRow, names: readonly (string | null)[]): LedgerLine {
  const value: Record<string, string | readonly string[]> = {}
  const faults: LedgerFault[] = []
  for (const [index, cell] of cells.entries()) {
    if (cell === null) continue
    const field = names[index]
    if (!field) {
      const text = `有 ${cells.length} 格，第 ${index + 1} 格上面没有表头。请写上表头，或者清空这一格；.csv 中含有逗号的内容请用双引号括起来。`
      return { line, faults: [{ line, field: '', text }] }
    }
    const text = dayFields.includes(field) ? dayText(cell) : plainText(cell)
    if (typeof text !== 'string') faults.push({ line, field, text: text.fault })
    else if (listFields.includes(field)) value[field] = partsOf(text)
    else value[field] = text
  }
  return faults.length > 0 ? { line, value, faults } : { line, value }
}

function partsOf(text: string): string[] {
  return text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
