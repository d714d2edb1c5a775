/**
 * 法定期限 (条例第三十条至第三十四条; 国办函〔2020〕109号): from the events of a case to its state, its due day and the account of
 * how that came about.
 */
import type { Calendar } from '../calendar/calendar.ts'
import type { CaseEvent, CaseInput } from './case-event.ts'
import { earlierOf, isAfter, laterOf, nextDay, type Day } from '../calendar/day.ts'
import type { Fault } from './fault.ts'
import { proceed } from './proceed.ts'
import { dueDayOf, openConsultations, type Consultation, type Proceeding } from './proceeding.ts'
import { faultOf } from './step-fault.ts'
import { describeStep, type Step } from './step-text.ts'

export const clockStates = [
  'answered',
  'withdrawn',
  'lapsed',
  'awaitingCorrection',
  'awaitingPayment',
  'paused',
  'running',
] as const
export type ClockState = (typeof clockStates)[number]

export const clockStateLabels: Readonly<Record<ClockState, string>> = {
  answered: '已答复',
  withdrawn: '已撤回',
  lapsed: '视为放弃（待办结）',
  awaitingCorrection: '待补正',
  awaitingPayment: '待缴费',
  paused: '征求意见，停止计算',
  running: '办理中',
}

/** The statutory clock of a case on one day. Days print as `YYYY-MM-DD` in JSON. */
export interface Clock {
  readonly state: ClockState
  readonly receivedOn: Day
  /** the last day to tell the applicant what to correct */
  readonly correctionNoticeDueOn: Day
  /** the last day to answer; null while none runs */
  readonly dueOn: Day | null
  /** working days after `asOf` up to and including `dueOn`; null where nothing runs */
  readonly workingDaysLeft: number | null
  readonly overdue: boolean
  /** a date of this answer was counted through a year whose holiday notice is not loaded */
  readonly provisional: boolean
  /** last day to correct; while a correction is awaited */
  readonly respondBy?: Day
  /** last day of the open consultations; while they hold the clock */
  readonly resumesBy?: Day
  /** last day to pay; while a payment is awaited */
  readonly payBy?: Day
  /** the first day on which the application counted as given up */
  readonly lapsedOn?: Day
  readonly steps: readonly Step[]
  readonly faults: readonly Fault[]
}

/** Runs the clock of a case. Throws RangeError where no event is `received`: such input is malformed. */
export function runClock(input: CaseInput, calendar: Calendar): Clock {
  return clockOf(proceed(input.events, calendar), input.asOf, calendar)
}

/** What would be wrong with `next` as the next step of this case; null where it is in order. */
export function faultOfNextStep(
  events: readonly CaseEvent[],
  next: CaseEvent,
  calendar: Calendar,
): Fault | null {
  return faultOf(next, proceed(events, calendar), calendar)
}

/** The clock of a case whose events were taken in already. */
export function clockOf(proceeding: Proceeding, asOf: Day, calendar: Calendar): Clock {
  const { received, correctionNoticeDueOn, ending, faults, steps } = proceeding
  if (received === null || correctionNoticeDueOn === null) throw new RangeError('a case without receipt')
  const lapsedOn = ending === null ? lapseOf(proceeding, asOf) : null
  const open = ending === null ? openConsultations(proceeding, asOf) : []
  const state = stateOf(proceeding, lapsedOn, open)
  const dueOn = state === 'paused' ? null : dueDayOf(proceeding, calendar)
  const ended = ending !== null
  const overdue = dueOn !== null && isAfter(ending?.on ?? asOf, dueOn)
  return {
    state,
    receivedOn: received.on,
    correctionNoticeDueOn,
    dueOn,
    workingDaysLeft: ended || dueOn === null ? null : calendar.workingDaysBetween(asOf, dueOn),
    overdue,
    provisional: isProvisional(proceeding, dueOn, state, open, calendar),
    ...limitsOf(proceeding, state, open),
    ...(lapsedOn === null ? {} : { lapsedOn }),
    steps: steps.map(describeStep),
    faults,
  }
}

/** The day from which the application counts as given up; null while it does not on `asOf`. */
function lapseOf({ correction, payment }: Proceeding, asOf: Day): Day | null {
  const lastDays: Day[] = []
  if (correction !== null && isAfter(asOf, correction.respondBy)) lastDays.push(correction.respondBy)
  if (payment !== null && isAfter(asOf, payment.payBy)) lastDays.push(payment.payBy)
  const [first, ...others] = lastDays
  return first === undefined ? null : nextDay(others.reduce(earlierOf, first))
}

function stateOf(
  { ending, correction, payment }: Proceeding,
  lapsedOn: Day | null,
  open: readonly Consultation[],
): ClockState {
  if (ending !== null) return ending.type === 'decided' ? 'answered' : 'withdrawn'
  if (lapsedOn !== null) return 'lapsed'
  if (correction !== null) return 'awaitingCorrection'
  if (payment !== null) return 'awaitingPayment'
  return open.length > 0 ? 'paused' : 'running'
}

/** The other party's last days, as far as the state waits for them. */
function limitsOf(
  { correction, payment }: Proceeding,
  state: ClockState,
  open: readonly Consultation[],
): Pick<Clock, 'respondBy' | 'resumesBy' | 'payBy'> {
  if (state === 'paused') return { resumesBy: latestOf(open) }
  if (state !== 'lapsed' && state !== 'awaitingCorrection' && state !== 'awaitingPayment') return {}
  return {
    ...(correction === null ? {} : { respondBy: correction.respondBy }),
    ...(payment === null ? {} : { payBy: payment.payBy }),
  }
}

function latestOf(open: readonly Consultation[]): Day {
  const [first, ...others] = open.map(({ lastDay }) => lastDay)
  if (first === undefined) throw new RangeError('paused without an open consultation')
  return others.reduce(laterOf, first)
}

/** Whether one of the dates given was counted through a year without its notice. */
function isProvisional(
  { received, correctionNoticeDueOn, term, payment }: Proceeding,
  dueOn: Day | null,
  state: ClockState,
  open: readonly Consultation[],
  calendar: Calendar,
): boolean {
  const counted: [Day, Day][] = []
  if (received !== null && correctionNoticeDueOn !== null) counted.push([received.on, correctionNoticeDueOn])
  if (term !== null && dueOn !== null) counted.push([term.startedOn, dueOn])
  if (state === 'paused') for (const { deliveredOn, lastDay } of open) counted.push([deliveredOn, lastDay])
  const paying = state === 'lapsed' || state === 'awaitingCorrection' || state === 'awaitingPayment'
  if (payment !== null && paying) counted.push([payment.deliveredOn, payment.payBy])
  return counted.some(([after, upTo]) => calendar.isProvisional(after, upTo))
}
