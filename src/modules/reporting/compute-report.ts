import { countRemedies as countRemediesByLaw, emptyRequestCounts } from '../../law/counting.ts'
import { type ReportPartNumber, reportParts, requestColumns } from '../../law/report-rows.ts'
import type { Session } from '../../platform/database/index.ts'
import { countDisclosedOf, normativeDocumentsOf } from '../publishing/index.ts'
import { countRemediesOf } from '../remedies/index.ts'
import { countRequestsOf, feesCollectedOf } from '../requests/index.ts'
import type { Unit } from '../units/index.ts'
import { checkReport } from './checking/index.ts'
import { defaultParts } from './default-parts.ts'
import { fillLiveFields } from './live-fields.ts'
import type { ReportPart, YearlyReport } from './report.ts'
import { noEnteredFigures } from './entered-figures.ts'
import { selectFiguresOf, selectParts } from './store.ts'

const fenPerYuan = 100

/**
 * The yearly report of one unit, computed from its events alone (条例第五十条; 30号): tables 二, 三, 四, what
 * was disclosed by column, fees, and the prose with its live fields filled.
 */
export async function computeReport(session: Session, unit: Unit, year: number): Promise<YearlyReport> {
  const [report] = await computeTables(session, [unit], year)
  if (!report) throw new Error(`no account of ${unit.code}`)
  const written = await selectParts(session, unit.code, year)
  report.parts = reportParts.map(({ number, title }) => part(number, title, written, report))
  report.findings = checkReport(report)
  return report
}

/**
 * The figures of several units' reports without their prose, in the order of the units: a few queries for all of them,
 * however many they are.
 */
export async function computeTables(
  session: Session,
  units: readonly Unit[],
  year: number,
): Promise<YearlyReport[]> {
  const codes = units.map(({ code }) => code)
  const figures = await selectFiguresOf(session, codes, year)
  const documents = await normativeDocumentsOf(session, codes, year)
  const disclosed = await countDisclosedOf(session, codes, year)
  const requests = await countRequestsOf(session, codes, year)
  const remedies = await countRemediesOf(session, codes, year)
  const fees = await feesCollectedOf(session, codes, year)
  return units.map(({ code, name }): YearlyReport => {
    const entered = figures.get(code) ?? noEnteredFigures
    const normative = documents.get(code)
    return {
      unit: { code, name },
      year,
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      proactive: {
        // a county or township has no power to make 规章 (立法法)
        regulations: { issued: 0, repealed: 0, inForce: 0 },
        normativeDocuments: {
          issued: normative?.issued.length ?? 0,
          repealed: normative?.repealed.length ?? 0,
          inForce: normative?.inForce.length ?? 0,
        },
        licensing: Number(entered.licensing),
        penalties: Number(entered.penalties),
        coercion: Number(entered.coercion),
        chargesWanYuan: entered.chargesWanYuan,
      },
      disclosed: disclosed.get(code) ?? { total: 0, byColumn: {} },
      requests: { columns: requestColumns, rows: requests.get(code) ?? emptyRequestCounts() },
      remedies: remedies.get(code) ?? countRemediesByLaw([], year),
      source: 'events',
      feesCollectedYuan: (fees.get(code) ?? 0) / fenPerYuan,
      suggestions: { deputies: Number(entered.deputies), committeeMembers: Number(entered.committeeMembers) },
      parts: [],
      findings: [],
    }
  })
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
