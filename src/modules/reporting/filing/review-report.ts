import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, type Issue, mend, refuse, type Refusal } from '../../desk/index.ts'
import { type Capacity, resumable, stepCapacityOf } from '../../signing/index.ts'
import { sealedReview } from './filing-store.ts'
import { handleReport, type HeldReport, type OnReport, recordOnReport, writerOf } from './handle-report.ts'
import { type ReportStanding, reportStanding } from './report-standing.ts'
import { awaitedStep, type ReviewCourse } from './review-course.ts'
import { reviewSettingsOf } from './settings-store.ts'
import type { PlaceNote, ReviewEntry, SentStep } from './submission.ts'

const longestRemarks = 1_000
const mostNotes = 50

export interface PassReview extends OnReport {
  readonly remarks: string
}

/** 审核通过: the report goes to the next step. The last step signs instead (`signReport`). */
export async function passReview(desk: Desk, request: PassReview): Promise<Answer<ReportStanding>> {
  return takeStep(desk, request, (step) =>
    step.signs
      ? refuse('notNow', `“${step.label}”是最后一个环节，请签发或者退回。`)
      : plainStep('passed', request.remarks),
  )
}

/** 签发: the last step. What was signed is what is handed in. */
export async function signReport(desk: Desk, request: PassReview): Promise<Answer<ReportStanding>> {
  return takeStep(desk, request, (step) =>
    step.signs
      ? plainStep('signed', request.remarks)
      : refuse('notNow', `报告在“${step.label}”环节，还没有到签发。`),
  )
}

export interface ReturnReview extends OnReport {
  readonly remarks: string
  /** on single cells or passages */
  readonly notes?: readonly PlaceNote[]
  /** where it goes on once it is sent anew: this step or an earlier one; the first where it is left out */
  readonly resumeAt?: string
}

/** 退回修改: back to whoever writes, saying what is to be changed, by cell or passage. */
export async function returnReview(desk: Desk, request: ReturnReview): Promise<Answer<ReportStanding>> {
  return takeStep(desk, request, (step, { steps }) => {
    const order = steps.map(({ key }) => key)
    const remarks = request.remarks.trim()
    const notes = (request.notes ?? [])
      .map(({ where, text }) => ({ where: where.trim(), text: text.trim() }))
      .filter(({ text }) => text !== '')
    const issues = [...remarksIssues(remarks), ...notesIssues(notes)]
    if (remarks === '' && notes.length === 0) {
      const text = '退回修改请写明要改什么，例如“第五部分没有写上年问题的改进情况”。'
      issues.push({ field: 'remarks', text })
    }
    const resumeAt = request.resumeAt ?? order[0] ?? ''
    if (!resumable(order, step.key, resumeAt)) {
      issues.push({ field: 'resumeAt', text: '改好以后只能回到本环节或者更早的环节，请重新选择。' })
    }
    return issues.length > 0 ? mend(...issues) : done({ kind: 'returned', remarks, notes, resumeAt })
  })
}

type Step = Pick<ReviewEntry, 'kind' | 'remarks' | 'notes' | 'resumeAt'>

function plainStep(kind: 'passed' | 'signed', text: string): Answer<Step> {
  const remarks = text.trim()
  const issues = remarksIssues(remarks)
  return issues.length > 0 ? mend(...issues) : done({ kind, remarks, notes: [], resumeAt: null })
}

const acts = {
  passed: 'report.pass-review',
  signed: 'report.sign',
  returned: 'report.return-review',
} as const

