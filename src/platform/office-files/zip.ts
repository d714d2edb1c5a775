import { crc32, inflateRawSync } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { reasons, Unreadable } from './unreadable.ts'

/** What a package may hold. More is no document of an office. */
const limits = {
  entries: 5_000,
  inflated: 200 * 1024 * 1024,
  entry: 100 * 1024 * 1024,
  /** an entry may be inflated so many times, once it is larger than `ratioFrom` */
  ratio: 300,
  ratioFrom: 32 * 1024 * 1024,
} as const

export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated */
  readonly method: number
  readonly crc32: number
  /** bytes as they stand in the file, and inflated */
  readonly packed: number
  readonly size: number
  readonly headerFrom: number
  readonly dataFrom: number
  readonly time: number
  readonly date: number
  readonly attributes: number
}

/** A zip file whose table of contents has been checked. */
export interface Zip {
  /** in the order of the table of contents */
  readonly entries: readonly ZipEntry[]
  /** the entry of the name, whatever its case */
  find(name: string): ZipEntry | undefined
  /** @throws Unreadable where size or check sum are not as stated */
  read(entry: ZipEntry): Uint8Array
  /** the entry as it stands in the file */
  packed(entry: ZipEntry): Uint8Array
}

/**
 * Opens a zip file without inflating anything.
 *
 * @throws Unreadable where it is damaged, encrypted, or built to be larger than it looks
 */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  if (isCompoundFile(bytes)) throw new Unreadable(reasons.encrypted)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = await readDirectory(buffer)
  checkOverlap(entries)
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  if (byName.size !== entries.length) throw new Unreadable(reasons.bomb)
  const packed = (entry: ZipEntry): Uint8Array =>
    buffer.subarray(entry.dataFrom, entry.dataFrom + entry.packed)
  return {
    entries,
    find: (name) => byName.get(name.toLowerCase()),
    packed,
    read: (entry) => inflated(entry, packed(entry)),
  }
}

/** Word and Excel wrap a file with a password in the old container. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0'
}

async function readDirectory(buffer: Buffer): Promise<ZipEntry[]> {
  const zip = await sound(() => fromBufferPromise(buffer))
  if (zip.entryCount > limits.entries) throw new Unreadable(reasons.bomb)
  const entries: ZipEntry[] = []
  let inflatedSize = 0
  for (;;) {
    const entry = await sound(() => nextEntry(zip))
    if (entry === null) return entries
    inflatedSize += entry.uncompressedSize
    checkClaims(entry, inflatedSize)
    entries.push(await placed(zip, entry))
  }
}

/** The library's complaints of a broken file, in our words; what it says itself is for programmers. */
async function sound<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw new Unreadable(reasons.damaged)
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners()
    zip.once('entry', resolve)
    zip.once('end', () => resolve(null))
    zip.once('error', reject)
    zip.readEntry()
  })
}

function checkClaims(entry: Entry, inflatedSoFar: number): void {
  if (entry.isEncrypted()) throw new Unreadable(reasons.encrypted)
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new Unreadable(reasons.damaged)
  const { uncompressedSize: size, compressedSize: packed } = entry
  const swells = size > limits.ratioFrom && size > packed * limits.ratio
  if (inflatedSoFar > limits.inflated || size > limits.entry || swells) throw new Unreadable(reasons.bomb)
}

/** The entry with the place of its data; what it says of itself must be what the table of contents says. */
async function placed(zip: ZipFile, entry: Entry): Promise<ZipEntry> {
  const header = await sound(() => zip.readLocalFileHeaderPromise(entry))
  const same =
    header.fileName.equals(entry.fileNameRaw) && header.compressionMethod === entry.compressionMethod
  if (!same) throw new Unreadable(reasons.bomb)
  return {
    name: entry.fileName,
    method: entry.compressionMethod,
    crc32: entry.crc32,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    headerFrom: entry.relativeOffsetOfLocalHeader,
    dataFrom: header.fileDataStart,
    time: entry.lastModFileTime,
    date: entry.lastModFileDate,
    attributes: entry.externalFileAttributes,
  }
}

/** No byte may belong to two entries: that is how a small file becomes a huge one. */
function checkOverlap(entries: readonly ZipEntry[]): void {
  let end = 0
  for (const entry of entries.toSorted((a, b) => a.headerFrom - b.headerFrom)) {
    if (entry.headerFrom < end) throw new Unreadable(reasons.bomb)
    end = entry.dataFrom + entry.packed
  }
}

function inflated(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  const content = entry.method === 0 ? packed : inflate(entry, packed)
  if (content.byteLength !== entry.size) throw new Unreadable(reasons.bomb)
  if (crc32(content) !== entry.crc32) throw new Unreadable(reasons.damaged)
  return content
}

function inflate(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  try {
    // in steps as large as the content, or it is copied together from thousands of pieces
    const chunkSize = Math.min(Math.max(entry.size, 1024), 4 * 1024 * 1024)
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1), chunkSize })
  } catch (error) {
    const tooLarge = error instanceof RangeError
    throw new Unreadable(tooLarge ? reasons.bomb : reasons.damaged)
  }
}
