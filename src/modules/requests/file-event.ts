import { caseEventLabels, type CaseEvent, type CaseEventType } from '../../law/case-event.ts'
import type { Day } from '../../law/day.ts'
import type { Outcome } from '../../law/report-rows.ts'
import type { Channel } from '../../law/case-event.ts'
import { feeEventLabels, type FeeEventDetails } from './fees/fee-events.ts'
import { type UrgingDetails, urgingLabels } from './urging/urging-events.ts'
import { type ClockEventDetails, clockEventLabels } from './clock/clock-events.ts'
import type { PaperKind } from './papers/paper.ts'
import { privacyEventLabels, type PrivacyEventDetails } from './privacy/privacy-events.ts'
import { statusEventLabels, type StatusEventDetails } from './status/status-events.ts'

/** What the office does inside, without effect on the statutory clock. A room with events of its own adds them here. */
const officeEventLabels = {
  submitted: '提交申请',
  reviewed: '审核',
  extension_proposed: '提请延期',
  extension_approved: '同意延期',
  extension_declined: '不同意延期',
  decision_drafted: '拟定答复',
  archived: '归档',
  ...feeEventLabels,
  ...urgingLabels,
  ...clockEventLabels,
  paper_added: '补充案卷材料',
  ...statusEventLabels,
  ...privacyEventLabels,
} as const
export type OfficeEventType = keyof typeof officeEventLabels

export type FileEventType = CaseEventType | OfficeEventType

export const fileEventLabels: Readonly<Record<FileEventType, string>> = {
  ...caseEventLabels,
  ...officeEventLabels,
}

/** What an entry of each type says besides its title, in plain sentences. */
export type EventTexts<Details> = {
  readonly [Type in keyof Details]: (details: Details[Type]) => string
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
}

/** What an event says besides its law: stored sealed with the case's key, for it may name people. */
export interface EventDetails
  extends UrgingDetails, FeeEventDetails, ClockEventDetails, StatusEventDetails, PrivacyEventDetails {
  submitted: { readonly channel: Channel }
  received: { readonly note: string }
  reviewed: { readonly note: string }
  correction_requested: { readonly items: string }
  correction_received: { readonly content: string }
  third_party_consulted: { readonly consulted: string; readonly contact: string; readonly matter: string }
  agency_consulted: { readonly consulted: string; readonly contact: string; readonly matter: string }
  third_party_answered: { readonly opinion: string }
  agency_answered: { readonly opinion: string }
  extension_proposed: { readonly workingDays: number; readonly reason: string }
  extension_approved: { readonly workingDays: number; readonly note: string }
  extension_declined: { readonly note: string }
  extended: { readonly reason: string }
  decision_drafted: DecisionDraft
  decided: { readonly method: DeliveryMethod; readonly trackingNumber: string; readonly note: string }
  withdrawn: { readonly reason: string }
  archived: { readonly note: string }
  paper_added: { readonly kind: PaperKind; readonly note: string }
}

/** 答复 as drafted: it counts only once it has left (`decided`). */
export interface DecisionDraft {
  readonly outcome: Outcome
  readonly ground: string
  /** what the applicant is told: the information, or how to get it, or what is refused */
  readonly text: string
  /** 理由和依据 */
  readonly reasons: string
  /** 检索: where, how, by whom */
  readonly search: string
  /** 逾期不再处理: the clerk made sure that nothing is in the post and knows of no good cause */
  readonly nothingInPost: boolean
}

/** How an answer left the house (送达方式). */
export const deliveryMethods = ['counter', 'mail', 'online', 'email', 'fax'] as const
export type DeliveryMethod = (typeof deliveryMethods)[number]

export const deliveryMethodLabels: Readonly<Record<DeliveryMethod, string>> = {
  counter: '当面送达',
  mail: '邮寄送达',
  online: '网上送达',
  email: '电子邮件送达',
  fax: '传真送达',
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
    readonly details: EventDetails[Type]
  }
}[FileEventType]
