import { inflateSync } from 'node:zlib'
import { isOrientationAlone, readExif } from './exif.ts'
import type { Gathering } from './gathering.ts'
import { jpegSegments, pngChunks, type Segment } from './picture-segments.ts'

const exifMark = 'Exif\0\0'
const xmpMark = 'http://ns.adobe.com/xap/1.0/'
const photoshopMark = 'Photoshop 3.0\0'
const largestText = 1024 * 1024

/**
 * Tells what a picture carries besides what it shows. What it shows is not read: a picture has no pieces.
 * Answers whether it is a picture that can be looked into.
 */
export function readPicture(bytes: Uint8Array, where: string, into: Gathering): boolean {
  const jpeg = jpegSegments(bytes)
  const png = jpeg ? null : pngChunks(bytes)
  for (const segment of jpeg ?? []) readSegment(segment, where, into)
  for (const chunk of png ?? []) readChunk(chunk, where, into)
  return jpeg !== null || png !== null
}

function readSegment({ name, data }: Segment, where: string, into: Gathering): void {
  if (name === '') return into.trace('embeddedFile', where, `图片后面还有 ${data.byteLength} 字节别的内容`)
  if (name === 'fe') return into.trace('exif', `${where}的备注`, decoded(data))
  if (name === 'e1' && startsWith(data, exifMark)) {
    const tiff = data.subarray(exifMark.length)
    if (!isOrientationAlone(tiff)) readExif(tiff, where, into)
  } else if (name === 'e1' && startsWith(data, xmpMark)) readXmp(decoded(data), where, into)
  else if (name === 'e2' && startsWith(data, 'MPF\0')) into.trace('embeddedFile', where, '带有第二张图片')
  else if (name === 'ed' && startsWith(data, photoshopMark)) readIptc(data, where, into)
}

function readChunk({ name, data }: Segment, where: string, into: Gathering): void {
  switch (name) {
    case '':
      return into.trace('embeddedFile', where, `图片后面还有 ${data.byteLength} 字节别的内容`)
    case 'eXIf':
      if (!isOrientationAlone(data)) readExif(data, where, into)
      return
    case 'tIME':
      return into.trace('exif', `${where}的修改时间`, pngTime(data))
    case 'tEXt':
    case 'zTXt':
    case 'iTXt':
      return readPngText(name, data, where, into)
  }
}

function readPngText(kind: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array, where: string, into: Gathering): void {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const end = Math.max(buffer.indexOf(0), 0)
  const keyword = buffer.toString('latin1', 0, end)
  const text = { tEXt: plainText, zTXt: packedText, iTXt: internationalText }[kind](buffer, end + 1)
  if (keyword.startsWith('XML:com.adobe.xmp')) return readXmp(text, where, into)
  into.trace(keyword === 'Author' ? 'author' : 'exif', `${where}的“${keyword}”`, text)
}

function plainText(buffer: Buffer, from: number): string {
  return decoded(buffer.subarray(from))
}

function packedText(buffer: Buffer, from: number): string {
  return decoded(inflated(buffer.subarray(from + 1)))
}

function internationalText(buffer: Buffer, from: number): string {
  const language = buffer.indexOf(0, from + 2)
  const translated = buffer.indexOf(0, language + 1)
  if (language < 0 || translated < 0) return ''
  const body = buffer.subarray(translated + 1)
  return decoded(buffer[from] === 1 ? inflated(body) : body)
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: largestText })
  } catch {
    return Buffer.from('（读不出）')
  }
}

function pngTime(data: Uint8Array): string {
  if (data.byteLength < 7) return ''
  const year = ((data[0] ?? 0) << 8) | (data[1] ?? 0)
  return `${year}-${[data[2], data[3]].map((part) => String(part ?? 0).padStart(2, '0')).join('-')}`
}

/** Adobe's description: who made the picture, with what, and where. */
function readXmp(text: string, where: string, into: Gathering): void {
  const said = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((found) => found[1] ?? '')
  const people = said(/<dc:creator>(.{0,2000}?)<\/dc:creator>/gs).map((one) => one.replace(/<[^>]*>/g, ' '))
  for (const one of people) into.trace('author', `${where}的作者`, one)
  const fields =
    /\b(?:CreatorTool|HistoryAction|OwnerName|SerialNumber|City|Location|description)(?:="|>)([^"<]{1,200})/g
  for (const one of said(fields)) into.trace('exif', `${where}的附加信息`, one)
  const places = said(/\bGPS(?:Latitude|Longitude)(?:="|>)([^"<]{1,50})/g)
  if (places.length > 0) into.trace('location', `${where}的拍摄地点`, places.join(', '))
  into.trace('exif', `${where}的附加信息`, 'XMP')
}

/** News agencies' records: 5 a byte-line, 80 the author, 120 the caption. */
function readIptc(data: Uint8Array, where: string, into: Gathering): void {
  const labels = new Map([
    [5, '标题'],
    [80, '作者'],
    [90, '城市'],
    [120, '说明'],
  ])
  for (let at = 0; at + 5 <= data.byteLength; at += 1) {
    if (data[at] !== 0x1c || data[at + 1] !== 2) continue
    const label = labels.get(data[at + 2] ?? 0)
    const length = ((data[at + 3] ?? 0) << 8) | (data[at + 4] ?? 0)
    if (label === undefined || at + 5 + length > data.byteLength) continue
    const text = decoded(data.subarray(at + 5, at + 5 + length))
    into.trace(label === '作者' ? 'author' : 'exif', `${where}的${label}`, text)
    at += 4 + length
  }
  into.trace('exif', `${where}的附加信息`, 'Photoshop')
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\p{Cc}+/gu, ' ')
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark
}
