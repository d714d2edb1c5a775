import { factsOf, groundOf } from '../../../law/decision/outcome.ts'
import type { Capacity } from '../../signing/index.ts'
import { sentences } from '../lists/sentences.ts'
import type { DecisionDraft } from './decision-draft.ts'

/** 拟定答复、送审、审核、签发: entries without effect on the clock. */
export const decisionEventLabels = {
  decision_drafted: '拟定答复',
  decision_submitted: '答复送审',
  decision_reviewed: '答复审核',
  decision_signed: '答复签发',
} as const

/** A step as it stood when the draft was submitted. */
export interface SubmittedStep {
  readonly key: string
  readonly label: string
}

/** A remark on one passage of the draft. */
export interface PassageNote {
  readonly passage: string
  readonly text: string
}

export interface DecisionEventDetails {
  decision_drafted: DecisionDraft
  /** the unit's steps as they were then: what is under way is not moved by new settings */
  decision_submitted: { readonly steps: readonly SubmittedStep[]; readonly note: string }
  decision_reviewed: {
    readonly step: string
    readonly label: string
    readonly verdict: 'pass' | 'return'
    readonly capacity: Capacity
    /** where it goes on once it comes back: this step or an earlier one; '' where it was passed */
    readonly resumeAt: string
    readonly remarks: string
    readonly notes: readonly PassageNote[]
  }
  decision_signed: {
    readonly step: string
    readonly label: string
    readonly capacity: Capacity
    readonly remarks: string
  }
}

const standIn = (capacity: Capacity): string => (capacity === 'standIn' ? '代为办理' : '')

export const decisionEntryTexts: {
  readonly [Type in keyof DecisionEventDetails]: (details: DecisionEventDetails[Type]) => string
} = {
  decision_drafted: ({ outcome, ground, text, reasons, search }) =>
    sentences(
      groundOf(outcome, ground)?.label ?? factsOf(outcome).label,
      text,
      reasons,
      search && `检索：${search}`,
    ),
  decision_submitted: ({ steps, note }) =>
    sentences(`依次：${steps.map(({ label }) => label).join('、')}`, note),
  decision_reviewed: ({ label, verdict, capacity, remarks, notes }) =>
    sentences(
      `${label}：${verdict === 'pass' ? '通过' : '退回修改'}`,
      standIn(capacity),
      remarks,
      ...notes.map(({ passage, text }) => `“${passage}”——${text}`),
    ),
  decision_signed: ({ label, capacity, remarks }) => sentences(label, standIn(capacity), remarks),
}
