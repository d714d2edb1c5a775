import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { proceedingOf } from '../case-file.ts'
import { draftIssues, outcomeBar } from './decision-checks.ts'
import type { DecisionDraft } from '../file-event.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface DecideApplication extends OnCase, Partial<Omit<DecisionDraft, 'outcome'>> {
  readonly outcome: DecisionDraft['outcome']
}

/**
 * 拟定答复（条例第三十六条至第三十九条）: exactly one outcome, with what it needs. Drafted anew it replaces the draft
 * before. It is no answer yet: that is the day on which it leaves the house (`deliverAnswer`).
 */
export async function decideApplication(desk: Desk, request: DecideApplication): Promise<Answer<Handled>> {
  const draft: DecisionDraft = {
    outcome: request.outcome,
    ground: request.ground?.trim() ?? '',
    text: request.text?.trim() ?? '',
    reasons: request.reasons?.trim() ?? '',
    search: request.search?.trim() ?? '',
    nothingInPost: request.nothingInPost ?? false,
  }
  return handleCase(desk, request, 'decide', (file) => {
    const issues = draftIssues(draft, file)
    if (issues.length > 0) return mend(...issues)
    const bar = outcomeBar(draft.outcome, file, proceedingOf(file, desk), desk.today())
    if (bar) return { kind: 'refused', refusal: bar }
    return done({ event: { type: 'decision_drafted', on: desk.today(), event: null, details: draft } })
  })
}
