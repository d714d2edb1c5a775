import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedBody, markedLine } from './marked-body.ts'

const plain = { passages: false }

/** The markup with only its marks, so that a table of cases can be read. */
function marked(html: string, ...places: readonly (readonly [number, number, number])[]): string {
  const given = places.map(([block, from, to], index) => ({ block, from, to, number: index + 1 }))
  return markedBody(html, given, plain)
    .html.replaceAll(/<mark class="found" data-found="\d+">/g, '[')
    .replaceAll('</mark>', ']')
    .replaceAll(/<button[^>]*>(\d+)<\/button>/g, '($1)')
}

test.each([
  ['a place in a paragraph', '<p>电话13800000000。</p>', [[0, 2, 13]], '<p>电话[13800000000](1)。</p>'],
  [
    'over inline elements: each stretch is marked, numbered once',
    '<p>电话<strong>138</strong>00000000</p>',
    [[0, 2, 13]],
    '<p>电话<strong>[138]</strong>[00000000](1)</p>',
  ],
  ['an entity is one sign', '<p>甲&amp;乙丙</p>', [[0, 1, 3]], '<p>甲[&amp;][乙](1)丙</p>'],
  ['a broken line is one sign', '<p>甲<br />乙</p>', [[0, 2, 3]], '<p>甲<br />[乙](1)</p>'],
  [
    'blocks without text do not count',
    '<p> </p>\n<h2>题</h2>\n<ul><li>甲</li><li>乙</li></ul>',
    [[2, 0, 1]],
    '<p> </p>\n<h2>题</h2>\n<ul><li>甲</li><li>[乙](1)</li></ul>',
  ],
  [
    'each cell is a block',
    '<table><tbody><tr><td>甲</td><td><p>乙</p></td></tr></tbody></table><p>丙</p>',
    [
      [1, 0, 1],
      [2, 0, 1],
    ],
    '<table><tbody><tr><td>甲</td><td><p>[乙](1)</p></td></tr></tbody></table><p>[丙](2)</p>',
  ],
  [
    'two that overlap',
    '<p>甲乙丙丁</p>',
    [
      [0, 0, 3],
      [0, 1, 4],
    ],
    '<p>[甲][乙丙](1)[丁](2)</p>',
  ],
  [
    'the same place twice',
    '<p>甲乙</p>',
    [
      [0, 0, 1],
      [0, 0, 1],
    ],
    '<p>[甲](1)(2)乙</p>',
  ],
  ['a place that is not there', '<p>甲</p>', [[0, 0, 9]], '<p>甲</p>'],
] as const)('%s', (_what, html, places, expected) => {
  expect(marked(html, ...places)).toBe(expected)
})

test('each passage has its button, a row of a table one, after its last words', () => {
  const html = '<p>甲<em>乙</em></p><table><tbody><tr><td>一</td><td>二</td></tr></tbody></table>'
  const { html: out, passages } = markedBody(html, [], { ...plain, passages: true })
  expect(passages).toEqual(['甲乙', '一　二'])
  expect(out.replaceAll(/<button[^>]*data-passage="(\d)"[^>]*>提意见<\/button>/g, '{$1}')).toBe(
    '<p>甲<em>乙{0}</em></p><table><tbody><tr><td>一</td><td>二{1}</td></tr></tbody></table>',
  )
})

test('a picture is shown from its address', () => {
  const html = '<p class="picture"><img src="picture:0199-ab" alt="集市入口" /></p>'
  const { html: out } = markedBody(html, [], { passages: false, pictureUrl: (id) => `/files/${id}` })
  expect(out).toBe('<p class="picture"><img src="/files/0199-ab" alt="集市入口" /></p>')
})

test('a line is escaped and marked', () => {
  expect(markedLine('甲<乙>', [{ number: 3, from: 1, to: 2 }])).toMatch(
    /^甲<mark class="found" data-found="3">&lt;<\/mark><button .*>3<\/button>乙&gt;$/,
  )
})

test('marking takes no word away and adds none but the numbers', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '1', '&', '<', '"', ' ', '\u{20000}'), maxLength: 12 })
  const places = fc.array(
    fc.record({ block: fc.nat(3), from: fc.integer({ min: -2, max: 14 }), to: fc.integer({ max: 16 }) }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), places, (texts, given) => {
      const escaped = texts.map((one) => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
      const html = escaped.map((one) => `<p>${one}</p>`).join('\n')
      const numbered = given.map((place, index) => ({ ...place, number: index + 1 }))
      const out = markedBody(html, numbered, plain).html
      const bare = out.replaceAll(/<button[^>]*>\d+<\/button>|<\/?mark[^>]*>/g, '')
      expect(bare).toBe(html)
      expect(out.split('<mark').length).toBe(out.split('</mark>').length)
    }),
  )
})
