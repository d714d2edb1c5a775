import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CommandResult, callCommand } from '../../tests/support/command.ts'
import { run as importDisclosures } from './import-disclosures.ts'
import { run as importReport } from './import-report.ts'
import { run as importRequests } from './import-requests.ts'
import { run as init } from './init.ts'
import { run as recompute } from './recompute.ts'
import { run as unit } from './unit.ts'
import { run as verify } from './verify.ts'

let root: string
const call = (command: typeof verify, ...words: string[]): Promise<CommandResult> =>
  callCommand(command, [...words, '--data', 'data'], { cwd: root })

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gongkai-verify-'))
  const line = { column: '公告公示', title: '公示', madeOn: '2023-03-01', publishedOn: '2023-03-03' }
  await writeFile(join(root, 'a.jsonl'), JSON.stringify({ ...line, attachments: ['名单.txt'] }))
  await writeFile(join(root, '名单.txt'), '名单')
  await writeFile(join(root, '年报.txt'), '某镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n无。\n')
  await call(init, '--county', 'xian', '某县人民政府')
  await call(unit, 'add', 'zhen', '某镇人民政府', '--parent', 'xian')
  await call(importDisclosures, 'a.jsonl', '--unit', 'zhen')
  await call(importReport, '年报.txt', '--unit', 'zhen', '--year', '2023')
})
afterEach(() => rm(root, { recursive: true }))

test('a whole folder: one line, status 0', async () => {
  expect(await call(verify)).toEqual({
    status: 0,
    out: expect.stringMatching(/^完好：数据库、文件和 \d+ 条审计日志均未被改动。\n$/),
    err: [],
  })
  expect(await call(verify, 'more')).toMatchObject({
    status: 2,
    out: '',
    err: [expect.stringContaining('more')],
  })
})

test('a stored file that is gone or was changed is named: an attachment, a report that was read in', async () => {
  const files = join(root, 'data', 'files')
  const kept = (await readdir(files, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))
  expect(kept).toHaveLength(2)
  for (const name of kept) {
    const bytes = await readFile(join(files, name))
    const hash = name.slice(3)
    await rm(join(files, name))
    expect(await call(verify)).toEqual({ status: 1, out: `文件 ${hash} 不见了\n`, err: [] })
    await writeFile(join(files, name), 'x')
    expect(await call(verify)).toEqual({ status: 1, out: `文件 ${hash} 的内容与其校验值不符\n`, err: [] })
    await writeFile(join(files, name), bytes)
  }
  expect((await call(verify)).status).toBe(0)
})

test('the heads noted outside the database: removed, emptied, cut, or their last line altered', async () => {
  const place = join(root, 'data', 'audit-heads')
  const text = await readFile(place, 'utf8')
  const lines = text.trimEnd().split('\n')
  const last = lines.at(-1)?.split(' ')[0]
  for (const cut of ['', `${lines[0]}\n`, text.slice(0, -3), text.replace(/.\n$/, 'z\n')]) {
    await writeFile(place, cut)
    const { status, out } = await call(verify)
    expect([status, out]).toEqual([
      1,
      expect.stringMatching(new RegExp(`${last} 条日志没有库外留存的校验值`)),
    ])
  }
  await rm(place)
  expect((await call(verify)).out).toContain(`第 1 至 ${last} 条日志没有库外留存的校验值`)
  // whatever is done next notes the end of the chain again
  await call(unit, 'add', 'other', '某某局', '--parent', 'xian')
  expect((await call(verify)).status).toBe(0)
})

test('a standing that differs from its case is named with the way out', async () => {
  const received = { type: 'received', on: '2026-03-02', channel: 'counter' }
  const applicant = { kind: 'business', name: '某某公司' }
  const line = { number: 'A-1', applicant, content: '某文件', events: [received] }
  await writeFile(join(root, 'b.jsonl'), JSON.stringify(line))
  expect(await call(importRequests, 'b.jsonl', '--unit', 'zhen')).toMatchObject({ status: 0 })
  await call(recompute)
  expect((await call(verify)).status).toBe(0)
  const database = new DatabaseSync(join(root, 'data', 'gongkai.db'))
  database.exec("update application_standings set due_on = '2026-12-31'")
  database.close()
  expect(await call(verify)).toEqual({
    status: 1,
    out: '申请 A-1 的现状（期限、下一步）与案卷不符，请运行 gongkai recompute 按案卷重算\n',
    err: [],
  })
  await call(recompute)
  expect((await call(verify)).status).toBe(0)
})
