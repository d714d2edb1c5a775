import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanBody, cleanLine, isTangled, picturesIn, plainText, withPictures } from './body.ts'

const id = '0198a000-0000-7000-8000-00000000000a'
const shown = `<img src="picture:${id}" alt="集市入口的示意图" />`
const picture = `<p class="picture">${shown}</p>`

test.each([
  ['script', '<p>甲</p><script>alert(1)</script>', '<p>甲</p>'],
  ['event handler', '<p onclick="alert(1)" style="color:red">甲</p>', '<p>甲</p>'],
  ['script link', '<a href="javascript:alert(1)">甲</a>', '<a>甲</a>'],
  ['hidden script link', '<a href="java\tscript:alert(1)">甲</a>', '<a>甲</a>'],
  ['entity-hidden link', '<a href="&#106;avascript:alert(1)">甲</a>', '<a>甲</a>'],
  ['data link', '<a href="data:text/html,<script>">甲</a>', '<a>甲</a>'],
  ['link to any host', '<a href="//evil.example/">甲</a>', '<a>甲</a>'],
  [
    'good link',
    '<a href="https://www.gov.cn/" target="_blank">甲</a>',
    '<a href="https://www.gov.cn/">甲</a>',
  ],
  ['picture', '<p>甲<img src=x onerror=alert(1)></p>', '<p>甲</p>'],
  ['an own picture in its paragraph', `<p class="x picture"> ${shown}\n</p>`, picture],
  [
    'an own picture in a cell',
    `<table><tr><td>${picture}</td></tr></table>`,
    `<table><tr><td>${picture}</td></tr></table>`,
  ],
  ['an own picture in running text', `<p>甲${shown}乙</p>`, '<p>甲乙</p>'],
  ['text beside a picture', `<p class="picture">${shown}甲</p>`, '<p>甲</p>'],
  ['two pictures in one paragraph', `<p class="picture">${shown}${shown}</p>`, '<p></p>'],
  ['a picture without words', picture.replace('集市入口的示意图', ' '), '<p></p>'],
  ['a picture with too many words', picture.replace('集市入口的示意图', '字'.repeat(201)), '<p></p>'],
  ['a picture by a number that is none', picture.replace(id, '7'), '<p></p>'],
  ['a picture from elsewhere', '<p class="picture"><img src="https://a.cn/1.png" alt="甲"></p>', '<p></p>'],
  [
    'what a picture might do besides',
    picture.replace('/>', 'srcset="https://a.cn/1.png 2x" onload="alert(1)" width="9">'),
    picture,
  ],
  [
    'words of a picture that look like markup',
    picture.replace('集市', '&quot;&gt;&lt;b&gt;'),
    picture.replace('集市', '&quot;&gt;&lt;b&gt;'),
  ],
  ['two forms at once', '<p class="picture signature">甲</p>', '<p class="signature">甲</p>'],
  ['the name of the form as text', '<p>甲 class="picture" 乙</p>', '<p>甲 class="picture" 乙</p>'],
  ['svg', '<svg onload=alert(1)><p>甲</p></svg>', '<p>甲</p>'],
  ['frame', '<iframe src="https://x.example"></iframe><p>甲</p>', '<p>甲</p>'],
  ['style and comment', '<style>p{}</style><!-- <p>乙</p> --><p>甲</p>', '<p>甲</p>'],
  ['broken tag', '<p>甲</p><scr<script>ipt>alert(1)</script>', '<p>甲</p>ipt&gt;alert(1)'],
  ['form', '<form action="/x"><input name="a"><p>甲</p></form>', '<p>甲</p>'],
  ['foreign classes', '<p class="MsoNormal addressee">各村：</p>', '<p class="addressee">各村：</p>'],
  ['headings and bold', '<h1>一</h1><p><b>甲</b></p>', '<h2>一</h2><p><strong>甲</strong></p>'],
  [
    'table',
    '<table border="1"><tr><td colspan="2" width="9">甲</td></tr></table>',
    '<table><tr><td colspan="2">甲</td></tr></table>',
  ],
  ['plain text', '第一段\r\n\r\n 第二段 a<b & c', '<p>第一段</p>\n<p>第二段 a&lt;b &amp; c</p>'],
  ['control signs', '<p>甲\u0000\u0008乙</p>', '<p>甲乙</p>'],
  ['nothing', '', ''],
])('%s', (_name, given, expected) => {
  expect(cleanBody(given)).toBe(expected)
})

