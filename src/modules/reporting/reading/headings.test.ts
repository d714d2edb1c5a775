import { expect, test } from 'vitest'
import { findHeadings } from './headings.ts'
import { textDocument } from './text-document.ts'

function headings(...lines: string[]): string[] {
  return findHeadings(textDocument(lines.join('\n')).blocks).map(
    ({ part, printed, title }) => `${part}|${printed}|${title}`,
  )
}

test.for([
  ['二、主动公开政府信息情况', '二|二|主动公开政府信息情况'],
  ['二．政府信息主动公开情况', '二|二|政府信息主动公开情况'],
  ['第三部分 收到和处理政府信息公开申请情况', '三|三|收到和处理政府信息公开申请情况'],
  ['3、收到和处理政府信息公开申请情况', '三|三|收到和处理政府信息公开申请情况'],
  [
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '四|四|因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  ['五、 存在的主要问题及改进情况', '五|五|存在的主要问题及改进情况'],
  ['五、存在问题及下一步打算', '五|五|存在问题及下一步打算'],
  ['六、其他需要报告的事项', '六|六|其他需要报告的事项'],
  ['| 六、其他需要报告的事项 |', '六|六|其他需要报告的事项'],
  ['总体情况', '一|null|总体情况'],
  ['七、其他需要报告的事项', '六|七|其他需要报告的事项'],
  ['一丶总体情况', '一|一|总体情况'],
  ['一 、总 体 情 况', '一|一|总 体 情 况'],
  ['（一）总体情况', '一|一|总体情况'],
  ['三、收到和处理政府信息\n公开申请情况', '三|三|收到和处理政府信息公开申请情况'],
  ['四、政府信息公开\n行政复议、行政诉讼情况', '四|四|政府信息公开行政复议、行政诉讼情况'],
  ['五、工作中存在的不足与改进措施', '五|五|工作中存在的不足与改进措施'],
  ['六、需要报告的其他事项', '六|六|需要报告的其他事项'],
  ['| 三 | 收到和处理政府信息公开申请情况 |', '三|三|收到和处理政府信息公开申请情况'],
])('%s', ([line, expected]) => {
  expect(headings(line ?? '')).toEqual([expected])
})

test.for([
  '一、本年新收政府信息公开申请数量',
  '三、本年度办理结果',
  '四、结转下年度继续办理',
  '（一）主动公开情况',
  '一是主动公开政府信息情况良好。',
  '本报告由总体情况、主动公开政府信息情况等六部分组成。',
  '3.补正后申请内容仍不明确 0 0 0 0 0 0 0',
  '| 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  '（二）依申请公开情况',
  '一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况',
])('%s is no heading of a part', (line) => {
  expect(headings(line)).toEqual([])
})

test('prose on the line of the heading stays prose', () => {
  const document = textDocument('一、总体情况 2023年，我镇公开信息3条。')
  expect(findHeadings(document.blocks)).toMatchObject([
    { part: '一', title: '总体情况', rest: '2023年，我镇公开信息3条。' },
  ])
})

const six = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

test('the heading of a paragraph does not stand in for a part that is missing', () => {
  const [first = '', second = '', , ...others] = six
  const lines = [
    first,
    '主动公开政府信息情况',
    '全年公开。',
    '依申请公开情况',
    '全年无申请。',
    second,
    ...others,
  ]
  expect(headings(...lines).map((line) => line[0])).toEqual(['一', '二', '四', '五', '六'])
})

test('a part whose number alone was lost is there', () => {
  expect(headings(...six.with(2, '收到和处理政府信息公开申请情况'))[2]).toBe(
    '三|null|收到和处理政府信息公开申请情况',
  )
})
