import { createHash } from 'node:crypto'
import { inBoundedThread } from '../../../platform/bounded-thread.ts'
import type { DatabaseAddress, Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { hasMoreCounted } from '../../requests/index.ts'
import { listUnits, type Unit } from '../../units/index.ts'
import type { YearlyReport } from '../report.ts'
import { accountsOf, lastMove, type UnitAccount } from './accounts.ts'
import { compile } from './compiled-report.ts'

/** A compiled report as it was made at one moment. */
export interface Compilation {
  readonly report: YearlyReport
  readonly accounts: readonly UnitAccount[]
  /** when it was begun */
  readonly at: string
  /** SM3 over the report */
  readonly hash: string
}

/** What there is of a compilation. */
export interface CompilationNow {
  /** the last that was made; null: none yet */
  readonly made: Compilation | null
  /** `current`: nothing moved since · `making`: a newer one is being made · `failed`: it could not be made */
  readonly state: 'current' | 'making' | 'failed'
}

/** The compiled reports of this process (汇总). */
export interface Compilations {
  /** Answers at once: a large county is added up in a thread, which this sets going. */
  look(session: Session, top: Unit, year: number): Promise<CompilationNow>
  /** Waits for it; null where it could not be made. */
  whole(session: Session, top: Unit, year: number): Promise<Compilation | null>
}

export interface OpenCompilations {
  /** where the thread finds the county */
  readonly address: DatabaseAddress
  readonly now: () => Temporal.Instant
  /** fewer units and cases than these are added up at once; a thread would take longer to start */
  readonly small?: { readonly units: number; readonly cases: number }
}

const usuallySmall = { units: 100, cases: 20_000 }
/** Compilations that are kept: a unit and a year each. */
const mostKept = 6
const longestMs = 120_000

/** What the thread is told. */
export interface CompileTask {
  readonly address: DatabaseAddress
  readonly path: string
  readonly year: number
}

/**
 * Keeps what was compiled until something moves on which it may rest; then it is made anew when somebody asks. One
 * is made at a time.
 */
export function openCompilations({ address, now, small = usuallySmall }: OpenCompilations): Compilations {
  const kept = new Map<string, Compilation & { readonly seq: number }>()
  const making = new Map<string, Promise<Compilation | null>>()
  const failed = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  const keep = (key: string, made: Compilation & { readonly seq: number }): Compilation => {
    kept.delete(key)
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, made)
    return made
  }

  const make = async (key: string, top: Unit, year: number, seq: number): Promise<Compilation | null> => {
    const at = stamp(now())
    const program = new URL('compile-thread.ts', import.meta.url)
    const task: CompileTask = { address, path: top.path, year }
    const accounts = await inBoundedThread<readonly UnitAccount[]>(program, task, {
      milliseconds: longestMs,
    })
    if (accounts === null) return null
    return keep(key, { ...compilationOf(top, year, accounts, at), seq })
  }

  const begin = (key: string, top: Unit, year: number, seq: number): Promise<Compilation | null> => {
    const known = making.get(key)
    if (known) return known
    const made = last
      .then(() => make(key, top, year, seq))
      .catch(() => null)
      .then((compilation) => {
        making.delete(key)
        if (compilation === null) failed.add(key)
        return compilation
      })
    last = made
    making.set(key, made)
    return made
  }

  /** What is current, or the promise of it. */
  const currentOf = async (session: Session, top: Unit, year: number) => {
    const key = `${year} ${top.code}`
    // before anything is read: what comes meanwhile makes it anew
    const seq = await lastMove(session)
    const found = kept.get(key)
    if (found?.seq === seq) return { key, found, current: found }
    if (await isSmall(session, top, small)) {
      const accounts = await accountsOf(session, top, year)
      const current = keep(key, { ...compilationOf(top, year, accounts, stamp(now())), seq })
      return { key, found: current, current }
    }
    return { key, found: found ?? null, current: () => begin(key, top, year, seq) }
  }

  return {
    async look(session, top, year) {
      const { key, found, current } = await currentOf(session, top, year)
      if (typeof current !== 'function') return { made: current, state: 'current' }
      // told once; who asks again has it tried again
      if (failed.delete(key)) return { made: found, state: 'failed' }
      void current()
      return { made: found, state: 'making' }
    },
    async whole(session, top, year) {
      const { key, current } = await currentOf(session, top, year)
      if (typeof current !== 'function') return current
      const made = await current()
      failed.delete(key)
      return made
    },
  }
}

async function isSmall(
  session: Session,
  { path }: Unit,
  { units, cases }: { readonly units: number; readonly cases: number },
): Promise<boolean> {
  const below = (await listUnits(session)).filter((unit) => unit.path.startsWith(path)).length
  return below <= units && !(await hasMoreCounted(session, cases))
}

function compilationOf(top: Unit, year: number, accounts: readonly UnitAccount[], at: string): Compilation {
  const report = compile(top, year, accounts)
  const hash = createHash('sm3').update(JSON.stringify(report)).digest('hex')
  return { report, accounts, at, hash }
}
