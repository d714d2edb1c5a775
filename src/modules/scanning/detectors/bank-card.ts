import { joint, signX } from './number-signs.ts'
import {
  before,
  groupingOf,
  isInAddress,
  isSpelled,
  type Judged,
  looksLikeCode,
  loosestJoint,
  type NumberWindow,
  placeOf,
} from './number-window.ts'

const cardWords =
  /(?:卡\s*号|银行卡|借记卡|信用卡|账\s*[户号]|帐\s*[户号]|一卡通|存折|开户)[^，。；\d*]{0,14}$/
const usualGrouping = /^(?:\d\d|4-4-4-4(?:-[1-3])?|4-4-4-[57]|6-1[0-3]|4-1[2-5]|4-6-6|8-8|8-11)$/

/** Whether the last digit is the check digit of those before it (Luhn). */
export function isLuhn(values: Uint8Array, from: number, to: number): boolean {
  let sum = 0
  for (let at = to - 1, second = false; at >= from; at -= 1, second = !second) {
    const value = values[at] ?? 0
    if (value === signX) return false
    sum += second ? (value > 4 ? value * 2 - 9 : value * 2) : value
  }
  return sum % 10 === 0
}

/** How cards begin, and how long they are then; others are believed only behind a word for a card. */
export function mayBegin(values: Uint8Array, from: number, length: number): boolean {
  const lead = values[from] ?? 0
  const second = values[from + 1] ?? 0
  if (lead === 6 && second === 2) return true
  if (lead === 9) return second === 5 || second === 9
  if (lead === 3) return second === 5 && length === 16
  if (lead === 6) return (second === 0 || second >= 8) && length !== 18
  return (lead === 4 || lead === 5) && (length === 16 || length === 19)
}

/** 银行卡号: 16 to 19 digits with the check digit, as cards of this country begin, or after a word for it. */
export function bankCardIn(window: NumberWindow): Judged | null {
  const { values } = window.signs
  const { from, to } = window
  if (!isLuhn(values, from, to) || isRepeated(values, from, to)) return null
  const named = cardWords.test(before(window))
  const unionPay = values[from] === 6 && values[from + 1] === 2
  if (!named && !mayBegin(values, from, to - from)) return null
  const loose = loosestJoint(window) >= joint.bracket || isSpelled(window)
  if (!named && (loose ? !unionPay : looksLikeCode(window) || isInAddress(window))) return null
  if (!isSpelled(window) && !usualGrouping.test(groupingOf(window)) && !(named && !loose)) return null
  return {
    rule: 'bankCard',
    why: 'bankCard',
    cover: 'bankCard',
    ...placeOf(window),
    certain: named || unionPay,
    ...(loose && !named && { alone: true }),
  }
}

function isRepeated(values: Uint8Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (values[at] !== values[from]) return false
  return true
}
