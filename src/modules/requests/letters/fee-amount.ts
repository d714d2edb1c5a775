/** The amount that a fee notice states, 1320元, in 分; null where it states none that can be read. */
export function feeFenIn(text: string): number | null {
  const found = /^([0-9]{1,9})(?:\.([0-9]{1,2}))?元$/u.exec(text.normalize('NFKC').replace(/[\s,]/gu, ''))
  if (!found) return null
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}
