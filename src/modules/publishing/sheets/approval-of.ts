import { createHash } from 'node:crypto'
import { exceptionWithKey } from '../../../law/decision/exception.ts'
import { dutyWithKey } from '../../../law/publishing/duty.ts'
import { dayOf, timeZone } from '../../../platform/day.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { type Disclosure, opennessLabels } from '../disclosure.ts'
import { type DisclosureEvent, eventKindLabels } from '../disclosure-event.ts'
import { disclosureTrail, findDisclosure } from '../find-disclosure.ts'
import { capacityLabels } from '../review/review-settings.ts'
import { type KeptReview, selectReviews } from '../review/review-store.ts'
import { reviewStepLabel, type ReviewStep } from '../review/review-step.ts'
import { referralConclusionLabels } from '../review/secrecy.ts'
import { selectVersions } from '../verification-store.ts'
import type { ApprovalSheet, ApprovalStep, ConcernAnswer, Opinion } from './approval-sheet.ts'

type Paired = { readonly event: DisclosureEvent; readonly review: KeptReview }

/** 审批单 of an item: what its file says, gathered for print. */
export async function approvalSheetOf(
  desk: Desk,
  id: string,
  demonstration: boolean,
): Promise<Answer<{ readonly sheet: ApprovalSheet; readonly title: string }>> {
  const found = await findDisclosure(desk, id)
  if (found.kind !== 'done') return found
  const trail = await disclosureTrail(desk, id)
  if (trail.kind !== 'done') return trail
  const disclosure = found.value
  const unit = await findUnit(desk.read, disclosure.unitCode)
  const reviews = pair(trail.value, await selectReviews(desk.read, id))
  const version = (await selectVersions(desk.read, id)).at(-1)
  const { title, urgent } = disclosure
  const sheet: ApprovalSheet = {
    filledOn: desk.today().toString(),
    unit: unit?.name ?? disclosure.unitCode,
    title,
    documentNumber: disclosure.documentNumber ?? '',
    recordNumber: disclosure.indexNumber ?? '',
    officialDocument: disclosure.documentNumber !== null,
    channels: ['政府网站'],
    plannedFor: plannedFor(disclosure),
    openness: disclosure.openness,
    opennessReason: opennessReason(disclosure),
    concerns: concernsOf(disclosure),
    opinions: {
      drafter: drafterOpinion(disclosure, trail.value),
      departmentHead: opinionOf(reviews, ['firstReview', 'secondReview']),
      secrecyReviewer: opinionOf(reviews, ['secrecyReview']),
      supervisingLeader: opinionOf(reviews, ['signing']),
      principal: null,
      referral: referralOpinion(disclosure),
    },
    trail: trail.value.map((event) => stepOf(event, reviews.find((one) => one.event === event)?.review)),
    releasedFindings: reviews
      .filter(({ review }) => review.step === 'signing')
      .flatMap(({ event, review }) =>
        review.record.overrides.map(({ where, quote, reason }) => ({
          place: where,
          finding: quote,
          reason,
          by: event.actorName,
        })),
      ),
    urgent: urgent && {
      reason: urgent.reason,
      by: urgent.by,
      at: wallClock(Temporal.Instant.from(urgent.at)),
      reviewedAfterwards: afterwards(urgent),
    },
    doubledSteps: reviews
      .filter(({ review }) => review.record.oneForBoth)
      .map(({ event }) => `一审、二审由${event.actorName}一人办理`),
    version: version?.version ?? disclosure.version,
    hash: createHash('sha256')
      .update(JSON.stringify(version?.content ?? {}))
      .digest('hex'),
    demonstration,
  }
  return done({ sheet, title })
}

/** Every review stands beside its own event, one for one and in the same order. */
function pair(trail: readonly DisclosureEvent[], reviews: readonly KeptReview[]): Paired[] {
  const events = trail.filter(({ kind }) => reviewing.includes(kind))
  return reviews.flatMap((review, index) => {
    const event = events[index]
    return event ? [{ event, review }] : []
  })
}

const reviewing: readonly DisclosureEvent['kind'][] = [
  'passed',
  'sentBack',
  'referred',
  'urgentReleased',
  'urgentReviewed',
]

