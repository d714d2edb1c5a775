import { joint, signX } from './number-signs.ts'
import {
  before,
  groupingOf,
  isInAddress,
  isMixed,
  isSolid,
  isSpelled,
  type Judged,
  looksLikeCode,
  loosestJoint,
  type NumberWindow,
  placeOf,
} from './number-window.ts'
import { hasX } from './resident-number.ts'

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
export function mobileIn(window: NumberWindow): Judged | null {
  const { values, places } = window.signs
  const start = mobileStart(values, window.from, window.to - window.from)
  if (start === -1 || hasX(values, start, window.to)) return null
  const judged = judge(window, phoneWords.test(before(window)))
  if (judged === null) return null
  return {
    rule: 'mobile',
    why: 'mobile',
    cover: 'mobile',
    from: places[start] ?? 0,
    to: placeOf(window).to,
    certain: judged === 'certain',
    ...(judged === 'alone' && { alone: true }),
  }
}

/** How surely it is one; `alone`: only where nothing hangs on it; null: it is none. */
function judge(window: NumberWindow, called: boolean): 'certain' | 'doubtful' | 'alone' | null {
  if (isSolid(window)) return called ? 'certain' : judgeSolid(window)
  if (isSpelled(window)) return called ? 'certain' : 'alone'
  if (called) return 'certain'
  const grouping = groupingOf(window).replace(/^(?:86|0086|0)-/, '')
  const usual = grouping === '3-4-4'
  const loosest = loosestJoint(window)
  if (!usual && (loosest === joint.bracket || !unusual.has(grouping))) return null
  // 138.1234 5678: figures with decimals
  if (isMixed(window)) return null
  if (loosest === joint.loose) return 'alone'
  if (loosest === joint.bracket) return 'doubtful'
  return usual && !looksLikeCode(window) ? 'certain' : 'doubtful'
}

const amountAfter =
  /^\s?(?:[万亿元%％‰股吨户人亩页册株头只辆套]|公顷|平方|立方|千瓦|公里|美元)|^[.．]\d{1,4}(?![\d.．])/
const amountBefore = /\d[.．]$/

function judgeSolid(window: NumberWindow): 'certain' | 'doubtful' | null {
  const { text } = window.surface
  const { from, to } = placeOf(window)
  if (amountAfter.test(text.slice(to, to + 8))) return null
  const near = text.slice(Math.max(0, from - 4), from)
  if (/[¥￥$][^\S\n]?$/.test(near)) return null
  const doubtful = amountBefore.test(near) || looksLikeCode(window) || isInAddress(window)
  return doubtful ? 'doubtful' : 'certain'
}
