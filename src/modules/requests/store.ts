import type { CaseEvent } from '../../law/case-event.ts'
import { parseCaseEvents } from '../../law/case-input.ts'
import { parseDay } from '../../law/day.ts'
import { holdLock, type Session } from '../../platform/database/index.ts'
import { keyLock, type Vault } from '../../platform/vault.ts'
import type { SealedRow } from '../audit/index.ts'
import type { Particulars } from './applicant.ts'
import type { Application } from './application.ts'
import { normaliseNumber } from './application.ts'
import { withFeeDelivery } from './fees/fee-delivery.ts'
import { amended, type Amendment, amendmentText, parseAmendment } from './consultation/amendment.ts'
import type { FileEvent } from './file-event.ts'
import type { RequestTables } from './tables.ts'

type ApplicationRow = RequestTables['applications']
/** What is kept beside a case: its key, its marks, how far it has come. */
export type KeyRow = RequestTables['application_keys']
type EventRow = RequestTables['application_events']

/** A stored case: the application, its key and what its last entry is. */
export interface StoredCase {
  readonly application: Application
  readonly sealedKey: string | null
  readonly lastSeq: number
  readonly open: boolean
}

/** The row of an application, to be written with the event that brought it in. */
export function applicationRow(
  application: Application,
  place: SerialPlace | null,
  sealed: string,
): SealedRow {
  const row: Omit<ApplicationRow, 'audit_seq'> = {
    id: application.id,
    unit_id: application.unitCode,
    number: application.number,
    number_key: normaliseNumber(application.number),
    case_number: application.caseNumber,
    case_key: normaliseNumber(application.caseNumber),
    year: place?.year ?? null,
    serial: place?.serial ?? null,
    channel: application.channel,
    kind: application.kind,
    source: application.source,
    arrived_on: application.arrivedOn.toString(),
    entered_at: application.enteredAt,
    sealed,
  }
  return { table: 'applications', row }
}

/** Year and serial number within a unit. */
export interface SerialPlace {
  readonly year: number
  readonly serial: number
}

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

