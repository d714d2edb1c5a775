import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { openOffice } from '../../../tests/support/cases.ts'
import { row, workbook } from '../../../tests/support/workbook.ts'
import { notice2027 } from '../../../tests/support/notices.ts'
import { sealedTables } from '../../schema.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import type { HolidayNotice } from '../../law/calendar/holiday-notice.ts'
import { announcementOf, type NoticeDraft } from '../../law/calendar/check-notice.ts'
import { loadHolidayNotices } from '../../platform/calendars.ts'
import { verifyChain } from '../audit/index.ts'
import { expectDone, openDesk } from '../desk/index.ts'
import {
  enterNotice,
  examineNotice,
  listNotices,
  noticesTakenIn,
  openCalendars,
  readNoticeFile,
  takeInShipped,
} from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = '2026-10-14'

async function open(world: World) {
  world.at(today)
  const office = await openOffice(world)
  return { ...office, supervisor: world.desk.as(office.people.supervisor) }
}

onBothEngines('holiday notices', (openWorld) => {
  test('a notice taken in holds at once, at every desk and in every other process', async () => {
    const world = await openWorld()
    const { supervisor, officer } = await open(world)
    const shipped = await loadHolidayNotices()
    const other = await openCalendars(world.database.read, shipped)
    const elsewhere = openDesk(
      {
        database: world.database,
        files: world.desk.files,
        vault: world.desk.vault,
        calendar: other,
        clock: () => world.desk.now(),
      },
      world.desk.actor,
    )
    expect(officer.calendar.isAnnounced(2027)).toBe(false)
    expect(officer.calendar.isWorkingDay(day('2027-02-11'))).toBe(true)

    const { number } = expectDone(await enterNotice(supervisor, notice2027))
    expect(number).toBe('国办发明电〔2026〕99号')
    expect(officer.calendar.isAnnounced(2027)).toBe(true)
    expect(officer.calendar.describe(day('2027-02-11'))).toEqual({
      working: false,
      kind: 'holiday',
      name: '春节',
    })
    expect(officer.calendar.describe(day('2026-12-27')).kind).toBe('makeUp')

    // the other process has it before its next act
    expect(await elsewhere.transaction(async () => elsewhere.calendar.isAnnounced(2027))).toBe(true)
    // and one that opens the folder now
    expect((await openCalendars(world.database.read, shipped)).now.isAnnounced(2027)).toBe(true)
    const report = await verifyChain(world.database.read, world.desk.vault.auditKey, sealedTables, [])
    expect(report.faults).toEqual([])
  })

  test('a later notice of the year changes days within it; the same one given again takes its own place', async () => {
    const world = await openWorld()
    const { supervisor } = await open(world)
    expectDone(await enterNotice(supervisor, notice2027))
    const again = await enterNotice(supervisor, notice2027)
    expect(again).toMatchObject({ issues: [{ field: 'notice.number' }] })

    const change: NoticeDraft = {
      ...notice2027,
      notice: {
        ...notice2027.notice,
        number: '国办发明电〔2027〕1号',
        title: '国务院办公厅关于延长2027年春节假期的通知',
        date: '2027-02-01',
      },
      off: [{ name: '春节', from: day('2027-02-13'), to: day('2027-02-14') }],
      worked: [],
    }
    expect(await examineNotice(supervisor, change)).toMatchObject({ issues: [{ field: 'notice.date' }] })
    world.at('2027-02-02')
    expect(expectDone(await examineNotice(supervisor, change))).toMatchObject({
      isChange: true,
      replaces: false,
    })
    expectDone(await enterNotice(supervisor, change))
    expect(supervisor.calendar.isWorkingDay(day('2027-02-14'))).toBe(false)
    expect(supervisor.calendar.isWorkingDay(day('2027-02-15'))).toBe(true)

    const mended: NoticeDraft = {
      ...change,
      off: [{ name: '春节', from: day('2027-02-13'), to: day('2027-02-16') }],
    }
    const examined = expectDone(await examineNotice(supervisor, mended))
    expect(examined).toMatchObject({ isChange: true, replaces: true })
    expect(examined.warnings[0]).toContain('以这次录入的为准')
    expectDone(await enterNotice(supervisor, mended))
    expect(supervisor.calendar.isWorkingDay(day('2027-02-16'))).toBe(false)

    const [first, second] = (await listNotices(supervisor)).filter(({ year }) => year === 2027)
    expect(first).toMatchObject({ isChange: true, entered: { by: '主管' }, worked: [] })
    expect(first?.off.map(({ from, to }) => `${from.toString()} ${to.toString()}`)).toEqual([
      '2027-02-13 2027-02-16',
    ])
    expect(second).toMatchObject({ isChange: false, off: { length: 7 }, worked: { length: 6 } })
    expect((await listNotices(supervisor)).at(-1)).toMatchObject({ year: 2019, entered: null })
  })

  test('the supervising department takes notices in, nobody else', async () => {
    const world = await openWorld()
    const { officer, people } = await open(world)
    for (const desk of [officer, world.desk.as(people.administrator), world.desk.as(people.auditor)]) {
      expect(await enterNotice(desk, notice2027)).toMatchObject({ refusal: { code: 'notAllowed' } })
      expect(await examineNotice(desk, notice2027)).toMatchObject({ refusal: { code: 'notAllowed' } })
    }
    expect(officer.calendar.isAnnounced(2027)).toBe(false)
  })

  test('what a newer version brings is taken in once, as if somebody had entered it', async () => {
    const world = await openWorld()
    await open(world)
    const shipped: HolidayNotice[] = [
      ...(await loadHolidayNotices()),
      { ...announcementOf(notice2027), changes: [] },
    ]
    expect(await takeInShipped(world.desk, await loadHolidayNotices())).toEqual([])
    const both = await Promise.all([takeInShipped(world.desk, shipped), takeInShipped(world.desk, shipped)])
    expect(both.flat()).toEqual(['国办发明电〔2026〕99号'])
    expect(await takeInShipped(world.desk, shipped)).toEqual([])
    expect(world.desk.calendar.isAnnounced(2027)).toBe(true)
    const [turn, ...others] = await noticesTakenIn(world.desk.read, 0)
    expect(others).toEqual([])
    expect([turn?.before.isAnnounced(2027), turn?.after.isAnnounced(2027)]).toEqual([false, true])
  })

  test.each<[string, Partial<NoticeDraft>, string]>([
    ['another year', { year: 2031 }, 'year'],
    ['no number', { notice: { ...notice2027.notice, number: ' ' } }, 'notice.number'],
    ['no title', { notice: { ...notice2027.notice, title: '' } }, 'notice.title'],
    ['no such day', { notice: { ...notice2027.notice, date: '2026-02-30' } }, 'notice.date'],
    ['no address', { notice: { ...notice2027.notice, url: 'javascript:alert(1)' } }, 'notice.url'],
    ['a holiday left out', { off: notice2027.off.slice(1) }, ''],
  ])('%s is sent back', async (_name, change, field) => {
    const world = await openWorld()
    const { supervisor } = await open(world)
    expect(await enterNotice(supervisor, { ...notice2027, ...change })).toMatchObject({
      kind: 'issues',
      issues: [{ field }],
    })
  })
})

