import { requestColumnLabels, type RequestColumn, requestColumns } from '../../../law/report/report-rows.ts'
import type { YearlyReport } from '../report.ts'

/** A column whose 上年结转 is not what last year's report carried out. */
export interface CarryDifference {
  readonly column: RequestColumn
  /** 结转下年度 of last year's report */
  readonly published: number
  /** 上年结转 of this one, out of the events */
  readonly computed: number
}

/** 更正说明: why what is carried in is not what was carried out. */
export interface CarryNote {
  readonly differences: readonly CarryDifference[]
  readonly reason: string
  readonly on: string
  readonly by: string
}

/** The columns that differ, 总计 last; a figure that either report does not know differs from nothing. */
export function carryDifferences(
  report: Pick<YearlyReport, 'requests'>,
  previous: Pick<YearlyReport, 'requests'> | null,
): CarryDifference[] {
  return requestColumns.flatMap((column, place) => {
    const published = previous?.requests.rows.carriedOut[place] ?? null
    const computed = report.requests.rows.carriedIn[place] ?? null
    return published === null || computed === null || published === computed
      ? []
      : [{ column, published, computed }]
  })
}

/** Whether the note speaks of these very differences: a figure that moved since asks for another. */
export function speaksOf(note: CarryNote | null, differences: readonly CarryDifference[]): note is CarryNote {
  return note !== null && JSON.stringify(note.differences) === JSON.stringify(differences)
}

/** 上年结转与上一年度报告不一致：自然人列3件，上年报告2件；总计列…… */
export function differencesText(differences: readonly CarryDifference[]): string {
  return differences
    .map(
      ({ column, published, computed }) =>
        `“${requestColumnLabels[column]}”列本年 ${computed} 件、上年报告 ${published} 件`,
    )
    .join('；')
}
