import { expect, test } from 'vitest'
import { type Cell, readSheet, writeXlsx } from '../../src/platform/spreadsheet/index.ts'
import { drawer, settled, signedIn } from './office.ts'
import { download, eventually, expectSound, openCounty } from './steps.ts'

const county = openCounty()
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const good = (title: string): Cell[] => ['公告公示', title, '内容', day('2021-03-01'), day('2021-03-03')]
const headings = ['栏目', '标题', '正文', '成文日期', '发布日期']

async function ledger(...rows: Cell[][]): Promise<Buffer> {
  const columns = headings.map((label) => ({ label }))
  return Buffer.from(await writeXlsx({ name: '台账', columns, rows }))
}

test('a ledger with faults is mended, taken over, public at once, and leaves again as a list', async () => {
  // given the supervising department before the page for ledgers
  const page = await signedIn(county, 'wenshang.zhuguan')
  await page.goto(`${county.demonstration.url}/office/publishing`)
  await page.getByRole('button', { name: '导入台账' }).click()
  await page.getByRole('combobox', { name: '导入到哪个机关' }).fill('杨店')
  await page.getByRole('combobox', { name: '导入到哪个机关' }).press('Enter')
  await settled(page)
  await expectSound(page)

  // when it hands in a ledger with a fault
  const file = { name: '旧网站.xlsx', mimeType: 'application/octet-stream' }
  const faulty = await ledger(good('旧网站的公示'), ['无此栏目', '甲', null, day('2021-03-01'), null])
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: faulty })

  // then it is told where, and nothing can be imported
  await eventually(page, '有 2 处错误，在 1 行里')
  await eventually(page, '第 3 行')
  expect(await page.getByRole('button', { name: /^导入 \d+ 条/ }).isDisabled()).toBe(true)
  await expectSound(page)

  // when the fault is mended
  const mended = await ledger(good('旧网站的公示'), good('旧网站的另一则公示'))
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: mended })
  await eventually(page, '全部 2 条都可以导入')
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await settled(page)
  await expectSound(page)
  await eventually(drawer(page), '导入以后立即公开')
  await drawer(page)
    .getByRole('button', { name: /^导\s*入$/ })
    .click()
  await eventually(page, '导入 2 条信息，现在都已公开')
  await settled(page)
  await expectSound(page)

  // then it is public, with the day on which it first was
  const reader = await county.open('/units/yangdian?year=2021')
  await eventually(reader, '旧网站的另一则公示')
  await eventually(reader, '2021-03-03')

  // and the list of that year leaves as it is shown
  await page.getByRole('link', { name: '看已发布的信息' }).click()
  await page.goto(`${page.url()}&year=2021`)
  await page.getByRole('button', { name: '导出' }).click()
  await settled(page)
  await expectSound(page)
  const exported = await download(page, page.getByRole('menuitem', { name: /Excel 表格/ }).getByRole('link'))
  expect(exported.name).toBe('杨店镇_主动公开（已发布）_2026-10-14（演示数据）.xlsx')
  const sheet = await readSheet(exported.bytes, 'xlsx', { headings: ['标题', '栏目'], preferred: '' })
  const titles = 'fault' in sheet ? [sheet.fault] : sheet.rows.map(({ cells }) => cells[0])
  expect(titles).toEqual(expect.arrayContaining(['旧网站的公示', '旧网站的另一则公示']))
})
