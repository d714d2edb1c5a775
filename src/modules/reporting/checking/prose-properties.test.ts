import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SampleReport } from '../reading/sample-report.ts'
import { findingsIn } from './prose-findings.ts'

/** A number as reports print it. */
const printers: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toLocaleString('en-US'),
  (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (value) => ` ${value} `,
  inChinese,
]

/** Below ten thousand, with 零 for the gaps: 1006 is 一千零六. */
function inChinese(value: number): string {
  const digits = Array.from('零一二三四五六七八九')
  if (value === 0) return '零'
  const places = Array.from(String(value), Number)
  const words = places.map((digit, index) => {
    const power = ['', '十', '百', '千'][places.length - 1 - index] ?? ''
    return digit === 0 ? '零' : `${digits[digit] ?? ''}${power}`
  })
  return words.join('').replace(/零+/g, '零').replace(/零$/, '')
}

interface Form {
  readonly open: string
  readonly close: string
  /** the form says that its parts are all */
  readonly whole: boolean
}

const forms: readonly Form[] = [
  { open: '，其中', close: '', whole: false },
  { open: '，其中：', close: '', whole: false },
  { open: '。其中，', close: '', whole: false },
  { open: '，包括', close: '', whole: false },
  { open: '，具体包括', close: '', whole: false },
  { open: '，主要包括', close: '', whole: false },
  { open: '：', close: '', whole: false },
  { open: '。按内容分类看，', close: '', whole: false },
  { open: '。在公开的信息中，', close: '', whole: false },
  { open: '，具体为', close: '', whole: true },
  { open: '，分别为', close: '', whole: true },
  { open: '（', close: '）', whole: false },
  { open: '，同比增长12.5%，其中', close: '', whole: false },
]

const labels =
  '政策文件 公告公示 会议公开 规划计划 财政预算决算 应急预案 社会救助 乡村振兴 人事任免 政府采购'.split(' ')

interface Passage {
  readonly parts: readonly number[]
  readonly form: Form
  readonly unit: string
  readonly separator: string
  readonly print: (value: number) => string
  readonly tail: string
}

const passage: fc.Arbitrary<Passage> = fc.record({
  parts: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 9 }),
  form: fc.constantFrom(...forms),
  unit: fc.constantFrom('条', '件', '篇', '份'),
  separator: fc.constantFrom('、', '，', '；'),
  print: fc.constantFrom(...printers),
  tail: fc.constantFrom('。', '。全年召开新闻发布会3次。', '。此外，入户宣传50次。', '，未发生泄密事件。'),
})

function printed({ parts, form, unit, separator, print, tail }: Passage, total: number): string {
  const list = parts.map((part, index) => `${labels[index] ?? ''}${print(part)}${unit}`).join(separator)
  return `2023年，青禾镇公开信息${print(total)}${unit}${form.open}${list}${form.close}${tail}`
}

function sum(figures: readonly number[]): number {
  return figures.reduce((one, other) => one + other, 0)
}

