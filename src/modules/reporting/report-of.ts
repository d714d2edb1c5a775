import type { Session } from '../../platform/database/index.ts'
import { findUnit } from '../units/index.ts'
import { workingReport } from './compiling/report-scope.ts'
import type { YearlyReport } from './report.ts'
import { type ReportVersion, selectPublished, selectVersions } from './store.ts'

/** The published report of a year, newest version; null when that year has none. */
export async function publishedReport(
  session: Session,
  unitCode: string,
  year: number,
): Promise<ReportVersion | null> {
  return (await selectVersions(session, unitCode, year))[0] ?? null
}

/** All versions of a published report, newest first: a correction never replaces what it corrects. */
export async function reportVersions(
  session: Session,
  unitCode: string,
  year: number,
): Promise<ReportVersion[]> {
  return selectVersions(session, unitCode, year)
}

/** The 年报 column of one unit, or of the whole county, newest year first. */
export const publishedReports = selectPublished

/**
 * The report of one unit and year: as it was published, else computed from the events. Null when there
 * is no such unit.
 */
export async function reportOf(
  session: Session,
  unitCode: string,
  year: number,
): Promise<YearlyReport | null> {
  const unit = await findUnit(session, unitCode)
  if (!unit) return null
  const version = await publishedReport(session, unit.code, year)
  return version?.report ?? workingReport(session, unit, year)
}
