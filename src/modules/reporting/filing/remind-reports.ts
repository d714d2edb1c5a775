import { chineseMonthDay } from '../../../law/calendar/day.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Desk, Role } from '../../desk/index.ts'
import { type MorningLine, reminderDaysOf } from '../../requests/index.ts'
import { type SigningSettings, stepCapacityOf } from '../../signing/index.ts'
import { type Account, findCounty, listAccountsOf, listUnits, type Unit } from '../../units/index.ts'
import { nextDueOf, reportDueDays } from './due-dates.ts'
import { type ReportStanding, reportStandings, unbegunStanding } from './report-standing.ts'
import { awaitedStep } from './review-course.ts'
import { reportRulesOf, reviewSettingsOf } from './settings-store.ts'

/** Reports take longer than letters: besides the days of applications, told two working weeks ahead. */
const earliest = 10

const namesShown = 10

/**
 * 年度报告 in the morning's summary (条例第四十九条): to the officers what nears its day, is late, was sent back or waits to
 * be handed in; to the heads what is late; to whoever holds the awaited step that it waits for him; to the supervising
 * department which units are late.
 */
export async function reportReminders(session: Session, desk: Desk): Promise<MorningLine[]> {
  const today = desk.today()
  const year = today.year - 1
  const rules = await reportRulesOf(session)
  const standings = await reportStandings(session, year)
  const ahead = new Set([earliest, ...(await reminderDaysOf(session))])
  const late: string[] = []
  const lines: MorningLine[] = []
  for (const unit of await listUnits(session)) {
    const standing = standings.get(unit.code) ?? unbegunStanding
    const accounts = await listAccountsOf(session, unit.code)
    const next = nextDueOf(standing, reportDueDays(unit.kind, year, rules), today)
    lines.push(...waiting(desk, unit, year, standing, accounts, await reviewSettingsOf(session, unit.code)))
    if (next === null) continue
    const left = desk.calendar.workingDaysBetween(today, next.on)
    const act = next.kind === 'submit' ? '报送' : '公布'
    const last = `${year}年度报告应在${chineseMonthDay(next.on)}前${act}`
    if (next.late) {
      if (!tellsOfLate(desk, next.on)) continue
      late.push(unit.shortName)
      lines.push(...told(accounts, ['disclosureOfficer', 'disclosureHead', 'unitHead'], `${last}，已经逾期`))
    } else if (left === 0) {
      const when = next.on.equals(today) ? '今天到期' : '今天是此前最后一个工作日'
      lines.push(...told(accounts, ['disclosureOfficer', 'disclosureHead'], `${last}，${when}`))
    } else if (ahead.has(left)) {
      lines.push(...told(accounts, ['disclosureOfficer'], `${last}，还剩 ${left} 个工作日`))
    }
  }
  const county = late.length > 0 ? await findCounty(session) : null
  if (county) {
    const more = late.length > namesShown ? ' 等' : ''
    const line = `${late.length} 个单位的${year}年度报告已经逾期：${late.slice(0, namesShown).join('、')}${more}`
    lines.push(...told(await listAccountsOf(session, county.code), ['supervisor'], line))
  }
  return lines
}

/** Each working day at first, then once a week. */
function tellsOfLate(desk: Desk, due: Temporal.PlainDate): boolean {
  const { calendar } = desk
  const now = desk.today()
  if (calendar.workingDaysBetween(due, now) <= earliest) return true
  const earlier = Array.from({ length: now.dayOfWeek - 1 }, (_, days) => now.subtract({ days: days + 1 }))
  return earlier.every((day) => !calendar.isWorkingDay(day))
}

function told(accounts: readonly Account[], roles: readonly Role[], line: string): MorningLine[] {
  return accounts
    .filter((account) => account.disabledAt === null && account.roles.some((role) => roles.includes(role)))
    .map(({ id }) => ({ accountId: id, line }))
}

/** What waits for one of the unit's own people, whatever the day. */
function waiting(
  desk: Desk,
  unit: Unit,
  year: number,
  standing: ReportStanding,
  accounts: readonly Account[],
  settings: SigningSettings,
): MorningLine[] {
  const step = awaitedStep(standing.course)
  if (step !== null) {
    const today = desk.today()
    return accounts
      .filter((one) => one.disabledAt === null && stepCapacityOf(one, unit.code, step.key, settings, today))
      .map(({ id }) => ({ accountId: id, line: `${year}年度报告等待您办理“${step.label}”` }))
  }
  if (standing.state === 'sentBack') {
    return told(accounts, ['disclosureOfficer'], `${year}年度报告被县主管部门退回，请按意见修改后重新报送`)
  }
  if (standing.course.state === 'returned') {
    return told(accounts, ['disclosureOfficer'], `${year}年度报告在审签中被退回，请按意见修改`)
  }
  return standing.course.state === 'signed'
    ? told(accounts, ['disclosureOfficer'], `${year}年度报告已经签发，请报送`)
    : []
}
