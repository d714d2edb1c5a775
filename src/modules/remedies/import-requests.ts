import type { Session } from '../../platform/database/index.ts'
import { stamp } from '../../platform/day.ts'
import { record, type SealedRow } from '../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, type Issue, mend } from '../desk/index.ts'
import { applicationPolicy, enterImported, normaliseNumber, takenNumbers } from '../requests/index.ts'
import { findUnit, type Unit } from '../units/index.ts'
import { type ImportedRemedy, type LedgerLine, parseLedgerLine } from './ledger-line.ts'
import { type NewRemedyEvent, remedyRow } from './store.ts'

/** A ledger of applications, one a line (contracts: `gongkai import requests`). */
export interface ImportRequests {
  readonly unitCode: string
  /** the lines of the file; empty ones are passed over */
  readonly lines: readonly string[]
  /** name of the file, kept as the source */
  readonly source: string
  /** looks at everything and writes nothing */
  readonly dryRun?: boolean
}

export interface ImportedLedger {
  readonly applications: number
  readonly remedies: number
  readonly dryRun: boolean
}

const remediesPerEvent = 1_000

/**
 * 导入依申请公开台账 with its remedies: all or nothing. Every bad line is named with its field; a number that the unit
 * has already is an error. A step that was unlawful in its time is no error: the clock reports it for ever.
 */
export async function importRequests(desk: Desk, request: ImportRequests): Promise<Answer<ImportedLedger>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return mend({ field: 'unit', text: `没有代码为“${request.unitCode}”的机关。` })
  const refused = forbidden(desk.actor, applicationPolicy.import, unit)
  if (refused) return refused
  const { read, issues } = readLines(request.lines, desk.today())
  const numbers = read.map(({ line }) => line.application.number)
  const dryRun = request.dryRun ?? false
  return desk.transaction(async (transaction) => {
    const taken = await takenNumbers(transaction, unit.code, numbers)
    for (const { place, line } of read) {
      const { number } = line.application
      if (taken.has(number)) issues.push(issueAt(place, 'number', `编号 ${number} 已经存在`))
    }
    if (issues.length > 0) {
      return mend(...issues.toSorted((a, b) => Number.parseInt(a.field, 10) - Number.parseInt(b.field, 10)))
    }
    const lines = read.map(({ line }) => line)
    const remedies = lines.reduce((sum, line) => sum + line.remedies.length, 0)
    if (!dryRun) await write(transaction, desk, unit, lines, request.source.slice(0, 100))
    return done({ applications: lines.length, remedies, dryRun })
  })
}

interface ReadLine {
  /** counted from 1 */
  readonly place: number
  readonly line: LedgerLine
}

function readLines(
  lines: readonly string[],
  today: Temporal.PlainDate,
): { readonly read: readonly ReadLine[]; readonly issues: Issue[] } {
  const read: ReadLine[] = []
  const issues: Issue[] = []
  const seen = new Map<string, number>()
  for (const [index, text] of lines.entries()) {
    const place = index + 1
    if (text.trim() === '') continue
    const line = parseLedgerLine(text, today)
    if ('problems' in line) {
      issues.push(...line.problems.map((problem) => issueAt(place, problem.field, problem.text)))
      continue
    }
    const key = normaliseNumber(line.application.number)
    const before = seen.get(key)
    if (before !== undefined) issues.push(issueAt(place, 'number', `与第${before}行的编号相同`))
    seen.set(key, before ?? place)
    read.push({ place, line })
  }
  if (read.length === 0 && issues.length === 0) issues.push({ field: '0', text: '文件里没有任何申请' })
  return { read, issues }
}

/** `field` begins with the line's number, the text reads by itself. */
function issueAt(place: number, field: string, text: string): Issue {
  return { field: `${place}.${field}`, text: `第${place}行${field === '' ? '' : ` ${field}`}：${text}` }
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
