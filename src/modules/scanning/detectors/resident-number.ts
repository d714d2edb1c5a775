import { signX } from './number-signs.ts'

/** 居民身份证号 (GB 11643) as numbers of a row of signs; nothing of the text around it. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = [1, 0, signX, 9, 8, 7, 6, 5, 4, 3, 2]
const provinces = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
  62, 63, 64, 65, 71, 81, 82, 83, 91,
])
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day as one number, 20231014; for comparing. */
export function dayValue({ year, month, day }: Temporal.PlainDate): number {
  return year * 10_000 + month * 100 + day
}

/** The birth date in 17 digits and a check sign, as one number; 0 where there is none. */
export function birthDateOf(values: Uint8Array, from: number): number {
  if (hasX(values, from, from + 17)) return 0
  return dateAt(values, from + 6, 8)
}

/** The birth date in the 15 digits of an old number, as one number; 0 where there is none. */
export function oldBirthDateOf(values: Uint8Array, from: number): number {
  if (hasX(values, from, from + 15)) return 0
  return dateAt(values, from + 6, 6)
}

/** Whether an X stands among the signs: then they are no telephone, card or date. */
export function hasX(values: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (values[at] === signX) return true
  return false
}

function dateAt(values: Uint8Array, from: number, digits: 6 | 8): number {
  const read = numberAt(values, from, digits)
  const value = digits === 8 ? read : 19_000_000 + read
  const year = Math.floor(value / 10_000)
  const month = Math.floor(value / 100) % 100
  const day = value % 100
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return 0
  if (day > (monthLengths[month - 1] ?? 0)) return 0
  if (month === 2 && day === 29 && !isLeap(year)) return 0
  return value
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function numberAt(values: Uint8Array, from: number, digits: number): number {
  let number = 0
  for (let at = from; at < from + digits; at += 1) number = number * 10 + (values[at] ?? 0)
  return number
}

/** Whether the 18th sign is the check sign of the 17 before it (ISO 7064 MOD 11-2). */
export function hasCheckSign(values: Uint8Array, from: number): boolean {
  let sum = 0
  for (const [at, weight] of weights.entries()) sum += weight * (values[from + at] ?? 0)
  return checks[sum % 11] === values[from + 17]
}

/** Whether the first two digits are of a province (or of a foreigner's permit). */
export function hasProvince(values: Uint8Array, from: number): boolean {
  return provinces.has((values[from] ?? 0) * 10 + (values[from + 1] ?? 0))
}

const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** X is the 30th sign of the code's alphabet, which has no I, O, S, V, Z */
const creditX = 29

/** Whether 18 digits are a 统一社会信用代码 (GB 32100) by their check sign. */
export function isCreditCode(values: Uint8Array, from: number): boolean {
  let sum = 0
  for (const [at, weight] of creditWeights.entries()) sum += weight * (values[from + at] ?? 0)
  const check = values[from + 17] === signX ? creditX : (values[from + 17] ?? 0)
  return (31 - (sum % 31)) % 31 === check
}