function plannedFor({ publishedOn, releaseAt, state }: Disclosure): string {
  if (publishedOn) return publishedOn.toString()
  if (state === 'kept') return '不主动公开'
  return releaseAt ? dayOf(releaseAt).toString() : '审签后即时公开'
}

function opennessReason({ openness, exception, duty }: Disclosure): string {
  if (exception) return `${exceptionWithKey(exception).article}：${exceptionWithKey(exception).text}`
  const known = duty === null ? null : dutyWithKey(duty)
  if (openness === 'proactive') return known ? `${known.article}：${known.text}` : '条例第十九条'
  return opennessLabels[openness]
}

function concernsOf({ secrecy, referral }: Disclosure): ApprovalSheet['concerns'] {
  const open = referral !== null && referral.answer === null
  // what it touched and was dealt with, it touches no more; how, the reviewer's opinion says
  const answer = (given: 'no' | 'handled' | 'yes' | undefined): ConcernAnswer => {
    if (given === undefined) return open ? 'uncertain' : null
    return given === 'yes' ? 'yes' : 'no'
  }
  return {
    stateSecret: answer(secrecy?.stateSecret),
    workSecret: answer(secrecy?.workSecret),
    tradeSecret: answer(secrecy?.tradeSecret),
    privacy: answer(secrecy?.privacy),
    threeSecurities: answer(secrecy?.security),
  }
}

function drafterOpinion({ writers }: Disclosure, trail: readonly DisclosureEvent[]): Opinion | null {
  const submitted = trail.findLast(({ kind }) => kind === 'submitted')
  if (!submitted) return null
  const by = writers.map(({ name }) => name).join('、')
  return { text: '已自审自校，拟予公开，请审。', by, on: dayOf(submitted.at).toString() }
}

function opinionOf(reviews: readonly Paired[], steps: readonly ReviewStep[]): Opinion | null {
  const last = steps.flatMap((step) => {
    const found = reviews.findLast(({ review }) => review.step === step)
    return found ? [found] : []
  })
  const latest = last.at(-1)
  if (!latest) return null
  const text = last
    .map(({ review, event }) => {
      const said = review.record.verdict === 'pass' ? '审核、校对通过' : eventKindLabels[event.kind]
      const label = steps.length > 1 ? `${reviewStepLabel(review.step)}：` : ''
      const { remarks } = review.record
      return `${label}${said}${remarks === '' ? '。' : `：${remarks}`}`
    })
    .join('\n')
  const by = [...new Set(last.map(({ event }) => event.actorName))].join('、')
  return { text, by, on: dayOf(latest.event.at).toString() }
}

function referralOpinion({ referral }: Disclosure): Opinion | null {
  if (!referral) return null
  const { answer } = referral
  const text = answer
    ? `${referralConclusionLabels[answer.conclusion]}。${answer.text}${answer.documentNumber === '' ? '' : `（${answer.documentNumber}）`}`
    : `${referral.on} 报请确定，等待答复。`
  return { text, by: referral.to, on: answer?.on ?? referral.on }
}

function stepOf(event: DisclosureEvent, review: KeptReview | undefined): ApprovalStep {
  const record = review?.record
  const capacity = record ? capacityLabels[record.capacity] : ''
  const result = (given: 'passed' | 'faulty' | null | undefined): string => {
    if (given === 'passed') return '通过'
    if (given === 'faulty') return '有问题'
    return record ? eventKindLabels[event.kind] : ''
  }
  return {
    step: event.step === null ? eventKindLabels[event.kind] : reviewStepLabel(event.step),
    review: result(record?.content),
    proof: result(record?.proof),
    by: capacity === '' ? event.actorName : `${event.actorName}（${capacity}）`,
    at: wallClock(event.at),
    remarks: record ? [notesOf(record), record.remarks].filter(Boolean).join('') : (event.remarks ?? ''),
  }
}

function notesOf({ notes }: KeptReview['record']): string {
  return notes.map(({ passage, text }) => `“${passage}”——${text}。`).join('')
}

function afterwards({ pending, objection }: NonNullable<Disclosure['urgent']>): string {
  if (objection) return `${objection.by}有异议：${objection.text}`
  if (pending.length === 0) return '一审、二审、保密审查已经补审'
  return ''
}

/** `2026-10-14 09:30`, as the clock on the wall had it. */
function wallClock(moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(timeZone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
