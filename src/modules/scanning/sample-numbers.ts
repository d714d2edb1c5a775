import { defaultSettings, type ScanRules } from './rules.ts'
import type { ScanContext, ScanInput } from './scan-input.ts'

/** Numbers for tests: plainly invented, with check digits that are computed here. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A resident's number with a right check sign; `shift` makes it wrong by so much. */
export function residentId(area: string, born: string, serial: string, shift = 0): string {
  const digits = `${area}${born}${serial}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits + ('10X98765432'[(sum + shift) % 11] ?? '')
}

/** A card number of so many digits with a right check digit (Luhn). */
export function bankCard(begin: string, length: number): string {
  const digits = begin.padEnd(length - 1, '0')
  let sum = 0
  for (const [at, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return digits + String((10 - (sum % 10)) % 10)
}

/** Digits as a Chinese keyboard may write them. */
export function fullWidth(digits: string): string {
  return digits.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

export const sampleRules: ScanRules = { ...defaultSettings, wordLists: [], version: 'test' }

export const sampleContext: ScanContext = {
  today: Temporal.PlainDate.from('2026-10-14'),
  phones: [],
  emails: [],
  addresses: [],
  ownHosts: ['zwgk.example.gov.cn'],
  deadPaths: [],
}

/** An item with nothing in it but what is given. */
export function sampleInput(given: Partial<ScanInput> = {}): ScanInput {
  return { texts: [], body: '', files: [], context: sampleContext, ...given }
}
