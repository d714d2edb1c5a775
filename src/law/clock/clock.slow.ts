/**
 * The clock written a second time, straight from the wording of the contract: days as text, every question answered
 * by looking through all earlier steps again, every count made by walking one day after the other. Only for tests.
 */

export interface SlowEvent {
  readonly type: string
  readonly on: string
  readonly id?: string
  readonly deliveredOn?: string
  readonly respondBy?: string
  readonly workingDays?: number
}

export interface SlowClock {
  state: string
  receivedOn: string
  correctionNoticeDueOn: string
  dueOn: string | null
  workingDaysLeft: number | null
  overdue: boolean
  provisional: boolean
  respondBy: string | null
  resumesBy: string | null
  payBy: string | null
  lapsedOn: string | null
  faults: string[]
}

export interface SlowCalendar {
  works(day: string): boolean
  announced(year: number): boolean
}

const plus = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
const yearOf = (day: string): number => Number(day.slice(0, 4))

export function slowClock(asOf: string, events: readonly SlowEvent[], calendar: SlowCalendar): SlowClock {
  const past: SlowEvent[] = []
  const faults: string[] = []
  let faultyRequests = 0

  function nth(start: string, n: number, skipped: ReadonlySet<string> = new Set()): string {
    let day = start
    for (let count = 0; count < n;) {
      day = plus(day, 1)
      if (calendar.works(day) && !skipped.has(day)) count += 1
    }
    return day
  }

  function crosses(start: string, end: string): boolean {
    for (let day = plus(start, 1); day <= end; day = plus(day, 1))
      if (!calendar.announced(yearOf(day))) return true
    return false
  }

  const isConsulted = (event: SlowEvent): boolean => event.type.endsWith('_consulted')
  const isAnswer = (event: SlowEvent): boolean => event.type.endsWith('_answered')
  const isEnd = (event: SlowEvent): boolean => event.type === 'decided' || event.type === 'withdrawn'
  const party = (event: SlowEvent): string =>
    `${event.type.replace('_consulted', '').replace('_answered', '')}/${event.id}`
  const received = (): SlowEvent | undefined => past.find(({ type }) => type === 'received')

  /** The correction request that nothing has answered yet. */
  function awaitedCorrection(steps: readonly SlowEvent[]): SlowEvent | undefined {
    const index = steps.findLastIndex(({ type }) => type === 'correction_requested')
    return index >= 0 && !steps.slice(index).some(({ type }) => type === 'correction_received')
      ? steps[index]
      : undefined
  }

  function awaitedPayment(steps: readonly SlowEvent[]): SlowEvent | undefined {
    const index = steps.findLastIndex(({ type }) => type === 'fee_notified')
    return index >= 0 && !steps.slice(index).some(({ type }) => type === 'fee_paid')
      ? steps[index]
      : undefined
  }

  const payByOf = (notice: SlowEvent): string => nth(notice.deliveredOn ?? notice.on, 20)

  /** Where the term that runs after these steps began. */
  function termStart(steps: readonly SlowEvent[]): number {
    for (let index = steps.length - 1; index >= 0; index -= 1) {
      const step = steps[index]
      if (step === undefined) continue
      if (step.type === 'received' || step.type === 'fee_paid') return index
      if (step.type === 'correction_received' && awaitedCorrection(steps.slice(0, index)) !== undefined)
        return index
    }
    return -1
  }

  /** A consultation after the due day has no effect. */
  function countsAsConsultation(steps: readonly SlowEvent[], index: number): boolean {
    const step = steps[index]
    if (step === undefined) return false
    const due = dueAfter(steps.slice(0, index))
    return due === null || step.on <= due
  }

  const lastDayOf = (consulted: SlowEvent): string => nth(consulted.deliveredOn ?? consulted.on, 15)

  /** The day on which a consultation was closed by an answer or by the end of the case. */
  function closedOn(steps: readonly SlowEvent[], index: number): string | null {
    const consulted = steps[index]
    if (consulted === undefined) return null
    const closing = steps
      .slice(index + 1)
      .find((later) => isEnd(later) || (isAnswer(later) && party(later) === party(consulted)))
    return closing?.on ?? null
  }

  function skippedDays(steps: readonly SlowEvent[]): Set<string> {
    const skipped = new Set<string>()
    for (const [index, step] of steps.entries()) {
      if (!isConsulted(step) || !countsAsConsultation(steps, index)) continue
      const closed = closedOn(steps, index)
      const last = lastDayOf(step)
      const end = closed !== null && closed < last ? closed : last
      for (let day = plus(step.on, 1); day <= end; day = plus(day, 1)) skipped.add(day)
    }
    return skipped
  }

  /** The due day after these steps, open consultations running to their 15th working day. */
  function dueAfter(steps: readonly SlowEvent[]): string | null {
    const start = termStart(steps)
    const first = steps[start]
    if (first === undefined || awaitedCorrection(steps) !== undefined || awaitedPayment(steps) !== undefined)
      return null
    const extension = steps.slice(start).find(({ type }) => type === 'extended')
    return nth(first.on, 20 + (extension?.workingDays ?? 0), skippedDays(steps))
  }

  function faultOf(event: SlowEvent): string | null {
    const receipt = received()
    const due = dueAfter(past)
    const ofTerm = past.slice(Math.max(termStart(past), 0))
    if (event.type === 'correction_requested') {
      if (receipt !== undefined && event.on > nth(receipt.on, 7)) return 'correction.late'
      if (past.some(({ type }) => type === 'correction_requested')) return 'correction.twice'
    }
    if (event.type === 'extended') {
      const days = event.workingDays ?? 0
      if (due !== null && event.on > due) return 'extension.late'
      if (ofTerm.some(({ type }) => type === 'extended')) return 'extension.twice'
      if (days < 1 || days > 20) return 'extension.tooLong'
    }
    if (event.type === 'fee_notified' && due !== null && event.on > due) return 'fee.late'
    return outOfOrder(event, receipt) ? 'event.order' : null
  }

  function outOfOrder(event: SlowEvent, receipt: SlowEvent | undefined): boolean {
    const before = past.at(-1)
    if (before !== undefined && event.on < before.on) return true
    if (event.type === 'received') return receipt !== undefined
    if (receipt === undefined || past.some(isEnd)) return true
    const correction = awaitedCorrection(past)
    const payment = awaitedPayment(past)
    if (event.type === 'correction_received') return correction === undefined && faultyRequests === 0
    if (isAnswer(event)) return !past.some((step) => isConsulted(step) && party(step) === party(event))
    if (event.type === 'fee_paid') return payment === undefined || event.on > payByOf(payment)
    if (event.type === 'extended' || event.type === 'fee_notified' || isConsulted(event)) {
      return correction !== undefined || payment !== undefined
    }
    return false
  }

  for (const event of events) {
    const fault = faultOf(event)
    if (fault !== null) {
      faults.push(fault)
      if (event.type === 'correction_requested') faultyRequests += 1
      continue
    }
    if (event.type === 'correction_received' && awaitedCorrection(past) === undefined) faultyRequests -= 1
    past.push(event)
  }

  const receipt = received()
  if (receipt === undefined) throw new RangeError('nothing received')
  const noticeDue = nth(receipt.on, 7)
  const end = past.find(isEnd)
  const correction = awaitedCorrection(past)
  const payment = awaitedPayment(past)
  const clock: SlowClock = {
    state: 'running',
    receivedOn: receipt.on,
    correctionNoticeDueOn: noticeDue,
    dueOn: null,
    workingDaysLeft: null,
    overdue: false,
    provisional: crosses(receipt.on, noticeDue),
    respondBy: null,
    resumesBy: null,
    payBy: null,
    lapsedOn: null,
    faults,
  }

  function showDue(): void {
    const due = dueAfter(past)
    clock.dueOn = due
    if (due === null) return
    clock.overdue = (end?.on ?? asOf) > due
    if (crosses(past[termStart(past)]?.on ?? '', due)) clock.provisional = true
    if (end !== undefined) return
    clock.workingDaysLeft = 0
    for (let day = plus(asOf, 1); day <= due; day = plus(day, 1)) {
      if (calendar.works(day)) clock.workingDaysLeft += 1
    }
  }

  if (end !== undefined) {
    clock.state = end.type === 'decided' ? 'answered' : 'withdrawn'
    showDue()
    return clock
  }
  if (correction !== undefined || payment !== undefined) {
    const lapses: string[] = []
    if (correction?.respondBy !== undefined) {
      clock.respondBy = correction.respondBy
      if (asOf > correction.respondBy) lapses.push(plus(correction.respondBy, 1))
    }
    if (payment !== undefined) {
      clock.payBy = payByOf(payment)
      if (asOf > clock.payBy) lapses.push(plus(clock.payBy, 1))
      if (crosses(payment.deliveredOn ?? payment.on, clock.payBy)) clock.provisional = true
    }
    clock.lapsedOn = lapses.toSorted()[0] ?? null
    if (clock.lapsedOn !== null) clock.state = 'lapsed'
    else clock.state = correction === undefined ? 'awaitingPayment' : 'awaitingCorrection'
    return clock
  }
  const open = past.filter(
    (step, index) =>
      isConsulted(step) &&
      countsAsConsultation(past, index) &&
      closedOn(past, index) === null &&
      asOf <= lastDayOf(step),
  )
  if (open.length > 0) {
    clock.state = 'paused'
    clock.resumesBy = open.map(lastDayOf).toSorted().at(-1) ?? null
    if (open.some((step) => crosses(step.deliveredOn ?? step.on, lastDayOf(step)))) clock.provisional = true
    return clock
  }
  showDue()
  return clock
}