async function takeStep(
  desk: Desk,
  request: OnReport,
  plan: (step: SentStep & { readonly signs: boolean }, course: ReviewCourse) => Answer<Step>,
): Promise<Answer<ReportStanding>> {
  return handleReport(desk, request, 'review', async (transaction, held) => {
    const { course } = held.standing
    const step = awaitedStep(course)
    if (step === null) return refuse('notNow', '这份报告现在没有等待审签的环节。')
    const capacity = await capacityAt(transaction, desk, held)
    const bar = capacity === null ? notHis(step) : samePersonBar(course, step, writerOf(desk).byId)
    if (bar) return { kind: 'refused', refusal: bar }
    const planned = plan(step, course)
    if (planned.kind !== 'done') return planned
    const { kind } = planned.value
    if (kind !== 'passed' && kind !== 'signed' && kind !== 'returned') throw new Error(`no step: ${kind}`)
    await writeReview(transaction, desk, held, acts[kind], {
      ...planned.value,
      step: step.key,
      label: step.label,
      capacity,
    })
    return done(await reportStanding(transaction, held.unit.code, held.year))
  })
}

/** As whom this desk's person takes the awaited step. The system takes every step (set-up code). */
async function capacityAt(session: Session, desk: Desk, held: HeldReport): Promise<Capacity | null> {
  const { actor } = desk
  const step = awaitedStep(held.standing.course)
  if (step === null || actor.kind === 'citizen') return null
  if (actor.kind === 'system') return 'role'
  const settings = await reviewSettingsOf(session, held.unit.code)
  return stepCapacityOf(actor, held.unit.code, step.key, settings, desk.today())
}

function notHis(step: SentStep): Refusal {
  const text = `“${step.label}”不由您办理。如工作需要，请本单位负责人在“年报审签环节”里设定人员或者代办人。`
  return { code: 'notAllowed', text }
}

/** 职责分离: who sent it reviews nothing of it, and nobody takes two different steps before it is handed in. */
function samePersonBar({ opened, entries }: ReviewCourse, step: SentStep, id: string | null): Refusal | null {
  if (id === null) return null
  if (opened?.byId === id) {
    const text = `这份报告由您送审，不能再由您办理“${step.label}”。请由其他人员办理。`
    return { code: 'samePerson', text }
  }
  const other = entries.find(
    ({ kind, byId, step: taken }) =>
      byId === id && (kind === 'passed' || kind === 'signed' || kind === 'returned') && taken !== step.key,
  )
  if (other === undefined) return null
  const text = `您已经办理过这份报告的“${other.label ?? ''}”，同一人不能再办理“${step.label}”。请由其他人员办理。`
  return { code: 'samePerson', text }
}

/** Why this desk's person may not take the awaited step; null where he may, or there is none. */
export async function stepBarOf(session: Session, desk: Desk, held: HeldReport): Promise<Refusal | null> {
  const step = awaitedStep(held.standing.course)
  if (step === null) return null
  const capacity = await capacityAt(session, desk, held)
  return capacity === null ? notHis(step) : samePersonBar(held.standing.course, step, writerOf(desk).byId)
}

const blank = {
  step: null,
  label: null,
  capacity: null,
  remarks: '',
  notes: [],
  steps: [],
  resumeAt: null,
  contentHash: null,
} as const

/** Writes an entry of 审签 that sends nothing. */
export async function writeReview(
  transaction: Session,
  desk: Desk,
  held: HeldReport,
  act: string,
  entry: Partial<ReviewEntry> & Pick<ReviewEntry, 'kind'>,
): Promise<void> {
  const whole = {
    ...blank,
    id: desk.newId(),
    unitCode: held.unit.code,
    year: held.year,
    on: desk.today().toString(),
    ...writerOf(desk),
    ...entry,
  }
  await recordOnReport(transaction, desk, held, {
    act,
    after: { step: whole.label, remarks: whole.remarks },
    sealed: [sealedReview(whole, null)],
  })
}

function remarksIssues(remarks: string): Issue[] {
  if (remarks.length <= longestRemarks) return []
  return [{ field: 'remarks', text: `审核意见最多${longestRemarks}个字，请删减。` }]
}

function notesIssues(notes: readonly PlaceNote[]): Issue[] {
  const tooLong = notes.some(({ where, text }) => where.length + text.length > longestRemarks)
  if (notes.length <= mostNotes && !tooLong) return []
  const text = `对表格和段落的意见最多${mostNotes}条，每条连同原文不超过${longestRemarks}个字，请删减。`
  return [{ field: 'notes', text }]
}
