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

test('a reader who goes away early ends the command quietly', async () => {
  const events = [{ type: 'received', on: '2024-09-20', channel: 'counter' }]
  const cases = Array.from({ length: 5_000 }, () => ({ asOf: '2024-10-01', events }))
  const program = spawn(process.execPath, ['bin/gongkai.js', 'deadline', '-'])
  program.stdout.once('data', () => program.stdout.destroy())
  program.stdin.end(JSON.stringify(cases))
  const [said, [status]] = await Promise.all([text(program.stderr), once(program, 'exit')])
  expect([status, said]).toEqual([0, ''])
})
