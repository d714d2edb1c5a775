/**
 * Numbers of persons found the slow way: every stretch of the text is tried, its digits are read one by one,
 * and the check digits are counted in another manner than the detectors count them.
 */

interface SlowNumber {
  readonly kind: 'residentId' | 'mobile' | 'bankCard'
  readonly from: number
  readonly to: number
}

const between = /^[\s\u200B\uFDD0.-]{0,6}$/
const sign = /[0-9X]/

/** `glued`: also numbers whose neighbours are digits. */
export function slowNumbers(text: string, today: Temporal.PlainDate, { glued = false } = {}): SlowNumber[] {
  const plain = text.replaceAll('x', 'X')
  const found: SlowNumber[] = []
  for (let from = 0; from < plain.length; from += 1) {
    if (!/[0-9]/.test(plain.charAt(from))) continue
    if (!glued && /[0-9*]/.test(plain.charAt(from - 1))) continue
    for (let to = from + 11; to <= Math.min(plain.length, from + 60); to += 1) {
      if (!sign.test(plain.charAt(to - 1))) continue
      if (!glued && /[0-9X*]/.test(plain.charAt(to))) continue
      const written = plain.slice(from, to)
      const digits = written.replace(/[^0-9X]/g, '')
      if (digits.length > 19) break
      if (!written.split(/[0-9X]/).every((gap) => between.test(gap))) break
      const kind = kindOf(digits, written, today)
      // letters that touch it make it a code rather than a card
      // amounts
      if (kind === 'mobile' && /^(?:\s?[元%]|\.\d{1,4}(?![\d.]))/.test(text.slice(to))) continue
      if (kind === 'mobile' && /[$￥¥] ?$/.test(text.slice(0, from))) continue
      if (kind === 'bankCard' && /[A-Z]/i.test(`${text.charAt(from - 1)}${text.charAt(to)}`)) continue
      if (kind !== null) found.push({ kind, from, to })
    }
  }
  return found
}

function kindOf(digits: string, written: string, today: Temporal.PlainDate): SlowNumber['kind'] | null {
  if (isResident(digits, today)) return 'residentId'
  const solid = written === digits
  if (/^1[3-9]\d{9}$/.test(digits) && (solid || /^\d{3}([ -])\d{4}\1\d{4}$/.test(written))) return 'mobile'
  const card =
    /^(?:62\d{14,17}|[45]\d{15}|[45]\d{18})$/.test(digits) &&
    !/^(\d)\1*$/.test(digits) &&
    luhnOf(digits) === 0
  if (card && (solid || /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/.test(written))) return 'bankCard'
  return null
}

/** ISO 7064 as its definition has it: the digits as a number to the base 2, modulo 11, is 1. */
function isResident(digits: string, today: Temporal.PlainDate): boolean {
  if (!/^\d{17}[\dX]$/.test(digits)) return false
  let rest = 0
  for (const one of digits) rest = (rest * 2 + (one === 'X' ? 10 : Number(one))) % 11
  if (rest !== 1) return false
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)]
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(born.getTime()) || born.toISOString().slice(0, 10) !== `${year}-${month}-${day}`)
    return false
  return Number(year) >= 1900 && `${year}-${month}-${day}` <= today.toString()
}

function luhnOf(digits: string): number {
  let sum = 0
  for (const [at, one] of [...digits].reverse().entries()) {
    sum +=
      at % 2 === 0
        ? Number(one)
        : [...String(Number(one) * 2)].reduce((total, part) => total + Number(part), 0)
  }
  return sum % 10
}
