/** The fee counted piece by piece from the table of 国办函〔2020〕109号. Only for tests. */

/** What the n-th application of the month costs. */
export function slowItemRate(n: number): number {
  if (n <= 10) return 0
  let rate = 100
  for (let upTo = 30; n > upTo; upTo += 10) rate += 100
  return rate
}

/** What the n-th page costs. */
export function slowPageRate(n: number): number {
  if (n > 200) return 40
  if (n > 100) return 20
  return n > 30 ? 10 : 0
}

/** The sum over the pieces numbered `from` to `to`. */
export function slowFee(rateOf: (n: number) => number, from: number, to: number): number {
  let yuan = 0
  for (let n = from; n <= to; n += 1) yuan += rateOf(n)
  return yuan
}
