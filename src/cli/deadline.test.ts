import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callCommand } from '../../tests/support/command.ts'
import { run } from './deadline.ts'

const receipt = { type: 'received', on: '2024-09-20', channel: 'counter' }
const example = {
  asOf: '2024-11-04',
  events: [
    receipt,
    { type: 'correction_requested', on: '2024-09-24', respondBy: '2024-10-10' },
    { type: 'correction_received', on: '2024-10-09' },
    { type: 'third_party_consulted', on: '2024-10-11', id: 'a' },
    { type: 'third_party_answered', on: '2024-10-14', id: 'a', answer: 'objects' },
    { type: 'extended', on: '2024-11-01', workingDays: 10, approvedBy: '…' },
  ],
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-deadline-'))
})
afterAll(() => rm(folder, { recursive: true }))

const call = (args: readonly string[], input?: unknown) =>
  callCommand(run, args, {
    cwd: folder,
    ...(input === undefined ? {} : { stdin: typeof input === 'string' ? input : JSON.stringify(input) }),
  })

test('one case in, one clock out', async () => {
  const { status, out, err } = await call([], example)
  expect([status, err]).toEqual([0, []])
  expect(JSON.parse(out)).toMatchObject({
    state: 'running',
    receivedOn: '2024-09-20',
    correctionNoticeDueOn: '2024-09-30',
    dueOn: '2024-11-21',
    workingDaysLeft: 13,
    overdue: false,
    provisional: false,
    faults: [],
  })
})

test('an array in, an array out, in the same order', async () => {
  const early = { asOf: '2024-09-20', events: [receipt] }
  const { status, out } = await call(['-'], [early, example, early])
  expect(status).toBe(0)
  const clocks = JSON.parse(out) as { dueOn: string }[]
  expect(clocks.map(({ dueOn }) => dueOn)).toEqual(['2024-10-23', '2024-11-21', '2024-10-23'])
  expect((await call([], [])).out).toBe('[]\n')
})

test('a file, named from the folder of the call; --data changes nothing', async () => {
  await writeFile(join(folder, 'case.json'), `\u{FEFF}${JSON.stringify(example)}`)
  const { status, out } = await call(['case.json', '--data', '/nowhere'])
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ dueOn: '2024-11-21' })
})

test('faults are part of the answer, not of the exit status', async () => {
  const events = [receipt, { type: 'extended', on: '2024-10-24', workingDays: 5 }]
  const { status, out, err } = await call([], { asOf: '2024-10-25', events })
  expect([status, err]).toEqual([0, []])
  expect(JSON.parse(out)).toMatchObject({ dueOn: '2024-10-23', faults: [{ code: 'extension.late' }] })
})

test.each<[string, unknown, readonly RegExp[]]>([
  ['no JSON', '{"asOf": ', [/^输入不是有效的 JSON：[^a-z]+$/]],
  ['no JSON in its second line', '{\n asOf: 1}', [/^输入不是有效的 JSON：第 2 行第 \d 个字符附近有误。$/]],
  ['nothing', '', [/^输入是空的/]],
  ['no case', 7, [/^案件：案件应当是一个对象/]],
  [
    'an unknown type',
    { asOf: '2024-10-25', events: [receipt, { type: 'x', on: '2024-10-24' }] },
    [/^案件：第2个事件（x）：type/],
  ],
  ['nothing received', { asOf: '2024-10-25', events: [] }, [/^案件：缺少 received/]],
  [
    'one bad case among good ones: nothing comes out',
    [
      example,
      { ...example, asOf: '2024-10-31' },
      example,
      { asOf: '2024-10-25', events: [{ type: 'received', on: '2024-02-30' }] },
    ],
    [
      /^第2个案件：第6个事件（extended）：on（2024-11-01）晚于 asOf（2024-10-31）$/,
      /^第4个案件：第1个事件（received）：on 不是存在的日期/,
      /^第4个案件：第1个事件（received）：缺少 channel$/,
    ],
  ],
])('malformed: %s', async (_name, input, lines) => {
  const { status, out, err } = await call([], input)
  expect([status, out]).toEqual([2, ''])
  expect(err).toHaveLength(lines.length)
  for (const [index, line] of lines.entries()) expect(err[index]).toMatch(line)
})

test.each([
  [['--asof', '2024-10-25'], /^不认识的选项/],
  [['a.json', 'b.json'], /^只能给出一个文件/],
  [['missing.json'], /^文件不能读取：.*missing\.json（没有这个文件）$/],
  [['.'], /^文件不能读取：.*（是一个文件夹）$/],
])('a wrong call: %j', async (args, line) => {
  const { status, out, err } = await call(args)
  expect([status, out, err.length]).toEqual([2, '', 1])
  expect(err[0]).toMatch(line)
})

test('a file that is not text', async () => {
  await writeFile(join(folder, 'case.docx'), Buffer.from([0x50, 0x4b, 0xff, 0xfe]))
  const { status, err } = await call(['case.docx'])
  expect(status).toBe(2)
  expect(err).toEqual([expect.stringMatching(/^文件不是 UTF-8 文本/)])
})

test('ten thousand cases are nothing unusual', async () => {
  const { status, out } = await call(
    [],
    Array.from({ length: 10_000 }, () => example),
  )
  expect(status).toBe(0)
  expect((JSON.parse(out) as unknown[]).length).toBe(10_000)
})

test('ten thousand steps of one case are reckoned at once; a step more is a mistake', async () => {
  const steps = (count: number) => ({
    asOf: '2024-11-04',
    events: Array.from({ length: count }, (_step, n) => {
      if (n === 0) return { type: 'received', on: '2024-10-08', channel: 'counter' }
      return n < count / 2
        ? { type: 'third_party_consulted', on: '2024-10-09', id: `${n}`, deliveredOn: day(n) }
        : { type: 'third_party_answered', on: '2024-10-25', id: `${n - count / 2 || 1}`, answer: 'agrees' }
    }),
  })
  const day = (n: number): string => Temporal.PlainDate.from('2024-10-09').add({ days: n }).toString()
  const { status, out } = await call([], steps(10_000))
  expect(status).toBe(0)
  const clock = JSON.parse(out) as { readonly dueOn: string; readonly faults: readonly unknown[] }
  // the twelve working days that they took are not counted
  expect([clock.dueOn, clock.faults]).toEqual(['2024-11-21', []])
  expect(await call([], steps(10_001))).toEqual({
    status: 2,
    out: '',
    err: ['案件：events 有10001个事件，一件申请最多10000个，请核对是否混入了其他申请的事件'],
  })
})

test('faults without number are told, a line each', async () => {
  const faulty = { asOf: '2024-11-04', events: Array.from({ length: 10_000 }, () => ({ type: 'x' })) }
  const { status, out, err } = await call(
    [],
    Array.from({ length: 15 }, () => faulty),
  )
  expect([status, out]).toEqual([2, ''])
  expect(err).toHaveLength(15 * 10_001)
})
