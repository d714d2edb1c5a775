import { holdLock } from '../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { type RemedyAct, remedyPolicy } from './policy.ts'
import type { Remedy } from './remedy.ts'
import { findRemedy, type NewRemedyEvent } from './store.ts'
import { writeEntry } from './write-entry.ts'

/** Which remedy, and the last entry that the person had seen. */
export interface OnRemedy {
  readonly id: string
  readonly lastSeq?: number
}

export type RemedyPlan = Pick<NewRemedyEvent, 'type' | 'on' | 'organ' | 'caseNumber' | 'result'>

/** The frame of an act on a remedy: load, may he, has he seen the last entry, write the next one. */
export async function handleRemedy(
  desk: Desk,
  request: OnRemedy,
  act: Exclude<RemedyAct, 'read' | 'register'>,
  plan: (remedy: Remedy) => Answer<RemedyPlan>,
): Promise<Answer<Remedy>> {
  return desk.transaction(async (transaction) => {
    const known = await findRemedy(transaction, request.id)
    if (!known) return refuse('notFound', '没有这件复议或者诉讼。')
    await holdLock(transaction, `remedies:${known.applicationId}`)
    const remedy = (await findRemedy(transaction, request.id)) ?? known
    const unit = await findUnit(transaction, remedy.unitCode)
    if (!unit) throw new Error(`remedy ${remedy.id} of a unit that is not there`)
    const refused = forbidden(desk.actor, remedyPolicy[act], unit)
    if (refused) return refused
    if (request.lastSeq !== undefined && request.lastSeq !== remedy.lastSeq) {
      return refuse('changedMeanwhile', '您打开以后，别人登记过这一件。请刷新后再办。')
    }
    const planned = plan(remedy)
    if (planned.kind !== 'done') return planned
    await writeEntry(transaction, desk, act === 'close' ? 'remedy.close' : 'remedy.continue-suit', {
      remedy,
      seq: remedy.lastSeq + 1,
      ...planned.value,
    })
    return done((await findRemedy(transaction, request.id)) ?? remedy)
  })
}
