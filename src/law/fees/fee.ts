/**
 * 信息处理费 (国办函〔2020〕109号): by item or by page, in bands, each rate on the part within its band. The agency picks one
 * basis for an application, never both.
 */

/** 按件计收 (第四条、附表) or 按量计收 (第五条、附表). */
export type FeeBasis = 'item' | 'page'

/** One charged stretch: the items (or pages) numbered `from` to `to`, at one rate. */
export interface FeeBand {
  readonly from: number
  readonly to: number
  readonly count: number
  /** yuan for each */
  readonly rate: number
  readonly yuan: number
}

export interface Fee {
  readonly yuan: number
  /** charged stretches only, in order */
  readonly bands: readonly FeeBand[]
}

/** The largest number of applications or pages that is counted. */
export const feeCountLimit = 1_000_000

/** One band of the tariff; `to` null: no upper end. */
interface Tariff {
  readonly from: number
  readonly to: number | null
  readonly rate: number
}

const pageTariff: readonly Tariff[] = [
  { from: 31, to: 100, rate: 10 },
  { from: 101, to: 200, rate: 20 },
  { from: 201, to: null, rate: 40 },
]

/**
 * 按件计收: the fee for `count` applications of one applicant when `before` are already counted in that natural month.
 * The first 10 are free, to the 30th 100 yuan each; from the 31st on every further ten cost 100 yuan more apiece.
 * Throws RangeError where a number is not a whole number from 0 to `feeCountLimit`.
 */
export function feeByItem(before: number, count: number): Fee {
  assertCount(before)
  assertCount(count)
  const first = before + 1
  const last = before + count
  const bands: FeeBand[] = []
  for (let from = first; from <= last;) {
    const tariff = itemTariffAt(from)
    const to = Math.min(tariff.to, last)
    if (tariff.rate > 0) bands.push(band(from, to, tariff.rate))
    from = to + 1
  }
  return feeOf(bands)
}

/**
 * 按量计收: the fee for `pages` pages of one application: 30 free, to 100 10 yuan each, to 200 20 yuan, beyond 40 yuan.
 * Throws RangeError where the number is not a whole number from 0 to `feeCountLimit`.
 */
export function feeByPage(pages: number): Fee {
  assertCount(pages)
  const bands: FeeBand[] = []
  for (const { from, to, rate } of pageTariff) {
    if (pages < from) break
    bands.push(band(from, Math.min(to ?? pages, pages), rate))
  }
  return feeOf(bands)
}

/** Money is kept in 分. */
export function feeInFen(fee: Fee): number {
  return fee.yuan * 100
}

/** The band in which the n-th application of the month lies. */
function itemTariffAt(n: number): { readonly to: number; readonly rate: number } {
  if (n <= 10) return { to: 10, rate: 0 }
  if (n <= 30) return { to: 30, rate: 100 }
  const step = Math.floor((n - 31) / 10)
  return { to: 40 + step * 10, rate: 200 + step * 100 }
}

function band(from: number, to: number, rate: number): FeeBand {
  const count = to - from + 1
  return { from, to, count, rate, yuan: count * rate }
}

function feeOf(bands: readonly FeeBand[]): Fee {
  return { yuan: bands.reduce((sum, { yuan }) => sum + yuan, 0), bands }
}

function assertCount(n: number): void {
  if (!Number.isInteger(n) || n < 0 || n > feeCountLimit) throw new RangeError(`not a count: ${n}`)
}
