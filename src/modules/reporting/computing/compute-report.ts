import { type ReportPartNumber, reportParts } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Unit } from '../../units/index.ts'
import { checkReport } from '../checking/index.ts'
import { defaultParts } from '../default-parts.ts'
import { fillLiveFields } from '../live-fields.ts'
import type { ReportPart, YearlyReport } from '../report.ts'
import { selectParts } from '../store.ts'
import { addCarryNote } from './add-carry-note.ts'
import { computeTables } from './compute-tables.ts'

/**
 * The yearly report of one unit, computed from its events alone (条例第五十条; 30号): tables 二, 三, 四, what
 * was disclosed by column, fees, and the prose with its live fields filled.
 */
export async function computeReport(session: Session, unit: Unit, year: number): Promise<YearlyReport> {
  const written = await selectParts(session, unit.code, year)
  const report = (await computeTables(session, [unit], year)).get(unit.code)
  if (report === undefined) throw new Error(`no tables of ${unit.code}`)
  await addCarryNote(session, report)
  report.parts = reportParts.map(({ number, title }) => part(number, title, written, report))
  report.findings = checkReport(report)
  return report
}

function part(
  number: ReportPartNumber,
  title: string,
  written: ReadonlyMap<ReportPartNumber, string>,
  report: YearlyReport,
): ReportPart {
  return { number, title, text: fillLiveFields(written.get(number) ?? defaultParts[number], report) }
}

/**
 * Whether the year left no trace at all with this unit: no figure of its account is other than zero, be it counted,
 * entered, in force from earlier years or still pending.
 */
export function isEmptyReport(report: YearlyReport): boolean {
  const { proactive, disclosed, requests, remedies, feesCollectedYuan, suggestions } = report
  const figures = [
    ...Object.values(proactive).flatMap((cell) =>
      typeof cell === 'object' && cell ? Object.values(cell) : [cell],
    ),
    disclosed.total,
    ...Object.values(requests.rows).flat(),
    ...Object.values(remedies).flatMap((block) => Object.values(block)),
    feesCollectedYuan,
    ...Object.values(suggestions),
  ]
  return figures.every((figure) => Number(figure) === 0)
}
