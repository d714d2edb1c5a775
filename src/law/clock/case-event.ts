/**
 * What happens in one application for government information (政府信息公开申请). A case is
 * its events; due dates, states and report rows are computed from them.
 */
import type { Day } from '../calendar/day.ts'
import type { Outcome } from '../report/report-rows.ts'

/** How the application came in (条例第二十九条、第三十一条). */
export const channels = ['counter', 'signedMail', 'ordinaryMail', 'online', 'email', 'fax'] as const
export type Channel = (typeof channels)[number]

export const channelLabels: Readonly<Record<Channel, string>> = {
  counter: '当面提交',
  signedMail: '邮寄（签收）',
  ordinaryMail: '平常信函',
  online: '网上提交',
  email: '电子邮件',
  fax: '传真',
}

/** 收到申请：`on` is the statutory day of receipt (see `receipt.ts`). */
export interface Received {
  readonly type: 'received'
  readonly on: Day
  readonly channel: Channel
}

/** 补正告知：`on` is the day on which the applicant was told, `respondBy` the last day of the period set. */
export interface CorrectionRequested {
  readonly type: 'correction_requested'
  readonly on: Day
  readonly respondBy: Day
}

/** 收到补正后的申请。 */
export interface CorrectionReceived {
  readonly type: 'correction_received'
  readonly on: Day
}

/** 征求第三方意见、征求其他机关（共同制作机关）意见。 */
export interface Consulted {
  readonly type: 'third_party_consulted' | 'agency_consulted'
  readonly on: Day
  /** which consultation, so that its answer finds it */
  readonly id: string
  /** the day on which the letter reached the one consulted; `on` where not given */
  readonly deliveredOn?: Day
}

/** 第三方、其他机关答复意见。 */
export interface ConsultationAnswered {
  readonly type: 'third_party_answered' | 'agency_answered'
  readonly on: Day
  readonly id: string
  /** 'agrees', 'objects' or another code; without effect on the clock */
  readonly answer?: string
}

/** 延期答复：`on` is the day on which the applicant was told. */
export interface Extended {
  readonly type: 'extended'
  readonly on: Day
  readonly workingDays: number
  /** 政府信息公开工作机构负责人 who agreed */
  readonly approvedBy?: string
}

/** 收费通知：`on` is the day on which the applicant was told. */
export interface FeeNotified {
  readonly type: 'fee_notified'
  readonly on: Day
  /** the day on which the notice reached the applicant; `on` where not given */
  readonly deliveredOn?: Day
}

/** 申请人完成缴费。 */
export interface FeePaid {
  readonly type: 'fee_paid'
  readonly on: Day
}

/** 答复：`on` is the day on which the answer was handed over, posted or put online for the applicant. */
export interface Decided {
  readonly type: 'decided'
  readonly on: Day
  readonly outcome: Outcome
  /** free code that keeps apart what one row of the report joins, such as `alreadyPublic` */
  readonly ground?: string
}

/** 申请人撤回申请。 */
export interface Withdrawn {
  readonly type: 'withdrawn'
  readonly on: Day
}

export type CaseEvent =
  | Received
  | CorrectionRequested
  | CorrectionReceived
  | Consulted
  | ConsultationAnswered
  | Extended
  | FeeNotified
  | FeePaid
  | Decided
  | Withdrawn

export type CaseEventType = CaseEvent['type']

export const caseEventLabels: Readonly<Record<CaseEventType, string>> = {
  received: '收到申请',
  correction_requested: '告知补正',
  correction_received: '收到补正',
  third_party_consulted: '征求第三方意见',
  third_party_answered: '第三方答复意见',
  agency_consulted: '征求其他机关意见',
  agency_answered: '其他机关答复意见',
  extended: '告知延期答复',
  fee_notified: '送出收费通知',
  fee_paid: '完成缴费',
  decided: '作出答复',
  withdrawn: '申请人撤回',
}

/** A case as the clock reads it: its events in the order in which they were entered, seen on the day `asOf`. */
export interface CaseInput {
  readonly asOf: Day
  readonly events: readonly CaseEvent[]
}

/** 现行《条例》（国务院令第711号）施行之日：no application received before it is counted by this clock. */
export const regulationInForce = new Temporal.PlainDate(2019, 5, 15)

/** No application has so many steps: a longer list is a mistake, and is told as one. */
export const caseEventLimit = 10_000
