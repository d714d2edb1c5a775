/**
 * 核对放假安排: what can be wrong in a holiday notice as somebody typed it or read it from a file, by
 * 《全国年节及纪念日放假办法》 (2024 revision). A fault bars it; a warning asks to look again.
 */
import type { Calendar } from './calendar.ts'
import { makeCalendar } from './calendar.ts'
import { chineseDate, dayFromNumber, dayNumber, isBefore, isSameDay, type Day } from './day.ts'
import {
  announcementsOf,
  composeNotices,
  type Announcement,
  type NoticeDay,
  type NoticeSource,
} from './holiday-notice.ts'
import { isWeekend, nationalHolidays } from './national-holidays.ts'

/** 放假: days off one after the other for the sake of one holiday. */
export interface OffRange {
  readonly name: string
  readonly from: Day
  readonly to: Day
}

/** 调休上班: a day worked for the sake of a holiday. */
export interface WorkedDay {
  readonly name: string
  readonly on: Day
}

/** A notice as it is entered. */
export interface NoticeDraft {
  readonly year: number
  readonly notice: NoticeSource
  readonly off: readonly OffRange[]
  readonly worked: readonly WorkedDay[]
}

/** What is wrong, at which field of the draft (`off.2.to`); '' for the whole. */
export interface NoticeFault {
  readonly field: string
  readonly text: string
}

export interface CheckedNotice {
  readonly announcement: Announcement
  readonly faults: readonly NoticeFault[]
  readonly warnings: readonly string[]
}

/** The revision of 2024 holds from 2025 on; arrangements of earlier years come with the program. */
export const firstYearByRevision = 2025
/** 放假办法第二条: 13 days a year. */
const statutoryDays = 13
/** No arrangement gives so many days off in one go. */
const longestRange = 15

/** Checks a draft against the statute and what was announced before. */
export function checkNotice(draft: NoticeDraft, before: Calendar): CheckedNotice {
  const announcement = announcementOf(draft)
  const faults = [...rangeFaults(draft), ...workedFaults(draft, before), ...doubleFaults(draft)]
  if (draft.off.length === 0 && draft.worked.length === 0) {
    faults.push({ field: '', text: '请至少写明一段放假的日期。' })
  }
  if (faults.length > 0) return { announcement, faults, warnings: [] }
  return {
    announcement,
    faults: missingHolidays(announcement, before),
    warnings: [...sourceWarnings(draft), ...numberWarnings(announcement, before)],
  }
}

/** The draft day by day, in the order of the days. */
export function announcementOf({ year, notice, off, worked }: NoticeDraft): Announcement {
  const days: NoticeDay[] = worked.map(({ name, on }) => ({ date: on.toString(), name, off: false }))
  for (const range of off) {
    for (const day of daysIn(range)) days.push({ date: day.toString(), name: range.name, off: true })
  }
  return { year, notice, days: days.toSorted((a, b) => a.date.localeCompare(b.date)) }
}

/** An announcement in ranges, as it is shown and typed: days off that follow each other under one name are one. */
export function rangesOf({ days }: Pick<Announcement, 'days'>): Pick<NoticeDraft, 'off' | 'worked'> {
  const off: OffRange[] = []
  const worked: WorkedDay[] = []
  for (const { date, name, off: free } of days.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const day = Temporal.PlainDate.from(date)
    const last = off.at(-1)
    if (!free) worked.push({ name, on: day })
    else if (last !== undefined && last.name === name && dayNumber(last.to) + 1 === dayNumber(day)) {
      off.splice(-1, 1, { ...last, to: day })
    } else off.push({ name, from: day, to: day })
  }
  return { off, worked }
}

function daysIn({ from, to }: OffRange): Day[] {
  const days: Day[] = []
  const last = Math.min(dayNumber(to), dayNumber(from) + longestRange)
  for (let number = dayNumber(from); number <= last; number += 1) days.push(dayFromNumber(number))
  return days
}

function rangeFaults({ year, off }: NoticeDraft): NoticeFault[] {
  return off.flatMap(({ name, from, to }, index) => {
    const at = (field: string, text: string): NoticeFault => ({ field: `off.${index}.${field}`, text })
    const faults = nameFault(name, (text) => at('name', text))
    if (!near(from, year)) faults.push(at('from', farWord(from, year)))
    if (isBefore(to, from)) {
      faults.push(at('to', `放假的最后一天${chineseDate(to)}早于第一天${chineseDate(from)}。`))
    } else if (dayNumber(to) - dayNumber(from) >= longestRange) {
      faults.push(at('to', `一次放假超过${longestRange}天，请核对起止日期。`))
    } else if (!near(to, year)) faults.push(at('to', farWord(to, year)))
    return faults
  })
}

function workedFaults({ year, worked }: NoticeDraft, before: Calendar): NoticeFault[] {
  return worked.flatMap(({ name, on }, index) => {
    const at = (field: string, text: string): NoticeFault => ({ field: `worked.${index}.${field}`, text })
    const faults = nameFault(name, (text) => at('name', text))
    if (!near(on, year)) faults.push(at('on', farWord(on, year)))
    else if (!isWeekend(dayNumber(on)) && !wasOff(on, before)) {
      faults.push(at('on', `${chineseDate(on)}本来就是工作日，不是调休上班，请核对日期。`))
    }
    return faults
  })
}

