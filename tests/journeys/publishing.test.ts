import { expect, test } from 'vitest'
import { nothingWrong, reviewSteps } from '../../src/modules/publishing/index.ts'
import { pasteText, settled, signedIn, textField } from './office.ts'
import { passStep } from './reviewing.ts'
import { eventually, expectSound, follow, heading, openCounty, press, words } from './steps.ts'

const county = openCounty()

const title = '杨店镇2026年秋季农村道路养护工程公示'
/** As Word puts a page on the clipboard: its picture is a path of that machine. */
const fromWord = `<html><head><style>p.MsoNormal {font-family:仿宋}</style></head><body><!--StartFragment-->
<p class=MsoNormal><span style='font-size:16pt'>各村民委员会：<o:p></o:p></span></p>
<p class=MsoNormal style='text-indent:32pt'>现将秋季农村道路养护工程有关情况予以公示，公示期<b>7天</b>。</p>
<p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;
</span></span><![endif]>工程概况</p>
<p class=MsoNormal><![if !vml]><img src="file:///C:/Temp/clip_image001.png" alt="图片 1"><![endif]></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>路段</p></td><td><p class=MsoNormal>长度</p></td></tr>
<tr><td><p class=MsoNormal>集市至河口</p></td><td><p class=MsoNormal>3.2公里</p></td></tr></table>
<p class=MsoNormal align=right>杨店镇人民政府</p><p class=MsoNormal align=right>2026年10月13日</p>
<!--EndFragment--></body></html>`
/** one grey point */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const shown = '集市至河口段的道路示意图，起点在集市东口'

test('an item is written, passes four others, and is public the moment it is signed', async () => {
  // given how much 杨店镇 has disclosed this year
  const reader = await county.open('/units/yangdian?year=2026')
  const before = await disclosed(await words(reader))

  // when the editor writes an item and hands it in
  const editor = await signedIn(county, 'yangdian.caibian')
  await editor
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /主动公开/ })
    .click()
  await editor.getByRole('button', { name: '写一条信息' }).click()
  await editor.getByRole('heading', { level: 1, name: '写一条信息' }).waitFor()
  await settled(editor)
  await expectSound(editor)
  await editor.getByRole('combobox', { name: '栏目' }).click()
  await editor.getByRole('combobox', { name: '栏目' }).fill('公告公示')
  await editor.getByRole('combobox', { name: '栏目' }).press('Enter')
  await editor.getByLabel('标题').fill(title)
  await editor.getByLabel('成文日期').fill('2026-10-13')
  await editor.getByLabel('成文日期').press('Tab')
  await pasteText(editor, fromWord)
  await eventually(editor, '已贴入 4 段（其中 1 个标题）、1 个表格、1 张图片')
  await textField(editor).getByRole('heading', { level: 2, name: '一、工程概况' }).waitFor()
  await settled(editor)
  await expectSound(editor)

  // then the picture wants to be said in words before it goes in
  await editor.getByRole('button', { name: '选一张图片' }).click()
  const panel = editor.getByRole('region', { name: '图片' })
  const [chooser] = await Promise.all([
    editor.waitForEvent('filechooser'),
    panel.getByRole('button', { name: '选一张图片' }).click(),
  ])
  await chooser.setFiles({ name: '示意图.png', mimeType: 'image/png', buffer: point })
  await panel.getByRole('button', { name: '放进正文' }).click()
  await eventually(panel, '请写图片上有什么，不能空着。')
  await settled(editor)
  await expectSound(editor)
  await panel.getByLabel(/图片上有什么/).fill(shown)
  await panel.getByRole('button', { name: '放进正文' }).click()
  await eventually(editor, `替代文字：${shown}`)

  // and what is typed stands beside what was pasted
  await textField(editor).getByText('集市至河口', { exact: true }).click()
  await editor.keyboard.press('End')
  await editor.keyboard.type('（东段）')
  await settled(editor)
  await expectSound(editor)
  await editor.getByRole('button', { name: '保存并送审' }).click()
  await eventually(editor, '已送审')
  await eventually(editor, title)
  await settled(editor)
  await expectSound(editor)

  // then he cannot review it himself: the page is not his, and the server refuses
  await editor.getByRole('link', { name: title }).click()
  await editor.getByRole('heading', { level: 1, name: title }).waitFor()
  await settled(editor)
  await expectSound(editor)
  expect(await editor.getByRole('button', { name: /^通过/ }).count()).toBe(0)
  const id = new URL(editor.url()).pathname.split('/').at(-1) ?? ''
  const spoken = { ...nothingWrong('firstReview'), remarks: '' }
  const refused = await editor.request.post(
    `${county.demonstration.url}/office/api/disclosures/${id}/review`,
    {
      data: { version: 2, step: 'firstReview', verdict: 'pass', ...spoken },
      headers: { origin: county.demonstration.url },
    },
  )
  expect(refused.status()).toBe(403)

  // and nobody outside sees it before it is signed
  for (const { step } of reviewSteps) {
    expect(
      (await reader.goto(`${county.demonstration.url}/search?q=${encodeURIComponent(title)}`))?.status(),
    ).toBe(200)
    expect(await words(reader)).toContain('没有找到')
    await passStep(county, step, title)
  }

  // then it is public at once: found, listed, in the feed, counted
  await reader.reload()
  await follow(reader.getByRole('main'), title)
  expect(await heading(reader)).toBe(title)
  const page = await words(reader)
  expect(page).toContain('发布日期2026-10-14')
  expect(page).toContain('成文日期2026-10-13')
  const main = reader.getByRole('main')
  expect(await main.getByRole('heading', { level: 2, name: '一、工程概况' }).count()).toBe(1)
  expect(await main.getByRole('cell', { name: '集市至河口（东段）' }).count()).toBe(1)
  const picture = main.getByRole('img', { name: shown })
  await picture.scrollIntoViewIfNeeded()
  const width = `{ const [image] = document.images; image.decode().then(() => image.naturalWidth) }`
  expect(await reader.evaluate(width)).toBe(1)
  expect(await main.locator('.signature').innerText()).toMatch(/^杨店镇人民政府\s+2026年10月13日$/)
  await reader.goto(`${county.demonstration.url}/units/yangdian?year=2026`)
  expect(await disclosed(await words(reader))).toBe(before + 1)
  await follow(reader.getByRole('main'), title)
  const feed = await reader.request.get(`${county.demonstration.url}/units/yangdian/feed.xml`)
  expect(await feed.text()).toContain(title)
  await reader.getByRole('searchbox').first().fill('秋季农村道路养护')
  await press(reader, '搜索')
  await eventually(reader, /道路养护/)
})

/** How many items the list of the year states. */
async function disclosed(text: string): Promise<number> {
  const found = /2026年，共(\d+)条/.exec(text)?.[1]
  if (found === undefined) throw new Error('the list states no number')
  return Number(found)
}
