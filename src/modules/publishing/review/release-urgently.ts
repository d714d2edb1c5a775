import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { cleanLine } from '../body.ts'
import { type Disclosure, opennessLabels } from '../disclosure.ts'
import { eventRow, versionRow } from '../disclosure-event.ts'
import { noticeTo } from '../notices/notice.ts'
import { changedMeanwhile, type SeenDisclosure } from '../open-disclosure.ts'
import { plannedRelease } from '../release/planned-release.ts'
import { unlessReleasedMeanwhile } from '../release/releasing.ts'
import { release } from '../release/release-disclosure.ts'
import { scanDisclosure } from '../scan/scan-disclosure.ts'
import { faultsBeforeReview } from '../submit-disclosure.ts'
import { findDisclosureRow, updateDisclosure } from '../store.ts'
import { openForReview } from './open-for-review.ts'
import {
  checkReview,
  handledFaults,
  nothingWrong,
  type ReviewRecord,
  reviewRow,
  saysNothing,
  type SpokenReview,
  spokenLine,
} from './review-record.ts'
import { reviewStepLabel } from './review-step.ts'
import { forbiddenBy, secrecyQuestions } from './secrecy.ts'
import { stepsAfterUrgent, type UrgentRelease } from './urgent.ts'

export interface ReleaseUrgently extends SeenDisclosure, SpokenReview {
  /** 突发事件 that leaves no time for three reviews */
  readonly reason: string
}

const longestReason = 300

/**
 * 应急发布: in an emergency (突发事件) the signing leader alone releases a draft or an item in review, having answered the
 * secrecy questions. It is marked, stands on the supervisor's board, and the three other steps are taken afterwards.
 */
export async function releaseUrgently(desk: Desk, request: ReleaseUrgently): Promise<Answer<Disclosure>> {
  const scan = await scanDisclosure(desk, request.id)
  return desk
    .transaction(async (transaction) => {
      const state = await stateOf(transaction, request.id)
      const opened = await openForReview(transaction, desk, request, 'signing', { state, act: '应急发布' })
      if ('refused' in opened) return opened.refused
      const { disclosure: before, person, capacity } = opened
      const reason = cleanLine(request.reason)
      const spoken: SpokenReview = { ...nothingWrong('signing'), ...request }
      const checked = checkReview('signing', 'pass', spoken, scan)
      const planned = plannedRelease(desk, before, { releaseAt: '' })
      const issues: Issue[] = [
        ...itemFaults(before),
        ...reasonFaults(reason),
        ...('issues' in planned ? planned.issues : []),
        ...secrecyIssues(request),
        ...(await faultsBeforeReview(transaction, before)),
        ...('issues' in checked ? checked.issues : []),
      ]
      if (issues.length > 0 || 'issues' in checked) return mend(...issues)
      const urgent: UrgentRelease = {
        reason,
        at: desk.now().toString(),
        by: person.name,
        pending: [...stepsAfterUrgent],
        objection: null,
      }
      const review: ReviewRecord = { ...checked.record, capacity, oneForBoth: false }
      const answer = await release(transaction, desk, {
        seenVersion: before.version,
        before: { ...before, urgent, releaseAt: null, resumeAt: null, secrecy: review.secrecy },
        act: 'disclosure.release-urgently',
        rows: (disclosure) => [
          versionRow(disclosure),
          reviewRow(desk, disclosure, 'signing', review),
          eventRow(desk, disclosure, {
            kind: 'urgentReleased',
            step: 'signing',
            remarks: `应急发布：${reason}。${spokenLine('signing', review) ?? ''}`,
          }),
        ],
      })
      if (answer.kind === 'done') {
        await noticeTo(transaction, desk, { kind: 'urgentReleased', disclosure: answer.value })
      }
      return answer
    })
    .catch(unlessReleasedMeanwhile)
}

/** What cannot go out in this way however urgent it is. */
function itemFaults({ revision, openness, referral }: Disclosure): Issue[] {
  const faults: Issue[] = []
  if (revision) faults.push({ field: '', text: '更正不能应急发布。情况紧急的，请先撤下原文。' })
  if (openness !== 'proactive') {
    const text = `公开属性是“${opennessLabels[openness]}”，不能发布。确需公开的，请拟稿人先改为主动公开。`
    faults.push({ field: '', text, ground: '条例第十三条' })
  }
  if (referral && referral.answer === null) {
    const text = `已报请${referral.to}确定，还没有收到答复，不能发布。请催办，收到后先登记答复。`
    faults.push({ field: '', text, ground: '条例第十七条' })
  }
  if (referral?.answer?.conclusion === 'mayNotPublish') {
    faults.push({ field: '', text: `${referral.to}答复不得公开，不能发布。`, ground: '条例第十七条' })
  }
  return faults
}

