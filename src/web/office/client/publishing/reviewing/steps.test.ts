import { expect, test } from 'vitest'
import { passWords, stepAfterUrgent, stepNamed } from './steps.ts'

test('the button that passes an item on says where to', () => {
  expect([passWords('二审'), passWords('签发（三审）')]).toEqual(['通过，送二审', '通过，送签发'])
})

test('a step out of an answer is one of the four; the signing is never taken after the fact', () => {
  expect(stepNamed('secrecyReview')).toBe('secrecyReview')
  expect(stepAfterUrgent('firstReview')).toBe('firstReview')
  expect(() => stepNamed('fourthReview')).toThrow('fourthReview')
  expect(() => stepAfterUrgent('signing')).toThrow('after the fact')
})
