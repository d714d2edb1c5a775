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

/** How it ended: stored sealed. */
export interface RecordCorrectionConclusion {
  readonly outcome: RecordCorrectionOutcome
  /** what was done or found, as the person is told */
  readonly text: string
  /** the agency with the power to correct; '' where it is this unit */
  readonly agency: string
  readonly agencyContact: string
  readonly method: DeliveryMethod
  readonly trackingNumber: string
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
  /** the day on which the person was told; null while it is open */
  readonly concludedOn: Day | null
  readonly concludedBy: string | null
  readonly outcome: RecordCorrectionOutcome | null
  readonly conclusion: RecordCorrectionConclusion | null
}
