import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packed, row, workbook, workbookParts, type WorkbookSheet } from '../../../tests/support/workbook.ts'
import { type Cell, readSheet, type Sheet, writeXlsx } from './index.ts'

const options = { headings: ['栏目', '标题', '成文日期'], preferred: '台账' }
const header = row(1, ['栏目', '标题', '成文日期'])
const line = row(2, ['公告', '甲', '2023-03-01'])
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

async function read(bytes: Uint8Array): Promise<Sheet> {
  const sheet = await readSheet(bytes, 'xlsx', options)
  if ('fault' in sheet) throw new Error(sheet.fault)
  return sheet
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  const sheet = await readSheet(bytes, 'xlsx', options)
  return 'fault' in sheet ? sheet.fault : ''
}

const one = (sheet: Partial<WorkbookSheet>): Uint8Array =>
  workbook({ sheets: [{ name: '表', rows: header + line, ...sheet }] })

describe('which sheet is read', () => {
  const empty = { name: '空', rows: row(1, []) }
  const ledger = { name: '台账', rows: header + line }
  const other = { name: '其他', rows: row(1, ['甲', '乙']) }

  test.each([
    ['the first that holds anything', [empty, other, ledger.name === '' ? empty : other], '其他'],
    ['the one of the preferred name', [empty, other, ledger], '台账'],
    ['a hidden one that is empty is no matter', [{ ...empty, state: 'hidden' as const }, other], '其他'],
  ])('%s', async (_what, sheets, name) => {
    expect((await read(workbook({ sheets }))).name).toBe(name)
  })

  test.each(['hidden', 'veryHidden'] as const)('none beside a %s one that holds something', async (state) => {
    const bytes = workbook({ sheets: [ledger, { ...other, state }] })
    expect(await faultOf(bytes)).toContain('隐藏的工作表“其他”')
  })

  test('no sheet that holds anything', async () => {
    expect(await faultOf(workbook({ sheets: [empty] }))).toContain('工作簿是空的')
    expect(await faultOf(workbook({ sheets: [] }))).toContain('工作簿是空的')
  })
})

test('the numbers of rows are those of the sheet; empty rows are left out', async () => {
  const sheet = await read(
    one({ rows: row(3, ['栏目', '标题']) + row(4, [null, ' ']) + row(7, ['公告', '甲']) + row(9, []) }),
  )
  expect([sheet.headerLine, sheet.header, sheet.rows]).toEqual([
    3,
    ['栏目', '标题'],
    [{ line: 7, cells: ['公告', '甲'] }],
  ])
})

