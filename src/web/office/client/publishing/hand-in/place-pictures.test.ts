import { expect, test } from 'vitest'
import { alternativesIn, awaitsPictures, placePictures } from './place-pictures.ts'

const image = (source: string, alt: string): string =>
  `<p class="picture"><img src="picture:${source}" alt="${alt}" /></p>`
const pictures = [
  { number: 1, id: 'aaa' },
  { number: 2, id: 'bbb' },
]

test.each([
  [
    'by number, in any order, twice too',
    `${image('2', '乙')}<p>文</p>${image('1', '甲')}${image('2', '乙')}`,
    `${image('bbb', '乙')}<p>文</p>${image('aaa', '甲')}${image('bbb', '乙')}`,
  ],
  ['a picture without words gets words that say so', image('1', ''), image('aaa', '（还没有写替代文字）')],
  ['by what it shows, once the text was edited', '<p>〔这里缺一张图片：乙〕</p>', image('bbb', '乙')],
  [
    'in their order where all places are left',
    '<p>〔这里缺一张图片〕</p><p>〔这里缺一张图片：改过的〕</p>',
    `${image('aaa', '（还没有写替代文字）')}${image('bbb', '改过的')}`,
  ],
  ['not where it cannot be told which', '<p>〔这里缺一张图片〕</p>', '<p>〔这里缺一张图片〕</p>'],
  ['a number that there is not stays', image('7', '甲'), image('7', '甲')],
])('%s', (_what, html, placed) => {
  expect(placePictures(html, pictures, ['甲', '乙'])).toBe(placed)
})

test('what awaits pictures, and what they show', () => {
  expect(awaitsPictures(image('1', '甲'))).toBe(true)
  expect(awaitsPictures('<p>〔这里缺一张图片〕</p>')).toBe(true)
  expect(awaitsPictures(image('0198a000-0000-7000-8000-000000000001', '甲'))).toBe(false)
  expect(alternativesIn(`${image('2', '乙')}${image('1', '')}`)).toEqual(['', '乙'])
})
