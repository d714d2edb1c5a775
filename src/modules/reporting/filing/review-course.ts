import { nextStep } from '../../signing/index.ts'
import type { ReviewEntry, SentStep } from './submission.ts'

export type CourseState = 'none' | 'inReview' | 'returned' | 'signed'

/** 审签: how far the report has come through the unit's own steps since it was last handed in. */
export interface ReviewCourse {
  readonly state: CourseState
  /** the steps as they were when it was sent */
  readonly steps: readonly SentStep[]
  /** the step that it waits for; null where it waits for none */
  readonly at: string | null
  /** returned: where it goes on once it is sent anew */
  readonly resumeAt: string | null
  /** keys of the steps that hold */
  readonly passed: readonly string[]
  /** the entry that sent what is being reviewed; null where nothing is */
  readonly opened: ReviewEntry | null
  /** the last return; null where there is none, or it was sent anew and signed since */
  readonly returned: ReviewEntry | null
  /** why an earlier submission is being corrected; null where none is */
  readonly reopened: ReviewEntry | null
  /** everything since the last submission, oldest first */
  readonly entries: readonly ReviewEntry[]
}

const nothing: ReviewCourse = {
  state: 'none',
  steps: [],
  at: null,
  resumeAt: null,
  passed: [],
  opened: null,
  returned: null,
  reopened: null,
  entries: [],
}

/** Reads the course out of its entries, oldest first. */
export function reviewCourseOf(entries: readonly ReviewEntry[]): ReviewCourse {
  return { ...entries.reduce(moved, nothing), entries }
}

function moved(course: ReviewCourse, entry: ReviewEntry): ReviewCourse {
  switch (entry.kind) {
    case 'reopened':
      return { ...course, reopened: entry }
    case 'opened':
      return opened(course, entry)
    case 'passed':
      return {
        ...course,
        at: nextStep(keysOf(course), course.at ?? ''),
        passed: [...course.passed, ...(course.at === null ? [] : [course.at])],
      }
    case 'returned':
      return {
        ...course,
        state: 'returned',
        at: null,
        resumeAt: entry.resumeAt,
        passed: keysOf(course).slice(0, Math.max(0, keysOf(course).indexOf(entry.resumeAt ?? ''))),
        opened: null,
        returned: entry,
      }
    case 'signed':
      return {
        ...course,
        state: 'signed',
        at: null,
        passed: keysOf(course),
        returned: null,
      }
    case 'recalled':
      return { ...nothing, reopened: course.reopened, returned: course.returned }
  }
}

/** Goes to the step that a return named, else to the first. */
function opened(course: ReviewCourse, entry: ReviewEntry): ReviewCourse {
  const order = entry.steps.map(({ key }) => key)
  const first = order.find((key) => key === course.resumeAt) ?? order[0] ?? null
  return {
    ...course,
    state: 'inReview',
    steps: entry.steps,
    at: first,
    resumeAt: null,
    passed: first === null ? [] : order.slice(0, order.indexOf(first)),
    opened: entry,
  }
}

function keysOf({ steps }: ReviewCourse): string[] {
  return steps.map(({ key }) => key)
}

/** The step that the report waits for, and whether it signs; null while it waits for none. */
export function awaitedStep({ at, steps }: ReviewCourse): (SentStep & { readonly signs: boolean }) | null {
  const step = steps.find(({ key }) => key === at)
  return step === undefined ? null : { ...step, signs: steps.at(-1)?.key === at }
}
