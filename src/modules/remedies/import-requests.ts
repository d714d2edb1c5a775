import type { Session } from '../../platform/database/index.ts'
import { stamp } from '../../platform/day.ts'
import { takingTurns } from '../../platform/turns.ts'
import { record, type SealedRow } from '../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, type Issue, mend } from '../desk/index.ts'
import {
  applicationPolicy,
  enterImported,
  existingNumbers,
  normaliseNumber,
  receiptDayOf,
  takenNumbers,
} from '../requests/index.ts'
import { findUnit, type Unit } from '../units/index.ts'
import { fieldLabel } from './ledger/ledger-columns.ts'
import { type ImportedRemedy, type LedgerLine, parseLedgerLine } from './ledger/ledger-line.ts'
import { jsonRow, type LedgerRow, type RowFault } from './ledger/ledger-row.ts'
import { type NewRemedyEvent, remedyRow } from './store.ts'

/** A ledger of applications, one a line or a row (contracts: `gongkai import requests`). */
export interface ImportRequests {
  readonly unitCode: string
  /** the lines of a `.jsonl`, or the rows of a ledger as `readRequestLedger` reads it */
  readonly lines: Iterable<string | LedgerRow>
  /** name of the file, kept as the source */
  readonly source: string
  /** looks at everything and writes nothing */
  readonly dryRun?: boolean
  /** whether rows that say 演示数据 may come in; false if left out */
  readonly demonstration?: boolean
}

export interface ImportedLedger {
  readonly applications: number
  readonly remedies: number
  readonly dryRun: boolean
}

/** What a ledger would bring, and what is wrong in it. */
export interface LedgerReview {
  readonly applications: number
  readonly remedies: number
  /** by the year of receipt */
  readonly years: readonly { readonly year: number; readonly applications: number }[]
  /** the first faults, by line */
  readonly faults: readonly RowFault[]
  readonly faultCount: number
  readonly faultLines: number
}

const remediesPerEvent = 1_000
/** Faults that are named one by one; of more there is the number. */
const mostNamed = 1_000
/** Applications that one import takes: what is more is to come in several files. */
const mostApplications = 200_000

/**
 * 导入依申请公开台账 with its remedies: all or nothing. Every bad line is named with its field; a number that the unit
 * has already is an error. A step that was unlawful in its time is no error: the clock reports it for ever.
 */
export async function importRequests(desk: Desk, request: ImportRequests): Promise<Answer<ImportedLedger>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return mend({ field: 'unit', text: `没有代码为“${request.unitCode}”的机关。` })
  const refused = forbidden(desk.actor, applicationPolicy.import, unit)
  if (refused) return refused
  const { read, faults } = await readLines(desk, request)
  const dryRun = request.dryRun ?? false
  return desk.transaction(async (transaction) => {
    const taken = await takenNumbers(transaction, unit.code, numbersOf(read))
    faults.push(...takenFaults(taken, read))
    if (faults.length > 0) return mend(...issuesOf(faults))
    const lines = read.map(({ line }) => line)
    const remedies = lines.reduce((sum, line) => sum + line.remedies.length, 0)
    if (!dryRun) await write(transaction, desk, unit, lines, request.source.slice(0, 100))
    return done({ applications: lines.length, remedies, dryRun })
  })
}

/** 检查台账: what `importRequests` would bring and what it would refuse; writes nothing. */
export async function reviewRequests(desk: Desk, request: ImportRequests): Promise<Answer<LedgerReview>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return mend({ field: 'unit', text: `没有代码为“${request.unitCode}”的机关。` })
  const refused = forbidden(desk.actor, applicationPolicy.import, unit)
  if (refused) return refused
  const { read, faults } = await readLines(desk, request)
  const taken = takenFaults(await existingNumbers(desk.read, unit.code, numbersOf(read)), read)
  const takenLines = new Set(taken.map(({ line }) => line))
  const all = [...faults, ...taken].toSorted((a, b) => a.line - b.line)
  const right = read.filter(({ place }) => !takenLines.has(place))
  const byYear = Map.groupBy(right, ({ line }) => receiptDayOf(line.application.events)?.year ?? 0)
  return done({
    applications: right.length,
    remedies: right.reduce((sum, { line }) => sum + line.remedies.length, 0),
    years: [...byYear]
      .toSorted(([a], [b]) => a - b)
      .map(([year, lines]) => ({ year, applications: lines.length })),
    faults: all.slice(0, 100),
    faultCount: all.length,
    faultLines: new Set(all.map(({ line }) => line)).size,
  })
}

interface ReadLine {
  /** counted from 1 */
  readonly place: number
  /** the number's own name among the fields */
  readonly numberField: string
  readonly line: LedgerLine
}

