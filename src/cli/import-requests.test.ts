import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectDone } from '../modules/desk/index.ts'
import { countRequests } from '../modules/requests/index.ts'
import { addUnit, openCounty } from '../modules/units/index.ts'
import { openInstance } from '../instance.ts'
import { readSettings } from '../platform/settings.ts'
import { run } from './import-requests.ts'

let folder = ''
const settings = () => readSettings({ DATA_DIR: join(folder, 'data') }, folder)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'))
  const instance = await openInstance(settings(), { create: 'real' })
  const { desk } = instance
  expectDone(await openCounty(desk, { code: 'wenshang', name: '汶上县人民政府' }))
  const town = { code: 'yangdian', name: '杨店镇人民政府', kind: 'township', parent: 'wenshang' } as const
  expectDone(await addUnit(desk, town))
  await instance.close()
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function importing(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const status = await run([...args, '--data', join(folder, 'data')], {
    stdin: async () => '',
    out: (text) => void out.push(String(text)),
    err: (line) => void err.push(line),
    env: {},
    cwd: folder,
  })
  return { status, out: out.join(''), err }
}

async function received(year: number): Promise<number | undefined> {
  const instance = await openInstance(settings())
  const counted = await countRequests(instance.database.read, 'yangdian', year)
  await instance.close()
  return counted.received[6]
}

const line = (number: string, on = '2023-03-01'): string =>
  JSON.stringify({
    number,
    applicant: { kind: 'business', name: '某某公司' },
    content: '某文件',
    events: [{ type: 'received', on, channel: 'online' }],
  })

test('a ledger goes in once; with --dry-run nothing is written', async () => {
  await writeFile(join(folder, 'a.jsonl'), `\u{FEFF}${line('1')}\r\n${line('2')}\n`)
  const dry = await importing('a.jsonl', '--unit', 'yangdian', '--dry-run')
  expect(dry).toEqual({ status: 0, out: '检查通过，没有写入：2 件申请、0 件复议诉讼。\n', err: [] })
  expect(await received(2023)).toBe(0)
  const first = await importing('a.jsonl', '--unit', 'yangdian')
  expect(first).toEqual({ status: 0, out: '已导入：2 件申请、0 件复议诉讼。\n', err: [] })
  expect(await received(2023)).toBe(2)
  const again = await importing('a.jsonl', '--unit', 'yangdian')
  expect(again).toMatchObject({ status: 2, out: '' })
  expect(again.err).toEqual(['第1行 number：编号 1 已经存在', '第2行 number：编号 2 已经存在'])
})

test('whatever is wrong: status 2, a line a fault on standard error, nothing on standard output', async () => {
  await writeFile(join(folder, 'bad.jsonl'), `${line('1')}\n${line('2', '2018-01-01')}\n{\n`)
  await writeFile(join(folder, 'latin.jsonl'), Buffer.from([0x7b, 0xff, 0x7d]))
  const bad = await importing('bad.jsonl', '--unit', 'yangdian')
  expect(bad).toMatchObject({ status: 2, out: '' })
  expect(bad.err).toHaveLength(2)
  expect(bad.err[0]).toMatch(/^第2行 events：第1个事件（received）/)
  expect(bad.err[1]).toBe('第3行：不是有效的 JSON')
  await writeFile(join(folder, 'future.jsonl'), line('1', '2999-01-04'))
  const future = await importing('future.jsonl', '--unit', 'yangdian')
  expect(future.err).toEqual([
    expect.stringMatching(/^第1行 events：第1个事件（received）：on（2999-01-04）晚于 今天/),
  ])
  for (const args of [
    [],
    ['bad.jsonl'],
    ['bad.jsonl', '--unit', 'nowhere'],
    ['absent.jsonl', '--unit', 'yangdian'],
    ['latin.jsonl', '--unit', 'yangdian'],
    ['ledger.docx', '--unit', 'yangdian'],
    ['bad.jsonl', '--unit', 'yangdian', '--force'],
  ]) {
    const answer = await importing(...args)
    expect(answer.status, args.join(' ')).toBe(2)
    expect(answer.out).toBe('')
    expect(answer.err.length).toBeGreaterThan(0)
  }
  expect(await received(2023)).toBe(0)
})

test.each(['申请台账.csv', '申请台账.jsonl'])(
  'the sample %s of the manual goes in as it is',
  async (name) => {
    await copyFile(join('docs', 'samples', name), join(folder, name))
    const done = await importing(name, '--unit', 'yangdian')
    expect(done).toEqual({ status: 0, out: '已导入：4 件申请、2 件复议诉讼。\n', err: [] })
    expect(await received(2023)).toBe(4)
  },
)

test('an empty ledger is written once, and what is filled in comes in; faults name row and heading', async () => {
  expect(await importing('--sample', '台账.xlsx')).toMatchObject({ status: 0, err: [] })
  expect((await importing('--sample', '台账.xlsx')).err[0]).toContain('已经有这个文件')
  expect((await importing('--sample', '台账.csv')).status).toBe(2)
  expect((await importing('台账.xlsx', '--unit', 'yangdian')).err).toEqual(['文件里没有任何申请'])
  const heads = '申请编号,申请人类别,申请人,申请内容,收到日期,渠道\n'
  await writeFile(
    join(folder, 'b.csv'),
    `${heads}1,自然人,𠮷某䶮,某文件,2023-02-30,网上\n2,个人,,某文件,2023-03-01,托人\n`,
  )
  const bad = await importing('b.csv', '--unit', 'yangdian')
  expect(bad).toMatchObject({ status: 2, out: '' })
  expect(bad.err).toEqual([
    '第2行 收到日期：“2023-02-30”不是存在的日期，请写作 2023-03-01。',
    expect.stringContaining('第3行 渠道：不认识“托人”。可以填：当面提交、'),
    '第3行 申请人：缺少，请填写。',
  ])
  expect((await importing('b.xls', '--unit', 'yangdian')).err[0]).toContain('另存为')
})
