import { expect, test } from 'vitest'
import { settled, signedIn } from './office.ts'
import { download, eventually, expectSound, openCounty, phone } from './steps.ts'

const county = openCounty()

test('the supervisor tries a text, brings a word list, sets a rule, takes the list out again', async () => {
  const page = await signedIn(county, 'wenshang.zhuguan')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '检查规则' }).click()
  await page.getByRole('heading', { level: 1, name: '检查规则' }).waitFor()
  await settled(page)
  await expectSound(page)

  // a text is tried
  const tried = page.getByLabel('粘贴一段文字')
  await tried.fill('联系人某某，电话138 0000 1234。\n请按时按装到位。')
  await page.getByRole('button', { name: '检查这段文字' }).click()
  await eventually(page, '138 **** 1234')
  await expectSound(page)
  expect(await page.getByText('按时按装').count()).toBe(2)

  // a word list is brought, and used at once
  await page.getByRole('button', { name: '导入词表' }).click()
  const form = page.getByRole('dialog')
  const bring = async (text: string): Promise<void> => {
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: '县规范表述.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await form.getByLabel('来源').fill('汶上县政府办公室')
    await form.getByLabel('版本').fill('2026年第1版')
    await form.getByRole('button', { name: '导入', exact: true }).click()
  }
  await bring('错误表述,正确表述,说明\n按时按装,按时安装,错字')
  await eventually(page, '词表“县规范表述”已导入，1 条')
  await form.waitFor({ state: 'hidden' })
  await settled(page)
  await page.getByRole('button', { name: '检查这段文字' }).click()
  await eventually(page, /应为“按时安装”/)

  // a rule is made stricter, by keyboard, and holds
  const severity = page.getByLabel('错误表述：处理方式')
  await severity.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByLabel('域名').fill('https://News.example.cn/path')
  await page.getByRole('button', { name: '保存规则' }).click()
  await eventually(page, '检查规则已保存')
  expect(await page.getByLabel('域名').inputValue()).toBe('news.example.cn')
  await page.reload()
  await page.getByText('县规范表述').first().waitFor()
  expect(await page.getByLabel('域名').inputValue()).toBe('news.example.cn')

  // out as a file, and gone
  const file = await download(page, page.getByRole('link', { name: '导出表格：县规范表述' }))
  expect(file.name).toBe('县规范表述-2026年第1版.csv')
  expect(file.bytes.toString('utf8')).toContain('按时按装,按时安装,错字')
  await page.getByRole('button', { name: '删除：县规范表述' }).click()
  await page.getByRole('button', { name: '删除', exact: true }).click()
  await eventually(page, '词表“县规范表述”已删除。')
  await page.getByRole('button', { name: '停用：常见错误表述' }).click()
  await page.getByRole('button', { name: '启用：常见错误表述' }).waitFor()
  await settled(page)
  await expectSound(page)

  const small = await county.open('/office/scanning', { width: phone, beside: page })
  await small.getByRole('heading', { level: 1, name: '检查规则' }).waitFor()
  await settled(small)
  await expectSound(small)

  // one with a fault is not taken in, and the line is named
  await page.getByRole('button', { name: '导入词表' }).click()
  await bring('按,安')
  await eventually(page, /第 1 行：错误表述应当有 2 至 30 个字/)
  await page.context().close()
})
