import type { Session } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, refuse } from '../desk/index.ts'
import { cleanLine } from './body.ts'
import type { Disclosure } from './disclosure.ts'
import { type EventKind, eventRow } from './disclosure-event.ts'
import {
  changedMeanwhile,
  openDisclosure,
  personOf,
  type SeenDisclosure,
  unlessIn,
} from './open-disclosure.ts'
import { selectDisclosureEvents, updateDisclosure } from './store.ts'
import { forgetTypings } from './typing/typing-store.ts'

export interface DiscardDraft extends SeenDisclosure {
  /** why it is given up; '' where nothing was said */
  readonly reason: string
}

/**
 * 作废草稿: a draft that was begun by mistake or for nothing leaves the lists of what is to be done. It stays to be looked
 * at and can be brought back; nothing that was ever reviewed as not to be disclosed can be thrown away.
 */
export async function discardDraft(desk: Desk, request: DiscardDraft): Promise<Answer<Disclosure>> {
  return changeState(desk, request, { from: 'draft', to: 'discarded', kind: 'discarded', word: '作废' })
}

/** 恢复草稿: a discarded draft is a draft again. */
export async function restoreDraft(desk: Desk, request: SeenDisclosure): Promise<Answer<Disclosure>> {
  return changeState(
    desk,
    { ...request, reason: '' },
    { from: 'discarded', to: 'draft', kind: 'restored', word: '恢复' },
  )
}

interface Change {
  readonly from: Disclosure['state']
  readonly to: Disclosure['state']
  readonly kind: EventKind
  readonly word: string
}

async function changeState(
  desk: Desk,
  request: DiscardDraft,
  { from, to, kind, word }: Change,
): Promise<Answer<Disclosure>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  const reason = cleanLine(request.reason).slice(0, 500)
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'write')
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const barred = unlessIn(before, from, word) ?? (await heldBy(transaction, before))
    if (barred) return barred
    const disclosure: Disclosure = {
      ...before,
      state: to,
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    await forgetTypings(transaction, disclosure.id)
    await record(transaction, desk, {
      act: kind === 'discarded' ? 'disclosure.discard' : 'disclosure.restore',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      before: { state: before.state },
      after: { state: disclosure.state },
      sealed: [eventRow(desk, disclosure, { kind, remarks: reason === '' ? null : reason })],
    })
    return done(disclosure)
  })
}

/** What was once decided not to be disclosed, or waits for a ruling, has a record that must stay in sight. */
async function heldBy(transaction: Session, { id, referral }: Disclosure): Promise<Answer<never> | null> {
  if (referral !== null && referral.answer === null) {
    return refuse('notNow', '这一条正在报请确定是否公开，收到确定意见以后再办理。', '条例第十七条')
  }
  const events = await selectDisclosureEvents(transaction, id)
  return events.some(({ kind }) => kind === 'kept')
    ? refuse('notNow', '这一条曾定为不主动公开，记录应当保留。请重新送审，由保密审查决定。', '条例第十八条')
    : null
}
