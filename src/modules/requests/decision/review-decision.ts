import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { resumable } from '../../signing/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import type { PassageNote } from './decision-events.ts'
import { decisionCourseOf } from './decision-state.ts'
import { awaitedStep, capacityAt, stepBarToPerson } from './decision-steps.ts'

const longestRemarks = 1_000
const mostNotes = 50

export interface PassDecision extends OnCase {
  readonly remarks: string
}

/** 审核通过: the draft goes to the next step. The last step signs instead (`signDecision`). */
export async function passDecision(desk: Desk, request: PassDecision): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'passDecision', (file) => {
    const bar = stepBarToPerson(file, desk)
    if (bar) return { kind: 'refused', refusal: bar }
    const remarks = request.remarks.trim()
    const issues = remarksIssues(remarks)
    if (issues.length > 0) return mend(...issues)
    const step = awaitedStep(file)
    const details = {
      step: step?.key ?? '',
      label: step?.label ?? '',
      verdict: 'pass' as const,
      capacity: capacityAt(file, desk) ?? 'role',
      resumeAt: '',
      remarks,
      notes: [],
    }
    return done({ event: { type: 'decision_reviewed', on: desk.today(), event: null, details } })
  })
}

export interface ReturnDecision extends OnCase {
  readonly remarks: string
  /** on single passages of the draft */
  readonly notes?: readonly PassageNote[]
  /** where it goes on once it is submitted anew: this step or an earlier one; the first where it is left out */
  readonly resumeAt?: string
}

/** 退回修改: back to whoever drafts, saying what is to be changed. */
export async function returnDecision(desk: Desk, request: ReturnDecision): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'returnDecision', (file) => {
    const bar = stepBarToPerson(file, desk)
    if (bar) return { kind: 'refused', refusal: bar }
    const { steps } = decisionCourseOf(file)
    const order = steps.map(({ key }) => key)
    const step = awaitedStep(file)
    const resumeAt = request.resumeAt ?? order[0] ?? ''
    const remarks = request.remarks.trim()
    const notes = (request.notes ?? [])
      .map(({ passage, text }) => ({ passage: passage.trim(), text: text.trim() }))
      .filter(({ text }) => text !== '')
    const issues = [...remarksIssues(remarks), ...notesIssues(notes)]
    if (remarks === '' && notes.length === 0) {
      const text = '退回修改请写明要改什么，便于拟稿人改正，例如“检索只查了档案室，请补查财政所电子台账”。'
      issues.push({ field: 'remarks', text })
    }
    if (!resumable(order, step?.key ?? '', resumeAt)) {
      issues.push({ field: 'resumeAt', text: '改好以后只能回到本环节或者更早的环节，请重新选择。' })
    }
    if (issues.length > 0) return mend(...issues)
    const details = {
      step: step?.key ?? '',
      label: step?.label ?? '',
      verdict: 'return' as const,
      capacity: capacityAt(file, desk) ?? 'role',
      resumeAt,
      remarks,
      notes,
    }
    return done({ event: { type: 'decision_reviewed', on: desk.today(), event: null, details } })
  })
}

/** What is wrong with 审核意见. */
export function remarksIssues(remarks: string): Issue[] {
  if (remarks.length <= longestRemarks) return []
  return [{ field: 'remarks', text: `审核意见最多${longestRemarks}个字，请删减。` }]
}

function notesIssues(notes: readonly PassageNote[]): Issue[] {
  const tooLong = notes.some(({ passage, text }) => passage.length + text.length > longestRemarks)
  if (notes.length <= mostNotes && !tooLong) return []
  const text = `对段落的意见最多${mostNotes}条，每条连同原文不超过${longestRemarks}个字，请删减。`
  return [{ field: 'notes', text }]
}
