import { deflateSync as zlib } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  drawingNamespace,
  jpegOf,
  jpegSegment,
  linksOf,
  pdfOf,
  plainPdf,
  pngChunk,
  pngOf,
  tiffOf,
  zipOf,
} from '../../../tests/support/office-files.ts'
import { readFile, type FileKind } from './index.ts'

async function read(bytes: Uint8Array, type: FileKind): Promise<string[]> {
  const { pieces } = await readFile(bytes, type)
  return pieces.map(({ where, text, hidden }) => `${where}: ${text}${hidden ? ` (${hidden})` : ''}`)
}

async function traces(bytes: Uint8Array, type: FileKind): Promise<string[]> {
  const { traces: found } = await readFile(bytes, type)
  return found.map(({ kind, where, text }) => `${kind} ${where}: ${text}`)
}

const p = 'http://schemas.openxmlformats.org/presentationml/2006/main'

function slide(text: string, show = ''): string {
  return `<p:sld xmlns:p="${p}" xmlns:a="${drawingNamespace}"${show}><p:sp><p:cNvPr descr="图"/><a:p><a:r><a:t>${text}</a:t></a:r><a:br/><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p></p:sp></p:sld>`
}

test('slides in their order, hidden ones, notes and remarks', async () => {
  const file = zipOf({
    '_rels/.rels': linksOf([{ type: 'officeDocument', target: 'ppt/presentation.xml' }]),
    'ppt/presentation.xml': `<p:presentation xmlns:p="${p}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:sldIdLst><p:sldId r:id="rId2"/><p:sldId r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': linksOf([
      { type: 'slide', target: 'slides/slide1.xml' },
      { type: 'slide', target: 'slides/slide2.xml' },
    ]),
    'ppt/slides/slide1.xml': slide('藏', ' show="0"'),
    'ppt/slides/slide2.xml': slide('见'),
    'ppt/slides/_rels/slide2.xml.rels': linksOf([
      { type: 'notesSlide', target: '../notesSlides/notesSlide1.xml' },
      { type: 'comments', target: '../comments/comment1.xml' },
    ]),
    'ppt/notesSlides/notesSlide1.xml': slide('备').replaceAll('p:sld', 'p:notes'),
    'ppt/comments/comment1.xml': `<p:cmLst xmlns:p="${p}"><p:cm><p:text>批</p:text></p:cm></p:cmLst>`,
    'ppt/commentAuthors.xml': `<p:cmAuthorLst xmlns:p="${p}"><p:cmAuthor name="甲某"/></p:cmAuthorLst>`,
  })
  expect(await read(file, 'PPTX')).toEqual([
    '第1张幻灯片图片说明: 图',
    '第1张幻灯片第1段: 见\n',
    '第1张幻灯片备注图片说明: 图 (speakerNotes)',
    '第1张幻灯片备注第1段: 备\n (speakerNotes)',
    '第1张幻灯片批注: 批 (comment)',
    '第2张幻灯片图片说明: 图 (hiddenSheet)',
    '第2张幻灯片第1段: 藏\n (hiddenSheet)',
  ])
  expect(await traces(file, 'PPTX')).toEqual([
    'comment 第1张幻灯片: 批注',
    'hiddenSheet 第2张幻灯片: 隐藏的幻灯片',
    'author 批注或者修订的作者: 甲某',
  ])
})

test('an OFD’s pages, in lines and columns', async () => {
  const text = (x: number, y: number, said: string): string =>
    `<ofd:TextObject Boundary="${x} ${y} 20 5"><ofd:TextCode>${said}</ofd:TextCode></ofd:TextObject>`
  const page = (content: string): string =>
    `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content>${content}</ofd:Content></ofd:Page>`
  const file = zipOf({
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocInfo><ofd:Title>题</ofd:Title><ofd:Author>甲某</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml':
      '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages><ofd:Page BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page BaseLoc="/Doc_0/Pages/Page_1/Content.xml"/></ofd:Pages></ofd:Document>',
    'Doc_0/Pages/Page_0/Content.xml': page(
      text(0, 0, '电话138') + text(20, 0, '0000') + text(60, 0, '0000') + text(0, 10, '下一行'),
    ),
    'Doc_0/Pages/Page_1/Content.xml': page('<ofd:ImageObject/>'),
    'Doc_0/Annots/Page_0/Annotation.xml': page(text(0, 0, '注')),
    'Doc_0/Attachments.xml': '<Attachments><Attachment Name="附.zip"/></Attachments>',
  })
  expect(await read(file, 'OFD')).toEqual([
    '文件属性: 题',
    '第1页: 电话1380000\t0000\n下一行',
    '注释: 注 (comment)',
  ])
  expect(await traces(file, 'OFD')).toEqual(['author 文件属性“作者”: 甲某', 'embeddedFile 附件: 附.zip'])
  expect((await readFile(file, 'OFD')).unread).toBe('第2页是扫描图片，读不出文字')
})

test('lines of a text file in any usual encoding', async () => {
  const lines = ['第1行: 一', '第3行: 二']
  expect(await read(Buffer.from('\ufeff一\r\n\r\n二'), 'TXT')).toEqual(lines)
  expect(await read(Buffer.from('\ufeff一\n\n二\n', 'utf16le'), 'TXT')).toEqual(lines)
  expect(await read(Buffer.from('d2bb0d0db6fe', 'hex'), 'TXT')).toEqual(lines)
  expect((await readFile(Buffer.from([0, 1, 2]), 'TXT')).unread).toMatch(/不是文本文件/)
})

test('a PDF’s pages, remarks, links, attachments, scripts and properties', async () => {
  const file = await pdfOf(
    (document) => {
      document.text('13800000000')
      document.note(10, 10, 50, 50, 'remark')
      document.link(10, 10, 20, 20, 'http://example.invalid/')
      document.file(Buffer.from('x'), { name: 'a.txt' })
      document.addNamedJavaScript('start', 'app.alert(1)')
    },
    { info: { Author: 'Zhang', Title: 'title' } },
  )
  expect(await read(file, 'PDF')).toEqual([
    '文件属性: title',
    '第1页: 13800000000',
    '第1页的批注: remark (comment)',
    '第1页的超链接: http://example.invalid/',
  ])
  expect(await traces(file, 'PDF')).toEqual([
    'author 文件属性“作者”: Zhang',
    'embeddedFile 附件: a.txt',
    'script 脚本: start',
    'comment 第1页: remark',
    'externalLink 第1页的超链接: http://example.invalid/',
  ])
  expect((await readFile(file, 'PDF')).unread).toBeNull()
})

test('pages that are pictures are told, empty ones and pictures beside text are not', async () => {
  const picture = Buffer.from(pngOf(1000, 1000))
  const draw = (document: PDFKit.PDFDocument): unknown => document.image(picture, 0, 0, { width: 500 })
  const scan = await pdfOf((document) => draw(document))
  expect((await readFile(scan, 'PDF')).unread).toBe('全部页面是扫描图片，读不出文字')
  const mixed = await pdfOf((document) => {
    document.text('words '.repeat(10))
    draw(document)
    document.addPage()
    document.addPage()
    draw(document)
    document.text('- 3 -')
  })
  expect((await readFile(mixed, 'PDF')).unread).toBe('第3页是扫描图片，读不出文字')
})

test('a locked PDF is told; one that only forbids printing is read', async () => {
  const write = (document: PDFKit.PDFDocument): unknown => document.text('x')
  expect((await readFile(await pdfOf(write, { userPassword: 'a' }), 'PDF')).unread).toMatch(/加了密码/)
  expect(await read(await pdfOf(write, { ownerPassword: 'a' }), 'PDF')).toEqual(['第1页: x'])
  expect((await readFile(Buffer.from('%PDF-1.7\nx'), 'PDF')).unread).toMatch(/已损坏/)
})

test.each([
  ['GBK-EUC-H', 'd5c5c8fd313338', '张三138'],
  ['GBKp-EUC-H', 'd5c5c8fd313338', '张三138'],
  ['UniGB-UCS2-H', '5f204e09003100330038', '张三138'],
  ['UniGB-UTF16-H', '5f204e09003100330038', '张三138'],
])('Chinese in a font that is only named is read by %s', async (encoding, code, text) => {
  const font = `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[6 0 R]>>`
  const descendant =
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>'
  const file = plainPdf(font, descendant, `BT /F1 24 Tf 100 700 Td <${code}> Tj ET`)
  expect(await read(file, 'PDF')).toEqual([`第1页: ${text}`])
})

test.each([
  ['Identity-H', /没有对照表/],
  ['UniGB-UTF8-H', /字体编码（UniGB-UTF8-H）/],
])('glyphs that %s alone cannot name are told', async (encoding, reason) => {
  const font = `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[6 0 R]>>`
  const descendant =
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>'
  const file = plainPdf(font, descendant, 'BT /F1 24 Tf 100 700 Td <00010002> Tj ET')
  expect((await readFile(file, 'PDF')).unread).toMatch(reason)
})

test('what a camera and an editor write into a JPEG', async () => {
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    tiffOf(
      [
        [0x0110, 'Model'],
        [0xa430, 'Owner'],
      ],
      1,
      true,
    ),
  ])
  const xmp =
    'http://ns.adobe.com/xap/1.0/\0<x><dc:creator><rdf:Seq><rdf:li>Li</rdf:li></rdf:Seq></dc:creator></x>'
  const file = jpegOf(
    jpegSegment(0xe1, exif),
    jpegSegment(0xe1, Buffer.from(xmp)),
    jpegSegment(0xfe, Buffer.from('备注')),
  )
  expect(await traces(Buffer.concat([file, Buffer.from('tail')]), 'JPG')).toEqual([
    'exif 图片的相机型号: Model',
    'author 图片的相机所有者: Owner',
    'location 图片的拍摄地点: 25.50000, 117.25000',
    'author 图片的作者: Li',
    'exif 图片的附加信息: XMP',
    'exif 图片的备注: 备注',
    'embeddedFile 图片: 图片后面还有 4 字节别的内容',
  ])
  expect(await readFile(jpegOf(), 'JPG')).toEqual({ pieces: [], traces: [], unread: null })
})

test('texts in a PNG, packed or not', async () => {
  const packed = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), zlib('packed')])
  const file = pngOf(
    2,
    2,
    pngChunk('tEXt', Buffer.from('Author\0Zhang', 'latin1')),
    pngChunk('zTXt', packed),
    pngChunk('iTXt', Buffer.from('Title\0\0\0zh\0标题\0题', 'utf8')),
    pngChunk('eXIf', tiffOf([[0x013b, 'Zhang']])),
  )
  expect(await traces(file, 'PNG')).toEqual([
    'author 图片的“Author”: Zhang',
    'exif 图片的“Comment”: packed',
    'exif 图片的“Title”: 题',
    'author 图片的作者: Zhang',
  ])
  expect((await readFile(Buffer.from('x'), 'PNG')).unread).toMatch(/已损坏/)
})
