import type { FeeBasis } from '../../../law/fees/fee.ts'
import type { EventTexts } from '../event-texts.ts'
import { yuanText } from './money.ts'

/** Entries of a case file about the fee that the clock does not read by themselves. */
export const feeEventLabels = {
  fee_delivered: '收费通知送达',
  fee_refunded: '退还信息处理费',
} as const

/** What the entries about the fee say, sealed with the case's key. */
export interface FeeEventDetails {
  fee_notified: {
    readonly basis: FeeBasis
    /** items of the month counted before (by item); 0 by page */
    readonly before: number
    /** items or pages charged for */
    readonly count: number
    readonly amountFen: number
    readonly payment: string
    /** `2026-03`: the natural month in which it was counted; absent by page */
    readonly month?: string
    /** 案号 of the applications counted before: the ledger behind the number */
    readonly counted?: readonly string[]
  }
  fee_paid: { readonly amountFen: number; readonly voucher: string }
  /** the entry's own day is the day of delivery */
  fee_delivered: { readonly note: string }
  fee_refunded: { readonly amountFen: number; readonly voucher: string; readonly reason: string }
}

export const feeEntryTexts: EventTexts<FeeEventDetails> = {
  fee_notified: ({ basis, before, count, amountFen, payment, month }) => {
    const counted = month === undefined ? '' : `，${month.replace('-', '年')}月此前已计${before}件`
    const unit = basis === 'item' ? `按件计收，本件计${count}件${counted}` : `按量计收，${count}页`
    return `${unit}，${yuanText(amountFen)}元。${payment}`
  },
  fee_paid: ({ amountFen, voucher }) => `${yuanText(amountFen)}元，票据${voucher}。`,
  fee_delivered: ({ note }) => note,
  fee_refunded: ({ amountFen, voucher, reason }) => `退还${yuanText(amountFen)}元，票据${voucher}。${reason}`,
}
