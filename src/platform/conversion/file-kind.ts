import { FileFault } from './file-fault.ts'

/** What can be taken over. A zip package is told apart by its parts, later. */
export type FileKind = 'package' | 'pdf' | 'text'

/** What may be handed in, for the person. */
export const convertibleTypes = 'Word（.docx）、Excel（.xlsx）、PDF、纯文本（.txt）'

/**
 * What a file is, by its own bytes; its name serves only for the words of a refusal.
 *
 * @throws FileFault with the way out where it cannot be taken over
 */
export function fileKindOf(bytes: Uint8Array, name: string): FileKind {
  if (bytes.byteLength === 0) throw new FileFault('是空文件，请检查后再试。')
  const begins = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  if (begins.startsWith('PK')) return 'package'
  if (begins.includes('%PDF-')) return 'pdf'
  if (begins.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw new FileFault(oldOffice(bytes, name))
  if (begins.startsWith('{\\rtf'))
    throw new FileFault('是 RTF 文件。请用 Word 或 WPS 打开，另存为 .docx 再试。')
  if (
    begins.startsWith('\x89PNG') ||
    begins.startsWith('\xff\xd8\xff') ||
    /^(?:GIF8|BM|II\*|MM\0)/.test(begins)
  ) {
    throw new FileFault('是图片，认不出文字。请改用 Word 文件，图片在正文里添加或者放在附件里。')
  }
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(begins)) {
    throw new FileFault(
      `是网页文件。请用 Word 或 WPS 打开，另存为 .docx 再试。可以用的文件：${convertibleTypes}。`,
    )
  }
  return 'text'
}

/** Word, Excel and WPS before their open formats, and what is kept in the same container under a password. */
function oldOffice(bytes: Uint8Array, name: string): string {
  const has = (stream: string): boolean => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return '设有打开密码。请用 Word 或 WPS 打开，取消密码并保存后再试。'
  if (has('WordDocument')) {
    const what = /\.wps$/i.test(name) ? 'WPS 文字文件（.wps）' : '旧版 Word 文件（.doc）'
    return `是${what}。请用 Word 或 WPS 打开，另存为 .docx 再试。`
  }
  if (has('Workbook') || has('Book')) {
    const what = /\.et$/i.test(name) ? 'WPS 表格文件（.et）' : '旧版 Excel 文件（.xls）'
    return `是${what}。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。`
  }
  return `不能转成正文。可以用的文件：${convertibleTypes}。`
}
