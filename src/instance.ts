import { randomUUID } from 'node:crypto'
import { mkdir, open as openFile, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Calendar } from './law/calendar/calendar.ts'
import type { HolidayNotice } from './law/calendar/holiday-notice.ts'
import { type ChainReport, headKeeper, notedHeads, unnotedTail, verifyChain } from './modules/audit/index.ts'
import { openCalendars } from './modules/calendar/index.ts'
import { type CalendarSource, type Desk, type DeskParts, openDesk } from './modules/desk/index.ts'
import { halfLoaded, keyMissing, NothingHere, reasonOf, wrongKind } from './instance-errors.ts'
import {
  findInstance,
  insertInstance,
  type InstanceKind,
  type InstanceRow,
  markInstanceLoaded,
} from './instance-table.ts'
import { loadHolidayNotices } from './platform/calendars.ts'
import {
  type Database,
  type DatabaseAddress,
  holdLock,
  isEmpty,
  migrate,
  openDatabase,
} from './platform/database/index.ts'
import { dayOf, stamp, timeZone } from './platform/day.ts'
import type { OfficialDocument } from './platform/documents/model.ts'
import { type PdfFile, renderPdf } from './platform/documents/pdf.ts'
import { type FileStore, openFiles } from './platform/files.ts'
import type { Settings } from './platform/settings.ts'
import { openVault, type Vault } from './platform/vault.ts'
import { migrations, sealedTables } from './schema.ts'

export { CannotOpen, NothingHere } from './instance-errors.ts'
export type { InstanceKind } from './instance-table.ts'

/**
 * One data folder, opened: `gongkai.db` (or PostgreSQL), `files/`, `keys/`, `audit-heads`, `fonts/`. Everything
 * that commands and doors need stands on it.
 */
export interface Instance {
  readonly settings: Settings
  readonly kind: InstanceKind
  /** the day on which the demonstration was first loaded; null in a real instance */
  readonly anchorDay: Temporal.PlainDate | null
  /** whether this very call made the instance (a demonstration must now be loaded) */
  readonly created: boolean
  readonly database: Database
  /** where a thread opens it for itself */
  readonly address: DatabaseAddress
  readonly files: FileStore
  readonly vault: Vault
  /** as it stands: another one once a notice is taken in */
  readonly calendar: Calendar
  /** the notices that come with the program */
  readonly shippedNotices: readonly HolidayNotice[]
  /** counts by what another process took in, too */
  refreshCalendar(): Promise<void>
  /** the desk at which the system sits; `desk.as(actor)` seats somebody else */
  readonly desk: Desk
  /** the system's desk under another clock, for loading the demonstration at its own dates */
  deskAt(clock: () => Temporal.Instant): Desk
  /** the document as a PDF, in the county's fonts where it has put some into `fonts/` */
  pdf(document: OfficialDocument): Promise<PdfFile>
  /** says that the demonstration is completely loaded; until then it does not open again */
  markLoaded(): Promise<void>
  /** proves the audit chain, and every row it vouches for, whole */
  verifyAudit(): Promise<ChainReport>
  close(): Promise<void>
}

export interface OpenOptions {
  /** makes the instance where there is none; where there is one, it must be of this kind */
  readonly create?: InstanceKind
  /** opens what is there only if it is of this kind */
  readonly expect?: InstanceKind
}

/**
 * Opens a data folder, bringing its database up to date. Throws {@link CannotOpen} with one line in
 * Chinese for the person at the terminal; {@link NothingHere} when there is nothing and `create` was not
 * asked for.
 */
export async function openInstance(settings: Settings, options: OpenOptions = {}): Promise<Instance> {
  const opened: Database[] = []
  try {
    return await open(settings, options, opened)
  } catch (error) {
    for (const database of opened) await database.close().catch(() => {})
    throw reasonOf(error, settings)
  }
}

