import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unzip } from '../../../tests/support/read-docx.ts'
import {
  docxOf,
  docxOfPart,
  paragraph,
  sheetNamespace,
  wordNamespace,
  wordPart,
  xlsxOf,
  zipOf,
  type WorkbookOf,
} from '../../../tests/support/office-files.ts'
import { maskFile, readFile, type FileKind, type Mask } from './index.ts'

/** Masks that cover the text wherever it stands in a piece. */
async function masksFor(bytes: Uint8Array, type: FileKind, text: string, cover: string): Promise<Mask[]> {
  const { pieces } = await readFile(bytes, type)
  return pieces
    .filter((piece) => piece.text.includes(text))
    .map((piece) => {
      const from = piece.text.indexOf(text)
      return { piece: piece.index, from, to: from + text.length, text: cover }
    })
}

async function masked(bytes: Uint8Array, type: FileKind, masks: readonly Mask[]): Promise<Uint8Array> {
  const answer = await maskFile(bytes, type, masks)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.bytes
}

async function covered(bytes: Uint8Array, type: FileKind, text: string, cover: string): Promise<Uint8Array> {
  return masked(bytes, type, await masksFor(bytes, type, text, cover))
}

async function texts(bytes: Uint8Array, type: FileKind): Promise<string[]> {
  return (await readFile(bytes, type)).pieces.map(({ text }) => text)
}

const number = '13800000000'
const cover = '138****0000'

test('a number is covered over its runs, and nothing else changes', async () => {
  const body = `<!-- 1 --><w:p><w:r><w:t>电话138</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>0&#48;0</w:t></w:r><w:r><w:t xml:space="preserve"> 000&amp;0</w:t></w:r></w:p>`
  const file = docxOf(body)
  const after = await masked(file, 'DOCX', [{ piece: 0, from: 5, to: 10, text: '*** *' }])
  expect(await texts(after, 'DOCX')).toEqual(['电话138*** *00&0'])
  const before = unzip(file)
  const source = before.get('word/document.xml') ?? ''
  before.set('word/document.xml', source.replace('0&#48;0', '***').replace(' 000&amp;', ' *00&amp;'))
  expect([...unzip(after)]).toEqual([...before])
})

test('it is covered in remarks, headers, deleted text, boxes, attributes and links', async () => {
  const box = (kind: string): string =>
    `<mc:${kind}><w:txbxContent>${paragraph(number)}</w:txbxContent></mc:${kind}>`
  const body =
    `<w:p><w:del w:author="a"><w:r><w:delText>${number}</w:delText></w:r></w:del></w:p>` +
    `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r></w:p>` +
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${number}</w:t></w:r></w:p>` +
    `<w:p><w:r><w:instrText>HYPERLINK "tel:${number}"</w:instrText></w:r></w:p>` +
    `<w:p><w:r><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" descr='"${number}"'/></w:r></w:p>`
  const file = docxOf(
    body,
    {
      'word/comments.xml': wordPart(
        'comments',
        `<w:comment w:author="a">${paragraph('138', '00000000')}</w:comment>`,
      ),
      'word/header1.xml': wordPart('hdr', paragraph(number)),
    },
    [{ type: 'hyperlink', target: `tel:${number}`, external: true }],
  )
  const after = await covered(file, 'DOCX', number, cover)
  const parts = [...unzip(after).values()].join('')
  expect(parts).not.toContain(number)
  expect(parts.split(cover)).toHaveLength(9)
  expect(parts).toContain('138</w:t></w:r><w:r><w:t xml:space="preserve">****0000')
})

test('a tab between digits becomes a sign of the mask', async () => {
  const file = docxOfPart(
    `<x:document xmlns:x="${wordNamespace}"><x:body><x:p><x:r><x:t>1</x:t><x:tab/><x:t>3</x:t><x:br/></x:r></x:p></x:body></x:document>`,
  )
  const after = await masked(file, 'DOCX', [{ piece: 0, from: 0, to: 3, text: '***' }])
  expect(unzip(after).get('word/document.xml')).toContain('<x:t>*</x:t><x:t>*</x:t><x:t>*</x:t><x:br/>')
})

