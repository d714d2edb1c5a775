import { type Answer, type Desk, done } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface SubmitDecision extends OnCase {
  /** what the reviewers should know */
  readonly note: string
}

/** 答复送审: the draft goes through the unit's steps as they are settled today; what a return named is skipped to. */
export async function submitDecision(desk: Desk, request: SubmitDecision): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'submitDecision', (file) => {
    const steps = file.signing.steps.map(({ key, label }) => ({ key, label }))
    const details = { steps, note: request.note.trim() }
    return done({ event: { type: 'decision_submitted', on: desk.today(), event: null, details } })
  })
}
