import {
  outcomes,
  remedyBlocks,
  remedyColumns,
  requestColumns,
  requestRowLabels,
  requestRows,
} from '../../../law/report/report-rows.ts'
import type { RequestRow } from '../../../law/report/report-rows.ts'

/** For tests: the text of an invented, consistent report, printed in the ways in which real ones come. */
export interface SampleReport {
  unit: string
  year: number
  overview: string[]
  problems: string[]
  others: string[]
  /** regulations, normative documents: three figures each */
  issued: [number, number, number][]
  decisions: [number, number, number]
  charges: string
  requests: Record<RequestRow, number[]>
  /** fifteen figures */
  remedies: number[]
}

/** A consistent report of an invented township: 9 applications, 2 of them carried in, 1 carried out. */
export function sampleReport(): SampleReport {
  const requests = Object.fromEntries(requestRows.map((row) => [row, requestColumns.map(() => 0)])) as Record<
    RequestRow,
    number[]
  >
  const put = (row: RequestRow, naturalPerson: number, business: number): void => {
    requests[row] = [naturalPerson, business, 0, 0, 0, 0, naturalPerson + business]
  }
  put('received', 6, 1)
  put('carriedIn', 2, 0)
  put('granted', 4, 0)
  put('partial', 0, 1)
  put('unavailable.notHeld', 2, 0)
  put('other.other', 1, 0)
  put('concluded', 7, 1)
  put('carriedOut', 1, 0)
  return {
    unit: '青禾镇人民政府',
    year: 2023,
    overview: [
      '（一）主动公开情况',
      '2023年，青禾镇主动公开政府信息40条，其中，公告公示18条、会议公开12条、财政预算决算10条。',
      '（二）依申请公开情况',
      '全年新收政府信息公开申请7件，上年结转2件，予以公开4件，部分公开1件，结转下年度办理1件。因政府信息公开引起行政复议3件，行政诉讼1件。',
    ],
    problems: ['公开的及时性还不够。下一步按月核对目录。'],
    others: ['本年度没有收取信息处理费。'],
    issued: [
      [0, 0, 0],
      [2, 1, 9],
    ],
    decisions: [31, 12, 0],
    charges: '12.5',
    requests,
    remedies: [2, 0, 1, 0, 3, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0],
  }
}

/** How the tables are printed. */
export type Style = 'bordered' | 'cells' | 'lines' | 'glued'

/** The report as text. */
export function printReport(report: SampleReport, style: Style = 'bordered'): string {
  const row = (label: string, cells: readonly (number | string)[]): string => {
    if (style === 'bordered') return `| ${[label, ...cells].join(' | ')} |`
    if (style === 'cells') return [label, ...cells].join('\n')
    if (style === 'glued') return `${label}${cells.join('')}`
    return `  ${label}          ${cells.join('     ')}`
  }
  const head = (...cells: string[]): string =>
    style === 'bordered' ? `| ${cells.join(' | ')} |` : cells.join('\n')
  const { unit, year } = report
  return [
    `${unit}${year}年政府信息公开工作年度报告`,
    `本报告由${unit}按照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '一、总体情况',
    ...report.overview,
    '二、主动公开政府信息情况',
    head('第二十条第（一）项'),
    head('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
    row('规章', report.issued[0] ?? []),
    row('行政规范性文件', report.issued[1] ?? []),
    head('第二十条第（五）项'),
    head('信息内容', '本年处理决定数量'),
    row('行政许可', [report.decisions[0]]),
    head('第二十条第（六）项'),
    row('行政处罚', [report.decisions[1]]),
    row('行政强制', [report.decisions[2]]),
    head('第二十条第（八）项'),
    head('信息内容', '本年收费金额（单位：万元）'),
    row('行政事业性收费', [report.charges]),
    '三、收到和处理政府信息公开申请情况',
    head('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'),
    head('自然人', '法人或其他组织', '总计'),
    head('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'),
    ...requestRows.flatMap((name) => [
      ...(name === outcomes[0] ? [head('三、本年度办理结果')] : []),
      ...(name === 'refused.stateSecret' ? [head('（三）不予公开')] : []),
      ...(name === 'other.correctionLapsed' ? [head('（六）其他处理')] : []),
      row(requestRowLabels[name], report.requests[name]),
    ]),
    '四、政府信息公开行政复议、行政诉讼情况',
    head('行政复议', '行政诉讼'),
    head('未经复议直接起诉', '复议后起诉'),
    head(...remedyBlocks.flatMap(() => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'])),
    printRemedies(report.remedies, style),
    '五、存在的主要问题及改进情况',
    ...report.problems,
    '六、其他需要报告的事项',
    ...report.others,
  ].join('\n')
}

function printRemedies(figures: readonly number[], style: Style): string {
  if (figures.length !== remedyBlocks.length * remedyColumns.length)
    throw new Error('table 四 has fifteen figures')
  if (style === 'bordered') return `| ${figures.join(' | ')} |`
  if (style === 'glued') return figures.join('')
  return style === 'cells' ? figures.join('\n') : `   ${figures.join('   ')}`
}
