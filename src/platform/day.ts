/** The county's clock: every day and every moment shown is China's. */
export const timeZone = 'Asia/Shanghai'

/** The day on which a moment falls. */
export function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  const at = moment.epochMilliseconds
  // thousands of cases are looked at on the same day
  if (lastDay === null || at < lastDay.from || at >= lastDay.until) {
    const local = moment.toZonedDateTimeISO(timeZone)
    const from = local.startOfDay()
    lastDay = {
      from: from.epochMilliseconds,
      until: from.add({ days: 1 }).epochMilliseconds,
      day: local.toPlainDate(),
    }
  }
  return lastDay.day
}
let lastDay: { readonly from: number; readonly until: number; readonly day: Temporal.PlainDate } | null = null

/** A moment as the clock in China shows it: 2026-10-08 16:20. */
export function clockOf(moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(timeZone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

/** A moment as stored: UTC with milliseconds, so that text order is time order. */
export function stamp(moment: Temporal.Instant): string {
  // thousands of rows of one import bear the same moment
  if (last?.moment !== moment) last = { moment, text: moment.toString({ smallestUnit: 'millisecond' }) }
  return last.text
}
let last: { readonly moment: Temporal.Instant; readonly text: string } | null = null
