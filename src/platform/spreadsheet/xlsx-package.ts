import { fromBufferPromise } from 'yauzl'
import { sheetLimits, type SheetFault } from './table.ts'

/** The parts of a workbook that are text, unpacked, by their path. */
export type XlsxPackage = Map<string, Buffer>

const mostEntries = 2_000
const mostInMegabytes = sheetLimits.unpacked / 1024 / 1024
const tooLarge = `文件解开以后超过 ${mostInMegabytes} MB，没有读取。请分成几个文件，或者删去没有内容的行和图片。`
const broken = '文件已损坏，或者不是 .xlsx 表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”。'

/**
 * Unpacks a workbook within limits. What the archive claims is added up before anything is unpacked, and what
 * comes out is held against the claim by the reader: an archive that lies about its size ends here.
 */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxPackage | SheetFault> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { fault: '这是旧版 Excel（.xls）或者加了密码的文件。请取消密码，另存为“Excel 工作簿（.xlsx）”。' }
  }
  if (!startsWith(bytes, [0x50, 0x4b])) return { fault: broken }
  try {
    return await unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    // whatever an archive may have wrong with it, the way out is the same
    return { fault: broken }
  }
}

async function unpack(bytes: Buffer): Promise<XlsxPackage | SheetFault> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
  if (zip.entryCount > mostEntries) return { fault: broken }
  const entries = []
  let claimed = 0
  for await (const entry of zip.eachEntry()) {
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue
    if (entry.isEncrypted()) return { fault: '文件加了密码，请取消密码后再读取。' }
    claimed += entry.uncompressedSize
    if (claimed > sheetLimits.unpacked) return { fault: tooLarge }
    entries.push(entry)
  }
  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece)
    parts.set(entry.fileName, Buffer.concat(pieces))
  }
  return parts
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
