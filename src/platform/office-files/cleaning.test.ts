import { expect, test } from 'vitest'
import { parseXml } from '../../../tests/support/xml.ts'
import { unzip } from '../../../tests/support/read-docx.ts'
import {
  docxOf,
  drawingNamespace,
  jpegOf,
  jpegSegment,
  linksOf,
  paragraph,
  pdfOf,
  pngChunk,
  pngOf,
  sheetNamespace,
  tiffOf,
  wordPart,
  xlsxOf,
  zipOf,
} from '../../../tests/support/office-files.ts'
import { cleanFile, readFile, type FileKind } from './index.ts'

async function cleaned(bytes: Uint8Array, type: FileKind): Promise<Uint8Array> {
  const answer = await cleanFile(bytes, type)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.bytes
}

async function refusal(bytes: Uint8Array, type: FileKind): Promise<string> {
  const answer = await cleanFile(bytes, type)
  return 'refused' in answer ? answer.refused : ''
}

/** The body of a cleaned document, well-formed or the test fails. */
async function bodyOf(body: string, styles?: string): Promise<string> {
  const parts = styles ? { 'word/styles.xml': wordPart('styles', styles) } : {}
  const source = unzip(await cleaned(docxOf(body, parts), 'DOCX')).get('word/document.xml') ?? ''
  parseXml(source)
  return /<w:body>([^]*)<w:sectPr\/>/.exec(source)?.[1] ?? ''
}

const core =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>题</dc:title><dc:creator>甲某</dc:creator><cp:lastModifiedBy>乙某</cp:lastModifiedBy></cp:coreProperties>'
const custom =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="urn:vt"><property name="KSOProductBuildVer"><vt:lpwstr>1</vt:lpwstr></property><property name="经办"><vt:i4>1</vt:i4></property></Properties>'
const extended =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>1</Pages><Company>某局</Company><Manager>丙某</Manager></Properties>'

test('names leave the properties, the title stays', async () => {
  const file = docxOf(paragraph('正文'), {
    'docProps/core.xml': core,
    'docProps/app.xml': extended,
    'docProps/custom.xml': custom,
    'docProps/thumbnail.jpeg': jpegOf(),
    'customXml/item1.xml': '<a>旧</a>',
    'word/settings.xml': wordPart(
      'settings',
      '<w:attachedTemplate/><w:docVars><w:docVar w:name="v" w:val="1"/></w:docVars>',
    ),
    'word/_rels/settings.xml.rels': linksOf([
      { type: 'attachedTemplate', target: 'file:///C:/a.dotx', external: true },
      { type: 'hyperlink', target: 'http://example.invalid/', external: true },
    ]),
    'word/media/image1.jpg': jpegOf(jpegSegment(0xfe, Buffer.from('备注'))),
  })
  const after = await cleaned(file, 'DOCX')
  const { traces, pieces } = await readFile(after, 'DOCX')
  expect(traces.map(({ text }) => text)).toEqual(['http://example.invalid/'])
  expect(pieces.map(({ text }) => text)).toEqual(['正文', '题', 'http://example.invalid/'])
  const parts = unzip(after)
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>题</dc:title><dc:creator></dc:creator>')
  expect(parts.get('docProps/custom.xml')).toContain('KSOProductBuildVer')
  expect([...parts.keys()].filter((name) => /thumbnail|customXml/.test(name))).toEqual([])
})

test('changes are accepted: what was inserted stays, what was deleted goes', async () => {
  const body =
    '<w:p><w:r><w:t>a</w:t></w:r><w:ins w:author="x"><w:r><w:t>b</w:t></w:r><w:del w:author="x"><w:r><w:delText>c</w:delText></w:r></w:del></w:ins>' +
    '<w:moveFrom w:author="x"><w:r><w:t>d</w:t></w:r></w:moveFrom><w:moveTo w:author="x"><w:r><w:rPr><w:b/><w:rPrChange w:author="x"><w:rPr/></w:rPrChange></w:rPr><w:t>e</w:t></w:r></w:moveTo></w:p>'
  expect(await bodyOf(body)).toBe(
    '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>e</w:t></w:r></w:p>',
  )
})

test('deleted paragraphs, rows and tables go as a whole', async () => {
  const gone =
    '<w:p><w:pPr><w:rPr><w:del w:author="x"/></w:rPr></w:pPr><w:del w:author="x"><w:r><w:delText>c</w:delText></w:r></w:del></w:p>'
  const row = (mark: string): string =>
    `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${mark.includes('del') ? gone : '<w:p/>'}</w:tc></w:tr>`
  const deleted = row('<w:del w:author="x"/>')
  expect(
    await bodyOf(
      `${gone}<w:tbl>${deleted}${row('<w:ins w:author="x"/>')}</w:tbl><w:tbl>${deleted}</w:tbl><w:p/>`,
    ),
  ).toBe('<w:tbl><w:tr><w:trPr></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>')
})

