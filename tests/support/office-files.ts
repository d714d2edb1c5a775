import { once } from 'node:events'
import { crc32, deflateSync } from 'node:zlib'
import { zipSync, type Zippable } from 'fflate'
import PDFDocument from 'pdfkit'

/** Office documents made by hand: just what a test is about, in parts that Word and Excel would open. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** A zip of the parts in their order. */
export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? Buffer.from(content) : content
  }
  return zipSync(files)
}

export interface Link {
  readonly type: string
  readonly target: string
  readonly external?: boolean
}

/** A part with relationships `rId1`, `rId2` … */
export function linksOf(links: readonly Link[]): string {
  const said = links.map(({ type, target, external }, index) => {
    const mode = external ? ' TargetMode="External"' : ''
    return `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"${mode}/>`
  })
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return `${declaration}<Relationships xmlns="${namespace}">${said.join('')}</Relationships>`
}

function contentTypes(main: string, type: string, parts: Parts): string {
  const overrides = Object.entries(types)
    .flatMap(([pattern, one]) => Object.keys(parts).map((name) => ({ name, pattern, one })))
    .filter(({ name, pattern }) => new RegExp(pattern).test(name))
    .map(({ name, one }) => `<Override PartName="/${name}" ContentType="${one}"/>`)
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `<Override PartName="/${main}" ContentType="${type}"/>${overrides.join('')}</Types>`
  )
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const types: Readonly<Record<string, string>> = {
  '^word/comments.xml$': `${word}.comments+xml`,
  '^word/header': `${word}.header+xml`,
  '^word/styles.xml$': `${word}.styles+xml`,
  '^word/settings.xml$': `${word}.settings+xml`,
  '^word/footnotes.xml$': `${word}.footnotes+xml`,
  '^xl/worksheets/[^/]+.xml$': `${sheet}.worksheet+xml`,
  '^xl/sharedStrings.xml$': `${sheet}.sharedStrings+xml`,
  '^xl/styles.xml$': `${sheet}.styles+xml`,
  '^xl/comments': `${sheet}.comments+xml`,
  '^xl/calcChain.xml$': `${sheet}.calcChain+xml`,
  '^xl/tables/': `${sheet}.table+xml`,
  '^docProps/core.xml$': 'application/vnd.openxmlformats-package.core-properties+xml',
}

/** What stands inside of `w:body`, with prefix `w`, in a `.docx`. */
export function docxOf(body: string, parts: Parts = {}, links: readonly Link[] = []): Uint8Array {
  return docxOfPart(
    `${declaration}<w:document xmlns:w="${wordNamespace}" xmlns:r="${office}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    parts,
    links,
  )
}

export function docxOfPart(document: string, parts: Parts = {}, links: readonly Link[] = []): Uint8Array {
  const all = { 'word/document.xml': document, ...parts }
  return zipOf({
    '[Content_Types].xml': contentTypes('word/document.xml', `${word}.document.main+xml`, parts),
    '_rels/.rels': linksOf([{ type: 'officeDocument', target: 'word/document.xml' }]),
    ...(links.length > 0 ? { 'word/_rels/document.xml.rels': linksOf(links) } : {}),
    ...all,
  })
}

/** A paragraph of WordprocessingML whose runs have these texts. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`
}

/** A part of WordprocessingML. */
export function wordPart(root: string, content: string): string {
  return `${declaration}<w:${root} xmlns:w="${wordNamespace}">${content}</w:${root}>`
}

export interface SheetOf {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** what stands in `worksheet`, or only the rows */
  readonly xml: string
  readonly links?: readonly Link[]
}

export interface WorkbookOf {
  readonly sheets: readonly SheetOf[]
  /** contents of `si` */
  readonly strings?: readonly string[]
  /** contents of `styleSheet` */
  readonly styles?: string
  readonly names?: string
  readonly parts?: Parts
  readonly links?: readonly Link[]
}

export function xlsxOf({ sheets, strings, styles, names, parts = {}, links = [] }: WorkbookOf): Uint8Array {
  const own: Record<string, string> = {}
  for (const [index, one] of sheets.entries()) {
    const rows = one.xml.includes('<sheetData') ? one.xml : `<sheetData>${one.xml}</sheetData>`
    own[`xl/worksheets/sheet${index + 1}.xml`] =
      `${declaration}<worksheet xmlns="${sheetNamespace}" xmlns:r="${office}">${rows}</worksheet>`
    if (one.links) own[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = linksOf(one.links)
  }
  if (strings) {
    const items = strings.map((item) => `<si>${item}</si>`).join('')
    own['xl/sharedStrings.xml'] = `${declaration}<sst xmlns="${sheetNamespace}">${items}</sst>`
  }
  if (styles)
    own['xl/styles.xml'] = `${declaration}<styleSheet xmlns="${sheetNamespace}">${styles}</styleSheet>`
  const named = sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : ''
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
  })
  const all = { ...own, ...parts }
  return zipOf({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', `${sheet}.sheet.main+xml`, all),
    '_rels/.rels': linksOf([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${sheetNamespace}" xmlns:r="${office}"><sheets>${named.join('')}</sheets>${names ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': linksOf([
      ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      ...(strings ? [{ type: 'sharedStrings', target: 'sharedStrings.xml' }] : []),
      ...(styles ? [{ type: 'styles', target: 'styles.xml' }] : []),
      ...links,
    ]),
    ...all,
  })
}

