import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { access, link, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { removeFile, syncFolder, writeDurably } from './files.ts'
import { keyLength, openText, sealText } from './sealing.ts'

/**
 * What `keys/master.key` holds: the master keys, and the root secret from which fingerprints, the audit key and the
 * sessions' secrets come. Only the master keys are rotated; the root stays, or nothing would be found again.
 */
export interface KeyRing {
  readonly root: Uint8Array
  /** by version; two while a rotation is under way */
  readonly masters: ReadonlyMap<number, Uint8Array>
  readonly newest: number
}

/** Where a ring comes from: kept in a file that a rotation beside this process may replace, or in memory. */
export interface KeySource {
  /** the ring as last read */
  ring(): KeyRing
  /** the ring as it is now: looks whether the file was replaced */
  fresh(): KeyRing
}

/** The ring in `folder`, made the first time (readable by its owner only). Keys that were dropped meanwhile stay in memory. */
export async function openKeys(folder: string): Promise<KeySource> {
  const path = pathOf(folder)
  await makeRing(folder)
  let state = stateOf(path)
  let ring = readRing(path)
  return {
    ring: () => ring,
    fresh() {
      const now = stateOf(path)
      if (now !== state) {
        state = now
        const read = readRing(path)
        // an act that began before the rotation ended still holds a key sealed by the old master
        ring = { ...read, masters: new Map([...ring.masters, ...read.masters]) }
      }
      return ring
    },
  }
}

/** A ring of one given master key (32 bytes), which is its root as well. */
export function keysOf(master: Uint8Array): KeySource {
  const ring: KeyRing = { root: master, masters: new Map([[1, master]]), newest: 1 }
  return { ring: () => ring, fresh: () => ring }
}

/** What a rotation finds: the version that is to be the only one, and whether this very call made it. */
export interface NewMaster {
  readonly version: number
  readonly made: boolean
}

/** Adds a master key to the ring in `folder`; where a rotation was interrupted, the one that it added. */
export async function addMaster(folder: string): Promise<NewMaster> {
  const ring = readRing(pathOf(folder))
  if (ring.masters.size > 1) return { version: ring.newest, made: false }
  const version = ring.newest + 1
  const masters = new Map([...ring.masters, [version, new Uint8Array(randomBytes(keyLength))]])
  await writeRing(folder, { root: ring.root, masters, newest: version })
  return { version, made: true }
}

/** Drops every master key but the newest. Call it only when no key is sealed by another one any more. */
export async function dropOldMasters(folder: string): Promise<void> {
  const ring = readRing(pathOf(folder))
  await writeRing(folder, { ...ring, masters: new Map([[ring.newest, masterOf(ring, ring.newest)]]) })
}

/** How many master keys there are: two while a rotation is under way. */
export function countMasters(folder: string): number {
  return readRing(pathOf(folder)).masters.size
}

/** The key that wraps the cases' keys under one master. Throws where the ring has no such master. */
export function wrappingKey(ring: KeyRing, version: number): Uint8Array {
  return derive(masterOf(ring, version), 'case-keys')
}

/** A secret out of the root, for one purpose. */
export function rootSecret(ring: KeyRing, purpose: string): Uint8Array {
  return derive(ring.root, purpose)
}

function masterOf({ masters }: KeyRing, version: number): Uint8Array {
  const master = masters.get(version)
  if (!master) throw new Error(`there is no master key of version ${version}`)
  return master
}

function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', `gongkai/${purpose}`, keyLength))
}

const pathOf = (folder: string): string => join(folder, 'master.key')

/** Another file under the same name has another number. */
function stateOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path)
  return `${ino}.${mtimeMs}.${size}`
}

const stored = z.strictObject({
  format: z.literal(2),
  /** sealed by the newest master key */
  root: z.string(),
  masters: z.record(z.string().regex(/^\d{1,6}$/), z.base64()),
})

function readRing(path: string): KeyRing {
  const text = readFileSync(path, 'utf8').trim()
  if (!text.startsWith('{')) {
    // before there was rotation: one master key, which is the root as well
    const master = bytesOf(text, path)
    return { root: master, masters: new Map([[1, master]]), newest: 1 }
  }
  const { root, masters: kept } = stored.parse(JSON.parse(text))
  const masters = new Map(Object.entries(kept).map(([version, key]) => [Number(version), bytesOf(key, path)]))
  const newest = Math.max(...masters.keys())
  const ring = { root: new Uint8Array(), masters, newest }
  return { ...ring, root: new Uint8Array(openText(derive(masterOf(ring, newest), 'root'), root)) }
}

function bytesOf(text: string, path: string): Uint8Array {
  const key = Buffer.from(text, 'base64')
  if (key.length !== keyLength) throw new Error(`${path} does not hold a key of ${keyLength} bytes`)
  return new Uint8Array(key)
}

function textOf(ring: KeyRing): string {
  const masters = Object.fromEntries(
    [...ring.masters].map(([version, key]) => [version, Buffer.from(key).toString('base64')]),
  )
  const sealing = derive(masterOf(ring, ring.newest), 'root')
  return `${JSON.stringify({ format: 2, root: sealText('aes-256-gcm', sealing, ring.root), masters })}\n`
}

async function makeRing(folder: string): Promise<void> {
  const path = pathOf(folder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await access(path)
  } catch {
    const masters = new Map([[1, new Uint8Array(randomBytes(keyLength))]])
    const ring: KeyRing = { root: new Uint8Array(randomBytes(keyLength)), masters, newest: 1 }
    // whole before it has its name: loss of power leaves no key that is half written
    const temporary = `${path}.${randomUUID()}`
    await writeDurably(temporary, textOf(ring))
    await link(temporary, path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    })
    await removeFile(temporary)
    await syncFolder(folder)
  }
}

async function writeRing(folder: string, ring: KeyRing): Promise<void> {
  const temporary = `${pathOf(folder)}.${randomUUID()}`
  await writeDurably(temporary, textOf(ring))
  await rename(temporary, pathOf(folder))
  await syncFolder(folder)
}
