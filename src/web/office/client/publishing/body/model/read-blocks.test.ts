import { expect, test } from 'vitest'
import { cleanBody } from '../../../../../../modules/publishing/body.ts'
import { readBody } from './read-blocks.ts'
import { toHtml } from './write-html.ts'

const id = '0198a000-0000-7000-8000-00000000000a'

test.each([
  ['a paragraph, its blanks and typed indent taken away', '<p>　　正文 \n 一段 </p>', '<p>正文一段</p>'],
  ['a line broken in the source', '<p>Word\n2019 中文\r\n  换行</p>', '<p>Word 2019 中文换行</p>'],
  [
    'marks stay, foreign ones go',
    '<p>甲<b>乙</b><font color=red><span>丙</span></font></p>',
    '<p>甲<strong>乙</strong>丙</p>',
  ],
  [
    'marks by style, and none by style',
    '<p><span style="font-weight:700;font-style:italic">甲</span><b style="font-weight:normal">乙</b><span style="text-decoration:underline">丙</span>m<span style="vertical-align:super">2</span></p>',
    '<p><strong><em>甲</em></strong>乙<u>丙</u>m<sup>2</sup></p>',
  ],
  ['headings take the levels of the page', '<h1>一</h1><h5>二</h5>', '<h2>一</h2>\n<h4>二</h4>'],
  ['a heading is bold by itself', '<h2><b>一、甲</b></h2>', '<h2>一、甲</h2>'],
  [
    'forms of the page stay',
    '<p class="signature">某镇<br>某日</p><p class="addressee">各村：</p>',
    '<p class="signature">某镇<br />某日</p>\n<p class="addressee">各村：</p>',
  ],
  ['foreign classes go', '<p class="MsoNormal">文</p>', '<p>文</p>'],
  [
    'divisions and what stands loose become paragraphs',
    '<div><div>甲</div>乙<p>丙</p></div>',
    '<p>甲</p>\n<p>乙</p>\n<p>丙</p>',
  ],
  [
    'marks around blocks hold in them',
    '<b><p>甲</p><p>乙</p></b>',
    '<p><strong>甲</strong></p>\n<p><strong>乙</strong></p>',
  ],
  [
    'an empty line and a typed indent begin a paragraph, a break does not',
    '<div>甲<br>乙<br><br>丙<br>　　丁</div>',
    '<p>甲<br />乙</p>\n<p>丙</p>\n<p>丁</p>',
  ],
  [
    'a list, with one within it',
    '<ul><li>甲<ol start=3><li>乙</ol><li><p>丙</p></ul>',
    '<ul><li>甲<ol start="3"><li>乙</li></ol></li><li>丙</li></ul>',
  ],
  [
    'a list right in a list',
    '<ul><li>甲</li><ul><li>乙</li></ul></ul>',
    '<ul><li>甲<ul><li>乙</li></ul></li></ul>',
  ],
  [
    'an item of several paragraphs',
    '<ul><li><p>甲</p><p>乙</p></li></ul>',
    '<ul><li><p>甲</p><p>乙</p></li></ul>',
  ],
  ['a quotation', '<blockquote>甲<p>乙</p></blockquote>', '<blockquote><p>甲</p><p>乙</p></blockquote>'],
  ['empty paragraphs go', '<p> </p><p><o:p>&nbsp;</o:p></p><p>文</p>', '<p>文</p>'],
  ['styles and comments are no text', '<style>p{}</style><!-- 乙 --><p>文</p>', '<p>文</p>'],
  [
    'an address of the web stays, another goes',
    '<p><a href="https://a.cn/">甲</a><a href="javascript:x">乙</a><a href="#_ftn1">丙</a></p>',
    '<p><a href="https://a.cn/">甲</a>乙丙</p>',
  ],
  [
    'a link in part bold is one link',
    '<p><a href="https://a.cn/">甲<b>乙</b></a></p>',
    '<p><a href="https://a.cn/">甲<strong>乙</strong></a></p>',
  ],
  ['a line to fill in', '<p>签名：<u>&nbsp;&nbsp;&nbsp;</u></p>', '<p>签名：<u>\u00a0\u00a0\u00a0</u></p>'],
  [
    'a table with its heads and merged cells',
    '<table><tbody><tr><th colspan="2">姓名</th></tr><tr><td><p>张</p><p>某</p></td><td>乙</td></tr></tbody></table>',
    '<table><thead><tr><th colspan="2" scope="col">姓名</th></tr></thead><tbody><tr><td><p>张</p><p>某</p></td><td>乙</td></tr></tbody></table>',
  ],
  [
    'a head that reaches down is no head row',
    '<table><tr><th rowspan="2">甲</th><th>乙</th></tr><tr><td>丙</td></tr></table>',
    '<table><tbody><tr><th rowspan="2" scope="col">甲</th><th scope="col">乙</th></tr><tr><td>丙</td></tr></tbody></table>',
  ],
  [
    'a corner without text, heads of rows',
    '<table><tr><th></th><td></td><th>户</th></tr><tr><th>甲村</th><th></th><td>3</td></tr></table>',
    '<table><thead><tr><td></td><td></td><th scope="col">户</th></tr></thead><tbody><tr><th scope="row">甲村</th><td></td><td>3</td></tr></tbody></table>',
  ],
  [
    'a caption, a foot, and text that stands between the rows',
    '<table><caption>表一</caption>外<tr><td>甲</td></tr><tfoot><tr><td>合计</td></tr></tfoot></table>',
    '<p>外</p>\n<table><caption>表一</caption><tbody><tr><td>甲</td></tr><tr><td>合计</td></tr></tbody></table>',
  ],
  [
    'rows of unequal length, spans that reach too far',
    '<table><tr><td rowspan="9">甲</td><td>乙</td><td>丙</td></tr><tr><td>丁</td></tr></table>',
    '<table><tbody><tr><td rowspan="2">甲</td><td>乙</td><td>丙</td></tr><tr><td>丁</td><td></td></tr></tbody></table>',
  ],
  [
    'a table within a cell becomes lines of it',
    '<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr><tr><td>丁</td></tr></table></td></tr></table>',
    '<table><tbody><tr><td>甲</td><td><p>乙　丙</p><p>丁</p></td></tr></tbody></table>',
  ],
  [
    'a table drawn around the page goes',
    '<table><tbody><tr><td><p>甲</p><table><tr><td>乙</td></tr></table></td></tr></tbody></table>',
    '<p>甲</p>\n<table><tbody><tr><td>乙</td></tr></tbody></table>',
  ],
  [
    'headings in a cell are its text',
    '<table><tr><td><h2>甲</h2></td></tr></table>',
    '<table><tbody><tr><td>甲</td></tr></tbody></table>',
  ],
  ['a line between sections', '<p>甲</p><hr><p>乙</p>', '<p>甲</p>\n<hr />\n<p>乙</p>'],
  [
    'an own picture',
    `<p class="picture"><img src="picture:${id}" alt="集市的&quot;图&quot;" /></p>`,
    `<p class="picture"><img src="picture:${id}" alt="集市的&quot;图&quot;" /></p>`,
  ],
  [
    'an own picture that nobody has described',
    `<p class="picture"><img src="picture:${id}" alt="" /></p>`,
    `<p class="picture"><img src="picture:${id}" alt="（还没有写替代文字）" /></p>`,
  ],
  ['a picture that is missing', '<p>〔这里缺一张图片：集市〕</p>', '<p>〔这里缺一张图片：集市〕</p>'],
  ['nothing', '', ''],
])('%s', (_what, given, expected) => {
  const written = toHtml(readBody(given))
  expect(written).toBe(expected)
  // what is sent is what is kept, and what is kept is read as it was
  expect(cleanBody(written)).toBe(written)
  expect(toHtml(readBody(written))).toBe(written)
})

