/** A stretch of a picture file that can be kept or dropped as a whole. */
export interface Segment {
  /** JPEG: the second byte of the marker in hexadecimal; PNG: the chunk's name; `''`: bytes behind the end */
  readonly name: string
  readonly from: number
  readonly to: number
  /** what it carries, without its own frame */
  readonly data: Uint8Array
}

/** The segments of a JPEG file; null where it is none, or broken before its picture begins. */
export function jpegSegments(bytes: Uint8Array): Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const segments: Segment[] = [{ name: 'd8', from: 0, to: 2, data: bytes.subarray(2, 2) }]
  let at = 2
  while (at + 1 < bytes.byteLength) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const name = marker.toString(16).padStart(2, '0')
    if (marker === 0xd9) {
      segments.push({ name, from: at, to: at + 2, data: bytes.subarray(at + 2, at + 2) })
      return withRest(segments, bytes, at + 2)
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2 || at + 2 + length > bytes.byteLength) return null
    const dataEnd = at + 2 + length
    const to = marker === 0xda ? scanEnd(bytes, dataEnd) : dataEnd
    segments.push({ name, from: at, to, data: bytes.subarray(at + 4, dataEnd) })
    at = to
  }
  // a picture that was cut off: viewers show what there is
  return segments.some(({ name }) => name === 'da') ? segments : null
}

/** Where the picture's own bytes end: at the next marker that is no restart and no stuffed byte. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.byteLength; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.byteLength
}

const pngSignature = '89504e470d0a1a0a'

/** The chunks of a PNG file; null where it is none, or broken. */
export function pngChunks(bytes: Uint8Array): Segment[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 8).toString('hex') !== pngSignature) return null
  const chunks: Segment[] = [{ name: 'signature', from: 0, to: 8, data: bytes.subarray(8, 8) }]
  let at = 8
  while (at + 12 <= buffer.byteLength) {
    const length = buffer.readUInt32BE(at)
    const name = buffer.toString('latin1', at + 4, at + 8)
    const to = at + 12 + length
    if (to > buffer.byteLength) return null
    chunks.push({ name, from: at, to, data: bytes.subarray(at + 8, at + 8 + length) })
    if (name === 'IEND') return withRest(chunks, bytes, to)
    at = to
  }
  return null
}

function withRest(segments: Segment[], bytes: Uint8Array, from: number): Segment[] {
  if (from >= bytes.byteLength) return segments
  return [...segments, { name: '', from, to: bytes.byteLength, data: bytes.subarray(from) }]
}
