import { expect, test } from 'vitest'
import { xlsxOf, type WorkbookOf } from '../../../tests/support/office-files.ts'
import { readFile } from './index.ts'

async function read(workbook: WorkbookOf): Promise<string[]> {
  const { pieces, unread } = await readFile(xlsxOf(workbook), 'XLSX')
  expect(unread).toBeNull()
  return pieces.map(({ where, text, hidden }) => `${where}: ${text}${hidden ? ` (${hidden})` : ''}`)
}

async function traces(workbook: WorkbookOf): Promise<string[]> {
  const { traces: found } = await readFile(xlsxOf(workbook), 'XLSX')
  return found.map(({ kind, where, text }) => `${kind} ${where}: ${text}`)
}

const one = (xml: string, more: Partial<WorkbookOf> = {}): WorkbookOf => ({
  sheets: [{ name: '名单', xml }],
  ...more,
})

test('texts, numbers, formulas and truth values of cells', async () => {
  const row =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>' +
    '<c r="C2"><v>1.50</v></c><c r="D2" t="str"><f>A1</f><v>结果</v></c><c r="E2" t="b"><v>1</v></c><c r="F2"/></row>'
  const strings = ['<r><t>共</t></r><r><t>享</t></r><rPh sb="0" eb="1"><t>gong</t></rPh>']
  expect(await read(one(row, { strings }))).toEqual([
    '工作表“名单”A2: 共享',
    '工作表“名单”B2: 甲乙',
    '工作表“名单”C2: 1.5',
    '工作表“名单”D2: 结果',
    '工作表“名单”E2: TRUE',
  ])
})

test('cells of one row share it; cells without an address follow each other', async () => {
  const { pieces } = await readFile(
    xlsxOf(one('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')),
    'XLSX',
  )
  expect(pieces.map(({ where }) => where.slice(-2))).toEqual(['A1', 'B1', 'A2'])
  expect(pieces[0]?.row).toBe(pieces[1]?.row)
  expect(pieces[0]?.row).not.toBe(pieces[2]?.row)
})

test('signs that are written as numbers are signs', async () => {
  const cell = '<row><c t="inlineStr"><is><t>&#49;_x0033_8_x005F_x0031_</t></is></c></row>'
  expect(await read(one(cell))).toEqual(['工作表“名单”A1: 138_x0031_'])
})

test('a number keeps its digits, its zeros and its date', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>'
  const values = [
    [0, '1.23456789012345E+17'],
    [0, '1234567890123456789'],
    [1, '350'],
    [2, '45000'],
    [3, '45000.5'],
  ]
  const cells = values.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')
  const texts = (await read(one(`<row>${cells}</row>`, { styles }))).map((line) => line.replace(/^.*: /, ''))
  expect(texts).toEqual([
    '123456789012345000',
    '1234567890123456789',
    '000350',
    '2023-03-15',
    '2023-03-15 12:00',
  ])
})

test('hidden rows, columns and sheets', async () => {
  const xml =
    '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/></cols><sheetData>' +
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>3</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2"><v>4</v></c></row><row r="3" ht="0"><c r="A3"><v>5</v></c></row>' +
    '<row r="5" hidden="1"/></sheetData>'
  const workbook: WorkbookOf = {
    sheets: [
      { name: '明', xml },
      { name: '暗', state: 'hidden', xml: '<row><c><v>6</v></c></row>' },
      { name: '深', state: 'veryHidden', xml: '' },
    ],
    names:
      '<definedNames><definedName name="n">暗!$A$1</definedName><definedName name="_xlnm._FilterDatabase" hidden="1">明!$A$1</definedName><definedName name="h" hidden="1">明!$A$1</definedName></definedNames>',
  }
  expect(await read(workbook)).toEqual([
    '工作表“明”A1: 1',
    '工作表“明”B1: 2 (hiddenColumn)',
    '工作表“明”D1: 3 (hiddenColumn)',
    '工作表“明”A2: 4 (hiddenRow)',
    '工作表“明”A3: 5 (hiddenRow)',
    '工作表“暗”A1: 6 (hiddenSheet)',
  ])
  expect(await traces(workbook)).toEqual([
    'hiddenRow 工作表“明”: 第2-3行',
    'hiddenColumn 工作表“明”: B列',
    'hiddenColumn 工作表“明”: D列',
    'hiddenSheet 工作表“暗”: 隐藏',
    'hiddenSheet 工作表“深”: 深度隐藏',
    'hiddenSheet 名称“n”: 暗!$A$1',
    'hiddenText 名称“h”: 明!$A$1',
  ])
})

