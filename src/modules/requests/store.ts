import { parseDay } from '../../law/calendar/day.ts'
import { holdLock, type Session } from '../../platform/database/index.ts'
import { keyLock, type Vault } from '../../platform/vault.ts'
import type { SealedRow } from '../audit/index.ts'
import type { Particulars } from './applicant.ts'
import type { Application } from './application.ts'
import { normaliseNumber } from './application.ts'
import type { RequestTables } from './tables.ts'

type ApplicationRow = RequestTables['applications']
/** What is kept beside a case: its key, its marks, how far it has come. */
export type KeyRow = RequestTables['application_keys']

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

type OpenColumns = Pick<
  ApplicationRow,
  'id' | 'unit_id' | 'number' | 'case_number' | 'channel' | 'kind' | 'source' | 'arrived_on' | 'entered_at'
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
      particulars: key === null || sealed === undefined ? null : opened<Particulars>(vault, key, sealed),
    },
    sealedKey: key,
    lastSeq: row.last_seq,
    open: row.open === 1,
  }
}

/** The authenticated seal proves that this is what was written. */
export function opened<T>(vault: Vault, sealedKey: string, sealed: string): T {
  return JSON.parse(vault.open(sealedKey, sealed)) as T
}

export function dayFrom(text: string): Temporal.PlainDate {
  const day = parseDay(text)
  if (day === null) throw new Error(`not a day in the ledger: ${text}`)
  return day
}
