import fc from 'fast-check'
import {
  outcomes,
  remedyBlocks,
  remedyColumns,
  reportParts,
  requestColumns,
  type RequestRow,
  requestRows,
} from '../../../src/law/report/report-rows.ts'
import { type SampleReport, sampleReport } from '../../../src/modules/reporting/reading/sample-report.ts'
import { type Forms, proactiveGrid, remedyGrid, requestGrid } from './grids.ts'

/** A cell of a table as an office program knows it. */
export interface GridCell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}
export type Grid = readonly (readonly GridCell[])[]

/** What stands in a finished report, one under the other. */
export type Piece =
  | { readonly kind: 'line'; readonly role: 'title' | 'heading' | 'prose'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: Grid }
  | { readonly kind: 'picture' }

/** How a report is worded, whatever file it is printed as. */
export interface Wording extends Forms {
  readonly titles?: (report: SampleReport) => readonly string[]
  readonly period?: (report: SampleReport) => string
  /** the six headings; null leaves the part out, with all that stands in it */
  readonly headings?: readonly (string | null)[]
  /** lines between a heading and its table */
  readonly captions?: readonly string[]
  readonly tables?: 'grids' | 'pictures' | 'none'
}

export const officialHeadings: readonly string[] = reportParts.map(
  ({ number, title }) => `${number}、${title}`,
)

/** A finished report as pieces. */
export function piecesOf(report: SampleReport, wording: Wording = {}): Piece[] {
  const { unit, year } = report
  const titles = wording.titles?.(report) ?? [`${unit}${year}年政府信息公开工作年度报告`]
  const period = wording.period?.(report) ?? `自${year}年1月1日起至${year}年12月31日止`
  const headings = wording.headings ?? officialHeadings
  const grids = [proactiveGrid(report, wording), requestGrid(report, wording), remedyGrid(report, wording)]
  const line = (role: 'title' | 'heading' | 'prose', text: string): Piece => ({ kind: 'line', role, text })
  const bodies: readonly (readonly Piece[])[] = [
    report.overview.map((text) => line('prose', text)),
    ...grids.map((rows): Piece[] => [
      ...(wording.captions ?? []).map((text) => line('prose', text)),
      ...tablePieces(rows, wording.tables),
    ]),
    report.problems.map((text) => line('prose', text)),
    report.others.map((text) => line('prose', text)),
  ]
  return [
    ...titles.map((text) => line('title', text)),
    line(
      'prose',
      `本报告由${unit}按照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限${period}。如有疑问，请与本机关联系。`,
    ),
    ...bodies.flatMap((body, part): Piece[] => {
      const heading = headings[part]
      return typeof heading === 'string' ? [line('heading', heading), ...body] : []
    }),
  ]
}

function tablePieces(rows: Grid, tables: Wording['tables'] = 'grids'): Piece[] {
  if (tables === 'none') return []
  return tables === 'pictures' ? [{ kind: 'picture' }] : [{ kind: 'table', rows }]
}

const figures = (most: number, count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(most), { minLength: count, maxLength: count })

/** Consistent reports of invented units, small and large; the same ones each time. */
const consistent: fc.Arbitrary<SampleReport> = fc
  .record({
    counts: fc.array(figures(40, 6), { minLength: outcomes.length, maxLength: outcomes.length }),
    carriedIn: figures(9, 6),
    carriedOut: figures(9, 6),
    remedies: figures(30, 12),
    issued: figures(120, 6),
    decisions: figures(90_000, 3),
    charges: fc.constantFrom('0', '12.5', '7730.28', '96171.6', '240'),
    quiet: fc.boolean(),
  })
  .map((drawn) => reportOf(drawn))

interface Drawn {
  readonly counts: readonly (readonly number[])[]
  readonly carriedIn: readonly number[]
  readonly carriedOut: readonly number[]
  readonly remedies: readonly number[]
  readonly issued: readonly number[]
  readonly decisions: readonly number[]
  readonly charges: string
  /** most rows nil, as in a township */
  readonly quiet: boolean
}

function reportOf(drawn: Drawn): SampleReport {
  const report = sampleReport()
  const sum = (given: readonly number[]): number => given.reduce((one, other) => one + other, 0)
  const withTotal = (given: readonly number[]): number[] => [...given, sum(given)]
  const counts = drawn.counts.map((row, at) => (drawn.quiet && at % 5 !== 0 ? row.map(() => 0) : row))
  const concluded = requestColumns.slice(0, 6).map((_, kind) => sum(counts.map((row) => row[kind] ?? 0)))
  // what was concluded or goes on came in: what did not come over from last year is new
  const carriedOut = drawn.carriedOut.map((count, kind) => count + (drawn.carriedIn[kind] ?? 0))
  const received = concluded.map(
    (count, kind) => count + (carriedOut[kind] ?? 0) - (drawn.carriedIn[kind] ?? 0),
  )
  const put = (row: RequestRow, given: readonly number[]): void => {
    report.requests[row] = withTotal(given)
  }
  for (const [at, row] of outcomes.entries()) put(row, counts[at] ?? [])
  put('received', received)
  put('carriedIn', drawn.carriedIn)
  put('concluded', concluded)
  put('carriedOut', carriedOut)
  report.overview = [
    '（一）主动公开情况。全年围绕群众关心的事项推进公开。',
    '（二）平台建设情况。栏目按月巡查。',
  ]
  report.issued = [
    [drawn.issued[0] ?? 0, drawn.issued[1] ?? 0, drawn.issued[2] ?? 0],
    [drawn.issued[3] ?? 0, drawn.issued[4] ?? 0, drawn.issued[5] ?? 0],
  ]
  report.decisions = [drawn.decisions[0] ?? 0, drawn.decisions[1] ?? 0, drawn.decisions[2] ?? 0]
  report.charges = drawn.charges
  report.remedies = [0, 4, 8].flatMap((from) => withTotal(drawn.remedies.slice(from, from + 4)))
  return report
}

/** Consistent reports, drawn once for all: the same numbers in each run. */
export function consistentReports(count: number, seed = 30): SampleReport[] {
  return fc.sample(consistent, { numRuns: count, seed })
}

/** Where a figure was made wrong, and what must be found of it. */
export interface Planted {
  readonly report: SampleReport
  readonly expected: readonly string[]
}

/** One wrong figure in table 三 or 四; the findings that follow from the sums, as `rule where`. */
export function plantOne(given: SampleReport, place: number, by: number): Planted {
  const report = structuredClone(given)
  const cells = requestRows.length * requestColumns.length
  const at = place % (cells + remedyBlocks.length * remedyColumns.length)
  if (at >= cells) {
    const index = at - cells
    report.remedies[index] = (report.remedies[index] ?? 0) + by
    const block = remedyBlocks[Math.floor(index / remedyColumns.length)]
    return { report, expected: [`remedies.sum remedies.${block}.total`] }
  }
  const row = requestRows[Math.floor(at / requestColumns.length)] ?? 'received'
  const column = requestColumns[at % requestColumns.length] ?? 'total'
  const index = requestColumns.indexOf(column)
  report.requests[row][index] = (report.requests[row][index] ?? 0) + by
  const inBalance = ['received', 'carriedIn', 'concluded', 'carriedOut'].includes(row)
  const inOutcomes = row === 'concluded' || outcomes.some((one) => one === row)
  return {
    report,
    expected: [
      ...(inBalance ? [`requests.balance requests.received.${column}`] : []),
      ...(inOutcomes ? [`requests.concluded requests.concluded.${column}`] : []),
      `requests.total requests.${row}.total`,
    ],
  }
}
