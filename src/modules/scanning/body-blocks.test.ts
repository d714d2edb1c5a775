import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, readBody } from './body-blocks.ts'
import { maskBody } from './mask-body.ts'
import { maskEverything } from './propose-masks.ts'
import { bankCard, residentId, sampleInput, sampleRules } from './sample-numbers.ts'
import { scan } from './scan.ts'

const adult = residentId('110101', '19900101', '001')

/** The body with everything masked that a scan proposes. */
function masked(body: string): string {
  return maskBody(body, scan(sampleInput({ body }), sampleRules).findings)
}

test('blocks: paragraphs, headings, list items, cells, with where they stand', () => {
  const blocks = blocksOf(
    '<h2>一、目标</h2><p class="addressee">各村：</p><p>甲 &amp; 乙<br />丙&nbsp;丁</p><ul><li>一</li></ul>' +
      '<table><thead><tr><th>姓名</th><th>电话</th></tr></thead><tbody><tr><td>某某</td><td><p>138</p><p>139</p></td></tr></tbody></table>' +
      '<p>  </p><p>尾</p>',
  )
  expect(blocks.map(({ kind, text, where }) => `${where} ${kind} ${text}`)).toEqual([
    '第1段 heading 一、目标',
    '第2段 paragraph 各村：',
    '第3段 paragraph 甲 & 乙\n丙\u00A0丁',
    '第4段 listItem 一',
    '表1第1行第1列 cell 姓名',
    '表1第1行第2列 cell 电话',
    '表1第2行第1列 cell 某某',
    '表1第2行第2列 cell 138',
    '表1第2行第2列 cell 139',
    '第10段 paragraph 尾',
  ])
  expect(blocks.map(({ index }) => index)).toEqual([...blocks.keys()])
  expect(new Set(blocks.map(({ row }) => row))).toEqual(new Set([null, '1/1', '1/2']))
})

test('links: with words, without, over elements, with entities in the address', () => {
  const { links } = readBody(
    '<p>见<a href="https://a.example/?x=1&amp;y=2">这<strong>里</strong></a>和<a href="https://b.example/"></a>。</p>',
  )
  expect(links).toEqual([
    { href: 'https://a.example/?x=1&y=2', block: 0, from: 1, to: 3 },
    { href: 'https://b.example/', block: 0, from: 4, to: 4 },
  ])
})

describe('masks in the markup', () => {
  test.each([
    [
      'over inline elements',
      '<p>电话138<strong>0000</strong>1234。</p>',
      '<p>电话138<strong>****</strong>1234。</p>',
    ],
    ['over the border of one', '<p>1380<em>000</em>1234</p>', '<p>138*<em>***</em>1234</p>'],
    ['written as entities', '<p>138&#48;&#48;&#x30;01234</p>', '<p>138****1234</p>'],
    [
      'over a line break',
      `<p>身份证${adult.slice(0, 9)}<br>${adult.slice(9)}</p>`,
      '<p>身份证11*******<br>******015</p>',
    ],
    [
      'over cells',
      '<table><tr><td>某某</td><td>138</td><td>0000</td><td>1234</td></tr></table>',
      '<table><tr><td>某某</td><td>138</td><td>****</td><td>1234</td></tr></table>',
    ],
    [
      'over paragraphs',
      `<p>${adult.slice(0, 6)}</p>\n<p>${adult.slice(6)}</p>`,
      '<p>11****</p>\n<p>*********015</p>',
    ],
    ['beside markup signs', '<p>a&lt;b 13800001234 &amp; c</p>', '<p>a&lt;b 138****1234 &amp; c</p>'],
    ['an address', '<p>家住杨店镇<u>李街村3组12号</u>，</p>', '<p>家住杨店镇<u>********</u>，</p>'],
    [
      'nothing to mask',
      '<p>各村：<strong>请认真落实</strong>。</p>',
      '<p>各村：<strong>请认真落实</strong>。</p>',
    ],
  ])('%s', (_how, body, expected) => {
    expect(masked(body)).toBe(expected)
    expect(masked(expected)).toBe(expected)
  })

  test('digits in attributes are no text', () => {
    const body =
      '<p><a href="https://a.gov.cn/13800001234">见此</a></p><table><tr><td colspan="13800001234">甲</td></tr></table>'
    expect(masked(body)).toBe(body)
  })

  test('a finding about a text that has changed since is left out', () => {
    const { findings } = scan(sampleInput({ body: '<p>电话13800001234。</p>' }), sampleRules)
    expect(maskBody('<p>改过了，没有电话了，只剩字。</p>', findings)).toBe(
      '<p>改过了，没有电话了，只剩字。</p>',
    )
  })

  test('one finding alone is put in place', () => {
    const body = '<p>13800001234、13900005678</p>'
    const { findings } = scan(sampleInput({ body }), sampleRules)
    expect(maskBody(body, findings.slice(1))).toBe('<p>13800001234、139****5678</p>')
  })
})

const inline = fc.constantFrom(
  '<strong>',
  '</strong>',
  '<em>',
  '</em>',
  '<br>',
  '&amp;',
  '&#48;',
  '&lt;',
  '<a href="https://x.example/">',
  '</a>',
)
const block = fc.constantFrom(
  '<p>',
  '</p>',
  '<table><tr><td>',
  '</td><td>',
  '</td></tr></table>',
  '<li>',
  '</li>',
  '<h2>',
)
const signs = fc.constantFrom(
  adult,
  '13800001234',
  '138',
  '0000',
  '1234',
  bankCard('622848', 19),
  '电话',
  '杨店镇',
  '李街村3组12号',
  '<',
  '&',
  ' ',
)
const markup = fc
  .array(fc.oneof(inline, block, signs, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 })
  .map((all) => all.join(''))

test('whatever the markup, its tags stay, and what is masked wholly holds nothing more', () => {
  fc.assert(
    fc.property(markup, (body) => {
      const whole = maskEverything(sampleInput({ body }), sampleRules).body
      const tags = /<\/?[a-zA-Z][^>]*>/g
      expect(whole.match(tags)).toEqual(body.match(tags))
      const again = scan(sampleInput({ body: whole }), sampleRules).findings
      expect(again.filter(({ proposal }) => proposal !== null)).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('a long body takes a time by its length', () => {
  const body = '<table>' + '<tr><td>某某</td><td>138****1234</td></tr>'.repeat(30_000) + '</table>'
  const began = process.cpuUsage()
  expect(blocksOf(body)).toHaveLength(60_000)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1_000).toBeLessThan(5_000)
})
