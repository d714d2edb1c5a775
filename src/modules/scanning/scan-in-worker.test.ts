import { expect, test } from 'vitest'
import type { FilePiece, FileReading } from '../../platform/office-files/reading.ts'
import { sampleContext, sampleInput, sampleRules } from './sample-numbers.ts'
import { scan } from './scan.ts'
import { scanInWorker } from './scan-in-worker.ts'
import { type ItemToScan, scanItem } from './scan-item.ts'

function fileOf(lines: number, line = '某某，电话13800001234，家住杨店镇李街村3组12号。'): FileReading {
  const pieces = Array.from({ length: lines }, (_, index): FilePiece => {
    return { index, where: `第${index + 1}段`, text: line, hidden: null, row: null }
  })
  return { pieces, traces: [], unread: null }
}

const files = [
  { file: 'a', name: '甲.docx', reading: fileOf(3) },
  { file: 'b', name: '乙.pdf', reading: { pieces: [], traces: [], unread: '文件有密码。' } },
]
const input = sampleInput({
  texts: [{ part: 'title', text: '低保对象名单' }],
  body: '<p>身份证110101199001010015</p>',
  files,
})

test('a thread finds what is found in place', async () => {
  const inThread = await scanInWorker(input, sampleRules, { mostInPlace: 0 })
  expect(inThread).toEqual(scan(input, sampleRules))
  expect(inThread.findings.length).toBeGreaterThan(5)
})

test('what takes too long is said of that file, and the others are scanned', async () => {
  const large = { file: 'c', name: '丙.xlsx', reading: fileOf(400_000) }
  const whole = {
    ...input,
    files: [...files, large, { ...files[0], file: 'd', name: '丁.docx', reading: fileOf(1) }],
  }
  // a thread starts in less than this; the large file takes longer on any machine
  const report = await scanInWorker(whole, sampleRules, { mostInPlace: 0, limitMs: 1_500 })
  const told = report.unread.map(({ file }) => file)
  expect(told).toContain('c')
  const late = report.findings.filter(({ part }) => part.kind === 'file' && part.file === 'c')
  expect(late.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['unreadable block'])
  expect(late[0]?.text).toContain('未能检查')
  expect(
    told.includes('d') || report.findings.some(({ part }) => part.kind === 'file' && part.file === 'd'),
  ).toBe(true)
}, 60_000)

test('requests are served while a long text is scanned', async () => {
  const whole = sampleInput({ files: [{ file: 'a', name: '甲.docx', reading: fileOf(100_000) }] })
  let turns = 0
  let longest = 0
  let last = performance.now()
  let running = true
  const turn = (): void => {
    turns += 1
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  const report = await scanInWorker(whole, sampleRules)
  running = false
  expect(report.findings.some(({ quote }) => quote === '138****1234')).toBe(true)
  expect(turns).toBeGreaterThan(10)
  // handing the text over is all that this thread has to do
  expect(longest).toBeLessThan(3_000)
}, 60_000)

test('files are read by the house, links to the portal looked up; a reader that fails lets nothing pass', async () => {
  const item: ItemToScan = {
    texts: [],
    body: '<p><a href="https://zwgk.example.gov.cn/there">一</a><a href="https://zwgk.example.gov.cn/gone">二</a></p>',
    files: ['a.docx', 'b.docx', 'c.docx'].map((name) => ({
      file: name,
      name,
      type: 'DOCX',
      load: () =>
        name === 'c.docx'
          ? Promise.reject(new Error('gone'))
          : Promise.resolve(new TextEncoder().encode(name)),
    })),
    context: sampleContext,
  }
  const report = await scanItem(item, sampleRules, {
    readFile: (bytes) =>
      new TextDecoder().decode(bytes) === 'b.docx'
        ? Promise.reject(new Error('bug'))
        : Promise.resolve(fileOf(1, '13800001234')),
    isThere: (path) => Promise.resolve(path === '/there'),
  })
  expect(report.findings.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([
    'deadLink /gone',
    'mobile 138****1234',
    'unreadable 未能检查',
    'unreadable 未能检查',
  ])
  expect(report.unread.map(({ file }) => file)).toEqual(['b.docx', 'c.docx'])
})
