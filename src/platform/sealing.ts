import { createCipheriv, createDecipheriv, getCiphers, hkdfSync, randomBytes } from 'node:crypto'

/** The ciphers by which data is sealed: AES-256-GCM, or SM4-GCM (GB/T 32907, RFC 8998) where a county must use 国密. */
export const sealCiphers = ['aes-256-gcm', 'sm4-gcm'] as const
export type SealCipher = (typeof sealCiphers)[number]

/** bytes */
export const keyLength = 32
const nonceLength = 12
const tagLength = 16

interface CipherFacts {
  /** stands before a sealed text; what has no such mark was sealed by AES before there was a choice */
  readonly mark: string
  /** stands before sealed bytes */
  readonly head: Uint8Array
  /** the cipher's own key, from one of {@link keyLength} bytes */
  readonly keyOf: (key: Uint8Array) => Uint8Array
}

const facts: Readonly<Record<SealCipher, CipherFacts>> = {
  'aes-256-gcm': { mark: 'aes.', head: Buffer.from('GKA1'), keyOf: (key) => key },
  'sm4-gcm': {
    mark: 'sm4.',
    head: Buffer.from('GKS1'),
    // one key never serves two ciphers
    keyOf: (key) => new Uint8Array(hkdfSync('sm3', key, '', 'gongkai/sm4-gcm', 16)),
  },
}

/** Whether this program's cryptography knows the cipher. */
export function knowsCipher(cipher: SealCipher): boolean {
  return getCiphers().includes(cipher)
}

/** Seals bytes as text that names its cipher. The same bytes sealed twice give two texts. */
export function sealText(cipher: SealCipher, key: Uint8Array, plain: Uint8Array): string {
  const { mark, keyOf } = facts[cipher]
  return mark + Buffer.from(encrypt(cipher, keyOf(key), randomBytes(nonceLength), plain)).toString('base64')
}

/** Opens what {@link sealText} sealed, by whichever cipher. Throws when it was altered or the key is another one. */
export function openText(key: Uint8Array, sealed: string): Uint8Array {
  const cipher = sealCiphers.find((one) => sealed.startsWith(facts[one].mark))
  const { mark, keyOf } = facts[cipher ?? 'aes-256-gcm']
  const bytes = Buffer.from(cipher ? sealed.slice(mark.length) : sealed, 'base64')
  return decrypt(cipher ?? 'aes-256-gcm', keyOf(key), bytes)
}

/** Seals bytes as bytes that name their cipher: 32 more than before. */
export function sealRaw(cipher: SealCipher, key: Uint8Array, plain: Uint8Array): Uint8Array {
  const { head, keyOf } = facts[cipher]
  return Buffer.concat([head, encrypt(cipher, keyOf(key), randomBytes(nonceLength), plain)])
}

/** Opens what {@link sealRaw} sealed. Throws when it was altered or the key is another one. */
export function openRaw(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  const cipher = sealCiphers.find((one) => {
    const { head } = facts[one]
    return Buffer.compare(sealed.subarray(0, head.length), head) === 0
  })
  if (!cipher) throw new Error('these bytes were not sealed here')
  const { head, keyOf } = facts[cipher]
  return decrypt(cipher, keyOf(key), sealed.subarray(head.length))
}

/** Nonce, tag and body in one. The nonce is given, for known vectors; it must be another one each time. */
export function encrypt(
  cipher: SealCipher,
  key: Uint8Array,
  nonce: Uint8Array,
  plain: Uint8Array,
  additional?: Uint8Array,
): Uint8Array {
  const sealing = createCipheriv(nodeName(cipher), key, nonce)
  if (additional) sealing.setAAD(additional)
  const body = Buffer.concat([sealing.update(plain), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), body])
}

function decrypt(cipher: SealCipher, key: Uint8Array, sealed: Uint8Array): Uint8Array {
  const opening = createDecipheriv(nodeName(cipher), key, sealed.subarray(0, nonceLength))
  opening.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([opening.update(sealed.subarray(nonceLength + tagLength)), opening.final()])
}

/** Node's types know the AES names of its GCM ciphers only; the calls are the same for every one. */
function nodeName(cipher: SealCipher): 'aes-256-gcm' {
  return cipher as 'aes-256-gcm' // what follows is checked by the known vectors
}
