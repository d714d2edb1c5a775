import { parseDay } from '../../../law/calendar/day.ts'
import type { Cell } from '../../../platform/spreadsheet/index.ts'
import type { LedgerRecord } from './export-requests.ts'
import { wordOf } from './ledger-choices.ts'
import { type ColumnName, columnOf } from './ledger-columns.ts'
import { bringing, dayColumns, type EventJson, eventsOfRow, inCourse } from './row-events.ts'

/** One row of a sheet, by column; what is not there is empty. */
export type SheetCells = Partial<Record<ColumnName, string | number>>

/**
 * A record as the rows of a sheet: one, and one more for each further remedy or refund. A course that the columns
 * of days do not tell in full is written out in the column 经过.
 */
export function sheetRowsOf(record: LedgerRecord): SheetCells[] {
  const { number, applicant, content, requested, events, refunds, remedies } = record
  const first: SheetCells = { number, ...applicant, content, ...requested }
  const days = dayCellsOf(events)
  if (days === null) first.course = JSON.stringify(events)
  else Object.assign(first, days)
  const further = Array.from({ length: Math.max(refunds.length, remedies.length) }, (_row, index) => ({
    ...refundCells(refunds[index]),
    ...remedyCells(remedies[index]),
  }))
  const [beside = {}, ...below] = further
  return [{ ...first, ...beside }, ...below.map((cells) => ({ number, ...cells }))]
}

/** A cell of a row: days as days, money in 元, codes as words. */
export function cellOf(row: SheetCells, name: ColumnName): Cell {
  const value = row[name]
  if (value === undefined) return null
  switch (columnOf(name).kind) {
    case 'day':
      return parseDay(String(value))
    case 'choice':
      return wordOf(name, String(value))
    case 'money':
      return Number(value) / 100
    case 'whole':
      return Number(value)
    case 'text':
      return String(value)
  }
}

/** The columns of days that bring these events, in this order and no other; null where none do. */
function dayCellsOf(events: LedgerRecord['events']): SheetCells | null {
  const cells: SheetCells = {}
  for (const event of events) {
    const column = dayColumns.find((one) => bringing[one].type === event['type'])
    if (column === undefined || cells[column] !== undefined) return null
    cells[column] = String(event['on'])
    for (const [field, name] of Object.entries<ColumnName>(bringing[column].more)) {
      const value = event[field]
      if (value !== undefined) cells[name] = value
    }
  }
  if (!answersAgree(events)) return null
  // read back as an import would: what comes out otherwise is written out in full
  const read = inCourse(eventsOfRow(cells, 1).events)
  return same(read, events) ? cells : null
}

/** Whether an answer is to the one question that the columns can hold. */
function answersAgree(events: LedgerRecord['events']): boolean {
  const ids = (party: string): Set<unknown> =>
    new Set(events.filter(({ type }) => String(type).startsWith(party)).map(({ id }) => id))
  return ids('third_party').size <= 1 && ids('agency').size <= 1
}

function same(read: readonly EventJson[], events: LedgerRecord['events']): boolean {
  if (read.length !== events.length) return false
  return read.every((one, index) => {
    const other = events[index] ?? {}
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    // an id only has to bring an answer to its question, and there is one of each here
    names.delete('id')
    return [...names].every((name) => one[name] === other[name])
  })
}

function refundCells(refund: LedgerRecord['refunds'][number] | undefined): SheetCells {
  if (!refund) return {}
  const { on, amountFen, voucher, reason } = refund
  return some({ refundedOn: on, refunded: amountFen, refundVoucher: voucher, refundReason: reason })
}

function remedyCells(remedy: LedgerRecord['remedies'][number] | undefined): SheetCells {
  if (!remedy) return {}
  const { kind, acceptedOn, closedOn, result, organ, caseNumber } = remedy
  return some({
    remedyKind: kind,
    remedyAcceptedOn: acceptedOn,
    remedyClosedOn: closedOn,
    remedyResult: result,
    remedyOrgan: organ,
    remedyCaseNumber: caseNumber,
  })
}

function some(cells: Readonly<Partial<Record<ColumnName, string | number | undefined>>>): SheetCells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined && value !== ''))
}
