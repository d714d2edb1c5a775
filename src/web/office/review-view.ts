import type { Desk } from '../../modules/desk/index.ts'
import {
  capacityLabels,
  type Disclosure,
  type DisclosureEvent,
  eventKindLabels,
  reviewChecks,
  reviewSettingsOf,
  reviewStepLabel,
  secrecyAnswerLabels,
  type SecrecyAnswers,
  secrecyQuestions,
  selectReviews,
  selectVersions,
  stepOrder,
} from '../../modules/publishing/index.ts'
import type { DisclosureView } from './routes/publishing.schema.ts'

/**
 * The steps in the unit's order, with who took them last. What waits for a step has passed those before it, in this
 * round or in an earlier one after which it went on further along.
 */
export async function stepsOf(
  desk: Desk,
  disclosure: Disclosure,
  trail: readonly DisclosureEvent[],
): Promise<DisclosureView['steps']> {
  const order = stepOrder(await reviewSettingsOf(desk.read, disclosure.unitCode))
  const now = disclosure.step === null ? order.length : order.indexOf(disclosure.step)
  return order.map((step, index) => {
    const counts = disclosure.state !== 'draft' && index < now
    const passed = counts && trail.findLast((event) => event.step === step && passing.includes(event.kind))
    return {
      step,
      label: reviewStepLabel(step),
      state: passed ? 'done' : index === now ? 'now' : 'later',
      by: passed ? passed.actorName : null,
      at: passed ? passed.at.toString() : null,
      remarks: passed ? passed.remarks : null,
    }
  })
}

const passing: readonly DisclosureEvent['kind'][] = ['passed', 'urgentReleased', 'urgentReviewed']

/** What every step looked at and answered, and who last had which version before his eyes. */
export async function reviewsOf(desk: Desk, disclosure: Disclosure, trail: readonly DisclosureEvent[]) {
  const kept = await selectReviews(desk.read, disclosure.id)
  const paired = kept.map((review) => ({
    ...review,
    event: trail.find(({ entry, step }) => entry === review.entry && step === review.step),
  }))
  const rows: DisclosureView['reviews'] = paired.map(({ step, version, record, event }) => ({
    step,
    label: reviewStepLabel(step),
    capacity: capacityLabels[record.capacity],
    oneForBoth: record.oneForBoth,
    by: event?.actorName ?? '',
    at: event?.at.toString() ?? '',
    seenVersion: version - 1,
    verdict: record.verdict,
    content: record.content,
    proof: record.proof,
    checked: reviewChecks[step].filter(({ key }) => record.checked.includes(key)).map(({ label }) => label),
    notes: record.notes.map((note) => ({ ...note })),
    overrides: record.overrides.map((override) => ({ ...override })),
    secrecy: record.secrecy === null ? [] : secrecyWords(record.secrecy),
    afterTheFact: event?.kind === 'urgentReviewed',
    remarks: record.remarks,
  }))
  return {
    rows,
    lastSeenBy: (account: string): number | null =>
      paired.findLast(({ event }) => event?.actorId === account)?.version ?? null,
  }
}

/** The five answers in words. */
export function secrecyWords(answers: SecrecyAnswers): { label: string; answer: string }[] {
  return secrecyQuestions.map(({ key, label }) => ({ label, answer: secrecyAnswerLabels[answers[key]] }))
}

const versionKinds: readonly DisclosureEvent['kind'][] = [
  'submitted',
  'imported',
  'masked',
  'revised',
  'urgentReleased',
]

/** The texts that were kept, the newest first, each with what made it. */
export async function versionsOf(
  desk: Desk,
  id: string,
  trail: readonly DisclosureEvent[],
): Promise<DisclosureView['versions']> {
  const kept = await selectVersions(desk.read, id)
  return kept
    .map(({ version, entry }) => {
      const made = trail.filter((event) => event.entry === entry)
      const named = made.find(({ kind }) => versionKinds.includes(kind))
      return {
        version,
        // what names no such act was given its moment or its last day by the signing leader
        label: named ? eventKindLabels[named.kind] : '签发',
        at: made[0]?.at.toString() ?? '',
      }
    })
    .reverse()
}
