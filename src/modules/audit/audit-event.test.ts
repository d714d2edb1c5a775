import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, digestRows } from './audit-event.ts'

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null))
const row = fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), cell, { minKeys: 1, maxKeys: 6 })
const sealed = fc.array(fc.record({ table: fc.constantFrom('a', 'b'), row }), { minLength: 1, maxLength: 5 })

test('the fingerprint of sealed rows is SM3 over their canonical lines, in whatever order they come', () => {
  fc.assert(
    fc.property(sealed, (rows) => {
      const lines = rows.map((one) => `${canonical([one.table, one.row])}\n`).sort()
      expect(digestRows(rows)).toBe(createHash('sm3').update(lines.join('')).digest('hex'))
      expect(digestRows(rows.toReversed())).toBe(digestRows(rows))
    }),
  )
  expect(digestRows([])).toBe(null)
})
