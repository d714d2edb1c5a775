import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyMasks, maskOf, type Span } from '../masks.ts'
import { bankCard, residentId, sampleRules } from '../sample-numbers.ts'
import { detect } from './detect.ts'
import { plainSurface, type Surroundings } from './detection.ts'

const around: Surroundings = {
  today: Temporal.PlainDate.from('2026-10-14'),
  phones: ['05377934101'],
  emails: ['zwgk@example.gov.cn'],
  addresses: ['汶军路467号'],
}

function spansOf(text: string): Span[] {
  return detect(plainSurface(text), around).flatMap(({ from, to, cover }) => {
    const proposal = maskOf(text.slice(from, to), cover, sampleRules.masks)
    return proposal === null ? [] : [{ from, to, proposal }]
  })
}

const piece = fc.constantFrom(
  residentId('000000', '20150301', '001'),
  residentId('110101', '19900101', '004'),
  bankCard('622848', 19),
  '13800001234',
  '0537-7934102',
  '鲁H12345',
  '鲁HD12345',
  'a.b@example.com',
  '家住',
  '家庭住址：',
  '杨店镇',
  '李街村',
  '3组',
  '12号',
  '阳光小区',
  '3号楼',
  '2单元',
  '501室',
  '汶上县',
  '出生日期：',
  '2015年3月1日',
  '学生',
  '王小明',
  '（男）',
  '9岁',
  '低保户',
  '李大山',
  '机密★',
  '（内部资料',
  '电话',
  '，',
  '\n',
  '\uFDD0',
  '*',
  ' ',
  '-',
)
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 14,
  })
  .map((all) => all.join(''))

test('whatever comes, detectors answer with places inside the text, in order', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (given) => {
      let last = 0
      for (const { from, to } of detect(plainSurface(given), around)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(given.length)
        last = from
      }
    }),
    { numRuns: 3_000 },
  )
})

test('what was masked is as long as before, holds nothing more to mask, and stays as it is', () => {
  fc.assert(
    fc.property(text, (given) => {
      const once = applyMasks(given, spansOf(given))
      expect(once).toHaveLength(given.length)
      expect(spansOf(once)).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

/** Signs of a text; a county's largest attachment has a tenth of them. */
const length = 2_000_000

test.each([
  ['digits', '1381234567890'],
  ['digits one by one', '1 '],
  ['cells of one digit', '6\uFDD0'],
  ['dashes', '-'],
  ['masks', '1*'],
  ['at signs', 'a@'],
  ['plates cut short', '鲁H1234'],
  ['house numbers', '3号楼2单元'],
  ['homes', '家住'],
  ['addresses', '家庭住址：杨店镇李街村3组'],
  ['numerals', '一二三四五'],
  ['marks', '机密★'],
  ['brackets that never close', '（内部文件'],
  ['names', '王小明，男，9岁'],
  ['days', '2015-3-1'],
  ['residents', '110101199001010015'],
  ['blanks', ' '],
])('%s without end take a time by their length', (_what, unit) => {
  const given = unit.repeat(Math.ceil(length / unit.length))
  const began = process.cpuUsage()
  detect(plainSurface(given), around)
  const { user, system } = process.cpuUsage(began)
  // half a second or less on a free machine; by the square of the length it would be hours
  expect((user + system) / 1_000).toBeLessThan(5_000)
})
