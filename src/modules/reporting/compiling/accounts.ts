import type { Session } from '../../../platform/database/index.ts'
import { lastEventBeside } from '../../audit/index.ts'
import { listUnits, type Unit } from '../../units/index.ts'
import { isEmptyReport } from '../computing/compute-report.ts'
import { computeTables } from '../computing/compute-tables.ts'
import type { YearlyReport } from '../report.ts'
import { type HeldAccount, selectAcceptedReports, selectPublishedReports } from './compiling-store.ts'
import { selectConfirmed, selectOutsideUnits } from './outside-store.ts'
import { reportsByFile } from './outside-unit.ts'

/**
 * On what a unit's figures rest: its published report, the submission that the county accepted, the file that the
 * county confirmed, its events, or nothing at all.
 */
export type AccountBasis = 'published' | 'accepted' | 'file' | 'computed' | 'missing'

/** What one unit brings into a compilation. */
export interface UnitAccount {
  readonly code: string
  readonly name: string
  readonly basis: AccountBasis
  /** version or number of what it rests on; null where it is computed or missing */
  readonly number: number | null
  /** null: missing; unknown is never taken for zero */
  readonly report: YearlyReport | null
}

/** What no figure rests on. */
const silentRooms = ['account.', 'keys.', 'scanning.'] as const

/** The number of the last event on which a figure may rest: while it stands, a compilation holds. */
export function lastMove(session: Session): Promise<number> {
  return lastEventBeside(session, silentRooms)
}

interface Kept {
  readonly seq: number
  readonly accounts: readonly UnitAccount[]
}

/** Compilations kept for each connection that reads: a unit and a year each. */
const mostKept = 2
const keptBy = new WeakMap<Session, Map<string, Kept>>()

/**
 * {@link accountsOf} for a page, which asks for them several times: kept until something moves. Within a transaction they
 * are always made anew.
 */
export async function accountsKept(
  session: Session,
  top: Pick<Unit, 'path'>,
  year: number,
): Promise<readonly UnitAccount[]> {
  if (session.isTransaction) return accountsOf(session, top, year)
  const kept = keptBy.get(session) ?? new Map<string, Kept>()
  keptBy.set(session, kept)
  const key = `${year} ${top.path}`
  // before anything is read: what comes meanwhile makes it anew
  const seq = await lastMove(session)
  const known = kept.get(key)
  if (known?.seq === seq) return known.accounts
  const accounts = await accountsOf(session, top, year)
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, { seq, accounts })
  return accounts
}

/** The accounts of a unit and all below it, on the system or not, the top first (contracts: `--compiled`). */
export async function accountsOf(
  session: Session,
  top: Pick<Unit, 'path'>,
  year: number,
): Promise<UnitAccount[]> {
  const units = (await listUnits(session)).filter((unit) => unit.path.startsWith(top.path))
  const published = await selectPublishedReports(session, year)
  const accepted = await selectAcceptedReports(session, year)
  const heldOf = (unit: Unit): UnitAccount | null =>
    ownAccount(unit, 'published', published) ?? ownAccount(unit, 'accepted', accepted)
  const without = units.filter((unit) => heldOf(unit) === null)
  const tables = await computeTables(session, without, year)
  const accounts = units.map((unit) => heldOf(unit) ?? computed(unit, tables.get(unit.code) ?? null))
  return [...accounts, ...(await outsideAccounts(session, units, accounts, year))]
}

/** A report that is itself a compilation holds those below it: it would count them twice. */
function ownAccount(
  { code, name }: Unit,
  basis: AccountBasis,
  held: ReadonlyMap<string, HeldAccount>,
): UnitAccount | null {
  const found = held.get(code)
  if (found === undefined || found.report.compiled) return null
  return { code, name, basis, number: found.number, report: found.report }
}

function computed({ code, name }: Unit, report: YearlyReport | null): UnitAccount {
  return report === null || isEmptyReport(report)
    ? { code, name, basis: 'missing', number: null, report: null }
    : { code, name, basis: 'computed', number: null, report }
}

async function outsideAccounts(
  session: Session,
  units: readonly Unit[],
  own: readonly UnitAccount[],
  year: number,
): Promise<UnitAccount[]> {
  const above = new Set(units.map(({ code }) => code))
  const taken = new Set(own.map(({ code }) => code))
  const files = new Map((await selectConfirmed(session, year)).map((file) => [file.code, file]))
  return (await selectOutsideUnits(session))
    .filter((unit) => above.has(unit.parent) && reportsByFile(unit, year) && !taken.has(unit.code))
    .map(({ code, name }) => {
      const file = files.get(code)
      return file
        ? { code, name, basis: 'file', number: file.version, report: file.report }
        : { code, name, basis: 'missing', number: null, report: null }
    })
}
