import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { findCounty } from '../../units/index.ts'
import { reportPolicy } from '../policy.ts'
import { type OwnDays, type ReportRules, reportRulesShape } from './report-rules.ts'
import { reportRulesOf, upsertReportRules } from './settings-store.ts'

const longestDocument = 120

/** 设定年报日期: the county's own days for its units, by which document, and whether it accepts before they publish. */
export async function setReportRules(desk: Desk, request: ReportRules): Promise<Answer<ReportRules>> {
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, reportPolicy.setDates, county)
    if (refused) return refused
    const rules = { ...request, document: request.document.trim() }
    const issues = faultsOf(rules)
    if (issues.length > 0) return mend(...issues)
    const before = await reportRulesOf(transaction)
    await upsertReportRules(transaction, county.code, reportRulesShape.parse(rules))
    await record(transaction, desk, {
      act: 'report.set-dates',
      object: { kind: 'setting', id: `report-rules/${county.code}` },
      unitCode: county.code,
      before: JSON.stringify(before),
      after: JSON.stringify(rules),
    })
    return done(rules)
  })
}

function faultsOf(rules: ReportRules): Issue[] {
  const issues = [
    ...daysFaults('departments', rules.departments),
    ...daysFaults('townships', rules.townships),
  ]
  const last = rules.departments
  for (const key of ['submitBy', 'publishBy'] as const) {
    const day = last[key]
    if (day !== null && isAfter(day, { month: 1, day: 31 })) {
      issues.push({
        field: `departments.${key}`,
        text: '县政府部门最迟1月31日前报送并公布，县里规定的日期只能更早。',
        ground: '条例第四十九条第一款',
      })
    }
  }
  const own = [rules.departments, rules.townships].some(
    ({ submitBy, publishBy }) => submitBy !== null || publishBy !== null,
  )
  if ((own || rules.acceptBeforePublishing) && rules.document === '') {
    issues.push({ field: 'document', text: '请写明依据的文件和文号，例如“×政办函〔2026〕1号”。' })
  }
  if (rules.document.length > longestDocument) {
    issues.push({ field: 'document', text: `文件名称最多${longestDocument}个字，请删减。` })
  }
  return issues
}

type DayOfYear = NonNullable<OwnDays['submitBy']>

function daysFaults(field: string, { submitBy, publishBy }: OwnDays): Issue[] {
  const issues: Issue[] = []
  for (const [key, day] of [
    ['submitBy', submitBy],
    ['publishBy', publishBy],
  ] as const) {
    if (day !== null && !isDayOfEveryYear(day)) {
      issues.push({ field: `${field}.${key}`, text: '没有这一天，请填写实际存在的月和日，例如1月26日。' })
    }
  }
  if (submitBy !== null && publishBy !== null && isAfter(submitBy, publishBy)) {
    issues.push({ field: `${field}.publishBy`, text: '公布的日期不能早于报送的日期，请核对。' })
  }
  return issues
}

/** 29 February is none: the day must come each year. */
function isDayOfEveryYear({ month, day }: DayOfYear): boolean {
  const commonYear = 2023
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= new Temporal.PlainYearMonth(commonYear, month).daysInMonth
  )
}

function isAfter(one: DayOfYear, other: DayOfYear): boolean {
  return one.month > other.month || (one.month === other.month && one.day > other.day)
}
