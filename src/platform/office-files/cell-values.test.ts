import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAt, columnName, numberText, rangeAt } from './cell-values.ts'

const plain = { shows: 'number', white: false } as const

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['007', '7'],
  ['-1.50', '-1.5'],
  ['.5', '0.5'],
  ['1E3', '1000'],
  ['1.5e-3', '0.0015'],
  ['12E-3', '0.012'],
  ['3.5E+17', '350000000000000000'],
  ['0.30000000000000004', '0.3'],
  ['2.9999999999999996', '3'],
  ['99.999999999999999', '100'],
  ['123456.78901234567890', '123456.789012346'],
  ['1E500', '1E500'],
  ['abc', 'abc'],
  ['', ''],
])('%s is shown as %s', (value, shown) => {
  expect(numberText(value, plain, false)).toBe(shown)
})

test('a whole number keeps every digit, with or without an exponent', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 25n }), (number) => {
      const digits = number.toString()
      const scientific = `${digits[0]}.${digits.slice(1)}E+${digits.length - 1}`
      expect(numberText(digits, plain, false)).toBe(digits)
      expect(numberText(scientific, plain, false)).toBe(digits)
    }),
  )
})

test('days from 1900 and from 1904', () => {
  const date = { shows: 'date', white: false } as const
  expect(numberText('45000', date, false)).toBe('2023-03-15')
  expect(numberText('43538', date, true)).toBe('2023-03-15')
  expect(numberText('1E9', date, false)).toBe('1000000000')
})

test('a column’s name and its number lead to each other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16_384 }),
      fc.integer({ min: 1, max: 1_048_576 }),
      (column, row) => {
        expect(cellAt(`${columnName(column)}${row}`)).toEqual({ column, row })
      },
    ),
  )
  expect(cellAt('A')).toBeNull()
  expect(rangeAt('B2:C3')).toEqual({ left: 2, top: 2, right: 3, bottom: 3 })
})
