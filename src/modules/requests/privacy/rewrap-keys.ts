import { holdLock } from '../../../platform/database/index.ts'
import { keyLock } from '../../../platform/vault.ts'
import { record } from '../../audit/index.ts'
import type { Desk } from '../../desk/index.ts'
import { keyPlaces } from './key-store.ts'

/** Keys that one transaction seals anew: short enough that nobody who writes beside it waits. */
const batch = 500

/**
 * 主密钥轮换: seals every stored key anew with the newest master key, and then drops the others. Killed at any moment it
 * goes on where it was: what is sealed anew is told by its mark. A server beside it goes on reading and writing.
 * @param dropOld takes the old master keys out of the key file; called when no key needs them any more
 * @returns how many keys were sealed anew
 */
export async function rewrapKeys(desk: Desk, dropOld: () => Promise<void>): Promise<number> {
  const mark = desk.vault.newestMark()
  let renewed = 0
  for (const place of keyPlaces) {
    for (let done = -1; done !== 0; renewed += done) {
      done = await desk.transaction(async (transaction) => {
        const found = await place.other(transaction, mark, batch)
        for (const { id, sealedKey } of found) {
          await place.replace(transaction, id, sealedKey, desk.vault.renewed(sealedKey))
        }
        return found.length
      })
    }
  }
  const left = await desk.transaction(async (transaction) => {
    // whoever stores a key holds this lock: what was read before, by whoever, is in the tables now
    await holdLock(transaction, keyLock)
    for (const place of keyPlaces) {
      if ((await place.other(transaction, mark, 1)).length > 0) return true
    }
    await record(transaction, desk, {
      act: 'keys.rotated',
      object: { kind: 'keys', id: mark.replace('.', '') },
      unitCode: null,
      after: { renewed },
    })
    await dropOld()
    return false
  })
  return left ? renewed + (await rewrapKeys(desk, dropOld)) : renewed
}

/** Records that a new master key was added, before any key is sealed with it. */
export async function recordNewMaster(desk: Desk): Promise<void> {
  await desk.transaction(async (transaction) => {
    await record(transaction, desk, {
      act: 'keys.rotate',
      object: { kind: 'keys', id: desk.vault.newestMark().replace('.', '') },
      unitCode: null,
    })
  })
}

/** How the stored keys are: how many there are, how many wait for a rotation to end, and which do not open. */
export async function checkKeys(desk: Pick<Desk, 'read' | 'vault'>): Promise<{
  readonly keys: number
  readonly outdated: number
  readonly broken: readonly string[]
}> {
  const mark = desk.vault.newestMark()
  let keys = 0
  let outdated = 0
  const broken: string[] = []
  for (const place of keyPlaces) {
    let after = ''
    for (;;) {
      const page = await place.page(desk.read, after, 1_000)
      if (page.length === 0) break
      keys += page.length
      for (const { id, sealedKey } of page) {
        // a key older than the marks is the first master's
        if (!sealedKey.startsWith(mark) && !(mark === 'k1.' && !/^k\d/.test(sealedKey))) outdated += 1
        if (!desk.vault.opens(sealedKey)) broken.push(`${place.table} 中 ${id} 的密钥打不开`)
      }
      after = page.at(-1)?.id ?? ''
    }
  }
  return { keys, outdated, broken }
}
