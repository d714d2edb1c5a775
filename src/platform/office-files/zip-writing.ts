import { crc32, deflateRawSync } from 'node:zlib'
import type { Zip, ZipEntry } from './zip.ts'

const contentTypes = '[Content_Types].xml'
const utf8Names = 0x0800
const madeBy = 20

/**
 * The zip with some entries changed (or left out: null) and all others as they are, byte for byte of their
 * packed content. The order stays, with the list of content types in front, where readers that stream look.
 */
export function rewriteZip(zip: Zip, changed: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const kept = zip.entries.filter(({ name }) => changed.get(name) !== null)
  const first = kept.filter(({ name }) => name === contentTypes)
  const ordered = [...first, ...kept.filter(({ name }) => name !== contentTypes)]
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const entry of ordered) {
    const { data, ...written } = contentOf(zip, entry, changed.get(entry.name) ?? null)
    const name = Buffer.from(entry.name)
    const header = headerOf(written, name)
    local.push(localHeader(header), name, data)
    central.push(centralHeader(header, written.attributes, at), name)
    at += 30 + name.byteLength + data.byteLength
  }
  const directory = Buffer.concat(central)
  return Buffer.concat([...local, directory, endRecord(ordered.length, directory.byteLength, at)])
}

interface Written extends Pick<
  ZipEntry,
  'method' | 'crc32' | 'packed' | 'size' | 'time' | 'date' | 'attributes'
> {
  readonly data: Uint8Array
}

function contentOf(zip: Zip, entry: ZipEntry, content: Uint8Array | null): Written {
  if (content === null) return { ...entry, data: zip.packed(entry) }
  const data = entry.method === 0 ? content : deflateRawSync(content)
  return { ...entry, data, crc32: crc32(content), packed: data.byteLength, size: content.byteLength }
}

/** The fields that both headers of an entry share. */
function headerOf(entry: Omit<Written, 'data'>, name: Uint8Array): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(madeBy, 0)
  header.writeUInt16LE(name.every((byte) => byte < 0x80) ? 0 : utf8Names, 2)
  header.writeUInt16LE(entry.method, 4)
  header.writeUInt16LE(entry.time, 6)
  header.writeUInt16LE(entry.date, 8)
  header.writeUInt32LE(entry.crc32, 10)
  header.writeUInt32LE(entry.packed, 14)
  header.writeUInt32LE(entry.size, 18)
  header.writeUInt16LE(name.byteLength, 22)
  return header
}

function localHeader(shared: Buffer): Buffer {
  const signature = Buffer.from('PK\x03\x04', 'latin1')
  return Buffer.concat([signature, shared])
}

function centralHeader(shared: Buffer, attributes: number, at: number): Buffer {
  const header = Buffer.alloc(46)
  header.write('PK\x01\x02', 0, 'latin1')
  header.writeUInt16LE(madeBy, 4)
  shared.copy(header, 6)
  header.writeUInt32LE(attributes, 38)
  header.writeUInt32LE(at, 42)
  return header
}

function endRecord(entries: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