const one = (xml: string, more: Partial<WorkbookOf> = {}): WorkbookOf => ({
  sheets: [{ name: '名单', xml }],
  ...more,
})

/** The first sheet, and the shared strings, of a workbook. */
function sheetOf(bytes: Uint8Array): [sheet: string, strings: string] {
  const parts = unzip(bytes)
  return [parts.get('xl/worksheets/sheet1.xml') ?? '', parts.get('xl/sharedStrings.xml') ?? '']
}

test('a number becomes a text in the same style', async () => {
  const file = xlsxOf(
    one(`<row><c r="A1" s="0"><v>${number}</v></c><c r="B1"><v>1.38E10</v></c></row>`, {
      styles: '<cellXfs><xf/></cellXfs>',
    }),
  )
  const after = await covered(file, 'XLSX', number, cover)
  expect(sheetOf(after)[0]).toContain(
    `<row><c r="A1" s="0" t="inlineStr"><is><t xml:space="preserve">${cover}</t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">${cover}</t></is></c></row>`,
  )
})

const shared = (index: number, reference: string): string => `<c r="${reference}" t="s"><v>${index}</v></c>`

test('a shared string is covered in its place where all of its cells are', async () => {
  const strings = [
    `<r><rPr><b/></rPr><t>电话138</t></r><r><t>00000000</t></r><rPh sb="0" eb="1"><t>${number}</t></rPh>`,
    '<t>别的</t>',
  ]
  const file = xlsxOf(one(`<row>${shared(0, 'A1')}${shared(0, 'B1')}${shared(1, 'C1')}</row>`, { strings }))
  const after = await covered(file, 'XLSX', number, cover)
  expect(sheetOf(after)[0]).toBe(sheetOf(file)[0])
  expect(sheetOf(after)[1]).toContain('<si><r><rPr><b/></rPr><t>电话138</t></r><r><t>****0000</t></r></si>')
  expect(await texts(after, 'XLSX')).toEqual([`电话${cover}`, `电话${cover}`, '别的'])
})

test('a shared string stays for the cells that are not covered', async () => {
  const strings = [`<r><rPr><b/></rPr><t>138</t></r><r><t>00000000</t></r>`]
  const file = xlsxOf(one(`<row>${shared(0, 'A1')}${shared(0, 'B1')}</row>`, { strings }))
  const after = await masked(file, 'XLSX', [{ piece: 1, from: 3, to: 7, text: '****' }])
  expect(await texts(after, 'XLSX')).toEqual([number, cover])
  expect(sheetOf(after)[0]).toContain(
    '<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>138</t></r><r><t>****0000</t></r></is></c>',
  )
  expect(sheetOf(after)[1]).toBe(sheetOf(file)[1])
})

test('a shared string covered in two ways leaves nothing behind', async () => {
  const file = xlsxOf(
    one(`<row>${shared(0, 'A1')}${shared(0, 'B1')}</row>`, { strings: [`<t>${number}</t>`] }),
  )
  const after = await masked(file, 'XLSX', [
    { piece: 0, from: 0, to: 4, text: '****' },
    { piece: 1, from: 3, to: 7, text: '****' },
  ])
  expect(await texts(after, 'XLSX')).toEqual(['****0000000', cover])
  expect([...unzip(after).values()].join('')).not.toContain(number)
})

test('strings that no cell shows are covered too', async () => {
  const file = xlsxOf(one('', { strings: [`<t>${number}</t>`] }))
  const after = await covered(file, 'XLSX', number, cover)
  expect(sheetOf(after)[1]).toContain(`<si><t>${cover}</t></si>`)
})

