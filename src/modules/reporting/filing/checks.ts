import {
  type ReportPartNumber,
  remedyBlocks,
  reportParts,
  requestColumns,
  type RequestRow,
} from '../../../law/report/report-rows.ts'
import { checkReport } from '../checking/index.ts'
import type { Finding, YearlyReport } from '../report.ts'
import { placeholder } from '../writing/part-asks.ts'
import type { WritingNote } from '../writing/writing-notes.ts'
import { titleOf, wayOf } from './check-words.ts'
import type { CheckOverride } from './submission.ts'

/** The report as written, which the checks look into. */
export interface WrittenReport {
  readonly report: YearlyReport
  readonly previous: YearlyReport | null
  /** prose with live fields; null for one that is no longer written: sent, handed in, published */
  readonly raw: Readonly<Record<ReportPartNumber, string>> | null
  readonly written: readonly ReportPartNumber[]
  /** 放行, as they were given */
  readonly overrides: readonly CheckOverride[]
  /** what the prose leaves to be looked at */
  readonly notes?: readonly WritingNote[]
}

/** One line of the checks. */
export interface ReportCheck {
  /** `failed`: bars handing in; `todo`: somebody must look; `overridden`: failed, and let through with its reason */
  readonly state: 'failed' | 'todo' | 'overridden' | 'passed'
  readonly rule: string
  /** names the cell or quotes the passage; '' for the whole */
  readonly where: string
  readonly title: string
  readonly text: string
  readonly expected: string | null
  readonly actual: string | null
  /** how it is mended */
  readonly way: string
  /** the part in which it is mended */
  readonly part: ReportPartNumber | null
  /** replaces a passage of what was written: the figure typed by hand by the one that is right */
  readonly mend: { readonly label: string; readonly from: string; readonly to: string } | null
  /** a reason may let it through */
  readonly mayOverride: boolean
  readonly override: CheckOverride | null
}

/** Everything that is checked before the report is handed in: what fails first, then what to look at, then what holds. */
export function reportChecks(given: WrittenReport): ReportCheck[] {
  const { report, previous, raw } = given
  // of one that was read in, its own findings: they know the file's layout
  const findings =
    report.source === 'published'
      ? report.findings
      : checkReport(report, previous === null ? {} : { previous })
  const failing = findings.map((finding) => checkOf(finding, given))
  const toDo =
    raw === null
      ? []
      : [...toWrite(given), ...leftOpen(raw), ...feeCheck(report), ...(given.notes ?? []).map(noted)]
  const order = { failed: 0, todo: 1, overridden: 2, passed: 3 } as const
  return [...failing, ...toDo, ...passed(report, previous, findings)].sort(
    (a, b) => order[a.state] - order[b.state],
  )
}

/** The checks that bar handing in. */
export function failedChecks(checks: readonly ReportCheck[]): ReportCheck[] {
  return checks.filter(({ state }) => state === 'failed')
}

const nothing = {
  where: '',
  expected: null,
  actual: null,
  way: '',
  part: null,
  mend: null,
  mayOverride: false,
  override: null,
} as const

