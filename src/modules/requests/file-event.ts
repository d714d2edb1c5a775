import { caseEventLabels, type CaseEvent, type CaseEventType } from '../../law/clock/case-event.ts'
import type { Day } from '../../law/calendar/day.ts'
import { feeEventLabels, type FeeEventDetails } from './fees/fee-events.ts'
import { type UrgingDetails, urgingLabels } from './urging/urging-events.ts'
import { type AssignmentDetails, assignmentLabels } from './assignment/assignment-events.ts'
import type { Amendment } from './consultation/amendment.ts'
import { type ConsultationDetails, consultationLabels } from './consultation/consultation-events.ts'
import { type ReasonsDetails, reasonsLabels } from './reasons/reasons-events.ts'
import { type SplittingDetails, splittingLabels } from './splitting/splitting-events.ts'
import { type TransferDetails, transferLabels } from './transfer/transfer-events.ts'
import { decisionEventLabels, type DecisionEventDetails } from './decision/decision-events.ts'
import { type IntakeDetails, intakeEventLabels } from './intake/intake-events.ts'
import type { PaperKind } from './papers/paper.ts'
import type { DeliveryMethod } from './delivery-method.ts'
import { letterEventLabels, type LetterEventDetails } from './letters/letter-events.ts'
import { type ClockEventDetails, clockEventLabels } from './clock/clock-events.ts'
import { privacyEventLabels, type PrivacyEventDetails } from './privacy/privacy-events.ts'
import { statusEventLabels, type StatusEventDetails } from './status/status-events.ts'

export type { DecisionDraft } from './decision/decision-draft.ts'

/** What the office does inside, without effect on the statutory clock. A room with events of its own adds them here. */
const officeEventLabels = {
  submitted: '提交申请',
  ...intakeEventLabels,
  reviewed: '审核',
  extension_proposed: '提请延期',
  extension_approved: '同意延期',
  extension_declined: '不同意延期',
  ...decisionEventLabels,
  archived: '归档',
  ...feeEventLabels,
  ...urgingLabels,
  ...assignmentLabels,
  ...consultationLabels,
  ...transferLabels,
  ...reasonsLabels,
  ...splittingLabels,
  paper_added: '补充案卷材料',
  ...letterEventLabels,
  ...clockEventLabels,
  ...statusEventLabels,
  ...privacyEventLabels,
} as const
export type OfficeEventType = keyof typeof officeEventLabels

export type FileEventType = CaseEventType | OfficeEventType

export const fileEventLabels: Readonly<Record<FileEventType, string>> = {
  ...caseEventLabels,
  ...officeEventLabels,
}

/** 共同的部分: place in the file, day, when it was entered and by whom. */
interface Entry {
  /** 1, 2, 3 … within the case */
  readonly seq: number
  /** the day on which it happened */
  readonly on: Day
  /** the moment at which it was entered */
  readonly at: string
  readonly by: string
  /** id of the account; null for citizens and the system */
  readonly byId: string | null
  /** 导入: taken over from an older ledger */
  readonly imported: boolean
  /** the event as the clock reads it; null where it has no effect on the clock */
  readonly event: CaseEvent | null
  /** what it adds to an earlier entry; left out where it adds nothing */
  readonly amends?: Amendment
  /** the sealed letter with which it left the house */
  readonly sentLetter?: string
}

/** What an event says besides its law: stored sealed with the case's key, for it may name people. */
export interface EventDetails
  extends
    IntakeDetails,
    UrgingDetails,
    FeeEventDetails,
    ClockEventDetails,
    StatusEventDetails,
    PrivacyEventDetails,
    AssignmentDetails,
    ConsultationDetails,
    TransferDetails,
    ReasonsDetails,
    SplittingDetails,
    DecisionEventDetails,
    LetterEventDetails {
  reviewed: { readonly note: string }
  correction_requested: { readonly items: string }
  /** `goodCause`: why a correction after its period is taken all the same */
  correction_received: { readonly content: string; readonly goodCause?: string }
  third_party_consulted: ConsultedDetails
  /** `coMaker`: 共同制作机关; left out it is one */
  agency_consulted: ConsultedDetails & { readonly coMaker?: boolean }
  third_party_answered: { readonly opinion: string }
  agency_answered: { readonly opinion: string }
  extension_proposed: { readonly workingDays: number; readonly reason: string }
  extension_approved: { readonly workingDays: number; readonly note: string }
  extension_declined: { readonly note: string }
  extended: { readonly reason: string }
  decided: { readonly method: DeliveryMethod; readonly trackingNumber: string; readonly note: string }
  withdrawn: { readonly reason: string }
  archived: { readonly note: string }
  paper_added: { readonly kind: PaperKind; readonly note: string }
}

/** To whom a letter asking for an opinion went, and how. */
export interface ConsultedDetails {
  readonly consulted: string
  readonly contact: string
  readonly matter: string
  readonly method?: DeliveryMethod
  readonly trackingNumber?: string
}

/** One entry of a case file, of any type. `details` is null once the case's key has been forgotten. */
export type FileEvent = {
  readonly [Type in FileEventType]: Entry & {
    readonly type: Type
    readonly details: EventDetails[Type] | null
  }
}[FileEventType]

/** An event about to be written. */
export type NewEvent = {
  readonly [Type in FileEventType]: {
    readonly type: Type
    readonly on: Day
    readonly event: CaseEvent | null
    readonly amends?: Amendment
    readonly details: EventDetails[Type]
    readonly sentLetter?: string
  }
}[FileEventType]
