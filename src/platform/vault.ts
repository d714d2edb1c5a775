import { createHmac, randomBytes } from 'node:crypto'
import { type KeySource, keysOf, openKeys, rootSecret, wrappingKey } from './key-ring.ts'
import { keyLength, openRaw, openText, type SealCipher, sealRaw, sealText } from './sealing.ts'

/**
 * Secrets of one data folder. Personal data is sealed with a key of its own for each case; that key is
 * kept sealed by the master key, which lies outside the database. Forgetting the case's key forgets the
 * data, while every row (and the audit chain over it) stays as it was.
 */
export interface Vault {
  /** A fresh key for one case, sealed: store it with the case. */
  newSealedKey(): string
  /**
   * The same key sealed by the newest master key. Whoever stores a key asks for this within the transaction, under the
   * lock {@link keyLock}: a rotation that ends meanwhile would else leave a key that nothing opens.
   */
  renewed(sealedKey: string): string
  /** How a key starts that the newest master key sealed. */
  newestMark(): string
  /** Seals text with a case's key. Sealing the same text twice gives different results. */
  seal(sealedKey: string, text: string): string
  /** Opens what {@link seal} sealed. Throws when it was altered or the key is another one. */
  open(sealedKey: string, sealed: string): string
  /** Seals the bytes of a file with a key; larger by 32 bytes. */
  sealBytes(sealedKey: string, bytes: Uint8Array): Uint8Array
  /** Opens what {@link sealBytes} sealed. Throws when it was altered or the key is another one. */
  openBytes(sealedKey: string, sealed: Uint8Array): Uint8Array
  /** Whether a key opens. */
  opens(sealedKey: string): boolean
  /** A keyed fingerprint: equal texts give equal results, and nobody without the key can try texts out. */
  fingerprint(purpose: string, text: string): string
  /** The key with which the audit chain is hashed. */
  readonly auditKey: Uint8Array
  /** A secret for one purpose (sessions, codes); it stays the same when the master key is rotated. */
  secret(purpose: string): string
}

/** Held by whoever stores a sealed key, and by the rotation while it drops the old master key. */
export const keyLock = 'sealed-keys'

/** The vault of `folder`, whose keys are made the first time. New data is sealed by `cipher`; the other one is read too. */
export async function openVault(folder: string, cipher: SealCipher = 'aes-256-gcm'): Promise<Vault> {
  return vaultOver(await openKeys(folder), cipher)
}

/** A vault over a given master key (32 bytes). */
export function vaultWith(master: Uint8Array, cipher: SealCipher = 'aes-256-gcm'): Vault {
  return vaultOver(keysOf(master), cipher)
}

function vaultOver(source: KeySource, cipher: SealCipher): Vault {
  const secret = (purpose: string): Uint8Array => rootSecret(source.ring(), purpose)
  const fingerprints = secret('fingerprints')
  const wrapping = wrappingKeys(source)

  const wrap = (key: Uint8Array): string => {
    const { newest } = source.fresh()
    return markOf(newest) + sealText(cipher, wrapping(newest), key)
  }
  const unwrap = (sealedKey: string): Uint8Array => {
    const { version, sealed } = partsOf(sealedKey)
    // sealed by a master key that a rotation beside this process has added
    if (!source.ring().masters.has(version)) source.fresh()
    return openText(wrapping(version), sealed)
  }
  return {
    newSealedKey: () => wrap(randomBytes(keyLength)),
    renewed: (sealedKey) =>
      partsOf(sealedKey).version === source.fresh().newest ? sealedKey : wrap(unwrap(sealedKey)),
    newestMark: () => markOf(source.fresh().newest),
    seal: (sealedKey, text) => sealText(cipher, unwrap(sealedKey), Buffer.from(text, 'utf8')),
    open: (sealedKey, sealed) => Buffer.from(openText(unwrap(sealedKey), sealed)).toString('utf8'),
    sealBytes: (sealedKey, bytes) => sealRaw(cipher, unwrap(sealedKey), bytes),
    openBytes: (sealedKey, sealed) => openRaw(unwrap(sealedKey), sealed),
    opens(sealedKey) {
      try {
        return unwrap(sealedKey).length === keyLength
      } catch {
        return false
      }
    },
    fingerprint: (purpose, text) =>
      createHmac('sha256', fingerprints).update(`${purpose}\0${text}`).digest('base64url'),
    auditKey: secret('audit'),
    secret: (purpose) => Buffer.from(secret(`secret/${purpose}`)).toString('base64url'),
  }
}

/** The wrapping key of each master, derived once. */
function wrappingKeys(source: KeySource): (version: number) => Uint8Array {
  const known = new Map<number, Uint8Array>()
  return (version) => {
    const before = known.get(version)
    if (before) return before
    const key = wrappingKey(source.ring(), version)
    known.set(version, key)
    return key
  }
}

const markOf = (version: number): string => `k${version}.`

/** A sealed key tells which master key sealed it; one without a mark is older than the marks. */
function partsOf(sealedKey: string): { readonly version: number; readonly sealed: string } {
  const match = /^k(\d{1,6})\./.exec(sealedKey)
  return match
    ? { version: Number(match[1]), sealed: sealedKey.slice(match[0].length) }
    : { version: 1, sealed: sealedKey }
}
