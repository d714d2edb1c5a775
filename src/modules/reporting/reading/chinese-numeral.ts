const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The characters a Chinese numeral below ten thousand is written with. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千'

/** 一百六十二 → 162, 二〇二三 → 2023; null for what is no numeral (十十, 百). Up to 9999. */
export function chineseNumeral(text: string): number | null {
  if (text === '' || text.length > 9) return null
  if (Array.from(text).every((character) => character in digits)) return positional(text)
  let sum = 0
  let pending: number | null = null
  let ceiling = Infinity
  for (const character of text) {
    const power = powers[character]
    if (power === undefined) {
      const digit = digits[character]
      if (digit === undefined || (pending !== null && pending !== 0)) return null
      pending = digit
      continue
    }
    if (power >= ceiling) return null
    if (pending === null && power !== 10) return null
    sum += (pending === null || (pending === 0 && power === 10) ? 1 : pending) * power
    ceiling = power
    pending = null
  }
  return sum + (pending ?? 0)
}

/** Digits alone: one digit, or a year-like row of digits; 二三 (two or three) is no number. */
function positional(text: string): number | null {
  if (text.length > 1 && text.length < 4) return null
  return Array.from(text).reduce((sum, character) => sum * 10 + (digits[character] ?? 0), 0)
}
