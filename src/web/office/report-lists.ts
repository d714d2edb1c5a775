import { type Answer, type Desk, done, may, refuse } from '../../modules/desk/index.ts'
import { publishedReports, reportPolicy, unitsWithReportBegun } from '../../modules/reporting/index.ts'
import { listUnits, type SignedInAccount, type Unit, unitKindLabels } from '../../modules/units/index.ts'
import type { AnswerOf } from './endpoint.ts'
import { reportDueOf, reportStateOf, reportStateText } from './report-standing.ts'
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
  const ofYear = new Map(published.filter((one) => one.year === year).map((one) => [one.unitCode, one]))
  const begun = await unitsWithReportBegun(desk.read, year)
  const units = (await listUnits(desk.read)).filter((unit) => may(account, reportPolicy.read, unit))
  const years = new Set([today.year, today.year - 1, ...published.map((one) => one.year)])
  return done({
    year,
    years: [...years].filter((one) => one >= firstYear).sort((a, b) => b - a),
    rows: units.map((unit) => {
      const out = ofYear.get(unit.code)
      const state = reportStateOf(out !== undefined, begun.has(unit.code))
      return {
        code: unit.code,
        name: unit.name,
        kindLabel: unitKindLabels[unit.kind],
        state,
        stateText: reportStateText(state, out?.version ?? null),
        publishedOn: out?.publishedOn ?? null,
        version: out?.version ?? null,
        due: reportDueOf(unit, year, today, out ? Temporal.PlainDate.from(out.publishedOn) : null),
      }
    }),
  })
}

function supervises(account: SignedInAccount): boolean {
  return account.roles.includes('supervisor')
}
