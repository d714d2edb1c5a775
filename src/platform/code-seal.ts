import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

/** No 0 O 1 I L: what is read off a slip of paper is read right. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 16

const keyLength = 32
const nonceLength = 12
const tagLength = 16
const derive = promisify<string, Uint8Array, number, Buffer>(scrypt)

/** A fresh code of 16 of 31 signs, 79 bits: `7KQ2-M4XW-9HTD-3CVB`. */
export function newCode(): string {
  let code = ''
  while (code.length < codeLength) {
    // 248 is the last multiple of 31 within a byte: beyond it some signs would come up more often
    for (const byte of randomBytes(32)) {
      if (byte < 248 && code.length < codeLength) code += signs[byte % signs.length] ?? ''
    }
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** A code as somebody typed it; null where it can be none. */
export function readCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  if (plain.length !== codeLength || [...plain].some((sign) => !signs.includes(sign))) return null
  return plain.replace(/(.{4})(?=.)/g, '$1-')
}

/** Text sealed with a key that comes out of a code: whoever has the store but not the code cannot read it. */
export interface CodeSealed {
  readonly salt: string
  readonly sealed: string
}

export async function sealWithCode(code: string, text: string): Promise<CodeSealed> {
  const salt = randomBytes(16)
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', await derive(code, salt, keyLength), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return {
    salt: salt.toString('base64'),
    sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64'),
  }
}

/** Opens what {@link sealWithCode} sealed. Throws where the code is another one or the text was altered. */
export async function openWithCode(code: string, { salt, sealed }: CodeSealed): Promise<string> {
  const key = await derive(code, Buffer.from(salt, 'base64'), keyLength)
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  const body = bytes.subarray(nonceLength + tagLength)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}
