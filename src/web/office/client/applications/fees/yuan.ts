/** 分 as 元, with the 分 where there are any: 430000 → 4300, 430050 → 4300.50. */
export function yuanText(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
}

/** Rules of an input for 元 that keeps 分: a decimal is never a float of its own. */
export const inFen = {
  getValueProps: (fen: number | null) => ({ value: fen === null ? null : fen / 100 }),
  getValueFromEvent: (yuan: number | null) => (yuan === null ? null : Math.round(yuan * 100)),
}
