import fc from 'fast-check'
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeDocx, makePdf, makePng, makeXlsx, p, picture } from '../../../tests/support/handmade-files.ts'
import { convertBounded } from './convert-bounded.ts'
import { convertFile } from './convert.ts'

async function reasonOf(bytes: Uint8Array, name = '文件'): Promise<string> {
  const answer = await convertFile(bytes, name)
  return answer.kind === 'refused' ? answer.reason : `taken over: ${answer.value.html.slice(0, 80)}`
}

const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(100),
  ])

test.each([
  ['old Word', compound('WordDocument'), '通知.doc', '另存为 .docx'],
  [
    'old WPS',
    compound('WordDocument'),
    '通知.wps',
    'WPS 文字文件（.wps）。请用 Word 或 WPS 打开，另存为 .docx',
  ],
  ['old Excel', compound('Workbook'), '表.xls', '另存为 .xlsx'],
  ['old WPS table', compound('Workbook'), '表.et', '另存为 .xlsx'],
  ['under a password', compound('EncryptedPackage'), '通知.docx', '取消密码'],
  ['an unknown container', compound('Something'), 'x', '可以用的文件'],
  ['empty', new Uint8Array(), 'x.docx', '空文件'],
  ['a picture', makePng(2, 2), 'x.png', '是图片'],
  ['RTF', strToU8('{\\rtf1 hi}'), 'x.rtf', '另存为 .docx'],
  ['a page of the web', strToU8('<!DOCTYPE html><p>x'), 'x.html', '另存为 .docx'],
  ['an archive', zipSync({ 'a.txt': strToU8('x') }), 'x.zip', '是压缩包'],
  ['slides', zipSync({ 'ppt/presentation.xml': strToU8('x') }), 'x.pptx', '是演示文稿'],
  ['OFD', zipSync({ 'OFD.xml': strToU8('x') }), 'x.ofd', '是 OFD'],
  ['bytes', new Uint8Array([0, 1, 2, 3]), 'x', '不是文字'],
  ['no text', makeDocx({ body: p('') }), 'x.docx', '没有文字'],
  ['no document in it', zipSync({ 'word/x.xml': strToU8('<x/>') }), 'x.docx', '已损坏'],
  ['broken XML', makeDocx({ body: '<w:p><w:r>' }), 'x.docx', '已损坏'],
])('%s is refused, with the way out', async (_what, bytes, name, words) => {
  expect(await reasonOf(bytes, name)).toContain(words)
})

test('plain text comes in from UTF-8 and from what Chinese Windows writes', async () => {
  const gbk = Buffer.from('b8f7b4e5ceafbbe1a3ba0d0a0d0acfd6bdabd3d0b9d8cac2cfeecda8d6aac8e7cfc2a1a3', 'hex')
  expect(await convertFile(gbk, '通知.txt')).toMatchObject({
    value: { type: 'txt', html: '<p class="addressee">各村委会：</p>\n<p>现将有关事项通知如下。</p>' },
  })
  expect(await convertFile(strToU8('\ufeff　　一段 <b>。\n\n二段。'), 'a.txt')).toMatchObject({
    value: { html: '<p>一段 &lt;b&gt;。</p>\n<p>二段。</p>' },
  })
})

test('a package that unpacks to far more than it is, or claims less than it holds, is not unpacked', async () => {
  const zeros = new Uint8Array(60 * 1024 * 1024)
  expect(await reasonOf(makeDocx({ body: p('x'), parts: { 'word/media/a.png': zeros } }))).toContain(
    '解压以后太大',
  )
  const many = Object.fromEntries(
    Array.from({ length: 5_001 }, (_one, index) => [`word/${index}`, new Uint8Array()]),
  )
  expect(await reasonOf(makeDocx({ body: p('x'), parts: many }))).toContain('内部文件太多')
  expect(await reasonOf(lyingZip())).toContain('已损坏')
})

/** A package whose document says that it is 10 bytes long, and unpacks to a megabyte. */
function lyingZip(): Uint8Array {
  const zip = Buffer.from(makeDocx({ body: p('字'.repeat(1_000)) }))
  const packed = deflateRawSync(Buffer.alloc(1024 * 1024, 'a'))
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  while (zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)) !== 'word/document.xml') {
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  // its own data lie before everything else; the directory moves on by as much
  const header = Buffer.alloc(30 + 17)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(17, 26)
  header.write('word/document.xml', 30)
  const moved = Buffer.concat([
    zip.subarray(0, zip.readUInt32LE(end + 16)),
    header,
    packed,
    zip.subarray(zip.readUInt32LE(end + 16)),
  ])
  const shift = header.length + packed.length
  moved.writeUInt32LE(packed.length, at + shift + 20)
  moved.writeUInt32LE(10, at + shift + 24)
  moved.writeUInt32LE(zip.readUInt32LE(end + 16), at + shift + 42)
  moved.writeUInt32LE(zip.readUInt32LE(end + 16) + shift, end + shift + 16)
  return moved
}

