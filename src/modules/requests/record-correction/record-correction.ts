import type { Channel } from '../../../law/clock/case-event.ts'
import type { Day } from '../../../law/calendar/day.ts'
import type { DeliveryMethod } from '../delivery-method.ts'
import type { IdKind } from '../applicant.ts'

/** How a request to correct one's own record ends (条例第四十一条). */
export const recordCorrectionOutcomes = ['corrected', 'notCorrected', 'transferred', 'referred'] as const
export type RecordCorrectionOutcome = (typeof recordCorrectionOutcomes)[number]

export const recordCorrectionOutcomeLabels: Readonly<Record<RecordCorrectionOutcome, string>> = {
  corrected: '已更正并告知',
  notCorrected: '经审核不属实，不予更正并告知',
  transferred: '转送有权更正的机关并告知',
  referred: '告知向有权更正的机关提出',
}

/** Who asks, and what is wrong: stored sealed with the matter's own key. */
export interface RecordCorrectionParticulars {
  readonly name: string
  readonly idKind: IdKind | ''
  readonly idNumber: string
  readonly phone: string
  readonly address: string
  /** which record: title, document number, where it stands */
  readonly record: string
  /** what in it is inaccurate */
  readonly wrong: string
  /** what it should say */
  readonly right: string
  /** 证据 */
  readonly evidence: string
}

/** What is to be told (处理结果): stored sealed. */
export interface RecordCorrectionResult {
  readonly outcome: RecordCorrectionOutcome
  /** what was done or found, as the person is told */
  readonly text: string
  /** the agency with the power to correct; '' where it is this unit */
  readonly agency: string
  readonly agencyContact: string
}

/** How the person was told: stored sealed. */
export interface RecordCorrectionConclusion extends RecordCorrectionResult {
  readonly method: DeliveryMethod
  readonly trackingNumber: string
  /** the sealed letter (盖章文书) that told him; null in matters that ended before it was asked for */
  readonly letter: SealedCorrectionLetter | null
}

/** 盖章的更正告知书, as it lies in the file store. */
export interface SealedCorrectionLetter {
  readonly paper: string
  /** SHA-256 of its bytes */
  readonly hash: string
}

/**
 * 更正本人信息 (条例第四十一条): a matter of its own beside the applications. No statutory term runs, and no row of the yearly report
 * counts it.
 */
export interface RecordCorrection {
  readonly id: string
  readonly unitCode: string
  /** `yangdian-2026-gz-0003` */
  readonly number: string
  /** 杨店公更〔2026〕3号 */
  readonly caseNumber: string
  readonly channel: Channel
  readonly arrivedOn: Day
  readonly enteredAt: string
  readonly enteredBy: string
  /** null once the matter's key has been forgotten */
  readonly particulars: RecordCorrectionParticulars | null
  /** the result that was entered last; null while there is none, or once the key is forgotten */
  readonly result: RecordCorrectionResult | null
  readonly decidedBy: string | null
  /** sealed after that result was entered; null while there is none */
  readonly sealedLetter: SealedCorrectionLetter | null
  /** the day on which the person was told; null while it is open */
  readonly concludedOn: Day | null
  readonly concludedBy: string | null
  readonly outcome: RecordCorrectionOutcome | null
  readonly conclusion: RecordCorrectionConclusion | null
}