/** The next serial number of a unit in a year; taken under a lock, so that there are neither gaps nor doubles. */
export async function nextSerial(transaction: Session, unitCode: string, year: number): Promise<number> {
  const row = await transaction
    .withTables<RequestTables>()
    .selectFrom('applications')
    .select((all) => all.fn.max('serial').as('last'))
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export async function insertKeys(transaction: Session, vault: Vault, keys: readonly KeyRow[]): Promise<void> {
  const tables = transaction.withTables<RequestTables>()
  await holdLock(transaction, keyLock)
  const rows = keys.map((row) => ({ ...row, sealed_key: row.sealed_key && vault.renewed(row.sealed_key) }))
  for (let start = 0; start < rows.length; start += 1_000) {
    await tables
      .insertInto('application_keys')
      .values(rows.slice(start, start + 1_000))
      .execute()
  }
}

/** Moves the case on from the entry that was seen; false where somebody else was faster. */
export async function moveOn(
  transaction: Session,
  id: string,
  from: number,
  to: number,
  open: boolean,
): Promise<boolean> {
  const moved = await transaction
    .withTables<RequestTables>()
    .updateTable('application_keys')
    .set({ last_seq: to, open: open ? 1 : 0 })
    .where('application_id', '=', id)
    .where('last_seq', '=', from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export async function setOpen(transaction: Session, id: string, open: boolean): Promise<void> {
  await transaction
    .withTables<RequestTables>()
    .updateTable('application_keys')
    .set({ open: open ? 1 : 0 })
    .where('application_id', '=', id)
    .execute()
}

/** Cases with what is kept beside them, to be narrowed. */
export const storedCases = (session: Session) =>
  session
    .withTables<RequestTables>()
    .selectFrom('applications')
    .innerJoin('application_keys', 'application_keys.application_id', 'applications.id')
    .selectAll('applications')
    .select(['application_keys.sealed_key', 'application_keys.last_seq', 'application_keys.open'])

export async function findCase(session: Session, vault: Vault, id: string): Promise<StoredCase | null> {
  const row = await storedCases(session).where('applications.id', '=', id).executeTakeFirst()
  return row ? fromRow(row, vault) : null
}

export interface CaseFilter {
  /** of these units alone */
  readonly unitCodes?: readonly string[]
  readonly open?: boolean
  /** year in which the application came in */
  readonly year?: number
  readonly ids?: readonly string[]
  /** leaves applicant and request sealed: who only counts days need not open them */
  readonly sealed?: true
}

/** What is read of an application that stays sealed. */
const openColumns = [
  'applications.id',
  'applications.unit_id',
  'applications.number',
  'applications.case_number',
  'applications.channel',
  'applications.kind',
  'applications.source',
  'applications.arrived_on',
  'applications.entered_at',
] as const

/** Cases, newest first. */
export async function selectCases(
  session: Session,
  vault: Vault,
  filter: CaseFilter,
  page?: { readonly limit: number; readonly offset: number },
): Promise<StoredCase[]> {
  let query = filtered(session, filter)
    .select(openColumns)
    .$if(filter.sealed !== true, (columns) => columns.select('applications.sealed'))
    .select(['application_keys.sealed_key', 'application_keys.last_seq', 'application_keys.open'])
    .orderBy('applications.arrived_on', 'desc')
    .orderBy('applications.audit_seq', 'desc')
    .orderBy('applications.number_key', 'desc')
  if (page) query = query.limit(page.limit).offset(page.offset)
  return (await query.execute()).map((row) => fromRow(row, vault))
}

export async function countCases(session: Session, filter: CaseFilter): Promise<number> {
  const row = await filtered(session, filter)
    .select((all) => all.fn.countAll().as('n'))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

function filtered(session: Session, filter: CaseFilter) {
  let query = session
    .withTables<RequestTables>()
    .selectFrom('applications')
    .innerJoin('application_keys', 'application_keys.application_id', 'applications.id')
  if (filter.unitCodes !== undefined) {
    query = query.where('applications.unit_id', 'in', some(filter.unitCodes))
  }
  if (filter.open !== undefined) query = query.where('application_keys.open', '=', filter.open ? 1 : 0)
  if (filter.year !== undefined) {
    query = query
      .where('applications.arrived_on', '>=', `${filter.year}-01-01`)
      .where('applications.arrived_on', '<=', `${filter.year}-12-31`)
  }
  if (filter.ids !== undefined) query = query.where('applications.id', 'in', some(filter.ids))
  return query
}

/** An empty `in ()` is no SQL; nothing has the empty code. */
export function some(codes: readonly string[]): readonly string[] {
  return codes.length > 0 ? codes : ['']
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

/** The cases of a unit that were received in law, by the years in which they came in. */
const received = (session: Session, unitCode: string, fromYear: number, toYear: number) =>
  session
    .withTables<RequestTables>()
    .selectFrom('applications')
    .where('unit_id', '=', unitCode)
    .where('arrived_on', '>=', `${fromYear}-01-01`)
    .where('arrived_on', '<=', `${toYear}-12-31`)
    .where((where) =>
      where.exists(
        where
          .selectFrom('application_events')
          .select('seq')
          .whereRef('application_events.application_id', '=', 'applications.id')
          .where('type', '=', 'received'),
      ),
    )

export async function countReceived(
  session: Session,
  unitCode: string,
  fromYear: number,
  toYear: number,
): Promise<number> {
  const row = await received(session, unitCode, fromYear, toYear)
    .select((all) => all.fn.countAll().as('n'))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** Their ids, oldest first. */
export async function selectReceivedIds(
  session: Session,
  unitCode: string,
  fromYear: number,
  toYear: number,
): Promise<string[]> {
  const rows = await received(session, unitCode, fromYear, toYear)
    .select('id')
    .orderBy('arrived_on')
    .orderBy('audit_seq')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
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

type OpenColumns = Pick<
  ApplicationRow,
  | 'id'
  | 'unit_id'
  | 'number'
  | 'case_number'
  | 'channel'
  | 'kind'
  | 'source'
  | 'arrived_on'
  | 'entered_at'
>

/** A row of `storedCases`, opened; read without what is sealed, it has no particulars. */
export function fromRow(
  row: OpenColumns & { sealed?: string; sealed_key: string | null; last_seq: number; open: number },
  vault: Vault,
): StoredCase {
  const { sealed_key: key, sealed } = row
  return {
    application: {
      id: row.id,
      unitCode: row.unit_id,
      number: row.number,
      caseNumber: row.case_number,
      channel: row.channel,
      kind: row.kind,
      source: row.source,
      arrivedOn: dayFrom(row.arrived_on),
      enteredAt: row.entered_at,
      particulars:
        key === null || sealed === undefined ? null : opened<Particulars>(vault, key, sealed),
    },
    sealedKey: key,
    lastSeq: row.last_seq,
    open: row.open === 1,
  }
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
  return amended(withFeeDelivery(entries))
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

/** The authenticated seal proves that this is what was written. */
function opened<T>(vault: Vault, sealedKey: string, sealed: string): T {
  return JSON.parse(vault.open(sealedKey, sealed)) as T
}

export function dayFrom(text: string): Temporal.PlainDate {
  const day = parseDay(text)
  if (day === null) throw new Error(`not a day in the ledger: ${text}`)
  return day
}
