import type { FileKind } from './office-files/index.ts'

/** What a file is, by its own bytes; what its name claims counts for nothing. */
export interface FileType {
  /** shown: PDF, DOCX … */
  readonly type: string
  /** extensions that fit, the usual one first */
  readonly extensions: readonly string[]
  /** what it is served as */
  readonly mediaType: string
}

const office = 'application/vnd.openxmlformats-officedocument'
const types = {
  pdf: { type: 'PDF', extensions: ['pdf'], mediaType: 'application/pdf' },
  ofd: { type: 'OFD', extensions: ['ofd'], mediaType: 'application/ofd' },
  docx: { type: 'DOCX', extensions: ['docx'], mediaType: `${office}.wordprocessingml.document` },
  xlsx: { type: 'XLSX', extensions: ['xlsx'], mediaType: `${office}.spreadsheetml.sheet` },
  pptx: { type: 'PPTX', extensions: ['pptx'], mediaType: `${office}.presentationml.presentation` },
  doc: { type: 'DOC', extensions: ['doc', 'wps'], mediaType: 'application/msword' },
  xls: { type: 'XLS', extensions: ['xls', 'et'], mediaType: 'application/vnd.ms-excel' },
  png: { type: 'PNG', extensions: ['png'], mediaType: 'image/png' },
  jpg: { type: 'JPG', extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  txt: { type: 'TXT', extensions: ['txt', 'csv'], mediaType: 'text/plain; charset=utf-8' },
} as const satisfies Record<string, FileType>

/** The kind by which a file is read, from the type under which it is kept; null: none that we know. */
export function fileKindOf(type: string): FileKind | null {
  return Object.values(types).find((one) => one.type === type)?.type ?? null
}

/** The largest file that is taken (bytes). */
export const largestFile = 20 * 1024 * 1024

/** What may be attached, in words. */
export const allowedFileTypes = Object.values(types)
  .map((one) => one.type)
  .join('、')

/** The type of a file, or why it is none that may be attached. */
export function fileTypeOf(bytes: Uint8Array): FileType | { readonly refused: string } {
  if (bytes.byteLength === 0) return { refused: '是空文件' }
  if (startsWith(bytes, '%PDF-')) return types.pdf
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return types.png
  if (startsWith(bytes, '\xff\xd8\xff')) return types.jpg
  if (startsWith(bytes, 'PK\x03\x04')) return zipType(bytes)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundType(bytes)
  if (isPlainText(bytes)) return types.txt
  return { refused: '不是可以接收的文件类型' }
}

/**
 * The type of a file that came in under this name, or what is wrong with it and the way out, in Chinese: too large, of a
 * kind that is not taken, or not what its name claims.
 */
export function checkedFileType(name: string, bytes: Uint8Array): FileType | { readonly fault: string } {
  if (bytes.byteLength > largestFile) {
    return { fault: `“${name}”超过 20 MB，请压缩其中的图片，或者拆成几个文件。` }
  }
  const type = fileTypeOf(bytes)
  if ('refused' in type) {
    return { fault: `“${name}”${type.refused}。可以添加的类型：${allowedFileTypes}。` }
  }
  if (extensionOf(name) !== '' && !fits(name, type)) {
    return { fault: `“${name}”的内容是 ${type.type}，与扩展名不符。请用相应的软件打开，另存后再添加。` }
  }
  return type
}

function zipType(bytes: Uint8Array): FileType | { readonly refused: string } {
  const names = zipNames(bytes)
  if (!names) return { refused: '已损坏，无法打开' }
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return { refused: '带有宏，请另存为不带宏的文件' }
  if (names.includes('word/document.xml')) return types.docx
  if (names.includes('xl/workbook.xml')) return types.xlsx
  if (names.includes('ppt/presentation.xml')) return types.pptx
  if (names.includes('OFD.xml')) return types.ofd
  return { refused: '是压缩包，请解压后逐个添加其中的文件' }
}

const mostEntries = 5_000

/** The names in a zip's own table of contents; null where it has none that can be read. */
function zipNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfZip(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) return null
  const names: string[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    const from = at + 46
    if (from + nameLength > view.byteLength) return null
    names.push(Buffer.from(bytes.subarray(from, from + nameLength)).toString('utf8'))
    at = from + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

function endOfZip(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 65_558; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

/** Word and Excel before 2007, and what WPS writes in their place: told by the names of their streams. */
function compoundType(bytes: Uint8Array): FileType | { readonly refused: string } {
  const has = (stream: string): boolean => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'))
  if (has('_VBA_PROJECT')) return { refused: '带有宏，请另存为不带宏的文件' }
  if (has('WordDocument')) return types.doc
  if (has('Workbook') || has('Book')) return types.xls
  return { refused: '不是可以接收的文件类型' }
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/(?![\t\n\v\f\r])\p{Cc}/u.test(text) && !/^\s*<(?:!doctype|html|svg|\?xml|script)/i.test(text)
  } catch {
    return false
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
}

const longestName = 100

/** A name that is safe on every system and says what the file is: no path, no hidden signs. */
export function cleanFileName(given: string, type: FileType): string {
  const base = given
    .toWellFormed()
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
  const extension = extensionOf(base)
  const stem = (extension === '' ? base : base.slice(0, -extension.length - 1)).replace(/^\.+|[. ]+$/g, '')
  const short = Array.from(stem).slice(0, longestName).join('') || '附件'
  return `${short}.${fits(base, type) ? extension.toLowerCase() : type.extensions[0]}`
}

/** Whether the name ends as files of this type do; a name without an ending fits. */
export function fits(name: string, type: FileType): boolean {
  return type.extensions.includes(extensionOf(name).toLowerCase())
}

/** The ending that a name claims, without its dot; '' where it has none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,5})$/.exec(name.trim())?.[1] ?? ''
}
