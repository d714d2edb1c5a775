import type { CaseEvent } from '../../../law/clock/case-event.ts'
import { type Day } from '../../../law/calendar/day.ts'
import { feeCountLimit } from '../../../law/fees/fee.ts'
import type { ImportedMoney, ImportedRefund } from '../../requests/index.ts'
import { isAbsent, isRecord, onlyKnown, readDay, readOptionalText, type Say } from './ledger-fields.ts'

/** The most that one application can have cost (分). */
const largestAmount = 100_000_000_000

/** 收费通知、缴费: the money that the events of a line tell, by their place. */
export function readMoney(
  items: unknown,
  events: readonly CaseEvent[],
  say: Say,
): ReadonlyMap<number, ImportedMoney> {
  const money = new Map<number, ImportedMoney>()
  if (!Array.isArray(items)) return money
  for (const [index, event] of events.entries()) {
    const item: unknown = items[index]
    if (!isRecord(item) || (event.type !== 'fee_paid' && event.type !== 'fee_notified')) continue
    const place = `events[${index}].`
    const amountFen = readAmount(item['amountFen'], `${place}amountFen`, say)
    const voucher = readOptionalText(item, 'voucher', `events[${index}]`, say)
    const basis = item['basis'] === 'item' || item['basis'] === 'page' ? item['basis'] : null
    if (!isAbsent(item['basis']) && basis === null) say(`${place}basis`, '应当是 item、page 之一')
    const count = item['count'] ?? 1
    const counts =
      typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= feeCountLimit
    if (!counts) say(`${place}count`, '应当是大于0的整数')
    if (amountFen !== null && counts) money.set(index, { amountFen, voucher, basis, count })
  }
  return money
}

/** 退还信息处理费. */
export function readRefunds(value: unknown, today: Day, say: Say): ImportedRefund[] {
  if (isAbsent(value)) return []
  if (!Array.isArray(value)) {
    say('refunds', '应当是数组')
    return []
  }
  return value.flatMap((item: unknown, index): ImportedRefund[] => {
    const place = `refunds[${index}]`
    if (!isRecord(item)) {
      say(place, '应当是一个对象')
      return []
    }
    onlyKnown(item, ['on', 'amountFen', 'voucher', 'reason'], `${place}.`, say)
    const on = readDay(item, 'on', `${place}.`, today, say)
    if (isAbsent(item['on'])) say(`${place}.on`, '缺少')
    const amountFen = readAmount(item['amountFen'], `${place}.amountFen`, say)
    if (isAbsent(item['amountFen'])) say(`${place}.amountFen`, '缺少')
    const voucher = readOptionalText(item, 'voucher', place, say)
    const reason = readOptionalText(item, 'reason', place, say)
    return on === null || amountFen === null ? [] : [{ on, amountFen, voucher, reason }]
  })
}

function readAmount(value: unknown, field: string, say: Say): number | null {
  if (isAbsent(value)) return null
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largestAmount
  if (fits) return value
  say(field, '应当是以分为单位、大于0的整数')
  return null
}
