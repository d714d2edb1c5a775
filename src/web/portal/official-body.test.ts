import { expect, test } from 'vitest'
import { officialBody } from './official-body.ts'

test.each([
  ['<p>各村民委员会：</p>\n<p>现印发。</p>', '<p class="addressee">各村民委员会：</p>\n<p>现印发。</p>'],
  ['<p>正文。</p><p>各村：</p>', '<p>正文。</p><p>各村：</p>'],
  [
    '<p>请执行。</p>\n<p>某镇人民政府</p>\n<p>2023年4月1日</p>\n<p>（此件公开发布）</p>',
    '<p>请执行。</p>\n<p class="signature">某镇人民政府</p>\n<p class="signature">2023年4月1日</p>\n<p>（此件公开发布）</p>',
  ],
  ['<p>于</p><p>2023年4月</p>', '<p>于</p><p>2023年4月</p>'],
  ['', ''],
])('%s', (body, set) => {
  expect(String(officialBody(body))).toBe(set)
})
