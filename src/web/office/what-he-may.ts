import { type Desk, may } from '../../modules/desk/index.ts'
import {
  capacityLabels,
  capacityOf,
  type Disclosure,
  disclosurePolicy,
  disclosureTrail,
  type QueuedItem,
  reviewChecks,
  reviewQueue,
  reviewSettingsOf,
  reviewStepLabel,
  samePerson,
  secrecyQuestions,
  stepAfter,
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
  const mine = (await reviewQueue(desk)).filter((item) => item.disclosure.id === disclosure.id)
  const queued = mine.find(({ barred }) => barred === null) ?? mine[0]
  const secrecyNow = step === 'secrecyReview' && queued?.barred === null
  const asked = referral !== null && referral.answer === null
  return {
    write: state === 'draft' && allowed('write'),
    discard: state === 'draft' && allowed('write'),
    restore: state === 'discarded' && allowed('write'),
    withdraw: isOut && allowed('withdraw'),
    changeValidity: isOut && allowed('changeValidity'),
    revise: isOut && allowed('write'),
    releaseUrgently: (await mayReleaseUrgently(desk, account, disclosure)) ? urgentForm : null,
    callBack: state === 'scheduled' && allowed('callBack'),
    notePenaltyChange: isOut && allowed('notePenaltyChange'),
    reassess: state === 'kept' && allowed('reassess'),
    mask: (state === 'draft' || state === 'inReview') && (allowed('mask') || queued?.barred === null),
    refer: secrecyNow && !asked,
    recordReferralAnswer: secrecyNow && asked,
    review: queued ? await reviewOf(desk, queued) : null,
  }
}

/** What the signing leader looks at and answers who releases something alone. */
const urgentForm = {
  checks: [...reviewChecks.signing],
  secrecy: secrecyQuestions.map((question) => ({ ...question })),
}

/** He signs, himself or for another, and has had no other part in it. */
async function mayReleaseUrgently(
  desk: Desk,
  account: SignedInAccount,
  disclosure: Disclosure,
): Promise<boolean> {
  const { state, revision, openness, unitCode } = disclosure
  const can = (state === 'draft' || state === 'inReview') && revision === null && openness === 'proactive'
  if (!can || desk.actor.kind !== 'account') return false
  const settings = await reviewSettingsOf(desk.read, unitCode)
  if (capacityOf(desk.actor, unitCode, 'signing', settings, desk.today()) === null) return false
  const trail = await disclosureTrail(desk, disclosure.id)
  return trail.kind === 'done' && samePerson(account, disclosure, trail.value, 'signing', settings) === null
}

async function reviewOf(desk: Desk, queued: QueuedItem): Promise<DisclosureView['may']['review']> {
  const { step, capacity, afterTheFact, barred, disclosure } = queued
  const order = stepOrder(await reviewSettingsOf(desk.read, disclosure.unitCode))
  const at = order.indexOf(step)
  const next = afterTheFact ? null : stepAfter(order, step, disclosure)
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
