/** 分 as 元 in words of figures: 430000 → 4300, 430050 → 4300.50. */
export function yuanText(fen: number): string {
  const yuan = Math.trunc(fen / 100)
  const rest = Math.abs(fen % 100)
  return rest === 0 ? String(yuan) : `${yuan}.${String(rest).padStart(2, '0')}`
}
