import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

test.each([
  ['GET /queue', {}, 'GET', '/queue'],
  ['GET /applications/:id', { params: { id: 'a/b 号' } }, 'GET', '/applications/a%2Fb%20%E5%8F%B7'],
  [
    'GET /applications',
    { query: { q: '张 三&x', page: 2, year: undefined, unit: '' } },
    'GET',
    '/applications?q=%E5%BC%A0+%E4%B8%89%26x&page=2',
  ],
  ['POST /applications/:id/review', { params: { id: '7' } }, 'POST', '/applications/7/review'],
])('%s', (key, places, method, path) => {
  expect(addressOf(key, places)).toEqual({ method, path })
})