function nameFault(name: string, at: (text: string) => NoticeFault): NoticeFault[] {
  return name.trim() === '' || name.length > 20 ? [at('请写节日的名称，如“春节”，不超过20个字。')] : []
}

/** A notice of a year may reach some days into its neighbours. */
function near(day: Day, year: number): boolean {
  if (day.year === year) return true
  if (day.year === year - 1) return day.month === 12 && day.day >= 15
  return day.year === year + 1 && day.month === 1 && day.day <= 15
}

function farWord(day: Day, year: number): string {
  return `${chineseDate(day)}不在${year}年以内，也不在年前年后相连的几天，请核对年份。`
}

function wasOff(day: Day, before: Calendar): boolean {
  return before.isAnnounced(day.year) && before.describe(day).kind === 'holiday'
}

/** No day stands twice, neither off in two ranges nor both off and worked. */
function doubleFaults({ off, worked }: NoticeDraft): NoticeFault[] {
  const faults: NoticeFault[] = []
  const offDays = new Map<number, string>()
  for (const [index, range] of off.entries()) {
    for (const day of daysIn(range)) {
      const known = offDays.get(dayNumber(day))
      if (known !== undefined) {
        faults.push({
          field: `off.${index}.from`,
          text: `${chineseDate(day)}在“${known}”里已经放假，不能写两次。`,
        })
        break
      }
      offDays.set(dayNumber(day), range.name)
    }
  }
  for (const [index, { on }] of worked.entries()) {
    const field = `worked.${index}.on`
    const name = offDays.get(dayNumber(on))
    if (name !== undefined) {
      faults.push({ field, text: `${chineseDate(on)}既写了“${name}”放假，又写了上班，请核对。` })
    }
    if (worked.slice(0, index).some((other) => isSameDay(other.on, on))) {
      faults.push({ field, text: `${chineseDate(on)}上班写了两次。` })
    }
  }
  return faults
}

/** 法定节假日 that would be worked: of a first notice each must be named, of a change none may become a working day. */
function missingHolidays(announcement: Announcement, before: Calendar): NoticeFault[] {
  const { year, days } = announcement
  if (year < firstYearByRevision) return []
  const first = isFirst(announcement, before)
  const named = new Set(days.filter(({ off }) => off).map(({ date }) => date))
  const after = withAnnouncement(before, announcement)
  const missing = nationalHolidays(year).filter(({ day }) => {
    const date = dayFromNumber(day)
    return after.isWorkingDay(date) || (first && !named.has(date.toString()))
  })
  if (missing.length === 0) return []
  const words = missing.map(({ day, name }) => `${chineseDate(dayFromNumber(day))}（${name}）`)
  return [
    {
      field: '',
      text: `法定节假日没有放假：${words.join('、')}。请补上（《全国年节及纪念日放假办法》第二条）。`,
    },
  ]
}

function isFirst({ year, notice }: Announcement, before: Calendar): boolean {
  const known = before.notices.find((one) => one.year === year)
  return known === undefined || known.notice.number === notice.number
}

function sourceWarnings({ year, notice }: NoticeDraft): string[] {
  const warnings: string[] = []
  if (!/^国办发明电〔\d{4}〕\d+号$/u.test(notice.number)) {
    warnings.push(`文号一般形如“国办发明电〔${year - 1}〕7号”，现在是“${notice.number}”。`)
  }
  if (!notice.title.includes(String(year))) warnings.push(`标题里没有“${year}”，请核对是不是这一年的通知。`)
  if (!/^https:\/\/(?:[\w-]+\.)*gov\.cn\//u.test(notice.url)) {
    warnings.push('来源不是 gov.cn 的网址，请以中国政府网公布的通知为准。')
  }
  return warnings
}

/** Weekdays off, less weekend days worked, are as many as the statute gives. */
function numberWarnings(announcement: Announcement, before: Calendar): string[] {
  const { year, days } = announcement
  if (year < firstYearByRevision || !isFirst(announcement, before)) return []
  const weekdays = days.filter(({ date, off }) => off && !isWeekend(numberOf(date))).length
  const made = days.filter(({ date, off }) => !off && isWeekend(numberOf(date))).length
  if (weekdays - made === statutoryDays) return []
  return [
    `放假占用${weekdays}个周一至周五，调休上班${made}天，相差${weekdays - made}天；法定节假日是${statutoryDays}天。请对照通知核对有没有漏写。`,
  ]
}

function numberOf(date: string): number {
  return dayNumber(Temporal.PlainDate.from(date))
}

/** The calendar with one announcement more. */
export function withAnnouncement(before: Calendar, announcement: Announcement): Calendar {
  return makeCalendar(composeNotices([...before.notices.flatMap(announcementsOf), announcement]))
}
