import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { awaitedStep, capacityAt, stepBarToPerson } from './decision-steps.ts'
import { remarksIssues } from './review-decision.ts'

export interface SignDecision extends OnCase {
  readonly remarks: string
}

/** 签发: the last step. From here the answer may be issued and leave the house; it is none before it does. */
export async function signDecision(desk: Desk, request: SignDecision): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'signDecision', (file) => {
    const bar = stepBarToPerson(file, desk)
    if (bar) return { kind: 'refused', refusal: bar }
    const remarks = request.remarks.trim()
    const issues = remarksIssues(remarks)
    if (issues.length > 0) return mend(...issues)
    const step = awaitedStep(file)
    const details = {
      step: step?.key ?? '',
      label: step?.label ?? '',
      capacity: capacityAt(file, desk) ?? 'role',
      remarks,
    }
    return done({ event: { type: 'decision_signed', on: desk.today(), event: null, details } })
  })
}
