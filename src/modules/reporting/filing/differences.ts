import { diffArrays } from 'diff'
import {
  remedyBlockLabels,
  remedyBlocks,
  remedyColumns,
  type ReportPartNumber,
  reportParts,
  requestColumnLabels,
  requestColumns,
  requestRowLabels,
  requestRows,
} from '../../../law/report/report-rows.ts'
import type { IssuedFigures, YearlyReport } from '../report.ts'
import type { ReportCells } from './submission.ts'

/** One figure that is not what it was. */
export interface CellChange {
  /** the name of the cell, `requests.received.naturalPerson` */
  readonly where: string
  /** where it stands in print: 表三“一、本年新收…”自然人 */
  readonly label: string
  readonly before: string
  readonly after: string
  /** ids of what it counts now and did not before, and the other way round; empty where none are known */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** A paragraph of a part that changed. */
export interface ChangedParagraph {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A part of which the prose is not what it was, whole, paragraph by paragraph. */
export interface PartChange {
  readonly number: ReportPartNumber
  readonly title: string
  readonly paragraphs: readonly ChangedParagraph[]
}

/** 更正前后对照 of two states of one report. */
export interface ReportChanges {
  readonly cells: readonly CellChange[]
  readonly parts: readonly PartChange[]
}

/** A report, and what stands behind its cells where that is known. */
export interface ComparedReport {
  readonly report: YearlyReport
  readonly cells: ReportCells | null
}

/** What differs between two states of a report, by cell and by paragraph. */
export function reportChanges(before: ComparedReport, after: ComparedReport): ReportChanges {
  const old = new Map(figuresOf(before.report).map((figure) => [figure.where, figure]))
  const fresh = figuresOf(after.report)
  const gone = [...old.values()].filter(({ where }) => fresh.every((figure) => figure.where !== where))
  const cells = [...fresh, ...gone.map((figure) => ({ ...figure, value: absent }))].flatMap(
    ({ where, label, value }) => {
      const earlier = old.get(where)?.value ?? absent
      if (earlier === value) return []
      return [{ where, label, before: earlier, after: value, ...casesOf(where, before.cells, after.cells) }]
    },
  )
  return { cells, parts: partChanges(before.report, after.report) }
}

/** Whether nothing differs. */
export function isUnchanged({ cells, parts }: ReportChanges): boolean {
  return cells.length === 0 && parts.length === 0
}

interface PrintedFigure {
  readonly where: string
  readonly label: string
  readonly value: string
}

const unknown = '（不详）'
const absent = '（无此栏目）'

function shown(value: number | string | null): string {
  return value === null ? unknown : String(value)
}

function figuresOf(report: YearlyReport): PrintedFigure[] {
  const { proactive, disclosed, requests, remedies } = report
  const one = (where: string, label: string, value: number | string | null): PrintedFigure => ({
    where,
    label,
    value: shown(value),
  })
  const issued = (key: 'regulations' | 'normativeDocuments', name: string, figures: IssuedFigures) => [
    one(`proactive.${key}.issued`, `表二“${name}”本年制发件数`, figures.issued),
    one(`proactive.${key}.repealed`, `表二“${name}”本年废止件数`, figures.repealed),
    one(`proactive.${key}.inForce`, `表二“${name}”现行有效件数`, figures.inForce),
  ]
  return [
    one('disclosed.total', '主动公开信息总数', disclosed.total),
    ...Object.entries(disclosed.byColumn).map(([name, value]) =>
      one(`disclosed.${name}`, `主动公开“${name}”`, value),
    ),
    ...issued('regulations', '规章', proactive.regulations),
    ...issued('normativeDocuments', '行政规范性文件', proactive.normativeDocuments),
    one('proactive.licensing', '表二“行政许可”', proactive.licensing),
    one('proactive.penalties', '表二“行政处罚”', proactive.penalties),
    one('proactive.coercion', '表二“行政强制”', proactive.coercion),
    one('proactive.chargesWanYuan', '表二“行政事业性收费”（万元）', proactive.chargesWanYuan),
    ...requestRows.flatMap((row) =>
      requestColumns.map((column, index) =>
        one(
          `requests.${row}.${column}`,
          `表三“${plainRow(requestRowLabels[row])}”${requestColumnLabels[column]}`,
          requests.rows[row][index] ?? null,
        ),
      ),
    ),
    ...remedyBlocks.flatMap((block) =>
      remedyColumns.map((column) =>
        one(
          `remedies.${block}.${column}`,
          `表四“${remedyBlockLabels[block]}”${remedyWords[column]}`,
          remedies[block][column],
        ),
      ),
    ),
    one('feesCollectedYuan', '信息处理费（元）', report.feesCollectedYuan),
    one('suggestions.deputies', '承办人大代表建议（件）', report.suggestions.deputies),
    one('suggestions.committeeMembers', '承办政协委员提案（件）', report.suggestions.committeeMembers),
  ]
}

const remedyWords: Readonly<Record<(typeof remedyColumns)[number], string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  otherResult: '其他结果',
  pending: '尚未审结',
  total: '总计',
}

function plainRow(label: string): string {
  return label.replace(/（区分处理.*$/, '')
}

/** Which ids came and went. A total has no ids of its own: its change is told by its parts. */
function casesOf(
  where: string,
  before: ReportCells | null,
  after: ReportCells | null,
): Pick<CellChange, 'added' | 'removed'> {
  if (before === null || after === null) return { added: [], removed: [] }
  const [old, fresh] = [new Set(before[where]), new Set(after[where])]
  return { added: [...fresh.difference(old)], removed: [...old.difference(fresh)] }
}

function partChanges(before: YearlyReport, after: YearlyReport): PartChange[] {
  return reportParts.flatMap(({ number, title }) => {
    const [old, fresh] = [textOf(before, number), textOf(after, number)]
    return old === fresh ? [] : [{ number, title, paragraphs: paragraphsOf(old, fresh) }]
  })
}

function textOf(report: YearlyReport, number: ReportPartNumber): string {
  return report.parts.find((part) => part.number === number)?.text ?? ''
}

function paragraphsOf(before: string, after: string): ChangedParagraph[] {
  return diffArrays(linesOf(before), linesOf(after)).flatMap(({ value, added, removed }) =>
    value.map((text) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      text,
    })),
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
