import { gbkSigns } from './gbk.ts'
import { encodingOfText, type TextEncoding } from './text-reading.ts'

/** A line of a text file that is to read otherwise. */
export interface ChangedLine {
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

/** The text file with the lines changed, in its own encoding; null where that has no such sign. */
export function maskText(bytes: Uint8Array, lines: readonly ChangedLine[]): Uint8Array | null {
  const encoding = encodingOfText(bytes)
  const parts: Uint8Array[] = []
  let at = 0
  for (const line of lines.toSorted((a, b) => a.from - b.from)) {
    const written = encoded(bytes.subarray(line.from, line.to), line, encoding)
    if (written === null) return null
    parts.push(bytes.subarray(at, line.from), written)
    at = line.to
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}

function encoded(
  bytes: Uint8Array,
  { before, after }: ChangedLine,
  encoding: TextEncoding,
): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(after, 'utf8')
    case 'utf-16le':
      return Buffer.from(after, 'utf16le')
    case 'utf-16be':
      return Buffer.from(after, 'utf16le').swap16()
    case 'gb18030':
      return inGb18030(bytes, before, after)
  }
}

/** Bytes of signs that stay are kept as they are; the others are written anew. */
function inGb18030(bytes: Uint8Array, before: string, after: string): Uint8Array | null {
  const parts: Uint8Array[] = []
  const decoder = new TextDecoder('gb18030')
  let sign = 0
  for (let at = 0; at < bytes.byteLength;) {
    const own = bytes.subarray(at, at + lengthOf(bytes, at))
    const length = decoder.decode(own).length
    const here = after.slice(sign, sign + length)
    const written = here === before.slice(sign, sign + length) ? own : gbkBytes(here)
    if (written === null) return null
    parts.push(written)
    at += own.byteLength
    sign += length
  }
  return Buffer.concat(parts)
}

function lengthOf(bytes: Uint8Array, at: number): number {
  if ((bytes[at] ?? 0) < 0x81) return 1
  const second = bytes[at + 1] ?? 0
  return second >= 0x30 && second <= 0x39 ? 4 : 2
}

let codes: ReadonlyMap<string, number> | null = null

function gbkBytes(text: string): Uint8Array | null {
  codes ??= new Map(gbkSigns().map(([code, sign]) => [sign, code]))
  const bytes: number[] = []
  for (const sign of text) {
    const code = codes.get(sign)
    if (code === undefined) return null
    bytes.push(...(code < 256 ? [code] : [code >> 8, code & 255]))
  }
  return Uint8Array.from(bytes)
}
