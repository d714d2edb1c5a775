import { type Desk, may } from '../../modules/desk/index.ts'
import {
  publishedReports,
  reportPolicy,
  reportRulesOf,
  reportStanding,
  reportStateText,
} from '../../modules/reporting/index.ts'
import { listUnits, type SignedInAccount, type Unit } from '../../modules/units/index.ts'
import type { AnswerOf } from './endpoint.ts'
import { reportDueOf } from './report-standing.ts'
import type { reportingApi } from './routes/reporting.schema.ts'

type Years = AnswerOf<(typeof reportingApi)['GET /reports']>

/** A unit's reports by year: the current year, the year before, and every year of which one is out. */
export async function reportYears(desk: Desk, account: SignedInAccount, unit: Unit): Promise<Years> {
  const today = desk.today()
  const published = new Map((await publishedReports(desk.read, unit.code)).map((one) => [one.year, one]))
  const years = [...new Set([today.year, today.year - 1, ...published.keys()])].sort((a, b) => b - a)
  const rules = await reportRulesOf(desk.read)
  const rows: Years['years'] = []
  for (const year of years) {
    const standing = await reportStanding(desk.read, unit.code, year)
    const { state, version } = standing
    rows.push({
      year,
      state,
      stateText: reportStateText(standing),
      publishedOn: version?.publishedOn ?? null,
      version: version?.version ?? null,
      due: version ? null : reportDueOf(unit, year, rules, standing, today),
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