test.each([
  [
    'a paragraph that flows into the next',
    '<w:p><w:pPr><w:rPr><w:del w:author="x"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p/>',
  ],
  [
    'cells that were deleted',
    '<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:author="x"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/>',
  ],
  [
    'a cell that would be left without a paragraph',
    '<w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:del w:author="x"/></w:rPr></w:pPr></w:p></w:tc></w:tr></w:tbl><w:p/>',
  ],
])('%s is for a person', async (_, body) => {
  expect(await refusal(docxOf(body), 'DOCX')).toMatch(/接受全部修订/)
})

test('remarks go with their marks, their authors and their parts', async () => {
  const file = docxOf(
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    {
      'word/comments.xml': wordPart(
        'comments',
        `<w:comment w:author="甲某">${paragraph('批注')}</w:comment>`,
      ),
      'word/people.xml':
        '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="甲某"/></w15:people>',
    },
    [
      { type: 'comments', target: 'comments.xml' },
      { type: 'people', target: 'people.xml' },
    ],
  )
  const after = await cleaned(file, 'DOCX')
  const parts = unzip(after)
  expect(parts.get('word/document.xml')).toContain('<w:p><w:r><w:t>a</w:t></w:r><w:r></w:r></w:p>')
  expect([...parts.keys()]).not.toContain('word/comments.xml')
  expect([...parts.values()].join('')).not.toMatch(/comments|people|甲某/)
  expect(await readFile(after, 'DOCX')).toMatchObject({ traces: [], unread: null })
})

test('hidden runs go, by themselves or by their style; a field hidden in part is for a person', async () => {
  const run = (properties: string, content: string): string =>
    `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`
  const hidden = run('<w:vanish/>', '<w:t>x</w:t>')
  const styles = '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
  expect(
    await bodyOf(
      `<w:p>${hidden}<w:r><w:t>a</w:t></w:r>${run('<w:rStyle w:val="h"/>', '<w:t>y</w:t>')}</w:p>`,
      styles,
    ),
  ).toBe('<w:p><w:r><w:t>a</w:t></w:r></w:p>')
  const field = (type: string): string => `<w:fldChar w:fldCharType="${type}"/>`
  expect(
    await bodyOf(`<w:p>${run('<w:vanish/>', field('begin'))}${run('<w:vanish/>', field('end'))}</w:p>`),
  ).toBe('<w:p></w:p>')
  expect(await refusal(docxOf(`<w:p>${run('<w:vanish/>', field('begin'))}</w:p>`), 'DOCX')).toMatch(
    /隐藏的域/,
  )
})

test('white text, macros and unreadable parts are for a person', async () => {
  const white = docxOf('<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>x</w:t></w:r></w:p>')
  expect(await refusal(white, 'DOCX')).toMatch(/第1段有看不见的内容/)
  expect(await refusal(docxOf(paragraph('x'), { 'word/vbaProject.bin': 'x' }), 'DOCX')).toMatch(/宏/)
  expect(await refusal(docxOf(paragraph('x'), { 'word/header1.xml': '<' }), 'DOCX')).toMatch(/已损坏/)
})

