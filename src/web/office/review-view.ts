import type { Desk } from '../../modules/desk/index.ts'
import {
  capacityLabels,
  type Disclosure,
  type DisclosureEvent,
  eventKindLabels,
  reviewChecks,
  reviewSettingsOf,
  reviewStepLabel,
  selectReviews,
  selectVersions,
  stepOrder,
} from '../../modules/publishing/index.ts'
import type { DisclosureView } from './routes/publishing.schema.ts'

/** The steps in the unit's order, with who took them in this round. */
export async function stepsOf(
  desk: Desk,
  disclosure: Disclosure,
  trail: readonly DisclosureEvent[],
): Promise<DisclosureView['steps']> {
  const order = stepOrder(await reviewSettingsOf(desk.read, disclosure.unitCode))
  const round = roundOf(disclosure, trail)
  return order.map((step) => {
    const passed =
      disclosure.state === 'draft'
        ? undefined
        : round.findLast((event) => event.step === step && passing.includes(event.kind))
    return {
      step,
      label: reviewStepLabel(step),
      state: passed ? 'done' : disclosure.step === step ? 'now' : 'later',
      by: passed?.actorName ?? null,
      at: passed?.at.toString() ?? null,
      remarks: passed?.remarks ?? null,
    }
  })
}

const passing: readonly DisclosureEvent['kind'][] = ['passed', 'urgentReleased', 'urgentReviewed']

/** What happened since the first submission after which no step had to begin again. */
function roundOf(disclosure: Disclosure, trail: readonly DisclosureEvent[]): readonly DisclosureEvent[] {
  const begins = trail.findLastIndex(({ kind }, index) => kind === 'submitted' && !goesOn(trail, index))
  return disclosure.urgent ? trail : trail.slice(Math.max(0, begins))
}

/** Whether a submission went on at a later step: then what was passed before it still stands. */
function goesOn(trail: readonly DisclosureEvent[], index: number): boolean {
  const before = trail.slice(0, index).findLast(({ kind }) => kind === 'sentBack')
  const after = trail.slice(index + 1).find(({ step }) => step !== null)
  return before !== undefined && after?.step === before.step && before.step !== 'firstReview'
}

/** What every step looked at and answered, and who last had which version before his eyes. */
export async function reviewsOf(desk: Desk, disclosure: Disclosure, trail: readonly DisclosureEvent[]) {
  const kept = await selectReviews(desk.read, disclosure.id)
  const steps = trail.filter(({ kind }) => reviewing.includes(kind))
  const paired = kept.map((review, index) => ({ ...review, event: steps[index] }))
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
    remarks: record.remarks,
  }))
  return {
    rows,
    lastSeenBy: (account: string): number | null =>
      paired.findLast(({ event }) => event?.actorId === account)?.version ?? null,
  }
}

/** Events beside which a review is kept, one for one and in the same order. */
const reviewing: readonly DisclosureEvent['kind'][] = [
  'passed',
  'sentBack',
  'referred',
  'urgentReleased',
  'urgentReviewed',
]

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
  const made = trail.filter(({ kind }) => versionKinds.includes(kind))
  return kept
    .map(({ version }, index) => {
      const event = made[index]
      return {
        version,
        label: event ? eventKindLabels[event.kind] : '签发',
        at: event?.at.toString() ?? '',
      }
    })
    .reverse()
}
