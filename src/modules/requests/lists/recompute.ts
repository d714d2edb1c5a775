import { holdLocks } from '../../../platform/database/index.ts'
import { takingTurns } from '../../../platform/turns.ts'
import type { Desk } from '../../desk/index.ts'
import { listUnits } from '../../units/index.ts'
import { recountCases, selectMiscounted } from '../counting/count-store.ts'
import { recomputeAllStandings } from '../standings/keep-standings.ts'
import { recomputeOpen } from './recompute-open.ts'

/** What was found wrong and set right. */
export interface Recomputed {
  /** numbers of the cases that were noted as open or closed, and were not */
  readonly open: readonly string[]
  /** how many cases counted otherwise in the yearly report than their entries say */
  readonly counts: number
  /** how many open cases were looked at */
  readonly standings: number
}

/** 重算派生数据: works out anew, from the events alone, everything that is kept beside them. */
export async function recompute(desk: Desk): Promise<Recomputed> {
  const units = (await listUnits(desk.read)).map(({ code }) => code)
  const turn = takingTurns()
  const open: string[] = []
  for (const unit of units) {
    open.push(...(await recomputeOpen(desk, [unit])))
    await turn()
  }
  const counts = await recountWrong(desk)
  return { open, counts, standings: await recomputeAllStandings(desk, units) }
}

const atOnce = 500

async function recountWrong(desk: Desk): Promise<number> {
  let counts = 0
  for (;;) {
    const wrong = await selectMiscounted(desk.read, atOnce)
    if (wrong.length === 0) return counts
    await desk.transaction(async (transaction) => {
      await holdLocks(
        transaction,
        wrong.map((id) => `application:${id}`),
      )
      await recountCases(transaction, wrong)
    })
    counts += wrong.length
  }
}

/** Whether what the yearly report counts still agrees with the entries of the cases; how many differ, at most so many. */
export async function countMiscounted(desk: Desk): Promise<number> {
  return (await selectMiscounted(desk.read, atOnce)).length
}
