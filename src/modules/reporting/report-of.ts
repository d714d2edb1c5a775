import type { Session } from '../../platform/database/index.ts'
import { findUnit, listUnits, type Unit } from '../units/index.ts'
import { addReports } from './add-reports.ts'
import { computeReport, isEmptyReport } from './compute-report.ts'
import type { YearlyReport } from './report.ts'
import { type ReportVersion, selectBegun, selectPublished, selectVersions } from './store.ts'

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

/** The units whose report of a year was begun: somebody wrote a part of it or entered a figure. */
export const unitsWithReportBegun = selectBegun

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
  return unit ? accountOf(session, unit, year).then((account) => account.report) : null
}

/**
 * The compiled report (汇总): the unit and all below it, from published reports where there are such,
 * else computed; both are named, and so are the units of which that year has no account at all.
 */
export async function compiledReportOf(
  session: Session,
  unitCode: string,
  year: number,
): Promise<YearlyReport | null> {
  const top = await findUnit(session, unitCode)
  if (!top) return null
  const below = (await listUnits(session)).filter((unit) => unit.path.startsWith(top.path))
  const accounts: Account[] = []
  for (const unit of below) accounts.push(await accountOf(session, unit, year))
  const of = (kind: Account['kind']): string[] =>
    accounts.filter((account) => account.kind === kind).map((account) => account.unit.code)
  const present = accounts.filter((account) => account.kind !== 'missing').map((account) => account.report)
  return {
    ...addReports(top, year, present),
    compiled: { included: of('included'), computed: of('computed'), missing: of('missing') },
  }
}

interface Account {
  readonly unit: Unit
  readonly kind: 'included' | 'computed' | 'missing'
  readonly report: YearlyReport
}

async function accountOf(session: Session, unit: Unit, year: number): Promise<Account> {
  const version = await publishedReport(session, unit.code, year)
  if (version) return { unit, kind: 'included', report: version.report }
  const report = await computeReport(session, unit, year)
  return { unit, kind: isEmptyReport(report) ? 'missing' : 'computed', report }
}
