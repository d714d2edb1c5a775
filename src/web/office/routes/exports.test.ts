import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Answered,
  type Caller,
  type OfficeDoor,
  openOfficeDoor,
} from '../../../../tests/support/office-door.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'
import { expectDone } from '../../../modules/desk/index.ts'
import { importDisclosures, readLedger } from '../../../modules/publishing/index.ts'
import { readSheet } from '../../../platform/spreadsheet/index.ts'

let door: OfficeDoor
let editor: Caller
let supervisor: Caller

const item = {
  column: '公告公示',
  title: '=HYPERLINK("a")',
  body: '<p>第一段</p>\n<p>第二段</p>',
  madeOn: '2023-03-01',
  publishedOn: '2023-03-03',
  documentNumber: '007',
  issuer: '某某单位',
  genre: '公示',
  topic: '民政',
  keywords: ['低保', '公示'],
  summary: '概述',
  effectiveOn: '2023-03-02',
  expiresOn: '2024-03-02',
  validity: 'valid',
  kind: 'normativeDocument',
}
const plain = { column: '镇街文件', title: '乙', madeOn: '2022-01-01', publishedOn: '2022-01-02' }

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  const { desk } = door.instance
  for (const unit of ['yangdian', 'xinghe']) expectDone(await applyTemplate(desk, { unit }))
  const lines = [item, { ...plain, attachments: ['a.txt'] }].map((value, index) => ({
    line: index + 1,
    value,
  }))
  const readAttachment = async (): Promise<Uint8Array> => Buffer.from('内容')
  expectDone(await importDisclosures(desk, { unit: 'yangdian', source: '旧网站', lines, readAttachment }))
  editor = await door.as('yangdian', 'editor')
  supervisor = await door.as('wenshang', 'supervisor')
})
afterAll(() => door.close())

async function sheetOf({ bytes }: Answered, kind: 'xlsx' | 'csv') {
  const sheet = await readSheet(bytes, kind, { headings: ['标题', '栏目', '事项'], preferred: '' })
  if ('fault' in sheet) throw new Error(sheet.fault)
  return {
    header: sheet.header,
    rows: sheet.rows.map(({ cells }) => cells.map((cell) => cell?.toString() ?? '')),
  }
}

const fileName = ({ headers }: Answered): string =>
  decodeURIComponent(String(headers['content-disposition']).replace(/^.*''/, ''))

const published = [
  ['=HYPERLINK("a")', '公告公示', '007', '2023-03-01', '2023-03-03', 'yangdian/2023-00001', '0', '演示数据'],
  ['乙', '镇街文件', '', '2022-01-01', '2022-01-02', 'yangdian/2022-00001', '1', '演示数据'],
]

test.each(['xlsx', 'csv'] as const)('what is published as .%s: what the list shows', async (format) => {
  const answer = await editor.get(`/disclosures/export?list=published&format=${format}`)
  expect(answer.status).toBe(200)
  expect(fileName(answer)).toBe(`杨店镇_主动公开（已发布）_2026-10-14（演示数据）.${format}`)
  const { header, rows } = await sheetOf(answer, format)
  expect(header).toEqual(['标题', '栏目', '发文字号', '成文日期', '发布日期', '索引号', '附件数', '说明'])
  expect(rows).toEqual(published)
})

test('the filters of the list hold for the file', async () => {
  const year = await editor.get('/disclosures/export?list=published&format=csv&year=2022')
  expect((await sheetOf(year, 'csv')).rows).toEqual([published[1]])
  const column = await editor.get('/disclosures/export?list=published&format=csv&column=gonggao-gongshi')
  expect((await sheetOf(column, 'csv')).rows).toEqual([published[0]])
  const none = await editor.get('/disclosures/export?list=published&format=csv&year=2001')
  expect((await sheetOf(none, 'csv')).rows).toEqual([])
})

