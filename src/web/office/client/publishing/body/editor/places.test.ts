import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { plainText } from '../../../../../../modules/publishing/body.ts'
import { readBody } from '../model/read-blocks.ts'
import { toHtml } from '../model/write-html.ts'
import { blockTexts, rangeOf } from './places.ts'
import { officialText } from './schema.ts'

const schema = getSchema(officialText({}))
const id = '0198a000-0000-7000-8000-00000000000a'

const bodies = [
  '<p>甲<strong>乙</strong><br />丙</p>',
  '<h2>一、目标</h2><p>文</p><hr /><p>末</p>',
  '<ul><li>甲<ul><li>乙</li></ul></li><li><p>丙</p><p>丁</p></li></ul>',
  '<table><caption>表一</caption><tr><th>村</th><th>户</th></tr><tr><td>甲 村</td><td></td></tr><tr><td><p>乙</p><p>丙</p></td><td>3</td></tr></table>',
  `<blockquote><p>引</p></blockquote><p class="picture"><img src="picture:${id}" alt="集市" /></p><p>后</p>`,
]

test.each(bodies)('the text of its blocks is the text that the server has: %s', (body) => {
  const blocks = readBody(body)
  const doc = schema.nodeFromJSON({ type: 'doc', content: blocks })
  expect(blockTexts(doc).map(({ text }) => text)).toEqual(
    blocks.map((block) => plainText(toHtml([block]))).filter((text) => text !== ''),
  )
})

test('a place is found where its text stands', () => {
  const doc = schema.nodeFromJSON({ type: 'doc', content: readBody(bodies.join('')) })
  for (const [block, { text }] of blockTexts(doc).entries()) {
    const from = Math.max(0, text.lastIndexOf('丙'))
    const range = rangeOf(doc, { block, from, to: from + 1 })
    if (range && text.includes('丙')) expect(doc.textBetween(range.from, range.to)).toBe('丙')
  }
  expect(rangeOf(doc, { block: 99, from: 0, to: 1 })).toBe(null)
  const end = rangeOf(doc, { block: 1, from: 90, to: 99 })
  expect(end && doc.textBetween(end.from, end.to)).toBe('标')
})
