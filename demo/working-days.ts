import type { Calendar } from '../src/law/calendar/calendar.ts'

type Day = Temporal.PlainDate

/** The n-th working day before a day; with 0 the day itself or the last working day before it. */
export function workingDaysBefore(calendar: Calendar, day: Day, n: number): Day {
  let found = day
  while (!calendar.isWorkingDay(found)) found = found.subtract({ days: 1 })
  for (let left = n; left > 0;) {
    found = found.subtract({ days: 1 })
    if (calendar.isWorkingDay(found)) left -= 1
  }
  return found
}

/** The working day of receipt whose 20th working day is `due`. */
export function receiptDueOn(calendar: Calendar, due: Day): Day {
  return workingDaysBefore(calendar, due, 20)
}

/** The first working day on or after a day. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let found = day
  while (!calendar.isWorkingDay(found)) found = found.add({ days: 1 })
  return found
}
