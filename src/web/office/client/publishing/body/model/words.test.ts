import { getSchema } from '@tiptap/core'
import { TableMap } from '@tiptap/pm/tables'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanBody } from '../../../../../../modules/publishing/body.ts'
import { officialText } from '../editor/schema.ts'
import { readPasted } from './pasted.ts'
import { readBody } from './read-blocks.ts'
import { toHtml } from './write-html.ts'

/** A piece of a page: how it is written, and what a reader sees of it. */
interface Piece {
  readonly html: string
  readonly seen: string
}

const text = fc
  .array(
    fc.constantFrom(
      '甲',
      '乙',
      '，',
      '。',
      '：',
      '一、',
      '（二）',
      'word',
      '3',
      ' ',
      '\n',
      '\u3000',
      '&',
      '<b>',
      '"',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((signs): Piece => {
    const seen = signs.join('')
    return { html: seen.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), seen }
  })

const inlineTag = fc.constantFrom(
  'b',
  'i',
  'u',
  'sup',
  'span',
  'font',
  'o:p',
  'ins',
  's',
  'a href="https://a.cn/"',
  'a href="#x"',
  'span style="font-weight:bold;mso-x:y"',
  'span style="text-decoration:underline"',
)
const blockTag = fc.constantFrom(
  'p',
  'p class="MsoNormal"',
  'p class="signature"',
  'p style="mso-outline-level:2"',
  'div',
  'section',
  'h1',
  'h4',
  'blockquote',
  'center',
  'pre',
)
const unseen = fc.constantFrom<Piece>(
  { html: '<script>看不见</script>', seen: '' },
  { html: '<span style="display:none">看不见</span>', seen: '' },
  { html: '<del>看不见</del>', seen: '' },
  { html: '<!--[if gte mso 9]><p>看不见</p><![endif]-->', seen: '' },
  { html: '<![if !supportLists]>', seen: '' },
  { html: '<br>', seen: '' },
  { html: '<hr>', seen: '' },
  { html: '<img src="https://a.cn/1.png">', seen: '' },
)

const element = (tag: string, inside: readonly Piece[]): Piece => ({
  html: `<${tag}>${inside.map(({ html }) => html).join('')}</${tag.split(' ')[0] ?? ''}>`,
  seen: inside.map(({ seen }) => seen).join(''),
})

const spans = fc.constantFrom('', ' colspan="2"', ' rowspan="3"', ' rowspan="2" colspan="3"')

/** Any page; `strays`: with text between the rows of its tables, which goes before them. */
function page(strays: boolean): fc.Arbitrary<readonly Piece[]> {
  return fc.letrec<{ any: Piece; some: Piece[]; row: Piece; table: Piece; list: Piece; word: Piece }>(
    (tie) => ({
      any: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        unseen,
        fc.tuple(inlineTag, tie('some')).map(([tag, inside]) => element(tag, inside)),
        fc.tuple(blockTag, tie('some')).map(([tag, inside]) => element(tag, inside)),
        tie('list'),
        tie('table'),
        tie('word'),
      ),
      some: fc.array(tie('any'), { maxLength: 4, depthIdentifier: 'page' }),
      list: fc
        .tuple(
          fc.constantFrom('ul', 'ol', 'ol start="4"'),
          fc.array(tie('some'), { maxLength: 3 }),
          tie('any'),
        )
        .map(([tag, items, loose]) => element(tag, [...items.map((item) => element('li', item)), loose])),
      row: fc
        .array(fc.tuple(fc.constantFrom('td', 'th'), spans, tie('some')), { maxLength: 4 })
        .map((cells) =>
          element(
            'tr',
            cells.map(([tag, span, inside]) => element(tag + span, inside)),
          ),
        ),
      table: fc
        .tuple(
          fc.array(tie('row'), { maxLength: 4 }),
          fc.option(text),
          strays ? fc.option(text) : fc.constant(null),
        )
        .map(([rows, caption, stray]) =>
          element('table', [
            ...(caption ? [element('caption', [caption])] : []),
            ...rows,
            ...(stray ? [stray] : []),
          ]),
        ),
      word: fc
        .tuple(
          fc.constantFrom('·', 'l', '1.', '（一）', 'a)'),
          fc.constantFrom(1, 2, 3),
          fc.array(text, { minLength: 1, maxLength: 3 }),
        )
        .map(([marker, level, inside]) => {
          const own = element('p', inside)
          const bullet = marker === '·' || marker === 'l'
          const mark = `<span><span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span></span>`
          return {
            html: own.html.replace(
              '<p>',
              `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'>${mark}`,
            ),
            seen: (bullet ? '' : marker) + own.seen,
          }
        }),
    }),
  ).some
}

const schema = getSchema(officialText({}))
const withoutBlanks = (given: string): string => given.replace(/[\s\u3000]/g, '')
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const wordsOf = (body: string): string =>
  withoutBlanks(body.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt);/g, (sign) => entities[sign] ?? ''))

function paste(pieces: readonly Piece[]) {
  const html = pieces.map((piece) => piece.html).join('')
  const { blocks } = readPasted({ html: `<p></p>${html}`, plain: '', rtf: '' }, () => 'p')
  return { blocks, body: toHtml(blocks), seen: withoutBlanks(pieces.map(({ seen }) => seen).join('')) }
}

test('every word that is seen comes in, once and in its place', () => {
  fc.assert(
    fc.property(page(false), (pieces) => {
      const { body, seen } = paste(pieces)
      expect(wordsOf(body)).toBe(seen)
    }),
    { numRuns: 1_500 },
  )
})

test('what stands between the rows of a table comes in too', () => {
  fc.assert(
    fc.property(page(true), (pieces) => {
      const { body, seen } = paste(pieces)
      expect([...wordsOf(body)].sort().join('')).toBe([...seen].sort().join(''))
    }),
    { numRuns: 500 },
  )
})

test('what comes in fits the editor, is kept by the server as it is, and is read again as it was', () => {
  fc.assert(
    fc.property(page(true), (pieces) => {
      const { blocks, body } = paste(pieces)
      const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
      const doc = schema.nodeFromJSON({ type: 'doc', content })
      doc.check()
      doc.descendants((node) => {
        if (node.type.name === 'table') expect(TableMap.get(node).problems).toBe(null)
      })
      expect(cleanBody(body)).toBe(body)
      expect(toHtml(readBody(body))).toBe(body)
    }),
    { numRuns: 1_500 },
  )
})