test('a .jsonl of what is published is a ledger: it can be imported elsewhere, and says the same there', async () => {
  const answer = await editor.get('/disclosures/export?list=published&format=jsonl')
  expect(fileName(answer)).toMatch(/\.jsonl$/)
  const lines = answer.bytes.toString().trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { ...item, notice: '演示数据' },
    {
      ...plain,
      body: '',
      issuer: '杨店镇人民政府',
      genre: '其他',
      validity: 'valid',
      kind: 'document',
      attachments: ['a.txt'],
      notice: '演示数据',
    },
  ])
  const ledger = await readLedger({ name: 'a.jsonl', bytes: answer.bytes })
  if ('fault' in ledger) throw new Error(ledger.fault)
  const request = {
    unit: 'xinghe',
    source: 'a.jsonl',
    demonstration: true,
    lines: ledger.lines,
    readAttachment: async (): Promise<Uint8Array> => Buffer.from('内容'),
  }
  expectDone(await importDisclosures(door.instance.desk, request))
  const again = await supervisor.get('/disclosures/export?list=published&format=jsonl&unit=xinghe')
  expect(again.bytes.toString()).toBe(answer.bytes.toString())
})

test('drafts, with their limits, where they stand and who wrote them; an empty list has its headings', async () => {
  const content = {
    column: 'gonggao-gongshi',
    title: '+草稿',
    body: '',
    documentNumber: '',
    issuer: '',
    madeOn: '2026-09-30',
    kind: 'document',
    genre: '公示',
    topic: '',
    keywords: [],
    summary: '',
    effectiveOn: '',
    expiresOn: '',
    openness: 'proactive',
  }
  expect((await editor.send('POST', '/disclosures', { content })).status).toBe(201)
  const drafts = await sheetOf(await editor.get('/disclosures/export?list=draft&format=xlsx'), 'xlsx')
  expect(drafts.header).toEqual([
    '标题',
    '栏目',
    '发文字号',
    '成文日期',
    '公开期限',
    '剩余',
    '现在',
    '拟稿人',
    '最近改动',
    '说明',
  ])
  expect(drafts.rows).toMatchObject([{ 0: '+草稿', 3: '2026-09-30', 4: '2026-11-03', 6: '草稿' }])
  for (const list of ['sentBack', 'inReview', 'withdrawn']) {
    const empty = await sheetOf(await editor.get(`/disclosures/export?list=${list}&format=csv`), 'csv')
    expect([empty.header[0], empty.rows]).toEqual(['标题', []])
  }
  const line = await editor.get('/disclosures/export?list=draft&format=jsonl')
  expect(JSON.parse(line.bytes.toString())).toMatchObject({
    title: '+草稿',
    dueOn: '2026-11-03',
    stands: '草稿',
  })
})

test('what waits for a review, and the work queue, as they are shown', async () => {
  const [draft] = ((await editor.get('/disclosures?list=draft')).body as { rows: { id: string }[] }).rows
  const path = `/disclosures/${draft?.id}`
  const filled = { ...((await editor.get(path)).body as { content: Record<string, unknown> }) }.content
  const content = Object.fromEntries(
    Object.entries(filled).filter(([name]) => !name.endsWith('Label') && name !== 'interpretsTitle'),
  )
  await editor.send('PUT', path, { version: 1, content: { ...content, body: '<p>内容</p>' } })
  expect((await editor.send('POST', `${path}/submission`, { version: 2 })).status).toBe(200)
  const reviewer = await door.as('yangdian', 'firstReviewer')
  const reviews = await sheetOf(await reviewer.get('/reviews/export?format=xlsx'), 'xlsx')
  expect(reviews.rows).toMatchObject([{ 0: '+草稿', 6: '一审' }])
  const queue = await sheetOf(await reviewer.get('/queue/export?format=csv'), 'csv')
  expect(queue.rows).toMatchObject([{ 1: '+草稿', 2: '审核', 7: '2026-11-03', 9: '待您一审' }])
  const other = await sheetOf(await reviewer.get('/queue/export?format=csv&kind=application'), 'csv')
  expect([other.header[1], other.rows]).toEqual(['事项', []])
})

test('who may not see a list may not take it along', async () => {
  for (const path of [
    '/disclosures/export?list=draft&format=csv',
    '/reviews/export?format=csv',
    '/queue/export?format=csv',
  ]) {
    expect((await door.nobody.get(path)).status).toBe(401)
  }
  const foreign = await door.as('xinghe', 'editor')
  expect((await foreign.get('/disclosures/export?list=published&format=csv&unit=yangdian')).status).toBe(403)
  const administrator = await door.as('yangdian', 'systemAdministrator')
  expect((await administrator.get('/disclosures/export?list=draft&format=csv')).status).toBe(403)
  expect((await editor.get('/disclosures/export?list=all&format=csv')).status).toBe(422)
  expect((await editor.get('/disclosures/export?list=draft&format=pdf')).status).toBe(422)
})
