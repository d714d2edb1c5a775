import { faces, type Face } from './form.ts'
import type { OfficialDocument } from './model.ts'

/** A part of the `.docx` package that takes the place of the library's own. */
export interface PackagePart {
  readonly path: string
  readonly data: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * Core properties: title, unit, language and the document's own day. Nothing of the machine or of the
 * moment, so that the same document is the same bytes.
 */
export function coreProperties(document: OfficialDocument): PackagePart {
  const moment = `${document.date.toString()}T00:00:00Z`
  const unit = xmlText(document.unit)
  return {
    path: 'docProps/core.xml',
    data:
      `${declaration}<cp:coreProperties` +
      ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(document.title)}</dc:title>` +
      (document.demonstration ? '<dc:subject>演示数据</dc:subject>' : '') +
      `<dc:creator>${unit}</dc:creator><cp:lastModifiedBy>${unit}</cp:lastModifiedBy>` +
      `<cp:revision>1</cp:revision><dc:language>zh-CN</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>` +
      '</cp:coreProperties>',
  }
}

/** The font table names the substitutes of each typeface: an office without 方正小标宋 still gets a 宋体. */
export function fontTable(): PackagePart {
  const fonts = Object.values(faces).map(
    (face: Face) =>
      `<w:font w:name="${xmlText(face.name)}"><w:altName w:val="${xmlText(face.substitutes.join(','))}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${face.family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  return {
    path: 'word/fontTable.xml',
    data: `${declaration}<w:fonts xmlns:w="${wordprocessing}">${fonts.join('')}</w:fonts>`,
  }
}

/** The text without what XML cannot carry: control signs, halves of characters, non-characters. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

function xmlText(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * Sets the time of every entry of a zip file to midnight of the day, in place.
 *
 * @throws when the bytes are no plain zip file without a closing comment, such as the `docx` library writes
 */
export function stampZip(zip: Uint8Array, day: Temporal.PlainDate): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - 22
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Error('stampZip: no end record')
  // the format counts years from 1980 in seven bits
  const year = Math.min(Math.max(day.year - 1980, 0), 127)
  const date = (year << 9) | (day.month << 5) | day.day
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== 0x02014b50) throw new Error('stampZip: broken directory')
    const local = view.getUint32(entry + 42, true)
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, 0, true)
      view.setUint16(at + 2, date, true)
    }
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return zip
}
