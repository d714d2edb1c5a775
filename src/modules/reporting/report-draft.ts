import { reportParts, type ReportPartNumber } from '../../law/report-rows.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { workingReport } from './compiling/report-scope.ts'
import { defaultParts } from './default-parts.ts'
import type { EnteredFigures } from './entered-figures.ts'
import { reportPolicy } from './policy.ts'
import type { YearlyReport } from './report.ts'
import { type ReportVersion, selectFigures, selectParts, selectVersions } from './store.ts'

/** A report in the making, as the office works on it. */
export interface ReportDraft {
  /** computed now, prose with its figures filled in */
  readonly report: YearlyReport
  /** prose as written, with live fields */
  readonly parts: Readonly<Record<ReportPartNumber, string>>
  /** the parts that somebody wrote; the others still have the text that a report begins with */
  readonly written: readonly ReportPartNumber[]
  readonly figures: EnteredFigures
  /** published versions, newest first */
  readonly versions: readonly ReportVersion[]
}

/** The working view of one unit's report, for those who may read it before it is published. */
export async function reportDraft(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number },
): Promise<Answer<ReportDraft>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.read, unit)
  if (refused) return refused
  const written = await selectParts(desk.read, unit.code, request.year)
  const parts = Object.fromEntries(
    reportParts.map(({ number }) => [number, written.get(number) ?? defaultParts[number]]),
  ) as Record<ReportPartNumber, string>
  return done({
    report: await workingReport(desk.read, unit, request.year),
    parts,
    written: [...written.keys()],
    figures: await selectFigures(desk.read, unit.code, request.year),
    versions: await selectVersions(desk.read, unit.code, request.year),
  })
}