test('white signs, formats that show nothing, and cells under merged ones', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts>' +
    '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFC00000"/></patternFill></fill></fills>' +
    '<cellXfs><xf/><xf fontId="1"/><xf fontId="1" fillId="1"/><xf numFmtId="164"/></cellXfs>'
  const xml =
    '<sheetData><row><c s="1"><v>1</v></c><c s="2"><v>2</v></c><c s="3"><v>3</v></c><c><v>4</v></c><c><v>5</v></c></row></sheetData>' +
    '<mergeCells><mergeCell ref="D1:E1"/></mergeCells>'
  expect((await read(one(xml, { styles }))).map((line) => line.replace(/^.*: /, ''))).toEqual([
    '1 (hiddenText)',
    '2',
    '3 (hiddenText)',
    '4',
    '5 (hiddenText)',
  ])
})

test('a sheet that the workbook does not name, and strings that no cell shows', async () => {
  const workbook = one('<row><c t="s"><v>0</v></c></row>', {
    strings: ['<t>见</t>', '<t>删掉的</t>'],
    parts: {
      'xl/worksheets/other.xml':
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
    },
  })
  expect(await read(workbook)).toEqual([
    '工作表“名单”A1: 见',
    '工作表“other.xml”A1: 7 (hiddenSheet)',
    '没有单元格显示的文字: 删掉的 (hiddenText)',
  ])
})

test('remarks old and new, headers, hints, choices and telling formulas', async () => {
  const xml =
    '<sheetData><row><c><f>IF(A2="","",A2)</f><v>1</v></c><c><f>"13800000000"&amp;""</f><v>2</v></c></row></sheetData>' +
    '<dataValidations><dataValidation prompt="提示"><formula1>"甲某甲,乙某乙"</formula1></dataValidation></dataValidations>' +
    '<headerFooter><oddHeader>&amp;C内部</oddHeader></headerFooter>'
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const workbook: WorkbookOf = {
    sheets: [
      {
        name: '名单',
        xml,
        links: [
          { type: 'comments', target: '../comments1.xml' },
          { type: 'threadedComment', target: '../threadedComments/threadedComment1.xml' },
        ],
      },
    ],
    parts: {
      'xl/comments1.xml': `<comments xmlns="${namespace}"><authors><author>甲某</author></authors><commentList><comment ref="B1" authorId="0"><text><r><t>批</t></r><r><t>注</t></r></text></comment></commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B1"><text>讨论</text></threadedComment></ThreadedComments>',
      'xl/persons/person.xml':
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="乙某"/></personList>',
    },
  }
  expect(await read(workbook)).toEqual([
    '工作表“名单”A1: 1',
    '工作表“名单”B1的公式: "13800000000"&""',
    '工作表“名单”B1: 2',
    '工作表“名单”填写提示: 提示',
    '工作表“名单”下拉选项: "甲某甲,乙某乙"',
    '工作表“名单”页眉页脚: &C内部 (headerFooter)',
    '工作表“名单”B1的批注: 批注 (comment)',
    '工作表“名单”B1的批注: 讨论 (comment)',
  ])
  expect(await traces(workbook)).toEqual([
    'comment 工作表“名单”B1的批注: 甲某',
    'comment 工作表“名单”B1的批注: 批注',
    'author 批注或者修订的作者: 乙某',
  ])
})

test('copies behind pivot tables and in links to other workbooks; text in drawings', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const workbook = one('', {
    parts: {
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords xmlns="${main}"><r><s v="甲某"/><n v="13800000000"/></r><r><s v="甲某"/></r></pivotCacheRecords>`,
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${main}"><externalBook><sheetDataSet><sheetData><row><cell t="str"><v>乙某</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///D:/b.xlsx" TargetMode="External"/></Relationships>',
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:sp><a:p><a:r><a:t>框</a:t></a:r></a:p></xdr:sp></xdr:wsDr>',
    },
  })
  expect(await read(workbook)).toEqual([
    '数据透视表留存的数据: 甲某 (hiddenText)',
    '数据透视表留存的数据: 13800000000 (hiddenText)',
    '外部工作簿留存的数据: 乙某 (hiddenText)',
    '图形第1段: 框',
  ])
  expect(await traces(workbook)).toEqual(['externalLink 链接的工作簿: file:///D:/b.xlsx'])
})
