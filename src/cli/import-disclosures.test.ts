import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openInstance } from '../instance.ts'
import { applyTemplate } from '../modules/catalogue/index.ts'
import { listPublished } from '../modules/publishing/index.ts'
import { openCounty } from '../modules/units/index.ts'
import { writeXlsx } from '../platform/spreadsheet/index.ts'
import { readSettings } from '../platform/settings.ts'
import { run } from './import-disclosures.ts'
import type { Io } from './io.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'))
  const instance = await openInstance(settings(), { create: 'real' })
  await openCounty(instance.desk, { code: 'wenshang', name: '汶上县人民政府' })
  await applyTemplate(instance.desk, { unit: 'wenshang', template: 'township' })
  await instance.close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function settings() {
  return readSettings({ DATA_DIR: join(folder, 'data') }, folder)
}

async function call(...args: string[]): Promise<{ status: number; out: string; err: string[] }> {
  let out = ''
  const err: string[] = []
  const io: Io = {
    stdin: () => Promise.resolve(''),
    out: (text) => void (out += text),
    err: (line) => void err.push(line),
    env: { DATA_DIR: join(folder, 'data') },
    cwd: join(folder, 'ledger'),
  }
  return { status: await run(args, io), out, err }
}

async function ledger(name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(join(folder, 'ledger'), { recursive: true })
  await writeFile(join(folder, 'ledger', name), content)
  return name
}

async function imported(): Promise<number> {
  const instance = await openInstance(settings())
  const { total } = await listPublished(instance.desk, {})
  await instance.close()
  return total
}

const row = (change: object): string =>
  `${JSON.stringify({ column: '公告公示', title: '公示', body: '内容', madeOn: '2023-03-01', publishedOn: '2023-03-03', ...change })}\n`

test('a good ledger is looked at first, then taken over, once', async () => {
  const file = await ledger(
    'a.jsonl',
    row({ title: '甲', attachments: ['附件/a.txt'] }) + row({ title: '乙' }),
  )
  await mkdir(join(folder, 'ledger', '附件'))
  await writeFile(join(folder, 'ledger', '附件', 'a.txt'), '内容')
  const dry = await call(file, '--unit', 'wenshang', '--dry-run')
  expect(dry).toEqual({
    status: 0,
    out: '检查通过，没有写入：2 条主动公开信息、1 个附件。\n  公告公示：2 条（2023年 2）\n',
    err: [],
  })
  expect(await imported()).toBe(0)
  const done = await call(file, '--unit', 'wenshang')
  expect(done).toEqual({ status: 0, out: '已导入：2 条主动公开信息、1 个附件。\n', err: [] })
  const again = await call(file, '--unit', 'wenshang')
  expect([again.status, again.out, again.err.length]).toEqual([2, '', 2])
  expect(await imported()).toBe(2)
})

test('a .csv does too', async () => {
  const file = await ledger(
    'a.csv',
    '\u{FEFF}栏目,标题,正文,成文日期,发布日期\n公告公示,甲,内容,2023-03-01,2023-03-03\n',
  )
  expect(await call(file, '--unit', 'wenshang')).toMatchObject({ status: 0 })
  expect(await imported()).toBe(1)
})

test('the empty ledger that is handed out, filled in by a spreadsheet program, is taken over', async () => {
  await mkdir(join(folder, 'ledger'))
  const made = await call('--sample', '空白.xlsx', '--unit', 'wenshang')
  expect(made).toMatchObject({ status: 0, out: expect.stringContaining('空白.xlsx') })
  expect(await call('--sample', '空白.xlsx')).toMatchObject({
    status: 2,
    err: [expect.stringContaining('已经有这个文件')],
  })
  expect(await call('空白.xlsx', '--unit', 'wenshang')).toMatchObject({
    status: 2,
    err: [expect.stringContaining('没有一条信息')],
  })
  const file = await ledger(
    '台账.xlsx',
    await writeXlsx({
      name: 'Sheet1',
      columns: ['标题', '栏目', '成文日期', '发布日期'].map((label) => ({ label })),
      rows: [['甲', '公告公示', Temporal.PlainDate.from('2023-03-01'), '2023/3/3']],
    }),
  )
  expect(await call(file, '--unit', 'wenshang', '--dry-run')).toEqual({
    status: 0,
    out: '检查通过，没有写入：1 条主动公开信息、0 个附件。\n  读的是工作表“Sheet1”。\n  公告公示：1 条（2023年 1）\n',
    err: [],
  })
  expect(await call(file, '--unit', 'wenshang')).toMatchObject({ status: 0, err: [] })
  expect(await imported()).toBe(1)
})

