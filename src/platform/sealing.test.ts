import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encrypt, openRaw, openText, sealCiphers, sealRaw, sealText } from './sealing.ts'

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replace(/\s/g, ''), 'hex'))
const key = new Uint8Array(32).fill(3)

test('SM4 is that of GB/T 32907, its example 1', () => {
  const block = bytes('0123456789ABCDEF FEDCBA9876543210')
  const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false)
  const once = Buffer.concat([cipher.update(block), cipher.final()])
  expect(once.toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
})

test('SM4-GCM is that of RFC 8998, appendix A.1', () => {
  const nonce = bytes('00001234567800000000ABCD')
  const plain = bytes(
    `AAAAAAAAAAAAAAAA BBBBBBBBBBBBBBBB CCCCCCCCCCCCCCCC DDDDDDDDDDDDDDDD
     EEEEEEEEEEEEEEEE FFFFFFFFFFFFFFFF EEEEEEEEEEEEEEEE AAAAAAAAAAAAAAAA`,
  )
  const sealed = encrypt(
    'sm4-gcm',
    bytes('0123456789ABCDEF FEDCBA9876543210'),
    nonce,
    plain,
    bytes('FEEDFACEDEADBEEF FEEDFACEDEADBEEF ABADDAD2'),
  )
  const tag = bytes('83DE3541E4C2B581 77E065A9BF7B62EC')
  const body = bytes(
    `17F399F08C67D5EE 19D0DC9969C4BB7D 5FD46FD375648906 9157B282BB200735
     D82710CA5C22F0CC FA7CBF93D496AC15 A56834CBCF98C397 B4024A2691233B8D`,
  )
  expect(Buffer.from(sealed).equals(Buffer.concat([nonce, tag, body]))).toBe(true)
})

test('AES-256-GCM is that of the GCM specification, test case 14', () => {
  const sealed = encrypt('aes-256-gcm', new Uint8Array(32), new Uint8Array(12), new Uint8Array(16))
  expect(Buffer.from(sealed.subarray(12)).toString('hex')).toBe(
    'd0d1c8a799996bf0265b98b5d48ab919cea7403d4d606b6e074ec5d3baf39d18',
  )
})

test.each(sealCiphers)('%s: text and bytes open again, by whichever cipher they were sealed', (cipher) => {
  fc.assert(
    fc.property(fc.uint8Array(), (plain) => {
      expect(openText(key, sealText(cipher, key, plain))).toEqual(Buffer.from(plain))
      expect(openRaw(key, sealRaw(cipher, key, plain))).toEqual(Buffer.from(plain))
    }),
    { numRuns: 50 },
  )
})

test.each(sealCiphers)('%s: what was altered, or sealed with another key, does not open', (cipher) => {
  const sealed = sealRaw(cipher, key, Buffer.from('王某某'))
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Uint8Array.from(sealed)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(() => openRaw(key, altered), `byte ${at}`).toThrow(/./)
  }
  expect(() => openRaw(new Uint8Array(32).fill(4), sealed)).toThrow(/./)
})

test('what was sealed before there was a choice is still read', () => {
  const before = encrypt('aes-256-gcm', key, new Uint8Array(12).fill(9), Buffer.from('王某某'))
  expect(Buffer.from(openText(key, Buffer.from(before).toString('base64'))).toString()).toBe('王某某')
})
