/**
 * A year's holiday arrangement as the General Office of the State Council announced it
 * (国务院办公厅关于××××年部分节假日安排的通知), in the form of `calendars/YYYY.json`.
 */

/** Where an arrangement was announced. */
export interface NoticeSource {
  /** 发文字号, such as 国办发明电〔2025〕7号 */
  readonly number: string
  readonly title: string
  /** 成文日期, `YYYY-MM-DD` */
  readonly date: string
  readonly url: string
}

/** One day that the notice names: off (放假) or worked (上班). */
export interface NoticeDay {
  /** `YYYY-MM-DD`; may lie in the year before or after */
  readonly date: string
  /** the holiday for whose sake the day is off or worked */
  readonly name: string
  readonly off: boolean
}

/** A later notice that changed days within the year (2019 劳动节, 2020 春节). */
export interface NoticeChange {
  readonly notice: NoticeSource
  readonly days: readonly NoticeDay[]
}

export interface HolidayNotice {
  readonly year: number
  readonly notice: NoticeSource
  readonly days: readonly NoticeDay[]
  /** in the order in which they were announced; a later word on a day replaces an earlier one */
  readonly changes: readonly NoticeChange[]
}

/** The days of a notice as they finally stood, changes applied. */
export function finalDays(notice: HolidayNotice): readonly NoticeDay[] {
  const days = new Map<string, NoticeDay>()
  for (const day of notice.days) days.set(day.date, day)
  for (const change of notice.changes) {
    for (const day of change.days) days.set(day.date, day)
  }
  return [...days.values()]
}

/** One notice as it stands by itself: for its year, what it says of some days. */
export interface Announcement {
  readonly year: number
  readonly notice: NoticeSource
  readonly days: readonly NoticeDay[]
}

/** The notices of a year one by one, in the order in which they were announced. */
export function announcementsOf({ year, notice, days, changes }: HolidayNotice): readonly Announcement[] {
  return [{ year, notice, days }, ...changes.map((change) => ({ year, ...change }))]
}

/**
 * The arrangements that announcements make up: the first of a year is its notice, each later one a change within the
 * year. The same notice given again takes the place of what was given of it before.
 */
export function composeNotices(announcements: readonly Announcement[]): readonly HolidayNotice[] {
  const years = new Map<number, Map<string, Announcement>>()
  for (const announcement of announcements) {
    const ofYear = years.get(announcement.year) ?? new Map<string, Announcement>()
    ofYear.set(announcement.notice.number, announcement)
    years.set(announcement.year, ofYear)
  }
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([year, ofYear]) => {
      const [first, ...changes] = ofYear.values()
      return first === undefined ? [] : [{ year, notice: first.notice, days: first.days, changes }]
    })
}
