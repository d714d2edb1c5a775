import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { access, link, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { removeFile, syncFolder, writeDurably } from './files.ts'

/**
 * Secrets of one data folder. Personal data is sealed with a key of its own for each case; that key is
 * kept sealed by the master key, which lies outside the database. Forgetting the case's key forgets the
 * data, while every row (and the audit chain over it) stays as it was.
 */
export interface Vault {
  /** A fresh key for one case, sealed: store it with the case. */
  newSealedKey(): string
  /** Seals text with a case's key. Sealing the same text twice gives different results. */
  seal(sealedKey: string, text: string): string
  /** Opens what {@link seal} sealed. Throws when it was altered or the key is another one. */
  open(sealedKey: string, sealed: string): string
  /** Seals the bytes of a file with a key; larger by 28 bytes. */
  sealBytes(sealedKey: string, bytes: Uint8Array): Uint8Array
  /** Opens what {@link sealBytes} sealed. Throws when it was altered or the key is another one. */
  openBytes(sealedKey: string, sealed: Uint8Array): Uint8Array
  /** A keyed fingerprint: equal texts give equal results, and nobody without the key can try texts out. */
  fingerprint(purpose: string, text: string): string
  /** The key with which the audit chain is hashed. */
  readonly auditKey: Uint8Array
  /** A secret for one purpose (sessions, codes), derived from the master key. */
  secret(purpose: string): string
}

const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** Reads the master key of `folder`, making it the first time (readable by its owner only). */
export async function openVault(folder: string): Promise<Vault> {
  return vaultWith(await masterKey(folder))
}

/** A vault over a given master key (32 bytes). */
export function vaultWith(master: Uint8Array): Vault {
  const derive = (purpose: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', master, '', `gongkai/${purpose}`, keyLength))
  const wrapping = derive('case-keys')
  const fingerprints = derive('fingerprints')
  const unwrap = (sealedKey: string): Uint8Array => decrypt(wrapping, sealedKey)
  return {
    newSealedKey: () => encrypt(wrapping, randomBytes(keyLength)),
    seal: (sealedKey, text) => encrypt(unwrap(sealedKey), Buffer.from(text, 'utf8')),
    open: (sealedKey, sealed) => Buffer.from(decrypt(unwrap(sealedKey), sealed)).toString('utf8'),
    sealBytes: (sealedKey, bytes) => encryptBytes(unwrap(sealedKey), bytes),
    openBytes: (sealedKey, sealed) => decryptBytes(unwrap(sealedKey), sealed),
    fingerprint: (purpose, text) =>
      createHmac('sha256', fingerprints).update(`${purpose}\0${text}`).digest('base64url'),
    auditKey: derive('audit'),
    secret: (purpose) => Buffer.from(derive(`secret/${purpose}`)).toString('base64url'),
  }
}

function encrypt(key: Uint8Array, plain: Uint8Array): string {
  return Buffer.from(encryptBytes(key, plain)).toString('base64')
}

function decrypt(key: Uint8Array, sealed: string): Uint8Array {
  return decryptBytes(key, Buffer.from(sealed, 'base64'))
}

function encryptBytes(key: Uint8Array, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function decryptBytes(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()])
}

async function masterKey(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'master.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    await access(path)
  } catch {
    // whole before it has its name: loss of power leaves no key that is half written
    const temporary = `${path}.${randomUUID()}`
    await writeDurably(temporary, randomBytes(keyLength).toString('base64'))
    await link(temporary, path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    })
    await removeFile(temporary)
    await syncFolder(folder)
  }
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64')
  if (key.length !== keyLength) throw new Error(`${path} does not hold a key of ${keyLength} bytes`)
  return key
}
