import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReport } from '../checking/index.ts'
import { readTextReport } from './read-text-report.ts'
import { maximumCharacters } from './decode-text.ts'
import { printReport, sampleReport } from './sample-report.ts'

/** Reads and checks; whatever comes must be answered, and soon. */
function survive(bytes: Uint8Array, fileName: string): void {
  const report = readTextReport(bytes, { fileName })
  if (report.readable) JSON.stringify(checkReport(report, { previous: report }))
  else expect(report.reason).not.toBe('')
}

const names = fc.constantFrom('甲.txt', '甲.json', '甲', '甲.pdf', '甲.html')

test('random bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 4000 }), names, survive), { numRuns: 300 })
})

const fragments = fc.constantFrom(
  ...'一、总体情况 二、主动公开政府信息情况 三、 （七）总计 规章 其中 其他 ， 。 ； ： （ ） “ 《 | / - ①'.split(
    ' ',
  ),
  ...'12条 一百零条 % 占40% 公开信息 公开申请 行政复议 收到 2023年 按类别分， 增长 𠮷 ２０'.split(' '),
  ...'（一）予以公开 四、结转下年度继续办理 结果维持 统计期限自2023年1月1日至'.split(' '),
  '\n',
  '   ',
  '\t',
  '0 0 0 0 0 0 0',
  '9'.repeat(30),
  '\uFFFC',
  '\u0000',
)

test('shreds of reports', () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 400 }), (pieces) => {
      survive(new TextEncoder().encode(pieces.join('')), '甲.txt')
    }),
    { numRuns: 300 },
  )
})

test('a good report with pieces cut, doubled and overwritten', () => {
  const text = printReport(sampleReport(), 'lines')
  const place = fc.nat({ max: text.length - 1 })
  fc.assert(
    fc.property(place, place, fragments, (from, length, patch) => {
      const end = from + (length % 200)
      survive(new TextEncoder().encode(text.slice(0, from) + patch + text.slice(end)), '甲.txt')
      survive(new TextEncoder().encode(text.slice(0, end) + text.slice(from)), '甲.txt')
    }),
    { numRuns: 150 },
  )
})

test('our own JSON with any value anywhere', () => {
  const keys = ['unit', 'year', 'period', 'proactive', 'disclosed', 'requests', 'remedies', 'source', 'parts']
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (value) => {
      survive(new TextEncoder().encode(JSON.stringify(value)), '甲.json')
    }),
    { numRuns: 200 },
  )
})

test.for([
  ['one endless sentence', '公开信息25条，其中公告3条，'],
  ['open brackets', '（公开1条（'],
  ['digits', '1234567890'],
  ['dashes', '——－--'],
  ['wide gaps', '总计       0   '],
  ['rows', '| 其他 | 0 |\n'],
  ['labels', '规章\n（一）予以公开\n0\n'],
  ['headings', '一、总体情况\n'],
  ['Chinese numerals', '一百二十三'],
  ['quotes', '“公开”《信息》'],
  ['titles', '2023年政府信息公开工作年度报告'],
  ['short paragraphs', '2023年公开信息3条，其中公告4条。\n'],
])('a file as large as is read at all, of %s, is done in time', { timeout: 120_000 }, ([, piece = '']) => {
  // processor time: what else the machine does meanwhile is not the reader's
  const start = process.cpuUsage()
  const text = `一、总体情况\n${piece.repeat(Math.floor(maximumCharacters / piece.length) - 10)}`
  survive(new TextEncoder().encode(text), '甲.txt')
  expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(10)
})

test('a larger file is refused', () => {
  const report = readTextReport(new TextEncoder().encode('总'.repeat(maximumCharacters + 1)), {
    fileName: '甲.txt',
  })
  expect(report.readable ? '' : report.reason).toContain('过大')
})
