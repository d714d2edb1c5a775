import { strToU8 } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDocx, makePng, p, picture } from '../../../../tests/support/handmade-files.ts'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  const { desk } = door.instance
  for (const unit of ['yangdian', 'xinghe']) await applyTemplate(desk, { unit })
})
afterAll(() => door.close())

const centred = '<w:jc w:val="center"/>'
const right = '<w:jc w:val="right"/>'
const notice = makeDocx({
  media: { m1: { name: 'a.png', bytes: makePng(5, 5) }, m2: { name: 'b.png', bytes: makePng(6, 6) } },
  body: [
    p('杨店镇人民政府文件', centred),
    p('杨政发〔2026〕9号', centred),
    p('关于杨店镇2026年第三季度特困人员救助供养情况的公示', centred),
    p('各村民委员会：'),
    p('现将第三季度特困人员救助供养情况公示如下，公示期5个工作日。'),
    `<w:tbl><w:tr><w:tc>${p('序号')}</w:tc><w:tc>${p('姓名')}</w:tc><w:tc>${p('身份证号')}</w:tc></w:tr><w:tr><w:tc>${p('1')}</w:tc><w:tc>${p('某某')}</w:tc><w:tc>${p('略')}</w:tc></w:tr></w:tbl>`,
    `<w:p>${picture('m1', '供养流程图')}</w:p><w:p>${picture('m2', '')}</w:p>`,
    p('杨店镇人民政府', right),
    p('2026年9月28日', right),
  ].join(''),
})

test('a file is read, told of and proposed for; nothing is kept', async () => {
  const editor = await door.as('yangdian', 'editor')
  const answer = await editor.upload('/disclosures/hand-in', { name: 'a.docx', bytes: notice })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({
    facts: expect.arrayContaining([
      expect.objectContaining({
        field: 'title',
        value: '关于杨店镇2026年第三季度特困人员救助供养情况的公示',
      }),
      { field: 'documentNumber', value: '杨政发〔2026〕9号', passage: '杨政发〔2026〕9号', where: '文首' },
      { field: 'madeOn', value: '2026-09-28', passage: '杨店镇人民政府 2026年9月28日', where: '落款' },
      expect.objectContaining({ field: 'issuer', value: '杨店镇人民政府', where: '落款' }),
      expect.objectContaining({ field: 'genre', value: '公示' }),
    ]),
    kind: null,
    columns: [
      expect.objectContaining({
        column: 'gonggao-gongshi',
        name: '公告公示',
        path: ['法定主动公开内容', '公告公示'],
        duty: { key: 'A21_TOWNSHIP_08', article: '条例第二十一条', text: '社会救助' },
      }),
    ],
    fields: [{ field: 'F05', name: '社会救助' }],
    openness: {
      openness: 'proactive',
      label: '主动公开',
      article: '条例第十九条',
      doubts: [{ exception: 'thirdParty', article: '条例第十五条', passage: '身份证号' }],
    },
    leftOut: [
      '杨店镇人民政府文件',
      '杨政发〔2026〕9号',
      '关于杨店镇2026年第三季度特困人员救助供养情况的公示',
    ],
    pictures: 2,
    warnings: [],
  })
  const { body } = answer.body as { body: string }
  expect(body.split('\n')[0]).toBe('<p class="addressee">各村民委员会：</p>')
  expect(body).toContain('<p class="picture"><img src="picture:1" alt="供养流程图" /></p>')
  expect(await editor.get('/disclosures?list=draft')).toMatchObject({ body: { total: 0 } })
})

test('the pictures follow once the draft is there, and are not kept twice', async () => {
  const editor = await door.as('yangdian', 'editor')
  const written = await editor.send('POST', '/disclosures', {
    content: {
      column: 'gonggao-gongshi',
      title: '公示',
      body: '<p>现予公示。</p>',
      documentNumber: '',
      issuer: '',
      madeOn: '2026-09-28',
      kind: 'document',
      genre: '公示',
      topic: '',
      keywords: [],
      summary: '',
      effectiveOn: '',
      expiresOn: '',
      openness: 'proactive',
    },
  })
  const { id, version } = written.body as { id: string; version: number }
  const path = `/disclosures/${id}/hand-in-pictures?version=`
  const first = await editor.upload(`${path}${version}`, { name: 'a.docx', bytes: notice })
  expect(first).toMatchObject({
    status: 200,
    body: {
      version: 3,
      attachments: [{ role: 'picture' }, { role: 'picture' }],
      pictures: [{ number: 1 }, { number: 2 }],
    },
  })
  const again = await editor.upload(`${path}3`, { name: 'a.docx', bytes: notice })
  expect(again).toMatchObject({ status: 200, body: { version: 3 } })
  expect((again.body as { pictures: unknown }).pictures).toEqual(
    (first.body as { pictures: unknown }).pictures,
  )
  const stale = await editor.upload(`/disclosures/${id}/hand-in-pictures?version=1`, {
    name: 'a.docx',
    bytes: makeDocx({
      body: `<w:p>${picture('m', '另一张')}</w:p>`,
      media: { m: { name: 'c.png', bytes: makePng(9, 9) } },
    }),
  })
  expect(stale).toMatchObject({ status: 409, body: { refusal: { code: 'changedMeanwhile' } } })
  const stranger = await door.as('xinghe', 'editor')
  expect((await stranger.upload(`${path}3`, { name: 'a.docx', bytes: notice })).status).toBe(404)
})

test('what cannot be read, or must not be, is refused in words at the file', async () => {
  const editor = await door.as('yangdian', 'editor')
  const old = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('WordDocument', 'utf16le'),
  ])
  expect(await editor.upload('/disclosures/hand-in', { name: 'a.doc', bytes: old })).toMatchObject({
    status: 422,
    body: { issues: [{ field: 'file', text: expect.stringContaining('另存为 .docx') }] },
  })
  const secret = strToU8('机密★1年\n关于某事的通知\n内容如下。')
  const refused = await editor.upload('/disclosures/hand-in', { name: 'a.txt', bytes: secret })
  expect(refused).toMatchObject({
    status: 422,
    body: { issues: [{ field: 'file', text: expect.stringContaining('标有密级'), ground: '条例第十四条' }] },
  })
  expect(JSON.stringify(refused.body)).not.toContain('内容如下')
})

test('only who may write may hand in', async () => {
  for (const role of ['firstReviewer', 'signer', 'auditor'] as const) {
    const caller = await door.as('yangdian', role)
    expect((await caller.upload('/disclosures/hand-in', { name: 'a.docx', bytes: notice })).status).toBe(403)
  }
  expect((await door.nobody.upload('/disclosures/hand-in', { name: 'a.docx', bytes: notice })).status).toBe(
    401,
  )
})
