import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openVault, vaultWith } from './vault.ts'

const vault = vaultWith(new Uint8Array(32).fill(1))

test('what is sealed opens again, with its own key only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const key = vault.newSealedKey()
      const sealed = vault.seal(key, text)
      expect(vault.open(key, sealed)).toBe(text)
      expect(() => vault.open(vault.newSealedKey(), sealed)).toThrow(/./)
    }),
    { numRuns: 50 },
  )
})

test('an altered seal does not open', () => {
  const key = vault.newSealedKey()
  const bytes = Buffer.from(vault.seal(key, '王某某'), 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(() => vault.open(key, bytes.toString('base64'))).toThrow(/./)
})

test('sealing twice gives two texts; a fingerprint is the same every time, by purpose and key', () => {
  const key = vault.newSealedKey()
  expect(vault.seal(key, 'a')).not.toBe(vault.seal(key, 'a'))
  expect(vault.fingerprint('code', 'a')).toBe(vault.fingerprint('code', 'a'))
  expect(vault.fingerprint('code', 'a')).not.toBe(vault.fingerprint('number', 'a'))
  expect(vaultWith(new Uint8Array(32).fill(2)).fingerprint('code', 'a')).not.toBe(
    vault.fingerprint('code', 'a'),
  )
})

test('the master key is made once, for its owner alone, and a damaged one is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-vault-'))
  try {
    const [first, second] = await Promise.all([openVault(folder), openVault(folder)])
    expect(first.secret('x')).toBe(second.secret('x'))
    const path = join(folder, 'master.key')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(Buffer.from(await readFile(path, 'utf8'), 'base64')).toHaveLength(32)
    await writeFile(path, 'short')
    await expect(openVault(folder)).rejects.toThrow('32 bytes')
  } finally {
    await rm(folder, { recursive: true })
  }
})
