import {
  type Fee,
  type FeeBand,
  type FeeBasis,
  feeByItem,
  feeByPage,
  feeInFen,
} from '../../../law/fees/fee.ts'
import type { Address } from '../../../law/letters/letter-sentences.ts'
import { type CountedBy, countedByTexts } from './counted-by.ts'
import { yuanText } from './money.ts'

/** What a 收费通知书 must state (国办函〔2020〕109号): 依据、标准、数额、缴纳方式, and how the amount comes about. */
export interface FeeStatement {
  readonly basis: FeeBasis
  /** 依据 */
  readonly ground: string
  /** 标准, in a sentence */
  readonly standard: string
  /** how many were counted, in a sentence */
  readonly counting: string
  /** 分段: charged stretches only */
  readonly bands: readonly (FeeBand & { readonly text: string })[]
  readonly amountFen: number
  /** 4300, 4300.50 */
  readonly amountYuan: string
  /** 缴纳方式 */
  readonly payment: string
  /** 案号 of the applications counted before, by item; none for a joint one: they are not for all who filed it */
  readonly counted: readonly string[]
}

/** What is charged, before it is put into words. */
export interface ChargedFee {
  readonly basis: FeeBasis
  /** items counted before in the month; 0 by page */
  readonly before: number
  /** items or pages */
  readonly count: number
  /** `2026-03`; absent by page */
  readonly month?: string
  readonly counted?: readonly string[]
  /** absent where one person filed alone */
  readonly jointBy?: CountedBy
  readonly payment: string
}

const ground =
  '《中华人民共和国政府信息公开条例》第四十二条、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'

const standards: Readonly<Record<FeeBasis, string>> = {
  item: '按件计收：同一申请人一个自然月内累计申请10件以下（含10件）的，不收费；11至30件（含30件）的部分，100元/件；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件。',
  page: '按量计收：30页以下（含30页）的，不收费；31至100页（含100页）的部分，10元/页；101至200页（含200页）的部分，20元/页；201页以上的部分，40元/页。',
}

/** The statement of a fee that is about to be charged. Counts must lie within `feeCountLimit`. */
export function feeStatement(fee: ChargedFee, you: Address = '您'): FeeStatement {
  const { basis, before, count, payment } = fee
  const worked = workOut(fee)
  const measure = basis === 'item' ? '件' : '页'
  return {
    basis,
    ground,
    standard: standards[basis],
    counting: countingOf(fee, you),
    bands: worked.bands.map((band) => ({ ...band, text: bandText(band, measure) })),
    amountFen: feeInFen(worked),
    amountYuan: yuanText(feeInFen(worked)),
    payment,
    counted: basis === 'item' && before + count > 0 && fee.jointBy === undefined ? (fee.counted ?? []) : [],
  }
}

function workOut({ basis, before, count }: Pick<ChargedFee, 'basis' | 'before' | 'count'>): Fee {
  return basis === 'item' ? feeByItem(before, count) : feeByPage(count)
}

function countingOf({ basis, before, count, month, jointBy }: ChargedFee, you: Address): string {
  if (basis === 'page') return `本件提供的政府信息共${count}页。`
  const when = month === undefined ? '本自然月内' : `${month.slice(0, 4)}年${Number(month.slice(5))}月内`
  const which = count === 1 ? `第${before + 1}件` : `第${before + 1}至${before + count}件`
  if (jointBy !== undefined) {
    return `本件为共同申请，按${countedByTexts[jointBy]}计件：${when}，该申请人单独或者与他人共同向本机关提出的申请此前已有${before}件，本件为${which}。`
  }
  return `${when}，${you}向本机关提出的申请此前已有${before}件，本件为${which}。`
}

function bandText({ from, to, count, rate, yuan }: FeeBand, measure: string): string {
  const which = from === to ? `第${from}${measure}` : `第${from}至${to}${measure}`
  return `${which}：${count}${measure}×${rate}元＝${yuan}元`
}
