import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { cleanLine } from '../body.ts'
import type { Disclosure } from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import { noticeTo } from '../notices/notice.ts'
import { changedMeanwhile, openDisclosure, type SeenDisclosure, unlessIn } from '../open-disclosure.ts'
import { updateDisclosure } from '../store.ts'

/** 取消定时发布: takes an item that waits for its moment back to the signing step. */
export async function callBack(
  desk: Desk,
  request: SeenDisclosure & { readonly reason: string },
): Promise<Answer<Disclosure>> {
  const reason = cleanLine(request.reason)
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'callBack')
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const wrongState = unlessIn(before, 'scheduled', '取消定时发布')
    if (wrongState) return wrongState
    if (reason === '' || reason.length > 300) {
      return mend({ field: 'reason', text: '请写明取消的原因（不超过 300 个字）。' })
    }
    const disclosure: Disclosure = {
      ...before,
      state: 'inReview',
      step: 'signing',
      releaseFailure: null,
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    await record(transaction, desk, {
      act: 'disclosure.call-back',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      before: { state: before.state, releaseAt: before.releaseAt?.toString() ?? null },
      after: { state: disclosure.state, step: disclosure.step },
      sealed: [eventRow(desk, disclosure, { kind: 'calledBack', remarks: reason })],
    })
    await noticeTo(transaction, desk, { kind: 'toReview', disclosure })
    return done(disclosure)
  })
}