test('a ledger with more faults than anybody reads is refused like any other', async () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => row({ title: `甲${index}`, column: '无' }))
  const { status, out, err } = await call(await ledger('a.jsonl', lines.join('')), '--unit', 'wenshang')
  expect([status, out, err.length]).toEqual([2, '', 1_001])
  expect(err.at(-1)).toBe('另有 2000 处错误没有逐条列出，在第 1001–3000 行。')
  expect(await imported()).toBe(0)
})

test('every bad line is one line on standard error, and nothing is taken over', async () => {
  const file = await ledger(
    'a.jsonl',
    row({}) + row({ title: '乙', column: '无' }) + row({ title: '丙', madeOn: 'x' }),
  )
  const { status, out, err } = await call(file, '--unit', 'wenshang')
  expect([status, out]).toEqual([2, ''])
  expect(err).toEqual([expect.stringContaining('第 2 行'), expect.stringContaining('第 3 行')])
  const broken = await ledger('b.jsonl', `{"column":\n${row({ title: '乙', column: '无' })}`)
  expect((await call(broken, '--unit', 'wenshang')).err).toEqual([
    expect.stringContaining('第 1 行：不是完整的 JSON'),
    expect.stringContaining('第 2 行 栏目'),
  ])
  expect(await imported()).toBe(0)
})

test('no attachment comes from outside the ledger’s folder', async () => {
  await ledger('a.jsonl', '')
  await writeFile(join(folder, 'secret.txt'), '秘密')
  await symlink(join(folder, 'secret.txt'), join(folder, 'ledger', 'link.txt'))
  await mkdir(join(folder, 'ledger', 'sub'))
  for (const path of [
    '../secret.txt',
    join(folder, 'secret.txt'),
    'link.txt',
    'sub/../../secret.txt',
    '.',
    'sub',
    'none.txt',
  ]) {
    const file = await ledger('a.jsonl', row({ attachments: [path] }))
    const { status, err } = await call(file, '--unit', 'wenshang')
    expect([path, status, err.length]).toEqual([path, 2, 1])
  }
  expect(await imported()).toBe(0)
})

test.each([
  [['none.jsonl', '--unit', 'wenshang'], '没有这个文件'],
  [['a.jsonl'], '--unit'],
  [['a.jsonl', '--unit', 'none'], 'none'],
  [['a.xls', '--unit', 'wenshang'], '另存为“Excel 工作簿（.xlsx）”'],
  [['a.jsonl', '--sample', 'b.xlsx'], '用法'],
  [['--sample', 'b.csv'], '.xlsx'],
  [['--sample', 'b.xlsx', '--unit', 'none'], 'none'],
  [['broken.xlsx', '--unit', 'wenshang'], 'broken.xlsx：文件已损坏'],
  [['a.doc', '--unit', 'wenshang'], '.jsonl'],
  [['--unit', 'wenshang'], '用法'],
  [['a.jsonl', '--unit', 'wenshang', '--force'], '--force'],
])('a wrong call %j says so', async (args, word) => {
  await ledger('a.jsonl', row({}))
  await ledger('broken.xlsx', 'PK')
  const { status, out, err } = await call(...args)
  expect([status, out]).toEqual([2, ''])
  expect(err.join('\n')).toContain(word)
})
