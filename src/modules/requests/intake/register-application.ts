import { type Channel, regulationInForce } from '../../../law/case-event.ts'
import { type Clock, runClock } from '../../../law/clock.ts'
import { chineseDate, type Day, isAfter, isBefore } from '../../../law/day.ts'
import { receiptOf, receiptRules } from '../../../law/receipt.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { type ApplicationForm, checkForm } from './application-form.ts'
import { enterApplication } from './enter-application.ts'
import { applicationPolicy } from '../policy.ts'

/** What staff enter for an application that came over the counter, by letter, fax or mail. */
export interface RegisterApplication {
  readonly unitCode: string
  readonly form: ApplicationForm
  readonly channel: Channel
  /** the day on which it came in */
  readonly arrivedOn: Day
  /** 签收之日, for signed-for mail */
  readonly signedOn?: Day
  /** 双方确认之日, where the channel turns on it; left out while it is still to be confirmed */
  readonly confirmedOn?: Day
  /** how it was confirmed: 电话、时间、通话人 */
  readonly note?: string
}

export interface Registered {
  readonly id: string
  readonly number: string
  readonly caseNumber: string
  /** printed on the receipt for the applicant; kept nowhere in the clear */
  readonly queryCode: string
  readonly lastSeq: number
  /** null while it waits for confirmation */
  readonly clock: Clock | null
}

/**
 * 登记申请（条例第三十一条、第四十五条）: the channel decides which day is the day of receipt; where it turns on
 * confirmation and there was none yet, the case waits for it.
 */
export async function registerApplication(
  desk: Desk,
  request: RegisterApplication,
): Promise<Answer<Registered>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.register, unit)
    if (refused) return refused
    const checked = checkForm(request.form, 'registered')
    const issues = [...dayIssues(request, desk.today()), ...('issues' in checked ? checked.issues : [])]
    if (issues.length > 0 || 'issues' in checked) return mend(...issues)

    const receipt = receiptOf(request)
    const { channel, arrivedOn } = request
    const received =
      receipt.state === 'received'
        ? {
            event: { type: 'received', on: receipt.on, channel } as const,
            note: request.note?.trim() ?? '',
          }
        : null
    const { application, queryCode, lastSeq } = await enterApplication(transaction, desk, {
      unit,
      form: checked,
      channel,
      source: 'office',
      arrivedOn,
      received,
      filing: desk.newId(),
      filingMark: null,
    })
    const asOf = desk.today()
    const clock = received && runClock({ asOf, events: [received.event] }, desk.calendar)
    const { id, number, caseNumber } = application
    return done({ id, number, caseNumber, queryCode, lastSeq, clock })
  })
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
