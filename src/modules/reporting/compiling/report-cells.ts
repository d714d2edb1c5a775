import {
  proactiveBlocks,
  remedyBlockLabels,
  remedyBlocks,
  remedyColumnLabels,
  remedyColumns,
  requestColumnLabels,
  requestColumns,
  requestRowLabels,
  requestRows,
} from '../../../law/report/report-rows.ts'
import type { Figure, YearlyReport } from '../report.ts'

/** The figures of a report, whoever wrote it. */
export type Figures = Pick<
  YearlyReport,
  'proactive' | 'disclosed' | 'requests' | 'remedies' | 'feesCollectedYuan' | 'suggestions'
>

/** `count`: whole numbers · `wanYuan`: 万元 as a decimal string · `yuan`: 元 */
export type CellKind = 'count' | 'wanYuan' | 'yuan'

/** One cell of a report, by the name that findings and remarks use (`requests.received.naturalPerson`). */
export interface ReportCell {
  readonly name: string
  readonly table: '二' | '三' | '四' | '其他'
  readonly kind: CellKind
  readonly row: string
  readonly column: string
  readonly get: (report: Figures) => Figure | string
  /** writes into the report that is given: callers hand in a copy of their own */
  readonly put: (report: Figures, value: Figure | string) => void
}

/** Every cell of tables 二, 三 and 四, and the figures that the prose gives, in the order of the report. */
export const reportCells: readonly ReportCell[] = [
  ...proactiveCells(),
  ...requestCells(),
  ...remedyCells(),
  ...otherCells(),
]

const byName = new Map(reportCells.map((cell) => [cell.name, cell]))

/** The cell of this name; null where no report has it. */
export function cellNamed(name: string): ReportCell | null {
  return byName.get(name) ?? null
}

const ofColumn = 'disclosed.'

/** The count of a column of the catalogue (`disclosed.公告公示`); null where the name is of no column, or of the total. */
export function columnCell(name: string): Omit<ReportCell, 'put'> | null {
  if (!name.startsWith(ofColumn) || cellNamed(name)) return null
  const row = name.slice(ofColumn.length)
  return {
    name,
    table: '其他',
    kind: 'count',
    row: `主动公开“${row}”（条）`,
    column: '',
    // a unit without the column has nothing in it
    get: ({ disclosed: { byColumn } }) => (Object.hasOwn(byColumn, row) ? (byColumn[row] ?? null) : 0),
  }
}

/** 表三 予以公开 · 自然人 */
export function cellLabel({ table, row, column }: Pick<ReportCell, 'table' | 'row' | 'column'>): string {
  const where = column === '' ? row : `${row} · ${column}`
  return table === '其他' ? where : `表${table} ${where}`
}

/** The report with one figure replaced; the one given stays as it is. */
export function withFigure<T extends Figures>(report: T, cell: ReportCell, value: Figure | string): T {
  const copy = structuredClone(report)
  cell.put(copy, value)
  return copy
}

/** What a person typed into a cell: '' is unknown; `undefined` is no figure of its kind. */
export function typedFigure(kind: CellKind, text: string): Figure | string | undefined {
  const tight = text.normalize('NFKC').replace(/[\s,]/g, '')
  if (tight === '') return null
  const pattern = kind === 'count' ? /^(0|[1-9]\d{0,8})$/ : /^(0|[1-9]\d{0,9})(\.\d{1,6})?$/
  if (!pattern.test(tight)) return undefined
  return kind === 'wanYuan' ? tight : Number(tight)
}

function proactiveCells(): ReportCell[] {
  const issuedColumns = ['issued', 'repealed', 'inForce'] as const
  return proactiveBlocks.flatMap(({ columns, rows }) =>
    rows.flatMap(({ key, label }): ReportCell[] => {
      if (key === 'regulations' || key === 'normativeDocuments') {
        return issuedColumns.map((column, index) => ({
          name: `proactive.${key}.${column}`,
          table: '二',
          kind: 'count',
          row: label,
          column: columns[index + 1] ?? '',
          get: (report) => report.proactive[key][column],
          put: (report, value) => {
            report.proactive[key][column] = numberOf(value)
          },
        }))
      }
      const base = { name: `proactive.${key}`, table: '二', row: label, column: '' } as const
      if (key === 'chargesWanYuan') {
        return [
          {
            ...base,
            kind: 'wanYuan',
            get: (report) => report.proactive.chargesWanYuan,
            put: (report, value) => {
              report.proactive.chargesWanYuan = value === null ? null : String(value)
            },
          },
        ]
      }
      return [
        {
          ...base,
          kind: 'count',
          get: (report) => report.proactive[key],
          put: (report, value) => {
            report.proactive[key] = numberOf(value)
          },
        },
      ]
    }),
  )
}

function requestCells(): ReportCell[] {
  return requestRows.flatMap((row) =>
    requestColumns.map((column, index): ReportCell => ({
      name: `requests.${row}.${column}`,
      table: '三',
      kind: 'count',
      row: requestRowLabels[row].replace(/（区分处理.*$/, ''),
      column: requestColumnLabels[column],
      get: (report) => report.requests.rows[row][index] ?? null,
      put: (report, value) => {
        report.requests.rows[row][index] = numberOf(value)
      },
    })),
  )
}

function remedyCells(): ReportCell[] {
  return remedyBlocks.flatMap((block) =>
    remedyColumns.map((column): ReportCell => ({
      name: `remedies.${block}.${column}`,
      table: '四',
      kind: 'count',
      row: remedyBlockLabels[block],
      column: remedyColumnLabels[column],
      get: (report) => report.remedies[block][column],
      put: (report, value) => {
        report.remedies[block][column] = numberOf(value)
      },
    })),
  )
}

function otherCells(): ReportCell[] {
  const base = { table: '其他', kind: 'count', column: '' } as const
  return [
    {
      ...base,
      name: 'disclosed.total',
      row: '主动公开政府信息（条）',
      get: ({ disclosed }) => disclosed.total,
      put: ({ disclosed }, value) => {
        disclosed.total = numberOf(value)
      },
    },
    {
      ...base,
      name: 'feesCollectedYuan',
      kind: 'yuan',
      row: '收取信息处理费（元）',
      get: (report) => report.feesCollectedYuan,
      put: (report, value) => {
        report.feesCollectedYuan = numberOf(value)
      },
    },
    {
      ...base,
      name: 'suggestions.deputies',
      row: '承办人大代表建议（件）',
      get: ({ suggestions }) => suggestions.deputies,
      put: ({ suggestions }, value) => {
        suggestions.deputies = numberOf(value)
      },
    },
    {
      ...base,
      name: 'suggestions.committeeMembers',
      row: '承办政协委员提案（件）',
      get: ({ suggestions }) => suggestions.committeeMembers,
      put: ({ suggestions }, value) => {
        suggestions.committeeMembers = numberOf(value)
      },
    },
  ]
}

function numberOf(value: Figure | string): Figure {
  return value === null ? null : Number(value)
}
