import { nextStep } from '../../signing/index.ts'
import type { CaseFile } from '../case-file.ts'
import type { FileEvent } from '../file-event.ts'
import type { DecisionDraft } from './decision-draft.ts'
import type { SubmittedStep } from './decision-events.ts'

export type DecisionState = 'none' | 'drafted' | 'inReview' | 'returned' | 'signed'

type Entries = Pick<CaseFile, 'events'>
type EntryOf<Type extends FileEvent['type']> = Extract<FileEvent, { type: Type }>

/** 审签: how far the draft has come through the unit's steps. */
export interface DecisionCourse {
  readonly state: DecisionState
  /** null where there is none, or its personal data were erased */
  readonly draft: DecisionDraft | null
  /** the steps as they were when it was submitted; empty before */
  readonly steps: readonly SubmittedStep[]
  /** the step that it waits for; null where it waits for none */
  readonly at: string | null
  /** returned: where it goes on once it is submitted anew */
  readonly resumeAt: string | null
  /** keys of the steps that hold, in their order: passed since the draft was made, or passed before a return that
   * goes on behind them */
  readonly passed: readonly string[]
  /** the last return of this draft's line; null where it was never returned, or was drafted afresh */
  readonly returned: EntryOf<'decision_reviewed'> | null
}

const nothing: DecisionCourse = {
  state: 'none',
  draft: null,
  steps: [],
  at: null,
  resumeAt: null,
  passed: [],
  returned: null,
}

/**
 * Reads the course out of the entries. Drafted anew, everything passed before is void, except for what lies before
 * the step that a return named. A correction of the application voids the draft itself: it answered another question.
 */
export function decisionCourseOf({ events }: Entries): DecisionCourse {
  return events.reduce<DecisionCourse>(moved, nothing)
}

function moved(course: DecisionCourse, entry: FileEvent): DecisionCourse {
  if (entry.type === 'correction_received') return nothing
  if (entry.type === 'decision_drafted') return draftedAnew(course, entry)
  if (entry.type === 'decision_submitted') return submitted(course, entry)
  if (entry.type === 'decision_reviewed') return reviewed(course, entry)
  return entry.type === 'decision_signed' ? signed(course) : course
}

function signed(course: DecisionCourse): DecisionCourse {
  const last = course.at === null ? [] : [course.at]
  return { ...course, state: 'signed', at: null, passed: [...course.passed, ...last] }
}

function draftedAnew(course: DecisionCourse, { details }: EntryOf<'decision_drafted'>): DecisionCourse {
  const goesOn = course.resumeAt !== null
  return {
    ...nothing,
    state: 'drafted',
    draft: details,
    resumeAt: course.resumeAt,
    passed: goesOn ? course.passed : [],
    returned: goesOn ? course.returned : null,
  }
}

function submitted(course: DecisionCourse, { details }: EntryOf<'decision_submitted'>): DecisionCourse {
  const steps = details?.steps ?? []
  const order = steps.map(({ key }) => key)
  const first = order.find((key) => key === course.resumeAt) ?? order[0] ?? null
  const before = first === null ? [] : order.slice(0, order.indexOf(first))
  return { ...course, state: 'inReview', steps, at: first, resumeAt: null, passed: before }
}

function reviewed(course: DecisionCourse, entry: EntryOf<'decision_reviewed'>): DecisionCourse {
  const order = course.steps.map(({ key }) => key)
  const step = course.at
  if (step === null) return course
  if (entry.details?.verdict === 'return') {
    const resumeAt = entry.details.resumeAt || step
    const passed = order.slice(0, Math.max(0, order.indexOf(resumeAt)))
    return { ...course, state: 'returned', at: null, resumeAt, passed, returned: entry }
  }
  return { ...course, at: nextStep(order, step), passed: [...course.passed, step] }
}

/** 答复的审签 as it stands. */
export function decisionStateOf(file: Entries): DecisionState {
  return decisionCourseOf(file).state
}

/** The draft that was signed and stands: a letter is issued from it alone. Null where there is none. */
export function signedDraftOf(file: Entries): DecisionDraft | null {
  const { state, draft } = decisionCourseOf(file)
  return state === 'signed' ? draft : null
}
