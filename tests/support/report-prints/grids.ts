import {
  outcomes,
  remedyBlocks,
  requestColumns,
  requestRowGroups,
  requestRowLabels,
  requestRows,
  requestTableNote,
  type RequestRow,
} from '../../../src/law/report/report-rows.ts'
import type { SampleReport } from '../../../src/modules/reporting/reading/sample-report.ts'
import type { Grid, GridCell } from './printed-report.ts'

/** How the tables of a report are set. */
export interface Forms {
  /** a figure as it is printed: full-width, `/` for nothing, with thousands */
  readonly figure?: (figure: number, place: number) => string
  readonly label?: (label: string) => string
  /** group cells stand once over their rows, in each row again, or in the first row with blanks under them */
  readonly groups?: 'merged' | 'repeated' | 'blank'
  /** （六）其他处理 in one row */
  readonly otherInOneRow?: boolean
  readonly charges?: (charges: string) => string
  /** the last column head of table 二 */
  readonly chargesHead?: string
  /** the note in the top left cell of table 三 */
  readonly note?: string
  /** rows of the province’s own after the row named */
  readonly extra?: { readonly after: RequestRow; readonly label: string }
  /** the form of 2019 and 2020 for table 二 */
  readonly oldForm?: boolean
}

const cell = (text: string | number, colSpan = 1, rowSpan = 1): GridCell => ({
  text: String(text),
  colSpan,
  rowSpan,
})

const asIs = (figure: number): string => String(figure)
const unchanged = (text: string): string => text

export function proactiveGrid(report: SampleReport, forms: Forms): Grid {
  if (forms.oldForm === true) return oldProactiveGrid(report)
  const { figure = asIs, label = unchanged, charges = unchanged } = forms
  const head = (text: string): GridCell[] => [cell(text, 4)]
  const one = (name: string, value: string): GridCell[] => [cell(label(name)), cell(value, 3)]
  const issued = (name: string, given: readonly number[]): GridCell[] => [
    cell(label(name)),
    ...given.map((count, place) => cell(figure(count, place))),
  ]
  return [
    head('第二十条第（一）项'),
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => cell(text)),
    issued('规章', report.issued[0] ?? []),
    issued('行政规范性文件', report.issued[1] ?? []),
    head('第二十条第（五）项'),
    one('信息内容', '本年处理决定数量'),
    one('行政许可', figure(report.decisions[0], 0)),
    head('第二十条第（六）项'),
    one('信息内容', '本年处理决定数量'),
    one('行政处罚', figure(report.decisions[1], 0)),
    one('行政强制', figure(report.decisions[2], 0)),
    head('第二十条第（八）项'),
    one('信息内容', forms.chargesHead ?? '本年收费金额（单位：万元）'),
    one('行政事业性收费', charges(report.charges)),
  ]
}

/** 国办公开办函〔2019〕60号: other heads, and table 二 counts other things. */
function oldProactiveGrid({ decisions }: SampleReport): Grid {
  const head = (text: string): GridCell[] => [cell(text, 4)]
  const row = (...texts: (string | number)[]): GridCell[] => texts.map((text) => cell(text))
  const wide = (name: string, first: string | number, second: string | number): GridCell[] => [
    cell(name),
    cell(first, 2),
    cell(second),
  ]
  return [
    head('第二十条第（一）项'),
    row('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'),
    row('规章', 0, 0, 0),
    row('规范性文件', 1, 1, 6),
    head('第二十条第（五）项'),
    row('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    row('行政许可', 12, '-1', decisions[0]),
    row('其他对外管理服务事项', 3, 0, 8),
    head('第二十条第（六）项'),
    row('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    row('行政处罚', 5, 0, decisions[1]),
    row('行政强制', 2, 0, decisions[2]),
    head('第二十条第（八）项'),
    wide('信息内容', '上一年项目数量', '本年增/减'),
    wide('行政事业性收费', 2, 0),
    head('第二十条第（九）项'),
    wide('信息内容', '采购项目数量', '采购总金额'),
    wide('政府集中采购', 4, '58.3万元'),
  ]
}

export function requestGrid(report: SampleReport, forms: Forms): Grid {
  const { groups = 'merged', otherInOneRow = false } = forms
  const lines = linesOf(report, forms)
  const under = lines.filter(({ level }) => level > 0).length
  let left = under
  const rows = lines.map((line, at): GridCell[] => {
    const figures = line.figures.map((text) => cell(text))
    if (line.level === 0) return [cell(line.label, 3), ...figures]
    const opens = left === under
    left -= 1
    const results = groups === 'repeated' || opens ? '三、本年度办理结果' : ''
    const outer = groups === 'merged' ? (opens ? [cell(results, 1, under)] : []) : [cell(results)]
    if (line.group === null) return [...outer, cell(line.label, 2), ...figures]
    const same = lines.filter(({ group }) => group === line.group)
    const first = lines[at - 1]?.group !== line.group
    const group = groups === 'repeated' || first ? line.group : ''
    const inner = groups === 'merged' ? (first ? [cell(group, 1, same.length)] : []) : [cell(group)]
    return [...outer, ...inner, cell(line.label), ...figures]
  })
  return [...requestHead(forms, otherInOneRow), ...rows]
}

interface Line {
  readonly label: string
  readonly group: string | null
  readonly level: 0 | 1
  readonly figures: readonly string[]
}

function linesOf(report: SampleReport, forms: Forms): Line[] {
  const { figure = asIs, label = unchanged, otherInOneRow = false, extra } = forms
  const print = (given: readonly number[]): string[] => given.map((count, place) => figure(count, place))
  return requestRows.flatMap((name): Line[] => {
    const outcome = name === 'concluded' || outcomes.some((one) => one === name)
    const group = requestRowGroups.find(({ rows }) => rows.some((row) => row === name))?.label ?? null
    const figures = report.requests[name]
    if (otherInOneRow && name.startsWith('other.')) {
      if (name !== 'other.other') return []
      const three = ['other.correctionLapsed', 'other.feeLapsed', 'other.other'] as const
      const sums = requestColumns.map((_, at) =>
        three.reduce((sum, row) => sum + (report.requests[row][at] ?? 0), 0),
      )
      return [{ label: label('（六）其他处理'), group: null, level: 1, figures: print(sums) }]
    }
    const line: Line = {
      label: label(requestRowLabels[name]),
      group: group === null ? null : label(group),
      level: outcome ? 1 : 0,
      figures: print(figures),
    }
    if (extra?.after !== name) return [line]
    return [line, { ...line, label: extra.label, figures: print(requestColumns.map(() => 0)) }]
  })
}

function requestHead({ note, label = unchanged }: Forms, _old: boolean): Grid {
  const kinds = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
  return [
    [cell(note ?? requestTableNote, 3, 3), cell('申请人情况', requestColumns.length)],
    [cell(label('自然人'), 1, 2), cell('法人或其他组织', 5), cell(label('总计'), 1, 2)],
    kinds.map((text) => cell(label(text))),
  ]
}

export function remedyGrid({ remedies }: SampleReport, { figure = asIs, label = unchanged }: Forms): Grid {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  return [
    [cell('行政复议', 5, 2), cell('行政诉讼', 10)],
    [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    remedyBlocks.flatMap(() => results.map((text) => cell(label(text)))),
    remedies.map((count, place) => cell(figure(count, place))),
  ]
}
