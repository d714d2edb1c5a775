import { holdLock, type Session } from '../../../platform/database/index.ts'
import type { Desk } from '../../desk/index.ts'
import { listUnits } from '../../units/index.ts'
import { type CaseFile, lastOf } from '../case-file.ts'
import { enterBeside, loadCase } from '../handling/handle-case.ts'
import { selectWholesLeft } from './wholes-store.ts'
import { partsOf, wholeOf } from './parts.ts'
import { nameOf } from './splitting-events.ts'

/** 拆分的原申请随各件归档: with the last of its parts the whole goes into the archive, for nothing is left to do in it. */
export async function archiveWhole(
  transaction: Session,
  desk: Desk,
  part: Pick<CaseFile, 'events'>,
): Promise<void> {
  const id = wholeOf(part)?.applicationId
  if (id !== undefined) await archiveIfDone(transaction, desk, id)
}

/**
 * Archives the wholes all of whose parts are in the archive: those whose last part went there before wholes went along. By
 * the clock; gives how many there were.
 */
export async function archiveWholes(desk: Desk): Promise<number> {
  let archived = 0
  for (const { code } of await listUnits(desk.read)) {
    for (const id of await selectWholesLeft(desk.read, code)) {
      const done = await desk.transaction((transaction) => archiveIfDone(transaction, desk, id))
      if (done) archived += 1
    }
  }
  return archived
}

/** Whether the whole went into the archive now. */
async function archiveIfDone(transaction: Session, desk: Desk, id: string): Promise<boolean> {
  await holdLock(transaction, `application:${id}`)
  const whole = await loadCase(transaction, desk, id)
  if (whole === null || whole.sealedKey === null || lastOf(whole, 'archived') !== null) return false
  const numbers: string[] = []
  for (const part of partsOf(whole)) {
    const one = await loadCase(transaction, desk, part.applicationId)
    if (one === null || lastOf(one, 'archived') === null) return false
    numbers.push(nameOf(part))
  }
  if (numbers.length === 0) return false
  const note = `拆分出来的${numbers.join('、')}均已归档。`
  await enterBeside(transaction, desk, whole, 'archive', {
    type: 'archived',
    on: desk.today(),
    event: null,
    details: { note },
  })
  return true
}
