import fc from 'fast-check'
import { Document, Footer, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import {
  docxOf,
  docxOfPart,
  jpegOf,
  jpegSegment,
  linksOf,
  pdfOf,
  pngChunk,
  pngOf,
  tiffOf,
  xlsxOf,
  zipOf,
} from '../../../tests/support/office-files.ts'
import { cleanFile, closeReaders, maskFile, readFile, readFileBounded, type FileKind } from './index.ts'
import { reasons } from './unreadable.ts'

/** Sound files of every kind, as programs write them. */
const sound = new Map<FileKind, Uint8Array>()

beforeAll(async () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })
  const document = new Document({
    creator: '甲某',
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph('页脚')] }) },
        children: [
          new Paragraph({ children: [new TextRun('一'), new TextRun({ text: '二', vanish: true })] }),
          new Table({ rows: [new TableRow({ children: [cell('1'), cell('2')] })] }),
        ],
      },
    ],
  })
  sound.set('DOCX', await Packer.toBuffer(document))
  const rows = [
    [{ value: '名' }, { value: 1.5 }],
    [{ value: '名' }, { value: true }],
  ]
  sound.set('XLSX', await writeXlsxFile(rows, { sheet: '表' }).toBuffer())
  sound.set(
    'PDF',
    await pdfOf((pdf) => {
      pdf.text('text')
      pdf.note(1, 1, 9, 9, 'note')
      pdf.addPage()
      pdf.image(Buffer.from(pngOf(400, 400)), 0, 0)
    }),
  )
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffOf([[0x013b, 'Zhang']], 6, true)])
  sound.set('JPG', jpegOf(jpegSegment(0xe1, exif)))
  sound.set(
    'PNG',
    pngOf(3, 3, pngChunk('eXIf', tiffOf([[0x0110, 'M']], 1, true)), pngChunk('iTXt', Buffer.from('a\0'))),
  )
  sound.set('TXT', Buffer.from('一\r\n二'))
  const slide = '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>'
  sound.set(
    'PPTX',
    zipOf({
      '_rels/.rels': linksOf([{ type: 'officeDocument', target: 'ppt/presentation.xml' }]),
      'ppt/presentation.xml':
        '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:sldId r:id="rId1"/></p:presentation>',
      'ppt/_rels/presentation.xml.rels': linksOf([{ type: 'slide', target: 'slides/slide1.xml' }]),
      'ppt/slides/slide1.xml': slide,
    }),
  )
  sound.set(
    'OFD',
    zipOf({
      'OFD.xml': '<OFD><DocBody><DocRoot>d.xml</DocRoot></DocBody></OFD>',
      'd.xml': '<Document><Page BaseLoc="p.xml"/></Document>',
      'p.xml': '<Page><TextObject Boundary="0 0 1 1"><TextCode>一</TextCode></TextObject></Page>',
    }),
  )
})
afterAll(closeReaders)

/** Every door answers, and none of them by an error of ours. */
async function expectAnswers(bytes: Uint8Array, type: FileKind): Promise<void> {
  const { unread, pieces } = await readFile(bytes, type)
  expect(unread ?? '').not.toContain(reasons.unexpected)
  const masks = pieces.slice(0, 5).flatMap(({ index, text }) => {
    const from = text.search(/[^\s\ud800-\udfff]/)
    return from < 0 ? [] : [{ piece: index, from, to: from + 1, text: '*' }]
  })
  expect(await maskFile(bytes, type, masks)).toBeDefined()
  expect(await cleanFile(bytes, type)).not.toEqual({ refused: reasons.unexpected })
}

const kinds: readonly FileKind[] = ['DOCX', 'XLSX', 'PPTX', 'OFD', 'PDF', 'JPG', 'PNG', 'TXT', 'DOC', 'XLS']
const kind = fc.constantFrom(...kinds)
const soundKind = fc.constantFrom<FileKind>('DOCX', 'XLSX', 'PPTX', 'OFD', 'PDF', 'JPG', 'PNG', 'TXT')
const runs = { numRuns: 150 }

test('sound files are read to the end', async () => {
  for (const [type, bytes] of sound) {
    const { unread } = await readFile(bytes, type)
    expect(type === 'PDF' ? null : unread).toBeNull()
  }
})

test('noise of any length', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), kind, expectAnswers), runs)
})

test('files that were cut off', async () => {
  await fc.assert(
    fc.asyncProperty(soundKind, fc.double({ min: 0, max: 1, noNaN: true }), async (type, part) => {
      const bytes = sound.get(type) ?? new Uint8Array()
      await expectAnswers(bytes.subarray(0, Math.floor(bytes.byteLength * part)), type)
    }),
    runs,
  )
})

test('files with bytes changed', async () => {
  const changes = fc.array(
    fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.nat({ max: 255 })),
    { minLength: 1 },
  )
  await fc.assert(
    fc.asyncProperty(soundKind, changes, async (type, changed) => {
      const bytes = Uint8Array.from(sound.get(type) ?? [])
      for (const [place, value] of changed) bytes[Math.floor(place * bytes.byteLength)] = value
      await expectAnswers(bytes, type)
    }),
    runs,
  )
})

