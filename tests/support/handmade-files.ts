import { crc32, deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

/** Word, Excel and PDF files put together by hand, so that a test says exactly what is in them. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  /** inside `w:body` */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  /** pictures by relationship id */
  readonly media?: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>
  /** addresses by relationship id */
  readonly links?: Readonly<Record<string, string>>
  /** further parts, or others in the place of these */
  readonly parts?: Readonly<Record<string, Uint8Array>>
}

/** A `.docx` with this body. */
export function makeDocx({ body, media = {}, links = {}, parts = {}, ...xml }: DocxParts): Uint8Array {
  const inner = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
  } as const
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': relationships([`Id="r1" Type="${office}/officeDocument" Target="word/document.xml"`]),
    'word/document.xml': strToU8(
      `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ),
  }
  const relations: string[] = []
  for (const [part, root] of Object.entries(inner)) {
    const content = xml[root]
    if (content === undefined) continue
    relations.push(`Id="${part}" Type="${office}/${part}" Target="${part}.xml"`)
    files[`word/${part}.xml`] = strToU8(`${declaration}<w:${root} ${namespaces}>${content}</w:${root}>`)
  }
  for (const [id, { name, bytes }] of Object.entries(media)) {
    relations.push(`Id="${id}" Type="${office}/image" Target="media/${name}"`)
    files[`word/media/${name}`] = bytes
  }
  for (const [id, address] of Object.entries(links)) {
    relations.push(`Id="${id}" Type="${office}/hyperlink" Target="${address}" TargetMode="External"`)
  }
  files['word/_rels/document.xml.rels'] = relationships(relations)
  return zipSync({ ...files, ...parts })
}

export interface XlsxSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** inside `worksheet` */
  readonly xml: string
}

/** An `.xlsx` with these sheets; `styles` and `strings` stand inside `styleSheet` and `sst`. */
export function makeXlsx(
  sheets: readonly XlsxSheet[],
  { styles, strings, book = '' }: { styles?: string; strings?: string; book?: string } = {},
): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const relations = sheets.map(
    (_sheet, index) =>
      `Id="s${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"`,
  )
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': relationships([`Id="r1" Type="${office}/officeDocument" Target="/xl/workbook.xml"`]),
    'xl/workbook.xml': strToU8(
      `${declaration}<workbook ${main} xmlns:r="${office}">${book}<sheets>${listed.join('')}</sheets></workbook>`,
    ),
  }
  for (const [index, { xml }] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `${declaration}<worksheet ${main}>${xml}</worksheet>`,
    )
  }
  for (const [part, root, xml] of [
    ['styles', 'styleSheet', styles],
    ['sharedStrings', 'sst', strings],
  ] as const) {
    if (xml === undefined) continue
    relations.push(`Id="${part}" Type="${office}/${part}" Target="${part}.xml"`)
    files[`xl/${part}.xml`] = strToU8(`${declaration}<${root} ${main}>${xml}</${root}>`)
  }
  files['xl/_rels/workbook.xml.rels'] = relationships(relations)
  return zipSync(files)
}

function relationships(given: readonly string[]): Uint8Array {
  const inside = given.map((one) => `<Relationship ${one}/>`).join('')
  return strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
  )
}

/** A paragraph: `properties` stand inside `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`
}

/** A run of text: `properties` stand inside `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A picture in a run, by its relationship. */
export function picture(relation: string, alt: string): string {
  return (
    '<w:r><w:drawing><wp:inline>' +
    `<wp:docPr id="1" name="图片 1" descr="${escaped(alt)}"/><a:graphic><a:graphicData><pic:pic>` +
    `<pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>` +
    '</wp:inline></w:drawing></w:r>'
  )
}

/** A PNG of one colour. */
export function makePng(width: number, height: number, shade = 200): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, shade)])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A line of a PDF: where it begins, in points from the lower left corner of an A4 page, and how large it is. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A PDF of pages of text. Its font is not in it, but what its signs mean is: every sign is as wide as it is high. */
export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  {
    drawing = '',
    drawings = [],
    sideways = false,
    halfWidths = false,
  }: {
    /** on each page */
    readonly drawing?: string
    /** page by page */
    readonly drawings?: readonly string[]
    /** everything is turned to the left, as on a page that was laid sideways */
    readonly sideways?: boolean
    /** letters and figures are half as wide as they are high */
    readonly halfWidths?: boolean
  } = {},
): Uint8Array {
  const objects: string[] = []
  const add = (content: string): number => objects.push(content)
  const stream = (content: string, more = ''): string =>
    `<< ${more} /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('') // the pages, once their numbers are known
  const meaning = add(
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n' +
        '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
        '1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end',
    ),
  )
  const letters = add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)' +
      ` /Supplement 0 >> /DW 1000${halfWidths ? ' /W [32 126 500]' : ''} /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4` +
      ' /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${letters} 0 R]` +
      ` /ToUnicode ${meaning} 0 R >>`,
  )
  const image = add(
    stream(
      '\x00',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  )
  const numbers = pages.map((lines, page) => {
    const content = add(
      stream(
        (sideways ? '0 1 -1 0 595 0 cm\n' : '') +
          lines
            .map(({ text, x, y, size = 16 }) => `BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
            .join('\n') +
          drawing +
          (drawings[page] ?? ''),
      ),
    )
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]${sideways ? ' /Rotate 90' : ''} /Contents ${content} 0 R` +
        ` /Resources << /Font << /F ${font} 0 R >> /XObject << /Im ${image} 0 R >> >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((one) => `${one} 0 R`).join(' ')}] >>`
  return assemble(objects)
}

function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((content, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${content}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}
