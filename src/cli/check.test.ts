import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { printReport, sampleReport } from '../modules/reporting/reading/sample-report.ts'
import { run } from './check.ts'
import type { Io } from './io.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-check-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function check(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    stdin: async () => '',
    out: (text) => void out.push(String(text)),
    err: (line) => void err.push(line),
    env: {},
    cwd: folder,
  }
  return { status: await run(args, io), out: out.join(''), err }
}

async function put(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content)
  return name
}

const good = (): string => printReport(sampleReport())
const bad = (): string => good().replace('公告公示18条', '公告公示28条')

test('a consistent report: status 0', async () => {
  const { status, out, err } = await check(await put('a.txt', good()))
  expect(status).toBe(0)
  expect(out).toBe('a.txt（青禾镇人民政府 2023 年度）\n  没有发现问题。\n')
  expect(err).toEqual([])
})

test('warnings alone: status 0', async () => {
  const { status, out } = await check(
    await put('a.txt', good().replace('| 行政许可 | 31 |', '| 行政许可 | / |')),
  )
  expect(status).toBe(0)
  expect(out).toContain('错误 0 处，提醒 1 处。')
})

test('--json: an array, one object a file; one that cannot be read does not stop the others', async () => {
  const files = [await put('a.txt', bad()), await put('b.pdf', '%PDF-1.4'), await put('c.txt', good())]
  const { status, out, err } = await check(...files, '--json')
  expect(status).toBe(1)
  expect(JSON.parse(out)).toEqual([
    {
      file: 'a.txt',
      readable: true,
      unit: '青禾镇人民政府',
      year: 2023,
      findings: [
        {
          rule: 'narrative.sum',
          severity: 'error',
          where: expect.stringContaining('主动公开政府信息40条'),
          expected: '40',
          actual: '50',
          text: expect.stringContaining('28＋12＋10＝50'),
        },
      ],
    },
    { file: 'b.pdf', readable: false, unit: null, year: null, findings: [] },
    { file: 'c.txt', readable: true, unit: '青禾镇人民政府', year: 2023, findings: [] },
  ])
  expect(err).toEqual([expect.stringMatching(/^b\.pdf：.*损坏/)])
})

test('a file that is not there does not stop the others either', async () => {
  const { status, out, err } = await check('missing.txt', await put('a.txt', good()), '.', '--json')
  expect(status).toBe(1)
  expect(
    (JSON.parse(out) as { file: string; readable: boolean }[]).map((one) => [one.file, one.readable]),
  ).toEqual([
    ['missing.txt', false],
    ['a.txt', true],
    ['.', false],
  ])
  expect(err).toEqual(['没有这个文件：missing.txt', '这不是一个文件：.'])
})

test('--previous compares 结转', async () => {
  const before = sampleReport()
  before.year = 2022
  before.requests.carriedOut = [5, 0, 0, 0, 0, 0, 5]
  const { status, out } = await check(
    await put('now.txt', good()),
    '--previous',
    await put('before.txt', printReport(before)),
    '--json',
  )
  expect(status).toBe(1)
  expect(out).toContain('"carryover"')
})

test('--previous of another year is said on standard error', async () => {
  const { err } = await check(await put('a.txt', good()), '--previous', 'a.txt')
  expect(err).toEqual([expect.stringContaining('--previous')])
})

test.for([
  ['no file', []],
  ['a file that is not there', ['missing.txt']],
  ['a folder', ['.']],
  ['an unknown option', ['a.txt', '--all']],
  ['a --previous that is not there', ['a.txt', '--previous', 'missing.txt']],
  ['a --previous that cannot be read', ['a.txt', '--previous', 'junk.txt']],
] as const)('%s: status 2, one line on standard error, nothing on standard output', async ([, args]) => {
  await put('a.txt', good())
  await put('junk.txt', '\u0000\u0001\u0002')
  const { status, out, err } = await check(...args)
  expect(status).toBe(2)
  expect(out).toBe('')
  expect(err).toHaveLength(1)
})
