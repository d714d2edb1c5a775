import { type Answer, type Desk, done, may, refuse } from '../../modules/desk/index.ts'
import {
  publishedReports,
  reportPolicy,
  reportRulesOf,
  reportStanding,
  reportStandings,
  reportStateText,
  unbegunStanding,
} from '../../modules/reporting/index.ts'
import { listUnits, type SignedInAccount, type Unit, unitKindLabels } from '../../modules/units/index.ts'
import type { AnswerOf } from './endpoint.ts'
import { reportDueOf } from './report-standing.ts'
import type { reportingApi } from './routes/reporting.schema.ts'

type Years = AnswerOf<(typeof reportingApi)['GET /reports']>
type Board = AnswerOf<(typeof reportingApi)['GET /reports/board']>

/** 条例 (2019) came into force in this year: its form of report begins here. */
const firstYear = 2019

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

/** 县主管部门: how far every unit's report of a year has come. */
export async function reportBoard(
  desk: Desk,
  account: SignedInAccount,
  asked: number | undefined,
): Promise<Answer<Board>> {
  if (!supervises(account)) {
    return refuse('notAllowed', '全县进度由县政府信息公开工作主管部门查看。')
  }
  const today = desk.today()
  const year = asked ?? today.year - 1
  const published = await publishedReports(desk.read)
  const rules = await reportRulesOf(desk.read)
  const standings = await reportStandings(desk.read, year)
  const units = (await listUnits(desk.read)).filter((unit) => may(account, reportPolicy.read, unit))
  const years = new Set([today.year, today.year - 1, ...published.map((one) => one.year)])
  return done({
    year,
    years: [...years].filter((one) => one >= firstYear).sort((a, b) => b - a),
    rows: units.map((unit) => {
      const standing = standings.get(unit.code) ?? unbegunStanding
      const { state, version } = standing
      return {
        code: unit.code,
        name: unit.name,
        kindLabel: unitKindLabels[unit.kind],
        state,
        stateText: reportStateText(standing),
        publishedOn: version?.publishedOn ?? null,
        version: version?.version ?? null,
        due: reportDueOf(unit, year, rules, standing, today),
      }
    }),
  })
}

function supervises(account: SignedInAccount): boolean {
  return account.roles.includes('supervisor')
}
