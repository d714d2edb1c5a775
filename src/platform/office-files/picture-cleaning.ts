import { crc32 } from 'node:zlib'
import { isOrientationAlone, orientationAlone, orientationIn } from './exif.ts'
import { jpegSegments, pngChunks, type Segment } from './picture-segments.ts'

/** JPEG: JFIF, colour profile, Adobe's note on its colours; all that is no application segment or remark. */
const keptApplications = new Set(['e0', 'e2', 'ee'])
const exifMark = 'Exif\0\0'

/** What a PNG needs to look the same. */
const keptChunks = new Set(
  [
    'signature',
    'IHDR',
    'PLTE',
    'IDAT',
    'IEND',
    'tRNS',
    'gAMA',
    'cHRM',
    'sRGB',
    'iCCP',
    'sBIT',
    'bKGD',
    'pHYs',
  ].concat(['hIST', 'sPLT', 'acTL', 'fcTL', 'fdAT', 'cICP', 'mDCV', 'cLLI']),
)

/**
 * The picture without what tells of its makers; the picture itself is not touched, and stays turned as it was.
 * null: no picture of the two kinds.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array | null {
  const jpeg = jpegSegments(bytes)
  if (jpeg) return Buffer.concat(jpeg.map((segment) => cleanSegment(bytes, segment)))
  const png = pngChunks(bytes)
  return png ? Buffer.concat(png.map((chunk) => cleanChunk(bytes, chunk))) : null
}

const nothing = new Uint8Array()

function cleanSegment(bytes: Uint8Array, { name, from, to, data }: Segment): Uint8Array {
  const whole = bytes.subarray(from, to)
  if (name === 'e1' && mark(data, exifMark.length) === exifMark) {
    const tiff = data.subarray(exifMark.length)
    return isOrientationAlone(tiff) ? whole : turned(orientationIn(tiff))
  }
  if (name === '' || name === 'fe') return nothing
  if (!/^e[0-9a-f]$/.test(name)) return whole
  if (name === 'e0' && !mark(data, 5).startsWith('JFIF')) return nothing
  if (name === 'e2' && !mark(data, 11).startsWith('ICC_PROFILE')) return nothing
  return keptApplications.has(name) ? whole : nothing
}

function turned(orientation: number | null): Uint8Array {
  if (orientation === null || orientation === 1) return nothing
  const body = Buffer.concat([Buffer.from(exifMark, 'latin1'), orientationAlone(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.byteLength + 2, 2)
  return Buffer.concat([head, body])
}

function cleanChunk(bytes: Uint8Array, { name, from, to, data }: Segment): Uint8Array {
  const whole = bytes.subarray(from, to)
  if (keptChunks.has(name)) return whole
  const orientation = name === 'eXIf' ? orientationIn(data) : null
  if (name !== 'eXIf' || orientation === null || orientation === 1) return nothing
  return isOrientationAlone(data) ? whole : pngChunk('eXIf', orientationAlone(orientation))
}

function pngChunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.byteLength, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

function mark(data: Uint8Array, length: number): string {
  return Buffer.from(data.subarray(0, length)).toString('latin1')
}
