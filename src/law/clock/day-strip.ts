/**
 * 逐日说明: why each day from receipt to the due day counts or does not, and the whole in one sentence. For the case page,
 * so that nobody has to take the due day on trust.
 */
import type { Calendar, DayDescription } from '../calendar/calendar.ts'
import type { CaseInput } from './case-event.ts'
import {
  chineseDate,
  chineseMonthDay,
  chineseWeekday,
  isAfter,
  isBefore,
  isSameDay,
  laterOf,
  nextDay,
  type Day,
} from '../calendar/day.ts'
import { proceed } from './proceed.ts'
import { dueDayOf, exclusionsOf, openConsultations, type Proceeding } from './proceeding.ts'
import { replyTerm, type Exclusion } from './term.ts'

/**
 * `received`: 收到之日, not counted · `restarted`: the day on which the term began anew · `dropped`: of an earlier term, no
 * longer counted · `counted`: an ordinary working day of the term · `makeUpCounted`: a weekend day worked (调休上班) ·
 * `excluded`: a working day taken by a consultation · `rest`: weekend or holiday · `due`: the last day · `waiting`: a
 * correction or payment is awaited · `beyond`: a working day after the due day, not yet answered
 */
export type StripDayKind =
  | 'received'
  | 'restarted'
  | 'dropped'
  | 'counted'
  | 'makeUpCounted'
  | 'excluded'
  | 'rest'
  | 'due'
  | 'waiting'
  | 'beyond'

export interface StripDay {
  readonly day: Day
  readonly kind: StripDayKind
  /** which working day of the term it is, from 1; only of days that count */
  readonly count?: number
  /** whether the day is a working day of the calendar, counted or not */
  readonly working: boolean
  /** the holiday for whose sake the day is off or worked */
  readonly holiday?: string
  /** relative to `asOf` */
  readonly when: 'past' | 'today' | 'ahead'
  /** in Chinese; 暂计 of a day in a year whose notice is not out */
  readonly why: string
}

export interface DayStrip {
  /** every day from receipt to the later of the due day and the last day that the case has reached */
  readonly days: readonly StripDay[]
  /** why the due day is what it is, in Chinese */
  readonly summary: string
}

/** What the day-by-day walk needs of the case. */
interface Walk {
  readonly receivedOn: Day
  readonly termStart: Day
  readonly termStartWord: string
  readonly workingDays: number
  readonly exclusions: readonly Exclusion[]
  /** from the day after this one on, a correction or payment is awaited */
  readonly waitingFrom: Day | null
  readonly waitingFor: string
  readonly dueOn: Day | null
  readonly lastDay: Day
}

/**
 * The account of a case's days on `asOf`. While consultations are open the due day is the one that holds if each runs
 * to its 15th working day. Throws RangeError where nothing was received.
 */
export function explainDays(input: CaseInput, calendar: Calendar): DayStrip {
  const proceeding = proceed(input.events, calendar)
  const walk = walkOf(proceeding, input.asOf, calendar)
  const days: StripDay[] = []
  let counted = 0
  for (let day = walk.receivedOn; !isAfter(day, walk.lastDay); day = nextDay(day)) {
    const judged = judge(day, walk, calendar.describe(day), counted)
    if (judged.count !== undefined) counted = judged.count
    const order = Temporal.PlainDate.compare(day, input.asOf)
    const why = calendar.isAnnounced(day.year) ? judged.why : `${judged.why}（暂计）`
    days.push({ day, ...judged, why, when: order < 0 ? 'past' : order === 0 ? 'today' : 'ahead' })
  }
  return { days, summary: summarise(proceeding, walk, days, input.asOf, calendar) }
}

function walkOf(proceeding: Proceeding, asOf: Day, calendar: Calendar): Walk {
  const { received, term, correction, payment, ending } = proceeding
  if (received === null || term === null) throw new RangeError('a case without receipt')
  const dueOn = dueDayOf(proceeding, calendar)
  const reached = ending?.on ?? asOf
  return {
    receivedOn: received.on,
    termStart: term.startedOn,
    termStartWord: term.startedBy === 'fee_paid' ? '完成缴费' : '收到补正',
    workingDays: replyTerm + term.extension,
    exclusions: exclusionsOf(proceeding),
    waitingFrom: earliest(correction?.requestedOn, payment?.notifiedOn),
    waitingFor: correction === null ? '缴费' : '补正',
    dueOn,
    lastDay: laterOf(dueOn ?? reached, reached),
  }
}

function earliest(a: Day | undefined, b: Day | undefined): Day | null {
  if (a === undefined || b === undefined) return a ?? b ?? null
  return isBefore(a, b) ? a : b
}

type Judged = Pick<StripDay, 'kind' | 'working' | 'why'> & {
  readonly count?: number
  readonly holiday?: string
}

