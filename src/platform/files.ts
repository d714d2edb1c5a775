import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** A file as it is kept: named by its own content. */
export interface StoredFile {
  /** SHA-256 of the bytes, hexadecimal */
  readonly hash: string
  /** bytes */
  readonly size: number
}

/** Files by content hash. The same bytes are kept once; nothing is ever overwritten. */
export interface FileStore {
  save(bytes: Uint8Array): Promise<StoredFile>
  /** The bytes, or null when the file is not there. */
  load(hash: string): Promise<Uint8Array | null>
  /** Those of these hashes under which nothing is kept. */
  missing(hashes: Iterable<string>): Promise<string[]>
  /** Hashes whose bytes no longer give the name under which they are kept. */
  damaged(): Promise<string[]>
  /** Takes away what is kept under this name. The caller knows that nothing else names it; gone already is fine. */
  remove(hash: string): Promise<void>
  /** Takes away what a process that was killed left half written, older than a day. */
  sweep(): Promise<void>
}

const hashPattern = /^[0-9a-f]{64}$/
const temporaryPattern = /^\.[0-9a-f]{64}\.[0-9a-f-]{36}$/
/** Nobody writes one file for longer (ms). */
const unfinishedFor = 24 * 60 * 60 * 1_000

/** Keeps files below `folder`: written to a temporary name, synced, renamed, the folder synced. */
export function openFiles(folder: string): FileStore {
  const place = (hash: string): string => join(folder, hash.slice(0, 2), hash)
  return {
    async save(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const target = place(hash)
      if (await exists(target)) return { hash, size: bytes.byteLength }
      const home = join(folder, hash.slice(0, 2))
      await mkdir(home, { recursive: true })
      const temporary = join(folder, `.${hash}.${randomUUID()}`)
      await writeDurably(temporary, bytes)
      await rename(temporary, target)
      await syncFolder(home)
      return { hash, size: bytes.byteLength }
    },
    async load(hash) {
      if (!hashPattern.test(hash)) return null
      try {
        return await readFile(place(hash))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async missing(hashes) {
      const gone: string[] = []
      for (const hash of hashes) {
        if (!hashPattern.test(hash) || !(await exists(place(hash)))) gone.push(hash)
      }
      return gone
    },
    async damaged() {
      const wrong: string[] = []
      for (const home of await listFolder(folder)) {
        for (const name of home.startsWith('.') ? [] : await listFolder(join(folder, home))) {
          const bytes = await readFile(join(folder, home, name))
          if (createHash('sha256').update(bytes).digest('hex') !== name) wrong.push(name)
        }
      }
      return wrong
    },
    async remove(hash) {
      if (!hashPattern.test(hash) || !(await exists(place(hash)))) return
      await removeFile(place(hash))
      await syncFolder(join(folder, hash.slice(0, 2)))
    },
    async sweep() {
      const young = Temporal.Now.instant().epochMilliseconds - unfinishedFor
      for (const name of await listFolder(folder)) {
        if (!temporaryPattern.test(name)) continue
        const found = await stat(join(folder, name)).catch(() => null)
        if (found && found.mtimeMs < young) await removeFile(join(folder, name))
      }
    },
  }
}

/** Writes a file and waits until it is on the disk. */
export async function writeDurably(path: string, bytes: Uint8Array | string, mode = 0o600): Promise<void> {
  const handle = await open(path, 'w', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a rename within `folder` survive loss of power. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Removes a file that may be gone already. */
export async function removeFile(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
