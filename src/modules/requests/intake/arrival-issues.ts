import { regulationInForce } from '../../../law/clock/case-event.ts'
import { chineseDate, type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import { receiptRules } from '../../../law/clock/receipt.ts'
import { timeZone } from '../../../platform/day.ts'
import type { Desk, Issue } from '../../desk/index.ts'
import type { RegisterApplication } from './registration.ts'

/** What cannot be in how it came in: an oral application that nobody read back, a mail from tomorrow. */
export function arrivalIssues(request: RegisterApplication, { now }: Pick<Desk, 'now'>): Issue[] {
  const { channel, oral, systemReceivedAt, confirmedOn, unreachable, addressedElsewhere } = request
  const issues: Issue[] = []
  if (oral && channel !== 'counter') {
    issues.push({ field: 'oral', text: '只有当面提出的，才能由工作人员代为填写。' })
  } else if (oral && !oral.readBack) {
    const text = '口头申请代填后，应当读给申请人听，经其确认。请确认后勾选。'
    issues.push({ field: 'readBack', text, ground: '条例第二十九条' })
  }
  if (addressedElsewhere === true && channel !== 'ordinaryMail') {
    issues.push({
      field: 'channel',
      text: '邮寄给工作机构以外的收件人的，不以签收之日起算：请按平常信函登记，与申请人确认之日为收到申请之日。',
      ground: '国办公开办函〔2015〕207号',
    })
  }
  if (unreachable === true && confirmedOn !== undefined) {
    issues.push({ field: 'contact', text: '已经确认的，请不要同时选择联系不上。' })
  }
  if (systemReceivedAt !== undefined) issues.push(...momentIssues(systemReceivedAt, request.arrivedOn, now()))
  return issues
}

function momentIssues(text: string, arrivedOn: Day, now: Temporal.Instant): Issue[] {
  const field = 'systemReceivedAt'
  const moment = momentOf(text)
  if (moment === null) {
    return [{ field, text: '请写明邮件系统收到的日期和时间，例如 2026-10-14 09:05。' }]
  }
  if (Temporal.Instant.compare(moment.toInstant(), now) > 0) {
    return [{ field, text: '邮件系统收到的时间不能晚于现在，请核对。' }]
  }
  if (!moment.toPlainDate().equals(arrivedOn)) {
    return [{ field, text: `邮件系统收到的时间与到达之日（${chineseDate(arrivedOn)}）不是同一天，请核对。` }]
  }
  return []
}

function momentOf(text: string): Temporal.ZonedDateTime | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return null
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone)
  } catch {
    return null
  }
}

/** Days that cannot be: in the future, before the letter, before today's 条例. */
export function dayIssues(
  days: Pick<RegisterApplication, 'channel' | 'arrivedOn' | 'signedOn' | 'confirmedOn'>,
  today: Day,
): Issue[] {
  const rule = receiptRules[days.channel]
  const issues: Issue[] = []
  const check = (field: 'arrivedOn' | 'signedOn' | 'confirmedOn', label: string): void => {
    const day = days[field]
    if (day === undefined) return
    if (isAfter(day, today)) {
      issues.push({ field, text: `${label}不能晚于今天（${chineseDate(today)}）。`, ground: rule.rule })
    } else if (isBefore(day, days.arrivedOn)) {
      issues.push({
        field,
        text: `${label}不能早于申请到达之日（${chineseDate(days.arrivedOn)}）。`,
        ground: rule.rule,
      })
    } else if (isBefore(day, regulationInForce)) {
      issues.push({
        field,
        text: `${label}早于现行条例施行之日（${chineseDate(regulationInForce)}），请核对年份。`,
      })
    }
  }
  check('arrivedOn', '到达之日')
  if (rule.asks === 'signedOn') {
    if (days.signedOn === undefined) {
      issues.push({ field: 'signedOn', text: `请填写签收之日：${rule.task}`, ground: rule.rule })
    }
    check('signedOn', rule.fieldLabel)
  }
  if (rule.asks === 'confirmedOn') check('confirmedOn', rule.fieldLabel)
  return issues
}
