import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
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
 * The package as it leaves: every entry dated midnight of the day, so that the same document is the same bytes, and
 * every style of paragraph by the grid of GB/T 9704, which the `docx` library has no words for: no half space between
 * Chinese and figures, no mark outside the type area, no line held back from a page to keep another company.
 */
export function finishPackage(zip: Uint8Array, day: Temporal.PlainDate): Uint8Array {
  const entries = unzipSync(zip)
  const path = 'word/styles.xml'
  const given = strFromU8(entries[path] ?? new Uint8Array())
  const styles = given.replace(/<w:pPr>(<w:keep\w+[^>]*>)*/g, `$&${onGrid}`)
  if (styles === given) throw new Error('finishPackage: no paragraph style')
  // the format counts years from 1980 in seven bits, in the time of whoever reads it
  const mtime = new Date(Math.min(Math.max(day.year, 1980), 2099), day.month - 1, day.day)
  return zipSync({ ...entries, [path]: strToU8(styles) }, { mtime })
}

// in the order of the schema; LibreOffice loses a comma at the end of a full line unless `overflowPunct` is written as on
const onGrid =
  '<w:widowControl w:val="0"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