const file = (content: unknown, name = '2027.json') => ({
  name,
  bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

test('a notice is read from a file of ours, and from one of the holiday data set', async () => {
  const { days, notice, year } = announcementOf(notice2027)
  const own = expectDone(await readNoticeFile(file({ year, notice, days, changes: [] }), calendar))
  expect(announcementOf(own)).toEqual(announcementOf(notice2027))
  const foreign = expectDone(
    await readNoticeFile(
      file({
        $schema: 'https://example.cn/schema.json',
        year,
        papers: [notice.url],
        days: days.map(({ date, name, off }) => ({ name, date, isOffDay: off })),
      }),
      calendar,
    ),
  )
  expect(announcementOf(foreign).days).toEqual(days)
  expect(foreign.notice).toEqual({ number: '', title: '', date: '', url: notice.url })
})

test.each<[string, string | object]>([
  ['no JSON', '{'],
  ['no notice', { hello: 1 }],
  ['a list', []],
  ['another kind of day', { year: 2027, days: [{ name: '元旦', date: '2027-13-01', isOffDay: true }] }],
  ['too large', 'x'.repeat(200_001)],
])('a file that is %s is sent back in words', async (_name, content) => {
  expect(await readNoticeFile(file(content), calendar)).toMatchObject({
    kind: 'issues',
    issues: [{ field: 'file' }],
  })
})

// the same table as UTF-8 and, written out byte by byte, in GB18030 as Excel saves it
const utf8 = Buffer.from(
  '名称,安排,开始日期,结束日期\r\n元旦,放假,2026-12-31,2027-01-02\r\n元旦,上班,2027-01-03,\r\n春节,放假,2027/2/5,2027-02-12\r\n',
)
const gbWords = {
  名称: 'c3fbb3c6',
  安排: 'b0b2c5c5',
  开始日期: 'bfaacabcc8d5c6da',
  结束日期: 'bde1caf8c8d5c6da',
  元旦: 'd4aab5a9',
  放假: 'b7c5bcd9',
  上班: 'c9cfb0e0',
  春节: 'b4babdda',
}
const gb18030 = Buffer.from(
  Object.entries(gbWords).reduce(
    (hex, [word, bytes]) => hex.replaceAll(Buffer.from(word).toString('hex'), bytes),
    utf8.toString('hex'),
  ),
  'hex',
)

const asRead = {
  year: 2027,
  notice: { number: '', title: '', date: '', url: '' },
  off: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
    { name: '春节', from: '2027-02-05', to: '2027-02-12' },
  ],
  worked: [{ name: '元旦', on: '2027-01-03' }],
}

test.each<[string, Buffer]>([
  ['UTF-8', utf8],
  ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
  ['GB18030', gb18030],
])('a notice is read from a .csv in %s', async (_name, bytes) => {
  const draft = expectDone(await readNoticeFile({ name: '放假安排.CSV', bytes }, calendar))
  expect(JSON.parse(JSON.stringify(draft))).toEqual(asRead)
})

/** The table as Excel keeps it: days are numbers with a format. */
function noticeWorkbook(lines: readonly (readonly [string, string, number, number | null])[]): Uint8Array {
  const dayCell = (place: string, serial: number | null): string =>
    serial === null ? '' : `<c r="${place}" s="1"><v>${serial}</v></c>`
  const rows = lines.map(([name, kind, from, to], index) => {
    const line = index + 2
    return row(line, [name, kind]).replace(
      '</row>',
      `${dayCell(`C${line}`, from)}${dayCell(`D${line}`, to)}</row>`,
    )
  })
  const head = row(1, ['名称', '安排', '开始日期', '结束日期'])
  return workbook({
    sheets: [
      { name: '说明', rows: row(1, ['放假安排见另一张表']) },
      { name: '放假安排', rows: `${head}${rows.join('')}` },
    ],
    formats: ['yyyy/m/d'],
  })
}

test('a notice is read from an .xlsx, with days as Excel keeps them', async () => {
  const bytes = noticeWorkbook([
    ['元旦', '放假', 46_387, 46_389],
    ['元旦', '上班', 46_390, null],
    ['春节', '放假', 46_423, 46_430],
  ])
  const draft = expectDone(await readNoticeFile({ name: '2027年放假安排.xlsx', bytes }, calendar))
  expect(JSON.parse(JSON.stringify(draft))).toEqual(asRead)
})

test.each<[string, Uint8Array, string]>([
  ['with a wrong line', noticeWorkbook([['春节', '放假', 46_430, 46_423]]), '第 2 行：“结束日期”早于'],
  ['without lines', noticeWorkbook([]), '没有内容'],
  ['that is none', Buffer.from('名称,安排,开始日期'), '.xlsx'],
  ['cut short', noticeWorkbook([['春节', '放假', 46_423, 46_430]]).subarray(0, 400), '.xlsx'],
])('an .xlsx %s is sent back in words', async (_name, bytes, said) => {
  const answer = await readNoticeFile({ name: '2027.xlsx', bytes }, calendar)
  expect(answer).toMatchObject({ kind: 'issues', issues: [{ field: 'file' }] })
  expect(JSON.stringify(answer)).toContain(said)
})

test.each<[string, string]>([
  ['节日,日期\n春节,2027-02-05', '表头缺少“名称”“安排”“开始日期”'],
  ['名称,安排,开始日期\n', '没有内容'],
  ['名称,安排,开始日期\n春节,休息,2027-02-05', '第 2 行：“安排”应当是'],
  ['名称,安排,开始日期\n,放假,2027-02-05', '第 2 行：“名称”是空的'],
  ['名称,安排,开始日期\n春节,放假,2027-02-30', '第 2 行：“开始日期”'],
  ['名称,安排,开始日期,结束日期\n春节,放假,2027-02-05,2027-02-01', '早于'],
  ['名称,安排,开始日期,结束日期\n春节,放假,2027-02-05,2028-02-01', '超过31天'],
  ['名称,安排,开始日期,结束日期\n春节,上班,2027-02-05,2027-02-06', '一天写一行'],
  ['名称,安排,开始日期\n"春节,放假,2027-02-05', '双引号没有配对'],
])('a .csv that says %j is sent back with the line and the way out', async (content, said) => {
  const answer = await readNoticeFile(file(content, '2027.csv'), calendar)
  expect(answer).toMatchObject({ kind: 'issues', issues: [{ field: 'file' }] })
  expect(JSON.stringify(answer)).toContain(JSON.stringify(said).slice(1, -1))
})
