import { holdsUnreadable } from '../../../platform/readable-text.ts'
import { parseCaseEvents } from '../../../law/clock/case-input.ts'
import { type Day, isBefore } from '../../../law/calendar/day.ts'
import { applicantKinds, type RemedyBlock, remedyBlocks } from '../../../law/report/report-rows.ts'
import {
  carrierLabels,
  deliveryLabels,
  type ImportedApplication,
  isCreditCode,
  isResidentIdNumber,
  receiptDayOf,
} from '../../requests/index.ts'
import { readMoney, readRefunds } from './ledger-money.ts'
import {
  isAbsent,
  isRecord,
  onlyKnown,
  readDay,
  readOptionalText,
  readText,
  type Say,
} from './ledger-fields.ts'
import { type ClosedResult, closedResults } from '../remedy.ts'

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

const lineFields = ['number', 'applicant', 'content', 'requested', 'events', 'refunds', 'remedies', 'notice']
const requestedFields = ['documentName', 'yearFrom', 'yearTo', 'carrier', 'delivery']
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
export function parseLedgerLine(
  line: unknown,
  today: Day,
): LedgerLine | { readonly problems: LineProblem[] } {
  const problems: LineProblem[] = []
  const say = (field: string, problem: string): void => {
    problems.push({ field, text: problem })
  }
  if (!isRecord(line)) return { problems: [{ field: '', text: '应当是一个 JSON 对象' }] }
  if (holdsUnreadable(line)) {
    return { problems: [{ field: '', text: '含有不是文字的符号（空字符或者半个字），请删去后再导入' }] }
  }
  onlyKnown(line, lineFields, '', say)
  const number = readText(line, 'number', '', 60, say)
  const content = readText(line, 'content', '', 20_000, say)
  const applicant = readApplicant(line['applicant'], say)
  const requested = readRequested(line['requested'], say)
  const events = parseCaseEvents(line['events'], today, '今天')
  if (!events.ok) for (const problem of events.problems) say('events', problem)
  const money = events.ok ? readMoney(line['events'], events.value, say) : new Map()
  const refunds = readRefunds(line['refunds'], today, say)
  const receivedOn = events.ok ? receiptDayOf(events.value) : null
  const remedies = readRemedies(line['remedies'], receivedOn, today, say)
  if (problems.length > 0 || number === null || content === null || applicant === null || !events.ok) {
    return { problems }
  }
  const { kind, ...person } = applicant
  const application = { number, kind, applicant: person, content, requested, events: events.value }
  return { application: { ...application, money, refunds }, remedies }
}

/** What else the form said. */
function readRequested(value: unknown, say: Say): NonNullable<ImportedApplication['requested']> {
  if (isAbsent(value)) return {}
  if (!isRecord(value)) {
    say('requested', '应当是一个对象')
    return {}
  }
  onlyKnown(value, requestedFields, 'requested.', say)
  const given = (name: string): string => {
    const field = value[name]
    if (isAbsent(field)) return ''
    if (typeof field === 'string' && [...field].length <= 500) return field.trim()
    say(`requested.${name}`, '应当是500字以内的文字')
    return ''
  }
  const carrier = choiceOf('carrier', given('carrier'), carrierLabels, say)
  const delivery = choiceOf('delivery', given('delivery'), deliveryLabels, say)
  return {
    documentName: given('documentName'),
    yearFrom: yearOf('yearFrom', given('yearFrom'), say),
    yearTo: yearOf('yearTo', given('yearTo'), say),
    ...(carrier === null ? {} : { carrier }),
    ...(delivery === null ? {} : { delivery }),
  }
}

function yearOf(name: string, typed: string, say: Say): string {
  if (typed !== '' && !/^(?:19|20)\d\d$/.test(typed))
    say(`requested.${name}`, '应当是4位数字的年份，例如 2023')
  return typed
}

function choiceOf<Key extends string>(
  name: string,
  typed: string,
  labels: Readonly<Record<Key, string>>,
  say: Say,
): Key | null {
  if (typed === '') return null
  const keys = Object.keys(labels) as Key[] // the keys of a table are its type's
  const found = keys.find((key) => key === typed) ?? null
  if (found === null) say(`requested.${name}`, `应当是 ${keys.join('、')} 之一`)
  return found
}

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
  checkNumbers(rest, idKind ?? null, say)
  if (kind === undefined || name === null) return null
  return { ...rest, ...(idKind ? { idKind } : {}), kind, name }
}

/** A number with a wrong check digit finds nobody, and counts apart from the right one. */
function checkNumbers(fields: Readonly<Record<string, string>>, idKind: string | null, say: Say): void {
  const plain = (text = ''): string =>
    text
      .normalize('NFKC')
      .replace(/[\s-]+/gu, '')
      .toUpperCase()
  const identity = plain(fields['idNumber'])
  const resident = idKind === 'residentIdCard' || (idKind === null && identity.length === 18)
  if (identity !== '' && resident && !isResidentIdNumber(identity)) {
    say(
      'applicant.idNumber',
      '不是正确的居民身份证号码：应为18位，末位是校验码。请对照证件核对；核不清的留空',
    )
  }
  const code = plain(fields['creditCode'])
  if (code !== '' && !isCreditCode(code)) {
    say(
      'applicant.creditCode',
      '不是正确的统一社会信用代码：应为18位，末位是校验码。请对照证照核对；核不清的留空',
    )
  }
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
  const acceptedOn = readDay(value, 'acceptedOn', `${place}.`, today, say)
  const open = isAbsent(value['closedOn'])
  const closedOn = open ? null : readDay(value, 'closedOn', `${place}.`, today, say)
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
