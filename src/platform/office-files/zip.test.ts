import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unzip } from '../../../tests/support/read-docx.ts'
import { zipOf } from '../../../tests/support/office-files.ts'
import { openZip } from './zip.ts'
import { rewriteZip } from './zip-writing.ts'
import { Unreadable } from './unreadable.ts'

const suspicious = /压缩内容异常/
const damaged = /已损坏/

async function opened(bytes: Uint8Array): Promise<string[]> {
  const zip = await openZip(bytes)
  return zip.entries.map((entry) => Buffer.from(zip.read(entry)).toString())
}

/** Changes numbers in the headers of the entry at `index`: [offset in the local header, in the central one]. */
function lie(bytes: Uint8Array, index: number, at: readonly [number, number], value: number): Uint8Array {
  const buffer = Buffer.from(bytes)
  let central = buffer.readUInt32LE(buffer.lastIndexOf(Buffer.from('PK\x05\x06')) + 16)
  for (let skip = 0; skip < index; skip += 1) {
    central += 46 + buffer.readUInt16LE(central + 28) + buffer.readUInt16LE(central + 30)
  }
  const local = buffer.readUInt32LE(central + 42)
  if (at[0] > 0) buffer.writeUInt32LE(value, local + at[0])
  buffer.writeUInt32LE(value, central + at[1])
  return buffer
}
const size = [22, 24] as const
const packed = [18, 20] as const
const checkSum = [14, 16] as const

test('entries are read in their order', async () => {
  expect(await opened(zipOf({ b: '二', a: '一', 'c/': '' }))).toEqual(['二', '一', ''])
  await expect(opened(zipOf({}))).resolves.toEqual([])
})

test('a bomb is refused by what it claims, and by what it does', async () => {
  const bomb = zipOf({ a: new Uint8Array(64 * 1024 * 1024) })
  await expect(openZip(bomb)).rejects.toThrow(suspicious)
  // 64 MB that claim to be 1 MB
  await expect(opened(lie(bomb, 0, size, 1024 * 1024))).rejects.toThrow(suspicious)
  await expect(openZip(lie(zipOf({ a: 'x'.repeat(99) }), 0, size, 1024 ** 3))).rejects.toThrow(suspicious)
})

test('all entries together have a limit', async () => {
  const noise = randomBytes(400 * 1024)
  const claims = [0, 1, 2].reduce(
    (zip, index) => lie(zip, index, size, 90 * 1024 * 1024),
    zipOf({ a: noise, b: noise, c: noise }),
  )
  await expect(openZip(lie(claims, 2, size, 1024))).resolves.toBeDefined()
  await expect(openZip(claims)).rejects.toThrow(suspicious)
})

test('thousands of entries are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`e${index}`, '']))
  await expect(openZip(zipOf(many))).rejects.toThrow(suspicious)
})

test('sizes and check sums must be true', async () => {
  const zip = zipOf({ a: '一二三四五六七八九十', b: '乙' })
  await expect(opened(lie(zip, 0, size, 29))).rejects.toThrow(suspicious)
  await expect(opened(lie(zip, 0, size, 31))).rejects.toThrow(suspicious)
  await expect(opened(lie(zip, 0, checkSum, 1))).rejects.toThrow(damaged)
  await expect(opened(lie(zip, 0, packed, 3))).rejects.toThrow(Unreadable)
})

test('entries must not share bytes, nor names', async () => {
  const zip = zipOf({ a: '甲'.repeat(50), b: '乙'.repeat(50) })
  const first = Buffer.from(zip).readUInt32LE(Buffer.from(zip).lastIndexOf(Buffer.from('PK\x05\x06')) + 16)
  const offset = Buffer.from(zip).readUInt32LE(first + 42)
  await expect(openZip(lie(zip, 1, [0, 42], offset))).rejects.toThrow(suspicious)
  const twins = Buffer.from(zipOf({ 'word/a': '1', 'word/b': '2' }))
  const renamed = Buffer.from(twins.toString('latin1').replaceAll('word/b', 'word/A'), 'latin1')
  await expect(openZip(renamed)).rejects.toThrow(suspicious)
})

test('locked entries are told', async () => {
  const zip = Buffer.from(zipOf({ a: '一' }))
  zip.writeUInt16LE(1, zip.indexOf('PK\x01\x02', 0, 'latin1') + 8)
  await expect(openZip(zip)).rejects.toThrow(/加了密码/)
})

test('rewriting changes what is asked for and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(\.xml)?$/), fc.string({ unit: 'binary' }), { minKeys: 2 }),
      fc.nat(),
      async (parts, chosen) => {
        const zip = await openZip(zipOf(parts))
        const names = zip.entries.map(({ name }) => name)
        const [changed = '', removed = ''] = [
          names[chosen % names.length],
          names[(chosen + 1) % names.length],
        ]
        const written = rewriteZip(
          zip,
          new Map([
            [changed, Buffer.from('新')],
            [removed, null],
          ]),
        )
        const expected = new Map(names.map((name) => [name, Buffer.from(parts[name] ?? '').toString()]))
        expected.set(changed, '新')
        expected.delete(removed)
        expect([...unzip(written)]).toEqual([...expected])
        // what stayed is the same to the byte as it is packed
        const again = await openZip(written)
        for (const entry of again.entries.filter(({ name }) => name !== changed)) {
          const before = zip.find(entry.name)
          expect(before && Buffer.compare(zip.packed(before), again.packed(entry))).toBe(0)
        }
      },
    ),
    { numRuns: 20 },
  )
})

test('the list of content types comes first', async () => {
  const zip = await openZip(zipOf({ 'a.xml': '1', '[Content_Types].xml': '2', 'b.xml': '3' }))
  expect([...unzip(rewriteZip(zip, new Map())).keys()]).toEqual(['[Content_Types].xml', 'a.xml', 'b.xml'])
})