test('a workbook with other prefixes, and strings with escapes', async () => {
  const file = xlsxOf(one(''))
  const parts = Object.fromEntries(unzip(file))
  const sheet = `<x:worksheet xmlns:x="${sheetNamespace}"><x:sheetData><x:row><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>0</x:v></x:c><x:c t="inlineStr" r="C1"><x:is><x:t>_x0031_38</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
  const strings = `<sst xmlns="${sheetNamespace}"><si><t>_x0031_38</t></si></sst>`
  const links = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
  )
  const all = {
    ...parts,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': strings,
    'xl/_rels/workbook.xml.rels': links,
  }
  const after = await masked(zipOf(all), 'XLSX', [
    { piece: 1, from: 0, to: 1, text: '*' },
    { piece: 2, from: 0, to: 2, text: '**' },
  ])
  expect(await texts(after, 'XLSX')).toEqual(['138', '*38', '**8'])
  expect(sheetOf(after)[0]).toContain(
    '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">*38</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>**8</x:t></x:is></x:c>',
  )
})

test('a covered cell loses its formula, with all that would bring the number back', async () => {
  const xml =
    `<row r="1"><c r="A1" cm="1"><f t="shared" ref="A1:A2" si="0">B1</f><v>${number}</v></c></row>` +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f>SUM(1)</f><v>1</v></c></row>' +
    `<row r="3"><c r="C3"><f t="array" ref="C3:C4">D3:D4</f><v>3</v></c></row><row r="4"><c r="C4"><v>${number}</v></c></row>`
  const file = xlsxOf(
    one(xml, {
      links: [{ type: 'calcChain', target: 'calcChain.xml' }],
      parts: { 'xl/calcChain.xml': `<calcChain xmlns="${sheetNamespace}"><c r="A1" i="1"/></calcChain>` },
    }),
  )
  const after = await covered(file, 'XLSX', number, cover)
  const written = `t="inlineStr"><is><t xml:space="preserve">${cover}</t></is></c>`
  expect(sheetOf(after)[0]).toContain(
    `<row r="1"><c r="A1" ${written}</row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>SUM(1)</f><v>1</v></c></row>` +
      `<row r="3"><c r="C3"><v>3</v></c></row><row r="4"><c r="C4" ${written}</row>`,
  )
  const parts = unzip(after)
  expect(parts.has('xl/calcChain.xml')).toBe(false)
  expect(parts.get('[Content_Types].xml')).not.toContain('calcChain')
  expect(parts.get('xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
})

test('a formula that names the number is covered, alone or with its result', async () => {
  const cell = `<row><c r="A1" t="str"><f>"${number}"</f><v>${number}</v></c></row>`
  const file = xlsxOf(one(cell))
  const all = await masksFor(file, 'XLSX', number, cover)
  expect(all).toHaveLength(2)
  expect(await texts(await masked(file, 'XLSX', all), 'XLSX')).toEqual([cover])
  const alone = await masked(file, 'XLSX', all.slice(0, 1))
  expect(sheetOf(alone)[0]).toContain(`<f>"${cover}"</f><v>${number}</v>`)
})

test('remarks are covered, and the name of a table’s column with the cell above it', async () => {
  const file = xlsxOf({
    sheets: [
      {
        name: '名单',
        xml: `<row r="1"><c r="A1" t="inlineStr"><is><t>${number}</t></is></c></row>`,
        links: [
          { type: 'comments', target: '../comments1.xml' },
          { type: 'table', target: '../tables/table1.xml' },
        ],
      },
    ],
    parts: {
      'xl/comments1.xml': `<comments xmlns="${sheetNamespace}"><commentList><comment ref="A1"><text><r><t>138</t></r><r><t>00000000</t></r></text></comment></commentList></comments>`,
      'xl/tables/table1.xml': `<table xmlns="${sheetNamespace}" ref="A1:A2"><tableColumns><tableColumn name="${number}"/></tableColumns></table>`,
    },
  })
  const parts = unzip(await covered(file, 'XLSX', number, cover))
  expect(parts.get('xl/comments1.xml')).toContain('<t>138</t></r><r><t>****0000</t>')
  expect(parts.get('xl/tables/table1.xml')).toContain(`name="${cover}"`)
})

test('lines of a text file in its own encoding', async () => {
  const after = await covered(Buffer.from(`\ufeff甲\r\n乙 ${number}😀\n`), 'TXT', number, cover)
  expect(Buffer.from(after).toString()).toBe(`\ufeff甲\r\n乙 ${cover}😀\n`)
  const gbk = Buffer.from('d2bb31333831a1a18139ee3931', 'hex')
  expect(
    Buffer.from(await masked(gbk, 'TXT', [{ piece: 0, from: 2, to: 4, text: '某*' }])).toString('hex'),
  ).toBe('d2bb31c4b32a31a1a18139ee3931')
  expect(await maskFile(gbk, 'TXT', [{ piece: 0, from: 1, to: 2, text: '‱' }])).toHaveProperty('refused')
})

test.each([
  ['a piece that is not there', [{ piece: 9, from: 0, to: 1, text: '*' }]],
  ['a place behind the end', [{ piece: 0, from: 10, to: 12, text: '**' }]],
  ['no place', [{ piece: 0, from: 1, to: 1, text: '' }]],
  ['another length', [{ piece: 0, from: 0, to: 2, text: '*' }]],
  ['a sign that XML forbids', [{ piece: 0, from: 0, to: 1, text: '\0' }]],
  ['half of a character', [{ piece: 0, from: 0, to: 1, text: '\ud800' }]],
  ['white space', [{ piece: 0, from: 0, to: 1, text: ' ' }]],
  [
    'two minds',
    [
      { piece: 0, from: 0, to: 2, text: '**' },
      { piece: 0, from: 1, to: 2, text: 'x' },
    ],
  ],
] as const)('a mask with %s is refused', async (_, masks) => {
  expect(await maskFile(docxOf(paragraph(number)), 'DOCX', masks)).toHaveProperty('refused')
})

test('what cannot be covered is refused, not left as it is', async () => {
  const pivot = `<pivotCacheRecords xmlns="${sheetNamespace}"><r><n v="${number}"/></r></pivotCacheRecords>`
  const file = xlsxOf(one('', { parts: { 'xl/pivotCache/pivotCacheRecords1.xml': pivot } }))
  expect(await maskFile(file, 'XLSX', await masksFor(file, 'XLSX', number, cover))).toHaveProperty('refused')
  expect(await maskFile(Buffer.from('x'), 'PDF', [])).toHaveProperty('refused')
  const signed = docxOf(paragraph(number), { '_xmlsignatures/sig1.xml': '<Signature/>' })
  expect(await maskFile(signed, 'DOCX', await masksFor(signed, 'DOCX', number, cover))).toHaveProperty(
    'refused',
  )
})

test('whatever signs are covered, the file reads as asked and the rest as before', async () => {
  const sign = fc.constantFrom(
    '1',
    '&amp;',
    '&#x1F600;',
    '😀',
    '甲',
    ' ',
    '_x0031_',
    '<!-- -->',
    '<![CDATA[<2]]>',
  )
  const text = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''))
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.boolean()),
      async (runs, chosen) => {
        const inline = `<row><c t="inlineStr"><is>${runs.map((run) => `<r><t>${run}</t></r>`).join('')}</is></c></row>`
        for (const [type, file] of [
          ['DOCX', docxOf(paragraph(...runs))],
          ['XLSX', xlsxOf(one(inline))],
        ] as const) {
          const before = await texts(file, type)
          const masks = before.flatMap((piece, index) =>
            [...new Intl.Segmenter().segment(piece)]
              .filter(({ segment }) => segment.trim() !== '' && chosen.next().value === true)
              .map(({ index: from, segment }) => {
                return { piece: index, from, to: from + segment.length, text: '*'.repeat(segment.length) }
              }),
          )
          const expected = before.map((piece, index) => {
            const signs = piece.split('')
            for (const { from, to, text: over } of masks.filter((mask) => mask.piece === index)) {
              signs.splice(from, to - from, ...over)
            }
            return signs.join('')
          })
          expect(await texts(await masked(file, type, masks), type)).toEqual(expected)
        }
      },
    ),
    { numRuns: 60 },
  )
})
