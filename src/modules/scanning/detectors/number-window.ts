import { type Detection, type Surface, wordsBefore } from './detection.ts'
import { isDigit, isLetter, isSeparator, joint, type NumberSigns } from './number-signs.ts'

/** Neighbouring groups of digits, looked at as one number. */
export interface NumberWindow {
  readonly surface: Surface
  readonly signs: NumberSigns
  /** the groups */
  readonly first: number
  readonly last: number
  /** the signs, `to` excluded */
  readonly from: number
  readonly to: number
}

/** Where the window stands in the text. */
export function placeOf({ signs, from, to }: NumberWindow): { readonly from: number; readonly to: number } {
  return { from: signs.places[from] ?? 0, to: (signs.places[to - 1] ?? 0) + 1 }
}

/** How many signs each group has: `3-4-4`. What only signs without width part is one. */
export function groupingOf({ signs, first, last }: NumberWindow): string {
  const sizes: number[] = []
  for (let group = first; group <= last; group += 1) {
    const touches = group > first && signs.joints[group] === joint.tight
    sizes.push((touches ? (sizes.pop() ?? 0) : 0) + sizeOf(signs, group))
  }
  return sizes.join('-')
}

export function sizeOf(signs: NumberSigns, group: number): number {
  return (signs.starts[group + 1] ?? 0) - (signs.starts[group] ?? 0)
}

/** The loosest joint inside the window; `tight` for a single group. */
export function loosestJoint({ signs, first, last }: NumberWindow): number {
  let loosest: number = joint.tight
  for (let group = first + 1; group <= last; group += 1) {
    loosest = Math.max(loosest, signs.joints[group] ?? joint.none)
  }
  return loosest
}

/** Whether points part some of its groups and something else the others. */
export function isMixed({ signs, first, last }: NumberWindow): boolean {
  let dots = 0
  let others = 0
  for (let group = first + 1; group <= last; group += 1) {
    if (signs.joints[group] === joint.dot) dots += 1
    else if (signs.joints[group] !== joint.tight) others += 1
  }
  return dots > 0 && others > 0
}

/** Whether its digits touch, or only signs without width stand between them. */
export function isSolid(window: NumberWindow): boolean {
  return loosestJoint(window) === joint.tight
}

/** Whether every digit is a group by itself: a form with a box for each. */
export function isSpelled({ first, last, from, to }: NumberWindow): boolean {
  return last - first + 1 === to - from
}

/** What a finder says of a window. */
export interface Judged extends Detection {
  /** so loosely put together that it is a number only where no figures of a table hang on it */
  readonly alone?: true
}

/** Digits of a number that is none of the small figures of a table. */
const longNumber = 11

/** Whether no other figure hangs on it; numbers that were found, and a short one in front (序号), do not count. */
export function standsAlone({ signs, first, last }: NumberWindow, taken: ReadonlySet<number>): boolean {
  const isNumber = (group: number): boolean => taken.has(group) || sizeOf(signs, group) >= longNumber
  const hangs = (group: number): boolean => (signs.joints[group] ?? joint.none) !== joint.none
  if (hangs(last + 1) && !isNumber(last + 1)) return false
  if (!hangs(first) || isNumber(first - 1)) return true
  return sizeOf(signs, first - 1) <= 4 && (!hangs(first - 1) || isNumber(first - 2))
}

export function before(window: NumberWindow): string {
  return wordsBefore(window.surface, placeOf(window).from)
}

/** Words that make the number after them a code of something, not of a person. */
const codeWords =
  /(?:编号|编码|代码|索引号?|文号|流水号|批号|批次号?|合同号?|票号|单号|订单号?|项目号|许可证号?|证书号?|案号|户号|条码|序列号|备案号?|登记号?|图号|地块号?|宗地号?|办件号?|受理号)[^，。；\d*]{0,8}$/

/** Whether the words before it, or letters that touch it, make it a code. */
export function looksLikeCode(window: NumberWindow): boolean {
  const { from, to } = placeOf(window)
  const { text } = window.surface
  return isLetter(text, from - 1) || isLetter(text, to) || codeWords.test(before(window))
}

const address = /(?:https?:|www\.|ftp:)[!-~]*$/i

/** Whether it stands inside an address of the web. */
export function isInAddress(window: NumberWindow): boolean {
  return address.test(
    window.surface.text.slice(Math.max(0, placeOf(window).from - 200), placeOf(window).from),
  )
}

const maskSigns = '*＊●■□'
/** these cover a number only where several stand together */
const crosses = '×xX'
/** Longest end that a mask leaves standing, and how many signs it covers at least. */
const longestEnd = 6
const leastCovered = 3
const wholeLengths = new Set([7, 8, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20])

/**
 * Whether a short group is what a mask left of a number (the 1234 of `138 **** 5678`), looking to the left
 * (`step` -1) or to the right (1). It is no piece of another number then.
 */
export function isLeftOfMask(text: string, signs: NumberSigns, group: number, step: -1 | 1): boolean {
  const size = sizeOf(signs, group)
  if (size > longestEnd) return false
  const edge = step === -1 ? signs.starts[group] : (signs.starts[group + 1] ?? 0) - 1
  let masks = 0
  let beyond = 0
  let at = (signs.places[edge ?? 0] ?? 0) + step
  // what a mask touches belongs to it; over a gap it does if together they are as long as a number
  const touches = isMaskSign(text, at)
  for (let looked = 0; looked < 40; looked += 1, at += step) {
    if (isDigit(text, at)) {
      beyond += 1
      if (masks < leastCovered || beyond > longestEnd) return false
      if (isDigit(text, at + step)) continue
      if (touches || wholeLengths.has(size + masks + beyond)) return true
    } else if (isMaskSign(text, at)) masks += 1
    else if (!isSeparator(text, at) || (masks === 0 && looked > 3)) return false
  }
  return false
}

function isMaskSign(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  if (maskSigns.includes(text.charAt(at))) return true
  const isCross = (place: number): boolean =>
    place >= 0 && place < text.length && crosses.includes(text.charAt(place))
  return isCross(at) && (isCross(at - 1) || isCross(at + 1))
}
