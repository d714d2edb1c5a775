import type { Gathering } from './gathering.ts'
import type { TraceKind } from './reading.ts'

/** Tags that tell of a person, a device, a place or a moment: [kind, what it is]. */
const tags: ReadonlyMap<number, readonly [TraceKind, string]> = new Map<number, readonly [TraceKind, string]>(
  [
    [0x010e, ['exif', '图片描述']],
    [0x010f, ['exif', '相机厂商']],
    [0x0110, ['exif', '相机型号']],
    [0x0131, ['exif', '处理软件']],
    [0x0132, ['exif', '修改时间']],
    [0x013b, ['author', '作者']],
    [0x8298, ['exif', '版权']],
    [0x9003, ['exif', '拍摄时间']],
    [0x9286, ['exif', '备注']],
    [0x9c9b, ['exif', '标题']],
    [0x9c9c, ['exif', '备注']],
    [0x9c9d, ['author', '作者']],
    [0x9c9e, ['exif', '关键词']],
    [0x9c9f, ['exif', '主题']],
    [0xa430, ['author', '相机所有者']],
    [0xa431, ['exif', '相机序列号']],
    [0xa435, ['exif', '镜头序列号']],
  ],
)

const orientationTag = 0x0112
const subdirectories: ReadonlySet<number> = new Set([0x8769, 0x8825])
const gpsDirectory = 0x8825
const mostValues = 500
const unitSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

interface Value {
  readonly tag: number
  readonly type: number
  readonly directory: number
  readonly bytes: Uint8Array
}

/** A TIFF structure, as cameras put it into pictures, with the order of its bytes. */
class Tiff {
  readonly values: Value[] = []
  thumbnail = false
  readonly little: boolean
  readonly #view: DataView
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.little = bytes[0] === 0x49
    if (bytes.byteLength < 8) return
    const next = this.#directory(this.#uint32(4), 0)
    if (next > 0) this.thumbnail = true
  }

  uint16(at: number): number {
    return at + 2 <= this.#view.byteLength ? this.#view.getUint16(at, this.little) : 0
  }

  #uint32(at: number): number {
    return at + 4 <= this.#view.byteLength ? this.#view.getUint32(at, this.little) : 0
  }

  /** Reads the directory at the place, and answers where the next one is; 0: nowhere. */
  #directory(from: number, name: number): number {
    const count = from < 8 ? 0 : this.uint16(from)
    for (let index = 0; index < count; index += 1) {
      const at = from + 2 + index * 12
      if (at + 12 > this.#bytes.byteLength || this.values.length > mostValues) return 0
      const [tag, type] = [this.uint16(at), this.uint16(at + 2)]
      if (subdirectories.has(tag) && name === 0) this.#directory(this.#uint32(at + 8), tag)
      const size = (unitSizes[type] ?? 0) * this.#uint32(at + 4)
      const data = size > 4 ? this.#uint32(at + 8) : at + 8
      if (data + size > this.#bytes.byteLength) continue
      this.values.push({ tag, type, directory: name, bytes: this.#bytes.subarray(data, data + size) })
    }
    return this.#uint32(from + 2 + count * 12)
  }

  number(bytes: Uint8Array, at: number): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return at + 4 <= view.byteLength ? view.getUint32(at, this.little) : 0
  }
}

/** Tells what a camera or an editor wrote into a picture. */
export function readExif(bytes: Uint8Array, where: string, into: Gathering): void {
  const tiff = new Tiff(bytes)
  for (const value of tiff.values.filter(({ directory }) => directory !== gpsDirectory)) {
    const told = tags.get(value.tag)
    if (told) into.trace(told[0], `${where}的${told[1]}`, textOf(value))
  }
  const place = coordinates(tiff)
  if (place !== null) into.trace('location', `${where}的拍摄地点`, place)
  if (tiff.thumbnail) into.trace('exif', `${where}的预览小图`, '有一张修改前的小图')
}

/** How the picture is to be turned, 1 to 8; null where nothing is said. */
export function orientationIn(bytes: Uint8Array): number | null {
  const tiff = new Tiff(bytes)
  const value = tiff.values.find(({ tag, directory }) => tag === orientationTag && directory === 0)
  if (!value || value.bytes.byteLength < 2) return null
  const view = new DataView(value.bytes.buffer, value.bytes.byteOffset, 2)
  const turned = view.getUint16(0, tiff.little)
  return turned >= 1 && turned <= 8 ? turned : null
}

/** A TIFF structure that says how the picture is to be turned, and nothing else. */
export function orientationAlone(orientation: number): Uint8Array {
  const bytes = Buffer.alloc(26)
  bytes.write('MM', 0, 'latin1')
  bytes.writeUInt16BE(42, 2)
  bytes.writeUInt32BE(8, 4)
  bytes.writeUInt16BE(1, 8)
  bytes.writeUInt16BE(orientationTag, 10)
  bytes.writeUInt16BE(3, 12)
  bytes.writeUInt32BE(1, 14)
  bytes.writeUInt16BE(orientation, 18)
  return bytes
}

/** Whether the structure says more than how the picture is to be turned. */
export function isOrientationAlone(bytes: Uint8Array): boolean {
  const tiff = new Tiff(bytes)
  return !tiff.thumbnail && tiff.values.every(({ tag }) => tag === orientationTag)
}

function textOf({ tag, bytes }: Value): string {
  const isUtf16 = tag >= 0x9c9b && tag <= 0x9c9f
  // a user comment begins with eight signs that name its encoding
  const named = tag === 0x9286 ? Buffer.from(bytes.subarray(0, 8)).toString('latin1') : ''
  const body = tag === 0x9286 ? bytes.subarray(8) : bytes
  const encoding = isUtf16 || named.startsWith('UNICODE') ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding)
    .decode(body)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
}

/** Latitude and longitude in degrees; null where the picture has none. */
function coordinates(tiff: Tiff): string | null {
  const degrees = (tag: number): number | null => {
    const value = tiff.values.find((one) => one.tag === tag && one.directory === gpsDirectory)
    if (!value || value.bytes.byteLength < 24) return null
    const [whole, minutes, seconds] = [0, 8, 16].map(
      (at) => tiff.number(value.bytes, at) / Math.max(tiff.number(value.bytes, at + 4), 1),
    )
    return (whole ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600
  }
  const [latitude, longitude] = [degrees(2), degrees(4)]
  if (latitude === null || longitude === null) return null
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}
