import { parseDay } from '../../../law/calendar/day.ts'

const personWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const personChecks = '10X98765432'

/** 公民身份号码 (GB 11643): 17 digits with a birth date that exists, and the check digit of ISO 7064 MOD 11-2. */
export function isResidentIdNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (parseDay(born) === null) return false
  const sum = personWeights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return personChecks[sum % 11] === number[17]
}

const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** 统一社会信用代码 (GB 32100): 18 signs without I, O, S, V, Z, the last a check sign. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || [...code].some((sign) => !creditSigns.includes(sign))) return false
  const sum = creditWeights.reduce(
    (total, weight, place) => total + weight * creditSigns.indexOf(code[place] ?? ''),
    0,
  )
  return creditSigns[(31 - (sum % 31)) % 31] === code[17]
}
