import { emptyRemedyCounts, emptyRequestCounts } from '../../../law/report/counting.ts'
import { requestColumns } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import { countDisclosedOf } from '../../publishing/index.ts'
import { countRemediesOf } from '../../remedies/index.ts'
import { countRequestsOf, feesCollectedOf } from '../../requests/index.ts'
import type { Unit } from '../../units/index.ts'
import type { YearlyReport } from '../report.ts'
import { selectFiguresOf } from '../store.ts'
import { noEnteredFigures } from './entered-figures.ts'
import { normativeRolls } from './normative-roll.ts'

const fenPerYuan = 100

/**
 * Tables 二, 三 and 四 of several units, computed from their events alone, without prose and checks (contracts: from
 * events to the report). So many queries, however many units.
 */
export async function computeTables(
  session: Session,
  units: readonly Pick<Unit, 'code' | 'name'>[],
  year: number,
): Promise<ReadonlyMap<string, YearlyReport>> {
  const codes = units.map(({ code }) => code)
  const figures = await selectFiguresOf(session, codes, year)
  const rows = await countRequestsOf(session, codes, year)
  const documents = await normativeRolls(session, codes, year)
  const disclosed = await countDisclosedOf(session, codes, year)
  const remedies = await countRemediesOf(session, codes, year)
  const fees = await feesCollectedOf(session, codes, year)
  return new Map(
    units.map(({ code, name }) => {
      const own = figures.get(code) ?? noEnteredFigures
      const roll = documents.get(code)
      const report: YearlyReport = {
        unit: { code, name },
        year,
        period: { from: `${year}-01-01`, to: `${year}-12-31` },
        proactive: {
          // a county or township has no power to make 规章 (立法法)
          regulations: { issued: 0, repealed: 0, inForce: 0 },
          normativeDocuments: {
            issued: roll?.issued ?? 0,
            repealed: roll?.ended ?? 0,
            inForce: roll?.inForce ?? 0,
          },
          licensing: Number(own.licensing),
          penalties: Number(own.penalties),
          coercion: Number(own.coercion),
          chargesWanYuan: own.chargesWanYuan,
        },
        disclosed: disclosed.get(code) ?? { total: 0, byColumn: {} },
        requests: { columns: requestColumns, rows: { ...(rows.get(code) ?? emptyRequestCounts()) } },
        remedies: remedies.get(code) ?? emptyRemedyCounts(),
        source: 'events',
        feesCollectedYuan: (fees.get(code) ?? 0) / fenPerYuan,
        suggestions: { deputies: Number(own.deputies), committeeMembers: Number(own.committeeMembers) },
        parts: [],
        findings: [],
      }
      return [code, report]
    }),
  )
}
