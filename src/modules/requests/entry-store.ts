import type { CaseEvent } from '../../law/clock/case-event.ts'
import { parseCaseEvents } from '../../law/clock/case-input.ts'
import type { Session } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault.ts'
import type { SealedRow } from '../audit/index.ts'
import type { Application } from './application.ts'
import { amended } from './consultation/amended.ts'
import { type Amendment, amendmentText, parseAmendment } from './consultation/amendment.ts'
import type { FileEvent } from './file-event.ts'
import { dayFrom, opened, some, type StoredCase } from './store.ts'
import type { RequestTables } from './tables.ts'

type EventRow = RequestTables['application_events']

/** The row of one entry in a case file. */
export function eventRow(
  application: Pick<Application, 'id' | 'unitCode' | 'kind'>,
  entry: {
    readonly seq: number
    readonly type: string
    readonly on: Temporal.PlainDate
    readonly counts: boolean
    readonly outcome: string | null
    readonly amountFen: number | null
    readonly event: CaseEvent | null
    readonly amends?: Amendment | null
    readonly sealed: string | null
    readonly at: string
    readonly by: string
    readonly byId: string | null
    readonly imported: boolean
  },
): SealedRow {
  const row: Omit<EventRow, 'audit_seq'> = {
    application_id: application.id,
    unit_id: application.unitCode,
    seq: entry.seq,
    type: entry.type,
    on_day: entry.on.toString(),
    counts: entry.counts ? 1 : 0,
    kind: application.kind,
    outcome: entry.outcome,
    amount_fen: entry.amountFen,
    event: lawText(entry),
    sealed: entry.sealed,
    at: entry.at,
    actor_name: entry.by,
    actor_id: entry.byId,
    imported: entry.imported ? 1 : 0,
  }
  return { table: 'application_events', row }
}

/** What an entry does to the clock: an event of its own, or the day that it adds to an earlier one. */
function lawText(entry: {
  readonly event: CaseEvent | null
  readonly amends?: Amendment | null
}): string | null {
  const { event, amends } = entry
  if (event !== null) return JSON.stringify(event)
  return amends ? amendmentText(amends) : null
}

/** The entries of these cases, in their order, opened with each case's key. */
export async function selectFileEvents(
  session: Session,
  vault: Vault,
  cases: readonly StoredCase[],
): Promise<Map<string, readonly FileEvent[]>> {
  const files = new Map<string, readonly FileEvent[]>()
  const rows = await eventRowsOf(
    session,
    cases.map(({ application }) => application.id),
  )
  for (const { application, sealedKey } of cases) {
    files.set(application.id, fileEventsFrom(rows.get(application.id) ?? [], sealedKey, vault))
  }
  return files
}

/** Which of these cases were sent a fee notice. */
export async function selectNoticed(session: Session, ids: readonly string[]): Promise<string[]> {
  const noticed: string[] = []
  for (let start = 0; start < ids.length; start += 1_000) {
    const rows = await session
      .withTables<RequestTables>()
      .selectFrom('application_events')
      .select('application_id')
      .distinct()
      .where('application_id', 'in', some(ids.slice(start, start + 1_000)))
      .where('type', '=', 'fee_notified')
      .execute()
    noticed.push(...rows.map((row) => row.application_id))
  }
  return noticed
}

/** Cases of a unit with an entry of these types in a year. */
export async function selectByEventInYear(
  session: Session,
  unitCode: string,
  types: readonly string[],
  year: number,
): Promise<string[]> {
  const rows = await session
    .withTables<RequestTables>()
    .selectFrom('application_events')
    .select('application_id')
    .distinct()
    .where('unit_id', '=', unitCode)
    .where('type', 'in', types)
    .where('on_day', '>=', `${year}-01-01`)
    .where('on_day', '<=', `${year}-12-31`)
    .execute()
  return rows.map((row) => row.application_id)
}

async function eventRowsOf(session: Session, ids: readonly string[]): Promise<Map<string, EventRow[]>> {
  const rows: EventRow[] = []
  for (let start = 0; start < ids.length; start += 1_000) {
    const part = await session
      .withTables<RequestTables>()
      .selectFrom('application_events')
      .selectAll()
      .where('application_id', 'in', some(ids.slice(start, start + 1_000)))
      .orderBy('application_id')
      .orderBy('seq')
      .execute()
    rows.push(...part)
  }
  return Map.groupBy(rows, (row) => row.application_id)
}

function fileEventsFrom(
  rows: readonly EventRow[],
  sealedKey: string | null,
  vault: Vault,
): readonly FileEvent[] {
  const caseEvents = clockEventsFrom(rows.filter((row) => !isAmendment(row))).values()
  const entries = rows.map((row) => {
    const words = sealedKey === null || row.sealed === null ? null : wordsOf(vault, sealedKey, row.sealed)
    const entry = {
      seq: row.seq,
      type: row.type,
      on: dayFrom(row.on_day),
      at: row.at,
      by: row.actor_name,
      byId: row.actor_id,
      imported: row.imported === 1,
      event: row.event === null || isAmendment(row) ? null : (caseEvents.next().value ?? null),
      ...(row.event !== null && isAmendment(row) ? { amends: parseAmendment(row.event) } : {}),
      get details() {
        return words === null ? null : words().details
      },
      get sentLetter() {
        return words?.().sentLetter
      },
    }
    return entry as FileEvent // type and details are written together, and the audit chain holds them together
  })
  return amended(entries)
}

/** What an entry says, opened when somebody first reads it: who only counts days over very many cases opens little. */
function wordsOf(vault: Vault, sealedKey: string, sealed: string) {
  let known: { readonly details: object; readonly sentLetter?: string } | null = null
  return () => {
    if (known === null) {
      const { sentLetter, ...details } = opened<{ readonly sentLetter?: string }>(vault, sealedKey, sealed)
      known = sentLetter === undefined ? { details } : { details, sentLetter }
    }
    return known
  }
}

function isAmendment({ type }: Pick<EventRow, 'type'>): boolean {
  return type === 'delivery_recorded'
}

/** What the clock reads of these entries, in their order. */
export function clockEventsFrom(rows: readonly Pick<EventRow, 'event'>[]): readonly CaseEvent[] {
  const texts = rows.flatMap(({ event }) => (event === null ? [] : [event]))
  if (texts.length === 0) return []
  const parsed = parseCaseEvents(JSON.parse(`[${texts.join(',')}]`), null)
  if (!parsed.ok) throw new Error(`the ledger holds no valid case: ${parsed.problems.join('; ')}`)
  return parsed.value
}
