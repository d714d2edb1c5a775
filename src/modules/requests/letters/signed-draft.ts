import { letterFor, type LetterKind } from '../../../law/decision/outcome.ts'
import { type CaseFile, lastOf } from '../case-file.ts'
import { signedDraftOf } from '../decision/decision-state.ts'
import type { DecisionDraft } from '../file-event.ts'

/** The answer that may be issued, with the number of the entry that holds it. */
export interface IssuableDraft {
  readonly draft: DecisionDraft
  readonly seq: number
}

/** The answer out of which a letter may be issued: signed; null where there is none. The one place that says so. */
export function draftToIssue(file: Pick<CaseFile, 'events'>): IssuableDraft | null {
  const draft = signedDraftOf(file)
  const seq = lastOf(file, 'decision_drafted')?.seq
  return draft === null || seq === undefined ? null : { draft, seq }
}

/** The letter that tells the answer; none while there is no answer. */
export function answerLetterKinds(file: Pick<CaseFile, 'events'>): readonly LetterKind[] {
  const issuable = draftToIssue(file)
  return issuable === null ? [] : [letterFor(issuable.draft.outcome, issuable.draft.ground)]
}
