import type { Desk } from '../../desk/index.ts'
import { dropUploads, leavingUploads, lockUploads, markLeaving } from './upload-store.ts'

/** Files taken away in one go. */
const atOnce = 100

/**
 * Takes away the files that came in and were never taken into a case, once nobody has needed them for `days` days; by the
 * clock. Marked first, then the bytes, then the mark: a round that is cut off is ended by the next. Gives
 * how many went.
 */
export async function purgeUploads(desk: Desk, days: number): Promise<number> {
  await desk.transaction(async (transaction) => {
    await lockUploads(transaction)
    await markLeaving(transaction, desk.today().subtract({ days }).toString())
  })
  let gone = 0
  for (;;) {
    const leaving = await leavingUploads(desk.read, atOnce)
    if (leaving.length === 0) break
    for (const stored of leaving) await desk.files.remove(stored)
    await desk.transaction((transaction) => dropUploads(transaction, leaving))
    gone += leaving.length
  }
  await desk.files.sweep()
  return gone
}
