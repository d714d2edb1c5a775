import { checkCarryover } from '../../law/report-identities.ts'
import {
  type ReportPartNumber,
  remedyBlocks,
  reportParts,
  requestColumns,
  type RequestRow,
} from '../../law/report-rows.ts'
import { type Finding, placeholder, type YearlyReport } from '../../modules/reporting/index.ts'
import type { ReportCheckView } from './routes/reporting.schema.ts'

/** The report as written, which the checks look into. */
export interface WrittenReport {
  readonly report: YearlyReport
  readonly previous: YearlyReport | null
  /** prose with live fields; null for a version that is published */
  readonly raw: Readonly<Record<ReportPartNumber, string>> | null
  readonly written: readonly ReportPartNumber[]
}

/** Everything that is checked before the report goes out: what fails first, then what to look at, then what holds. */
export function reportChecks(given: WrittenReport): ReportCheckView[] {
  const { report, previous } = given
  const failing = report.findings.map((finding) => checkOf(finding, given))
  const toDo = given.raw === null ? [] : [...toWrite(given), ...leftOpen(given.raw), ...feeCheck(report)]
  const carried = previous === null ? [] : carryover(previous, report)
  const order = { failed: 0, todo: 1, passed: 2 } as const
  return [...failing, ...carried, ...toDo, ...passed(report)].sort((a, b) => order[a.state] - order[b.state])
}

function checkOf(finding: Finding, { report, raw }: WrittenReport): ReportCheckView {
  const part = partOf(finding, report)
  return {
    state: finding.severity === 'error' ? 'failed' : 'todo',
    title: titleOf(finding.rule),
    text: finding.text,
    part,
    mend: part === null || raw === null ? null : mendOf(finding, raw[part]),
  }
}

const titles: readonly (readonly [prefix: string, title: string])[] = [
  ['narrative.table', '正文与表格不一致'],
  ['narrative.sum', '正文中的分项与总数不符'],
  ['narrative.percent', '正文中的百分比不对'],
  ['requests.', '表三不平衡'],
  ['remedies.', '表四不平衡'],
  ['carryover', '与上年不衔接'],
  ['structure.', '六个部分不完整'],
  ['title.', '标题不一致'],
  ['period.', '统计期限不一致'],
  ['cell.', '有没填的格子'],
]

function titleOf(rule: string): string {
  return titles.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? '需要核对'
}

/** The part whose prose holds the passage, or the table that the cell stands in. */
function partOf({ where }: Finding, report: YearlyReport): ReportPartNumber | null {
  if (where.startsWith('proactive.')) return '二'
  if (where.startsWith('requests.')) return '三'
  if (where.startsWith('remedies.')) return '四'
  const passage = bare(where)
  const found = report.parts.find(({ text }) => passage !== '' && bare(text).includes(passage))
  return found?.number ?? (where.startsWith('disclosed.') ? '一' : null)
}

function bare(text: string): string {
  return text.replace(/[\s…“”]+/g, '')
}

/** The passage with the right figure, where it is typed by hand and stands there once. */
function mendOf({ where, expected, actual }: Finding, raw: string): ReportCheckView['mend'] {
  const passage = where.replace(/^[…“]+|[…”]+$/g, '')
  if (expected === null || actual === null || passage === '' || expected === actual) return null
  const figure = /^\d+(?:\.\d+)?$/
  if (!figure.test(expected) || !figure.test(actual)) return null
  if (raw.split(passage).length !== 2 || passage.split(actual).length !== 2) return null
  return { label: `改为 ${expected}`, from: passage, to: passage.replace(actual, expected) }
}

/** Part 五 is what nobody but the unit can write: the text that a report begins with is none. */
function toWrite({ written }: WrittenReport): ReportCheckView[] {
  if (written.includes('五')) return []
  return [
    {
      state: 'failed',
      title: '第五部分还没有写',
      text: '请写明本年度存在的主要问题、上年问题的改进情况和下一步措施（条例第五十条第四项）。',
      part: '五',
      mend: null,
    },
  ]
}

/** 〔请……〕 of a draft that nobody filled in. */
function leftOpen(raw: Readonly<Record<ReportPartNumber, string>>): ReportCheckView[] {
  return reportParts.flatMap(({ number }) =>
    [...raw[number].matchAll(placeholder)].map(([open]) => ({
      state: 'failed' as const,
      title: '底稿还没有填完',
      text: `第${number}部分还有“${open}”。请填好，或者删去。`,
      part: number,
      mend: null,
    })),
  )
}

function feeCheck(report: YearlyReport): ReportCheckView[] {
  const six = report.parts.find(({ number }) => number === '六')?.text ?? ''
  if (six.includes('信息处理费')) return []
  return [
    {
      state: 'todo',
      title: '信息处理费还没有说明',
      text: '没有收取的，也要在第六部分写明（国办函〔2020〕109号）。',
      part: '六',
      mend: null,
    },
  ]
}

function carryover(previous: YearlyReport, report: YearlyReport): ReportCheckView[] {
  const breaches = checkCarryover(previous.requests.rows, report.requests.rows)
  if (breaches.length > 0) {
    return breaches.map(({ text }) => ({
      state: 'todo' as const,
      title: '与上年不衔接',
      text: `${text}请核对上年结转的案卷；上年公布的数字有误的，发布更正。`,
      part: '三' as const,
      mend: null,
    }))
  }
  const out = total(previous, 'carriedOut')
  if (out === null) return []
  const text = `${previous.year}年结转 ${out} 件，本年上年结转 ${total(report, 'carriedIn') ?? '（不详）'} 件`
  return [pass('与上年衔接', text)]
}

/** The sums that hold, with their figures: what a reader of the report will add up first. */
function passed(report: YearlyReport): ReportCheckView[] {
  const broken = (prefix: string): boolean => report.findings.some(({ rule }) => rule.startsWith(prefix))
  const checks: ReportCheckView[] = []
  const [received, carriedIn, concluded, carriedOut] = (
    ['received', 'carriedIn', 'concluded', 'carriedOut'] as const
  ).map((row) => total(report, row))
  const known = (figure: number | null | undefined): figure is number => typeof figure === 'number'
  if (!broken('requests.') && known(received) && known(carriedIn) && known(concluded) && known(carriedOut)) {
    checks.push(
      pass(
        '第一项 + 第二项 = 第三项 + 第四项',
        `${received} + ${carriedIn} = ${concluded} + ${carriedOut}，七列全部相等`,
      ),
      pass('第三项总计等于各项之和', `${concluded} 件，每件申请只计入一种结果`),
      pass('每行总计等于各类申请人之和', `${Object.keys(report.requests.rows).length} 行全部相等`),
    )
  }
  const remedies = remedyBlocks.map((block) => report.remedies[block].total)
  if (!broken('remedies.') && remedies.every(known)) {
    const sum = remedies.reduce<number>((all, one) => all + (one ?? 0), 0)
    checks.push(pass('表四总计等于各种结果之和', `三组全部相等，共 ${sum} 件`))
  }
  if (!broken('structure.'))
    checks.push(pass('六个部分齐全', reportParts.map(({ number }) => number).join('、')))
  if (!broken('narrative.')) checks.push(pass('正文与表格一致', '正文中的数字和表中的数字没有矛盾'))
  return checks
}

function total(report: YearlyReport, row: RequestRow): number | null {
  return report.requests.rows[row][requestColumns.indexOf('total')] ?? null
}

function pass(title: string, text: string): ReportCheckView {
  return { state: 'passed', title, text, part: null, mend: null }
}
