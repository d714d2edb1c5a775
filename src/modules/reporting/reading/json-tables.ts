import { z } from 'zod'
import {
  remedyBlockLabels,
  remedyBlocks,
  remedyColumns,
  requestColumnLabels,
  requestColumns,
  requestRowLabels,
  requestRows,
} from '../../../law/report/report-rows.ts'
import type { Figure, ProactiveTable, RemedyTable, RequestTable } from '../report.ts'
import { blankProactive, blankRemedies, blankRequests } from './blank-account.ts'
import type { RequestTableReading, TableReading } from './reading.ts'

const fields = z.record(z.string(), z.unknown()).nullable().catch(null)

/** A figure, or anything else that stands where a figure belongs: unknown. */
export function figureOf(value: unknown): Figure {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** 万元 as a decimal string. */
function chargesOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && /^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? text : null
}

const proactiveRows: Readonly<Record<keyof ProactiveTable, string>> = {
  regulations: '规章',
  normativeDocuments: '行政规范性文件',
  licensing: '行政许可',
  penalties: '行政处罚',
  coercion: '行政强制',
  chargesWanYuan: '行政事业性收费',
}

/** Table 二 of our own JSON. */
export function readProactive(value: unknown): { table: ProactiveTable; reading: TableReading } {
  const table = blankProactive()
  const given = fields.parse(value ?? null)
  if (!given) return { table, reading: absent(value) }
  const cells: [string, unknown][] = []
  for (const row of ['regulations', 'normativeDocuments'] as const) {
    const printed = fields.parse(given[row] ?? null) ?? {}
    for (const column of ['issued', 'repealed', 'inForce'] as const) {
      table[row][column] = figureOf(printed[column])
      if (row in given) cells.push([`proactive.${row}.${column}`, table[row][column]])
    }
  }
  for (const row of ['licensing', 'penalties', 'coercion'] as const) {
    table[row] = figureOf(given[row])
    if (row in given) cells.push([`proactive.${row}`, table[row]])
  }
  table.chargesWanYuan = chargesOf(given['chargesWanYuan'])
  if ('chargesWanYuan' in given) cells.push(['proactive.chargesWanYuan', table.chargesWanYuan])
  const missingRows = Object.entries(proactiveRows).flatMap(([row, label]) => (row in given ? [] : [label]))
  return { table, reading: readingFrom(cells, missingRows) }
}

/** Table 三 of our own JSON; which figure belongs to which column, `columns` tells. */
export function readRequests(value: unknown): { table: RequestTable; reading: RequestTableReading } {
  const table = blankRequests()
  const given = fields.parse(value ?? null)
  const rows = fields.parse(given?.['rows'] ?? null)
  const whole = { otherGroup: null, extraRows: [] }
  if (!rows) return { table, reading: { ...absent(value), ...whole } }
  const columns: readonly unknown[] = Array.isArray(given?.['columns']) ? given['columns'] : requestColumns
  const known = requestColumns.filter((column) => columns.includes(column))
  const cells: [string, unknown][] = []
  const missingRows: string[] = []
  for (const row of requestRows) {
    const printed: unknown = rows[row]
    if (!Array.isArray(printed)) {
      missingRows.push(requestRowLabels[row])
      continue
    }
    const fits = printed.length === columns.length
    table.rows[row] = requestColumns.map((column) =>
      fits ? figureOf(printed[columns.indexOf(column)]) : null,
    )
    for (const column of known) {
      cells.push([`requests.${row}.${column}`, table.rows[row][requestColumns.indexOf(column)] ?? null])
    }
  }
  const missingColumns = requestColumns
    .filter((column) => !known.includes(column))
    .map((column) => requestColumnLabels[column])
  return { table, reading: { ...readingFrom(cells, missingRows, missingColumns), ...whole } }
}

/** Table 四 of our own JSON. */
export function readRemedies(value: unknown): { table: RemedyTable; reading: TableReading } {
  const table = blankRemedies()
  const given = fields.parse(value ?? null)
  if (!given) return { table, reading: absent(value) }
  const cells: [string, unknown][] = []
  const missing: string[] = []
  for (const block of remedyBlocks) {
    const printed = fields.parse(given[block] ?? null)
    if (!printed) {
      missing.push(remedyBlockLabels[block])
      continue
    }
    for (const column of remedyColumns) {
      table[block][column] = figureOf(printed[column])
      cells.push([`remedies.${block}.${column}`, table[block][column]])
    }
  }
  return { table, reading: readingFrom(cells, [], missing) }
}

/** A table that is not there, or is something else than a table. */
function absent(value: unknown): TableReading {
  const state = value === undefined || value === null ? 'missing' : 'unreadable'
  return { state, form: null, missingRows: [], missingColumns: [], blankCells: [] }
}

/** A table of which nothing at all is known is missing; single unknown cells are blank. */
function readingFrom(
  cells: readonly (readonly [string, unknown])[],
  missingRows: readonly string[] = [],
  missingColumns: readonly string[] = [],
): TableReading {
  const blankCells = cells.filter(([, cell]) => cell === null).map(([name]) => name)
  if (blankCells.length === cells.length) return absent(undefined)
  return { state: 'read', form: null, missingRows, missingColumns, blankCells }
}