test('a missing picture is read as one', () => {
  expect(readBody('<p>〔这里缺一张图片：集市〕</p>')).toEqual([
    { type: 'picture', attrs: { id: null, alt: '集市', file: null } },
  ])
  expect(readBody(`<p class="picture"><img src="picture:${id}" alt="（还没有写替代文字）" /></p>`)).toEqual([
    { type: 'picture', attrs: { id, alt: '', file: null } },
  ])
})

test('whatever is typed comes out as text, never as markup', () => {
  const text = '<script>1</script> & "x"'
  const body = toHtml([{ type: 'paragraph', attrs: { form: 'body' }, content: [{ type: 'text', text }] }])
  expect(body).toBe('<p>&lt;script&gt;1&lt;/script&gt; &amp; "x"</p>')
})

test.each([
  ['divisions in divisions', '<div>甲'],
  ['tables in tables', '<table><tr><td>甲'],
  ['lists in lists', '<ul><li>甲'],
  ['marks in marks', '<b><i>甲'],
])('%s without end are read, every word of them', (_what, piece) => {
  const began = performance.now()
  const written = toHtml(readBody(piece.repeat(3_000)))
  expect(written.split('甲')).toHaveLength(3_001)
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('a table gone mad stays in bounds', () => {
  const spans = '<td colspan="900" rowspan="900">甲</td>'.repeat(500)
  const began = performance.now()
  expect(toHtml(readBody(`<table>${`<tr>${spans}</tr>`.repeat(20)}</table>`)).split('甲')).toHaveLength(
    10_001,
  )
  expect(performance.now() - began).toBeLessThan(5_000)
})
