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

/** The sample of a year and unit, with its 结转 in and out for 自然人. */
function ofYear(year: number, carried: { in: number; out: number }, unit = '青禾镇人民政府'): string {
  const report = sampleReport()
  Object.assign(report, { year, unit, overview: [], remedies: report.remedies.map(() => 0) })
  const row = (count: number): number[] => [count, 0, 0, 0, 0, 0, count]
  report.requests = { ...report.requests, carriedIn: row(carried.in), carriedOut: row(carried.out) }
  report.requests.received = [4, 1, 0, 0, 0, 0, 5].map((count, column) =>
    column === 0 || column === 6 ? count + 3 + carried.out - carried.in : count,
  )
  return printReport(report)
}

async function carryovers(...args: string[]): Promise<Record<string, string[]>> {
  const { out } = await check(...args, '--json')
  const files = JSON.parse(out) as { file: string; findings: { rule: string; where: string }[] }[]
  return Object.fromEntries(files.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)]))
}

test.for([
  ['another year', ofYear(2021, { in: 0, out: 9 }), /2021 年度.*没有比对/],
  ['another unit', ofYear(2022, { in: 0, out: 9 }, '柳湾镇人民政府'), /柳湾镇.*没有比对/],
] as const)('--previous of %s is said and not compared with', async ([, text, message]) => {
  const args = [
    await put('now.txt', ofYear(2023, { in: 2, out: 1 })),
    '--previous',
    await put('old.txt', text),
  ]
  const { status, out, err } = await check(...args)
  expect(err).toEqual([expect.stringMatching(message)])
  expect(status).toBe(0)
  expect(out).not.toContain('carryover')
})

test('reports of one unit for years that follow each other are compared, in any order', async () => {
  const files = [
    await put('2023.txt', ofYear(2023, { in: 2, out: 1 }, '清河县青禾镇')),
    await put('2021.txt', ofYear(2021, { in: 0, out: 3 })),
    await put('2022.txt', ofYear(2022, { in: 3, out: 1 }, '青禾镇')),
  ]
  expect(await carryovers(...files)).toEqual({
    '2021.txt': [],
    '2022.txt': [],
    '2023.txt': ['carryover', 'carryover'],
  })
  const before = await put('2020.txt', ofYear(2020, { in: 0, out: 1 }))
  expect((await carryovers(...files, '--previous', before))['2021.txt']).toEqual(['carryover', 'carryover'])
})

test.for([
  ['of another unit', ofYear(2022, { in: 0, out: 9 }, '柳湾镇人民政府')],
  ['of another county', ofYear(2022, { in: 0, out: 9 }, '临河县青禾镇')],
  ['two years before', ofYear(2021, { in: 0, out: 9 })],
] as const)('a report %s is not taken for that of the year before', async ([, text]) => {
  const now = await put('now.txt', ofYear(2023, { in: 2, out: 1 }, '清河县青禾镇'))
  expect((await carryovers(now, await put('old.txt', text)))['now.txt']).toEqual([])
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
