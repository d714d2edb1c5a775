import { type Calendar, workingDayOnOrAfter } from '../../../law/calendar/calendar.ts'
import { type Day, laterOf } from '../../../law/calendar/day.ts'
import { type CaseFile, lastOf } from '../case-file.ts'

/**
 * By when the receipt is to be confirmed with the applicant: on the working day on which it came in (条例第三十一条).
 * Where he was tried and not reached, on each working day again (国办公开办函〔2015〕207号).
 */
export function confirmationDueOn(file: Pick<CaseFile, 'application' | 'events'>, calendar: Calendar): Day {
  const first = workingDayOnOrAfter(file.application.arrivedOn, calendar)
  const tried = lastOf(file, 'contact_failed')
  return tried === null ? first : laterOf(first, calendar.nthWorkingDayAfter(tried.on, 1))
}