function judge(day: Day, walk: Walk, description: DayDescription, counted: number): Judged {
  const { working, name } = description
  const base = { working, ...(name === undefined ? {} : { holiday: name }) }
  if (isSameDay(day, walk.receivedOn) && isSameDay(walk.receivedOn, walk.termStart)) {
    return { ...base, kind: 'received', why: '收到申请之日，当日不计入，次日起算' }
  }
  if (isSameDay(day, walk.termStart)) {
    return { ...base, kind: 'restarted', why: `${walk.termStartWord}之日，答复期限自次日起重新计算` }
  }
  if (isBefore(day, walk.termStart)) {
    const why = isSameDay(day, walk.receivedOn)
      ? `收到申请之日；其后因${walk.termStartWord}重新计算`
      : `因${walk.termStartWord}重新计算，此前的日期不再计入`
    return { ...base, kind: 'dropped', why }
  }
  if (!working) return { ...base, kind: 'rest', why: restWord(day, description) }
  if (walk.waitingFrom !== null && isAfter(day, walk.waitingFrom)) {
    return { ...base, kind: 'waiting', why: `等待申请人${walk.waitingFor}，不计算答复期限` }
  }
  if (walk.dueOn !== null && isAfter(day, walk.dueOn)) {
    return { ...base, kind: 'beyond', why: '已超过答复期限' }
  }
  if (walk.exclusions.some(({ after, through }) => isAfter(day, after) && !isAfter(day, through))) {
    return { ...base, kind: 'excluded', why: '征求意见所需时间，不计入' }
  }
  const count = counted + 1
  const madeUp = description.kind === 'makeUp'
  const makeUpWord = madeUp ? `${chineseWeekday(day)}因${name ?? '节假日'}调休上班，计入，` : ''
  if (walk.dueOn !== null && isSameDay(day, walk.dueOn)) {
    return { ...base, kind: 'due', count, why: `${makeUpWord}第${count}个工作日，答复期限届满之日` }
  }
  return {
    ...base,
    kind: madeUp ? 'makeUpCounted' : 'counted',
    count,
    why: `${makeUpWord}第${count}个工作日`,
  }
}

function restWord(day: Day, { kind, name }: DayDescription): string {
  if (kind === 'holiday') return `${name ?? '节假日'}放假，不计入`
  return `${chineseWeekday(day)}休息，不计入`
}

/** “9月18日收到申请，次日起算。中秋节、国庆节放假不计；… 第20个工作日是10月27日。” */
function summarise(
  proceeding: Proceeding,
  walk: Walk,
  days: readonly StripDay[],
  asOf: Day,
  calendar: Calendar,
): string {
  const sentences = [openingOf(proceeding, walk)]
  const ofTerm = days.filter(
    ({ day }) => isAfter(day, walk.termStart) && !isAfter(day, walk.dueOn ?? walk.lastDay),
  )
  const pauses = [restSentence(ofTerm), makeUpSentence(ofTerm)].filter((part) => part !== '')
  if (pauses.length > 0) sentences.push(`${pauses.join('；')}。`)
  const excluded = ofTerm.filter(({ kind }) => kind === 'excluded').length
  if (excluded > 0) sentences.push(`征求意见${excluded}个工作日不计。`)
  const { term, ending } = proceeding
  if (term !== null && term.extension > 0) sentences.push(`延长${term.extension}个工作日。`)
  sentences.push(closingOf(proceeding, walk, asOf))
  if (walk.dueOn !== null && calendar.isProvisional(walk.termStart, walk.dueOn)) {
    sentences.push('其中有年份的放假安排尚未公布，暂按法定节假日计算。')
  }
  if (ending !== null) {
    const word = ending.type === 'decided' ? '答复' : '撤回'
    const late = walk.dueOn !== null && isAfter(ending.on, walk.dueOn) ? '，已逾期' : ''
    sentences.push(`${dayWord(ending.on, walk.receivedOn)}${word}${late}。`)
  }
  return sentences.join('')
}

/** Channels that turn on confirmation with the applicant. */
const confirmedChannels: readonly string[] = ['ordinaryMail', 'online', 'email', 'fax']

function openingOf({ received }: Proceeding, { receivedOn, termStart, termStartWord }: Walk): string {
  const confirmed = received !== null && confirmedChannels.includes(received.channel)
  const word = `${chineseMonthDay(receivedOn)}${confirmed ? '确认收到' : '收到'}`
  if (isSameDay(receivedOn, termStart)) return `${word}，次日起算。`
  return `${word}，${dayWord(termStart, receivedOn)}${termStartWord}，次日起重新计算。`
}

function restSentence(days: readonly StripDay[]): string {
  const names = new Set<string>()
  for (const { kind, holiday } of days) {
    if (kind === 'rest' && holiday !== undefined) names.add(holiday)
  }
  return names.size === 0 ? '' : `${[...names].join('、')}放假不计`
}

function makeUpSentence(days: readonly StripDay[]): string {
  const made = days.filter(
    ({ kind, count, holiday }) =>
      kind === 'makeUpCounted' || (kind === 'due' && count !== undefined && holiday !== undefined),
  )
  if (made.length === 0) return ''
  return `${made.map(({ day }) => chineseMonthDay(day)).join('、')}调休上班，计入`
}

function closingOf(proceeding: Proceeding, walk: Walk, asOf: Day): string {
  const { correction, payment, ending } = proceeding
  if (walk.dueOn === null) {
    if (ending !== null) return '办结时正在等待申请人，没有答复期限。'
    const until =
      correction === null
        ? `缴费期限至${dateWord(payment?.payBy)}`
        : `补正期限至${dateWord(correction.respondBy)}`
    return `正在等待申请人${walk.waitingFor}，${until}，等待期间不计算答复期限。`
  }
  const open = ending === null && openConsultations(proceeding, asOf).length > 0
  const due = `第${walk.workingDays}个工作日是${dayWord(walk.dueOn, walk.receivedOn)}。`
  return open ? `正在征求意见，停止计算；如至期满仍未答复，${due}` : due
}

/** “10月27日”, with the year where it is not the year of receipt. */
function dayWord(day: Day, receivedOn: Day): string {
  return day.year === receivedOn.year ? chineseMonthDay(day) : chineseDate(day)
}

function dateWord(day: Day | undefined): string {
  return day === undefined ? '' : chineseDate(day)
}
