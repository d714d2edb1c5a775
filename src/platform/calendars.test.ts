import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CalendarFileError, loadHolidayNotices } from './calendars.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-calendars-'))
})
afterEach(() => rm(folder, { recursive: true }))

const source = {
  number: '国办发明电〔2030〕1号',
  title: '示例',
  date: '2030-11-01',
  url: 'https://example.cn/1.htm',
}
const notice = {
  year: 2031,
  notice: source,
  days: [{ date: '2031-01-01', name: '元旦', off: true }],
  changes: [],
}

const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

test('the program comes with the notices of 2019 to 2026, each with its source', async () => {
  const notices = await loadHolidayNotices()
  expect(notices.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  for (const {
    year,
    notice: { number, title, url, date },
  } of notices) {
    expect(number).toMatch(/^国办发明电〔20\d\d〕\d+号$/)
    expect(title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`)
    expect(url).toMatch(/^https:\/\/www\.gov\.cn\//)
    expect(date.slice(0, 4)).toBe(String(year - 1))
  }
  const changed = notices.filter(({ changes }) => changes.length > 0)
  expect(changed.map(({ changes }) => changes[0]?.notice.number)).toEqual([
    '国办发明电〔2019〕3号',
    '国办发明电〔2020〕1号',
  ])
})

test('no notice names a day twice', async () => {
  for (const { days, changes } of await loadHolidayNotices()) {
    for (const list of [days, ...changes.map((change) => change.days)]) {
      expect(new Set(list.map(({ date }) => date)).size).toBe(list.length)
    }
  }
})

test('files are read in order of years, others passed over', async () => {
  await write('2031.json', notice)
  await write('2030.json', { ...notice, year: 2030 })
  await write('README.md', '…')
  expect((await loadHolidayNotices(folder)).map(({ year }) => year)).toEqual([2030, 2031])
})

test.each<[string, unknown, RegExp]>([
  ['no JSON', '{', /^节假日文件不能读取：.*2031\.json/],
  ['another year than its name', { ...notice, year: 2032 }, /^节假日文件的年份与文件名不符/],
  [
    'an impossible day',
    { ...notice, days: [{ date: '2031-02-30', name: '元旦', off: true }] },
    /格式不对.*days\.0\.date/,
  ],
  [
    'a day far away',
    { ...notice, days: [{ date: '2035-01-01', name: '元旦', off: true }] },
    /其他年份的日期/,
  ],
  ['no days', { ...notice, days: [] }, /格式不对.*days/],
  ['no source', { ...notice, notice: { ...source, number: '' } }, /格式不对.*notice\.number/],
  ['a field unknown', { ...notice, holidays: [] }, /格式不对/],
])('a file with %s is refused', async (_name, content, message) => {
  await write('2031.json', content)
  const loading = loadHolidayNotices(folder)
  await expect(loading).rejects.toThrow(CalendarFileError)
  await expect(loading).rejects.toThrow(message)
})

test('so is a folder that is not there', async () => {
  await expect(loadHolidayNotices(join(folder, 'none'))).rejects.toThrow(/^节假日文件夹不能读取/)
})
