import { expect, test } from 'vitest'
import { type Cell, readSheet, writeXlsx } from '../../src/platform/spreadsheet/index.ts'
import { drawer, settled, signedIn } from './office.ts'
import { download, eventually, expectSound, openCounty, phone, words } from './steps.ts'

const county = openCounty()
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const headings = ['申请编号', '申请人类别', '申请人', '申请内容', '收到日期', '渠道', '答复日期', '办理结果']
const good = (number: string): Cell[] => [
  number,
  '自然人',
  '陈某某',
  '某村2021年道路改造合同',
  day('2021-03-01'),
  '当面',
  day('2021-03-15'),
  '予以公开',
]

async function ledger(...rows: Cell[][]): Promise<Buffer> {
  const columns = headings.map((label) => ({ label }))
  return Buffer.from(await writeXlsx({ name: '申请台账', columns, rows }))
}

test('a ledger of applications is mended, taken over, found in the lists, and leaves again masked', async () => {
  // given the clerk before the page for ledgers
  const page = await signedIn(county, 'yangdian.gongkai')
  await page.goto(`${county.demonstration.url}/office/applications`)
  await page.getByRole('button', { name: '台账与清单' }).click()
  await page.getByRole('menuitem', { name: '台账导入导出' }).click()
  await page.getByRole('heading', { level: 2, name: '导入到杨店镇人民政府' }).waitFor()
  await settled(page)
  await expectSound(page)
  const sample = await download(page, page.getByRole('link', { name: '下载空白的台账' }))
  expect(sample.name).toBe('杨店镇_申请台账（演示数据）.xlsx')

  // when he hands in a ledger with faults
  const file = { name: '旧台账.xlsx', mimeType: 'application/octet-stream' }
  const faulty = await ledger(good('2021-1'), [
    '2021-2',
    '自然人',
    '陈某某',
    null,
    day('2021-03-01'),
    '托人',
    null,
    '给了',
  ])
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: faulty })

  // then he is told where, and nothing can be imported
  await eventually(page, /有 3 处错误，在 1 行里/)
  expect(await words(page.getByRole('table', { name: '错误' }))).toMatch(/第3行渠道不认识“托人”/)
  expect(await page.getByRole('button', { name: /^导入 \d+ 件/ }).isDisabled()).toBe(true)
  await settled(page)
  await expectSound(page)

  // when they are mended
  const mended = await ledger(good('2021-1'), good('2021-2'))
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: mended })
  await eventually(page, /全部 2 件申请、0 件复议诉讼都可以导入/)
  await page.getByRole('button', { name: '导入 2 件' }).click()
  await eventually(drawer(page), '不能整本撤回')
  await settled(page)
  await expectSound(page)
  await drawer(page)
    .getByRole('button', { name: /^导\s*入$/ })
    .click()
  await eventually(page, '已导入 2 件申请')

  // then they stand in the list, and each points at the other
  await page.goto(`${county.demonstration.url}/office/applications?state=all&year=2021`)
  await page.getByRole('link', { name: '某村2021年道路改造合同' }).first().click()
  await page.getByRole('heading', { level: 2, name: '重复申请的线索' }).waitFor()
  await eventually(page, /内容相同/)
  await settled(page)
  await expectSound(page)

  // and the ledger of that year leaves, its people masked
  await page.goto(`${county.demonstration.url}/office/applications/ledger`)
  for (const name of ['从哪一年', '到哪一年']) {
    await page.getByRole('combobox', { name }).click()
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText('2021年').click()
    await settled(page)
  }
  await page.getByRole('button', { name: '导出' }).click()
  await settled(page)
  const exported = await download(page, page.getByRole('menuitem', { name: /Excel 表格/ }).getByRole('link'))
  expect(exported.name).toBe('杨店镇_申请台账2021（已遮盖）_2026-10-14（演示数据）.xlsx')
  const sheet = await readSheet(exported.bytes, 'xlsx', { headings, preferred: '' })
  const cells = 'fault' in sheet ? [sheet.fault] : sheet.rows.map((row) => row.cells.slice(0, 3))
  expect(cells).toEqual([
    ['2021-1', '自然人', '陈**'],
    ['2021-2', '自然人', '陈**'],
  ])
})

test('on a telephone the pages of the ledger and of the fees are sound', async () => {
  const page = await signedIn(county, 'yangdian.gongkai', phone)
  for (const path of ['ledger', 'fees', 'fees?view=year']) {
    await page.goto(`${county.demonstration.url}/office/applications/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    await expectSound(page)
  }
})
