import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { notice2027 } from '../../../tests/support/notices.ts'
import { makeCalendar } from './calendar.ts'
import { announcementOf, checkNotice, type NoticeDraft, rangesOf, withAnnouncement } from './check-notice.ts'
import { announcementsOf, composeNotices } from './holiday-notice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const range = (name: string, from: string, to: string) => ({ name, from: day(from), to: day(to) })
const worked = (on: string, name = '春节') => ({ name, on: day(on) })

/** The notice with one range in place of the one at this place. */
const withRange = (index: number, changed: NoticeDraft['off'][number]): Partial<NoticeDraft> => ({
  off: notice2027.off.with(index, changed),
})

test('a notice as the State Council writes them has neither fault nor warning', () => {
  expect(checkNotice(notice2027, calendar)).toMatchObject({ faults: [], warnings: [] })
})

test('every notice that came with the program since the revision passes, its own year taken out', () => {
  for (const year of [2025, 2026]) {
    const notice = calendar.notices.find((one) => one.year === year)
    if (notice === undefined) throw new Error('no notice')
    const [announcement] = announcementsOf(notice)
    if (announcement === undefined) throw new Error('no announcement')
    const draft = { year, notice: notice.notice, ...rangesOf(announcement) }
    const before = makeCalendar(calendar.notices.filter((one) => one.year !== year))
    expect(checkNotice(draft, before)).toMatchObject({ faults: [], warnings: [] })
  }
})

test.each<[string, Partial<NoticeDraft>, field: string, text: string]>([
  ['nothing in it', { off: [], worked: [] }, '', '请至少写明一段放假的日期。'],
  ['no name', withRange(0, range(' ', '2027-01-01', '2027-01-03')), 'off.0.name', '请写节日的名称'],
  [
    'an end before its beginning',
    withRange(1, range('春节', '2027-02-12', '2027-02-05')),
    'off.1.to',
    '放假的最后一天2027年2月5日早于第一天2027年2月12日。',
  ],
  [
    'a range without end',
    withRange(1, range('春节', '2027-02-05', '2027-03-05')),
    'off.1.to',
    '一次放假超过15天，请核对起止日期。',
  ],
  [
    'a day of another year',
    withRange(6, range('国庆节', '2026-10-01', '2026-10-07')),
    'off.6.from',
    '2026年10月1日不在2027年以内',
  ],
  [
    'a day beyond the spill',
    withRange(0, range('元旦', '2026-12-14', '2026-12-16')),
    'off.0.from',
    '2026年12月14日不在2027年以内',
  ],
  [
    'a day in two ranges',
    withRange(0, range('元旦', '2027-02-12', '2027-02-13')),
    'off.1.from',
    '2027年2月12日在“元旦”里已经放假，不能写两次。',
  ],
  [
    'a day both off and worked',
    { worked: [worked('2027-02-07')] },
    'worked.0.on',
    '2027年2月7日既写了“春节”放假，又写了上班，请核对。',
  ],
  [
    'a day worked twice',
    { worked: [worked('2027-01-31'), worked('2027-01-31')] },
    'worked.1.on',
    '2027年1月31日上班写了两次。',
  ],
  [
    'a weekday as a make-up day',
    { worked: [worked('2027-02-15')] },
    'worked.0.on',
    '2027年2月15日本来就是工作日，不是调休上班，请核对日期。',
  ],
  [
    'a holiday left out',
    { off: notice2027.off.slice(0, -1) },
    '',
    '法定节假日没有放假：2027年10月1日（国庆节）、2027年10月2日（国庆节）、2027年10月3日（国庆节）。',
  ],
  [
    'a holiday at the weekend left out',
    withRange(1, range('春节', '2027-02-08', '2027-02-12')),
    '',
    '法定节假日没有放假：2027年2月5日（春节）、2027年2月6日（春节）、2027年2月7日（春节）。',
  ],
])('%s is a fault', (_name, change, field, text) => {
  const { faults } = checkNotice({ ...notice2027, ...change }, calendar)
  expect(faults[0]?.field).toBe(field)
  expect(faults[0]?.text).toContain(text)
})