function reasonFaults(reason: string): Issue[] {
  if (reason !== '' && reason.length <= longestReason) return []
  return [
    {
      field: 'reason',
      text: `请写明是什么突发事件、为什么来不及三审（不超过 ${longestReason} 个字）。`,
      ground: '条例第二十条第（十二）项',
    },
  ]
}

/** The signing step has no secrecy questions of its own; here the leader answers them too. */
function secrecyIssues({ secrecy, remarks }: ReleaseUrgently): Issue[] {
  const labels = secrecyQuestions.map(({ label }) => label).join('、')
  if (!secrecy) {
    return [
      { field: 'secrecy', text: `应急发布也要作保密审查，请逐项回答：${labels}。`, ground: '条例第十七条' },
    ]
  }
  const forbidden = forbiddenBy(secrecy)
  if (forbidden.length === 0) return handledFaults(secrecy, remarks)
  const text = `回答了“涉及”${forbidden.map(({ label }) => label).join('、')}，不能发布。`
  return [{ field: 'secrecy', text, ground: forbidden[0]?.ground ?? '条例第十四条' }]
}

type Transaction = Parameters<Parameters<Desk['transaction']>[0]>[0]

async function stateOf(transaction: Transaction, id: string): Promise<'draft' | 'inReview'> {
  const found = await findDisclosureRow(transaction, id)
  return found?.state === 'draft' ? 'draft' : 'inReview'
}

export interface ReviewUrgent extends SeenDisclosure, SpokenReview {
  readonly step: UrgentRelease['pending'][number]
  /** `object`: it must be corrected or withdrawn */
  readonly verdict: 'pass' | 'object'
}

/** 事后审核 of what was released in an emergency: by other people than the one who signed it, in any order. */
export async function reviewUrgent(desk: Desk, request: ReviewUrgent): Promise<Answer<Disclosure>> {
  const scan = await scanDisclosure(desk, request.id)
  return desk.transaction(async (transaction) => {
    const opened = await openForReview(transaction, desk, request, request.step, {
      state: 'published',
      act: '事后审核',
    })
    if ('refused' in opened) return opened.refused
    const { disclosure: before, person, capacity, oneForBoth } = opened
    const { urgent } = before
    if (!urgent?.pending.includes(request.step)) {
      const text = urgent
        ? `“${reviewStepLabel(request.step)}”已经作过事后审核。`
        : '这条信息不是应急发布的，不需要事后审核。'
      return mend({ field: 'step', text })
    }
    if (request.verdict === 'object' && saysNothing(request)) {
      const text = '有异议的，请写明哪里不妥、应当更正还是撤下。'
      return mend({ field: 'remarks', text })
    }
    const checked = checkReview(request.step, request.verdict === 'pass' ? 'pass' : 'sendBack', request, scan)
    if ('issues' in checked) return mend(...checked.issues)
    const review: ReviewRecord = { ...checked.record, capacity, oneForBoth }
    const line = spokenLine(request.step, review) ?? ''
    const disclosure: Disclosure = {
      ...before,
      urgent: {
        ...urgent,
        pending: urgent.pending.filter((step) => step !== request.step),
        objection:
          request.verdict === 'object'
            ? { step: request.step, by: person.name, text: line }
            : urgent.objection,
      },
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    const verdict = request.verdict === 'pass' ? '通过' : '有异议，应当更正或者撤下'
    await record(transaction, desk, {
      act: 'disclosure.review-urgent',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      after: {
        step: request.step,
        verdict: request.verdict,
        pending: [...(disclosure.urgent?.pending ?? [])],
      },
      sealed: [
        eventRow(desk, disclosure, {
          kind: 'urgentReviewed',
          step: request.step,
          remarks: `事后审核${verdict}。${line}`,
        }),
        reviewRow(desk, disclosure, request.step, review),
      ],
    })
    if (request.verdict === 'object') await noticeTo(transaction, desk, { kind: 'objected', disclosure })
    return done(disclosure)
  })
}
