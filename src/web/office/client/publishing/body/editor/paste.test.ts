import { getSchema } from '@tiptap/core'
import { EditorState, Selection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBody } from '../model/read-blocks.ts'
import { contentOf, htmlOf } from './content.ts'
import { inserted } from './paste.ts'
import { officialText } from './schema.ts'

const schema = getSchema(officialText({}))

/** Pastes at the n-th place where the cursor can stand. */
function pasteInto(body: string, place: number, pasted: string): string {
  const doc = schema.nodeFromJSON(contentOf(readBody(body)))
  const places: number[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) for (let to = 0; to <= node.content.size; to += 1) places.push(at + 1 + to)
  })
  const state = EditorState.create({ doc })
  const at = places[place % Math.max(1, places.length)] ?? 0
  const there = state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(at))))
  const after = there.apply(inserted(there, readBody(pasted)))
  after.doc.check()
  return htmlOf(after.doc)
}

test.each([
  [
    'a piece of a line goes into the line',
    '<p>甲丙</p>',
    1,
    '<p><strong>乙</strong></p>',
    '<p>甲<strong>乙</strong>丙</p>',
  ],
  ['into nothing', '', 0, '<h2>一、甲</h2><p>乙</p>', '<h2>一、甲</h2>\n<p>乙</p>'],
  [
    'an addressee keeps its form',
    '',
    0,
    '<p class="addressee">各村：</p>',
    '<p class="addressee">各村：</p>',
  ],
  [
    'several blocks divide a paragraph',
    '<p>甲丁</p>',
    1,
    '<p>乙</p><p>丙</p>',
    '<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n<p>丁</p>',
  ],
  [
    'behind a paragraph',
    '<p>甲</p><p>丁</p>',
    1,
    '<p>乙</p><p>丙</p>',
    '<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n<p>丁</p>',
  ],
  [
    'a table before a heading',
    '<h2>甲</h2>',
    0,
    '<table><tr><td>乙</td></tr></table>',
    '<table><tbody><tr><td>乙</td></tr></tbody></table>\n<h2>甲</h2>',
  ],
  [
    'a table into a cell becomes lines',
    '<table><tr><td>甲</td></tr></table>',
    1,
    '<h2>乙</h2><table><tr><td>丙</td><td>丁</td></tr></table>',
    '<table><tbody><tr><td><p>甲</p><p>乙</p><p>丙　丁</p></td></tr></tbody></table>',
  ],
  [
    'a list into an item',
    '<ul><li>甲</li></ul>',
    0,
    '<ul><li>乙</li></ul>',
    '<ul><li><ul><li>乙</li></ul><p>甲</p></li></ul>',
  ],
])('%s', (_what, body, place, pasted, expected) => {
  expect(pasteInto(body, place, pasted)).toBe(expected)
})

const piece = fc.constantFrom(
  '<p>甲乙</p>',
  '<p></p>',
  '<h2>一、丙</h2>',
  '<p class="signature">丁<br>戊</p>',
  '<ul><li>己<ul><li>庚</li></ul></li><li></li></ul>',
  '<table><caption>表</caption><tr><td>辛</td><td><p>壬</p><ul><li>癸</li></ul></td></tr><tr><td colspan=2></td></tr></table>',
  '<blockquote><p>子</p></blockquote>',
  '<hr>',
  '<p class="picture"><img src="picture:0198a000-0000-7000-8000-00000000000a" alt="丑" /></p>',
)
const body = fc.array(piece, { maxLength: 4 }).map((pieces) => `<p>始</p>${pieces.join('')}`)
const signs = (html: string): readonly string[] =>
  [...html.replace(/ alt="([^"]*)"/g, '>$1<').replace(/<[^>]*>|\s/g, '')].sort()

test('wherever it is pasted, what was there and what comes are both there', () => {
  fc.assert(
    fc.property(body, fc.nat(200), body, (old, place, fresh) => {
      expect(signs(pasteInto(old, place, fresh))).toEqual(
        signs(htmlOf(schema.nodeFromJSON(contentOf(readBody(old + fresh))))),
      )
    }),
    { numRuns: 1_500 },
  )
})
