import { parseCaseEvents } from '../../law/case-input.ts'
import { type Day, isAfter, isBefore, parseDay } from '../../law/day.ts'
import { applicantKinds, type RemedyBlock, remedyBlocks } from '../../law/report-rows.ts'
import { type ImportedApplication, receiptDayOf } from '../requests/index.ts'
import { type ClosedResult, closedResults } from './remedy.ts'

/** A remedy as a ledger states it. */
export interface ImportedRemedy {
  readonly kind: RemedyBlock
  readonly acceptedOn: Day
  readonly closedOn: Day | null
  readonly result: ClosedResult | null
  readonly organ: string
  readonly caseNumber: string
}

export interface LedgerLine {
  readonly application: ImportedApplication
  readonly remedies: readonly ImportedRemedy[]
}

/** What is wrong with a line: which field, and why. */
export interface LineProblem {
  readonly field: string
  readonly text: string
}

type Fields = Readonly<Record<string, unknown>>

const lineFields = ['number', 'applicant', 'content', 'events', 'remedies']
const applicantFields = [
  'kind',
  'name',
  'idKind',
  'idNumber',
  'creditCode',
  'legalRepresentative',
  'contactName',
  'phone',
  'email',
  'address',
  'postcode',
]
const remedyFields = ['kind', 'acceptedOn', 'closedOn', 'result', 'organ', 'caseNumber']
const idKindKeys = ['residentIdCard', 'passport', 'hkMacaoPermit', 'taiwanPermit', 'otherId'] as const

/** Reads one line of `gongkai import requests`: the application, its events, its remedies, or every problem in it. */
export function parseLedgerLine(text: string, today: Day): LedgerLine | { readonly problems: LineProblem[] } {
  const problems: LineProblem[] = []
  const say = (field: string, problem: string): void => {
    problems.push({ field, text: problem })
  }
  const line = parseJson(text)
  if (!isRecord(line)) {
    return {
      problems: [{ field: '', text: line === undefined ? '不是有效的 JSON' : '应当是一个 JSON 对象' }],
    }
  }
  onlyKnown(line, lineFields, '', say)
  const number = readText(line, 'number', '', 60, say)
  const content = readText(line, 'content', '', 20_000, say)
  const applicant = readApplicant(line['applicant'], say)
  const events = parseCaseEvents(line['events'], today, '今天')
  if (!events.ok) for (const problem of events.problems) say('events', problem)
  const receivedOn = events.ok ? receiptDayOf(events.value) : null
  const remedies = readRemedies(line['remedies'], receivedOn, today, say)
  if (problems.length > 0 || number === null || content === null || applicant === null || !events.ok) {
    return { problems }
  }
  const { kind, ...person } = applicant
  return { application: { number, kind, applicant: person, content, events: events.value }, remedies }
}

type Say = (field: string, problem: string) => void

function readApplicant(
  value: unknown,
  say: Say,
): (ImportedApplication['applicant'] & Pick<ImportedApplication, 'kind'>) | null {
  if (!isRecord(value)) {
    say('applicant', '应当是一个对象，含 kind 和 name')
    return null
  }
  onlyKnown(value, applicantFields, 'applicant.', say)
  const kind = applicantKinds.find((known) => known === value['kind'])
  if (kind === undefined) {
    say('applicant.kind', `应当是 ${applicantKinds.join('、')} 之一`)
  }
  const name = readText(value, 'name', 'applicant.', 200, say)
  const idKind = idKindKeys.find((known) => known === value['idKind'])
  if (value['idKind'] !== undefined && idKind === undefined) {
    say('applicant.idKind', `应当是 ${idKindKeys.join('、')} 之一`)
  }
  const rest: Record<string, string> = {}
  for (const field of applicantFields.slice(3)) {
    const given = value[field]
    if (given === undefined || given === null) continue
    if (typeof given === 'string') rest[field] = given
    else say(`applicant.${field}`, '应当是文字')
  }
  if (kind === undefined || name === null) return null
  return { ...rest, ...(idKind ? { idKind } : {}), kind, name }
}

