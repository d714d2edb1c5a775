import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { cleanLine } from '../body.ts'
import type { Disclosure } from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import { changedMeanwhile, openDisclosure, type SeenDisclosure, unlessIn } from '../open-disclosure.ts'
import { removeFromSearch } from '../release/publish.ts'
import { updateDisclosure } from '../store.ts'

export interface WithdrawDisclosure extends SeenDisclosure {
  /** shown to everybody in place of the text */
  readonly reason: string
}

const longestReason = 500

/**
 * 撤下: takes a published item down at once, from lists, search and count. Its page stays and says when and
 * why; its 索引号 is not given again.
 */
export async function withdrawDisclosure(
  desk: Desk,
  request: WithdrawDisclosure,
): Promise<Answer<Disclosure>> {
  const reason = cleanLine(request.reason)
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'withdraw')
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const wrongState = unlessIn(before, 'published', '撤下')
    if (wrongState) return wrongState
    if (reason === '' || reason.length > longestReason) {
      return mend({
        field: 'reason',
        text: `请写明撤下的原因（不超过 ${longestReason} 个字）。原因会显示在这条信息的页面上，请不要写入个人信息。`,
      })
    }
    const disclosure: Disclosure = {
      ...before,
      state: 'withdrawn',
      version: before.version + 1,
      withdrawn: { on: desk.today(), reason },
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    await removeFromSearch(transaction, disclosure.id)
    await record(transaction, desk, {
      act: 'disclosure.withdraw',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      before: { state: before.state },
      after: { state: disclosure.state, reason },
      sealed: [eventRow(desk, disclosure, { kind: 'withdrawn', remarks: reason })],
    })
    return done(disclosure)
  })
}
