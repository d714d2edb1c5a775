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
])('%s is no heading of a part', (line) => {
  expect(headings(line)).toEqual([])
})

test('prose on the line of the heading stays prose', () => {
  const document = textDocument('一、总体情况 2023年，我镇公开信息3条。')
  expect(findHeadings(document.blocks)).toMatchObject([
    { part: '一', title: '总体情况', rest: '2023年，我镇公开信息3条。' },
  ])
})