test.each<[string, Partial<NoticeDraft>, RegExp]>([
  [
    'another form of number',
    { notice: { ...notice2027.notice, number: '国办发〔2026〕1号' } },
    /^文号一般形如/,
  ],
  ['a title of another year', { notice: { ...notice2027.notice, title: '放假通知' } }, /^标题里没有“2027”/],
  [
    'an address elsewhere',
    { notice: { ...notice2027.notice, url: 'https://example.cn/' } },
    /^来源不是 gov\.cn/,
  ],
  [
    'a foreign host that looks alike',
    { notice: { ...notice2027.notice, url: 'https://xgov.cn/' } },
    /^来源不是/,
  ],
  [
    'a make-up day too few',
    { worked: notice2027.worked.slice(1) },
    /^放假占用19个周一至周五，调休上班5天，相差14天；法定节假日是13天。/,
  ],
])('%s is worth a second look', (_name, change, warning) => {
  const { faults, warnings } = checkNotice({ ...notice2027, ...change }, calendar)
  expect(faults).toEqual([])
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(warning)
})

test('a change within the year names its own days alone, but lets no holiday be worked', () => {
  const known = withAnnouncement(calendar, announcementOf(notice2027))
  const change: NoticeDraft = {
    ...notice2027,
    notice: { ...notice2027.notice, number: '国办发明电〔2027〕1号' },
    off: [range('春节', '2027-02-13', '2027-02-15')],
    worked: [],
  }
  expect(checkNotice(change, known)).toMatchObject({ faults: [], warnings: [] })
  const after = withAnnouncement(known, announcementOf(change))
  expect(after.isWorkingDay(day('2027-02-14'))).toBe(false)
  expect(after.isWorkingDay(day('2027-02-16'))).toBe(true)
  // a weekday that the first notice gave may be taken back
  expect(checkNotice({ ...change, off: [], worked: [worked('2027-02-12')] }, known).faults).toEqual([])
  const against = checkNotice({ ...change, off: [], worked: [worked('2027-02-08')] }, known)
  expect(against.faults[0]?.text).toContain('法定节假日没有放假：2027年2月8日（春节）')
})

test('ranges and days are two ways to write one thing', () => {
  const drawnRange = fc.record({
    name: fc.constantFrom('春节', '元旦'),
    start: fc.integer({ min: 0, max: 360 }),
    length: fc.integer({ min: 0, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(drawnRange, { maxLength: 6 }), (ranges) => {
      const off = new Map<string, string>()
      for (const { name, start, length } of ranges) {
        for (let offset = 0; offset <= length; offset += 1) {
          off.set(
            day('2027-01-01')
              .add({ days: start + offset })
              .toString(),
            name,
          )
        }
      }
      const days = [...off].map(([date, name]) => ({ date, name, off: true }))
      // no range of the draft is longer than one that can be typed
      const draft = { year: 2027, notice: notice2027.notice, ...rangesOf({ days }) }
      fc.pre(draft.off.every(({ from, to }) => from.until(to).days < 15))
      expect(announcementOf(draft).days).toEqual(days.toSorted((a, b) => a.date.localeCompare(b.date)))
    }),
  )
})

test('the same notice given again takes its own place, a later one comes behind it', () => {
  const first = announcementOf(notice2027)
  const change = { ...first, notice: { ...first.notice, number: 'b' }, days: [] }
  const mended = { ...first, days: first.days.slice(1) }
  const [composed, ...others] = composeNotices([first, change, mended])
  expect(others).toEqual([])
  expect(composed?.notice.number).toBe(first.notice.number)
  expect(composed?.days).toEqual(mended.days)
  expect(composed?.changes.map(({ notice }) => notice.number)).toEqual(['b'])
  if (composed) expect(announcementsOf(composed)).toEqual([mended, change])
})
