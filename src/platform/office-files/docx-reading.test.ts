import { expect, test } from 'vitest'
import {
  docxOf,
  docxOfPart,
  jpegOf,
  jpegSegment,
  linksOf,
  paragraph,
  tiffOf,
  wordNamespace,
  wordPart,
} from '../../../tests/support/office-files.ts'
import { readFile } from './index.ts'

/** Pieces as `where: text`, with what hides them. */
async function read(bytes: Uint8Array): Promise<string[]> {
  const { pieces, unread } = await readFile(bytes, 'DOCX')
  expect(unread).toBeNull()
  expect(pieces.map(({ index }) => index)).toEqual(pieces.keys().toArray())
  return pieces.map(({ where, text, hidden }) => `${where}: ${text}${hidden ? ` (${hidden})` : ''}`)
}

async function traces(bytes: Uint8Array): Promise<string[]> {
  return (await readFile(bytes, 'DOCX')).traces.map(({ kind, where, text }) => `${kind} ${where}: ${text}`)
}

const run = (properties: string, text: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

test('a number split over runs is one again', async () => {
  expect(await read(docxOf(paragraph('电话138', '0000', '0000')))).toEqual(['第1段: 电话13800000000'])
})

test('empty paragraphs do not count', async () => {
  expect(await read(docxOf(`${paragraph('一')}<w:p/>${paragraph('二')}`))).toEqual(['第1段: 一', '第2段: 二'])
})

test('cells are named by row and column, and share their row', async () => {
  const cell = (text: string, span = 1): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('宽', 2)}${cell('窄')}</w:tr><w:tr>${'138'
    .split('')
    .map((sign) => cell(sign))
    .join('')}</w:tr></w:tbl>`
  const { pieces } = await readFile(docxOf(`${table}${paragraph('后')}`), 'DOCX')
  expect(pieces.map(({ where }) => where)).toEqual([
    '表1第1行第1列',
    '表1第1行第3列',
    '表1第2行第1列',
    '表1第2行第2列',
    '表1第2行第3列',
    '第1段',
  ])
  expect(new Set(pieces.slice(2, 5).map(({ row }) => row)).size).toBe(1)
  expect(pieces[0]?.row).not.toBe(pieces[2]?.row)
  expect(pieces[5]?.row).toBeNull()
})

test('a table in a cell is told from the one around it', async () => {
  const inner = `<w:tbl><w:tr><w:tc>${paragraph('内')}</w:tc></w:tr></w:tbl>`
  const outer = `<w:tbl><w:tr><w:tc>${paragraph('外')}${inner}<w:p/></w:tc></w:tr></w:tbl>`
  expect(await read(docxOf(outer))).toEqual(['表1第1行第1列: 外', '表1第1行第1列内表1第1行第1列: 内'])
})

test('tabs, breaks and hyphens are signs; entities are what they stand for', async () => {
  const body =
    '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>&#49;&#x33;8&amp;</w:t><w:br/><w:noBreakHyphen/></w:r></w:p>'
  expect(await read(docxOf(body))).toEqual(['第1段: a\t138&\n-'])
})

test('white space counts only where it is to be kept', async () => {
  const body =
    '<w:p><w:r><w:t> 1 </w:t><w:t xml:space="preserve"> 2 </w:t><w:t><![CDATA[3]]></w:t></w:r></w:p>'
  expect(await read(docxOf(body))).toEqual(['第1段: 1 2 3'])
})

test('prefixes are the file’s own affair', async () => {
  const document = `<x:document xmlns:x="${wordNamespace}"><x:body><x:p><x:r><x:rPr><x:vanish/></x:rPr><x:t>藏</x:t></x:r></x:p><p xmlns="${wordNamespace}"><r><t>显</t></r></p><w:p xmlns:w="urn:other"><w:r><w:t>不是</w:t></w:r></w:p></x:body></x:document>`
  expect(await read(docxOfPart(document))).toEqual(['第1段: 藏 (hiddenText)', '第2段: 显'])
})

test('hidden, white and tiny text is told apart from what is seen', async () => {
  const body =
    `<w:p>${run('', '见')}${run('<w:vanish/>', '甲')}${run('<w:vanish w:val="0"/>', '见')}</w:p>` +
    `<w:p>${run('<w:color w:val="FFFFFF"/>', '乙')}</w:p><w:p>${run('<w:sz w:val="2"/>', '丙')}</w:p>` +
    `<w:p>${run('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="C00000"/>', '红底白字')}</w:p>`
  expect(await read(docxOf(body))).toEqual([
    '第1段: 见见',
    '第1段: 甲 (hiddenText)',
    '第2段: 乙 (hiddenText)',
    '第3段: 丙 (hiddenText)',
    '第4段: 红底白字',
  ])
})

test('a style hides as well as a run does', async () => {
  const styles = wordPart(
    'styles',
    '<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:styleId="c"><w:basedOn w:val="c"/></w:style>',
  )
  const body =
    `<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>${run('', '甲')}${run('<w:vanish w:val="false"/>', '见')}</w:p>` +
    `<w:p>${run('<w:rStyle w:val="a"/>', '乙')}</w:p><w:p>${run('<w:rStyle w:val="c"/>', '见')}</w:p>`
  expect(await read(docxOf(body, { 'word/styles.xml': styles }))).toEqual([
    '第1段: 见',
    '第1段: 甲 (hiddenText)',
    '第2段: 乙 (hiddenText)',
    '第3段: 见',
  ])
})

test('white on a coloured cell is seen', async () => {
  const cell = `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr><w:p>${run('<w:color w:val="FFFFFF"/>', '表头')}</w:p></w:tc>`
  expect(await read(docxOf(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`))).toEqual(['表1第1行第1列: 表头'])
})

