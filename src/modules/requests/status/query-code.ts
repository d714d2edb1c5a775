import { timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../../platform/vault.ts'

/** No 0 O 1 I L: what is read off a slip of paper is read right. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 12

/**
 * The query code (查询码) of an application, out of the secret of one filing: 12 of 31 signs, 59 bits. The
 * same filing gives the same code again; it is kept nowhere but as a keyed fingerprint.
 */
export function queryCodeOf(vault: Vault, applicationId: string, filing: string): string {
  let code = ''
  for (let round = 0; code.length < codeLength; round += 1) {
    const text = vault.fingerprint('application/query-code', `${round}\0${applicationId}\0${filing}`)
    for (const byte of Buffer.from(text, 'base64url')) {
      // 248 is the last multiple of 31 within a byte: beyond it some signs would come up more often
      if (byte < 248 && code.length < codeLength) code += signs[byte % signs.length] ?? ''
    }
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** What is stored of a query code. */
export function codeMark(vault: Vault, applicationId: string, typed: string): string {
  return vault.fingerprint('application/code-mark', `${applicationId}\0${normaliseCode(typed)}`)
}

/** Compares two fingerprints in a time that does not depend on where they differ. */
export function sameMark(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** A code as somebody typed it: hyphens, spaces, small and full-width letters do not matter. */
function normaliseCode(typed: string): string {
  return typed
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\u2010-\u2015-]+/gu, '')
    .toUpperCase()
}
