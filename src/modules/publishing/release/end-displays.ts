import { record } from '../../audit/index.ts'
import type { Desk } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import { findDisclosureRow, updateDisclosure } from '../store.ts'
import { selectDisplayOver } from '../watch-store.ts'
import { removeFromSearch } from './publish.ts'

/**
 * Takes down what was to be shown until a day before today (公示期满); returns how many. A notice stays in its place;
 * it counts in the year in which it was disclosed.
 */
export async function endDisplays(desk: Desk): Promise<number> {
  let ended = 0
  for (const id of await selectDisplayOver(desk.read, desk.today().toString())) {
    const took = await desk.transaction(async (transaction) => {
      const before = await findDisclosureRow(transaction, id)
      const over =
        before?.state === 'published' &&
        before.displayUntil !== null &&
        Temporal.PlainDate.compare(before.displayUntil, desk.today()) < 0
      if (!over) return false
      const disclosure: Disclosure = {
        ...before,
        state: 'ended',
        endedOn: desk.today(),
        version: before.version + 1,
        updatedAt: desk.now(),
      }
      if (!(await updateDisclosure(transaction, before.version, disclosure))) return false
      await removeFromSearch(transaction, disclosure.id)
      const remarks = `公示期到 ${before.displayUntil?.toString() ?? ''} 为止。`
      await record(transaction, desk, {
        act: 'disclosure.end-display',
        object: { kind: 'disclosure', id: disclosure.id },
        unitCode: disclosure.unitCode,
        before: { state: before.state },
        after: { state: disclosure.state },
        sealed: [eventRow(desk, disclosure, { kind: 'ended', remarks })],
      })
      return true
    })
    if (took) ended += 1
  }
  return ended
}