test('tracked changes: what was deleted is there, what was inserted is seen', async () => {
  const body =
    '<w:p><w:r><w:t>电话</w:t></w:r><w:del w:author="甲某"><w:r><w:delText>13800000000</w:delText></w:r></w:del>' +
    '<w:ins w:author="乙某"><w:r><w:t>138****0000</w:t></w:r></w:ins></w:p>' +
    '<w:p><w:moveFrom w:author="丙某"><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>'
  const file = docxOf(body)
  expect(await read(file)).toEqual([
    '第1段: 电话138****0000',
    '第1段: 13800000000 (trackedChange)',
    '第2段: 移走 (trackedChange)',
  ])
  expect(await traces(file)).toEqual([
    'trackedChange 正文: 甲某 删除',
    'trackedChange 正文: 乙某 插入',
    'trackedChange 正文: 丙某 移走',
  ])
})

test('headers, notes, remarks and building blocks', async () => {
  const file = docxOf(paragraph('正文'), {
    'word/header1.xml': wordPart('hdr', paragraph('内部资料')),
    'word/footnotes.xml': wordPart(
      'footnotes',
      `<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1">${paragraph('脚注')}</w:footnote>`,
    ),
    'word/comments.xml': wordPart('comments', `<w:comment w:author="甲某">${paragraph('批注')}</w:comment>`),
    'word/glossary/document.xml': wordPart('glossaryDocument', paragraph('范文')),
  })
  expect(await read(file)).toEqual([
    '第1段: 正文',
    '页眉第1段: 内部资料 (headerFooter)',
    '脚注1第1段: 脚注',
    '批注1第1段: 批注 (comment)',
    '文档部件第1段: 范文',
  ])
  expect(await traces(file)).toEqual(['comment 批注1: 甲某'])
})

test('a text box that is written twice is read once', async () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
  const both = (first: string, second: string): string =>
    '<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    `<mc:Choice>${box(first)}</mc:Choice><mc:Fallback>${box(second)}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
  expect(await read(docxOf(both('框', '框')))).toEqual(['第1段: 前', '文本框1第1段: 框'])
  expect(await read(docxOf(both('框', '另一种')))).toEqual([
    '第1段: 前',
    '文本框1第1段: 框',
    '文本框1第1段: 另一种',
  ])
})

test('codes of fields are read where they hold an address', async () => {
  const field = (code: string): string => `<w:r><w:instrText>${code}</w:instrText></w:r>`
  const both = `<w:p>${field('PAGE')}<w:r><w:t>1</w:t></w:r>${field('HYPERLINK "mailto:')}${field('a@b.c"')}</w:p>`
  expect(await read(docxOf(both))).toEqual(['第1段: 1', '第1段的域代码: PAGE\nHYPERLINK "mailto:a@b.c"'])
  expect(await read(docxOf(`<w:p>${field('PAGE')}</w:p>`))).toEqual([])
})

