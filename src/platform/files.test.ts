import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFiles } from './files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = new TextEncoder().encode('附件')

test('a file is kept once under its own hash and comes back unchanged', async () => {
  const files = openFiles(folder)
  const [first, second] = await Promise.all([files.save(bytes), files.save(bytes)])
  expect(first).toEqual(second)
  expect(first.size).toBe(6)
  expect(Buffer.from((await files.load(first.hash)) ?? [])).toEqual(Buffer.from(bytes))
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
})

test.each(['0'.repeat(64), '../../etc/passwd', '', 'A'.repeat(64)])('no file under %j', async (hash) => {
  expect(await openFiles(folder).load(hash)).toBeNull()
})

test('a file whose bytes were changed is named', async () => {
  const files = openFiles(folder)
  const { hash } = await files.save(bytes)
  expect(await files.damaged()).toEqual([])
  await writeFile(join(folder, hash.slice(0, 2), hash), 'changed')
  expect(await files.damaged()).toEqual([hash])
  expect(await files.missing([hash, '0'.repeat(64), '../x'])).toEqual(['0'.repeat(64), '../x'])
})

test('a file is taken away by its name alone, and once more does no harm', async () => {
  const files = openFiles(folder)
  const { hash } = await files.save(bytes)
  const other = await files.save(new TextEncoder().encode('另一个'))
  for (const name of [hash, hash, '../x', '0'.repeat(64)]) await files.remove(name)
  expect(await files.load(hash)).toBeNull()
  expect(await files.missing([other.hash])).toEqual([])
  expect(await files.save(bytes)).toMatchObject({ hash })
})

test('what was left half written goes after a day; what is being written stays', async () => {
  const files = openFiles(folder)
  const { hash } = await files.save(bytes)
  const [old, young] = ['1', '2'].map((digit) => `.${hash}.${digit.repeat(8)}-0000-4000-8000-000000000000`)
  for (const name of [old, young]) await writeFile(join(folder, name ?? ''), 'half')
  await utimes(join(folder, old ?? ''), 1, 1)
  await files.sweep()
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([young])
  expect(await files.missing([hash])).toEqual([])
})
