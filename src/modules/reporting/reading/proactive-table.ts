import type { ProactiveTable } from '../report.ts'
import { blankProactive } from './blank-account.ts'
import { readCell, unglue } from './cells.ts'
import type { Cell } from './cells.ts'
import { bare } from './plain.ts'
import type { TableReading } from './reading.ts'
import type { PrintedRow } from './row-scanner.ts'

export type RowKey = keyof ProactiveTable

const labels: readonly { key: RowKey | 'otherService' | 'procurement'; label: RegExp; shown: string }[] = [
  { key: 'regulations', label: /^(?:政府)?规章$/, shown: '规章' },
  { key: 'normativeDocuments', label: /^(?:行政)?规范性文件$/, shown: '行政规范性文件' },
  { key: 'licensing', label: /^行政许可(?:决定|事项|件数)?$/, shown: '行政许可' },
  { key: 'penalties', label: /^行政处罚(?:决定|事项|件数)?$/, shown: '行政处罚' },
  { key: 'coercion', label: /^行政强制(?:决定|措施|事项|件数)?$/, shown: '行政强制' },
  { key: 'chargesWanYuan', label: /^行政事业性收费(?:收入|金额|项目)?$/, shown: '行政事业性收费' },
  { key: 'otherService', label: /^其他对外管理服务事项$/, shown: '其他对外管理服务事项' },
  { key: 'procurement', label: /^政府集中采购$/, shown: '政府集中采购' },
]

/** Column heads that only one of the two forms has. */
const heads2021 = ['本年制发件数', '本年废止件数', '现行有效件数']
/** 件数 may be lost, wholly or in part (现行有效件). */
const beginningOf = (head: string): string => head.slice(0, 4)
const heads2019 = /本年新制作数量|本年新公开数量|对外公开总数量|上一年项目数量|采购项目数量/

interface Row {
  readonly key: (typeof labels)[number]['key']
  readonly cells: Cell[]
}

/** Table 二 (条例第二十条第一、五、六、八项) out of printed rows. */
export function readProactiveTable(rows: readonly PrintedRow[]): {
  table: ProactiveTable
  reading: TableReading
} {
  const table = blankProactive()
  const printed = bare(rows.flatMap((row) => row.cells).join(''))
  const found = collect(rows)
  const form = heads2019.test(printed)
    ? '2019'
    : heads2021.some((head) => printed.includes(beginningOf(head)))
      ? '2021'
      : null
  if (found.length === 0 && form === null) {
    return { table, reading: { state: 'missing', form, missingRows: [], missingColumns: [], blankCells: [] } }
  }
  const blankCells: string[] = []
  const inYuan = /收费金额单位元/.test(printed)
  for (const { key, cells } of found) {
    if (form === '2019') fillOldForm(table, key, cells, blankCells)
    else fill(table, key, cells, blankCells)
  }
  if (inYuan && table.chargesWanYuan !== null) {
    table.chargesWanYuan = String(Number((Number(table.chargesWanYuan) / 10_000).toFixed(6)))
  }
  const missingRows = labels
    .filter(({ key }) => isRowKey(key) && !found.some((row) => row.key === key))
    .map(({ shown }) => shown)
  const missingColumns =
    form === '2021' ? heads2021.filter((head) => !printed.includes(beginningOf(head))) : []
  return { table, reading: { state: 'read', form, missingRows, missingColumns, blankCells } }
}

/** Each label with the cells that follow it, first print of a row only. */
function collect(rows: readonly PrintedRow[]): Row[] {
  const found: Row[] = []
  let current: Row | null = null
  // figures that come before their labels, column by column: none of them can be told apart
  let astray = false
  // figures before any label: those of the first row where its label is lost
  const first: Cell[] = []
  let firstIsOpen = false
  for (const row of rows) {
    const unnamed = row.bordered && row.cells.every((text) => labelOf(text) === null)
    for (const text of row.cells) {
      const label = labelOf(text)
      if (label !== null) {
        const earlier = found.find(({ key }) => key === label.key)
        current = { key: label.key, cells: label.glued }
        if (earlier === undefined) found.push(current)
        else if (earlier.cells.every((cell) => cell.kind !== 'number'))
          found[found.indexOf(earlier)] = current
        continue
      }
      const cell = readFigure(text)
      if (cell.kind === 'text' && !row.bordered) current = null
      else if (current === null && cell.kind === 'number' && found.length === 0) {
        if (unnamed || !row.bordered) first.push(cell)
        firstIsOpen ||= !row.bordered
      } else if (current === null && cell.kind === 'number' && !row.bordered) astray = true
      else if (current !== null && current.cells.length < 3) current.cells.push(cell)
    }
    if (row.bordered) current = null
  }
  const hasFirst = found.some(({ key }) => key === 'regulations')
  if (!hasFirst && found.length > 0 && first.length === 3) found.unshift({ key: 'regulations', cells: first })
  else astray ||= firstIsOpen
  return astray ? found.map(({ key }) => ({ key, cells: [] })) : found
}

