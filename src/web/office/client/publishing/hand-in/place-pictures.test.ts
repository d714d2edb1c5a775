import { expect, test } from 'vitest'
import { awaitsPictures, keepPlaces, placePictures } from './place-pictures.ts'

const image = (source: string, alt: string): string =>
  `<p class="picture"><img src="picture:${source}" alt="${alt}" /></p>`
const pictures = [
  { number: 1, id: 'aaa' },
  { number: 2, id: 'bbb' },
]

test('the places are kept in words, and the pictures come back to them with what they show', () => {
  const html = `${image('2', '乙〔图〕')}<p>文</p>${image('1', '')}${image('2', '乙')}`
  const held = keepPlaces(html)
  expect(held).toBe(
    '<p>〔这里缺一张图片：文件里的第2张：乙 图〕</p><p>文</p><p>〔这里缺一张图片：文件里的第1张〕</p><p>〔这里缺一张图片：文件里的第2张：乙〕</p>',
  )
  expect(awaitsPictures(held)).toBe(true)
  expect(placePictures(held, pictures)).toBe(
    `${image('bbb', '乙 图')}<p>文</p>${image('aaa', '（还没有写替代文字）')}${image('bbb', '乙')}`,
  )
})

test.each([
  [
    'other words, as many places as pictures: in their order',
    '<p>〔这里缺一张图片〕</p><p>〔这里缺一张图片：“改”"过"的〕</p>',
    `${image('aaa', '（还没有写替代文字）')}${image('bbb', '“改”&quot;过&quot;的')}`,
  ],
  [
    'one by its number, the other is what is left',
    '<p>〔这里缺一张图片：改过的〕</p><p>〔这里缺一张图片：文件里的第1张：甲〕</p>',
    `${image('bbb', '改过的')}${image('aaa', '甲')}`,
  ],
  ['nowhere where it cannot be told which', '<p>〔这里缺一张图片〕</p>', '<p>〔这里缺一张图片〕</p>'],
  [
    'a number that there is not stays',
    '<p>〔这里缺一张图片：文件里的第7张〕</p>',
    '<p>〔这里缺一张图片：文件里的第7张〕</p>',
  ],
])('%s', (_what, html, placed) => {
  expect(placePictures(html, pictures)).toBe(placed)
})

test('a text without such places awaits none', () => {
  expect(awaitsPictures(`<p>文</p>${image('0198a000-0000-7000-8000-000000000001', '甲')}`)).toBe(false)
})
