import { outcomes, requestColumns, type RequestRow } from '../../../law/report/report-rows.ts'
import type { Figure, YearlyReport } from '../report.ts'

/** A figure of the report beside last year's. */
export interface ComparedFigure {
  readonly label: string
  readonly now: Figure
  /** null: not known, or no report of last year */
  readonly before: Figure
}

/** Figures that are looked at together, in one unit of count. */
export interface ComparedGroup {
  readonly title: string
  readonly unit: '条' | '件'
  /** the figure that the others are parts of; null where there is none */
  readonly total: ComparedFigure | null
  readonly rows: readonly ComparedFigure[]
}

/** 图解: the figures of a report for the eye, this year's beside last year's; only what both years may be asked for. */
export function yearOnYear(report: YearlyReport, previous: YearlyReport | null): readonly ComparedGroup[] {
  const compared = (label: string, of: (report: YearlyReport) => Figure): ComparedFigure => ({
    label,
    now: of(report),
    before: previous === null ? null : of(previous),
  })
  return [
    {
      title: '主动公开',
      unit: '条',
      total: compared('主动公开信息', (it) => it.disclosed.total),
      rows: Object.keys(report.disclosed.byColumn).map((name) =>
        compared(name, (it) => it.disclosed.byColumn[name] ?? null),
      ),
    },
    {
      title: '规范性文件和处理决定',
      unit: '件',
      total: null,
      rows: [
        compared('制发行政规范性文件', (it) => it.proactive.normativeDocuments.issued),
        compared('现行有效行政规范性文件', (it) => it.proactive.normativeDocuments.inForce),
        compared('行政许可', (it) => it.proactive.licensing),
        compared('行政处罚', (it) => it.proactive.penalties),
        compared('行政强制', (it) => it.proactive.coercion),
      ],
    },
    {
      title: '收到和办理申请',
      unit: '件',
      total: null,
      rows: [
        compared('本年新收', (it) => totalOf(it, 'received')),
        compared('上年结转', (it) => totalOf(it, 'carriedIn')),
        compared('本年办结', (it) => totalOf(it, 'concluded')),
        compared('结转下年度', (it) => totalOf(it, 'carriedOut')),
      ],
    },
    {
      title: '办理结果',
      unit: '件',
      total: compared('本年办结', (it) => totalOf(it, 'concluded')),
      rows: outcomeGroups.map(({ label, prefix }) => compared(label, (it) => groupOf(it, prefix))),
    },
    {
      title: '行政复议和行政诉讼',
      unit: '件',
      total: null,
      rows: [
        compared('行政复议', (it) => it.remedies.reconsideration.total),
        compared('行政诉讼', (it) =>
          sum([it.remedies.litigationDirect.total, it.remedies.litigationAfterReconsideration.total]),
        ),
      ],
    },
  ]
}

const outcomeGroups = [
  { label: '予以公开', prefix: 'granted' },
  { label: '部分公开', prefix: 'partial' },
  { label: '不予公开', prefix: 'refused.' },
  { label: '无法提供', prefix: 'unavailable.' },
  { label: '不予处理', prefix: 'notProcessed.' },
  { label: '其他处理', prefix: 'other.' },
] as const

/**
 * What became of a figure since last year, in words: 增加 6（30%）. Null where one of the two is not known. A share
 * has one decimal, and none of nothing.
 */
export function changeWords({ now, before }: ComparedFigure): string | null {
  if (now === null || before === null) return null
  if (now === before) return '持平'
  const difference = Math.abs(now - before)
  const word = now > before ? '增加' : '减少'
  if (before === 0) return `${word} ${difference}`
  return `${word} ${difference}（${Math.round((difference / before) * 1000) / 10}%）`
}

function totalOf({ requests }: YearlyReport, row: RequestRow): Figure {
  return requests.rows[row][requestColumns.indexOf('total')] ?? null
}

function groupOf(report: YearlyReport, prefix: string): Figure {
  return sum(outcomes.filter((it) => it.startsWith(prefix)).map((outcome) => totalOf(report, outcome)))
}

/** Of an unknown figure the sum is unknown. */
function sum(figures: readonly Figure[]): Figure {
  return figures.some((it) => it === null) ? null : figures.reduce<number>((all, it) => all + (it ?? 0), 0)
}
