/**
 * 逾期不予答复: what the applicant may do once the due day has passed without an answer. Reconsideration or suit, as he
 * chooses: 复议前置 is not for it (法释〔2025〕8号第二条; 行政复议法第二十条; 行政诉讼法第四十七条).
 */
import { workingDayOnOrAfter, type Calendar } from '../calendar/calendar.ts'
import { isAfter, type Day } from '../calendar/day.ts'
import { noRemedyPlaces, remedyLimits, type RemedyPlaces } from './remedy.ts'

export interface OverdueRemedies {
  /** 行政复议机关 (行政复议法第二十四条) */
  readonly body: string
  /** where it is handed in; '' where it is not known */
  readonly address: string
  /** 互联网渠道; '' where it is not known */
  readonly onlineChannel: string
  /** 有管辖权的人民法院; 人民法院 where its name is not known */
  readonly court: string
  /** 60 days from the day on which the term was over */
  readonly reconsiderationLastDay: Day
  /** six months from that day */
  readonly suitLastDay: Day
  readonly rules: readonly string[]
}

/** The remedies against silence on `today`; null while the due day has not passed. */
export function overdueRemedies(
  silence: { readonly dueOn: Day; readonly countyName: string; readonly places?: RemedyPlaces },
  today: Day,
  calendar: Calendar,
): OverdueRemedies | null {
  const { dueOn, countyName, places = noRemedyPlaces } = silence
  if (!isAfter(today, dueOn)) return null
  const { reconsiderationDays, directSuitMonths } = remedyLimits
  return {
    body: places.body === '' ? `${countyName}人民政府` : places.body,
    address: places.address,
    onlineChannel: places.onlineChannel,
    court: places.court === '' ? '人民法院' : places.court,
    reconsiderationLastDay: workingDayOnOrAfter(dueOn.add({ days: reconsiderationDays }), calendar),
    suitLastDay: workingDayOnOrAfter(dueOn.add({ months: directSuitMonths }), calendar),
    rules: ['行政复议法第二十条', '行政复议法第二十四条', '行政诉讼法第四十七条', '法释〔2025〕8号第二条'],
  }
}
