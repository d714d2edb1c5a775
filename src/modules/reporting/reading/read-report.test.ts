import { expect, test } from 'vitest'
import { requestRows } from '../../../law/report/report-rows.ts'
import { publishedAccount } from './index.ts'
import { checkReport } from '../checking/index.ts'
import { readTextReport } from './read-text-report.ts'
import { printReport, sampleReport } from './sample-report.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(text: string, fileName = '报告.txt') {
  const report = readTextReport(bytes(text), { fileName })
  if (!report.readable) throw new Error(report.reason)
  return report
}

/** A township's report as it comes out of a word processor: no tables, title broken over two lines. */
const withoutTables = `
青禾镇人民政府2023年政府信息公开
工作年度报告

青禾镇人民政府2023年政府信息公开
工作年度报告

本报告由青禾镇人民政府按照《中华人民共和国政府信息公开条例》要求编制。
本报告中数据的统计期限自2023年1月1日起至2023年12月31日止。
一、总体情况
全镇的工作有序开展。
（一）主动公开情况
2023年，青禾镇人民政府主动公开信息9条，其中，镇街文件2条，公告公示4条,政府集中采购1条，政务公开组织管理2条。
（二）依申请公开情况
全年共受理政府信息公开申请0件。
五、存在的主要问题及改进情况
存在问题：一是人员变动较大。
[bookmark: _GoBack]下步打算：一是加强培训。
六、其他需要报告的事项
（一） 青禾镇人民政府本年度没有向申请人收取信息处理费。
（二）2023年，青禾镇共承办人大代表建议和政协委员提案0件。
（三）本报告统计时间跨度自2023年1月1日至2023年12月31日止。
`

test('reads what a report without tables states, and leaves the rest unknown', () => {
  const { account, layout } = read(withoutTables)
  expect(account.unitName).toBe('青禾镇人民政府')
  expect(account.year).toBe(2023)
  expect(account.period).toEqual({ from: '2023-01-01', to: '2023-12-31' })
  expect(account.disclosed).toEqual({
    total: 9,
    byColumn: { 镇街文件: 2, 公告公示: 4, 政府集中采购: 1, 政务公开组织管理: 2 },
  })
  expect(account.feesCollectedYuan).toBe(0)
  expect(account.suggestions).toEqual({ deputies: 0, committeeMembers: 0 })
  expect(requestRows.flatMap((row) => account.requests.rows[row]).every((figure) => figure === null)).toBe(
    true,
  )
  expect(account.proactive.licensing).toBeNull()
  expect(account.remedies.reconsideration.total).toBeNull()
  expect(layout.headings.map(({ part }) => part)).toEqual(['一', '五', '六'])
  expect(layout.titles.every(({ unit, year }) => unit === '青禾镇人民政府' && (year ?? 2023) === 2023)).toBe(
    true,
  )
})

test('keeps the prose of each part as it stands, without headings and word processor marks', () => {
  const { account } = read(withoutTables)
  expect(account.parts.map(({ number, title }) => `${number}、${title}`)).toEqual([
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ])
  expect(account.parts[0]?.text.split('\n')).toEqual([
    '全镇的工作有序开展。',
    '（一）主动公开情况',
    '2023年，青禾镇人民政府主动公开信息9条，其中，镇街文件2条，公告公示4条,政府集中采购1条，政务公开组织管理2条。',
    '（二）依申请公开情况',
    '全年共受理政府信息公开申请0件。',
  ])
  expect(account.parts[1]?.text).toBe('')
  expect(account.parts[4]?.text).toBe('存在问题：一是人员变动较大。\n下步打算：一是加强培训。')
  expect(account.parts[5]?.text).toMatch(/^（一） 青禾镇人民政府本年度没有/)
})

test('reads all three tables', () => {
  const sample = sampleReport()
  const { account } = read(printReport(sample))
  expect(account.requests.rows).toEqual(sample.requests)
  expect(account.proactive).toEqual({
    regulations: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued: 2, repealed: 1, inForce: 9 },
    licensing: 31,
    penalties: 12,
    coercion: 0,
    chargesWanYuan: '12.5',
  })
  expect(account.remedies).toEqual({
    reconsideration: { upheld: 2, corrected: 0, otherResult: 1, pending: 0, total: 3 },
    litigationDirect: { upheld: 1, corrected: 0, otherResult: 0, pending: 0, total: 1 },
    litigationAfterReconsideration: { upheld: 0, corrected: 0, otherResult: 0, pending: 0, total: 0 },
  })
  expect(account.parts[1]?.text).toBe('')
})

test('hard-wrapped text is joined into paragraphs', () => {
  const wrapped = printReport(sampleReport()).replace(
    '（一）主动公开情况\n',
    [
      '   2023 年，青禾镇围绕中心工作推进政务公开，把公开贯穿到决策、',
      '执行、管理、服务、结果的全过程，群众关心的事项都能在网站上查到，',
      '对来电来信提出的疑问安排专人答复，并且逐条登记在册备查，力求让',
      '群众满意放心，全年没有发生因为公开不及时而引起的投诉和举报事项，',
      '公开的质量和效率都比从前有了明显的进步，各村社区也都设立了公开',
      '栏，方便不上网的老人查看，年底还请代表对公开工作进行了一次评议，',
      '结果为满意。\n（一）主动公开情况\n',
    ].join('\n'),
  )
  const { account } = read(wrapped)
  expect(account.parts[0]?.text.split('\n')[0]).toMatch(
    /^2023年，青禾镇.*贯穿到决策、执行、.*评议，结果为满意。$/,
  )
})

