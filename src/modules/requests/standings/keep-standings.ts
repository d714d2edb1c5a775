import { holdLocks, type Session } from '../../../platform/database/index.ts'
import { takingTurns } from '../../../platform/turns.ts'
import type { Desk } from '../../desk/index.ts'
import { listUnits } from '../../units/index.ts'
import { normaliseNumber } from '../application.ts'
import type { CaseFile } from '../case-file.ts'
import { nextActOf } from '../handling/next-act.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { selectCases } from '../store.ts'
import { type Urging, urgingOf } from '../urging/urging.ts'
import type { UrgingColumns } from '../urging/urging-tables.ts'
import { standingOf } from './standing.ts'
import {
  isComplete,
  type Page,
  replaceStandings,
  selectLeftOver,
  selectMissing,
  selectStale,
  selectStanding,
  type StandingRow,
} from './standing-store.ts'

/** How many cases are opened at a time. */
const batch = 500

/** Notes where this case stands now; with every entry, in its transaction. */
export async function noteStanding(transaction: Session, desk: Desk, file: CaseFile): Promise<void> {
  const row = rowOf(file, desk)
  await replaceStandings(transaction, [file.application.id], row === null ? [] : [row])
}

/** Works out anew where these cases stand, from their events. */
export async function recomputeStandings(
  transaction: Session,
  desk: Desk,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch)
    const rows = await standingsFromEvents(transaction, desk, some)
    await replaceStandings(transaction, some, rows)
  }
}

/** Where these cases stand by their events; one that has ended has no row. */
export async function standingsFromEvents(
  session: Session,
  desk: Desk,
  ids: readonly string[],
): Promise<StandingRow[]> {
  const cases = await selectCases(session, desk.vault, { ids, sealed: true })
  return (await loadFiles(session, desk, cases)).flatMap((file) => rowOf(file, desk) ?? [])
}

function rowOf(file: CaseFile, desk: Desk): StandingRow | null {
  const standing = standingOf(file, desk)
  if (standing === null) return null
  const { application } = file
  return {
    application_id: application.id,
    unit_id: application.unitCode,
    number_key: normaliseNumber(application.number),
    limit_kind: standing.limit,
    due_on: standing.dueOn?.toString() ?? null,
    next_act: nextActOf(file, desk),
    changes_on: standing.changesOn?.toString() ?? null,
    computed_on: desk.today().toString(),
    ...urgeColumns(urgingOf(file)),
  }
}

/** A demand that is settled leaves nothing to do. */
function urgeColumns(urging: Urging | null): UrgingColumns {
  if (urging === null || urging.state === 'accepted') return { urge_state: null, urge_by: null }
  return { urge_state: urging.state, urge_by: urging.answerBy.toString() }
}

/**
 * 每日重算: sets right what the passing of days has changed, and what is missing, a few cases at a time so that nobody
 * waits for it. Returns how many cases were opened.
 */
export async function refreshStandings(desk: Desk, unitCodes: readonly string[]): Promise<number> {
  const today = desk.today().toString()
  const stale = await inBatches(desk, () => selectStale(desk.read, unitCodes, today, batch))
  if (await isComplete(desk.read, unitCodes)) return stale
  const missing = await throughUnits(desk, unitCodes, selectMissing)
  return stale + missing + (await throughUnits(desk, unitCodes, selectLeftOver))
}

const complete = new WeakMap<Desk['vault'], Set<string>>()

/**
 * {@link refreshStandings} before a look at a queue: whether every case stands somewhere is asked once a process, for
 * each entry is noted in its own transaction. The morning's round asks again.
 */
export async function freshenStandings(desk: Desk, unitCodes: readonly string[]): Promise<void> {
  const known = complete.get(desk.vault) ?? new Set()
  complete.set(desk.vault, known)
  const unknown = unitCodes.filter((code) => !known.has(code))
  if (unknown.length > 0) await refreshStandings(desk, unknown)
  for (const code of unknown) known.add(code)
  const today = desk.today().toString()
  await inBatches(desk, () => selectStale(desk.read, unitCodes, today, batch))
}

/** {@link refreshStandings} for every unit: by the clock, soon after midnight and after an upgrade. */
export async function refreshAllStandings(desk: Desk): Promise<number> {
  const units = await listUnits(desk.read)
  return refreshStandings(
    desk,
    units.map(({ code }) => code),
  )
}

/** Each case under its own lock: an entry that comes at this moment is either seen here or notes its standing after this. */
async function recomputeUnderLock(desk: Desk, ids: readonly string[]): Promise<void> {
  await desk.transaction(async (transaction) => {
    await holdLocks(
      transaction,
      ids.map((id) => `application:${id}`),
    )
    await recomputeStandings(transaction, desk, ids)
  })
}

async function inBatches(desk: Desk, next: () => Promise<string[]>): Promise<number> {
  const turn = takingTurns()
  let opened = 0
  let last = ''
  for (;;) {
    const ids = await next()
    const mark = ids.join()
    // what stays the same however often it is worked out is no work
    if (ids.length === 0 || mark === last) return opened
    last = mark
    await recomputeUnderLock(desk, ids)
    opened += ids.length
    await turn()
  }
}

/** Works out every open case of these units anew: after a holiday notice, or to be sure. Returns how many there are. */
export async function recomputeAllStandings(desk: Desk, unitCodes: readonly string[]): Promise<number> {
  const opened = await throughUnits(desk, unitCodes, selectStanding)
  return opened + (await refreshStandings(desk, unitCodes))
}

/** Works out anew what `select` names, unit after unit, page after page: no page is looked for from the beginning. */
async function throughUnits(
  desk: Desk,
  unitCodes: readonly string[],
  select: (session: Session, page: Page) => Promise<string[]>,
): Promise<number> {
  const turn = takingTurns()
  let opened = 0
  for (const unitCode of unitCodes) {
    for (let after = ''; ;) {
      const ids = await select(desk.read, { unitCode, after, limit: batch })
      const end = ids.at(-1)
      if (end === undefined) break
      await recomputeUnderLock(desk, ids)
      opened += ids.length
      after = end
      await turn()
    }
  }
  return opened
}
