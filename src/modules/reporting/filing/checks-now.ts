import { reportParts, type ReportPartNumber } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Unit } from '../../units/index.ts'
import { workingReport } from '../compiling/report-scope.ts'
import { defaultParts } from '../default-parts.ts'
import type { YearlyReport } from '../report.ts'
import { selectParts } from '../store.ts'
import { writingNotes } from '../writing/writing-notes.ts'
import { type ReportCheck, reportChecks } from './checks.ts'
import { frozenReport } from './frozen-report.ts'
import { selectOverrides } from './override-store.ts'

/** The checks of a report in the making, as they stand now. */
export async function checksNow(session: Session, unit: Unit, year: number): Promise<ReportCheck[]> {
  return checksOf(session, unit, year, await workingReport(session, unit, year))
}

/** The checks of this report of a unit, with what was written and let through. */
export async function checksOf(
  session: Session,
  unit: Unit,
  year: number,
  report: YearlyReport,
): Promise<ReportCheck[]> {
  const written = await selectParts(session, unit.code, year)
  const raw = rawParts(written)
  return reportChecks({
    report,
    previous: await frozenReport(session, unit.code, year - 1),
    raw,
    written: [...written.keys()],
    overrides: await selectOverrides(session, unit.code, year),
    notes: await writingNotes(session, unit, { report, raw }),
  })
}

/** Prose as written, with live fields; where nobody wrote, what a report begins with. */
export function rawParts(
  written: ReadonlyMap<ReportPartNumber, string>,
): Readonly<Record<ReportPartNumber, string>> {
  return Object.fromEntries(
    reportParts.map(({ number }) => [number, written.get(number) ?? defaultParts[number]]),
  ) as Record<ReportPartNumber, string>
}
