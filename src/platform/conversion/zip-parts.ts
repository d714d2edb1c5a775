import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { damaged, FileFault } from './file-fault.ts'

const mostEntries = 5_000
const mebibyte = 1024 * 1024
/** All parts together, unpacked. */
const largestTotal = 200 * mebibyte
/** One part, unpacked: text that takes more is no document that somebody reads. */
const largestPart = 48 * mebibyte
/** Text packs ten to one, rarely thirty; what packs far better was made to burst. */
const mostRatio = 300

/** The parts of a zip package, unpacked one by one as they are asked for. */
export interface ZipParts {
  /** names of all parts */
  readonly names: readonly string[]
  /** the bytes of a part; null where there is none of that name */
  readonly read: (name: string) => Promise<Uint8Array | null>
}

/**
 * Opens a zip package after its own table of contents has been held against the limits. What a part unpacks to
 * is held against what the table says of it.
 *
 * @throws FileFault where it is damaged, encrypted or beyond the limits
 */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const entries = new Map<string, Entry>()
  const zip = await orDamaged(async () => {
    const opened = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    if (opened.entryCount > mostEntries) throw new FileFault('里的内部文件太多，不像正常的文档，没有打开。')
    for await (const entry of opened.eachEntry()) entries.set(entry.fileName, entry)
    return opened
  })
  checkSizes([...entries.values()])
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name)
      return entry === undefined ? null : orDamaged(() => unpack(zip, entry))
    },
  }
}

function checkSizes(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const bursting = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > largestPart ||
      (uncompressedSize > mebibyte && uncompressedSize > compressedSize * mostRatio),
  )
  if (total > largestTotal || bursting) {
    throw new FileFault('解压以后太大，没有打开。请删去不需要的内容，或者压缩图片后再试。')
  }
  if (entries.some((entry) => entry.isEncrypted())) {
    throw new FileFault('设有密码，请取消密码后再试。')
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const unpacked = await buffer(await zip.openReadStreamPromise(entry))
  return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength)
}

async function orDamaged<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    // whatever a broken package makes its reader say, the person is told that it is broken
    throw error instanceof FileFault ? error : new FileFault(damaged)
  }
}