test('a cell that is blank, struck out or no number is unknown', () => {
  const text = printReport(sampleReport())
    .replace('| 行政许可 | 31 |', '| 行政许可 | / |')
    .replace('| 规章 | 0 | 0 | 0 |', '| 规章 | — |  | 无 |')
    .replace('| 行政事业性收费 | 12.5 |', '| 行政事业性收费 | 240万元 |')
  const { account, layout } = read(text)
  expect(account.proactive.licensing).toBeNull()
  expect(account.proactive.regulations).toEqual({ issued: null, repealed: null, inForce: null })
  expect(account.proactive.chargesWanYuan).toBe('240')
  expect(layout.tables.proactive.blankCells).toHaveLength(4)
})

test('glued cells are read only where there is one reading', () => {
  const glued = read(
    printReport(sampleReport()).replace('| 行政规范性文件 | 2 | 1 | 9 |', '行政规范性文件219'),
  )
  expect(glued.account.proactive.normativeDocuments).toEqual({ issued: 2, repealed: 1, inForce: 9 })
  const open = read(
    printReport(sampleReport()).replace('| 行政规范性文件 | 2 | 1 | 9 |', '行政规范性文件2119'),
  )
  expect(open.account.proactive.normativeDocuments).toEqual({ issued: null, repealed: null, inForce: null })
})

test('the published account carries the unit and year of the caller', () => {
  const { account } = read(withoutTables)
  const report = publishedAccount(account, { unit: { code: 'qinghe', name: '青禾镇人民政府' }, year: 2023 })
  expect(report.source).toBe('published')
  expect(report.disclosed.total).toBe(9)
  expect(report.requests.rows.received).toEqual([null, null, null, null, null, null, null])
  const again = readTextReport(bytes(JSON.stringify(report)), { fileName: 'report.json' })
  expect(again.readable && again.account.parts).toEqual(account.parts)
})

test.for([
  ['UTF-8 with a byte order mark', (text: string) => bytes(`\uFEFF${text}`)],
  [
    'UTF-16 with a byte order mark',
    (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  ],
  ['Windows line ends', (text: string) => bytes(text.replaceAll('\n', '\r\n'))],
] as const)('reads %s', ([, encode]) => {
  const report = readTextReport(encode(withoutTables), { fileName: '报告.txt' })
  expect(report.readable && report.account.disclosed.total).toBe(9)
})

test('reads GB18030', () => {
  // 一、总体情况\n公开信息3条。 in GB18030
  const gb = Uint8Array.from(
    'd2bba1a2d7dccce5c7e9bff60ad6f7b6afb9abbfaad0c5cfa233ccf5a1a3'.match(/../g) ?? [],
    (pair) => Number.parseInt(pair, 16),
  )
  const report = readTextReport(gb, { fileName: '报告.txt' })
  expect(report.readable && report.account.parts[0]?.text).toBe('主动公开信息3条。')
  expect(report.readable && report.account.disclosed.total).toBe(3)
})

test.for([
  ['空.txt', ' \n ', '空'],
  ['页.html', '<!DOCTYPE html><p>annual report</p>', '汉字'],
  ['英.txt', 'annual report', '汉字'],
  ['错.json', '{"unit":', 'JSON'],
  ['别.json', '{"unit": {"code": "a", "name": "甲"}, "parts": []}', 'remedies'],
] as const)('%s cannot be read, and the reason says why', ([fileName, content, word]) => {
  const report = readTextReport(bytes(content), { fileName })
  expect(report.readable ? '' : report.reason).toContain(word)
})

test.for([
  ['| 规章 |', '| 规章（设区的市、自治州人民政府填写） |'],
  ['| 行政许可 |', '| 行政许可（件） |'],
  ['| 行政强制 |', '| 行政强制措施 |'],
  ['| 行政事业性收费 |', '| 行政事业性收费（万元） |'],
  ['| 规章 |', '| |'],
  ['现行有效件数', '现行有效件'],
  ['| 3.其他 |', '| 3.其它 |'],
  ['| 1.信访举报投诉类申请 |', '| 1.申请内容为信访举报投诉 |'],
  ['六、其他需要报告的事项', '六、其它需要报告的事项'],
  ['五、存在的主要问题及改进情况', '五、存在的困难和下一步打算'],
] as const)('%s printed as %s: nothing is missing', ([official, printed]) => {
  const report = read(printReport(sampleReport()).replace(official, printed))
  expect(checkReport(report)).toEqual([])
  expect(report.account.proactive).toEqual(read(printReport(sampleReport())).account.proactive)
})

test('figures beside their labels are doubtful where not all rows have a digit a cell', () => {
  const glued = printReport(sampleReport(), 'glued')
  const blank = glued
    .replace(/^（一）予以公开\d+$/m, '（一）予以公开4121')
    .replace(/^1\.属于国家秘密0+$/m, '1.属于国家秘密1202123')
  expect(checkReport(read(blank)).filter(({ severity }) => severity === 'error')).toEqual([])
})

test('figures of table 四 over several lines in no sure order are unknown', () => {
  const broken = printReport(sampleReport(), 'cells').replace(
    /总计\n2\n0\n1\n0\n3\n/,
    '总计\n18　110　74\n2　0　1\n0\n3\n',
  )
  expect(checkReport(read(broken)).filter(({ rule }) => rule === 'remedies.sum')).toEqual([])
})
