import type { Clock } from '../../../law/clock.ts'
import { type Day, isBefore, isSameDay } from '../../../law/day.ts'
import { receiptRules } from '../../../law/receipt.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import { titleOf } from '../application.ts'
import { type ApplicationState, applicationStateLabels, stateOf } from '../application-state.ts'
import { confirmationDueOn } from '../intake/confirmation-due.ts'
import { type CaseAct, caseActFacts } from '../handling/case-acts.ts'
import { type CaseFile, draftOf, extensionOf, isReviewed, lastOf } from '../case-file.ts'
import { loadFiles } from './load-cases.ts'
import { nextActOf } from '../handling/next-act.ts'
import { unreadable } from './readable-units.ts'
import { selectCases } from '../store.ts'

/** The groups of 今天要办的, in their order; `waiting`: others are waited for. */
const dueGroups = ['overdue', 'today', 'soon', 'later', 'waiting'] as const
export type DueGroup = (typeof dueGroups)[number]

/** Which limit stands next: 双方确认, 补正告知, 答复, or what somebody else has to do. */
export type DueLimit =
  | 'confirmation'
  | 'correctionNotice'
  | 'reply'
  | 'lapse'
  | 'correction'
  | 'payment'
  | 'opinion'

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
  readonly next: { readonly act: CaseAct; readonly label: string } | null
}

const soonDays = 3

/** 今天要办的: every open case of these units, what the law minds first at the top. */
export async function applicationsDue(desk: Desk, unitCodes: readonly string[]): Promise<Answer<DueRow[]>> {
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  const cases = await selectCases(desk.read, desk.vault, { unitCodes, open: true })
  const files = await loadFiles(desk.read, desk, cases)
  return done(files.flatMap((file) => dueRowOf(file, desk) ?? []).sort(byUrgency))
}

/** The line of one case; null where it has ended. */
export function dueRowOf(file: CaseFile, desk: Desk): DueRow | null {
  const { state, clock } = stateOf(file, desk)
  const standing = standingOf(file, desk, state, clock)
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
    waitsFor: waitsForOf(file, limit),
    next: act && { act, label: caseActFacts[act].label },
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

interface Standing {
  readonly limit: DueLimit
  readonly dueOn: Day | null
}

function standingOf(
  file: CaseFile,
  desk: Desk,
  state: ApplicationState,
  clock: Clock | null,
): Standing | null {
  if (clock === null) {
    if (state === 'takenBack') return null
    // to confirm is a task of the same working day (条例第三十一条)
    return { limit: 'confirmation', dueOn: confirmationDueOn(file, desk.calendar) }
  }
  switch (clock.state) {
    case 'answered':
    case 'withdrawn':
      return null
    case 'lapsed':
      return { limit: 'lapse', dueOn: null }
    case 'awaitingCorrection':
      return { limit: 'correction', dueOn: clock.respondBy ?? null }
    case 'awaitingPayment':
      return { limit: 'payment', dueOn: clock.payBy ?? null }
    case 'paused':
      return { limit: 'opinion', dueOn: clock.resumesBy ?? null }
    case 'running':
      return needsReview(file, desk, clock)
        ? { limit: 'correctionNotice', dueOn: clock.correctionNoticeDueOn }
        : { limit: 'reply', dueOn: clock.dueOn }
  }
}

/** 补不补 comes first: until it was looked at, the 7th working day is the limit that counts. */
function needsReview(file: CaseFile, desk: Desk, clock: Clock): boolean {
  if (isReviewed(file) || draftOf(file) !== null || lastOf(file, 'correction_requested') !== null)
    return false
  return !isBefore(clock.correctionNoticeDueOn, desk.today())
}

function groupOf({ limit, dueOn }: Standing, desk: Desk): DueGroup {
  if (limit === 'correction' || limit === 'payment' || limit === 'opinion') return 'waiting'
  const today = desk.today()
  if (dueOn === null || isSameDay(dueOn, today)) return 'today'
  if (isBefore(dueOn, today)) return 'overdue'
  return desk.calendar.workingDaysBetween(today, dueOn) <= soonDays ? 'soon' : 'later'
}

function waitsForOf(file: CaseFile, limit: DueLimit): string {
  switch (limit) {
    case 'confirmation':
      return '待与申请人确认收到'
    case 'correctionNotice':
      return '待审核内容是否明确，要不要补正'
    case 'lapse':
      return '期限已满，待核实没有在途信函后办结'
    case 'correction':
      return '等申请人补正'
    case 'payment':
      return '等申请人缴费'
    case 'opinion':
      return '等被征求意见方答复'
    case 'reply': {
      const extension = extensionOf(file)
      if (extension?.answer === 'approved') return '延期已同意，待告知申请人'
      if (draftOf(file) !== null) return '答复已拟好，待送出'
      if (extension?.answer === 'pending') return '延期待负责人同意'
      return lastOf(file, 'third_party_answered') || lastOf(file, 'agency_answered')
        ? '意见已收到，待拟定答复'
        : isReviewed(file)
          ? '待拟定答复'
          : '待审核、拟定答复'
    }
  }
}

const byNumber = new Intl.Collator('en', { numeric: true })

/** Groups in their order, then the nearest day (without a day first), then the lower number. */
function byUrgency(a: DueRow, b: DueRow): number {
  const group = dueGroups.indexOf(a.group) - dueGroups.indexOf(b.group)
  if (group !== 0) return group
  const day =
    a.dueOn && b.dueOn
      ? Temporal.PlainDate.compare(a.dueOn, b.dueOn)
      : Number(a.dueOn !== null) - Number(b.dueOn !== null)
  return day !== 0 ? day : byNumber.compare(a.number, b.number)
}
