import { type GivenAnswer, walk } from '../../../law/decision/five-questions.ts'
import type { FiveFacts } from '../../../law/decision/question.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { proceedingOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { draftIssues, massRepeatBar, outcomeBar } from './decision-checks.ts'
import { type DecisionDraft, type Evidence, noEvidence, type NotedAnswer } from './decision-draft.ts'
import { fiveFactsOf } from './decision-facts.ts'

export interface DecideApplication extends OnCase {
  readonly outcome: DecisionDraft['outcome']
  readonly ground?: string
  readonly text?: string
  readonly reasons?: string
  readonly search?: string
  readonly nothingInPost?: boolean
  /** only what the outcome asks for */
  readonly evidence?: Partial<Evidence>
  /** 五问: the way to this outcome, answered to the end */
  readonly answers?: readonly (GivenAnswer & { readonly note?: string | undefined })[]
}

/**
 * 拟定答复（条例第三十六条至第三十九条）: exactly one outcome, with what it rests on and the way that led to it. Drafted
 * anew it replaces the draft before, and what was passed before is void. It is no answer yet: it must be reviewed and
 * signed, and counts from the day on which it leaves the house (`deliverAnswer`).
 */
export async function decideApplication(desk: Desk, request: DecideApplication): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'decide', (file) => {
    const facts = fiveFactsOf(file, desk)
    const draft = draftFrom(request)
    const issues = draftIssues(draft, facts, desk.today())
    const noOutcome = issues.some(({ field }) => field === 'outcome' || field === 'ground')
    const bar = noOutcome
      ? null
      : (massRepeatBar(draft.outcome, file) ??
        outcomeBar(draft, facts, proceedingOf(file, desk), desk.today()))
    if (bar) return { kind: 'refused', refusal: bar }
    if (issues.length > 0) return mend(...issues)
    const details = { ...draft, answers: onTheWay(draft.answers ?? [], facts) }
    return done({ event: { type: 'decision_drafted', on: desk.today(), event: null, details } })
  })
}

/** The draft as it goes on record: trimmed. */
function draftFrom(request: DecideApplication): DecisionDraft {
  return {
    outcome: request.outcome,
    ground: request.ground?.trim() ?? '',
    text: request.text?.trim() ?? '',
    reasons: request.reasons?.trim() ?? '',
    search: request.search?.trim() ?? '',
    nothingInPost: request.nothingInPost ?? false,
    evidence: { ...noEvidence, ...request.evidence },
    answers: (request.answers ?? []).map(({ question, answer, note }) => ({
      question,
      answer,
      note: note?.trim() ?? '',
    })),
  }
}

/** The answers that led to the outcome; those that were given on other ways before fall away. */
function onTheWay(answers: readonly NotedAnswer[], facts: FiveFacts): readonly NotedAnswer[] {
  return walk(answers, facts).steps.flatMap(
    ({ question }) => answers.find((one) => one.question === question.key) ?? [],
  )
}
