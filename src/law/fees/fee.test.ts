import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feeByItem, feeByPage, feeCountLimit, feeInFen, type Fee } from './fee.ts'
import { slowFee, slowItemRate, slowPageRate } from './fee.slow.ts'

test.each([
  [0, 0],
  [10, 0],
  [11, 100],
  [30, 2000],
  [31, 2200],
  [40, 4000],
  [41, 4300],
  [50, 7000],
  [51, 7400],
])('%i applications in a month cost %i yuan', (count, yuan) => {
  expect(feeByItem(0, count).yuan).toBe(yuan)
})

test.each([
  [0, 0],
  [30, 0],
  [31, 10],
  [100, 700],
  [101, 720],
  [200, 2700],
  [201, 2740],
])('%i pages cost %i yuan', (pages, yuan) => {
  expect(feeByPage(pages).yuan).toBe(yuan)
})

test('the bands charged', () => {
  expect(feeByItem(0, 41)).toEqual({
    yuan: 4300,
    bands: [
      { from: 11, to: 30, count: 20, rate: 100, yuan: 2000 },
      { from: 31, to: 40, count: 10, rate: 200, yuan: 2000 },
      { from: 41, to: 41, count: 1, rate: 300, yuan: 300 },
    ],
  })
  expect(feeByItem(28, 4).bands).toEqual([
    { from: 29, to: 30, count: 2, rate: 100, yuan: 200 },
    { from: 31, to: 32, count: 2, rate: 200, yuan: 400 },
  ])
  expect(feeByItem(3, 5)).toEqual({ yuan: 0, bands: [] })
  expect(feeByPage(120).bands).toEqual([
    { from: 31, to: 100, count: 70, rate: 10, yuan: 700 },
    { from: 101, to: 120, count: 20, rate: 20, yuan: 400 },
  ])
})

function expectConsistent(fee: Fee, from: number, to: number): void {
  expect(fee.bands.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(fee.yuan)
  for (const [index, band] of fee.bands.entries()) {
    expect(band.count).toBe(band.to - band.from + 1)
    expect(band.yuan).toBe(band.count * band.rate)
    expect(band.rate).toBeGreaterThan(fee.bands[index - 1]?.rate ?? 0)
    expect(band.from).toBeGreaterThanOrEqual(from)
    expect(band.to).toBeLessThanOrEqual(to)
  }
}

test('by item, the fee is the sum over single applications', () => {
  const count = fc.integer({ min: 0, max: 300 })
  fc.assert(
    fc.property(count, count, (before, asked) => {
      const fee = feeByItem(before, asked)
      expect(fee.yuan).toBe(slowFee(slowItemRate, before + 1, before + asked))
      expectConsistent(fee, before + 1, before + asked)
    }),
  )
})

test('by page, the fee is the sum over single pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), (pages) => {
      const fee = feeByPage(pages)
      expect(fee.yuan).toBe(slowFee(slowPageRate, 1, pages))
      expectConsistent(fee, 1, pages)
    }),
  )
})

test('an order of applications costs the same at once or one after the other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }), (first, second) => {
      expect(feeByItem(0, first).yuan + feeByItem(first, second).yuan).toBe(feeByItem(0, first + second).yuan)
    }),
  )
})

test('money is kept in 分', () => {
  expect(feeInFen(feeByItem(0, 41))).toBe(430_000)
})

test.each([-1, 1.5, Number.NaN, feeCountLimit + 1])('%d is no count', (count) => {
  expect(() => feeByItem(0, count)).toThrow(RangeError)
  expect(() => feeByItem(count, 0)).toThrow(RangeError)
  expect(() => feeByPage(count)).toThrow(RangeError)
})
