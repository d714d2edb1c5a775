import type { Day } from '../../../law/calendar/day.ts'
import type { Cell, Sheet, SheetRow } from '../../../platform/spreadsheet/index.ts'
import type { LedgerRow, RowFault } from './ledger-row.ts'
import {
  type ColumnName,
  columnNames,
  columnOf,
  ledgerColumns,
  ownColumns,
  silentColumns,
} from './ledger-columns.ts'
import { dayColumns, type EventJson, eventsOfRow, inCourse } from './row-events.ts'
import { type CellFault, readCells, type RowCells } from './sheet-row.ts'

type Heading = ColumnName | keyof typeof silentColumns

const headings: ReadonlyMap<string, Heading> = new Map<string, Heading>([
  ...columnNames.flatMap((name): [string, Heading][] => [
    [columnOf(name).label, name],
    [name, name],
  ]),
  [silentColumns.notice, 'notice'],
  ['notice', 'notice'],
])

/** The applications of a table: each row is one, and rows below it under the same number go on with it. */
export function* ledgerRows(sheet: Sheet, today: Day): Generator<LedgerRow> {
  const names = sheet.header.map(headingOf)
  const faults = headerFaults(sheet, names)
  // without its heading nobody knows what a cell is
  if (faults.length > 0) {
    yield { line: sheet.headerLine, faults }
    return
  }
  let current: Growing | null = null
  for (const row of sheet.rows) {
    const read = readRow(row, names, today)
    if (current !== null && continues(current, read.values)) current.rows.push(read)
    else {
      if (current !== null) yield finished(current)
      current = { number: read.values.number, rows: [read] }
    }
  }
  if (current !== null) yield finished(current)
}

interface ReadRow {
  readonly line: number
  readonly values: RowCells
  readonly faults: readonly RowFault[]
  readonly notice: string | null
}

interface Growing {
  readonly number: string | number | undefined
  readonly rows: ReadRow[]
}

/** The heading as people write it: 申请编号*, 应缴金额（元）; null: unknown. */
function headingOf(heading: string): Heading | '' | null {
  if (heading === '') return ''
  const plain = heading.replace(/（.*?）|\(.*?\)|[*＊:：]/g, '')
  return headings.get(plain) ?? null
}

function headerFaults({ header, headerLine }: Sheet, names: readonly (Heading | '' | null)[]): RowFault[] {
  const faults = header.flatMap((heading, index): RowFault[] => {
    const name = names[index]
    if (name === '') return []
    const twice = name !== null && names.indexOf(name ?? null) !== index
    if (name !== null && !twice) return []
    return [{ line: headerLine, field: '', text: `表头“${heading}”${twice ? '写了两次' : '不认识'}。` }]
  })
  const last = faults.pop()
  if (last !== undefined) {
    // said once, however many are wrong
    const known = columnNames.map((one) => ledgerColumns[one].label).join('、')
    faults.push({ ...last, text: `${last.text}可用的表头：${known}。可以下载空白的台账对照。` })
  }
  const missing = columnNames.filter((name) => columnOf(name).required && !names.includes(name))
  if (faults.length === 0 && missing.length > 0 && !names.includes('course')) {
    const text = `缺少必填的列：${missing.map((name) => columnOf(name).label).join('、')}。可以下载空白的台账对照。`
    faults.push({ line: headerLine, field: '', text })
  }
  return faults
}

function readRow({ line, cells }: SheetRow, names: readonly (Heading | '' | null)[], today: Day): ReadRow {
  const known = new Map<ColumnName, Cell>()
  let notice: string | null = null
  for (const [index, cell] of cells.entries()) {
    if (cell === null) continue
    const name = names[index]
    if (!name) {
      const text = `有 ${cells.length} 格，第 ${index + 1} 格上面没有表头。请写上表头，或者清空这一格；.csv 中含有逗号的内容请用双引号括起来。`
      return { line, values: {}, faults: [{ line, field: '', text }], notice }
    }
    if (name === 'notice') notice = String(cell)
    else known.set(name, cell)
  }
  const { values, faults } = readCells(known, today)
  return { line, values, faults: faults.map((fault) => atLine(line, fault)), notice }
}

function atLine(line: number, { column, text }: CellFault): RowFault {
  return { line, field: columnOf(column).label, text }
}

/** A row under the same number with nothing of its own but further steps. */
function continues({ number }: Growing, values: RowCells): boolean {
  if (number === undefined || values.number !== number) return false
  return ownColumns.every((name) => name === 'number' || values[name] === undefined)
}

