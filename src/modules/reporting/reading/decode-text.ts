/** Text out of bytes, or why there is none; the reason is for the user. */
export type Decoded = { readonly text: string } | { readonly reason: string }

/** More characters than any yearly report has; reading on would only cost time. */
export const maximumCharacters = 200_000

const signatures: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: '旧版 Word（.doc）或 WPS 文件' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: '图片' },
  { bytes: [0xff, 0xd8, 0xff], name: '图片' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: '图片' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: ' RTF 文件' },
  { bytes: [0x1f, 0x8b], name: '压缩文件' },
]

/**
 * Decodes a text file: UTF-8 with or without BOM, even with a few bad bytes, UTF-16 with or without BOM, else
 * GB18030, which is what Chinese offices still write. Binary junk gives a reason, never an exception.
 */
export function decodeText(bytes: Uint8Array, longest = maximumCharacters): Decoded {
  const known = signatures.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte))
  if (known !== undefined)
    return { reason: `这是${known.name}，不是文本文件，无法读取。请另存为 .docx、.pdf 或者 .txt 文件再试。` }
  if (bytes.length > longest * 4) return { reason: tooLong }
  const text = decode(bytes)
  if (text === null)
    return {
      reason:
        '文件不是文本，或者编码不是 UTF-8、GB18030，无法读取。请用 Word、WPS 或者记事本打开，另存后再试。',
    }
  if (text.length > longest) return { reason: tooLong }
  if (text.trim() === '') return { reason: '文件是空的，没有可读的文字。请检查是不是选错了文件。' }
  if (looksBinary(text)) return { reason: '文件内容不是文字，无法读取。请检查是不是选错了文件。' }
  return { text }
}

/** Why a text longer than any report is not read. */
export const tooLong = '文件过大，不像一份年度报告，没有读取。请另存为只含年度报告的文件再试。'

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return attempt(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return attempt(bytes, 'utf-16be')
  return unmarkedUtf16(bytes) ?? attempt(bytes, 'utf-8') ?? damagedUtf8(bytes) ?? attempt(bytes, 'gb18030')
}

/** UTF-16 without its mark: every line end and figure holds a zero byte, which no other encoding has. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return null
  const read = ['utf-16le', 'utf-16be'].map((encoding) => attempt(bytes, encoding))
  return read.find((text) => text !== null && isChinese(text)) ?? null
}

function isChinese(text: string): boolean {
  const usual =
    text.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2010-\u2027\s\x20-\x7E]/gu)?.length ?? 0
  return usual * 10 >= text.length * 9
}

/** UTF-8 but for a few bytes: as GB18030 the whole of it would be gibberish, so only those bytes are given up. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.match(/\uFFFD/g)?.length ?? 0
  const good = text.match(/[\u0800-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0
  return bad * 20 <= good ? text : null
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control and private-use characters do not stand in a report; a few strays from copying do. */
function looksBinary(text: string): boolean {
  const strange = text.match(/(?!\s)\p{Cc}|[\p{Co}\uFFFD]/gu)?.length ?? 0
  return strange > 8 && strange * 50 > text.length
}
