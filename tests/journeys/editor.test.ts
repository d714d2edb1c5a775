import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled, signedIn, textField } from './office.ts'
import { eventually, expectSound, openCounty, phone } from './steps.ts'

const county = openCounty()

/** The text as the page will show it. */
async function preview(page: Page): Promise<string> {
  await page.getByText('预览', { exact: true }).click()
  const shown = await page.locator('.paper .paper-text').innerHTML()
  await expectSound(page)
  await page.getByText('编辑', { exact: true }).click()
  await textField(page).waitFor()
  return shown
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('a 公文 is written by the keyboard alone', async () => {
  // given an editor who writes an item
  const page = await signedIn(county, 'yangdian.caibian')
  await page.goto(`${county.demonstration.url}/office/publishing/new`)
  await textField(page).focus()

  // when he types, headings are known by their number, and a typed indent is not needed
  await page.keyboard.type('　　各村民委员会：')
  await page.getByLabel('这一段是什么').selectOption({ label: '主送机关' })
  await press(page, 'Enter')
  await page.keyboard.type('一、总体要求')
  await press(page, 'Enter')
  await page.keyboard.type('（一）这是一句话。不是标题')
  await press(page, 'Enter')

  // and chooses what a paragraph is from the toolbar, which the arrow keys walk
  await press(page, 'Alt+F10')
  expect(await page.evaluate('document.activeElement.title')).toContain('这一段是什么')
  await press(page, 'ArrowRight')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('加粗')
  await press(page, 'Enter')
  await page.keyboard.type('重点')
  await press(page, 'Control+b')

  // and makes a link, whose address must be whole
  await press(page, 'Control+k')
  const link = page.getByRole('region', { name: '链接' })
  await link.getByLabel('网址').fill('www.example.gov.cn')
  await press(page, 'Enter')
  await eventually(link, '请写完整的网址')
  await expectSound(page)
  await link.getByLabel('网址').fill('https://www.example.gov.cn/')
  await link.getByLabel('显示的文字').fill('公示栏')
  await press(page, 'Enter')
  await link.waitFor({ state: 'hidden' })

  // and a table, cell by cell, with its caption
  await press(page, 'Enter', 'Alt+F10', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('表格')
  await press(page, 'Enter')
  const table = page.getByRole('region', { name: '插入表格' })
  await table.getByLabel('列数').fill('2')
  await expectSound(page)
  await press(page, 'Enter')
  await table.waitFor({ state: 'hidden' })
  for (const cell of ['村名', '面积', '甲村', '12', '乙村']) {
    await page.keyboard.type(cell)
    await press(page, 'Tab')
  }
  await page.keyboard.type('3')
  await expectSound(page)

  // then the page shows just that
  expect(await preview(page)).toBe(
    [
      '<p class="addressee">各村民委员会：</p>',
      '<h2>一、总体要求</h2>',
      '<p>（一）这是一句话。不是标题</p>',
      '<p><strong>重点</strong><a href="https://www.example.gov.cn/">公示栏</a></p>',
      '<table><thead><tr><th scope="col">村名</th><th scope="col">面积</th></tr></thead>' +
        '<tbody><tr><td>甲村</td><td>12</td></tr><tr><td>乙村</td><td>3</td></tr></tbody></table>',
    ].join('\n'),
  )

  // and what was replaced can be taken back
  await page.getByRole('button', { name: '查找替换' }).click()
  const find = page.getByRole('region', { name: '查找替换' })
  await find.getByLabel('查找').fill('村')
  await eventually(find, '第 1 处，共 4 处')
  await find.getByLabel('替换为').fill('社区')
  await find.getByRole('button', { name: '全部替换' }).click()
  await eventually(find, '已替换 4 处')
  await expectSound(page)
  await press(page, 'Escape')
  await find.waitFor({ state: 'hidden' })
  await eventually(textField(page), '甲社区')
  await page.getByRole('button', { name: '撤销' }).click()
  await eventually(textField(page), '甲村')
})

test('the editor can be used on a telephone', async () => {
  const desk = await signedIn(county, 'yangdian.caibian')
  const page = await county.open('/office/publishing/new', { width: phone, beside: desk })
  await textField(page).click()
  await page.keyboard.type('镇村道路')
  await page.getByLabel('这一段是什么').selectOption({ label: '一级标题 一、黑体' })
  await page.getByRole('button', { name: '查找替换' }).click()
  await page.getByRole('region', { name: '查找替换' }).getByLabel('查找').fill('村')
  await settled(page)
  await expectSound(page)
  expect(await textField(page).getByRole('heading', { level: 2, name: '镇村道路' }).count()).toBe(1)
})
