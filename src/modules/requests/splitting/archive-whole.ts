import { holdLock, type Session } from '../../../platform/database/index.ts'
import type { Desk } from '../../desk/index.ts'
import { type CaseFile, lastOf } from '../case-file.ts'
import { enterBeside, loadCase } from '../handling/handle-case.ts'
import { partsOf, wholeOf } from './parts.ts'

/** 拆分的原申请随各件归档: with the last of its parts the whole goes into the archive, for nothing is left to do in it. */
export async function archiveWhole(
  transaction: Session,
  desk: Desk,
  part: Pick<CaseFile, 'events'>,
): Promise<void> {
  const id = wholeOf(part)?.applicationId
  if (id === undefined) return
  await holdLock(transaction, `application:${id}`)
  const whole = await loadCase(transaction, desk, id)
  if (whole === null || whole.sealedKey === null || lastOf(whole, 'archived') !== null) return
  const numbers: string[] = []
  for (const { applicationId, number } of partsOf(whole)) {
    const one = await loadCase(transaction, desk, applicationId)
    if (one === null || lastOf(one, 'archived') === null) return
    numbers.push(number)
  }
  const note = `拆分出来的${numbers.join('、')}均已归档。`
  await enterBeside(transaction, desk, whole, 'archive', {
    type: 'archived',
    on: desk.today(),
    event: null,
    details: { note },
  })
}