test('parts that add up are never a finding, however they are printed', () => {
  fc.assert(
    fc.property(passage, (given) => {
      expect(findingsIn([printed(given, sum(given.parts))])).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('parts that exceed their total are found, once', () => {
  fc.assert(
    fc.property(passage, fc.integer({ min: 1, max: 400 }), (given, more) => {
      const total = sum(given.parts)
      // more than twice the total is more than a slip
      const by = Math.min(more, total - 1)
      const [first = 0, ...others] = given.parts
      const parts = [first + by, ...others]
      // where the first of them make the total by themselves the rest may be another matter
      fc.pre(parts.every((_, index) => sum(parts.slice(0, index + 1)) !== total))
      expect(findingsIn([printed({ ...given, parts }, total)])).toEqual([
        `narrative.sum ${total + by} ≠ ${total}`,
      ])
    }),
    { numRuns: 200 },
  )
})

test('parts that fall short are found only where they are said to be all', () => {
  fc.assert(
    fc.property(passage, fc.integer({ min: 1, max: 400 }), (given, less) => {
      const total = sum(given.parts) + less
      const expected = given.form.whole ? [`narrative.sum ${total - less} ≠ ${total}`] : []
      expect(findingsIn([printed(given, total)])).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

test('cumulative figures with those of the year in brackets: each row is its own sum', () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 300 }))
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 2, maxLength: 6 }),
      fc.constantFrom(-1, 0, 1),
      fc.constantFrom(-1, 0, 1),
      (pairs, wrongAll, wrongYear) => {
        // one part that is the whole total leaves it open what the rest are
        fc.pre(
          pairs.every(
            ([whole, part]) =>
              whole + 1 < sum(pairs.map(([one]) => one)) && part + 1 < sum(pairs.map(([, one]) => one)),
          ),
        )
        const [all, year] = [sum(pairs.map(([one]) => one)), sum(pairs.map(([, one]) => one))]
        const item = (label: string, whole: number, part: number): string =>
          `${label}累计${whole}条（2023年新增${part}条）`
        const list = pairs.map(([whole, part], index) => item(labels[index] ?? '', whole, part)).join('，')
        const text = `2023年，青禾镇${item('公开信息', all + wrongAll, year + wrongYear)}，在已公开信息当中${list}。`
        // only parts above their total are a contradiction here
        const expected = [
          ...(wrongAll < 0 ? [`narrative.sum ${all} ≠ ${all - 1}`] : []),
          ...(wrongYear < 0 ? [`narrative.sum ${year} ≠ ${year - 1}`] : []),
        ]
        expect(findingsIn([text])).toEqual(expected)
      },
    ),
    { numRuns: 150 },
  )
})

interface Year {
  readonly received: number
  readonly carriedIn: number
  readonly granted: number
  readonly partial: number
  readonly notHeld: number
  readonly carriedOut: number
}

const year: fc.Arbitrary<Year> = fc
  .record({
    granted: fc.nat(200),
    partial: fc.nat(200),
    notHeld: fc.nat(200),
    carriedOut: fc.nat(50),
    carriedIn: fc.nat(50),
  })
  .filter(
    ({ granted, partial, notHeld, carriedOut, carriedIn }) =>
      granted + partial + notHeld + carriedOut >= carriedIn,
  )
  .map((figures) => ({
    ...figures,
    received: figures.granted + figures.partial + figures.notHeld + figures.carriedOut - figures.carriedIn,
  }))

function tables(figures: Year): (report: SampleReport) => void {
  const row = (count: number): number[] => [count, 0, 0, 0, 0, 0, count]
  return ({ requests }) => {
    Object.assign(requests, {
      received: row(figures.received),
      carriedIn: row(figures.carriedIn),
      granted: row(figures.granted),
      partial: row(figures.partial),
      'unavailable.notHeld': row(figures.notHeld),
      'other.other': row(0),
      concluded: row(figures.granted + figures.partial + figures.notHeld),
      carriedOut: row(figures.carriedOut),
    })
  }
}

const sentences: readonly ((figures: Year) => string)[] = [
  (of) =>
    `全年新收政府信息公开申请${of.received}件，上年结转${of.carriedIn}件，予以公开${of.granted}件、部分公开${of.partial}件、无法提供${of.notHeld}件，结转下年度继续办理${of.carriedOut}件。`,
  (of) =>
    `2023年，我镇新收政府信息公开申请${of.received}件，2022年结转${of.carriedIn}件。其中，予以公开${of.granted}件，部分公开${of.partial}件，无法提供${of.notHeld}件，${of.carriedOut}件结转到2024年度办理。`,
  (of) =>
    `青禾镇全年新收政府信息公开申请${of.received}宗，上年度结转${of.carriedIn}宗，其中予以公开${of.granted}宗；部分公开${of.partial}宗；无法提供${of.notHeld}宗；转下年办理${of.carriedOut}宗。`,
]
const keys = ['received', 'carriedIn', 'granted', 'partial', 'notHeld', 'carriedOut'] as const

test('what the prose says of the tables: agreeing never a finding, one figure more always one', () => {
  fc.assert(
    fc.property(year, fc.constantFrom(...sentences), fc.constantFrom(...keys), (figures, say, key) => {
      expect(findingsIn([say(figures)], tables(figures))).toEqual([])
      const wrong = { ...figures, [key]: figures[key] + 1 }
      const found = findingsIn([say(wrong)], tables(figures)).filter((one) =>
        one.startsWith('narrative.table'),
      )
      expect(found).toEqual([`narrative.table ${figures[key] + 1} ≠ ${figures[key]}`])
    }),
    { numRuns: 200 },
  )
})