function checkOf(finding: Finding, { report, raw, overrides }: WrittenReport): ReportCheck {
  const { rule, where, text, expected, actual } = finding
  const part = partOf(finding, report)
  const fails = finding.severity === 'error'
  // said otherwise than when it was let through: another fault, to be looked at anew
  const override = fails
    ? (overrides.find((one) => one.rule === rule && one.where === where && one.said === text) ?? null)
    : null
  return {
    state: fails ? (override === null ? 'failed' : 'overridden') : 'todo',
    rule,
    where,
    title: titleOf(rule),
    text,
    expected,
    actual,
    way: wayOf(rule),
    part,
    mend: part === null || raw === null ? null : mendOf(finding, raw[part]),
    // 上年结转 is explained in a 更正说明 of its own
    mayOverride: fails && raw !== null && rule !== 'carryover',
    override,
  }
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
function mendOf({ where, expected, actual }: Finding, raw: string): ReportCheck['mend'] {
  const passage = where.replace(/^[…“]+|[…”]+$/g, '')
  if (expected === null || actual === null || passage === '' || expected === actual) return null
  const figure = /^\d+(?:\.\d+)?$/
  if (!figure.test(expected) || !figure.test(actual)) return null
  if (raw.split(passage).length !== 2 || passage.split(actual).length !== 2) return null
  return { label: `改为 ${expected}`, from: passage, to: passage.replace(actual, expected) }
}

/** Part 五 is what nobody but the unit can write: the text that a report begins with is none, and no reason lets it through. */
function toWrite({ written, report }: WrittenReport): ReportCheck[] {
  const five = report.parts.find(({ number }) => number === '五')?.text.trim() ?? ''
  if (written.includes('五') && five !== '') return []
  return [
    {
      ...nothing,
      state: 'failed',
      rule: 'writing.problems',
      where: '第五部分',
      title: '第五部分还没有写',
      text: '请写明本年度存在的主要问题、上年问题的改进情况和下一步措施（条例第五十条第四项）。',
      way: '打开第五部分编写，保存后自动重新校验。',
      part: '五',
    },
  ]
}

/** 〔请……〕 of a draft that nobody filled in. */
function leftOpen(raw: Readonly<Record<ReportPartNumber, string>>): ReportCheck[] {
  return reportParts.flatMap(({ number }) =>
    [...raw[number].matchAll(placeholder)].map(([open]) => ({
      ...nothing,
      state: 'failed' as const,
      rule: 'writing.open',
      where: open,
      title: '底稿还没有填完',
      text: `第${number}部分还有“${open}”。`,
      way: '请填好，或者删去。',
      part: number,
    })),
  )
}

function feeCheck(report: YearlyReport): ReportCheck[] {
  const six = report.parts.find(({ number }) => number === '六')?.text ?? ''
  if (six.includes('信息处理费')) return []
  return [
    {
      ...nothing,
      state: 'todo',
      rule: 'writing.fees',
      where: '第六部分',
      title: '信息处理费还没有说明',
      text: '没有收取的，也要在第六部分写明（国办函〔2020〕109号）。',
      way: '在第六部分插入数据项“信息处理费”。',
      part: '六',
    },
  ]
}

function noted(note: WritingNote): ReportCheck {
  return { ...nothing, state: 'todo', ...note }
}

/** The sums that hold, with their figures: what a reader of the report will add up first. */
function passed(
  report: YearlyReport,
  previous: YearlyReport | null,
  findings: readonly Finding[],
): ReportCheck[] {
  const broken = (prefix: string): boolean => findings.some(({ rule }) => rule.startsWith(prefix))
  const checks: ReportCheck[] = []
  const [received, carriedIn, concluded, carriedOut] = (
    ['received', 'carriedIn', 'concluded', 'carriedOut'] as const
  ).map((row) => total(report, row))
  const out = previous === null ? null : total(previous, 'carriedOut')
  if (previous !== null && out !== null && !broken('carryover')) {
    const text = `${previous.year}年结转 ${out} 件，本年上年结转 ${carriedIn ?? '（不详）'} 件`
    checks.push(pass('carryover', '与上年衔接', text))
  }
  if (!broken('requests.') && known(received) && known(carriedIn) && known(concluded) && known(carriedOut)) {
    checks.push(
      pass(
        'requests.balance',
        '第一项 + 第二项 = 第三项 + 第四项',
        `${received} + ${carriedIn} = ${concluded} + ${carriedOut}，七列全部相等`,
      ),
      pass('requests.concluded', '第三项总计等于各项之和', `${concluded} 件，每件申请只计入一种结果`),
      pass(
        'requests.total',
        '每行总计等于各类申请人之和',
        `${Object.keys(report.requests.rows).length} 行全部相等`,
      ),
    )
  }
  const remedies = remedyBlocks.map((block) => report.remedies[block].total)
  if (!broken('remedies.') && remedies.every(known)) {
    const sum = remedies.reduce<number>((all, one) => all + (one ?? 0), 0)
    checks.push(pass('remedies.sum', '表四总计等于各种结果之和', `三组全部相等，共 ${sum} 件`))
  }
  if (!broken('structure.')) {
    checks.push(pass('structure.parts', '六个部分齐全', reportParts.map(({ number }) => number).join('、')))
  }
  if (!broken('narrative.')) {
    checks.push(pass('narrative.table', '正文与表格一致', '正文中的数字和表中的数字没有矛盾'))
  }
  return checks
}

function known(figure: number | null | undefined): figure is number {
  return typeof figure === 'number'
}

function total(report: YearlyReport, row: RequestRow): number | null {
  return report.requests.rows[row][requestColumns.indexOf('total')] ?? null
}

function pass(rule: string, title: string, text: string): ReportCheck {
  return { ...nothing, state: 'passed', rule, title, text }
}
