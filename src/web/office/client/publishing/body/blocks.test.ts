import { expect, test } from 'vitest'
import { isEmpty, isMarked, lengthOf, paragraph, toHtml, type Content } from './blocks.ts'
import { asOfficial, readText, readTree, type TreeNode } from './read-blocks.ts'

/** A tree as the browser's parser makes it, out of short hand: `['p', 'text', ['b', 'bold']]`. */
type Short = string | ShortElement
interface ShortElement extends ReadonlyArray<Short | Readonly<Record<string, string>>> {}

function tree(short: Short): TreeNode {
  if (typeof short === 'string') {
    return { nodeType: 3, nodeName: '#text', textContent: short, childNodes: [] }
  }
  const [name, ...rest] = short
  if (typeof name !== 'string') throw new Error('an element begins with its name')
  const attributes: Record<string, string> = {}
  const children: TreeNode[] = []
  for (const one of rest) {
    if (typeof one === 'string' || isElement(one)) children.push(tree(one))
    else Object.assign(attributes, one)
  }
  return {
    nodeType: 1,
    nodeName: name.toUpperCase(),
    textContent: null,
    childNodes: children,
    getAttribute: (wanted) => attributes[wanted] ?? null,
  }
}

function isElement(one: Exclude<ShortElement[number], string>): one is ShortElement {
  return Array.isArray(one)
}

const read = (...short: Short[]) => readTree(tree(['body', ...short]))
const html = (...short: Short[]): string => toHtml(read(...short).blocks)

test.each<[string, Short[], string]>([
  ['a paragraph, its blanks and typed indent taken away', [['p', '　　正文 \n 一段 ']], '<p>正文 一段</p>'],
  [
    'marks stay, foreign ones go',
    [['p', '甲', ['b', '乙'], ['font', ['span', '丙']]]],
    '<p>甲<strong>乙</strong>丙</p>',
  ],
  [
    'headings take the levels of the page',
    [
      ['h1', '一'],
      ['h5', '二'],
    ],
    '<h2>一</h2>\n<h4>二</h4>',
  ],
  [
    'forms of the page stay',
    [['p', { class: 'signature' }, '某镇', ['br'], '某日']],
    '<p class="signature">某镇<br>某日</p>',
  ],
  ['foreign classes go', [['p', { class: 'MsoNormal' }, '文']], '<p>文</p>'],
  [
    'divisions and what stands loose become paragraphs',
    [['div', ['div', '甲'], '乙', ['p', '丙']]],
    '<p>甲</p>\n<p>乙</p>\n<p>丙</p>',
  ],
  [
    'a list, with one within it',
    [['ul', ['li', '甲', ['ol', ['li', '乙']]], ['li', ['p', '丙']]]],
    '<ul><li>甲</li><li>乙</li><li>丙</li></ul>',
  ],
  [
    'empty paragraphs go',
    [
      ['p', ' '],
      ['p', ['o:p', '\u00a0']],
      ['p', '文'],
    ],
    '<p>文</p>',
  ],
  [
    'styles and comments are no text',
    [
      ['style', 'p{}'],
      ['p', '文'],
    ],
    '<p>文</p>',
  ],
  [
    'an address of the web stays, another goes',
    [['p', ['a', { href: 'https://a.cn/' }, '甲'], ['a', { href: 'javascript:x' }, '乙']]],
    '<p><a href="https://a.cn/">甲</a>乙</p>',
  ],
  [
    'a table with its heads and merged cells',
    [
      [
        'table',
        [
          'tbody',
          ['tr', ['th', { colspan: '2' }, '姓名']],
          ['tr', ['td', ['p', '张'], ['p', '某']], ['td', '乙']],
        ],
      ],
    ],
    '<table><tbody><tr><th colspan="2">姓名</th></tr><tr><td>张<br>某</td><td>乙</td></tr></tbody></table>',
  ],
])('%s', (_what, given, expected) => {
  expect(html(...given)).toBe(expected)
})

test('what cannot be kept is told', () => {
  expect(read(['p', '图', ['img', { src: 'x' }]], ['hr']).lost).toEqual([
    '1 张图片（请作为附件添加）',
    '1 条分隔线',
  ])
})

test('whatever is typed comes out as text, never as markup', () => {
  expect(toHtml([paragraph('<script>1</script> & "x"')])).toBe(
    '<p>&lt;script&gt;1&lt;/script&gt; &amp; &quot;x&quot;</p>',
  )
})

test('plain text is one paragraph a line', () => {
  expect(toHtml(readText('　　甲\r\n\n乙'))).toBe('<p>甲</p>\n<p>乙</p>')
})

test('a 公文 takes its forms by its wording', () => {
  const lines = [
    '各村民委员会：',
    '现将有关事项通知如下。',
    '一、总体要求',
    '（一）指导思想',
    '一、这是一句话，不是标题。',
    '杨店镇人民政府',
    '2026年9月30日',
  ]
  expect(asOfficial(readText(lines.join('\n'))).map((block) => block.kind === 'text' && block.form)).toEqual([
    'addressee',
    'p',
    'h2',
    'h3',
    'p',
    'signature',
  ])
})

test('a date without a name over it signs nothing', () => {
  const forms = asOfficial(readText('公示期至以下日期止。\n2026年9月30日'))
  expect(forms.map((block) => block.kind === 'text' && block.form)).toEqual(['p', 'p'])
})

test('empty blocks are left out, and length is counted without blanks', () => {
  const table: Content = { kind: 'table', rows: [[{ inlines: [], head: false, colSpan: 1, rowSpan: 1 }]] }
  expect(isEmpty(table)).toBe(true)
  expect(toHtml([paragraph(), table])).toBe('')
  expect(lengthOf([paragraph('甲 乙'), { kind: 'list', ordered: false, items: [[{ text: '丙' }]] }])).toBe(3)
  expect(isMarked([{ text: '甲' }])).toBe(false)
  expect(isMarked([{ text: '甲', marks: ['strong'] }])).toBe(true)
})
