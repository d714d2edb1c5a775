import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandResult, callCommand } from '../../tests/support/command.ts'
import { readPdf } from '../../tests/support/read-pdf.ts'
import { run as importReport } from './import-report.ts'
import { run as init } from './init.ts'
import { run as report } from './report.ts'
import { run as unit } from './unit.ts'

let root: string
const call = (command: typeof report, ...words: string[]): Promise<CommandResult> =>
  callCommand(command, [...words, '--data', 'data'], { cwd: root })
const print = (...words: string[]) => call(report, '--unit', 'zhen', '--year', '2023', ...words)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gongkai-report-'))
  await writeFile(
    join(root, '年报.txt'),
    '某镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n由𠮷\ue000负责。\n',
  )
  await call(init, '--county', 'xian', '某县人民政府')
  await call(unit, 'add', 'zhen', '某镇人民政府', '--parent', 'xian')
  await call(importReport, '年报.txt', '--unit', 'zhen', '--year', '2023')
})
afterAll(() => rm(root, { recursive: true }))

test('the report as a PDF; a sign that no font has is named', async () => {
  const { status, err } = await print('--format', 'pdf', '--out', 'r.pdf')
  expect(status).toBe(0)
  expect(err).toEqual([expect.stringContaining('以“〓”代替：\ue000。')])
  const { text } = await readPdf(await readFile(join(root, 'r.pdf')))
  expect(text).toContain('某镇人民政府2023年政府信息公开工作年度报告')
  expect(text).toContain('由𠮷〓负责。')
})

test('a font in the data folder that cannot be used is named', async () => {
  await mkdir(join(root, 'data', 'fonts'))
  await writeFile(join(root, 'data', 'fonts', 'simfang.ttf'), 'x')
  const { status, err } = await print('--format', 'pdf', '--out', 'r.pdf')
  expect(status).toBe(0)
  expect(err).toContainEqual(expect.stringContaining('没有使用：simfang.ttf'))
})

test('an unknown format is refused with the ones there are', async () => {
  const { status, err } = await print('--format', 'odt')
  expect([status, ...err]).toEqual([2, expect.stringContaining('json、html、docx、pdf')])
})
