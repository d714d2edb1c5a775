import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'
import { eventRow, versionRow } from '../disclosure-event.ts'
import { noticeTo } from '../notices/notice.ts'
import { changedMeanwhile, type SeenDisclosure } from '../open-disclosure.ts'
import { plannedRelease } from '../release/planned-release.ts'
import { release } from '../release/release-disclosure.ts'
import { unlessReleasedMeanwhile } from '../release/releasing.ts'
import { scanDisclosure } from '../scan/scan-disclosure.ts'
import { updateDisclosure } from '../store.ts'
import { keep } from './keep-disclosure.ts'
import { openForReview, type OpenedReview } from './open-for-review.ts'
import { checkReview, type ReviewRecord, reviewRow, type SpokenReview, spokenLine } from './review-record.ts'
import { stepOrder } from './review-settings.ts'
import { reviewStepLabel, type ReviewStep } from './review-step.ts'
import { resumable, stepAfter } from './resume.ts'

export interface ReviewDisclosure extends SeenDisclosure, SpokenReview {
  /** the step that the person means to take: the one that the item waits for */
  readonly step: ReviewStep
  readonly verdict: 'pass' | 'sendBack'
  /** sent back: where it goes on once it is mended; this step or an earlier one. Left out: at the first */
  readonly resumeAt?: ReviewStep | undefined
  /** signing: publish at this moment (ISO, UTC) instead of at once; '' : at once whatever the author planned */
  readonly releaseAt?: string | undefined
  /** signing: 公示期最后一天, `YYYY-MM-DD`; '': none. Left out: as the author has it */
  readonly displayUntil?: string | undefined
}

/**
 * 审核: passes an item to its next step or sends it back to its author with the reason. The last step signs: in the
 * same transaction the item gets its 索引号 and today's date and is public, found and counted; or it waits for the
 * moment that was set. A late publication (条例第二十六条) is shown, never prevented.
 */
export async function reviewDisclosure(desk: Desk, request: ReviewDisclosure): Promise<Answer<Disclosure>> {
  const scan = await scanDisclosure(desk, request.id)
  const reviewing = desk.transaction(async (transaction) => {
    const opened = await openForReview(transaction, desk, request, request.step, {
      state: 'inReview',
      act: '审核',
    })
    if ('refused' in opened) return opened.refused
    const refused = unlessItsTurn(opened.disclosure, request)
    if (refused) return refused
    const checked = checkReview(
      request.step,
      request.verdict,
      request,
      scan,
      opened.disclosure.openness === 'proactive',
    )
    if ('issues' in checked) return mend(...checked.issues)
    const review: ReviewRecord = {
      ...checked.record,
      capacity: opened.capacity,
      oneForBoth: opened.oneForBoth,
    }
    if (request.verdict === 'sendBack') return sendBack(transaction, desk, opened, request, review)
    const next = stepAfter(stepOrder(opened.settings), request.step, opened.disclosure)
    if (next !== null) return passOn(transaction, desk, opened, request.step, next, review)
    return sign(transaction, desk, opened, request, review)
  })
  return reviewing.catch(unlessReleasedMeanwhile)
}

function unlessItsTurn(before: Disclosure, request: ReviewDisclosure): Answer<never> | null {
  if (before.step === null || before.step === request.step) return unlessReferred(before, request)
  return refuse(
    'notNow',
    `这条信息现在等待“${reviewStepLabel(before.step)}”，还不能办理“${reviewStepLabel(request.step)}”。`,
  )
}

/** While an authority is asked nobody passes it, nor once it answered that it must not be published (条例第十七条). */
function unlessReferred({ referral, openness }: Disclosure, request: ReviewDisclosure): Answer<never> | null {
  if (!referral || request.verdict === 'sendBack' || request.step !== 'secrecyReview') return null
  if (referral.answer === null) {
    return refuse(
      'notNow',
      `这条信息已报请${referral.to}确定，还没有收到答复。收到后请先登记答复，再作保密审查。`,
      '条例第十七条',
    )
  }
  if (referral.answer.conclusion !== 'mayNotPublish' || openness !== 'proactive') return null
  return refuse(
    'notNow',
    `${referral.to}答复不得公开，不能通过。请退回拟稿人，把公开属性改为“不予公开”并选定情形。`,
    '条例第十七条',
  )
}

