import { type Day, isBefore, isSameDay } from '../../../law/calendar/day.ts'
import { receiptRules } from '../../../law/clock/receipt.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import { titleOf } from '../application.ts'
import { type ApplicationState, applicationStateLabels, stateOf } from '../application-state.ts'
import { type CaseAct, caseActFacts } from '../handling/case-acts.ts'
import { type CaseFile, draftOf, extensionOf, isReviewed, lastOf } from '../case-file.ts'
import { consentAskedOf } from '../transfer/transfer.ts'
import { offeredCorrection } from '../status/open-matters.ts'
import { decisionWaits } from '../decision/decision-steps.ts'
import { loadFiles } from './load-cases.ts'
import { isHisAct, nextActOf } from '../handling/next-act.ts'
import { unreadable } from './readable-units.ts'
import { byUrgency, type DueGroup, dueGroups } from './urgency.ts'
import { freshenStandings } from '../standings/keep-standings.ts'
import { type DueLimit, type Standing, standingOf, waitingLimits } from '../standings/standing.ts'
import { countByDay, type QueueDays, type QueueReader, selectGroup } from '../standings/standing-store.ts'
import { selectCases } from '../store.ts'

export type { DueGroup } from './urgency.ts'
export type { DueLimit } from '../standings/standing.ts'

/** One line of the work queue. */
export interface DueRow {
  readonly id: string
  readonly unitCode: string
  readonly number: string
  readonly caseNumber: string
  readonly title: string
  readonly state: ApplicationState
  readonly stateLabel: string
  readonly group: DueGroup
  readonly limit: DueLimit
  /** 答复期限, 补正告知期限 … */
  readonly limitLabel: string
  readonly article: string
  /** null where nothing is set: a lapsed case, to be concluded now */
  readonly dueOn: Day | null
  /** working days after today up to and including `dueOn`; 0 on the day and after; null as `dueOn` */
  readonly workingDaysLeft: number | null
  /** working days since `dueOn`; 0 while it is not past */
  readonly workingDaysLate: number
  /** 尚未起算: not yet received in law */
  readonly notStarted: boolean
  /** counted through a year whose holiday notice is not out */
  readonly provisional: boolean
  /** the day of receipt, or the day on which it came in while it is not received */
  readonly since: Day
  /** 现在: what the case waits for, in words */
  readonly waitsFor: string
  /** `mine`: whether it is for the person who asks to do it */
  readonly next: { readonly act: CaseAct; readonly label: string; readonly mine: boolean } | null
}

const soonDays = 3

/** Whose work, and how much of it is wanted. */
export interface ApplicationsDue {
  readonly readers: readonly QueueReader[]
  /** how many lines of each group are wanted; all where it is left out */
  readonly perGroup?: number
}

/** The first lines of each group, and how much there is besides. */
export interface DueList {
  readonly rows: readonly DueRow[]
  /** how many lines of a group were left out */
  readonly left: readonly { readonly group: DueGroup; readonly count: number }[]
  /** how many cases that are the reader's to handle fall due on a day, shown or not */
  readonly byDay: ReadonlyMap<string, number>
}

/** 今天要办的: open cases of these units, what the law minds first at the top. */
export async function applicationsDue(
  desk: Desk,
  { readers, perGroup = Number.MAX_SAFE_INTEGER }: ApplicationsDue,
): Promise<Answer<DueList>> {
  const unitCodes = readers.map(({ unitCode }) => unitCode)
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  await freshenStandings(desk, unitCodes)
  const days = daysOf(desk)
  const ids: string[] = []
  const totals = new Map<DueGroup, number>()
  const byDay = new Map<string, number>()
  for (const reader of readers) {
    for (const { dueOn, own, waiting } of await countByDay(desk.read, reader, days)) {
      const group = groupOfDay(dueOn, days)
      totals.set(group, (totals.get(group) ?? 0) + own)
      totals.set('waiting', (totals.get('waiting') ?? 0) + waiting)
      if (own > 0 && dueOn !== null) byDay.set(dueOn, (byDay.get(dueOn) ?? 0) + own)
    }
    for (const group of dueGroups) ids.push(...(await selectGroup(desk.read, reader, group, days, perGroup)))
  }
  const rows = await rowsOf(desk, ids)
  const shown = firstOfEach(rows, readers, days, perGroup)
  return done({
    rows: shown,
    left: dueGroups.flatMap((group) => {
      const count =
        (totals.get(group) ?? 0) - shown.filter((row) => placeOf(row, readers, days) === group).length
      return count > 0 ? [{ group, count }] : []
    }),
    byDay,
  })
}

function daysOf(desk: Desk): QueueDays {
  const today = desk.today()
  const soonUntil = desk.calendar.nthWorkingDayAfter(today, soonDays)
  return { today: today.toString(), soonUntil: soonUntil.toString() }
}

function groupOfDay(dueOn: string | null, { today, soonUntil }: QueueDays): DueGroup {
  if (dueOn === null || dueOn === today) return 'today'
  if (dueOn < today) return 'overdue'
  return dueOn <= soonUntil ? 'soon' : 'later'
}

