import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { addMaster, countMasters, dropOldMasters } from './key-ring.ts'
import { sealCiphers } from './sealing.ts'
import { openVault, vaultWith } from './vault.ts'

const vault = vaultWith(new Uint8Array(32).fill(1))
const folders: string[] = []

async function keyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-vault-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

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

test('sealing twice gives two texts; a fingerprint is the same every time, by purpose and key', () => {
  const key = vault.newSealedKey()
  expect(vault.seal(key, 'a')).not.toBe(vault.seal(key, 'a'))
  expect(vault.fingerprint('code', 'a')).toBe(vault.fingerprint('code', 'a'))
  expect(vault.fingerprint('code', 'a')).not.toBe(vault.fingerprint('number', 'a'))
  expect(vaultWith(new Uint8Array(32).fill(2)).fingerprint('code', 'a')).not.toBe(
    vault.fingerprint('code', 'a'),
  )
})

test('each cipher reads what the other one sealed, keys too', () => {
  const master = new Uint8Array(32).fill(5)
  for (const cipher of sealCiphers) {
    const writer = vaultWith(master, cipher)
    const key = writer.newSealedKey()
    expect(writer.seal(key, 'a')).toMatch(cipher === 'sm4-gcm' ? /^sm4\./ : /^aes\./)
    for (const other of sealCiphers) {
      expect(vaultWith(master, other).open(key, writer.seal(key, '王某某'))).toBe('王某某')
      const bytes = Buffer.from('王某某')
      expect(vaultWith(master, other).openBytes(key, writer.sealBytes(key, bytes))).toEqual(bytes)
    }
  }
})

test('the keys are made once, for their owner alone, and a damaged one is refused', async () => {
  const folder = await keyFolder()
  const [first, second] = await Promise.all([openVault(folder), openVault(folder)])
  expect(first.secret('x')).toBe(second.secret('x'))
  const path = join(folder, 'master.key')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  await writeFile(path, 'short')
  await expect(openVault(folder)).rejects.toThrow('32 bytes')
})

test('a key file of before there was rotation opens what it sealed, and is rotated too', async () => {
  const folder = await keyFolder()
  const master = new Uint8Array(32).fill(8)
  await writeFile(join(folder, 'master.key'), Buffer.from(master).toString('base64'))
  const old = vaultWith(master)
  const bare = old.newSealedKey().replace('k1.aes.', '')
  const sealed = old.seal(bare, '王某某').replace('aes.', '')
  const opened = await openVault(folder)
  expect(opened.open(bare, sealed)).toBe('王某某')

  await addMaster(folder)
  const renewed = opened.renewed(bare)
  await dropOldMasters(folder)
  const after = await openVault(folder)
  expect(after.open(renewed, sealed)).toBe('王某某')
  expect(after.opens(bare)).toBe(false)
  expect(after.fingerprint('code', 'a')).toBe(old.fingerprint('code', 'a'))
  expect(after.auditKey).toEqual(old.auditKey)
  expect(await readFile(join(folder, 'master.key'), 'utf8')).not.toContain(
    Buffer.from(master).toString('base64'),
  )
})

test('whoever has the vault open while it is rotated picks up the new key, and loses nothing', async () => {
  const folder = await keyFolder()
  const server = await openVault(folder)
  const before = server.newSealedKey()
  const text = server.seal(before, 'a')

  expect(await addMaster(folder)).toEqual({ version: 2, made: true })
  // interrupted, it goes on with the key that was added
  expect(await addMaster(folder)).toEqual({ version: 2, made: false })
  expect(countMasters(folder)).toBe(2)
  const rotation = await openVault(folder)
  const renewed = rotation.renewed(before)
  expect(renewed.startsWith(rotation.newestMark())).toBe(true)
  expect(rotation.renewed(renewed)).toBe(renewed)
  expect(server.open(renewed, text)).toBe('a')
  expect(server.newSealedKey().startsWith(rotation.newestMark())).toBe(true)

  await dropOldMasters(folder)
  expect(countMasters(folder)).toBe(1)
  // an act that is still under way holds the key as it was
  expect(server.open(before, text)).toBe('a')
  expect(server.renewed(before).startsWith(rotation.newestMark())).toBe(true)
  expect((await openVault(folder)).opens(before)).toBe(false)
})