/** A cell; the old form counts what came and went: -1, ↓3. */
function readFigure(text: string): Cell {
  const cell = readCell(text)
  const moved = cell.kind === 'text' ? /^[-+−－＋↑↓增减]\s*(\d{1,9})$/u.exec(text.trim()) : null
  return moved === null ? cell : { kind: 'number', value: Number.NaN, text: moved[0] }
}

function labelOf(text: string): { key: Row['key']; glued: Cell[] } | null {
  // 规章（设区的市、自治州人民政府填写）, 行政许可（件）
  const tight = bare(text.replace(/[（(][^（）()]*[）)]/g, ''))
  if (tight.length > 40) return null
  const digits = /\d+$/.exec(tight)?.[0] ?? ''
  const name = tight.slice(0, tight.length - digits.length)
  const found = labels.find(({ label }) => label.test(name))
  if (found === undefined) return null
  if (digits === '') return { key: found.key, glued: [] }
  const width = found.key === 'regulations' || found.key === 'normativeDocuments' ? 3 : 1
  // one number after its label cannot be cut wrongly; decimal points are lost in `bare`, so look again
  const single = width === 1 ? readCell(/[\d.,，]+$/.exec(text.normalize('NFKC').trim())?.[0] ?? '') : null
  if (single !== null) return { key: found.key, glued: single.kind === 'number' ? [single] : [] }
  return { key: found.key, glued: (unglue(digits, width) ?? []).map((digit) => readCell(digit)) }
}

/** The row of table 二 that a label without figures names. */
export function proactiveLabel(text: string): RowKey | null {
  const label = labelOf(text)
  return label !== null && label.glued.length === 0 && isRowKey(label.key) ? label.key : null
}

function isRowKey(key: Row['key']): key is RowKey {
  return key !== 'otherService' && key !== 'procurement'
}

function fill(table: ProactiveTable, key: Row['key'], cells: readonly Cell[], blankCells: string[]): void {
  if (key === 'otherService' || key === 'procurement') return
  if (key === 'regulations' || key === 'normativeDocuments') {
    for (const [index, column] of (['issued', 'repealed', 'inForce'] as const).entries()) {
      const value = cells.length === 3 ? whole(cells[index]) : null
      table[key][column] = value
      if (value === null) blankCells.push(`proactive.${key}.${column}`)
    }
    return
  }
  const cell = cells[0]
  if (key === 'chargesWanYuan') table.chargesWanYuan = cell?.kind === 'number' ? cell.text : null
  else table[key] = whole(cell)
  if (table[key] === null) blankCells.push(`proactive.${key}`)
}

/** The 2019 form counts other things; only 处理决定数量, its third column, has a cell of today's form. */
function fillOldForm(
  table: ProactiveTable,
  key: Row['key'],
  cells: readonly Cell[],
  blankCells: string[],
): void {
  const width = key === 'chargesWanYuan' || key === 'procurement' ? 2 : 3
  // a blank place may stand for the width of a merged cell
  const filled = cells.filter(({ kind }) => kind !== 'blank')
  const known = filled.length === width && filled.every((cell) => cell.kind === 'number')
  if (!known) blankCells.push(`proactive.${key}`)
  if (known && (key === 'licensing' || key === 'penalties' || key === 'coercion'))
    table[key] = whole(filled[2])
}

function whole(cell: Cell | undefined): number | null {
  return cell?.kind === 'number' && Number.isSafeInteger(cell.value) ? cell.value : null
}
