import { type Desk, may } from '../../modules/desk/index.ts'
import { publishedReports, reportPolicy, unitsWithReportBegun } from '../../modules/reporting/index.ts'
import { listUnits, type SignedInAccount, type Unit } from '../../modules/units/index.ts'
import type { AnswerOf } from './endpoint.ts'
import { reportDueOf, reportStateOf, reportStateText } from './report-standing.ts'
import type { reportingApi } from './routes/reporting.schema.ts'

type Years = AnswerOf<(typeof reportingApi)['GET /reports']>

/** A unit's reports by year: the current year, the year before, and every year of which one is out. */
export async function reportYears(desk: Desk, account: SignedInAccount, unit: Unit): Promise<Years> {
  const today = desk.today()
  const published = new Map((await publishedReports(desk.read, unit.code)).map((one) => [one.year, one]))
  const years = [...new Set([today.year, today.year - 1, ...published.keys()])].sort((a, b) => b - a)
  const rows: Years['years'] = []
  for (const year of years) {
    const out = published.get(year)
    const begun = !out && (await unitsWithReportBegun(desk.read, year)).has(unit.code)
    const state = reportStateOf(out !== undefined, begun)
    rows.push({
      year,
      state,
      stateText: reportStateText(state, out?.version ?? null),
      publishedOn: out?.publishedOn ?? null,
      version: out?.version ?? null,
      due: out ? null : reportDueOf(unit, year, today, null),
    })
  }
  const readable = (await listUnits(desk.read)).filter((one) => may(account, reportPolicy.read, one))
  return {
    unit: { code: unit.code, name: unit.name },
    units: readable.map(({ code, shortName }) => ({ key: code, label: shortName })),
    mayWrite: may(account, reportPolicy.write, unit),
    mayImport: may(account, reportPolicy.importFile, unit),
    maySupervise: supervises(account),
    years: rows,
  }
}

function supervises(account: SignedInAccount): boolean {
  return account.roles.includes('supervisor')
}
