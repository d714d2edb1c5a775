import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import { findStatements } from '../reading/statements.ts'
import type { Fact } from '../reading/statement.ts'

/** A figure typed by hand where a live field gives it. */
export interface TypedFigure {
  readonly part: ReportPartNumber
  /** the sentence, its live fields as 某 */
  readonly passage: string
  readonly value: number
  /** name of the live field that gives this figure */
  readonly field: string
  /** what to replace in the raw text and by what; null where sentence or figure does not stand there just once */
  readonly mend: { readonly from: string; readonly to: string } | null
}

const fieldOf: Readonly<Partial<Record<Fact, string>>> = {
  disclosed: '主动公开总数',
  received: '新收申请',
  carriedIn: '上年结转',
  carriedOut: '结转下年',
  concluded: '办结申请',
  granted: '予以公开',
  partial: '部分公开',
  refused: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
  'reconsideration.total': '行政复议',
  'litigation.total': '行政诉讼',
  fees: '信息处理费',
  deputies: '人大代表建议',
  committeeMembers: '政协委员提案',
}

/** Stands for a live field while the prose is read: a word without a figure. */
const standIn = '某'

/**
 * The figures of the prose that are typed by hand although a live field gives them: they go stale when the ledger
 * moves. A figure that is understood otherwise, or not beyond doubt, is none of them.
 */
export function typedFigures(
  raw: Readonly<Record<ReportPartNumber, string>>,
  year: number,
): readonly TypedFigure[] {
  const parts: readonly ReportPartNumber[] = ['一', '五', '六']
  return parts.flatMap((part) => {
    const lines = raw[part].split('\n').map((line) => ({ part, text: line.replace(liveField, standIn) }))
    return findStatements(lines, { year, unitName: null }).flatMap(({ fact, value, passage }) => {
      const field = fieldOf[fact]
      if (field === undefined || !passage.includes(String(value))) return []
      return [{ part, passage, value, field, mend: mendOf(raw[part], passage, value, field) }]
    })
  })
}

const liveField = /\{\{[^{}]*\}\}/g

function mendOf(raw: string, passage: string, value: number, field: string): TypedFigure['mend'] {
  const [from, again] = [...raw.matchAll(asWritten(passage))].map((match) => match[0])
  if (from === undefined || again !== undefined) return null
  const figure = new RegExp(`(?<![\\d.])${value}(?![\\d.])`, 'g')
  if (from.match(figure)?.length !== 1) return null
  return { from, to: from.replace(figure, () => `{{${field}}}`) }
}

/** The sentence as the raw text may have it: with spaces between its signs and its live fields by name. */
function asWritten(passage: string): RegExp {
  const signs = [...passage].map((sign) =>
    sign === standIn ? `(?:\\{\\{[^{}]*\\}\\}|${standIn})` : RegExp.escape(sign),
  )
  return new RegExp(signs.join('[ \\t\\u3000]*'), 'gu')
}
