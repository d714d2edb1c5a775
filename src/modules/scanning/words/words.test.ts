import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInWords } from './built-in.ts'
import { readWordList } from './read-word-list.ts'
import type { WordEntry, WordList } from './word-list.ts'
import { wordMatcher } from './word-matcher.ts'
import { writeWordList } from './write-word-list.ts'

function list(...entries: (Partial<WordEntry> & { wrong: string })[]): WordList {
  const whole = entries.map((entry) => ({ right: '', note: '', except: [], ...entry }))
  return { name: '测试词表', source: '自编', version: '1', entries: whole }
}

function found(text: string, ...entries: Parameters<typeof list>): string[] {
  return wordMatcher([list(...entries)])
    .match(text)
    .map(({ from, to }) => `${from} ${text.slice(from, to)}`)
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('matching', () => {
  test('every place, the longer of two that begin together, the first of two that overlap', () => {
    const words = [{ wrong: '环保' }, { wrong: '环保局' }, { wrong: '局长助理' }, { wrong: '保局' }]
    expect(found('环保局环保、环保局长助理', ...words)).toEqual(['0 环保局', '3 环保', '6 环保局'])
  })

  test('not where the longer wording is right', () => {
    const office = { wrong: '扶贫办', except: ['扶贫办法', '原扶贫办'] }
    expect(found('扶贫办、扶贫办法、原扶贫办、县扶贫办', office)).toEqual(['0 扶贫办', '15 扶贫办'])
  })

  test('letters and digits are whole words', () => {
    expect(found('APP、MAPP、APPS、用APP办', { wrong: 'APP' })).toEqual(['0 APP', '15 APP'])
  })

  test('by the slow way the same', () => {
    const sign = fc.constantFrom('甲', '乙', '丙')
    const word = fc.string({ unit: sign, minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: sign, maxLength: 40 }),
        (words, text) => {
          const slow: string[] = []
          for (let at = 0; at < text.length;) {
            const hit = words
              .filter((one) => text.startsWith(one, at))
              .toSorted((a, b) => b.length - a.length)[0]
            if (hit !== undefined) slow.push(`${at} ${hit}`)
            at += hit?.length ?? 1
          }
          expect(found(text, ...words.map((wrong) => ({ wrong })))).toEqual(slow)
        },
      ),
    )
  })

  test('a long text takes a time by its length, whatever the list', () => {
    const entries = Array.from({ length: 20_000 }, (_, at) => ({
      wrong: `甲甲甲甲${String.fromCharCode(0x4e00 + at)}乙`,
    }))
    const matcher = wordMatcher([list(...entries)])
    const began = process.cpuUsage()
    expect(matcher.match('甲'.repeat(2_000_000))).toEqual([])
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1_000).toBeLessThan(5_000)
  })
})

describe('the list that comes with the product', () => {
  test('could be imported, and says where it comes from', () => {
    const read = readWordList('common.json', writeWordList(builtInWords, 'json'))
    expect(read.issues).toEqual([])
    expect(read.facts).toMatchObject({ source: '自编', version: expect.stringMatching(/\d/) })
    expect(read.entries).toHaveLength(builtInWords.entries.length)
  })

  test('no right wording is wrong by another entry', () => {
    const matcher = wordMatcher([builtInWords])
    const clashes = builtInWords.entries.flatMap(({ right }) =>
      matcher.match(right).map(({ entry }) => `${right}: ${entry.wrong}`),
    )
    expect(clashes).toEqual([])
  })

  test.each([
    ['请到县国土资源局办理', ['国土资源局']],
    ['原国土资源局已发放的证书继续有效', []],
    ['截止目前，登陆网站报名，既使下雨也不改期', ['截止目前', '登陆网站', '既使']],
    ['台风登陆，扶贫办法，文化和旅游局，按装机容量计算', []],
    ['根据《合同法》《劳动合同法》', ['《合同法》']],
  ])('%s', (text, expected) => {
    const matches = wordMatcher([builtInWords]).match(text)
    expect(matches.map(({ from, to }) => text.slice(from, to))).toEqual(expected)
  })
})

describe('files', () => {
  const sample = list(
    { wrong: '按装', right: '安装', note: '错字，常见', except: ['按装机'] },
    { wrong: '质监局', right: '市场监督管理局' },
  )

  test.each(['json', 'csv'] as const)('out as .%s and in again', (format) => {
    const read = readWordList(`词表.${format}`, writeWordList(sample, format))
    expect(read.issues).toEqual([])
    expect(read.entries).toEqual(sample.entries)
    if (format === 'json') expect(read.facts).toEqual({ name: '测试词表', source: '自编', version: '1' })
  })

  test('a table without heads, with tabs, in GB18030', () => {
    const gb = Uint8Array.from([0xb0, 0xb4, 0xd7, 0xb0, 0x09, 0xb0, 0xb2, 0xd7, 0xb0, 0x0a])
    expect(readWordList('词表.txt', gb).entries).toEqual([
      { wrong: '按装', right: '安装', note: '', except: [] },
    ])
  })

  test('every bad line is named with what is wrong and the way out', () => {
    const csv = [
      '错误表述,正确表述,说明,例外',
      '按,安',
      '按装,按装',
      '按装,安装,,按摩',
      '=按装,安装',
      '质监局,市场监督管理局',
      '质监局,市场监管局',
      '一,二,三,四,五',
    ].join('\n')
    const { issues, entries } = readWordList('词表.csv', bytesOf(csv))
    expect(entries.map(({ wrong }) => wrong)).toEqual(['质监局'])
    expect(issues.map(({ text }) => text)).toEqual([
      '第 2 行：错误表述应当有 2 至 30 个字，现在是“按”。',
      '第 3 行：“按装”的正确表述与错误表述相同。',
      '第 4 行：例外“按摩”应当是含有“按装”的较长的词，不超过 40 个字。',
      '第 5 行：不能以“=”“+”“-”“@”开头。',
      '第 7 行：“质监局”与第 6 行重复。',
      '第 8 行：有 5 格，最多 4 格。含有逗号的内容请用双引号括起来。',
    ])
  })

  test.each([
    ['an empty file', 'a.csv', ''],
    ['half a JSON', 'a.json', '{"entries": ['],
    ['another JSON', 'a.json', '[1,2]'],
    ['bad entries', 'a.json', '{"entries": [1, {"wrong": 2}]}'],
    ['unknown heads', 'a.csv', '错误表述,什么\n按装,安装'],
    ['a binary', 'a.csv', '\u0000\u0001'],
  ])('%s gets a fault, never an exception', (_what, name, text) => {
    const { issues, entries } = readWordList(name, bytesOf(text))
    expect(entries).toEqual([])
    expect(issues.length).toBeGreaterThan(0)
    for (const { field, text: words } of issues)
      expect([field, words]).toEqual(['file', expect.stringMatching(/[。：]/)])
  })

  test('too large, too many', () => {
    expect(readWordList('a.csv', new Uint8Array(2_000_001)).issues[0]?.text).toContain('2 MB')
    const many = Array.from({ length: 20_001 }, (_, at) => `错误${at},正确${at}`).join('\n')
    expect(readWordList('a.csv', bytesOf(many)).issues[0]?.text).toContain('20000')
  })

  test('whatever the bytes, a list or faults', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.json', 'a.csv', 'a.txt'),
        (bytes, name) => {
          const { issues, entries } = readWordList(name, bytes)
          expect(issues.length + entries.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
