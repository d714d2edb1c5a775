import {
  outcomes,
  remedyBlocks,
  requestColumns,
  requestRowLabels,
  requestRows,
  type RequestRow,
} from '../../../../law/report/report-rows.ts'
import type { SampleReport } from '../sample-report.ts'

/** For tests: the invented report as a page of a government site, in the merged layout of 国办公开办函〔2021〕30号. */
export function printPage(report: SampleReport, given: { readonly tables?: string } = {}): string {
  const { unit, year } = report
  const title = `${unit}${year}年政府信息公开工作年度报告`
  const paragraphs = (texts: readonly string[]): string =>
    texts.map((text) => `<p style="text-indent:2em"><span>${text}</span></p>`).join('\n')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_某县人民政府</title>
<meta name="ArticleTitle" content="${title}"><script>var a = '四、公开申请 99 件'</script></head><body>
<nav><a>首页</a><a>2019年政府信息公开工作年度报告</a></nav>
<table><tr><td><ul><li>政府信息公开年报</li><li>某某局2021年政府信息公开工作年度报告</li></ul></td>
<td><div class="article"><div>发布日期：${year + 1}-01-20　浏览次数：<span style="display:none">88</span></div><div>
${paragraphs([`本报告由${unit}按照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`])}
<p>一、总体情况</p>
${paragraphs(report.overview)}
<p>二、主动公开政府信息情况</p>
${given.tables ?? secondTable(report)}
<p>三、收到和处理政府信息公开申请情况</p>
${given.tables ?? thirdTable(report)}
<p>四、政府信息公开行政复议、行政诉讼情况</p>
${given.tables ?? fourthTable(report)}
<p>五、存在的主要问题及改进情况</p>
${paragraphs(report.problems)}
<p>六、其他需要报告的事项</p>
${paragraphs(report.others)}
</div><div>【打印本页】【关闭窗口】</div><div>上一篇：某某镇公开政府信息7000条</div></div></td></tr></table>
<div>主办单位：某县人民政府　公开信息 12 条</div></body></html>`
}

const cell = (text: string | number, spans = ''): string => `<td${spans}>
  <p align="center"><span>${text}</span></p></td>`
const row = (...cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`
const head = (text: string, columns: number): string => row(cell(text, ` colspan="${columns}"`))

function secondTable({ issued, decisions, charges }: SampleReport): string {
  const names = ['规章', '行政规范性文件']
  return `<table>${[
    head('第二十条第（一）项', 4),
    row(...['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => cell(text))),
    ...names.map((name, index) => row(cell(name), ...(issued[index] ?? []).map((count) => cell(count)))),
    head('第二十条第（五）项', 4),
    row(cell('信息内容'), cell('本年处理决定数量', ' colspan="3"')),
    row(cell('行政许可'), cell(decisions[0], ' colspan="3"')),
    head('第二十条第（六）项', 4),
    row(cell('信息内容'), cell('本年处理决定数量', ' colspan="3"')),
    row(cell('行政处罚'), cell(decisions[1], ' colspan="3"')),
    row(cell('行政强制'), cell(decisions[2], ' colspan="3"')),
    head('第二十条第（八）项', 4),
    row(cell('信息内容'), cell('本年收费金额（单位：万元）', ' colspan="3"')),
    row(cell('行政事业性收费'), cell(charges, ' colspan="3"')),
  ].join('\n')}</table>`
}

/** Labels of the groups, with how many rows each takes. */
const groups: Partial<Record<RequestRow, readonly [label: string, rows: number]>> = {
  'refused.stateSecret': ['（三）不予公开', 8],
  'unavailable.notHeld': ['（四）无法提供', 3],
  'notProcessed.petition': ['（五）不予处理', 5],
  'other.correctionLapsed': ['（六）其他处理', 3],
}

function thirdTable({ requests }: SampleReport): string {
  const heads = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
  const lines = requestRows.map((name) => {
    const figures = requests[name].map((figure) => cell(figure))
    const label = requestRowLabels[name]
    const outcome = outcomes.some((one) => one === name) || name === 'concluded'
    if (!outcome) return row(cell(label, ' colspan="3"'), ...figures)
    const group = groups[name]
    const grouped = name.includes('.')
    return row(
      ...(name === outcomes[0] ? [cell('三、本年度办理结果', ' rowspan="22"')] : []),
      ...(group ? [cell(group[0], ` rowspan="${group[1]}"`)] : []),
      cell(label, grouped ? '' : ' colspan="2"'),
      ...figures,
    )
  })
  return `<table>${[
    row(
      cell(
        '（本列数据的勾稽关系为：第一项加第二项之和，<br/>等于第三项加第四项之和）',
        ' rowspan="3" colspan="3"',
      ),
      cell('申请人情况', ` colspan="${requestColumns.length}"`),
    ),
    row(cell('自然人', ' rowspan="2"'), cell('法人或其他组织', ' colspan="5"'), cell('总计', ' rowspan="2"')),
    row(...heads.map((text) => cell(text))),
    ...lines,
  ].join('\n')}</table>`
}

function fourthTable({ remedies }: SampleReport): string {
  const results = ['结果<br>维持', '结果<br>纠正', '其他<br>结果', '尚未<br>审结', '总计']
  return `<table>${[
    row(cell('行政复议', ' rowspan="2" colspan="5"'), cell('行政诉讼', ' colspan="10"')),
    row(cell('未经复议直接起诉', ' colspan="5"'), cell('复议后起诉', ' colspan="5"')),
    row(...remedyBlocks.flatMap(() => results.map((text) => cell(text)))),
    row(...remedies.map((figure) => cell(figure))),
  ].join('\n')}</table>`
}
