import type { ReportPartNumber } from '../../law/report/report-rows.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { workingReport } from './compiling/report-scope.ts'
import type { EnteredFigures } from './computing/entered-figures.ts'
import {
  checksOf,
  frozenReport,
  type FrozenReport,
  frozenReportOf,
  rawParts,
  type ReportCheck,
  reportChecks,
  type ReportStanding,
  reportStanding,
} from './filing/index.ts'
import { reportPolicy } from './policy.ts'
import type { YearlyReport } from './report.ts'
import { hasFigures, type ReportVersion, selectFigures, selectParts, selectVersions } from './store.ts'

/** A report in the making, as the office works on it. */
export interface ReportDraft {
  /** computed now, prose with its figures filled in */
  readonly report: YearlyReport
  /** prose as written, with live fields */
  readonly parts: Readonly<Record<ReportPartNumber, string>>
  /** the parts that somebody wrote; the others still have the text that a report begins with */
  readonly written: readonly ReportPartNumber[]
  readonly figures: EnteredFigures
  /** somebody entered figures, zeros included */
  readonly figuresEntered: boolean
  readonly standing: ReportStanding
  /** what is before the reviewers or was handed in; null while it is being written */
  readonly frozen: FrozenReport | null
  /** every rule over the report in hand: what is frozen, else as it is now */
  readonly checks: readonly ReportCheck[]
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
  const report = await workingReport(desk.read, unit, request.year)
  const standing = await reportStanding(desk.read, unit.code, request.year)
  const frozen = await frozenReportOf(desk.read, standing)
  return done({
    report,
    parts: rawParts(written),
    written: [...written.keys()],
    figures: await selectFigures(desk.read, unit.code, request.year),
    figuresEntered: await hasFigures(desk.read, unit.code, request.year),
    standing,
    frozen,
    checks:
      frozen === null
        ? await checksOf(desk.read, unit, request.year, report)
        : reportChecks({
            report: frozen.report,
            previous: await frozenReport(desk.read, unit.code, request.year - 1),
            raw: null,
            written: [...written.keys()],
            overrides: frozen.overrides,
          }),
    versions: await selectVersions(desk.read, unit.code, request.year),
  })
}
