import type { Session } from '../../../platform/database/index.ts'
import { timeZone } from '../../../platform/day.ts'
import { oncePerDay } from '../../../platform/jobs.ts'
import { enqueue } from '../../../platform/outbox.ts'
import type { Desk, Role } from '../../desk/index.ts'
import { findCounty, listAccountsOf, listUnits, type Unit } from '../../units/index.ts'
import { refreshAllStandings } from '../standings/keep-standings.ts'
import { boardDays } from '../urging/supervision-board.ts'
import { countByUnit, countDueCases, selectDueNumbers } from '../urging/supervision-store.ts'
import { reminderDaysOf } from './reminder-settings.ts'
import { robotMessage, type Summary, type SummaryPart, summaryMessage } from './summary.ts'

/** One line of another activity for one person's morning. */
export interface MorningLine {
  readonly accountId: string
  readonly line: string
}

/** What another activity has to tell this morning. */
export type MorningSource = (session: Session, desk: Desk) => Promise<readonly MorningLine[]>

const hour = 8
const job = 'remind-applications'
/** More numbers than a mail can show help nobody: the queue has them all. */
const numbersShown = 20

/** 专员 hears of all that nears its limit; the heads of what is late. */
const officers: readonly Role[] = ['disclosureOfficer']
const heads: readonly Role[] = ['disclosureHead', 'unitHead']

/**
 * 每日提醒: on each working day from eight in the morning, once, one summary a person: the officers of what is late, due
 * today, or so many working days before its limit as the county set; the heads of what is late in their unit; the
 * supervising department of what is late anywhere. What `others` have to tell goes into the same mail. Returns how many
 * people are told; null: not now, or done already.
 */
export async function remindUnits(
  desk: Desk,
  robots = 0,
  others: readonly MorningSource[] = [],
): Promise<number | null> {
  const now = desk.now().toZonedDateTimeISO(timeZone)
  if (now.hour < hour || !desk.calendar.isWorkingDay(desk.today())) return null
  await refreshAllStandings(desk)
  let told: number | null = null
  await oncePerDay(desk, job, desk.today(), async (transaction) => {
    const county = await findCounty(transaction)
    const late = new Map<string, SummaryPart>()
    const summaries: Summary[] = []
    for (const unit of await listUnits(transaction)) {
      const parts = await partsOf(transaction, desk, unit)
      const overdue = parts.find(({ kind }) => kind === 'late')
      if (overdue) late.set(unit.shortName, overdue)
      summaries.push(...(await ofUnit(transaction, unit, parts)))
    }
    if (county) summaries.push(...(await ofCounty(transaction, desk, county, late)))
    for (const other of others) {
      for (const { accountId, line } of await other(transaction, desk)) {
        summaries.push({ accountId, parts: [], more: [line] })
      }
    }
    const byAccount = merged(summaries)
    for (const summary of byAccount) await enqueue(transaction, summaryMessage, { ...summary }, desk.now())
    if (late.size > 0) {
      const count = [...late.values()].reduce((sum, part) => sum + part.count, 0)
      for (let robot = 0; robot < robots; robot += 1) {
        await enqueue(transaction, robotMessage, { units: late.size, late: count, robot }, desk.now())
      }
    }
    told = byAccount.length
  })
  return told
}

/** What there is to tell of a unit today: empty parts fall away. */
async function partsOf(session: Session, desk: Desk, { code }: Unit): Promise<SummaryPart[]> {
  const { calendar } = desk
  const today = desk.today()
  const part = async (
    kind: SummaryPart['kind'],
    from: Temporal.PlainDate | null,
    until: Temporal.PlainDate,
    workingDays = 0,
  ): Promise<SummaryPart[]> => {
    const [first, last] = [from?.toString() ?? null, until.toString()]
    const count = await countDueCases(session, code, first, last)
    if (count === 0) return []
    const numbers = await selectDueNumbers(session, code, first, last, numbersShown)
    return [{ kind, workingDays, count, numbers, unit: null }]
  }
  const ahead: SummaryPart[] = []
  for (const workingDays of (await reminderDaysOf(session)).toSorted((a, b) => a - b)) {
    // a limit on a day of rest counts with the working day before it
    const day = calendar.nthWorkingDayAfter(today, workingDays)
    const next = calendar.nthWorkingDayAfter(today, workingDays + 1)
    ahead.push(...(await part('ahead', day, next.subtract({ days: 1 }), workingDays)))
  }
  return [
    ...(await part('late', null, today.subtract({ days: 1 }))),
    ...(await part('today', today, today)),
    ...ahead,
  ]
}

async function ofUnit(session: Session, unit: Unit, parts: readonly SummaryPart[]): Promise<Summary[]> {
  if (parts.length === 0) return []
  const late = parts.filter(({ kind }) => kind === 'late')
  const accounts = (await listAccountsOf(session, unit.code)).filter((one) => one.disabledAt === null)
  return accounts.flatMap(({ id, roles }) => {
    const own = roles.some((role) => officers.includes(role))
      ? parts
      : roles.some((role) => heads.includes(role))
        ? late
        : []
    return own.length > 0 ? [{ accountId: id, parts: own, more: [] }] : []
  })
}

/** 县主管部门: what is late, unit by unit, and the answers to 督办 that wait to be looked at. */
async function ofCounty(
  session: Session,
  desk: Desk,
  county: Unit,
  late: ReadonlyMap<string, SummaryPart>,
): Promise<Summary[]> {
  const units = (await listUnits(session)).map(({ code }) => code)
  const counts = await countByUnit(session, units, boardDays(desk, 1))
  const answered = counts.reduce((sum, one) => sum + one.answered, 0)
  const parts: SummaryPart[] = [...late].map(([unit, part]) => ({ ...part, unit }))
  if (answered > 0) parts.push({ kind: 'answered', workingDays: 0, count: answered, numbers: [], unit: null })
  if (parts.length === 0) return []
  return (await listAccountsOf(session, county.code))
    .filter(({ roles, disabledAt }) => disabledAt === null && roles.includes('supervisor'))
    .map(({ id }) => ({ accountId: id, parts, more: [] }))
}

/** One summary a person, whatever roles he holds. */
function merged(summaries: readonly Summary[]): Summary[] {
  const byAccount = Map.groupBy(summaries, ({ accountId }) => accountId)
  return [...byAccount].map(([accountId, all]) => ({
    accountId,
    parts: all.flatMap(({ parts }) => parts),
    more: all.flatMap(({ more }) => more),
  }))
}
