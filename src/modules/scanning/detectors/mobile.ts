import type { Detection } from './detection.ts'
import { joint, signX } from './number-signs.ts'
import {
  before,
  groupingOf,
  isInAddress,
  isSolid,
  isSpelled,
  looksLikeCode,
  loosestJoint,
  type NumberWindow,
  placeOf,
  standsAlone,
} from './number-window.ts'

/** Words after which a number is one to call. */
export const phoneWords =
  /(?:电\s*话|手\s*机|联系方式|联系人|号码|热线|微信|致电|拨打|座机|传真|固话|tel|phone|mobile|fax)[^，。；]{0,14}$/i

/** What may stand before the eleven digits: 86, 0086, the 0 of former long-distance calls. */
export function mobileStart(values: Uint8Array, from: number, length: number): number {
  const start = from + length - 11
  if (values[start] !== 1 || (values[start + 1] ?? 0) < 3 || values[start + 1] === signX) return -1
  const prefix = values.subarray(from, start).join('')
  return ['', '86', '0086', '0'].includes(prefix) ? start : -1
}

const unusual = new Set(['3-8', '7-4', '4-3-4', '3-3-5', '4-4-3', '1-10', '5-6', '3-5-3', '6-5'])

/** 手机号: 1, then 3 to 9, then nine digits. */
export function mobileIn(window: NumberWindow): Detection | null {
  const { values, places } = window.signs
  const start = mobileStart(values, window.from, window.to - window.from)
  if (start === -1) return null
  for (let at = start; at < window.to; at += 1) if (values[at] === signX) return null
  const called = phoneWords.test(before(window))
  const certain = judge(window, called)
  if (certain === null) return null
  const { to } = placeOf(window)
  return { rule: 'mobile', why: 'mobile', cover: 'mobile', from: places[start] ?? 0, to, certain }
}

/** Whether it is one for certain; null: it is none. */
function judge(window: NumberWindow, called: boolean): boolean | null {
  if (isSolid(window)) return called || judgeSolid(window)
  if (isSpelled(window)) return called || (standsAlone(window) ? false : null)
  const grouping = groupingOf(window).replace(/^(?:86|0086|0)-/, '')
  const loosest = loosestJoint(window)
  if (loosest === joint.bracket) return called ? true : null
  if (loosest === joint.loose) {
    if (called) return true
    return standsAlone(window) && (grouping === '3-4-4' || unusual.has(grouping)) ? false : null
  }
  if (grouping === '3-4-4') return called || !looksLikeCode(window)
  return called ? true : unusual.has(grouping) ? false : null
}

const amountAfter =
  /^\s?(?:[万亿元%％‰股吨户人亩页册株头只辆套]|公顷|平方|立方|千瓦|公里|美元)|^[.．]\d{1,4}(?![\d.．])/
const amountBefore = /[¥￥$]\s?$|\d[.．]$/

function judgeSolid(window: NumberWindow): boolean | null {
  const { text } = window.surface
  const { from, to } = placeOf(window)
  if (amountAfter.test(text.slice(to, to + 8))) return null
  const near = text.slice(Math.max(0, from - 4), from)
  if (/[¥￥$]\s?$/.test(near)) return null
  return !(amountBefore.test(near) || looksLikeCode(window) || isInAddress(window))
}
