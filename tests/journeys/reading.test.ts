import { describe, expect, test } from 'vitest'
import { readDocx } from '../support/read-docx.ts'
import {
  desk,
  download,
  eventually,
  expectSound,
  follow,
  heading,
  openCounty,
  phone,
  press,
  unfold,
  words,
} from './steps.ts'

const county = openCounty()

describe.each([desk, phone])('at %i pixels', (width) => {
  test('from the county’s home to an item of 2023 in three steps, and its attachment', async () => {
    // given a reader at the county's home
    const page = await county.open('/', { width })
    await expectSound(page)
    expect(await heading(page)).toBe('查政府信息')
    // when he goes to 杨店镇, to its year 2023, to an item
    await follow(page, /^杨店镇人民政府/)
    await unfold(page, width)
    await follow(page.getByRole('main'), /^2023/)
    expect(await words(page)).toContain('2023年，共25条')
    const title = '杨店镇2022年度财政决算及“三公”经费决算公开'
    await follow(page.getByRole('main'), title)
    // then he reads it and takes its attachment home
    expect(await heading(page)).toBe(title)
    const { name, bytes } = await download(
      page,
      page.getByRole('link', { name: /^下载\s*杨店镇2022年度决算表/ }),
    )
    expect(name).toBe('杨店镇2022年度决算表（演示）.txt')
    expect(String(bytes)).toContain('演示数据')
  })

  test('search, narrow, widen, and a way out where nothing is found', async () => {
    const page = await county.open('/', { width })
    await page.getByRole('searchbox').first().fill('财政预算公开')
    await press(page, '搜索')
    expect(await heading(page)).toMatch(/^查找“财政预算公开”，共\d+条$/)
    const all = await heading(page)
    await unfold(page, width)
    await follow(page.getByRole('navigation', { name: '筛选' }), /^2023/)
    expect(await heading(page)).not.toBe(all)
    await eventually(page, '杨店镇2023年财政预算公开')
    await unfold(page, width)
    await follow(page.getByRole('navigation', { name: '筛选' }), /^杨店镇/)
    expect(await words(page)).toContain('已选：杨店镇')
    await follow(page, '清除')
    expect(await heading(page)).toBe(all)
    await page.getByRole('searchbox').first().fill('查无此事的𠮷某')
    await press(page, '搜索')
    expect(await words(page)).toContain('没有找到')
    await follow(page.getByRole('main'), '依申请公开')
    expect(page.url()).toMatch(/\/apply$/)
  })

  test('长者模式: large type, 黑底黄字, a pointer to see, and out again', async () => {
    const page = await county.open('/units/yangdian', { width })
    const colours = (): Promise<string> =>
      page.evaluate(
        'getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).color',
      )
    const before = await colours()
    await follow(page, '长者模式')
    // then he stands where he stood
    expect(new URL(page.url()).pathname).toBe('/units/yangdian')
    expect(await heading(page)).toBe('杨店镇政府信息公开')
    expect(
      Number(await page.evaluate('parseFloat(getComputedStyle(document.querySelector("main p")).fontSize)')),
    ).toBeGreaterThanOrEqual(18)
    await follow(page, '黑底黄字')
    expect(await colours()).toMatch(/^rgb\(0, 0, 0\)rgb\(255, 2\d\d, 0\)$/)
    await follow(page, '大鼠标')
    await follow(page.getByRole('main'), '看更多')
    expect(await colours()).not.toBe(before)
    await follow(page, '退出')
    expect(await colours()).toBe(before)
  })

  test('the report of 2023 says 25 and its ten columns, on the page and in Word', async () => {
    const page = await county.open('/', { width })
    await follow(page.getByRole('navigation', { name: '主导航' }), '公开年报')
    await follow(page.getByRole('main'), /^2023 ?年/)
    await follow(page.getByRole('main'), '杨店镇人民政府2023年政府信息公开工作年度报告')
    const figures = ['2', '6', '3', '3', '2', '2', '1', '1', '2', '3']
    const columns = [
      '镇街文件',
      '公告公示',
      '规划计划',
      '会议公开',
      '行政权力',
      '财政预算决算',
      '政府集中采购',
      '应急管理',
      '其他法定公开内容',
      '政务公开组织管理',
    ]
    const text = await words(page)
    expect(text).toContain('25条')
    for (const [index, column] of columns.entries()) expect(text).toContain(`${column}${figures[index]}条`)
    const { name, bytes } = await download(page, page.getByRole('link', { name: /DOCX/ }).first())
    expect(name).toBe('杨店镇人民政府2023年政府信息公开工作年度报告（演示数据）.docx')
    const { paragraphs, tables } = readDocx(bytes)
    const said = paragraphs.map((paragraph) => paragraph.text).join('')
    expect(said).toContain('25条')
    for (const [index, column] of columns.entries()) expect(said).toContain(`${column}${figures[index]}条`)
    expect(tables).toHaveLength(3)
  })
})

test('the township’s screen: what people come for, large enough to touch', async () => {
  const page = await county.open('/kiosk', { width: 1920 })
  await expectSound(page)
  expect(await words(page)).toContain('杨店镇')
  for (const topic of ['居住', '医保', '生育', '低保']) {
    const box = await page.getByRole('link', { name: new RegExp(`^${topic}`) }).boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), topic).toBeGreaterThanOrEqual(100)
  }
  await follow(page, /^低保/)
  expect(await heading(page)).toContain('低保')
})

test('without script: reading, searching and 长者模式 are all there', async () => {
  const page = await county.open('/', { script: false })
  await page.getByRole('link', { name: /^杨店镇人民政府/ }).click()
  await page.getByRole('main').getByRole('link', { name: /^2023/ }).click()
  await eventually(page, /2023 年，共 25 条/)
  await page.getByRole('searchbox').fill('政务公开工作要点')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('link', { name: '杨店镇2023年政务公开工作要点' }).click()
  expect(await heading(page)).toBe('杨店镇2023年政务公开工作要点')
  await page.getByRole('link', { name: '长者模式' }).first().click()
  await page.getByRole('link', { name: '退出' }).click()
  expect(await heading(page)).toBe('杨店镇2023年政务公开工作要点')
  // nothing is offered that only a script could do
  expect(await page.getByRole('button', { name: /打印|朗读|复制/ }).count()).toBe(0)
})
