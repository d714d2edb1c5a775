/**
 * Reads the events of a case as JSON gives them. What is malformed (an unknown type, channel or outcome, a missing
 * field, an impossible date, a step after `asOf`, no receipt or one before today's 条例) is named by event and field;
 * what is well-formed but wrong in law is for the clock to report. Fields that are not known are passed over.
 */
import {
  caseEventLabels,
  caseEventLimit,
  channels,
  regulationInForce,
  type CaseEvent,
  type CaseEventType,
  type CaseInput,
} from './case-event.ts'
import { chineseDate, isAfter, isBefore, parseDay, type Day } from '../calendar/day.ts'
import { outcomes } from '../report/report-rows.ts'

/** What was read, or every reason why it cannot be, in Chinese. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads one case: `{ "asOf": "…", "events": […] }`. */
export function parseCaseInput(value: unknown): Parsed<CaseInput> {
  if (!isRecord(value)) return failed(['案件应当是一个对象，含 asOf 和 events'])
  const problems: string[] = []
  const asOf = readDay(value, 'asOf', problems)
  const events = parseCaseEvents(value['events'], asOf)
  if (!events.ok) for (const problem of events.problems) problems.push(problem)
  if (problems.length > 0 || asOf === null || !events.ok) return failed(problems)
  return { ok: true, value: { asOf, events: events.value } }
}

/**
 * Reads the events of a case, as in `gongkai deadline` and `gongkai import requests`.
 * @param asOf the day on which they are seen, after which nothing can have happened; null: not known
 * @param asOfName what that day is called where the events came from
 */
export function parseCaseEvents(
  value: unknown,
  asOf: Day | null,
  asOfName = 'asOf',
): Parsed<readonly CaseEvent[]> {
  if (!Array.isArray(value)) return failed(['events 应当是事件的数组'])
  if (value.length > caseEventLimit) {
    return failed([
      `events 有${value.length}个事件，一件申请最多${caseEventLimit}个，请核对是否混入了其他申请的事件`,
    ])
  }
  const problems: string[] = []
  const events: CaseEvent[] = []
  for (const [index, item] of value.entries()) {
    const event = readEvent(item)
    if (event.ok) {
      problems.push(...outOfTime(event.value, asOf, asOfName).map((problem) => atEvent(index, item, problem)))
      events.push(event.value)
    } else {
      problems.push(...event.problems.map((problem) => atEvent(index, item, problem)))
    }
  }
  if (!value.some((item) => isRecord(item) && item['type'] === 'received')) {
    problems.push('缺少 received（收到申请）事件')
  }
  return problems.length > 0 ? failed(problems) : { ok: true, value: events }
}

/** An event as JSON, the way it came in. */
export function caseEventToJson(event: CaseEvent): Record<string, string | number> {
  const json: Record<string, string | number> = {}
  for (const [key, field] of Object.entries(event)) {
    if (field instanceof Temporal.PlainDate) json[key] = field.toString()
    else if (typeof field === 'string' || typeof field === 'number') json[key] = field
  }
  return json
}

/** What the calendar of the case forbids: a step in the future, a receipt before today's 条例. */
function outOfTime(event: CaseEvent, asOf: Day | null, asOfName: string): string[] {
  const problems: string[] = []
  if (asOf !== null && isAfter(event.on, asOf)) {
    problems.push(`on（${event.on.toString()}）晚于 ${asOfName}（${asOf.toString()}）`)
  }
  if (event.type === 'received' && isBefore(event.on, regulationInForce)) {
    problems.push(`on（${event.on.toString()}）早于现行条例施行之日（${chineseDate(regulationInForce)}）`)
  }
  return problems
}

function atEvent(index: number, item: unknown, problem: string): string {
  const type =
    isRecord(item) && typeof item['type'] === 'string' ? `（${printable(item['type'].slice(0, 40))}）` : ''
  return `第${index + 1}个事件${type}：${problem}`
}

function readEvent(value: unknown): Parsed<CaseEvent> {
  if (!isRecord(value)) return failed(['应当是一个对象'])
  const { type } = value
  if (type === undefined) return failed(['缺少 type'])
  if (!isEventType(type)) return failed([`type 不是已知的事件类型：${show(type)}`])
  const problems: string[] = []
  const event = eventOf(type, value, problems)
  return event === null || problems.length > 0 ? failed(problems) : { ok: true, value: event }
}

type Fields = Readonly<Record<string, unknown>>

