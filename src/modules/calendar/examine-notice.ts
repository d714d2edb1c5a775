import type { Calendar } from '../../law/calendar/calendar.ts'
import {
  checkNotice,
  firstYearByRevision,
  type NoticeDraft,
  withAnnouncement,
} from '../../law/calendar/check-notice.ts'
import { chineseDate, isAfter, parseDay } from '../../law/calendar/day.ts'
import type { Announcement, NoticeSource } from '../../law/calendar/holiday-notice.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../desk/index.ts'
import { findCounty } from '../units/index.ts'
import { sameNotice } from './known-notices.ts'
import { calendarPolicy } from './policy.ts'

/** A notice that may be taken in, and what that makes of the calendar. */
export interface ExaminedNotice {
  readonly county: string
  readonly announcement: Announcement
  readonly warnings: readonly string[]
  /** it changes days within a year that has its notice */
  readonly isChange: boolean
  /** the same notice was taken in before and is replaced */
  readonly replaces: boolean
  readonly before: Calendar
  readonly after: Calendar
}

const longest = { number: 40, title: 100, url: 500 } as const
/** More ranges no notice has. */
const mostRanges = 30

/** 核对: may he, and what is wrong with it; changes nothing. */
export async function examineNotice(desk: Desk, draft: NoticeDraft): Promise<Answer<ExaminedNotice>> {
  const county = await findCounty(desk.read)
  if (!county) return refuse('notFound', '还没有设立县。')
  const refused = forbidden(desk.actor, calendarPolicy.enterNotice, county)
  if (refused) return refused
  const before = desk.calendar
  const cleaned = { ...draft, notice: cleanSource(draft.notice) }
  const issues = [...yearIssues(draft.year, desk), ...sourceIssues(cleaned.notice, desk)]
  if (draft.off.length > mostRanges || draft.worked.length > mostRanges) {
    issues.push({ field: '', text: `放假和上班的日期各不超过${mostRanges}段，请核对。` })
  }
  if (issues.length > 0) return mend(...issues)
  const { announcement, faults, warnings } = checkNotice(cleaned, before)
  if (faults.length > 0) return mend(...faults)
  const known = before.notices.find(({ year }) => year === draft.year)
  const numbers = known === undefined ? [] : [known.notice, ...known.changes.map(({ notice }) => notice)]
  const replaces = numbers.some(({ number }) => number === announcement.notice.number)
  const after = withAnnouncement(before, announcement)
  if (replaces && isKnown(announcement, before)) {
    const text = `${announcement.notice.number}已经在系统里，日期完全相同，不用再录入。`
    return mend({ field: 'notice.number', text })
  }
  return done({
    county: county.code,
    announcement,
    warnings: replaces
      ? [`${announcement.notice.number}已经在系统里，确认后以这次录入的为准。`, ...warnings]
      : warnings,
    isChange: known !== undefined && known.notice.number !== announcement.notice.number,
    replaces,
    before,
    after,
  })
}

function isKnown(announcement: Announcement, before: Calendar): boolean {
  return before.notices.some(
    ({ year, notice, days, changes }) =>
      year === announcement.year &&
      [{ notice, days }, ...changes].some((one) => sameNotice({ year, ...one }, announcement)),
  )
}

function cleanSource({ number, title, date, url }: NoticeSource): NoticeSource {
  return { number: clean(number), title: clean(title), date: date.trim(), url: url.trim() }
}

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, '')
    .toWellFormed()
    .replace(/\s+/g, '')
    .replace(/[[［【(（](\d{4})[\]］】)）]/gu, '〔$1〕')
}

function yearIssues(year: number, desk: Desk): Issue[] {
  const last = desk.today().year + 1
  if (Number.isInteger(year) && year >= firstYearByRevision && year <= last) return []
  const text = `年份应当在${firstYearByRevision}年至${last}年之间；更早的放假安排已随系统提供，更晚的还没有公布。`
  return [{ field: 'year', text }]
}

function sourceIssues({ number, title, date, url }: NoticeSource, desk: Desk): Issue[] {
  const issues: Issue[] = []
  if (number === '' || number.length > longest.number) {
    issues.push({ field: 'notice.number', text: '请填写通知的文号，例如“国办发明电〔2025〕7号”。' })
  }
  if (title === '' || title.length > longest.title) {
    const text = '请填写通知的标题，例如“国务院办公厅关于2026年部分节假日安排的通知”。'
    issues.push({ field: 'notice.title', text })
  }
  const day = parseDay(date)
  if (day === null) issues.push({ field: 'notice.date', text: '请填写通知的成文日期。' })
  else if (isAfter(day, desk.today())) {
    const text = `成文日期不能晚于今天（${chineseDate(desk.today())}）。`
    issues.push({ field: 'notice.date', text })
  }
  if (url.length > longest.url || !URL.canParse(url) || !/^https?:\/\//u.test(url)) {
    const text = '请填写通知在中国政府网的网址，以 https:// 开头，便于以后核对。'
    issues.push({ field: 'notice.url', text })
  }
  return issues
}
