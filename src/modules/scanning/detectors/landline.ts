import type { Detection } from './detection.ts'
import { phoneWords } from './mobile.ts'
import { joint } from './number-signs.ts'
import {
  before,
  groupingOf,
  isInAddress,
  looksLikeCode,
  loosestJoint,
  type NumberWindow,
  placeOf,
  sizeOf,
} from './number-window.ts'
import { hasX, numberAt } from './resident-number.ts'

const withArea = new Set(['11', '12', '3-8', '4-7', '4-8', '3-4-4', '4-3-4', '4-4-4'])
const mostGaps = 2
const withoutArea = new Set(['7', '8', '3-4', '4-4'])

/** Digits of the area code that the number begins with: 010, 02x three, others four; 0: none. */
export function areaLength(values: Uint8Array, from: number): number {
  if (values[from] !== 0) return 0
  const second = values[from + 1] ?? 0
  if (second === 1) return values[from + 2] === 0 ? 3 : 0
  if (second === 2) return 3
  return second >= 3 && second <= 9 ? 4 : 0
}

/** 固定电话, with its area code or after a word that says so. */
export function landlineIn(window: NumberWindow): Detection | null {
  const length = window.to - window.from
  if (window.last - window.first > mostGaps) return null
  if (hasX(window.signs.values, window.from, window.to)) return null
  const found = length <= 8 ? isLocal(window) : isWhole(window, length)
  if (!found) return null
  return { rule: 'landline', why: 'landline', cover: 'landline', ...placeOf(window), certain: true }
}

function isWhole(window: NumberWindow, length: number): boolean {
  const { values } = window.signs
  const area = areaLength(values, window.from)
  const local = length - area
  if (area === 0 || local < 7 || local > 8 || (area === 3 && local !== 8)) return false
  if ((values[window.from + area] ?? 0) === 0 || !withArea.has(groupingOf(window))) return false
  if (window.first !== window.last && !groupingOf(window).startsWith(String(area))) return false
  const called = phoneWords.test(before(window))
  if (called) return true
  if (looksLikeCode(window) || isInAddress(window) || loosestJoint(window) === joint.loose) return false
  // 0537-20231014 is a number of a document
  return local === 7 || !isDate(values, window.from + area)
}

function isLocal(window: NumberWindow): boolean {
  const { values, joints } = window.signs
  const length = window.to - window.from
  if ((values[window.from] ?? 0) < 2 || !withoutArea.has(groupingOf(window))) return false
  if (loosestJoint(window) >= joint.dot && window.first !== window.last) return false
  // what hangs on a short number in front of it is no number of its own
  const hangs = (joints[window.first] ?? joint.none) !== joint.none
  if (hangs && sizeOf(window.signs, window.first - 1) < 7) return false
  if (length === 8 && isDate(values, window.from)) return false
  return phoneWords.test(before(window)) && !looksLikeCode(window)
}

function isDate(values: Uint8Array, from: number): boolean {
  const century = numberAt(values, from, 2)
  const month = numberAt(values, from + 4, 2)
  return (century === 19 || century === 20) && month >= 1 && month <= 12
}