/** A PDF made by the library that also makes ours. */
export async function pdfOf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument(options)
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(document, 'end')
  draw(document)
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** A PDF of one page, its objects written out: the page's fonts, and what it draws. */
export function plainPdf(font: string, descendant: string, content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    font,
    descendant,
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ]
  let text = '%PDF-1.5\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer <</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(text + table + trailer, 'latin1')
}

/** A chunk of a PNG file. */
export function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.byteLength, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** A grey PNG, with further chunks before its picture data. */
export function pngOf(width: number, height: number, ...chunks: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = deflateSync(Buffer.alloc((width + 1) * height))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A segment of a JPEG file. */
export function jpegSegment(marker: number, data: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.byteLength + 2, 2)
  return Buffer.concat([head, data])
}

/** The frame of a JPEG file around further segments; its picture is of no account. */
export function jpegOf(...segments: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...segments,
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ])
}

/** A TIFF structure with text, orientation and, if asked for, a place. */
export function tiffOf(
  texts: readonly (readonly [tag: number, text: string])[],
  orientation = 1,
  gps = false,
): Uint8Array {
  const count = texts.length + 1 + (gps ? 1 : 0)
  const bodyFrom = 8 + 2 + count * 12 + 4
  const head = Buffer.alloc(bodyFrom)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(count, 8)
  let body = Buffer.alloc(0)
  const entry = (index: number, tag: number, type: number, length: number, value: number): void => {
    const at = 10 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(length, at + 4)
    head.writeUInt32LE(value, at + 8)
  }
  entry(0, 0x0112, 3, 1, orientation)
  for (const [index, [tag, text]] of texts.entries()) {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.alloc(Math.max(5 - Buffer.byteLength(text), 1))])
    entry(index + 1, tag, 2, bytes.byteLength, bodyFrom + body.byteLength)
    body = Buffer.concat([body, bytes])
  }
  if (gps) {
    entry(count - 1, 0x8825, 4, 1, bodyFrom + body.byteLength)
    body = Buffer.concat([body, gpsDirectory(bodyFrom + body.byteLength)])
  }
  return Buffer.concat([head, body])
}

/** Latitude 25° 30′, longitude 117° 15′. */
function gpsDirectory(at: number): Buffer {
  const directory = Buffer.alloc(2 + 2 * 12 + 4 + 48)
  directory.writeUInt16LE(2, 0)
  const values = [
    [2, 25, 30],
    [4, 117, 15],
  ] as const
  for (const [index, [tag, degrees, minutes]] of values.entries()) {
    const data = 2 + 2 * 12 + 4 + index * 24
    directory.writeUInt16LE(tag, 2 + index * 12)
    directory.writeUInt16LE(5, 4 + index * 12)
    directory.writeUInt32LE(3, 6 + index * 12)
    directory.writeUInt32LE(at + data, 10 + index * 12)
    for (const [part, value] of [degrees, minutes, 0].entries()) {
      directory.writeUInt32LE(value, data + part * 8)
      directory.writeUInt32LE(1, data + part * 8 + 4)
    }
  }
  return directory
}