test('packages with their parts exchanged, missing, or another’s', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<FileKind>('DOCX', 'XLSX', 'PPTX', 'OFD'),
      fc.nat(),
      fc.nat(),
      async (type, from, to) => {
        const parts = unzipSync(sound.get(type) ?? new Uint8Array())
        const names = Object.keys(parts)
        const [first = '', second = ''] = [names[from % names.length], names[to % names.length]]
        const content = parts[second] ?? new Uint8Array()
        await expectAnswers(zipOf({ ...parts, [second]: parts[first] ?? '', [first]: content }), type)
        await expectAnswers(zipOf({ ...parts, [first]: '' }), type)
        await expectAnswers(zipOf(parts), 'DOCX')
        await expectAnswers(zipOf(parts), 'XLSX')
      },
    ),
    { numRuns: 40 },
  )
})

test('packages with signs of their XML changed', async () => {
  const sign = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    '&',
    '=',
    ' ',
    '0',
    'w:p',
    '</w:p>',
    '<w:t>',
    '\0',
    '<!--',
    '一',
  )
  const change = fc.tuple(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 40 }), sign)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<FileKind>('DOCX', 'XLSX'),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (type, changes) => {
        const parts = unzipSync(sound.get(type) ?? new Uint8Array())
        const names = Object.keys(parts)
        for (const [part, place, length, text] of changes) {
          const name = names[part % names.length] ?? ''
          const source = Buffer.from(parts[name] ?? '').toString()
          const at = Math.floor(place * source.length)
          parts[name] = Buffer.from(source.slice(0, at) + text + source.slice(at + length))
        }
        await expectAnswers(zipOf(parts), type)
      },
    ),
    runs,
  )
})

test('documents whose elements stand anywhere, under any name', async () => {
  const names = [
    'p',
    'r',
    't',
    'tbl',
    'tr',
    'tc',
    'del',
    'ins',
    'rPr',
    'pPr',
    'txbxContent',
    'tab',
    'vanish',
    'comment',
  ].concat(['row', 'c', 'v', 'is', 'f', 'si', 'rPh', 'mergeCell', 'constructor', '__proto__', 'toString'])
  const element = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.string({ maxLength: 4 }).map((text) => text.replace(/[^\w ]/g, '')),
      fc
        .tuple(
          fc.constantFrom('w:', 's:', 'a:', ''),
          fc.constantFrom(...names),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([prefix, name, inside]) => {
          const attributes = `r="${name}" ref="A1:${name}" t="s" ${prefix}val="1" hidden="1" si="0"`
          return `<${prefix}${name} ${attributes}>${inside.join('')}</${prefix}${name}>`
        }),
    ),
  })).node
  await fc.assert(
    fc.asyncProperty(fc.array(element, { maxLength: 6 }), fc.constantFrom(...names), async (nodes, root) => {
      const body = nodes.join('')
      const other = `<${root} xmlns:w="urn:w" xmlns:s="urn:s" xmlns:a="urn:a">${body}</${root}>`
      const namespaces =
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
      await expectAnswers(
        docxOf(`<w:p ${namespaces}>${body}</w:p>`, { 'word/x.xml': other }, [
          { type: root, target: 'x.xml' },
        ]),
        'DOCX',
      )
      const rows = `<row xmlns:w="urn:w" ${namespaces}>${body}</row>`
      await expectAnswers(
        xlsxOf({ sheets: [{ name: root, xml: rows }], strings: [body.replaceAll(/[ws]:|a:/g, '')] }),
        'XLSX',
      )
    }),
    { numRuns: 100 },
  )
})

const laughs = Array.from({ length: 9 }, (_, index) => {
  const inside = index === 0 ? 'ha' : `&l${index - 1};`.repeat(10)
  return `<!ENTITY l${index} "${inside}">`
}).join('')

test.each([
  ['a billion laughs', docxOfPart(`<!DOCTYPE l [${laughs}]><l>&l8;</l>`), /XML炸弹/],
  ['a tower of elements', docxOf(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`), /XML炸弹/],
  ['a part of 101 MB', docxOfPart('x'.repeat(101 * 1024 * 1024)), /压缩炸弹/],
  ['a part of 70 MB', docxOf(' '.repeat(70 * 1024 * 1024)), /压缩炸弹|内容太多/],
  ['a comment without end', docxOf(`<!--${'x'.repeat(10_000_000)}`), /已损坏/],
  [
    'millions of attributes',
    docxOf(`<w:p ${Array.from({ length: 500_000 }, (_, index) => `a${index}=""`).join(' ')}/>`),
    /XML炸弹/,
  ],
  [
    'a million cells in one place',
    xlsxOf({ sheets: [{ name: '表', xml: `<row>${'<c r="A1"><v>1</v></c>'.repeat(1_000_000)}</row>` }] }),
    /内容太多|超过10秒/,
  ],
  [
    'areas as large as the sheet',
    xlsxOf({
      sheets: [
        {
          name: '表',
          xml: `<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells>`,
        },
      ],
    }),
    null,
  ],
])('%s is answered in time', async (_, bytes, reason) => {
  const { unread } = await readFileBounded(bytes, kindOf(bytes))
  if (reason === null) expect(unread).toBeNull()
  else expect(unread).toMatch(reason)
})

function kindOf(bytes: Uint8Array): FileKind {
  return Buffer.from(bytes).includes('xl/workbook.xml') ? 'XLSX' : 'DOCX'
}
