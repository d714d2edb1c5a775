import { z } from 'zod'
import {
  remedyBlocks,
  remedyColumns,
  reportParts,
  requestColumns,
  requestRowLabels,
  requestRows,
} from '../../../law/report-rows.ts'
import type { YearlyReport } from '../report.ts'
import type { ReadReport, ReportReading, RequestTableReading, TableReading } from './reading.ts'

/** A figure, or anything else that stands where a figure belongs: unknown, and named as such. */
const figure = z
  .unknown()
  .transform((value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null,
  )
const issued = z.object({ issued: figure, repealed: figure, inForce: figure })
const sevenFigures = z
  .array(z.unknown())
  .transform((cells) =>
    requestColumns.map((_, index) =>
      cells.length === requestColumns.length ? figure.parse(cells[index]) : null,
    ),
  )
const remedyBlock = z.object(
  // every column is set, so the shape is whole
  Object.fromEntries(remedyColumns.map((column) => [column, figure])) as Record<
    (typeof remedyColumns)[number],
    typeof figure
  >,
)
const part = z.object({
  number: z.enum(['一', '二', '三', '四', '五', '六']),
  title: z.string(),
  text: z.string(),
})

/** What `gongkai report --format json` prints; fields that are not known here are passed over. */
const yearlyReport = z.object({
  unit: z.object({ code: z.string(), name: z.string() }),
  year: z.int().min(1900).max(2999),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  proactive: z.object({
    regulations: issued,
    normativeDocuments: issued,
    licensing: figure,
    penalties: figure,
    coercion: figure,
    chargesWanYuan: z.unknown().transform((value) => {
      const text = typeof value === 'number' ? String(value) : value
      return typeof text === 'string' && /^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? text : null
    }),
  }),
  disclosed: z.object({ total: figure, byColumn: z.record(z.string(), figure) }),
  requests: z.object({ columns: z.array(z.string()), rows: z.record(z.string(), sevenFigures) }),
  remedies: z.object({
    reconsideration: remedyBlock.optional(),
    litigationDirect: remedyBlock.optional(),
    litigationAfterReconsideration: remedyBlock.optional(),
  }),
  source: z.enum(['events', 'published']),
  feesCollectedYuan: z.number().nonnegative().nullable(),
  suggestions: z.object({ deputies: figure, committeeMembers: figure }),
  opening: z.string().optional(),
  parts: z.array(part),
})
type ParsedReport = z.infer<typeof yearlyReport>

/** Reads our own report JSON, whoever changed it since. */
export function readJsonReport(text: string): ReadReport {
  const unreadable = (reason: string): ReadReport => ({ readable: false, reason })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unreadable('文件不是完整的 JSON，无法读取。请重新导出后再检查。')
  }
  const parsed = yearlyReport.safeParse(value)
  if (!parsed.success) {
    const places = parsed.error.issues.slice(0, 5).map((issue) => issue.path.join('.') || '最外层')
    return unreadable(`文件不是本系统的年度报告 JSON：${[...new Set(places)].join('、')} 缺少或者不合格式。`)
  }
  return { readable: true, ...readingOf(parsed.data) }
}

/** A report in our own form as if it had been read: nothing about its layout can be wrong but what it lacks. */
export function readingOf(report: Omit<YearlyReport, 'findings' | 'compiled'> | ParsedReport): ReportReading {
  const given: Readonly<Record<string, readonly (number | null)[]>> = report.requests.rows
  const missingRows = requestRows.filter((row) => given[row] === undefined)
  const blankRow = requestColumns.map(() => null)
  const rows = Object.fromEntries(
    requestRows.map((row) => [row, [...(given[row] ?? blankRow)]]),
  ) as YearlyReport['requests']['rows'] // every key of requestRows is set
  const remedies = Object.fromEntries(
    remedyBlocks.map((block) => [
      block,
      Object.fromEntries(remedyColumns.map((column) => [column, report.remedies[block]?.[column] ?? null])),
    ]),
  ) as YearlyReport['remedies'] // every block and column is set
  const proactiveCells = Object.entries(report.proactive).flatMap(([key, value]): [string, unknown][] =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).map(([column, cell]): [string, unknown] => [`proactive.${key}.${column}`, cell])
      : [[`proactive.${key}`, value]],
  )
  const requestCells = requestRows
    .filter((row) => !missingRows.includes(row))
    .flatMap((row) =>
      requestColumns.map((column, index): [string, unknown] => [
        `requests.${row}.${column}`,
        rows[row][index] ?? null,
      ]),
    )
  const remedyCells = remedyBlocks.flatMap((block) =>
    remedyColumns.map((column): [string, unknown] => [
      `remedies.${block}.${column}`,
      remedies[block][column],
    ]),
  )
  const requests: RequestTableReading = {
    ...tableReading(requestCells),
    missingRows:
      missingRows.length === requestRows.length ? [] : missingRows.map((row) => requestRowLabels[row]),
    otherGroup: null,
    extraRows: [],
  }
  return {
    account: {
      unitName: report.unit.name,
      year: report.year,
      period: { ...report.period },
      proactive: report.proactive,
      disclosed: report.disclosed,
      requests: { columns: requestColumns, rows },
      remedies,
      feesCollectedYuan: report.feesCollectedYuan,
      suggestions: report.suggestions,
      opening: report.opening ?? null,
      parts: reportParts.map(
        ({ number, title }) =>
          report.parts.find((each) => each.number === number) ?? { number, title, text: '' },
      ),
    },
    layout: {
      headings: report.parts.map(({ number, title }) => ({ part: number, printed: number, title })),
      tables: { proactive: tableReading(proactiveCells), requests, remedies: tableReading(remedyCells) },
      titles: [{ text: `${report.unit.name} ${report.year}`, unit: report.unit.name, year: report.year }],
      periods: [{ text: `${report.period.from} 至 ${report.period.to}`, ...report.period }],
      columns: report.source === 'events' ? 'all' : 'some',
    },
  }
}

/** A table of which nothing at all is known is missing; single unknown cells are blank. */
function tableReading(cells: readonly (readonly [string, unknown])[]): TableReading {
  const blankCells = cells.filter(([, value]) => value === null).map(([name]) => name)
  const state = blankCells.length === cells.length ? 'missing' : 'read'
  return {
    state,
    form: null,
    missingRows: [],
    missingColumns: [],
    blankCells: state === 'missing' ? [] : blankCells,
  }
}
