import { between } from './detection.ts'

/**
 * The digits of a text without what stands between them, so that `138 1234 5678`, `１３８-1234-5678` and a
 * number split over cells read the same. Digits that touch are a group; groups with a short gap are joined.
 */
export interface NumberSigns {
  /** 0 to 9; 10 for an X, which ends a resident's number */
  readonly values: Uint8Array
  /** where each sign stands in the text (UTF-16) */
  readonly places: Int32Array
  /** number of the first sign of each group; one entry more than there are groups */
  readonly starts: Int32Array
  /** what stands before each group; the first has `none` */
  readonly joints: Uint8Array
}

/** What joins a group to the one before, from firm to loose. */
export const joint = { none: 0, tight: 1, dash: 2, dot: 3, space: 4, bracket: 5, loose: 6 } as const

export const signX = 10

const kind = {
  other: 0,
  digit: 1,
  x: 2,
  letter: 3,
  tight: 4,
  dash: 5,
  dot: 6,
  space: 7,
  line: 8,
  bracket: 9,
} as const

/** Longest gap within a number, in signs. */
const longestGap = 6
/** More blanks than these are columns of a table, not a number that was spaced out. */
const mostBlanks = 2

const kinds = new Uint8Array(0x1_0000)
function mark(signs: string, value: number): void {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = value
}
mark('abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWYZ', kind.letter)
mark('0123456789０１２３４５６７８９', kind.digit)
mark('xXｘＸⅩ', kind.x)
mark('\u200B\u200C\u200D\u2060\uFEFF\u00AD', kind.tight)
// 一 is what an input method makes of a dash
mark('-‐‑‒–—―−﹣－ー_＿一', kind.dash)
mark('.．·•・', kind.dot)
mark(' \u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000', kind.space)
mark(`\n\r\t\u000B\u000C\u0085\u2028\u2029${between.cells}${between.paragraphs}`, kind.line)
mark(')）]】', kind.bracket)

/** The value of a sign that is a digit, full-width or not. */
function digitOf(code: number): number {
  return code < 0x80 ? code - 48 : code - 0xff10
}

/** Reads every digit of a text. Linear in its length. */
export function readNumberSigns(text: string): NumberSigns {
  const most = countSigns(text)
  const values = new Uint8Array(most)
  const places = new Int32Array(most)
  const starts = new Int32Array(most + 1)
  const joints = new Uint8Array(most)
  let signs = 0
  let groups = 0
  let last = -2
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const found = kinds[code]
    if (found !== kind.digit && found !== kind.x) continue
    const gap = last === -2 ? joint.none : jointBetween(text, last + 1, at)
    if (found === kind.x && (gap === joint.none || kinds[text.charCodeAt(at + 1)] === kind.x)) continue
    // an X ends a resident's number and belongs to no other: it is a group by itself
    const afterX = signs > 0 && values[signs - 1] === signX
    if (last !== at - 1 || found === kind.x || afterX) {
      starts[groups] = signs
      joints[groups] = afterX && !isPair(text, at) ? joint.none : gap
      groups += 1
    }
    values[signs] = found === kind.x ? signX : digitOf(code)
    places[signs] = at
    signs += 1
    last = at
  }
  starts[groups] = signs
  return {
    values: values.subarray(0, signs),
    places: places.subarray(0, signs),
    starts: starts.subarray(0, groups + 1),
    joints: joints.subarray(0, groups),
  }
}

function countSigns(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const found = kinds[text.charCodeAt(at)]
    if (found === kind.digit || found === kind.x) count += 1
  }
  return count
}

/** What the signs between two digits make of them; `none` where they are two numbers. */
function jointBetween(text: string, from: number, to: number): number {
  const length = to - from
  if (length > longestGap) return joint.none
  let strongest: number = joint.tight
  let blanks = 0
  let marks = 0
  let brackets = 0
  for (let at = from; at < to; at += 1) {
    const found = kinds[text.charCodeAt(at)]
    if (found === kind.tight) continue
    if (found === kind.space) blanks += 1
    else if (found === kind.dash || found === kind.dot) marks += 1
    else if (found === kind.bracket) brackets += 1
    else if (found !== kind.line) return joint.none
    strongest = Math.max(strongest, jointOf(found))
  }
  if (marks > 1 || brackets > 1 || blanks > mostBlanks) return joint.loose
  // “1. 138…” is a list, not a number
  return strongest === joint.space && hasDot(text, from, to) ? joint.loose : strongest
}

function jointOf(found: number): number {
  if (found === kind.dash) return joint.dash
  if (found === kind.dot) return joint.dot
  if (found === kind.space) return joint.space
  return found === kind.bracket ? joint.bracket : joint.loose
}

function hasDot(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (kinds[text.charCodeAt(at)] === kind.dot) return true
  return false
}

/** Two digits and no more: kind and degree behind the number of a 残疾人证. */
function isPair(text: string, at: number): boolean {
  return isDigit(text, at + 1) && !isDigit(text, at + 2)
}

export function isDigit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kinds[text.charCodeAt(at)] === kind.digit
}

/** Whether a letter stands there; the X at the end of a number is none. */
export function isLetter(text: string, at: number): boolean {
  const found = at >= 0 && at < text.length ? kinds[text.charCodeAt(at)] : kind.other
  return found === kind.letter || (found === kind.x && !isDigit(text, at - 1) && !isSeparator(text, at - 1))
}

/** Whether a sign may stand between the digits of one number. */
export function isSeparator(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const found = kinds[text.charCodeAt(at)]
  return found !== undefined && found >= kind.tight
}
