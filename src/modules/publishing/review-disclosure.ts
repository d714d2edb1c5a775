import { isAfter } from '../../law/day.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, mend, refuse } from '../desk/index.ts'
import { cleanLine } from './body.ts'
import type { Disclosure } from './disclosure.ts'
import { eventRow } from './disclosure-event.ts'
import {
  changedMeanwhile,
  openDisclosure,
  personOf,
  type SeenDisclosure,
  unlessIn,
} from './open-disclosure.ts'
import { addToSearch, asPublished } from './publish.ts'
import { nextStep, type ReviewStep } from './review-step.ts'
import { samePerson } from './separation.ts'
import { selectDisclosureEvents, updateDisclosure } from './store.ts'

export interface ReviewDisclosure extends SeenDisclosure {
  /** the step that the person means to take: the one that the item waits for */
  readonly step: ReviewStep
  readonly verdict: 'pass' | 'sendBack'
  /** why; needed to send back */
  readonly remarks?: string
}

const longestRemarks = 1000

/**
 * 审核: passes an item to its next step or sends it back to its author with the reason (then it begins
 * again). The last step signs: in the same transaction the item gets its 索引号 and today's date, and is
 * public, found and counted. A late publication (条例第二十六条) is shown, never prevented.
 */
export async function reviewDisclosure(desk: Desk, request: ReviewDisclosure): Promise<Answer<Disclosure>> {
  const person = personOf(desk)
  if ('refused' in person) return person.refused
  const remarks = cleanLine(request.remarks ?? '')
  if (remarks.length > longestRemarks) {
    return mend({ field: 'remarks', text: `审核意见最多 ${longestRemarks} 个字，请删减。` })
  }
  return desk
    .transaction(async (transaction) => {
      const opened = await openDisclosure(transaction, desk, request, () => request.step)
      if ('refused' in opened) return opened.refused
      const { disclosure: before } = opened
      const wrongState = unlessIn(before, 'inReview', '审核')
      if (wrongState) return wrongState
      if (before.step !== request.step) {
        return refuse('notNow', '这条信息现在不在这一审核环节，请重新打开后办理。')
      }
      const same = samePerson(
        person,
        before,
        await selectDisclosureEvents(transaction, before.id),
        request.step,
      )
      if (same) return same
      if (request.verdict === 'sendBack' && remarks === '') {
        return mend({ field: 'remarks', text: '退回修改请写明原因，便于拟稿人改正。' })
      }

      const publishing = request.verdict === 'pass' && nextStep(request.step) === null
      if (publishing && isAfter(before.madeOn, desk.today())) {
        return mend({ field: 'madeOn', text: '成文日期晚于今天，不能发布。请退回修改。' })
      }
      const moved = { ...before, ...movedTo(request), version: before.version + 1, updatedAt: desk.now() }
      const disclosure = publishing ? await asPublished(transaction, desk, moved) : moved
      if (!(await updateDisclosure(transaction, before.version, disclosure))) {
        if (publishing) throw new Lost()
        return changedMeanwhile()
      }
      if (publishing) await addToSearch(transaction, disclosure)
      const kind = request.verdict === 'pass' ? 'passed' : 'sentBack'
      const event = eventRow(desk, disclosure, { kind, step: request.step, remarks: remarks || null })
      await record(transaction, desk, {
        act: `disclosure.${publishing ? 'publish' : request.verdict === 'pass' ? 'pass' : 'send-back'}`,
        object: { kind: 'disclosure', id: disclosure.id },
        unitCode: disclosure.unitCode,
        before: { state: before.state, step: before.step },
        after: {
          state: disclosure.state,
          step: disclosure.step,
          indexNumber: disclosure.indexNumber,
          publishedOn: disclosure.publishedOn?.toString() ?? null,
        },
        sealed: publishing ? [event, eventRow(desk, disclosure, { kind: 'published' }, 2)] : [event],
      })
      return done(disclosure)
    })
    .catch((error: unknown) => {
      if (error instanceof Lost) return changedMeanwhile()
      throw error
    })
}

/** Two signed at once: this one was second. Rolls back the serial number that it took. */
class Lost extends Error {}

function movedTo({ verdict, step }: ReviewDisclosure): Pick<Disclosure, 'state' | 'step'> {
  if (verdict === 'sendBack') return { state: 'draft', step: null }
  return { state: 'inReview', step: nextStep(step) }
}