async function open(settings: Settings, options: OpenOptions, opened: Database[]): Promise<Instance> {
  const shippedNotices = await loadHolidayNotices()
  const folder = settings.dataDir
  const file = join(folder, 'gongkai.db')
  if (options.create) {
    await prepareFolder(folder)
    // the owner's alone from its first byte: the log and index that SQLite lays beside it take its mode
    if (!settings.databaseUrl) await (await openFile(file, 'a', 0o600)).close()
  } else if (!settings.databaseUrl && !(await exists(file))) throw new NothingHere(settings)

  const address: DatabaseAddress = settings.databaseUrl ? { url: settings.databaseUrl } : { file }
  const database = await openDatabase(address)
  opened.push(database)
  if (!options.create && (await isEmpty(database))) throw new NothingHere(settings)
  await migrate(database, migrations)
  const keys = join(folder, 'keys')
  const { row, created } = await findOrMake(database, settings, options, keys)
  const wanted = options.create ?? options.expect
  if (wanted && row.kind !== wanted) throw wrongKind(row.kind, settings)
  if (row.loaded_at === null && !created) throw halfLoaded(settings)
  if (!(await exists(join(keys, 'master.key')))) throw keyMissing(settings)

  const vault = await openVault(keys, settings.cipher)
  const files = openFiles(join(folder, 'files'))
  const calendar: CalendarSource = await openCalendars(database.read, shippedNotices)
  const anchorDay = row.anchor_day === null ? null : Temporal.PlainDate.from(row.anchor_day)
  const parts: Omit<DeskParts, 'clock'> = {
    database,
    files,
    vault,
    calendar,
    publicOrigin: settings.publicOrigin,
    committed: headKeeper(database.read, folder),
  }
  const deskAt = (clock: () => Temporal.Instant): Desk =>
    openDesk({ ...parts, clock }, { kind: 'system', name: '系统' })
  return {
    settings,
    kind: row.kind,
    anchorDay,
    created,
    database,
    address,
    files,
    vault,
    get calendar() {
      return calendar.now
    },
    shippedNotices,
    refreshCalendar: () => calendar.refresh(database.read),
    desk: deskAt(anchorDay ? demonstrationClock(anchorDay, settings.demoToday) : now),
    deskAt,
    pdf: (document) => renderPdf(document, { fontFolder: join(folder, 'fonts') }),
    markLoaded: () => database.transaction((transaction) => markInstanceLoaded(transaction, stamp(now()))),
    verifyAudit: async () => {
      const heads = await notedHeads(folder)
      const report = await verifyChain(database.read, vault.auditKey, sealedTables, heads)
      // several programs on one PostgreSQL each note their own commits
      const unnoted = settings.databaseUrl ? null : await unnotedTail(database.read, folder)
      return unnoted ? { ...report, faults: [...report.faults, unnoted] } : report
    },
    close: () => database.close(),
  }
}

/** The instance's row; made now, once, when it may be. Of two processes that start at once, one makes it. */
async function findOrMake(
  database: Database,
  settings: Settings,
  options: OpenOptions,
  keys: string,
): Promise<{ row: InstanceRow; created: boolean }> {
  const { create } = options
  return database.transaction(async (transaction) => {
    await holdLock(transaction, 'instance')
    const found = await findInstance(transaction)
    if (found) return { row: found, created: false }
    if (!create) throw new NothingHere(settings)
    // within the lock, and before the row: no instance ever stands without the key that it needs
    await openVault(keys)
    const row: InstanceRow = {
      id: 1,
      kind: create,
      anchor_day: create === 'demonstration' ? (settings.demoToday ?? dayOf(now()).toString()) : null,
      created_at: stamp(now()),
      loaded_at: create === 'demonstration' ? null : stamp(now()),
    }
    await insertInstance(transaction, row)
    return { row, created: true }
  })
}

function now(): Temporal.Instant {
  return Temporal.Now.instant()
}

/**
 * The demonstration's clock. `pinned` holds it on that day, the time of day being real; otherwise it is
 * the real clock. Never before the anchor day: what was loaded then has happened already.
 */
export function demonstrationClock(
  anchor: Temporal.PlainDate,
  pinned: string | null,
  real: () => Temporal.Instant = now,
): () => Temporal.Instant {
  const wanted = pinned === null ? null : Temporal.PlainDate.from(pinned)
  return () => {
    const moment = real().toZonedDateTimeISO(timeZone)
    const day = wanted ?? moment.toPlainDate()
    const held = Temporal.PlainDate.compare(day, anchor) < 0 ? anchor : day
    return held.toZonedDateTime({ timeZone, plainTime: moment.toPlainTime() }).toInstant()
  }
}

/** Makes the folder and writes something into it, for a permission bit alone does not tell. */
async function prepareFolder(folder: string): Promise<void> {
  await makeFolder(folder)
  const probe = join(folder, `.probe-${randomUUID()}`)
  const handle = await openFile(probe, 'wx', 0o600)
  await handle.close()
  await unlink(probe)
}

/** Makes a folder and those above it. (`mkdir` with `recursive` never returns in /proc and its like.) */
async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return
  const above = dirname(folder)
  if (above !== folder) await makeFolder(above)
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