function finished({ rows }: Growing): LedgerRow {
  const [first] = rows
  const { line = 0, values = {}, notice = null } = first ?? {}
  const faults = rows.flatMap((row) => row.faults)
  const events: EventJson[] = []
  const refunds: unknown[] = []
  const remedies: unknown[] = []
  for (const [index, row] of rows.entries()) {
    const ofRow = eventsOfRow(row.values, index + 1)
    // the receipt belongs to the first row, and is looked for there alone
    const wrong = ofRow.faults.filter(({ column }) => index === 0 || !ownColumns.includes(column))
    // what cannot be read was named already, and is not missing besides
    const known = new Set(row.faults.map(({ field }) => field))
    if (values.course === undefined) {
      const atRow = wrong.map((fault) => atLine(row.line, fault))
      faults.push(...atRow.filter(({ field }) => !known.has(field)))
    }
    events.push(...ofRow.events)
    refunds.push(...refundOf(row, faults))
    remedies.push(...remedyOf(row, faults))
  }
  if (values.course === undefined) {
    for (const name of columnNames) {
      if (columnOf(name).required && values[name] === undefined) {
        if (!faults.some((one) => one.field === columnOf(name).label)) {
          faults.push({ line, field: columnOf(name).label, text: '缺少，请填写。' })
        }
      }
    }
  }
  const course = courseOf(values, events, line, faults)
  const value = {
    number: textOf(values.number),
    applicant: some({
      kind: values.kind,
      name: textOf(values.name),
      idKind: values.idKind,
      ...texts(values, ['idNumber', 'creditCode', 'legalRepresentative', 'contactName']),
      ...texts(values, ['phone', 'email', 'address', 'postcode']),
    }),
    content: textOf(values.content),
    requested: some({
      ...texts(values, ['documentName', 'yearFrom', 'yearTo']),
      carrier: values.carrier,
      delivery: values.delivery,
    }),
    events: course,
    refunds,
    remedies,
    ...(notice === null ? {} : { notice }),
  }
  return { line, value, faults }
}

/** The whole course where it is written out, else what the columns of days bring. */
function courseOf(values: RowCells, events: readonly EventJson[], line: number, faults: RowFault[]): unknown {
  if (values.course === undefined) return inCourse(events)
  const label = columnOf('course').label
  if (dayColumns.some((name) => values[name] !== undefined)) {
    faults.push({ line, field: label, text: '写了“经过”的，各个日期列应当留空，不然不知道以哪个为准。' })
  }
  try {
    return JSON.parse(String(values.course))
  } catch {
    faults.push({ line, field: label, text: '不是完整的 JSON 数组。一般请改用各个日期列，这一列留空。' })
    return []
  }
}

function refundOf({ line, values }: ReadRow, faults: RowFault[]): unknown[] {
  const { refundedOn, refunded, refundVoucher, refundReason } = values
  if ([refundedOn, refunded, refundVoucher, refundReason].every((one) => one === undefined)) return []
  if (refundedOn === undefined)
    faults.push({ line, field: columnOf('refundedOn').label, text: '缺少，请填写。' })
  if (refunded === undefined) faults.push({ line, field: columnOf('refunded').label, text: '缺少，请填写。' })
  return [
    some({
      on: refundedOn,
      amountFen: refunded,
      voucher: textOf(refundVoucher),
      reason: textOf(refundReason),
    }),
  ]
}

function remedyOf({ line, values }: ReadRow, faults: RowFault[]): unknown[] {
  const { remedyKind, remedyAcceptedOn, remedyOrgan, remedyCaseNumber, remedyClosedOn, remedyResult } = values
  const cells = [remedyKind, remedyAcceptedOn, remedyOrgan, remedyCaseNumber, remedyClosedOn, remedyResult]
  if (cells.every((one) => one === undefined)) return []
  for (const name of ['remedyKind', 'remedyAcceptedOn'] as const) {
    if (values[name] === undefined) faults.push({ line, field: columnOf(name).label, text: '缺少，请填写。' })
  }
  return [
    some({
      kind: remedyKind,
      acceptedOn: remedyAcceptedOn,
      closedOn: remedyClosedOn,
      result: remedyResult,
      organ: textOf(remedyOrgan),
      caseNumber: textOf(remedyCaseNumber),
    }),
  ]
}

function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

function texts(values: RowCells, names: readonly ColumnName[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, textOf(values[name])]))
}

/** Without what was not given. */
function some(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
