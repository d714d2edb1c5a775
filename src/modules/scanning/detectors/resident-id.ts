import type { Detection } from './detection.ts'
import { joint } from './number-signs.ts'
import {
  before,
  groupingOf,
  isSolid,
  isSpelled,
  type Judged,
  looksLikeCode,
  loosestJoint,
  type NumberWindow,
  placeOf,
  sizeOf,
} from './number-window.ts'
import {
  birthDateOf,
  hasCheckSign,
  hasProvince,
  isCreditCode,
  numberAt,
  oldBirthDateOf,
} from './resident-number.ts'

const recentYears = 6
const idWords = /(?:身\s*份\s*证|身份号码|证件|ID\s*(?:card|no)?)[^，。；\d*]{0,12}$/i

/** Groupings in which people write a number of 18 signs. */
const usualGroupings = new Set(['18', '6-8-4', '6-4-4-4', '14-4', '3-3-8-4', '6-12', '17-1', '4-4-4-6'])

const oldGroupings = new Set(['15', '6-6-3', '6-9', '12-3'])

/** 居民身份证号 of 18 signs: certain where date and check sign agree, doubtful where only the date does. */
export function residentIdIn(window: NumberWindow, today: Temporal.PlainDate, day: number): Detection | null {
  const { values } = window.signs
  const born = birthDateOf(values, window.from)
  if (born === 0 || born > day) return null
  if (hasCheckSign(values, window.from)) return whole(window, born, today)
  if (!isLikely(window, born, today)) return null
  return detection(window, 'residentIdDoubtful', false)
}

function whole(window: NumberWindow, born: number, today: Temporal.PlainDate): Detection {
  const { values } = window.signs
  const known = idWords.test(before(window))
  // numbers of several cells or lines may fit by chance
  const scattered = loosestJoint(window) >= joint.bracket && !hasProvince(values, window.from)
  const certain = known || (!scattered && !(isSolid(window) && looksLikeCode(window)))
  if (!isUnder14(born, today)) return detection(window, 'residentId', certain)
  return { ...detection(window, 'minorId', certain), rule: 'minor' }
}

/** Whether 18 signs without the right check sign are a mistyped number rather than a code with a date in it. */
function isLikely(window: NumberWindow, born: number, today: Temporal.PlainDate): boolean {
  if (idWords.test(before(window))) return true
  // 370830 20261014 0001: numbers of files and permits are made of the place and a recent day
  if (born > (today.year - recentYears) * 10_000) return false
  const { values } = window.signs
  if (!usualGroupings.has(groupingOf(window)) || loosestJoint(window) >= joint.bracket) return false
  return !isCreditCode(values, window.from) && !looksLikeCode(window)
}

/** 残疾人证号: the resident's number, and two digits that say kind and degree of the disability. */
export function isDisabilityCard(values: Uint8Array, from: number, day: number): boolean {
  const born = birthDateOf(values, from)
  const sort = values[from + 18] ?? 0
  const degree = values[from + 19] ?? 0
  if (born === 0 || born > day || sort < 1 || sort > 7 || degree < 1 || degree > 4) return false
  return hasCheckSign(values, from)
}

/** 残疾人证号, which tells more than the number in it. */
export function disabilityCardIn(window: NumberWindow, day: number): Detection | null {
  if (!isDisabilityCard(window.signs.values, window.from, day)) return null
  return { ...detection(window, 'disabilityCard', true), cover: 'disabilityCard' }
}

/** 15 digits of before 1999: they have no check sign, so that words or the province must speak for them. */
export function oldResidentIdIn(window: NumberWindow): Judged | null {
  const { values } = window.signs
  if (oldBirthDateOf(values, window.from) === 0) return null
  const spelled = isSpelled(window)
  if (spelled && goesOn(window)) return null
  if (!spelled && !oldGroupings.has(groupingOf(window))) return null
  const known = idWords.test(before(window))
  if (!known && (spelled || !hasProvince(values, window.from) || looksLikeCode(window))) return null
  if (!spelled && loosestJoint(window) >= joint.bracket) return null
  return { ...detection(window, 'residentIdOld', known), ...(spelled && { alone: true }) }
}

/** Whether single digits stand before it too, so that it begins in the midst of them. */
function goesOn({ signs, first }: NumberWindow): boolean {
  return (signs.joints[first] ?? joint.none) !== joint.none && sizeOf(signs, first - 1) === 1
}

function detection(
  window: NumberWindow,
  why: 'residentId' | 'residentIdDoubtful' | 'residentIdOld' | 'minorId' | 'disabilityCard',
  certain: boolean,
): Detection {
  return { rule: 'residentId', why, cover: 'residentId', ...placeOf(window), certain }
}

/** The fourteenth birthday has not come (《个人信息保护法》第二十八条). */
export function isUnder14(born: number, { year, month, day }: Temporal.PlainDate): boolean {
  return born > (year - 14) * 10_000 + month * 100 + day
}

/** A quick look before a window is judged: does anything like a date stand in its place? */
export function mayBeResident(values: Uint8Array, from: number, day: number): boolean {
  const month = numberAt(values, from + 10, 2)
  if (month < 1 || month > 12) return false
  const year = numberAt(values, from + 6, 4)
  return year >= 1900 && year * 10_000 <= day
}
