/**
 * 收到申请之日 (条例第三十一条; 国办公开办函〔2015〕207号): the day from which every time limit runs, by channel. Where it
 * turns on confirmation with the applicant, an application that is not yet confirmed has not yet been received;
 * to confirm it is a task of the same working day.
 */
import type { Channel } from './case-event.ts'
import type { Calendar } from '../calendar/calendar.ts'
import { isBefore, laterOf, type Day } from '../calendar/day.ts'

/** What must be known before the day of receipt stands. */
export type ReceiptQuestion = 'submittedOn' | 'signedOn' | 'confirmedOn'

/** How a channel's day of receipt is found. */
export interface ReceiptRule {
  readonly channel: Channel
  /** the one fact that fixes the day */
  readonly asks: ReceiptQuestion
  /** label of the field in which the day is entered */
  readonly fieldLabel: string
  /** what the office has to do, for its task list and its form */
  readonly task: string
  /** true where the office must reach the applicant before the clock starts */
  readonly needsConfirmation: boolean
  readonly rule: string
}

/** The rule of every channel. */
export const receiptRules: Readonly<Record<Channel, ReceiptRule>> = {
  counter: {
    channel: 'counter',
    asks: 'submittedOn',
    fieldLabel: '提交之日',
    task: '当面提交的，以提交之日为收到申请之日。',
    needsConfirmation: false,
    rule: '条例第三十一条第（一）项',
  },
  signedMail: {
    channel: 'signedMail',
    asks: 'signedOn',
    fieldLabel: '签收之日',
    task: '邮寄并签收的，以行政机关签收之日为收到申请之日。',
    needsConfirmation: false,
    rule: '条例第三十一条第（二）项',
  },
  ordinaryMail: {
    channel: 'ordinaryMail',
    asks: 'confirmedOn',
    fieldLabel: '与申请人确认之日',
    task: '平常信函无需签收，应当于收到信函的当日与申请人确认，以确认之日为收到申请之日；联系不上的先登记，恢复联系之日起算。',
    needsConfirmation: true,
    rule: '条例第三十一条第（二）项',
  },
  online: {
    channel: 'online',
    asks: 'confirmedOn',
    fieldLabel: '双方确认之日',
    task: '通过互联网渠道提交的，以双方确认之日为收到申请之日，应当在当个工作日内与申请人确认。',
    needsConfirmation: true,
    rule: '条例第三十一条第（三）项',
  },
  email: {
    channel: 'email',
    asks: 'confirmedOn',
    fieldLabel: '双方确认之日',
    task: '通过电子邮件提交的，以双方确认之日为收到申请之日，应当在当个工作日内与申请人确认。',
    needsConfirmation: true,
    rule: '条例第三十一条第（三）项',
  },
  fax: {
    channel: 'fax',
    asks: 'confirmedOn',
    fieldLabel: '双方确认之日',
    task: '通过传真提交的，以双方确认之日为收到申请之日，应当在当个工作日内与申请人确认。',
    needsConfirmation: true,
    rule: '条例第三十一条第（三）项',
  },
}

/** What is known of an application's arrival. */
export interface Arrival {
  readonly channel: Channel
  /** the day on which it came in: handed over, put into the letter-box, entered by the system */
  readonly arrivedOn: Day
  /** the day on which the agency signed for it; only asked of 邮寄签收 */
  readonly signedOn?: Day
  /** the day on which office and applicant confirmed it; only asked of channels that need confirmation */
  readonly confirmedOn?: Day
}

export type Receipt =
  | { readonly state: 'received'; readonly on: Day; readonly rule: string }
  | {
      /** 尚未起算 */
      readonly state: 'unconfirmed'
      readonly missing: ReceiptQuestion
      readonly task: string
      readonly rule: string
    }

/**
 * The day of receipt, or what is still missing for it. A confirmation is never earlier than the arrival: one dated
 * before it counts from the arrival.
 */
export function receiptOf(arrival: Arrival): Receipt {
  const { asks, rule, task } = receiptRules[arrival.channel]
  if (asks === 'submittedOn') return { state: 'received', on: arrival.arrivedOn, rule }
  const fixed = asks === 'signedOn' ? arrival.signedOn : arrival.confirmedOn
  if (fixed === undefined) return { state: 'unconfirmed', missing: asks, task, rule }
  return { state: 'received', on: laterOf(fixed, arrival.arrivedOn), rule }
}

/**
 * The working days by which the confirmation came after the system had the application; null where it is one at
 * most. More than one is shown wherever the day of receipt is: the office let the applicant wait.
 */
export function confirmationGap(arrivedOn: Day, confirmedOn: Day, calendar: Calendar): number | null {
  if (isBefore(confirmedOn, arrivedOn)) return null
  const gap = calendar.workingDaysBetween(arrivedOn, confirmedOn)
  return gap > 1 ? gap : null
}
