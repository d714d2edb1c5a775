import type { Desk } from '../../desk/index.ts'
import { putAssignees } from '../assignment/assignment-store.ts'
import { hasEnded } from '../case-file.ts'
import { loadFiles } from './load-cases.ts'
import { noteStanding } from '../standings/keep-standings.ts'
import { selectCases, setOpen } from '../store.ts'

/**
 * Works out from the events alone which cases of these units are open, and sets right what the ledger notes of it
 * for its work queue; who has which case, too. Returns the numbers that were wrong.
 */
export async function recomputeOpen(desk: Desk, unitCodes: readonly string[]): Promise<string[]> {
  return desk.transaction(async (transaction) => {
    const wrong: string[] = []
    const cases = await selectCases(transaction, desk.vault, { unitCodes })
    const files = await loadFiles(transaction, desk, cases)
    for (const [index, file] of files.entries()) {
      await putAssignees(transaction, file)
      const open = !hasEnded(file, desk)
      if (cases[index]?.open === open) continue
      await setOpen(transaction, file.application.id, open)
      await noteStanding(transaction, desk, file)
      wrong.push(file.application.number)
    }
    return wrong
  })
}
