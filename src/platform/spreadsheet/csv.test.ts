import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, readSheet, writeCsv } from './index.ts'

const options = { headings: ['栏目', '标题'], preferred: '' }

function read(content: string | Uint8Array) {
  return readSheet(Buffer.from(content), 'csv', options)
}

/** 栏目,标题 in GB18030. */
const gb18030 = Buffer.from('c0b8c4bf2cb1eacce20a', 'hex')

test.each([
  ['UTF-8', Buffer.from('栏目,标题\n公告,甲\n')],
  ['its mark', Buffer.from('\u{FEFF}栏目,标题\r\n公告,甲')],
  ['UTF-16', Buffer.from('\u{FEFF}栏目\t标题\n公告\t甲\n', 'utf16le')],
  ['GB18030', Buffer.concat([gb18030, Buffer.from('b9abb8e62cbcd70a', 'hex')])],
  ['semicolons', Buffer.from('栏目;标题\n公告;甲\n')],
  ['tabs', Buffer.from('栏目\t标题\n公告\t甲\n')],
  ['its separator named', Buffer.from('sep=;\n栏目;标题\n公告;甲\n')],
])('%s', async (_what, bytes) => {
  expect(await read(bytes)).toMatchObject({
    name: null,
    header: ['栏目', '标题'],
    rows: [{ cells: ['公告', '甲'] }],
  })
})

test('quotes, line breaks in cells; a row is named by the line on which it begins', async () => {
  expect(await read('栏目,标题\n"一\n二","甲，""乙"""\n,\n 丙 ,"=1"\n')).toMatchObject({
    headerLine: 1,
    rows: [
      { line: 2, cells: ['一\n二', '甲，"乙"'] },
      { line: 5, cells: ['丙', '=1'] },
    ],
  })
})

test.each([
  ['栏目,标题\n甲,"乙\n丙,丁\n', '第 2 行的双引号没有配对'],
  ['', '表格是空的'],
  ['\n\n', '表格是空的'],
  [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), '编码不是'],
  [Buffer.from([0xff, 0x81, 0x20]), '编码不是'],
  [`栏目,标题\n甲,"${'乙'.repeat(1_000_001)}"\n`, '第 2 行有一格超过'],
  [`栏目,标题${',甲'.repeat(300)}\n`, '最多 200 列'],
  [`栏目,标题\n${'甲,乙\n'.repeat(200_001)}`, '最多 200000 行'],
])('what cannot be read is refused in words', async (content, words) => {
  expect(await read(content)).toEqual({ fault: expect.stringContaining(words) })
})

async function written(rows: readonly Cell[][]): Promise<string> {
  const pieces = []
  for await (const piece of writeCsv({ columns: [{ label: '栏目' }, { label: '标题' }], rows })) {
    pieces.push(piece)
  }
  return pieces.join('')
}

test('what a spreadsheet would take for a formula is guarded; numbers and days are not', async () => {
  const day = Temporal.PlainDate.from('2023-03-01')
  const text = await written([
    ['=cmd()', '+1'],
    ['@a', '-1'],
    ['\t=1', null],
    [-1, day],
  ])
  expect(text).toBe(`\u{FEFF}栏目,标题\r\n'=cmd(),'+1\r\n'@a,'-1\r\n'\t=1,\r\n-1,2023-03-01\r\n`)
})

test('what is written is read as it was, guard and all', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((one) =>
      one
        .replace(/\p{Cc}/gu, '')
        .replace(/^'+/, '')
        .trim(),
    )
    .filter((one) => one !== '')
  const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const sheet = await read(await written(given))
      expect('rows' in sheet && sheet.rows.map(({ cells }) => cells)).toEqual(given)
    }),
    { numRuns: 30 },
  )
}, 60_000)
