import { setImmediate } from 'node:timers/promises'
import type { Session } from '../../../platform/database/index.ts'
import { oncePerDay } from '../../../platform/jobs.ts'
import { missingDocuments } from '../../../platform/search/index.ts'
import { record } from '../../audit/index.ts'
import type { Desk } from '../../desk/index.ts'
import { findDisclosureRow } from '../store.ts'
import { selectPublishedIds } from '../watch-store.ts'
import { addToSearch, removeFromSearch, searchCollection } from './publish.ts'

const batch = 500

/** Whether the search finds a published item. */
export async function isFindable(session: Session, id: string): Promise<boolean> {
  return (await missingDocuments(session, searchCollection, [id])).length === 0
}

/**
 * Once a day: looks whether everything that is published can be found, and puts right what cannot (an item is indexed
 * in the transaction that publishes it: only damage can part them). Returns how many were put right; null: not now.
 */
export async function healSearch(desk: Desk): Promise<number | null> {
  const due = await oncePerDay(desk, 'heal-search', desk.today(), async () => {})
  if (!due) return null
  let healed = 0
  for (let after = ''; ;) {
    const items = await selectPublishedIds(desk.read, { after, limit: batch })
    const last = items.at(-1)
    if (!last) return healed
    after = last.id
    const ids = items.map(({ id }) => id)
    const missing = new Set(await missingDocuments(desk.read, searchCollection, ids))
    for (const { id, searchRow } of items) {
      if (missing.has(id) || searchRow === null) healed += (await indexAgain(desk, id)) ? 1 : 0
    }
    // others have their turn between two batches
    await setImmediate()
  }
}

function indexAgain(desk: Desk, id: string): Promise<boolean> {
  return desk.transaction(async (transaction) => {
    const disclosure = await findDisclosureRow(transaction, id)
    if (disclosure?.state !== 'published') return false
    await removeFromSearch(transaction, id)
    await addToSearch(transaction, disclosure)
    await record(transaction, desk, {
      act: 'disclosure.heal-search',
      object: { kind: 'disclosure', id },
      unitCode: disclosure.unitCode,
    })
    return true
  })
}
