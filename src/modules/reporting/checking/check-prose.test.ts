import { expect, test } from 'vitest'
import { printReport, sampleReport } from '../reading/sample-report.ts'
import { readTextReport } from '../reading/read-text-report.ts'
import { checkReport } from './index.ts'

/** The findings about the prose of part 一 over the tables of the sample report. */
function findings(...overview: string[]): string[] {
  const report = { ...sampleReport(), overview }
  const read = readTextReport(new TextEncoder().encode(printReport(report)), { fileName: '报告.txt' })
  if (!read.readable) throw new Error(read.reason)
  return checkReport(read).map(({ rule, expected, actual }) => `${rule} ${actual} ≠ ${expected}`)
}

// the sample: 新收 7, 上年结转 2, 办理 8, 结转 1; 予以公开 4, 部分公开 1, 无法提供 2, 其他处理 1;
// 复议 2 维持 + 1 其他 = 3, 诉讼 1; 规范性文件 2 制发, 1 废止, 9 有效; 许可 31, 处罚 12; 收费 12.5 万元
test.for([
  ['全年收到政府信息公开申请7件，上年结转2件。'],
  [
    '全年共办理政府信息公开申请9件，予以公开4件、部分公开1件、不予公开0件、无法提供2件、不予处理0件、其他处理1件、转下年度办理1件。',
  ],
  ['共收到公民、法人或者其他组织提出的政府信息公开申请7件，答复8件。'],
  ['通过网站收到政府信息公开申请5件，信函收到政府信息公开申请2件。'],
  ['2022年收到政府信息公开申请3件，2023年收到政府信息公开申请7件，同比增长133.3%。'],
  ['与去年相比，受理政府信息公开申请增加4件。'],
  ['全县各部门受理政府信息公开申请70件。'],
  ['自2008年以来累计受理政府信息公开申请300件。'],
  ['（二）依申请公开情况', '行政复议3件，其中结果维持2件，其他结果1件；行政诉讼1件。'],
  ['（五）监督保障情况', '全年办理行政复议案件30件，行政诉讼案件12件。'],
  ['制定行政规范性文件2件，废止1件，现行有效9件。'],
  ['公开规范性文件5件，备案规范性文件3件。'],
  ['公示行政许可信息20条，行政处罚信息5条。'],
  ['作出行政处罚决定12件。'],
  ['全年收取行政事业性收费12.5万元。'],
  ['全年收取行政事业性收费125000元。'],
  ['主动公开政府信息30条。', '通过微信公众号主动公开政府信息50条。'],
])('agrees or is left alone: %s', (overview) => {
  expect(findings(...overview)).toEqual([])
})

test.for([
  [['全年新收政府信息公开申请9件。'], 'narrative.table 9 ≠ 7'],
  [['全年收到政府信息公开申请6件。'], 'narrative.table 6 ≠ 7'],
  [['2023年，我镇未收到任何政府信息公开申请。'], 'narrative.table 0 ≠ 7'],
  [['受理政府信息公开申请7件，予以公开5件。'], 'narrative.table 5 ≠ 4'],
  [['收到政府信息公开申请7件，结转下年度办理3件。'], 'narrative.table 3 ≠ 1'],
  [
    ['受理政府信息公开申请7件，答复8件（含上年度结转申请3件，另有1件顺延到下年度答复）。'],
    'narrative.table 3 ≠ 2',
  ],
  [
    ['受理政府信息公开申请7件，答复8件（含上年度结转申请2件，另有2件顺延到下年度答复）。'],
    'narrative.table 2 ≠ 1',
  ],
  [['收到政府信息公开申请7件，上年结转2件，已办结7件。'], 'narrative.table 7 ≠ 8'],
  [['（二）依申请公开情况', '引起行政复议2件，行政诉讼1件。'], 'narrative.table 2 ≠ 3'],
  [['（二）依申请公开情况', '未发生因政府信息公开引起的行政复议。'], 'narrative.table 0 ≠ 3'],
  [
    ['（二）依申请公开情况', '政府信息公开行政复议3件，其中结果维持1件，其他结果1件。'],
    'narrative.table 1 ≠ 2',
  ],
  [['2023年，镇人民政府办公室共制定规范性文件0件。'], 'narrative.table 0 ≠ 2'],
  [['（三）政府信息管理情况 2022年，镇人民政府共制定规范性文件0件。'], 'narrative.table 0 ≠ 2'],
  [['现行有效的规范性文件8件。'], 'narrative.table 8 ≠ 9'],
  [['作出行政处罚决定15件。'], 'narrative.table 15 ≠ 12'],
  [['全年收取行政事业性收费240万元。'], 'narrative.table 240 ≠ 12.5'],
  [['2023年主动公开政府信息30条。', '全年共主动公开政府信息32条。'], 'narrative.table 32 ≠ 30'],
  [['本年度收取信息处理费400元。'], 'narrative.table 0 ≠ 400'],
] as const)('a figure against the table or the prose: %s', ([overview, expected]) => {
  expect(findings(...overview)).toEqual([expected])
})

test.for([
  ['受理咨询60件，比上年增加10件，增长20%。', []],
  ['受理咨询60件，比上年增加10件，增长25%。', ['narrative.percent 25% ≠ 20.0%']],
  ['受理咨询40件，较2022年减少10件，下降20%。', []],
  ['访问量由50次增加到60次，增长20.0%。', []],
  ['访问量由50次增加到60次，增长16.7%。', ['narrative.percent 16.7% ≠ 20.0%']],
  ['公开信息30条，其中公告10条，占33.33%，文件20条，占66.7%。', []],
  ['公开信息30条，其中公告10条，占总数的40%。', ['narrative.percent 40% ≠ 33.3%']],
  ['公开信息30条，其中公告10条，占比近40%。', []],
  ['同比增长70.3%，合格率100%。', []],
] as const)('percentages: %s', ([text, expected]) => {
  expect(findings(text)).toEqual(expected)
})
