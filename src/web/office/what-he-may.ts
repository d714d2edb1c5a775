import { type Desk, may } from '../../modules/desk/index.ts'
import {
  capacityLabels,
  type Disclosure,
  disclosurePolicy,
  type QueuedItem,
  reviewChecks,
  reviewQueue,
  reviewSettingsOf,
  reviewStepLabel,
  secrecyQuestions,
  stepOrder,
} from '../../modules/publishing/index.ts'
import type { SignedInAccount, Unit } from '../../modules/units/index.ts'
import type { DisclosureView } from './routes/publishing.schema.ts'

/** What this person may do with this item as it stands. The server asks again when he does it. */
export async function whatHeMay(
  desk: Desk,
  account: SignedInAccount,
  disclosure: Disclosure,
  unit: Unit,
): Promise<DisclosureView['may']> {
  const { state, referral, step } = disclosure
  const allowed = (act: keyof typeof disclosurePolicy): boolean => may(account, disclosurePolicy[act], unit)
  const isOut = state === 'published'
  const queued = (await reviewQueue(desk)).find((item) => item.disclosure.id === disclosure.id)
  const secrecyNow = step === 'secrecyReview' && queued?.barred === null
  const asked = referral !== null && referral.answer === null
  return {
    write: state === 'draft' && allowed('write'),
    withdraw: isOut && allowed('withdraw'),
    changeValidity: isOut && allowed('changeValidity'),
    revise: isOut && allowed('write'),
    releaseUrgently:
      (state === 'draft' || state === 'inReview') && !disclosure.revision && allowed('releaseUrgently'),
    callBack: state === 'scheduled' && allowed('callBack'),
    notePenaltyChange: isOut && allowed('notePenaltyChange'),
    reassess: state === 'kept' && allowed('reassess'),
    mask: (state === 'draft' || state === 'inReview') && (allowed('mask') || queued?.barred === null),
    refer: secrecyNow && !asked,
    recordReferralAnswer: secrecyNow && asked,
    review: queued ? await reviewOf(desk, queued) : null,
  }
}

async function reviewOf(desk: Desk, queued: QueuedItem): Promise<DisclosureView['may']['review']> {
  const { step, capacity, afterTheFact, barred, disclosure } = queued
  const order = stepOrder(await reviewSettingsOf(desk.read, disclosure.unitCode))
  const at = order.indexOf(step)
  const next = afterTheFact ? undefined : order[at + 1]
  return {
    step,
    label: afterTheFact ? `${reviewStepLabel(step)}（事后）` : reviewStepLabel(step),
    next: next ? reviewStepLabel(next) : null,
    barred,
    capacity: capacityLabels[capacity],
    afterTheFact,
    checks: [...reviewChecks[step]],
    secrecy: step === 'secrecyReview' ? secrecyQuestions.map((question) => ({ ...question })) : [],
    resumeAt: order.slice(0, at + 1).map((key) => ({ key, label: reviewStepLabel(key) })),
  }
}
