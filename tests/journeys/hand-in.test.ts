import { expect, test } from 'vitest'
import { makeDocx, makePng, p, picture } from '../support/handmade-files.ts'
import { settled, signedIn } from './office.ts'
import { eventually, expectSound, openCounty } from './steps.ts'

const county = openCounty()

const title = '杨店镇2026年第三季度农村低保对象动态调整情况公示'
const centred = '<w:jc w:val="center"/>'
const right = '<w:jc w:val="right"/>'
const word = Buffer.from(
  makeDocx({
    media: { m1: { name: 'a.png', bytes: makePng(60, 20) } },
    body: [
      p('杨店镇人民政府文件', centred),
      p('杨政发〔2026〕21号', centred),
      p('杨店镇2026年第三季度农村低保对象', centred),
      p('动态调整情况公示', centred),
      p('各村民委员会：'),
      p('现将第三季度农村低保对象动态调整情况公示如下，公示期7天，接受群众监督。'),
      `<w:tbl><w:tr><w:tc>${p('村')}</w:tc><w:tc>${p('户数')}</w:tc></w:tr><w:tr><w:tc>${p('示例村')}</w:tc><w:tc>${p('0')}</w:tc></w:tr></w:tbl>`,
      `<w:p>${picture('m1', '低保动态调整流程：申请、核查、公示')}</w:p>`,
      p('杨店镇人民政府', right),
      p('2026年10月12日', right),
    ].join(''),
  }),
)
const file = {
  name: '低保公示.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: word,
}

test('a clerk’s first publication begins with a Word file and a few answers', async () => {
  // given a clerk before an empty form
  const editor = await signedIn(county, 'yangdian.caibian')
  await editor.goto(`${county.demonstration.url}/office/publishing/new`)
  await editor.getByRole('heading', { level: 1, name: '写一条信息' }).waitFor()
  await settled(editor)

  // when he chooses the file, by keyboard
  const chooser = editor.waitForEvent('filechooser')
  await editor.getByRole('button', { name: '选择文件' }).focus()
  await editor.keyboard.press('Enter')
  await (await chooser).setFiles(file)
  await eventually(editor, '已读出“低保公示.docx”')
  await settled(editor)
  await expectSound(editor)

  // then what the file says is filled in, each value with its source
  expect(await editor.getByLabel('标题', { exact: true }).inputValue()).toBe(title)
  expect(await editor.getByLabel('成文日期').inputValue()).toBe('2026-10-12')
  expect(await editor.getByLabel(/^发文字号/).inputValue()).toBe('杨政发〔2026〕21号')
  await eventually(editor, '从文件中识别，请核对。落款：“杨店镇人民政府 2026年10月12日”')
  expect(await editor.getByRole('radio', { name: /^公告公示/ }).isChecked()).toBe(false)

  // when he answers the questions and hands in
  await editor.getByRole('radio', { name: /^公告公示/ }).check()
  await editor.getByRole('radio', { name: /^社会救助/ }).check()
  await settled(editor)
  await expectSound(editor)
  await editor.getByRole('button', { name: '保存并送审' }).click()

  // then it waits for the first review, with its duty and its field
  await eventually(editor, '已送审')
  await editor.getByRole('link', { name: title }).click()
  await editor.getByRole('heading', { level: 1, name: title }).waitFor()
  await settled(editor)
  const id = new URL(editor.url()).pathname.split('/').at(-1) ?? ''
  const kept = await editor.request.get(`${county.demonstration.url}/office/api/disclosures/${id}`)
  expect(await kept.json()).toMatchObject({
    content: {
      column: 'gonggao-gongshi',
      duty: 'A21_TOWNSHIP_08',
      field: 'F05',
      genre: '公示',
      body: expect.stringMatching(
        /^<p class="addressee">各村民委员会：<\/p>[^]*<img src="picture:[0-9a-f-]{36}" alt="低保动态调整流程：申请、核查、公示" \/>/,
      ),
    },
    attachments: [{ role: 'picture', type: 'PNG' }],
  })
})

test('a file dropped on what somebody has typed overwrites nothing unasked', async () => {
  const editor = await signedIn(county, 'yangdian.caibian')
  await editor.goto(`${county.demonstration.url}/office/publishing/new`)
  await editor.getByRole('heading', { level: 1, name: '写一条信息' }).waitFor()
  await editor.getByLabel('标题', { exact: true }).fill('我自己写的标题')
  const dropped = await editor.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob('${word.toString('base64')}'), (sign) => sign.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], '${file.name}'))
    return transfer
  })()`)
  await editor.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: dropped })
  await eventually(editor, '有 1 项与您填写的不同')
  await settled(editor)
  await expectSound(editor)
  expect(await editor.getByLabel('标题', { exact: true }).inputValue()).toBe('我自己写的标题')
  await editor.getByRole('button', { name: '换成文件里的标题' }).click()
  expect(await editor.getByLabel('标题', { exact: true }).inputValue()).toBe(title)
})
