import { expect, test } from 'vitest'
import { callCommand } from '../../tests/support/command.ts'
import { run } from './fee.ts'

const call = (words: string) =>
  callCommand(
    run,
    words.split(' ').filter((word) => word !== ''),
  )

test.each([
  [
    '--by item --before 0 --count 41',
    {
      yuan: 4300,
      bands: [
        { from: 11, to: 30, count: 20, rate: 100, yuan: 2000 },
        { from: 31, to: 40, count: 10, rate: 200, yuan: 2000 },
        { from: 41, to: 41, count: 1, rate: 300, yuan: 300 },
      ],
    },
  ],
  [
    '--by item --before 30 --count 1',
    { yuan: 200, bands: [{ from: 31, to: 31, count: 1, rate: 200, yuan: 200 }] },
  ],
  ['--by item --before 0 --count 10', { yuan: 0, bands: [] }],
  ['--by page --pages 31', { yuan: 10, bands: [{ from: 31, to: 31, count: 1, rate: 10, yuan: 10 }] }],
  ['--pages 30 --by page --data ./data', { yuan: 0, bands: [] }],
])('gongkai fee %s', async (words, expected) => {
  const { status, out, err } = await call(words)
  expect([status, err]).toEqual([0, []])
  expect(JSON.parse(out)).toEqual(expected)
})

test.each([
  ['', [/^缺少 --by/]],
  ['--by weight', [/^--by 只能是/]],
  ['--by item', [/^缺少 --before$/, /^缺少 --count$/]],
  ['--by item --before 3', [/^缺少 --count$/]],
  ['--by page', [/^缺少 --pages$/]],
  ['--by page --pages 3 --count 2', [/^--by page 时不能写 --count/]],
  ['--by item --before 0 --count 2 --pages 3', [/^--by item 时不能写 --pages/]],
  ['--by page --pages 1.5', [/^--pages 应当是 0 至 1000000 的整数：1\.5$/]],
  ['--by page --pages 1e3', [/^--pages 应当是/]],
  ['--by page --pages=-1', [/^--pages 应当是/]],
  ['--by page --pages -1', [/^--pages 应当是/]],
  ['--by page --pages 1000001', [/^--pages 应当是/]],
  ['--by item --before x --count 99999999999999999999', [/^--before 应当是/, /^--count 应当是/]],
  ['--by page --pages 3 --free', [/^选项 --free 有误/]],
  ['--by page --pages 3 extra', [/^多出了“extra”/]],
])('a wrong call: gongkai fee %s', async (words, lines) => {
  const { status, out, err } = await call(words)
  expect([status, out]).toEqual([2, ''])
  expect(err).toHaveLength(lines.length)
  for (const [index, line] of lines.entries()) expect(err[index]).toMatch(line)
})
