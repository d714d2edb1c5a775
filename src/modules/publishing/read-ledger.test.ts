import { expect, test } from 'vitest'
import { type Cell, writeXlsx } from '../../platform/spreadsheet/index.ts'
import { type LedgerLine, readJsonLines } from './ledger.ts'
import { ledgerTemplate } from './ledger-template.ts'
import { readLedger } from './read-ledger.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

async function linesOf(name: string, content: string | Uint8Array): Promise<LedgerLine[]> {
  const ledger = await readLedger({ name, bytes: Buffer.from(content) })
  if ('fault' in ledger) throw new Error(ledger.fault)
  return [...ledger.lines]
}

async function xlsx(header: readonly string[], ...rows: Cell[][]): Promise<Uint8Array> {
  return writeXlsx({ name: '台账', columns: header.map((label) => ({ label })), rows })
}

test('JSON lines: numbers of lines are those of the file', () => {
  expect([...readJsonLines('{"a":1}\r\n\n{"a":2}\n')]).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 3, value: { a: 2 } },
  ])
  expect([...readJsonLines('{"a":1}\n{"a":\n{"a":3}')]).toMatchObject([
    { line: 1 },
    { line: 2, faults: [{ line: 2, text: expect.stringContaining('JSON') }] },
    { line: 3 },
  ])
})

test('CSV: Chinese headings, quotes, line breaks in cells, lists', async () => {
  const text = '栏目,标题,正文,附件\r\n公告公示,"甲，""乙""","一\n二",a.pdf；b.pdf\n,,,\n公告公示,丙,,\n'
  expect(await linesOf('a.csv', text)).toEqual([
    {
      line: 2,
      value: { column: '公告公示', title: '甲，"乙"', body: '一\n二', attachments: ['a.pdf', 'b.pdf'] },
    },
    { line: 5, value: { column: '公告公示', title: '丙' } },
  ])
  expect(await linesOf('a.csv', '栏目,作者\na,b\n')).toMatchObject([
    { line: 1, faults: [{ text: expect.stringMatching(/“作者”不认识。可用的表头：栏目、标题/) }] },
  ])
  expect(await linesOf('a.csv', '栏目,标题,标题\na,b,c\n')).toMatchObject([
    { faults: [{ text: expect.stringContaining('写了两次') }] },
  ])
  expect(await linesOf('a.csv', '栏目,标题\na,b,c\n')).toMatchObject([
    { line: 2, faults: [{ text: expect.stringContaining('第 3 格') }] },
  ])
})

test('days as people and programs write them are understood; what is none is left to be named', async () => {
  const written = ['2023-03-01', '2023/3/1', '2023.03.1', '2023年3月1日', '20230301']
  const csv = `栏目,标题,成文日期\n${written.map((one) => `a,b,${one}\n`).join('')}`
  for (const line of await linesOf('a.csv', csv)) {
    expect(line).toMatchObject({ value: { madeOn: '2023-03-01' } })
  }
  const odd = ['2023/2/29', '3/1/2023', '去年', '2023年13月1日']
  const lines = await linesOf('a.csv', `栏目,标题,成文日期\n${odd.map((one) => `a,b,${one}\n`).join('')}`)
  expect(lines.map((line) => 'value' in line && line.value)).toEqual(
    odd.map((madeOn) => ({ column: 'a', title: 'b', madeOn })),
  )
})

test('an .xlsx: days of Excel, numbers as text; what Excel made of a text is a fault that says what to do', async () => {
  const bytes = await xlsx(
    ['栏目*', '标题（必填）', '成文日期', '发文字号', '主题词'],
    ['公告公示', 2023, day('2023-03-01'), '007', '一；二;三'],
    ['公告公示', '甲', 44_986, day('2023-01-01'), null],
    ['公告公示', '乙', 20_230_301, 1.5e17, null],
    ['公告公示', '#REF!', '2023-03-01', null, null],
  )
  expect(await linesOf('a.xlsx', bytes)).toEqual([
    {
      line: 2,
      value: {
        column: '公告公示',
        title: '2023',
        madeOn: '2023-03-01',
        documentNumber: '007',
        keywords: ['一', '二', '三'],
      },
    },
    {
      line: 3,
      value: { column: '公告公示', title: '甲' },
      faults: [
        { line: 3, field: 'madeOn', text: expect.stringContaining('是数字 44986，不是日期') },
        { line: 3, field: 'documentNumber', text: expect.stringContaining('被当作日期 2023-01-01') },
      ],
    },
    {
      line: 4,
      value: { column: '公告公示', title: '乙', madeOn: '2023-03-01' },
      faults: [{ line: 4, field: 'documentNumber', text: expect.stringContaining('设为“文本”') }],
    },
    {
      line: 5,
      value: { column: '公告公示', madeOn: '2023-03-01' },
      faults: [{ line: 5, field: 'title', text: expect.stringContaining('公式错误 #REF!') }],
    },
  ])
})

test('the empty ledger that is handed out has every heading, explains it, and is read as empty', async () => {
  const bytes = await ledgerTemplate(null)
  const ledger = await readLedger({ name: '空白.xlsx', bytes })
  if ('fault' in ledger) throw new Error(ledger.fault)
  expect([ledger.sheet, [...ledger.lines]]).toEqual(['台账', []])
})

test.each([
  ['a.xls', 'x', '另存为“Excel 工作簿（.xlsx）”'],
  ['a.doc', 'x', '只能导入 .xlsx、.csv 或 .jsonl'],
  ['无结尾', 'x', '只能导入'],
  ['a.xlsx', 'x', '已损坏'],
  ['a.jsonl', Buffer.from([0xb9, 0xab]), 'UTF-8'],
])('a file that is no ledger says so: %s', async (name, content, words) => {
  expect(await readLedger({ name, bytes: Buffer.from(content) })).toEqual({
    fault: expect.stringContaining(words),
  })
})
