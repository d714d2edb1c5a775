import { type CaseEvent, caseEventLimit } from '../../../law/clock/case-event.ts'
import { chineseDate } from '../../../law/calendar/day.ts'
import type { FaultCode } from '../../../law/clock/fault.ts'
import type { Proceeding } from '../../../law/clock/proceeding.ts'
import { faultOf } from '../../../law/clock/step-fault.ts'
import type { Desk, Refusal } from '../../desk/index.ts'
import { type CaseFile, isSplit, lastOf, proceedingOf } from '../case-file.ts'
import { type ActGroup, type ActRule, notNow } from './rules/act-rule.ts'
import { assignmentRules } from './rules/assignment-rules.ts'
import { closingRules } from './rules/closing-rules.ts'
import { consultationRules } from './rules/consultation-rules.ts'
import { contactRules } from './rules/contact-rules.ts'
import { correctionRules } from './rules/correction-rules.ts'
import { decisionRules } from './rules/decision-rules.ts'
import { extensionRules } from './rules/extension-rules.ts'
import { feeRules } from './rules/fee-rules.ts'
import { reasonsRules } from './rules/reasons-rules.ts'
import { letterRules } from './rules/letter-rules.ts'
import { paperRules } from './rules/paper-rules.ts'
import { privacyRules } from './rules/privacy-rules.ts'
import { receiptRules } from './rules/receipt-rules.ts'
import { urgingRules } from './rules/urging-rules.ts'
import { splittingRules } from './rules/splitting-rules.ts'
import { transferRules } from './rules/transfer-rules.ts'

/** Every act on a case that is in the ledger, in the order in which the office shows them. */
const rules = {
  ...receiptRules,
  ...correctionRules,
  ...assignmentRules,
  ...consultationRules,
  ...extensionRules,
  ...feeRules,
  ...decisionRules,
  ...transferRules,
  ...reasonsRules,
  ...splittingRules,
  ...contactRules,
  ...privacyRules,
  ...closingRules,
  ...paperRules,
  ...letterRules,
  ...urgingRules,
}
export type CaseAct = keyof typeof rules

/** Name, article and permission of every act, and when it may be done. */
export const caseActFacts: Readonly<Record<CaseAct, ActRule>> = rules

export const caseActs = Object.keys(rules) as readonly CaseAct[] // the keys of a literal are its type's

/** Why an act cannot be done today; null where it can. The office shows what this says, and the acts refuse by it. */
export function barOf(act: CaseAct, file: CaseFile, desk: Desk): Refusal | null {
  const standing = standingBarOf(act, file, desk)
  if (standing !== null) return standing
  const sample = caseActFacts[act].sample?.(file, desk) ?? null
  return sample === null ? null : eventBarOf(act, file, desk, sample)
}

/** Why the case as it stands bars the act, whatever its day. */
export function standingBarOf(act: CaseAct, file: CaseFile, desk: Desk): Refusal | null {
  const rule = caseActFacts[act]
  const proceeding = proceedingOf(file, desk)
  const bar =
    fullBar(rule, file) ?? stageBar(rule, file, proceeding) ?? rule.bar?.(file, desk, proceeding) ?? null
  return bar === null ? null : { ground: rule.article, ...bar }
}

/** Why this very event cannot be entered: what the law's clock would report as a fault. */
export function eventBarOf(act: CaseAct, file: CaseFile, desk: Desk, event: CaseEvent): Refusal | null {
  const fault = faultOf(event, proceedingOf(file, desk), desk.calendar)
  if (fault === null) return null
  return { code: codeOf(fault.code), text: plain(fault.text), ground: caseActFacts[act].article }
}

/** A case that is full is still brought to its end: so many entries are kept free for it. */
const roomToEnd = 1_000
const endingGroups: readonly ActGroup[] = ['decision', 'delivery', 'file']

/** Why a case that holds as many entries as a case may hold takes no more. */
function fullBar({ group }: ActRule, { lastSeq }: CaseFile): Refusal | null {
  if (lastSeq < caseEventLimit) return null
  if (endingGroups.includes(group) && lastSeq < caseEventLimit + roomToEnd) return null
  return notNow(`本件已有${lastSeq}条登记，不能再增加。请作出决定、送达并归档。`)
}

/** Whether the case has come so far, or has gone too far. */
function stageBar(rule: ActRule, file: CaseFile, { received, ending }: Proceeding): Refusal | null {
  if (isSplit(file) && !rule.afterSplit) return notNow('本件已经拆分，请在拆分出来的各件中办理。')
  if (!rule.afterEnd) {
    if (received === null && lastOf(file, 'withdrawn') !== null) {
      return notNow('申请人在确认收到以前已经撤回，本件不再办理。')
    }
    if (ending !== null) {
      const how = ending.type === 'decided' ? '答复' : '由申请人撤回'
      return notNow(`本件已于${chineseDate(ending.on)}${how}，不能再办理这一事项。`)
    }
  }
  if (file.sealedKey === null) return notNow('本件的个人信息已按规定删除，不能再办理。')
  if (received === null && !rule.beforeReceipt) {
    return notNow('申请尚未经双方确认，法律上还没有收到。请先与申请人确认。')
  }
  return null
}

function codeOf(fault: FaultCode): Refusal['code'] {
  return fault.endsWith('.late') ? 'tooLate' : 'notNow'
}

/** A fault in the account says that the step has no effect; here the step is not taken at all. */
function plain(text: string): string {
  return text.replace(/，本步骤不产生效力。$/u, '，不能办理。')
}