/** The event, or null with the problems added; every field is looked at, so that all problems are named at once. */
function eventOf(type: CaseEventType, fields: Fields, problems: string[]): CaseEvent | null {
  const on = readDay(fields, 'on', problems)
  switch (type) {
    case 'received': {
      const channel = readChoice(fields, 'channel', channels, problems)
      return on && channel && { type, on, channel }
    }
    case 'correction_requested': {
      const respondBy = readDay(fields, 'respondBy', problems)
      notBefore('respondBy', respondBy, on, problems)
      return on && respondBy && { type, on, respondBy }
    }
    case 'third_party_consulted':
    case 'agency_consulted': {
      const id = readText(fields, 'id', problems)
      const deliveredOn = readDelivery(fields, on, problems)
      return on && id !== null ? { type, on, id, ...deliveredOn } : null
    }
    case 'third_party_answered':
    case 'agency_answered': {
      const id = readText(fields, 'id', problems)
      const answer = readOptionalText(fields, 'answer', problems)
      return on && id !== null ? { type, on, id, ...answer } : null
    }
    case 'extended': {
      const workingDays = readWhole(fields, 'workingDays', problems)
      const approvedBy = readOptionalText(fields, 'approvedBy', problems)
      return on && workingDays !== null ? { type, on, workingDays, ...approvedBy } : null
    }
    case 'fee_notified':
      return on && { type, on, ...readDelivery(fields, on, problems) }
    case 'decided': {
      const outcome = readChoice(fields, 'outcome', outcomes, problems)
      const ground = readOptionalText(fields, 'ground', problems)
      return on && outcome && { type, on, outcome, ...ground }
    }
    case 'correction_received':
    case 'fee_paid':
    case 'withdrawn':
      return on && { type, on }
  }
}

function readDay(fields: Fields, name: string, problems: string[]): Day | null {
  const value = fields[name]
  if (value === undefined || value === null) {
    problems.push(`缺少 ${name}`)
    return null
  }
  const day = typeof value === 'string' ? parseDay(value) : null
  if (day === null) problems.push(`${name} 不是存在的日期（应当写作 YYYY-MM-DD）：${show(value)}`)
  return day
}

/** `deliveredOn`, where it is given. */
function readDelivery(fields: Fields, on: Day | null, problems: string[]): { deliveredOn?: Day } {
  if (isAbsent(fields['deliveredOn'])) return {}
  const deliveredOn = readDay(fields, 'deliveredOn', problems)
  notBefore('deliveredOn', deliveredOn, on, problems)
  return deliveredOn === null ? {} : { deliveredOn }
}

function notBefore(name: string, day: Day | null, on: Day | null, problems: string[]): void {
  if (day !== null && on !== null && isBefore(day, on)) {
    problems.push(`${name}（${day.toString()}）早于 on（${on.toString()}）`)
  }
}

function readChoice<T extends string>(
  fields: Fields,
  name: string,
  choices: readonly T[],
  problems: string[],
): T | null {
  const value = fields[name]
  if (isAbsent(value)) {
    problems.push(`缺少 ${name}`)
    return null
  }
  const choice = choices.find((known) => known === value)
  if (choice === undefined) problems.push(`${name} 不是已知的值：${show(value)}`)
  return choice ?? null
}

function readText(fields: Fields, name: string, problems: string[]): string | null {
  const value = fields[name]
  if (isAbsent(value) || value === '') {
    problems.push(`缺少 ${name}`)
    return null
  }
  if (typeof value === 'string') return value
  problems.push(`${name} 应当是文字：${show(value)}`)
  return null
}

function readOptionalText<Name extends string>(
  fields: Fields,
  name: Name,
  problems: string[],
): { readonly [name in Name]?: string } | Record<never, never> {
  const value = fields[name]
  if (isAbsent(value)) return {}
  if (typeof value === 'string') return { [name]: value }
  problems.push(`${name} 应当是文字：${show(value)}`)
  return {}
}

function readWhole(fields: Fields, name: string, problems: string[]): number | null {
  const value = fields[name]
  if (isAbsent(value)) {
    problems.push(`缺少 ${name}`)
    return null
  }
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  problems.push(`${name} 应当是整数：${show(value)}`)
  return null
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null
}

function isEventType(value: unknown): value is CaseEventType {
  return typeof value === 'string' && Object.hasOwn(caseEventLabels, value)
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Without what would break the line of a message or steer the terminal that shows it. */
function printable(text: string): string {
  return text.replaceAll(/[\p{C}\u2028\u2029]/gu, '·')
}

/** A value in a message, short enough for one line. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return printable(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}

function failed(problems: readonly string[]): { readonly ok: false; readonly problems: readonly string[] } {
  return { ok: false, problems }
}
