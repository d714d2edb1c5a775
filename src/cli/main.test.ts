import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { callCommand } from '../../tests/support/command.ts'
import { main } from './main.ts'

test.each([
  [['nothing'], '没有“nothing”这个命令'],
  [['import'], '没有“import”这个命令'],
  [['import', 'people'], '没有“import people”这个命令'],
])('%j is no command', async (words, line) => {
  const { status, out, err } = await callCommand(main, words)
  expect([status, out, err]).toEqual([2, '', [expect.stringContaining(line)]])
})

test('without a command, the list of them', async () => {
  const { status, out } = await callCommand(main, [])
  expect(status).toBe(0)
  for (const command of ['serve', 'report', 'import requests', 'verify'])
    expect(out).toContain(`gongkai ${command}`)
})

test.each([
  [['deadline', '--help'], 'gongkai deadline [FILE|-]'],
  [['check', 'report.docx', '-h'], 'gongkai check FILE…'],
  [['import', 'requests', '--help'], 'gongkai import requests FILE --unit CODE'],
  [['import', '--help'], 'gongkai import report FILE --unit CODE --year YYYY'],
  [['account', 'create', '--help'], 'gongkai account reset NAME'],
  [['serve', '--help'], 'gongkai serve [--port N] [--demo]'],
])('%j tells how the command is called, and does nothing', async (words, line) => {
  const { status, out, err } = await callCommand(main, words)
  expect([status, out, err]).toEqual([0, expect.stringContaining(line), []])
})

test('bytes on standard input that are not UTF-8 are refused, whatever field they stand in', async () => {
  const program = spawn(process.execPath, ['bin/gongkai.js', 'deadline'])
  const event = '{"type":"received","on":"2024-09-20","channel":"counter","note":"\u00D6\u00D0"}'
  program.stdin.end(Buffer.from(`{"asOf":"2024-10-01","events":[${event}]}`, 'latin1'))
  const [said, answer, [status]] = await Promise.all([
    text(program.stderr),
    text(program.stdout),
    once(program, 'exit'),
  ])
  expect([status, answer, said]).toEqual([2, '', '标准输入不是 UTF-8 文本。\n'])
})

test('a reader who goes away early ends the command quietly', async () => {
  const events = [{ type: 'received', on: '2024-09-20', channel: 'counter' }]
  const cases = Array.from({ length: 5_000 }, () => ({ asOf: '2024-10-01', events }))
  const program = spawn(process.execPath, ['bin/gongkai.js', 'deadline', '-'])
  program.stdout.once('data', () => program.stdout.destroy())
  program.stdin.end(JSON.stringify(cases))
  const [said, [status]] = await Promise.all([text(program.stderr), once(program, 'exit')])
  expect([status, said]).toEqual([0, ''])
})
