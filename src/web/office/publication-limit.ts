import { isBefore, isSameDay, type Day } from '../../law/calendar/day.ts'
import { type Column, timeLimitLabel } from '../../modules/catalogue/index.ts'
import type { Desk } from '../../modules/desk/index.ts'
import type { PublicationState } from '../../modules/publishing/index.ts'
import { dueWords } from './due-words.ts'
import type { DueView } from './routes/publishing.schema.ts'
import type { QueueGroup } from './routes/queue.schema.ts'

const soonDays = 3

/** The limit of publication in words (条例第二十六条). */
export function dueViewOf(desk: Desk, state: PublicationState, column: Pick<Column, 'timeLimit'>): DueView {
  const { dueText, dueNote } = dueWords(standing(desk, state), desk.today())
  return {
    dueOn: state.dueOn.toString(),
    late: state.late,
    text: dueText,
    note: dueNote,
    limitLabel: timeLimitLabel(column.timeLimit),
    ground: '条例第二十六条',
  }
}

/** Working days left and late as of today. */
export function standing(
  desk: Desk,
  { dueOn, provisional }: Pick<PublicationState, 'dueOn' | 'provisional'>,
) {
  const today = desk.today()
  return {
    dueOn,
    provisional,
    workingDaysLeft: desk.calendar.workingDaysBetween(today, dueOn),
    workingDaysLate: isBefore(dueOn, today) ? desk.calendar.workingDaysBetween(dueOn, today) : 0,
  }
}

/** The group of 今天要办的 in which a limit stands. */
export function groupOf(desk: Desk, dueOn: Day): Exclude<QueueGroup, 'waiting'> {
  const today = desk.today()
  if (isBefore(dueOn, today)) return 'overdue'
  if (isSameDay(dueOn, today)) return 'today'
  return desk.calendar.workingDaysBetween(today, dueOn) <= soonDays ? 'soon' : 'later'
}
