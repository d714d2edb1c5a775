import type { CaseEvent } from '../../../../law/clock/case-event.ts'
import type { Clock } from '../../../../law/clock/clock.ts'
import type { LetterKind } from '../../../../law/decision/outcome.ts'
import type { Proceeding } from '../../../../law/clock/proceeding.ts'
import type { Desk, Refusal } from '../../../desk/index.ts'
import type { CaseFile } from '../../case-file.ts'
import type { ApplicationAct } from '../../policy.ts'

/**
 * 现在可以做的 is read by the stages of 条例第四十五条 and what may come between them; in this order. An act without a
 * group does not compile.
 */
export const actGroupLabels = {
  receipt: '收件登记',
  correction: '补正',
  assignment: '科室办理',
  consultation: '征求意见',
  extension: '延期与收费',
  frequency: '数量与频次',
  decision: '拟制决定',
  delivery: '送达与转交',
  file: '案卷管理',
  urging: '督办',
} as const
export type ActGroup = keyof typeof actGroupLabels

/** Name, article and permission of an act on a case, and when it may be done: all that the office shows of it. */
export interface ActRule {
  readonly label: string
  /** under which heading the office lists it */
  readonly group: ActGroup
  readonly article: string
  readonly permission: ApplicationAct
  /** as the audit log calls it: `application.extend-deadline` */
  readonly name: string
  /** may be done while the application is not yet received in law (双方未确认) */
  readonly beforeReceipt?: true
  /** may be done once the case has ended */
  readonly afterEnd?: true
  /** may be done in a whole whose parts are handled instead */
  readonly afterSplit?: true
  /** why the case as it stands bars it, whatever the day */
  readonly bar?: (file: CaseFile, desk: Desk, proceeding: Proceeding) => Refusal | null
  /** why this person may not, though his role may */
  readonly barToPerson?: (file: CaseFile, desk: Desk) => Refusal | null
  /** what it would enter today, for the clock to judge; left out for acts without effect on the clock */
  readonly sample?: (file: CaseFile, desk: Desk) => CaseEvent | null
  /** the letters with one of which it leaves the house: sealed, or the act is not done */
  readonly letter?: (file: CaseFile) => readonly LetterKind[]
  /** has its place on a card of its own instead of the list of acts */
  readonly quiet?: true
  /** what it would do, or by when it must be done; `clock` is null while nothing was received */
  readonly hint?: (file: CaseFile, desk: Desk, clock: Clock | null) => string | null
}

export function notNow(text: string): Refusal {
  return { code: 'notNow', text }
}