test('entities of one’s own and endless nesting are refused', async () => {
  const laughs = strToU8(
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
  )
  expect(await reasonOf(makeDocx({ body: '', parts: { 'word/document.xml': laughs } }))).toContain(
    '不安全的定义',
  )
  const deep = '<w:sdt><w:sdtContent>'.repeat(5_000) + p('x') + '</w:sdtContent></w:sdt>'.repeat(5_000)
  expect(await reasonOf(makeDocx({ body: deep }))).toContain('嵌套太深')
})

test('markup in the text of a file stays text', async () => {
  const answer = await convertFile(
    makeDocx({ body: p('<img src=x onerror=alert(1)>&amp; "引号"') }),
    'a.docx',
  )
  expect(answer).toMatchObject({
    value: { html: '<p>&lt;img src=x onerror=alert(1)&gt;&amp;amp; &quot;引号&quot;</p>' },
  })
})

const samples = [
  makeDocx({
    body:
      p('关于某事的通知', '<w:jc w:val="center"/>') +
      `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl><w:p>${picture('m', '图')}</w:p>` +
      p('2026年3月1日', '<w:jc w:val="right"/>'),
    numbering: '<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    media: { m: { name: 'a.png', bytes: makePng(3, 3) } },
  }),
  makeXlsx([
    {
      name: '表',
      xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B9"/></mergeCells>',
    },
  ]),
  makePdf([[{ text: '第一行的话', x: 90, y: 700 }]]),
]

test('whatever befalls the bytes of a file, it is taken over or refused in words', async () => {
  const change = fc.record({
    sample: fc.nat(samples.length - 1),
    cut: fc.option(fc.nat(4_000)),
    places: fc.array(fc.tuple(fc.nat(4_000), fc.nat(255)), { maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(change, async ({ sample, cut, places }) => {
      const bytes = Buffer.from(samples[sample] ?? [])
      for (const [at, byte] of places) bytes[at % bytes.length] = byte
      const answer = await convertFile(cut === null ? bytes : bytes.subarray(0, cut), 'x.docx')
      expect(['converted', 'refused']).toContain(answer.kind)
    }),
    { numRuns: 400 },
  )
})

/** Elements of Word's in any order and nesting, with attributes that make little sense. */
const nonsense = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      '<w:t>字</w:t>',
      '字',
      '<w:br/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:fldChar w:fldCharType="begin"/>',
    ),
    fc
      .tuple(
        fc.constantFrom(
          'w:p',
          'w:r',
          'w:tbl',
          'w:tr',
          'w:tc',
          'w:pPr',
          'w:sdt',
          'w:sdtContent',
          'w:drawing',
          'mc:AlternateContent',
          'mc:Choice',
          'mc:Fallback',
          'w:pict',
          'w:txbxContent',
          'w:tcPr',
          'w:gridSpan',
          'w:vMerge',
          'w:numPr',
          'w:ilvl',
          'w:numId',
          'w:ins',
          'w:hyperlink',
          'a:blip',
          'w:ruby',
          'w:sym',
          'w:trPr',
          'w:gridBefore',
        ),
        fc.constantFrom(
          '',
          ' w:val="-1"',
          ' w:val="99999999999"',
          ' w:val="1"',
          ' w:val="x"',
          ' r:embed="m"',
          ' w:char="zz"',
        ),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, attributes, inside]) => `<${name}${attributes}>${inside.join('')}</${name}>`),
  ),
})).node

test('Word’s elements in any order make no trouble', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nonsense, { maxLength: 6 }), async (nodes) => {
      const answer = await convertFile(makeDocx({ body: nodes.join('') }), 'x.docx')
      expect(['converted', 'refused']).toContain(answer.kind)
    }),
    { numRuns: 400 },
  )
})

test('in its own thread a file gives the same, with its pictures', async () => {
  const [docx = new Uint8Array()] = samples
  const bounded = await convertBounded(docx, 'x.docx')
  expect(bounded).toMatchObject({
    kind: 'converted',
    value: { pictures: [{ number: 1, mediaType: 'image/png' }] },
  })
  const direct = await convertFile(docx, 'x.docx')
  expect(JSON.stringify(bounded)).toBe(JSON.stringify(direct))
})

test('a file that takes too long, or too much, is given up with a word', async () => {
  const [docx = new Uint8Array()] = samples
  expect(await convertBounded(docx, 'x.docx', { milliseconds: 0 })).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('没有转换'),
  })
  // well within the limits of a package, and more elements than any document has
  const crowd = Array.from({ length: 505_000 }, (_one, index) => `<w:p><w:r w:x="${index}"/></w:p>`)
  expect(await convertBounded(makeDocx({ body: crowd.join('') }), 'x.docx')).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('内容太多'),
  })
})

test('many at once wait for their turn, and all get it', async () => {
  const [docx = new Uint8Array()] = samples
  const answers = await Promise.all(Array.from({ length: 6 }, () => convertBounded(docx, 'x.docx')))
  expect(answers.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'converted'))
})
