import { describe, expect, test } from 'vitest'
import { getDocumentProxy } from 'unpdf'
import { desk, download, expectSound, follow, heading, openCounty, phone, words } from './steps.ts'

const county = openCounty()
const guides = ['流动人口居住登记和居住证申领', '居民基本医疗保险参保登记', '生育登记', '最低生活保障申请']

describe.each([desk, phone])('at %i pixels', (width) => {
  test('from home to a guide in two steps: where, whom to call, what to bring, and the form', async () => {
    const page = await county.open('/', { width })
    await follow(page.getByRole('main'), /^办事指南/)
    await follow(page.getByRole('main'), '最低生活保障申请办事指南')
    expect(await heading(page)).toBe('最低生活保障申请办事指南')
    const said = await words(page)
    for (const part of ['办理地点', '咨询电话', '办理时限', '收费标准', '办理条件', '办理流程', '设定依据']) {
      expect(said, part).toContain(part)
    }
    expect(await page.getByRole('link', { name: '0537-0000000' }).getAttribute('href')).toBe(
      'tel:05370000000',
    )
    const { name, bytes } = await download(page, page.getByRole('link', { name: /^下载\s*样表/ }))
    expect(name).toBe('社会救助申请书样表（演示）.txt')
    expect(String(bytes)).toContain('演示数据')
  })

  test('长者模式: the place first, the telephone the largest', async () => {
    const page = await county.open('/guides', { width })
    await follow(page, '长者模式')
    await follow(page.getByRole('main'), /^生育登记/)
    const size = (part: string): Promise<number> =>
      page.evaluate(
        `parseFloat(getComputedStyle(document.querySelector('.guide-facts ${part} dd')).fontSize)`,
      )
    const first = await page.locator('.guide-facts dt').first().innerText()
    expect(first).toBe('办理地点')
    expect(await size('.place')).toBeGreaterThanOrEqual(28)
    expect(await size('.phone')).toBeGreaterThanOrEqual(36)
  })

  test('a corrected item, a repealed one, one with picture and sealed form, and one whose days are over', async () => {
    const page = await county.open('/units/yangdian?column=gonggao-gongshi', { width })
    await follow(page.getByRole('main'), '杨店镇农田灌溉用水安排公告')
    expect(await words(page)).toContain('本文已更正')
    await page.goBack()
    await follow(page.getByRole('main'), '杨店镇便民服务中心搬迁公告')
    expect(await words(page)).toContain('盖章（签名）文件')
    const shown = 'document.querySelector(".picture img").naturalWidth'
    expect(await page.evaluate(shown)).toBe(320)
    await page.goto(`${county.demonstration.url}/policies`)
    await follow(page.getByRole('main'), /村级小型工程项目管理暂行办法/)
    await follow(page.getByRole('main'), /关于印发《杨店镇村级小型工程项目管理办法》的通知/)
    await follow(page.getByRole('complementary'), /村里修路修渠怎么管/)
    await follow(page.getByRole('main'), /关于印发《杨店镇村级小型工程项目管理办法》的通知/)
  })
})

test('on paper every guide is one sheet of A4 with its QR code', async () => {
  const page = await county.open('/guides')
  const addresses = await page
    .getByRole('main')
    .locator('.guides a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(addresses).toHaveLength(guides.length)
  for (const address of addresses) {
    await page.goto(county.demonstration.url + String(address))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const { numPages } = await getDocumentProxy(new Uint8Array(pdf))
    expect(numPages, String(address)).toBe(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.guide-head .qr svg').isVisible()).toBe(true)
    expect(await words(page)).toMatch(/杨店镇人民政府电话0537-7934101\d{4}年\d+月\d+日更新/)
    await page.emulateMedia({ media: null })
  }
})

test('at the township’s screen a guide is two touches away, its telephone to be read from afar', async () => {
  const page = await county.open('/kiosk', { width: 1080 })
  await follow(page, /^居住/)
  await follow(page, /^流动人口居住登记/)
  await expectSound(page)
  const size = await page.evaluate(
    'parseFloat(getComputedStyle(document.querySelector(".go .phone b")).fontSize)',
  )
  expect(Number(size)).toBeGreaterThanOrEqual(60)
  await follow(page, '回到“居住”')
})