describe('headers', () => {
  test('a title above, merged over all columns, and a line of notes are passed over', async () => {
    const rows = row(1, ['某镇台账']) + row(2, ['填报单位：某镇', null, '2023年']) + row(3, ['栏目', '标题'])
    const after = '<mergeCells><mergeCell ref="A1:P1"/></mergeCells>'
    const sheet = await read(one({ rows: rows + row(4, ['公告', '甲']), after }))
    expect([sheet.headerLine, sheet.header[1], sheet.rows.length]).toEqual([3, '标题', 1])
  })

  test('a header of two rows: the lowest text of a column is its heading', async () => {
    const rows =
      row(1, ['栏目', '标题', '日期']) + row(2, [null, null, '成文\n日期', '发布日期']) + row(3, ['公告'])
    const merged = ['A1:A2', 'B1:B2', 'C1:D1'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    const sheet = await read(one({ rows, after: `<mergeCells>${merged}</mergeCells>` }))
    expect([sheet.header, sheet.headerLine]).toEqual([['栏目', '标题', '成文日期', '发布日期'], 2])
    expect(sheet.rows).toEqual([{ line: 3, cells: ['公告', null, null, null] }])
  })

  test('rows that are merged below the header are refused', async () => {
    const rows = header + line + row(3, [null, '乙'])
    const after = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
    expect(await faultOf(one({ rows, after }))).toContain('第 2 至 3 行有合并的单元格')
  })

  test('a sheet with headings alone has no rows', async () => {
    expect((await read(one({ rows: header }))).rows).toEqual([])
  })
})

describe('what is hidden', () => {
  test('rows with content are refused, empty ones are no matter', async () => {
    const hidden = row(3, ['公告', '乙'], 'hidden="1"')
    expect(await faultOf(one({ rows: header + line + hidden }))).toMatch(/“表”的第 3 行是隐藏的.*筛选/)
    expect((await read(one({ rows: header + line + row(3, [], 'hidden="1"') }))).rows).toHaveLength(1)
  })

  test('columns with content are refused, those beyond the table are no matter', async () => {
    const cols = (min: number): string => `<cols><col min="${min}" max="16384" hidden="1"/></cols>`
    expect(await faultOf(one({ before: cols(2) }))).toContain('B 列是隐藏的')
    expect((await read(one({ before: cols(4) }))).rows).toHaveLength(1)
  })
})

describe('cells', () => {
  async function cells(
    xml: string,
    more: Partial<Parameters<typeof workbook>[0]> = {},
  ): Promise<readonly Cell[]> {
    const sheets = [{ name: '表', rows: `${header}<row r="2">${xml}</row>` }]
    return (await read(workbook({ sheets, ...more }))).rows[0]?.cells ?? []
  }

  test('days by their format, without the time of day; a time alone is no day', async () => {
    const formats = ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyy/m/d h:mm', 'h:mm']
    const xml = [44_986, 44_986, 44_986.75, 0.5]
      .map((value, index) => `<c r="${'ABCD'[index]}2" s="${index + 1}"><v>${value}</v></c>`)
      .join('')
    const march = day('2023-03-01')
    expect(await cells(xml, { formats })).toEqual([march, march, march, '12:00'])
    expect(await cells('<c r="A2" s="1"><v>43524</v></c>', { formats, date1904: true })).toEqual([
      march,
      null,
      null,
    ])
  })

  test('a number as it is shown with leading zeros; other numbers as they are', async () => {
    const formats = ['000', '"第"0000"号"', '0.00']
    const xml = [1, 2, 3, 0]
      .map((style, index) => `<c r="${'ABCD'[index]}2" s="${style}"><v>7</v></c>`)
      .join('')
    expect(await cells(xml, { formats })).toEqual(['007', '第0007号', 7, 7])
  })

  test('shared and rich text without its phonetics, truth values, errors, results of formulas', async () => {
    const sharedStrings = ['<si><r><t>一</t></r><r><t>二</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si>']
    const xml =
      '<c r="A2" t="s"><v>0</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c>' +
      '<c r="D2" t="str"><f>A1</f><v>结果</v></c>'
    expect(await cells(xml, { sharedStrings })).toEqual(['一二', 'TRUE', '#REF!', '结果'])
  })

  test('a cell that cannot be read is named by its place', async () => {
    expect(await faultOf(one({ rows: `${header}<row r="2"><c r="B2" t="s"><v>7</v></c></row>` }))).toContain(
      '第 2 行 B 列读不出来',
    )
  })
})

describe('hostile files', () => {
  const parts = workbookParts({ sheets: [{ name: '表', rows: header + line }] })
  const sheetPath = 'xl/worksheets/sheet1.xml'

  test('an archive that unpacks to more than is read', async () => {
    const filler = ' '.repeat(160 * 1024 * 1024)
    const bomb = packed({ ...parts, 'xl/a.xml': filler, 'xl/b.xml': filler })
    expect(bomb.byteLength).toBeLessThan(1024 * 1024)
    expect(await faultOf(bomb)).toContain('解开以后超过 300 MB')
  })

  test('an archive that lies about its sizes', async () => {
    const bytes = packed({ ...parts, 'xl/a.xml': ' '.repeat(1024 * 1024) })
    const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const name = directory.lastIndexOf('xl/a.xml')
    directory.writeUInt32LE(10, name - 46 + 24)
    expect(await faultOf(bytes)).toContain('已损坏')
  })

  test('an encrypted part; an older file, or one with a password', async () => {
    const bytes = packed(parts)
    const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    directory.writeUInt16LE(1, directory.lastIndexOf(sheetPath) - 46 + 8)
    expect(await faultOf(bytes)).toContain('密码')
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await faultOf(old)).toContain('旧版 Excel')
  })

  test.each([
    ['no sheet data', { [sheetPath]: '' }],
    ['broken XML', { [sheetPath]: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</worksheet>' }],
    ['a workbook that is no XML', { 'xl/workbook.xml': 'a & b' }],
    ['no relations', { 'xl/_rels/workbook.xml.rels': '<a/>' }],
    [
      'a row beyond the last',
      { [sheetPath]: `<worksheet><sheetData>${row(99_999_999, ['甲'])}</sheetData></worksheet>` },
    ],
    ['rows in disorder', { [sheetPath]: `<worksheet><sheetData>${line}${header}</sheetData></worksheet>` }],
    [
      'a cell without a place',
      { [sheetPath]: '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>' },
    ],
    [
      'entities that grow',
      {
        'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY a "${'甲'.repeat(1000)}"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>`,
      },
    ],
  ])('%s: refused in words', async (_what, change) => {
    expect(await faultOf(packed({ ...parts, ...change }))).not.toBe('')
  })

  test('whatever is changed in a file, it is read or refused', async () => {
    const good = packed(parts)
    const places = fc.array(fc.tuple(fc.nat(good.byteLength - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(places, async (changes) => {
        const bytes = good.slice()
        for (const [at, value] of changes) bytes[at] = value
        const answer = await readSheet(bytes, 'xlsx', options)
        expect('fault' in answer ? answer.fault : answer.rows).toBeTruthy()
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

test('what is written is read as it was: texts stay texts, whatever they begin with', async () => {
  const rows: Cell[][] = [
    ['=1+1', '+7', day('1999-12-31')],
    ['-2', '@甲', day('2024-02-29')],
    ['007', 'a\nb <&> "c"', 2.5],
    [null, '甲', null],
    ['甲'.repeat(40_000), '乙', 0],
  ]
  const bytes = await writeXlsx({ name: '台账', columns: options.headings.map((label) => ({ label })), rows })
  const sheet = await read(bytes)
  expect(sheet.header).toEqual(options.headings)
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([...rows.slice(0, 4), ['甲'.repeat(32_767), '乙', 0]])
})