function readRemedies(value: unknown, receivedOn: Day | null, today: Day, say: Say): ImportedRemedy[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    say('remedies', '应当是数组')
    return []
  }
  return value.flatMap((item: unknown, index) => {
    const remedy = readRemedy(item, `remedies[${index}]`, receivedOn, today, say)
    return remedy === null ? [] : [remedy]
  })
}

function readRemedy(
  value: unknown,
  place: string,
  receivedOn: Day | null,
  today: Day,
  say: Say,
): ImportedRemedy | null {
  if (!isRecord(value)) {
    say(place, '应当是一个对象')
    return null
  }
  onlyKnown(value, remedyFields, `${place}.`, say)
  const kind = remedyBlocks.find((known) => known === value['kind'])
  if (kind === undefined) say(`${place}.kind`, `应当是 ${remedyBlocks.join('、')} 之一`)
  const acceptedOn = readDay(value, 'acceptedOn', place, today, say)
  const open = isAbsent(value['closedOn'])
  const closedOn = open ? null : readDay(value, 'closedOn', place, today, say)
  if (isAbsent(value['acceptedOn'])) say(`${place}.acceptedOn`, '缺少')
  if (acceptedOn && receivedOn && isBefore(acceptedOn, receivedOn)) {
    say(`${place}.acceptedOn`, `早于收到申请之日（${receivedOn.toString()}）`)
  }
  if (acceptedOn && closedOn && isBefore(closedOn, acceptedOn)) {
    say(`${place}.closedOn`, `早于 acceptedOn（${acceptedOn.toString()}）`)
  }
  const given = value['result']
  const result = closedResults.find((known) => known === given) ?? null
  if (open && !isAbsent(given) && given !== 'pending')
    say(`${place}.result`, '没有 closedOn 的只能是 pending，或者不写')
  if (!open && result === null) say(`${place}.result`, `应当是 ${closedResults.join('、')} 之一`)
  const organ = readOptionalText(value, 'organ', place, say)
  const caseNumber = readOptionalText(value, 'caseNumber', place, say)
  if (kind === undefined || acceptedOn === null) return null
  return { kind, acceptedOn, closedOn, result: open ? null : result, organ, caseNumber }
}

function readDay(fields: Fields, name: string, place: string, today: Day, say: Say): Day | null {
  const value = fields[name]
  if (isAbsent(value)) return null
  const day = typeof value === 'string' ? parseDay(value) : null
  if (day === null) say(`${place}.${name}`, '不是存在的日期（应当写作 YYYY-MM-DD）')
  else if (isAfter(day, today)) say(`${place}.${name}`, `晚于今天（${today.toString()}）`)
  return day
}

function readText(fields: Fields, name: string, place: string, limit: number, say: Say): string | null {
  const value = fields[name]
  if (isAbsent(value)) say(`${place}${name}`, '缺少')
  else if (typeof value !== 'string') say(`${place}${name}`, '应当是文字')
  else if (value.trim() === '') say(`${place}${name}`, '不能为空')
  else if ([...value].length > limit) say(`${place}${name}`, `过长，最多${limit}字`)
  else return value.trim()
  return null
}

function readOptionalText(fields: Fields, name: string, place: string, say: Say): string {
  const value = fields[name]
  if (isAbsent(value)) return ''
  if (typeof value === 'string') return value.trim()
  say(`${place}.${name}`, '应当是文字')
  return ''
}

/** A field that nobody knows is a slip of the pen, and what it holds would be lost. */
function onlyKnown(fields: Fields, known: readonly string[], place: string, say: Say): void {
  for (const field of Object.keys(fields)) {
    if (!known.includes(field)) say(`${place}${field.slice(0, 40)}`, '不认识的字段')
  }
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
