/**
 * Table 三 written a second time, straight from the wording of the contract and of 30号: what an office noted in its
 * diary, looked through anew for every cell, the way a person with a pencil would. Days are text. Only for tests.
 */
import {
  type ApplicantKind,
  type Outcome,
  outcomes,
  requestColumns,
  type RequestRow,
  requestRows,
} from '../../../law/report/report-rows.ts'

/** One line of the diary. What is not an arrival or an end changes nothing in the table, whatever it does to the clock. */
export type DiaryLine =
  | { readonly did: 'received' | 'withdrawn' | 'other'; readonly on: string }
  | { readonly did: 'answered'; readonly on: string; readonly outcome: Outcome }
  /** 拆分: these go on in its place */
  | { readonly did: 'split'; readonly on: string; readonly into: readonly SlowCase[] }
  /** 转交 after the answer: a new application of another agency */
  | { readonly did: 'transferred'; readonly on: string; readonly as: SlowCase }

export interface SlowCase {
  readonly unit: string
  readonly kind: ApplicantKind
  readonly diary: readonly DiaryLine[]
  /** 更正本人信息 (条例第四十一条): no application */
  readonly recordCorrection?: boolean
}

/** Table 三 of these units, seven figures a row. */
export function slowCount(
  cases: readonly SlowCase[],
  units: readonly string[],
  year: number,
): Record<RequestRow, number[]> {
  const all = cases.flatMap(unfolded).filter(({ unit }) => units.includes(unit))
  const cells = (row: RequestRow): number[] =>
    requestColumns.map(
      (column) =>
        all.filter((one) => (column === 'total' || one.kind === column) && standsIn(row, one, year)).length,
    )
  return Object.fromEntries(requestRows.map((row) => [row, cells(row)])) as Record<RequestRow, number[]>
}

/** What counts of a case: its parts instead of itself, itself and what it became elsewhere. */
function unfolded(one: SlowCase): SlowCase[] {
  if (one.recordCorrection) return []
  const split = one.diary.find((line) => line.did === 'split')
  if (split?.did === 'split') return split.into.flatMap(unfolded)
  return [one, ...one.diary.flatMap((line) => (line.did === 'transferred' ? unfolded(line.as) : []))]
}

function standsIn(row: RequestRow, one: SlowCase, year: number): boolean {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const received = one.diary.find(({ did }) => did === 'received')
  if (received === undefined || received.on > last) return false
  const end = one.diary.find(({ did }) => did === 'answered' || did === 'withdrawn')
  if (end !== undefined && end.on < first) return false
  const openAtTheEnd = end === undefined || end.on > last
  if (row === 'received') return received.on >= first
  if (row === 'carriedIn') return received.on < first
  if (row === 'carriedOut') return openAtTheEnd
  if (openAtTheEnd) return false
  if (row === 'concluded') return true
  if (!outcomes.some((outcome) => outcome === row)) return false
  return row === (end.did === 'answered' ? end.outcome : 'other.other')
}
