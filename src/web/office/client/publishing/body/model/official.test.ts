import { expect, test } from 'vitest'
import { isTextBlock, kindOf } from './node.ts'
import { asOfficial, headingLevelOf } from './official.ts'
import { readText } from './pasted.ts'
import { toHtml } from './write-html.ts'

function kinds(text: string): readonly string[] {
  return asOfficial(readText(text)).map((block) => (isTextBlock(block) ? kindOf(block) : block.type))
}

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
  expect(kinds(lines.join('\n'))).toEqual(['addressee', 'body', 'heading2', 'heading3', 'body', 'signature'])
})

test('the title may stand over the addressee, and a note below the signature', () => {
  const lines = [
    '杨店镇人民政府关于秋收期间道路通行的通知',
    '杨政发〔2026〕7号',
    '各村民委员会，镇直各单位：',
    '请遵照执行。',
    '杨店镇人民政府办公室',
    '2026 年 9 月 30 日',
    '（此件公开发布）',
  ]
  expect(kinds(lines.join('\n'))).toEqual(['body', 'body', 'addressee', 'body', 'signature', 'body'])
})

test.each([
  ['a date without a name over it', '公示期至以下日期止。\n2026年9月30日'],
  ['a line that introduces what follows', '现将名单公示如下：\n张某\n李某'],
  ['a colon later in the text', '第一段。\n各村：'],
  ['a date in figures of the clock', '杨店镇\n2026年9月30日10时'],
])('%s makes no form', (_what, text) => {
  expect(new Set(kinds(text))).toEqual(new Set(['body']))
})

test('a signature in one paragraph, or in Chinese figures, is one too', () => {
  expect(toHtml(asOfficial(readText('请执行。\n杨店镇人民政府\n二〇二六年九月三十日')))).toBe(
    '<p>请执行。</p>\n<p class="signature">杨店镇人民政府<br />二〇二六年九月三十日</p>',
  )
})

test.each([
  ['一、总体要求', 2],
  ['（十二）工作步骤', 3],
  ['二十一、附则', 2],
  ['一、甲，乙', null],
  ['总体要求', null],
  ['一是加强领导', null],
  [`一、${'长'.repeat(40)}`, null],
] as const)('%s', (line, level) => {
  expect(headingLevelOf(line)).toBe(level)
})