const piece = fc.constantFrom(
  '<script>',
  '</script>',
  '<p ',
  '<img src=x ',
  '<p class="picture">',
  `<img src="picture:${id}" alt="`,
  'onerror=',
  'onclick="',
  '"',
  "'",
  '>',
  '<',
  '/',
  '=',
  'javascript:',
  '<svg>',
  '<math>',
  '<style>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<a href=',
  '<table>',
  '</p>',
  '&#x6a;',
  '&lt;',
  '<template>',
  '<noscript>',
  '<textarea>',
  '<title>',
  '甲',
  ' ',
  '\n',
  '\0',
)
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
)
const tagOf = /<(\/?)([a-z0-9]+)((?:\s[^<>]*)?)>/g
const safeTags = new Set(
  'p div br hr h2 h3 h4 strong em u sub sup blockquote ul ol li a table caption thead tbody tfoot tr th td img'.split(
    ' ',
  ),
)
const safeAttribute =
  /^(?:\s(?:href="https?:\/\/[^"]*"|(?:colspan|rowspan|scope|start)="[^"]*"|class="(?:addressee|signature|picture)"|src="picture:[0-9a-f-]{36}"|alt="[^"]+"))*\s?\/?$/

test('whatever comes in, only the listed elements and attributes come out', () => {
  fc.assert(
    fc.property(hostile, (given) => {
      const cleaned = cleanBody(given)
      for (const [, , tag = '', attributes = ''] of cleaned.matchAll(tagOf)) {
        expect(safeTags.has(tag)).toBe(true)
        expect(attributes).toMatch(safeAttribute)
      }
      expect(cleaned.replace(tagOf, '')).not.toMatch(/[<]/)
      expect(cleaned.replaceAll(/<p class="picture"><img [^>]*><\/p>/g, '')).not.toMatch(
        /<img|<p class="picture"/,
      )
      expect(cleanBody(cleaned)).toBe(cleaned)
    }),
    { numRuns: 3000 },
  )
})

test('the text of a body: one line a block, entities as signs', () => {
  const body = cleanBody(
    '<h2>一、目标</h2><p>甲 &amp; 乙<br>丙</p><table><tr><td>数</td><td>3</td></tr></table>',
  )
  expect(plainText(body)).toBe('一、目标\n甲 & 乙\n丙\n数 3')
  expect(plainText(cleanBody('<ul><li>甲<ul><li>乙</li></ul></li></ul>'))).toBe('甲\n乙')
  expect(plainText(cleanBody(`<p>甲</p>${picture}`))).toBe('甲\n〔图片：集市入口的示意图〕')
  expect(plainText(cleanBody('a < b'))).toBe('a < b')
  expect(cleanLine(' 关于\n印发\u0007《办法》 ')).toBe('关于 印发《办法》')
})

test('pictures are named, and shown from where they are kept', () => {
  const body = cleanBody(`<p>甲</p>${picture.replace('集市', '&lt;集市&gt;')}`)
  expect(picturesIn(body)).toEqual([{ id, alt: '<集市>入口的示意图' }])
  expect(withPictures(body, (one) => `/files/${one}?a="1"&b`)).toContain(
    `<img src="/files/${id}?a=&quot;1&quot;&amp;b" alt="&lt;集市&gt;入口的示意图" />`,
  )
  expect(withPictures(body, () => null)).toContain(
    '<p class="picture">〔图片：&lt;集市&gt;入口的示意图〕</p>',
  )
})

test.each([
  ['tabs within a line', `<p>甲${'\t'.repeat(300_000)}乙</p>`],
  ['blanks within a line', `甲${' '.repeat(300_000)}乙`],
  ['blank lines', `<p>甲</p>${'\n '.repeat(150_000)}<p>乙</p>`],
])('%s take no longer than their length', (_what, given) => {
  const began = performance.now()
  expect(plainText(cleanBody(given)).replace(/\s+/g, '')).toBe('甲乙')
  // by the square of the length it would be minutes, in which nobody else is served
  expect(performance.now() - began).toBeLessThan(5_000)
})

test.each([
  ['lists in lists', '<ul><li>'],
  ['tables in tables', '<Table><tr><td>'],
  ['elements of nobody', '<x>'],
  ['elements in comments', '<!--<div>-->'],
])('%s without end are tangled; a long table is not', (_what, element) => {
  expect(isTangled(element.repeat(30_000))).toBe(true)
  expect(isTangled(element.repeat(100))).toBe(false)
  expect(isTangled(`<table>${'<tr><td>甲</td><td>乙</td></tr>'.repeat(30_000)}</table>`)).toBe(false)
})
