import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { workbook } from '../../../../tests/support/workbook.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'
import { listPublished, readLedger } from '../../../modules/publishing/index.ts'
import { type Cell, writeXlsx } from '../../../platform/spreadsheet/index.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  for (const unit of ['yangdian', 'xinghe']) await applyTemplate(door.instance.desk, { unit })
})
afterAll(() => door.close())

const headings = ['栏目', '标题', '正文', '成文日期', '发布日期', '附件']
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

async function ledger(...rows: Cell[][]): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = await writeXlsx({ name: '台账', columns: headings.map((label) => ({ label })), rows })
  return { name: '旧网站.xlsx', bytes }
}

const good = (title: string): Cell[] => ['公告公示', title, '内容', day('2023-03-01'), '2023/3/3', null]

async function publishedTitles(unit: string): Promise<string[]> {
  return (await listPublished(door.instance.desk, { unit })).items.map(({ title }) => title)
}

test('the supervising department sees the units below it, and hands out an empty ledger', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  expect((await supervisor.get('/disclosure-ledgers')).body).toMatchObject({
    units: [{ key: 'wenshang' }, { key: 'yangdian', label: '杨店镇人民政府' }, { key: 'xinghe' }],
    largestFile: 20 * 1024 * 1024,
  })
  const sample = await supervisor.get('/disclosure-ledgers/sample?unit=yangdian')
  expect(decodeURIComponent(String(sample.headers['content-disposition']))).toContain(
    '主动公开信息台账（演示数据）.xlsx',
  )
  const read = await readLedger({ name: 'a.xlsx', bytes: sample.bytes })
  expect('fault' in read ? read.fault : [...read.lines]).toEqual([])
})

test('a ledger is looked at, then taken over, all of it, and not twice', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const file = await ledger(good('甲'), good('乙'))
  const columns = [{ code: 'gonggao-gongshi', name: '公告公示', total: 2, years: [{ year: 2023, count: 2 }] }]
  const check = await supervisor.upload('/disclosure-ledgers/check?unit=yangdian', file)
  expect([check.status, check.body]).toEqual([
    200,
    { disclosures: 2, columns, sheet: '台账', faults: [], faultCount: 0, faultLines: 0 },
  ])
  expect(await publishedTitles('yangdian')).toEqual([])
  const done = await supervisor.upload('/disclosure-ledgers?unit=yangdian', file)
  expect([done.status, done.body]).toEqual([201, { disclosures: 2, columns }])
  expect((await publishedTitles('yangdian')).toSorted()).toEqual(['乙', '甲'])
  const again = await supervisor.upload('/disclosure-ledgers?unit=yangdian', file)
  expect(again.body).toMatchObject({
    issues: [{ text: expect.stringContaining('已经发布') }, { text: expect.stringContaining('第 3 行') }],
  })
  const page = await door.server.inject('/disclosures/yangdian/2023-00001')
  expect(page.body).toMatch(/导入/)
})

test('faults by row, and what would come; nothing is taken over', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const file = await ledger(
    good('丙'),
    ['无', '丁', null, day('2023-03-01'), day('2023-03-01'), null],
    ['公告公示', day('2023-01-01'), null, '昨天', day('2023-03-01'), '名单.pdf'],
    ['公告公示', '己', null, day('2023-03-01'), day('2023-03-01'), '名单.pdf'],
  )
  const check = await supervisor.upload('/disclosure-ledgers/check?unit=yangdian', file)
  expect(check.body).toMatchObject({
    disclosures: 2,
    faultCount: 4,
    faultLines: 3,
    faults: [
      { line: 3, field: '栏目', text: expect.stringContaining('“无”') },
      { line: 4, field: '标题', text: expect.stringContaining('设为“文本”') },
      { line: 4, field: '成文日期', text: expect.stringContaining('“昨天”') },
      { line: 5, field: '附件', text: expect.stringContaining('用命令行导入') },
    ],
  })
  expect((await supervisor.upload('/disclosure-ledgers?unit=yangdian', file)).status).toBe(422)
  expect(await publishedTitles('yangdian')).not.toContain('丙')
})

test('a .csv and a .jsonl come in by the same door', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const csv = '栏目,标题,成文日期,发布日期\n公告公示,庚,2023/3/1,2023/3/3\n'
  const json = { column: '公告公示', title: '辛', madeOn: '2023-03-01', publishedOn: '2023-03-03' }
  for (const file of [
    { name: 'a.csv', bytes: Buffer.from(csv) },
    { name: 'a.jsonl', bytes: Buffer.from(JSON.stringify(json)) },
  ]) {
    expect((await supervisor.upload('/disclosure-ledgers?unit=xinghe', file)).status).toBe(201)
  }
  expect((await publishedTitles('xinghe')).toSorted()).toEqual(['庚', '辛'])
})

test.each([
  ['a.xls', Buffer.from('x'), '旧版表格'],
  ['a.xlsx', Buffer.from('PK'), '已损坏'],
  ['a.pdf', Buffer.from('%PDF-'), '只能导入'],
  ['a.csv', Buffer.alloc(0), '表格是空的'],
  ['a.csv', Buffer.alloc(21 * 1024 * 1024, 'a'), '超过 20 MB，请分成几个文件'],
  [
    'a.xlsx',
    workbook({ sheets: [{ name: '表', state: 'hidden', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
    '隐藏',
  ],
])('what is no ledger is refused at its field: %s', async (name, bytes, words) => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const answer = await supervisor.upload('/disclosure-ledgers/check?unit=yangdian', { name, bytes })
  expect([answer.status, answer.body]).toEqual([
    422,
    { issues: [{ field: 'file', text: expect.stringContaining(words) }] },
  ])
})

test('nobody else imports, not even for a unit of his own; a unit that is not there is not found', async () => {
  const file = await ledger(good('壬'))
  const roles = ['editor', 'signer', 'disclosureHead', 'systemAdministrator'] as const
  for (const role of roles) {
    const other = await door.as('yangdian', role)
    expect((await other.get('/disclosure-ledgers')).status).toBe(403)
    expect((await other.get('/disclosure-ledgers/sample?unit=yangdian')).status).toBe(403)
    for (const path of ['/disclosure-ledgers', '/disclosure-ledgers/check']) {
      expect((await other.upload(`${path}?unit=yangdian`, file)).status).toBe(403)
    }
  }
  const town = await door.as('xinghe', 'supervisor')
  expect((await town.upload('/disclosure-ledgers?unit=yangdian', file)).status).toBe(403)
  expect((await door.nobody.upload('/disclosure-ledgers?unit=yangdian', file)).status).toBe(401)
  const supervisor = await door.as('wenshang', 'supervisor')
  expect((await supervisor.upload('/disclosure-ledgers?unit=none', file)).status).toBe(404)
  expect(await publishedTitles('yangdian')).not.toContain('壬')
})