type Transaction = Parameters<Parameters<Desk['transaction']>[0]>[0]

async function sendBack(
  transaction: Transaction,
  desk: Desk,
  { disclosure: before, settings }: OpenedReview,
  request: ReviewDisclosure,
  review: ReviewRecord,
): Promise<Answer<Disclosure>> {
  const order = stepOrder(settings)
  if (request.resumeAt !== undefined && !resumable(order, request.step, request.resumeAt)) {
    const text = `改好以后可以从第一步到“${reviewStepLabel(request.step)}”之间的任何一步接着审，请重新选择。`
    return mend({ field: 'resumeAt', text })
  }
  const disclosure: Disclosure = {
    ...before,
    state: 'draft',
    step: null,
    resumeAt: request.resumeAt ?? null,
    version: before.version + 1,
    updatedAt: desk.now(),
  }
  if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
  await record(transaction, desk, {
    act: 'disclosure.send-back',
    object: { kind: 'disclosure', id: disclosure.id },
    unitCode: disclosure.unitCode,
    before: { state: before.state, step: before.step },
    after: { state: disclosure.state, step: null, resumeAt: disclosure.resumeAt },
    sealed: [
      eventRow(desk, disclosure, {
        kind: 'sentBack',
        step: request.step,
        remarks: spokenLine(request.step, review),
      }),
      reviewRow(desk, disclosure, request.step, review),
    ],
  })
  await noticeTo(transaction, desk, { kind: 'sentBack', disclosure })
  return done(disclosure)
}

async function passOn(
  transaction: Transaction,
  desk: Desk,
  { disclosure: before }: OpenedReview,
  step: ReviewStep,
  next: ReviewStep,
  review: ReviewRecord,
): Promise<Answer<Disclosure>> {
  const disclosure: Disclosure = {
    ...before,
    step: next,
    resumeAt: null,
    secrecy: review.secrecy ?? before.secrecy,
    version: before.version + 1,
    updatedAt: desk.now(),
  }
  if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
  await record(transaction, desk, {
    act: 'disclosure.pass',
    object: { kind: 'disclosure', id: disclosure.id },
    unitCode: disclosure.unitCode,
    before: { state: before.state, step: before.step },
    after: { state: disclosure.state, step: disclosure.step },
    sealed: passRows(desk, disclosure, step, review),
  })
  await noticeTo(transaction, desk, { kind: 'toReview', disclosure })
  return done(disclosure)
}

/** The rows of a step that was passed. */
export function passRows(desk: Desk, disclosure: Disclosure, step: ReviewStep, review: ReviewRecord) {
  return [
    eventRow(desk, disclosure, { kind: 'passed', step, remarks: spokenLine(step, review) }),
    reviewRow(desk, disclosure, step, review),
  ]
}

/** 签发: publishes at once or at the set moment; what is not disclosed proactively is kept, with its reason. */
async function sign(
  transaction: Transaction,
  desk: Desk,
  { disclosure: seen }: OpenedReview,
  request: ReviewDisclosure,
  review: ReviewRecord,
): Promise<Answer<Disclosure>> {
  const planned = plannedRelease(desk, seen, request)
  if ('issues' in planned) return mend(...planned.issues)
  const before = { ...seen, ...planned }
  const rows = (disclosure: Disclosure) => [
    ...passRows(desk, disclosure, 'signing', review),
    ...(differs(seen, before) ? [versionRow(disclosure)] : []),
  ]
  if (before.openness !== 'proactive') return keep(transaction, desk, seen.version, before, rows)
  return release(transaction, desk, { seenVersion: seen.version, before, rows })
}

function differs(seen: Disclosure, before: Disclosure): boolean {
  const stamps = ({ releaseAt, displayUntil }: Disclosure) => `${String(releaseAt)} ${String(displayUntil)}`
  return stamps(seen) !== stamps(before)
}
