import type { Gathering } from './gathering.ts'
import { reasons, Unreadable } from './unreadable.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** The encoding of a text file, by its bytes. @throws Unreadable where it is no text */
export function encodingOfText(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  for (const encoding of ['utf-8', 'gb18030'] as const) if (decodes(bytes, encoding)) return encoding
  throw new Unreadable('不是文本文件，或者不是常用的编码，请另存为 UTF-8 后再添加')
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return !/(?![\t\n\v\f\r])\p{Cc}/u.test(text)
  } catch {
    return false
  }
}

/** Reads a text file line by line. @throws Unreadable */
export function readText(bytes: Uint8Array, into: Gathering): void {
  const encoding = encodingOfText(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  for (const { from, to, number } of linesOf(bytes, encoding)) {
    const text = decodedLine(decoder, bytes.subarray(from, to))
    if (text.trim() === '') continue
    const place = { as: 'bytes', part: '', from, to, at: 0, length: text.length } as const
    into.add({ where: `第${number}行`, text, hidden: null, row: null, places: [place] })
  }
}

function decodedLine(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Unreadable(reasons.damaged)
  }
}

interface Line {
  readonly from: number
  readonly to: number
  readonly number: number
}

/** The lines with the range of their bytes, without their ends and without the mark at the beginning. */
function* linesOf(bytes: Uint8Array, encoding: TextEncoding): Generator<Line> {
  const wide = encoding.startsWith('utf-16')
  const low = encoding === 'utf-16be' ? 1 : 0
  const isEnd = (at: number, sign: number): boolean =>
    wide ? bytes[at + low] === sign && bytes[at + 1 - low] === 0 : bytes[at] === sign
  const step = wide ? 2 : 1
  let from = wide ? 2 : bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let number = 1
  for (let at = from; at < bytes.byteLength; at += step) {
    if (!isEnd(at, 0x0a) && !isEnd(at, 0x0d)) continue
    yield { from, to: at, number }
    const pair = isEnd(at, 0x0d) && isEnd(at + step, 0x0a)
    if (pair) at += step
    from = at + step
    number += 1
  }
  if (from < bytes.byteLength) yield { from, to: bytes.byteLength, number }
}
