import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Html, html, raw } from './html.ts'

test('text is escaped in elements and in quoted attributes', () => {
  const hostile = `<b onload='x' class="y">&`
  expect(String(html`<p title="${hostile}" lang='${hostile}'>${hostile}</p>`)).toBe(
    '<p title="&lt;b onload=&#39;x&#39; class=&quot;y&quot;&gt;&amp;"' +
      " lang='&lt;b onload=&#39;x&#39; class=&quot;y&quot;&gt;&amp;'>" +
      '&lt;b onload=&#39;x&#39; class=&quot;y&quot;&gt;&amp;</p>',
  )
})

test.each([
  ['null, undefined and false are nothing', html`<i>${null}${undefined}${false}</i>`, '<i></i>'],
  ['zero and the empty text are kept as they are', html`<i>${0}${''}${10n}</i>`, '<i>010</i>'],
  ['markup nests without a second escaping', html`<i>${html`<b>${'<'}</b>`}</i>`, '<i><b>&lt;</b></i>'],
  ['lists, nested too, join without a sign', html`${[1, [html`<b></b>`, '&'], null]}`, '1<b></b>&amp;'],
  ['trusted text passes', html`${raw('<hr>')}`, '<hr>'],
])('%s', (_name, markup, expected) => {
  expect(String(markup)).toBe(expected)
})

test('an object that only looks like markup is no markup', () => {
  const parsed: unknown = JSON.parse('{"markup": "<script>"}')
  expect(parsed instanceof Html).toBe(false)
})

test('a template that escaping cannot protect is refused', () => {
  expect(() => html`<a href=${'x onclick=y'}>`).toThrow('quotes')
  expect(() => html`<p id="a" class=${'x'}>`).toThrow('quotes')
  expect(() => html`<script>var a = "${'x'}"</script>`).toThrow('script')
  expect(() => html`<style>${'</style><b>'}</style>`).toThrow('style')
  expect(String(html`<style>${raw('b{}')}</style><i>${'a'}</i>`)).toBe('<style>b{}</style><i>a</i>')
  expect(String(html`<p>1 + 1 = ${2}</p>`)).toBe('<p>1 + 1 = 2</p>')
})

test('no text breaks out of an element or an attribute', () => {
  const fragments = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '&lt;',
    '</p>',
    '<!--',
    '-->',
    '<script>',
    '=',
    '\n',
    '公',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fragments).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const markup = String(html`<p title="${text}">${text}</p>`)
      const inside = markup.slice('<p title="'.length, -'</p>'.length)
      const parts = inside.split('">')
      expect(parts).toHaveLength(2)
      for (const part of parts) {
        expect(part).not.toMatch(/[<>"']/)
        expect(unescape(part)).toBe(text)
      }
    }),
  )
})

function unescape(markup: string): string {
  return markup.replace(/&(lt|gt|quot|#39|amp);/g, (_whole, name: string) => {
    return { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }[name] ?? ''
  })
}
