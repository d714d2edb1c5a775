import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { readBody } from '../model/read-blocks.ts'
import { contentOf, htmlOf } from './content.ts'
import { blockTexts, rangeOf } from './places.ts'
import { officialText } from './schema.ts'

const schema = getSchema(officialText({}))
const id = '0198a000-0000-7000-8000-00000000000a'

const bodies = [
  '<p>甲<strong>乙</strong><br />丙</p>',
  '<h2>一、目标</h2><p>文</p><hr /><p>末</p><p></p>',
  '<ul><li>甲<ul><li>乙</li></ul></li><li><p>丙</p><p>丁</p></li></ul>',
  '<table><caption>表一</caption><tr><th>村</th><th>户</th></tr><tr><td>甲 村</td><td></td></tr><tr><td><p>乙</p><p>丙</p></td><td>3</td></tr></table>',
  `<blockquote><p>引</p></blockquote><p class="picture"><img src="picture:${id}" alt="集市" /></p><p>〔这里缺一张图片〕</p><p>后</p>`,
]

/** The texts between the elements that make blocks. */
const scanned = (html: string): string[] =>
  html
    .split(/<\/?(?:p|h\d|li|ul|ol|table|thead|tbody|tr|td|th|caption|blockquote|hr)[^>]*>/)
    .map((text) => text.replace(/<br \/>/g, '\n').replace(/<[^>]*>/g, ''))
    .filter((text) => text.trim() !== '')

test.each(bodies)('its blocks are those that are scanned: %s', (body) => {
  const doc = schema.nodeFromJSON(contentOf(readBody(body)))
  expect(blockTexts(doc).map(({ text }) => text)).toEqual(scanned(htmlOf(doc)))
})

test('a place is found where its text stands', () => {
  const doc = schema.nodeFromJSON(contentOf(readBody(bodies.join(''))))
  const texts = blockTexts(doc)
  const found = texts.flatMap(({ text }, block) => {
    const from = text.indexOf('丙')
    const range = rangeOf(doc, { block, from, to: from + 1 })
    return from >= 0 && range ? [doc.textBetween(range.from, range.to)] : []
  })
  expect(found).toEqual(['丙', '丙', '丙'])
  expect(rangeOf(doc, { block: texts.length, from: 0, to: 1 })).toBe(null)
  const end = rangeOf(doc, { block: 1, from: 90, to: 99 })
  expect(end && doc.textBetween(end.from, end.to)).toBe('标')
})

test('white space that is not written does not shift a place', () => {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: '　　电话\u00a0  138，0000 ' }] }]
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  expect(blockTexts(doc).map(({ text }) => text)).toEqual(['电话 138，0000'])
  const range = rangeOf(doc, { block: 0, from: 3, to: 6 })
  expect(range && doc.textBetween(range.from, range.to)).toBe('138')
})