async function readLines(
  desk: Desk,
  { lines, demonstration = false }: ImportRequests,
): Promise<{ readonly read: readonly ReadLine[]; readonly faults: RowFault[] }> {
  const today = desk.today()
  const read: ReadLine[] = []
  const faults: RowFault[] = []
  const seen = new Map<string, number>()
  const turn = takingTurns()
  for (const row of rowsFrom(lines)) {
    const { line: place, value, faults: ofReader, json = false } = row
    if (read.length >= mostApplications) {
      const text = `一次最多导入${mostApplications}件申请，请分成几个文件。`
      return { read: [], faults: [{ line: place, field: '', text }] }
    }
    // a row that cannot be read is not looked at further: what follows from it would only be said twice
    faults.push(...ofReader)
    if (ofReader.length > 0 || value === undefined) continue
    const line = parseLedgerLine(value, today)
    const named = (field: string): string => (json ? field : fieldLabel(field))
    if ('problems' in line) {
      faults.push(...line.problems.map(({ field, text }) => ({ line: place, field: named(field), text })))
      continue
    }
    if (!demonstration && isDemonstration(value)) {
      faults.push({ line: place, field: '', text: '是演示数据，不能导入正式的系统。' })
      continue
    }
    const key = normaliseNumber(line.application.number)
    const before = seen.get(key)
    if (before !== undefined) {
      faults.push({ line: place, field: named('number'), text: `与第${before}行的编号相同` })
    }
    seen.set(key, before ?? place)
    read.push({ place, numberField: named('number'), line })
    await turn()
  }
  if (read.length === 0 && faults.length === 0) {
    faults.push({ line: 0, field: '', text: '文件里没有任何申请' })
  }
  return { read, faults }
}

function* rowsFrom(lines: ImportRequests['lines']): Generator<LedgerRow> {
  let line = 0
  for (const one of lines) {
    line += 1
    if (typeof one === 'string') yield* jsonRow(line, one)
    else yield one
  }
}

function isDemonstration(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'notice' in value && value.notice === demonstrationNotice
  )
}

/** What an export out of a demonstration says in every row. */
const demonstrationNotice = '演示数据'

function numbersOf(read: readonly ReadLine[]): string[] {
  return read.map(({ line }) => line.application.number)
}

function takenFaults(taken: ReadonlySet<string>, read: readonly ReadLine[]): RowFault[] {
  return read.flatMap(({ place, numberField, line }) => {
    const { number } = line.application
    return taken.has(number) ? [{ line: place, field: numberField, text: `编号 ${number} 已经存在` }] : []
  })
}

/** `field` begins with the line's number, the text reads by itself. */
function issuesOf(faults: readonly RowFault[]): Issue[] {
  const all = faults.toSorted((a, b) => a.line - b.line)
  const named = all.slice(0, mostNamed).map(({ line, field, text }): Issue => {
    if (line === 0) return { field: '0', text }
    return { field: `${line}.${field}`, text: `第${line}行${field === '' ? '' : ` ${field}`}：${text}` }
  })
  if (all.length === named.length) return named
  const lines = new Set(all.map(({ line }) => line)).size
  return [
    ...named,
    { field: '0', text: `共有${all.length}处错误，在${lines}行里，这里列出前${mostNamed}处。` },
  ]
}

async function write(
  transaction: Session,
  desk: Desk,
  unit: Unit,
  lines: readonly LedgerLine[],
  source: string,
): Promise<void> {
  const applications = lines.map(({ application }) => application)
  const ids = await enterImported(transaction, desk, unit, applications, source)
  const rows = lines.flatMap(({ remedies }, index) => rowsOf(desk, unit, ids[index] ?? '', remedies))
  for (let start = 0; start < rows.length; start += remediesPerEvent) {
    const sealed = rows.slice(start, start + remediesPerEvent)
    await record(transaction, desk, {
      act: 'remedy.import',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      after: { source, count: sealed.length },
      sealed,
    })
  }
}

/**
 * The entries of one application's remedies. A suit that was accepted again after it was closed is the next
 * instance of the same suit (contracts: several instances of one suit are one, with the last result).
 */
function rowsOf(
  desk: Desk,
  unit: Unit,
  applicationId: string,
  remedies: readonly ImportedRemedy[],
): SealedRow[] {
  const at = stamp(desk.now())
  const by = actorName(desk.actor)
  const byId = desk.actor.kind === 'account' ? desk.actor.id : null
  const inOrder = remedies.toSorted((a, b) => Temporal.PlainDate.compare(a.acceptedOn, b.acceptedOn))
  const open = new Map<ImportedRemedy['kind'], { id: string; seq: number; last: ImportedRemedy }>()
  const rows: SealedRow[] = []
  for (const remedy of inOrder) {
    const before = open.get(remedy.kind)
    const continues = before !== undefined && isNextInstance(before.last, remedy)
    const current = continues ? before : { id: desk.newId(), seq: 0, last: remedy }
    const entry = (event: Pick<NewRemedyEvent, 'type' | 'on' | 'result'>): void => {
      current.seq += 1
      rows.push(
        remedyRow({
          remedy: { id: current.id, unitCode: unit.code, applicationId, kind: remedy.kind },
          seq: current.seq,
          organ: event.type === 'closed' ? '' : remedy.organ,
          caseNumber: event.type === 'closed' ? '' : remedy.caseNumber,
          ...event,
          at,
          by,
          byId,
          imported: true,
        }),
      )
    }
    entry({ type: continues ? 'continued' : 'accepted', on: remedy.acceptedOn, result: null })
    if (remedy.closedOn) entry({ type: 'closed', on: remedy.closedOn, result: remedy.result })
    open.set(remedy.kind, { id: current.id, seq: current.seq, last: remedy })
  }
  return rows
}

function isNextInstance(before: ImportedRemedy, next: ImportedRemedy): boolean {
  if (next.kind === 'reconsideration' || before.closedOn === null) return false
  return Temporal.PlainDate.compare(before.closedOn, next.acceptedOn) <= 0
}