test('properties, links, templates, embedded files and macros leave traces', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>题</dc:title><dc:creator>甲某</dc:creator><cp:lastModifiedBy>乙某</cp:lastModifiedBy></cp:coreProperties>'
  const extended =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>x</Application><Company>某局</Company><Manager>丙某</Manager></Properties>'
  const custom =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="urn:vt"><property name="KSOProductBuildVer"><vt:lpwstr>1</vt:lpwstr></property><property name="经办"><vt:lpwstr>丁某</vt:lpwstr></property></Properties>'
  const file = docxOf(
    paragraph('正文'),
    {
      'docProps/core.xml': core,
      'docProps/app.xml': extended,
      'docProps/custom.xml': custom,
      'docProps/thumbnail.jpeg': jpegOf(),
      'word/settings.xml': wordPart('settings', '<w:docVars><w:docVar w:name="v" w:val="变量"/></w:docVars>'),
      'word/_rels/settings.xml.rels': linksOf([
        { type: 'attachedTemplate', target: 'file:///C:\\Users\\zhang\\a.dotx', external: true },
      ]),
      'word/embeddings/oleObject1.bin': Buffer.from('x'),
      'word/vbaProject.bin': Buffer.from('x'),
      'word/media/image1.jpeg': jpegOf(
        jpegSegment(
          0xe1,
          Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffOf([[0x013b, 'Zhang']], 6, true)]),
        ),
      ),
    },
    [{ type: 'hyperlink', target: 'mailto:a@b.c', external: true }],
  )
  expect(await traces(file)).toEqual([
    'externalLink 超链接: mailto:a@b.c',
    'author 文件属性“作者”: 甲某',
    'lastEditor 文件属性“上次修改者”: 乙某',
    'organisation 文件属性“单位”: 某局',
    'author 文件属性“主管”: 丙某',
    'customProperty 文件属性“经办”: 丁某',
    'embeddedFile 缩略图: docProps/thumbnail.jpeg',
    'customProperty 文档变量“v”: 变量',
    'externalLink 外部模板: file:///C:\\Users\\zhang\\a.dotx',
    'embeddedFile 嵌入的文件: word/embeddings/oleObject1.bin',
    'macro 宏: word/vbaProject.bin',
    'author 图片 image1.jpeg的作者: Zhang',
    'location 图片 image1.jpeg的拍摄地点: 25.50000, 117.25000',
  ])
  expect(await read(file)).toEqual([
    '第1段: 正文',
    '超链接: mailto:a@b.c',
    '文件属性“标题”: 题',
    '文件属性“经办”: 丁某',
  ])
})

test('what is displayed out of another file is not passed over', async () => {
  const file = docxOf(paragraph('正文'), { 'word/afchunk.htm': 'x' }, [
    { type: 'aFChunk', target: 'afchunk.htm' },
  ])
  const { pieces, unread } = await readFile(file, 'DOCX')
  expect(pieces).toHaveLength(1)
  expect(unread).toMatch(/嵌入的文档片段/)
})

test('data that nobody displays is read as hidden', async () => {
  const file = docxOf(paragraph('正文'), { 'customXml/item1.xml': '<a><b>13800000000</b></a>' })
  expect(await read(file)).toEqual(['第1段: 正文', '附带的数据: 13800000000 (hiddenText)'])
})

test('a broken part is told, and the others are read', async () => {
  const { pieces, unread } = await readFile(docxOf(paragraph('正文'), { 'word/header1.xml': '<a>' }), 'DOCX')
  expect(pieces.map(({ text }) => text)).toEqual(['正文'])
  expect(unread).toMatch(/已损坏.*header1/)
})

test('no file, another file and a locked file are told', async () => {
  expect((await readFile(new Uint8Array(), 'DOCX')).unread).toMatch(/已损坏/)
  expect((await readFile(Buffer.from('PK'), 'DOCX')).unread).toMatch(/已损坏/)
  expect((await readFile(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'DOCX')).unread).toMatch(/加了密码/)
  expect((await readFile(Buffer.from('x'), 'DOC')).unread).toMatch(/另存为 \.docx/)
  expect((await readFile(Buffer.from('x'), 'XLS')).unread).toMatch(/另存为 \.xlsx/)
})