async function rowsOf(desk: Desk, ids: readonly string[]): Promise<DueRow[]> {
  const rows: DueRow[] = []
  for (let start = 0; start < ids.length; start += 500) {
    const cases = await selectCases(desk.read, desk.vault, { ids: ids.slice(start, start + 500) })
    const files = await loadFiles(desk.read, desk, cases)
    rows.push(...files.flatMap((file) => dueRowOf(file, desk) ?? []))
  }
  return rows.sort(byUrgency)
}

/** Where a line stands in the queue of its reader: what is another's to do waits, for the clerk unless it is late. */
function placeOf(row: DueRow, readers: readonly QueueReader[], { today }: QueueDays): DueGroup {
  const reader = readers.find(({ unitCode }) => unitCode === row.unitCode)
  const doable = reader?.doable ?? null
  const late = row.dueOn !== null && row.dueOn.toString() < today && reader?.ownPartOnly !== true
  if (row.group === 'waiting' || doable === null || late) return row.group
  return row.next !== null && doable.includes(row.next.act) ? row.group : 'waiting'
}

/** Several units each gave their first lines: of all of them the first. */
function firstOfEach(
  rows: readonly DueRow[],
  readers: readonly QueueReader[],
  days: QueueDays,
  perGroup: number,
): DueRow[] {
  const counts = new Map<DueGroup, number>()
  return rows.filter((row) => {
    const group = placeOf(row, readers, days)
    const count = (counts.get(group) ?? 0) + 1
    counts.set(group, count)
    return count <= perGroup
  })
}

/** The line of one case; null where it has ended. */
export function dueRowOf(file: CaseFile, desk: Desk): DueRow | null {
  const { state, clock } = stateOf(file, desk)
  const standing = standingOf(file, desk)
  if (standing === null) return null
  const { application } = file
  const today = desk.today()
  const { dueOn, limit } = standing
  const act = nextActOf(file, desk)
  const late = dueOn !== null && isBefore(dueOn, today)
  return {
    id: application.id,
    unitCode: application.unitCode,
    number: application.number,
    caseNumber: application.caseNumber,
    title: titleOf(application),
    state,
    stateLabel: applicationStateLabels[state],
    group: groupOf(standing, desk),
    limit,
    limitLabel: limitFacts[limit].label,
    article: limit === 'confirmation' ? receiptRules[application.channel].rule : limitFacts[limit].article,
    dueOn,
    workingDaysLeft: dueOn && desk.calendar.workingDaysBetween(today, dueOn),
    workingDaysLate: late ? desk.calendar.workingDaysBetween(dueOn, today) : 0,
    notStarted: clock === null,
    provisional: clock?.provisional ?? false,
    since: clock?.receivedOn ?? application.arrivedOn,
    waitsFor: `${waitsForOf(file, limit)}${consentNote(file)}`,
    next: act && { act, label: caseActFacts[act].label, mine: isHisAct(act, file, desk) },
  }
}

const limitFacts: Readonly<Record<DueLimit, { readonly label: string; readonly article: string }>> = {
  confirmation: { label: '双方确认之日起算', article: '条例第三十一条' },
  correctionNotice: { label: '补正告知期限', article: '条例第三十条' },
  reply: { label: '答复期限', article: '条例第三十三条' },
  lapse: { label: '期满待核实办结', article: '条例第三十条、第四十二条' },
  correction: { label: '补正期限', article: '条例第三十条' },
  payment: { label: '缴费期限', article: '条例第四十二条' },
  opinion: { label: '提出意见期限', article: '条例第三十二条、第三十四条' },
}

function groupOf({ limit, dueOn }: Standing, desk: Desk): DueGroup {
  if (waitingLimits.includes(limit)) return 'waiting'
  const today = desk.today()
  if (dueOn === null || isSameDay(dueOn, today)) return 'today'
  if (isBefore(dueOn, today)) return 'overdue'
  return desk.calendar.workingDaysBetween(today, dueOn) <= soonDays ? 'soon' : 'later'
}

/** What he said at his status page to a transfer that comes after the answer. */
function consentNote(file: CaseFile): string {
  const consent = consentAskedOf(file)
  return consent?.consents ? `；申请人同意答复后转交${consent.unit}` : ''
}

function waitsForOf(file: CaseFile, limit: DueLimit): string {
  switch (limit) {
    case 'confirmation':
      return '待与申请人确认收到'
    case 'correctionNotice':
      return extensionOf(file)?.answer === 'pending'
        ? '延期待负责人同意；内容是否明确还没有审核'
        : '待审核内容是否明确，要不要补正'
    case 'lapse':
      if (offeredCorrection(file) !== null && draftOf(file) === null)
        return '申请人逾期交来补正，待判断有没有正当理由'
      return decisionWaits(file) ?? '期限已满，待核实没有在途信函后办结'
    case 'correction':
      return '等申请人补正'
    case 'payment':
      return '等申请人缴费'
    case 'opinion':
      return '等被征求意见方答复'
    case 'reply': {
      const extension = extensionOf(file)
      const decides = decisionWaits(file)
      if (extension?.answer === 'approved') return '延期已同意，待告知申请人'
      if (decides !== null) return decides
      if (extension?.answer === 'pending') return '延期待负责人同意'
      return lastOf(file, 'third_party_answered') || lastOf(file, 'agency_answered')
        ? '意见已收到，待拟定答复'
        : isReviewed(file)
          ? '待拟定答复'
          : '待审核、拟定答复'
    }
  }
}