test('remarks leave a workbook with their drawing, or out of it', async () => {
  const note = '<v:shape id="n"><x:ClientData ObjectType="Note"/></v:shape>'
  const box = '<v:shape id="b"><x:ClientData ObjectType="Checkbox"/></v:shape>'
  const file = (shapes: string): Uint8Array =>
    xlsxOf({
      sheets: [
        {
          name: '名单',
          xml: '<sheetData><row><c t="s"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId1"/>',
          links: [
            { type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
            { type: 'comments', target: '../comments1.xml' },
          ],
        },
      ],
      strings: ['<t>旧</t>', '<t>新</t>'],
      parts: {
        'docProps/core.xml': core,
        'xl/comments1.xml': `<comments xmlns="${sheetNamespace}"><authors><author>甲某</author></authors><commentList><comment ref="A1" authorId="0"><text><t>批注</t></text></comment></commentList></comments>`,
        'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes}</xml>`,
      },
    })
  const alone = unzip(await cleaned(file(note), 'XLSX'))
  expect([...alone.keys()].filter((name) => /comments|vml/.test(name))).toEqual([])
  expect(alone.get('xl/worksheets/sheet1.xml')).not.toContain('legacyDrawing')
  expect(alone.get('xl/sharedStrings.xml')).toContain('<si></si><si><t>新</t></si>')
  const shared = unzip(await cleaned(file(note + box), 'XLSX'))
  expect(shared.get('xl/drawings/vmlDrawing1.vml')).toMatch(
    /^<xml[^>]*><v:shape id="b">.*<\/v:shape><\/xml>$/,
  )
  expect(shared.get('xl/worksheets/sheet1.xml')).toContain('<legacyDrawing r:id="rId1"/>')
  const { pieces, traces } = await readFile(await cleaned(file(note), 'XLSX'), 'XLSX')
  expect(pieces.map(({ text }) => text)).toEqual(['新', '题'])
  expect(traces).toEqual([])
})

test.each([
  ['a row', '<row hidden="1"><c><v>1</v></c></row>', /工作表“名单”有隐藏的行，请取消隐藏后确认，或者删除/],
  [
    'a column',
    '<cols><col min="1" max="1" hidden="1"/></cols><sheetData><row><c><v>1</v></c></row></sheetData>',
    /有隐藏的列/,
  ],
])('%s that is hidden is for a person', async (_, xml, reason) => {
  expect(await refusal(xlsxOf({ sheets: [{ name: '名单', xml }] }), 'XLSX')).toMatch(reason)
})

test('a hidden sheet is for a person, whatever is in it', async () => {
  const file = xlsxOf({
    sheets: [
      { name: '明', xml: '' },
      { name: '暗', state: 'hidden', xml: '' },
    ],
  })
  expect(await refusal(file, 'XLSX')).toMatch(/工作表“暗”已隐藏/)
})

test('notes and remarks leave a presentation', async () => {
  const p = 'http://schemas.openxmlformats.org/presentationml/2006/main'
  const part = (root: string, text: string, more = ''): string =>
    `<p:${root} xmlns:p="${p}" xmlns:a="${drawingNamespace}"><a:p><a:r><a:t>${text}</a:t></a:r></a:p>${more}</p:${root}>`
  const file = zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': linksOf([{ type: 'officeDocument', target: 'ppt/presentation.xml' }]),
    'ppt/presentation.xml': `<p:presentation xmlns:p="${p}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:sldId r:id="rId1"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': linksOf([{ type: 'slide', target: 'slides/slide1.xml' }]),
    'ppt/slides/slide1.xml': part(
      'sld',
      '见',
      '<p:extLst><p:ext><c:commentRel xmlns:c="http://schemas.microsoft.com/office/powerpoint/2018/8/main"/></p:ext></p:extLst>',
    ),
    'ppt/slides/_rels/slide1.xml.rels': linksOf([
      { type: 'notesSlide', target: '../notesSlides/notesSlide1.xml' },
      { type: 'comments', target: '../comments/comment1.xml' },
    ]),
    'ppt/notesSlides/notesSlide1.xml': part('notes', '备'),
    'ppt/comments/comment1.xml': part('cmLst', '批'),
  })
  const after = await cleaned(file, 'PPTX')
  const { pieces, traces } = await readFile(after, 'PPTX')
  expect(pieces.map(({ text }) => text)).toEqual(['见'])
  expect(traces).toEqual([])
  expect(unzip(after).get('ppt/slides/slide1.xml')).toContain('<p:extLst></p:extLst>')
})

test('a picture keeps what it shows and how it is turned, and nothing else', async () => {
  const exif = (tiff: Uint8Array): Uint8Array =>
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
  const profile = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0x', 'latin1'))
  const photo = jpegOf(
    exif(tiffOf([[0x013b, 'Zhang']], 6, true)),
    profile,
    jpegSegment(0xfe, Buffer.from('x')),
  )
  const after = await cleaned(Buffer.concat([photo, Buffer.from('tail')]), 'JPG')
  expect(await readFile(after, 'JPG')).toEqual({ pieces: [], traces: [], unread: null })
  const [head, picture] = [Buffer.from(after), Buffer.from(jpegOf()).subarray(20)]
  expect(head.includes(profile)).toBe(true)
  expect(head.subarray(-picture.byteLength).equals(picture)).toBe(true)
  expect(head.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  expect(Buffer.compare(await cleaned(after, 'JPG'), after)).toBe(0)
  expect(Buffer.compare(await cleaned(jpegOf(exif(tiffOf([[0x013b, 'Zhang']]))), 'JPG'), jpegOf())).toBe(0)
  const drawn = pngOf(2, 2, pngChunk('tEXt', Buffer.from('Author\0Zhang', 'latin1')))
  expect(Buffer.compare(await cleaned(drawn, 'PNG'), pngOf(2, 2))).toBe(0)
  const turned = await cleaned(pngOf(2, 2, pngChunk('eXIf', tiffOf([[0x013b, 'Zhang']], 3))), 'PNG')
  expect(await readFile(turned, 'PNG')).toEqual({ pieces: [], traces: [], unread: null })
  expect(Buffer.from(turned).includes('eXIf')).toBe(true)
})

test('what cannot be cleaned here says where it can', async () => {
  const text = Buffer.from('x')
  expect(await cleaned(text, 'TXT')).toBe(text)
  const named = await pdfOf((document) => document.text('x'), { info: { Author: 'Zhang' } })
  expect(await refusal(named, 'PDF')).toMatch(/重新导出/)
  const plain = await pdfOf((document) => document.text('x'))
  expect(await cleaned(plain, 'PDF')).toBe(plain)
  expect(await refusal(text, 'DOC')).toMatch(/另存为 \.docx/)
  expect(await refusal(text, 'PNG')).toMatch(/已损坏/)
})
