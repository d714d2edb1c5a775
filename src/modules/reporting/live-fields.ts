import { outcomes, requestColumns, type RequestRow } from '../../law/report/report-rows.ts'
import type { Figure, YearlyReport } from './report.ts'

/**
 * Live fields: names in the prose (`{{主动公开总数}}`) that are replaced by figures out of the report's own
 * tables, so that prose and tables cannot disagree.
 */
export type LiveField = {
  /** as written between the braces */
  readonly name: string
  /** what it gives, for the writer */
  readonly help: string
  readonly value: (report: YearlyReport) => string
}

export const liveFields: readonly LiveField[] = [
  { name: '单位', help: '机关全称', value: (report) => report.unit.name },
  { name: '年度', help: '报告年度', value: (report) => String(report.year) },
  { name: '上年度', help: '报告年度的前一年', value: (report) => String(report.year - 1) },
  {
    name: '主动公开总数',
    help: '本年主动公开信息的条数',
    value: (report) => figure(report.disclosed.total),
  },
  { name: '各栏目条数', help: '各栏目及条数，按目录顺序', value: columnCounts },
  { name: '新收申请', help: '表三第一项总计', value: (report) => row(report, 'received') },
  { name: '上年结转', help: '表三第二项总计', value: (report) => row(report, 'carriedIn') },
  { name: '办结申请', help: '表三第三项总计', value: (report) => row(report, 'concluded') },
  { name: '结转下年', help: '表三第四项总计', value: (report) => row(report, 'carriedOut') },
  { name: '予以公开', help: '表三（一）总计', value: (report) => row(report, 'granted') },
  { name: '部分公开', help: '表三（二）总计', value: (report) => row(report, 'partial') },
  { name: '不予公开', help: '表三（三）各项之和', value: (report) => group(report, 'refused.') },
  { name: '无法提供', help: '表三（四）各项之和', value: (report) => group(report, 'unavailable.') },
  { name: '不予处理', help: '表三（五）各项之和', value: (report) => group(report, 'notProcessed.') },
  { name: '其他处理', help: '表三（六）各项之和', value: (report) => group(report, 'other.') },
  {
    name: '行政复议',
    help: '表四行政复议总计',
    value: (report) => figure(report.remedies.reconsideration.total),
  },
  {
    name: '行政诉讼',
    help: '表四行政诉讼两类之和',
    value: (report) =>
      sum([report.remedies.litigationDirect.total, report.remedies.litigationAfterReconsideration.total]),
  },
  {
    name: '信息处理费',
    help: '本年收取的信息处理费（元）',
    value: (report) => figure(report.feesCollectedYuan),
  },
  {
    name: '人大代表建议',
    help: '本年承办的人大代表建议件数',
    value: (report) => figure(report.suggestions.deputies),
  },
  {
    name: '政协委员提案',
    help: '本年承办的政协委员提案件数',
    value: (report) => figure(report.suggestions.committeeMembers),
  },
]

const byName = new Map(liveFields.map((field) => [field.name, field]))
const pattern = /\{\{([^{}]*)\}\}/g

/** The prose with every live field replaced by its figure. An unknown field stays as it is. */
export function fillLiveFields(text: string, report: YearlyReport): string {
  return text.replace(pattern, (whole, name: string) => byName.get(name.trim())?.value(report) ?? whole)
}

/** Names between braces that are no live fields. */
export function unknownLiveFields(text: string): string[] {
  return [...text.matchAll(pattern)]
    .map((match) => match[1]?.trim() ?? '')
    .filter((name) => !byName.has(name))
}

function figure(value: Figure): string {
  return value === null ? '（不详）' : String(value)
}

function row(report: YearlyReport, key: RequestRow): string {
  return figure(report.requests.rows[key][requestColumns.indexOf('total')] ?? null)
}

function group(report: YearlyReport, prefix: string): string {
  const keys = outcomes.filter((outcome) => outcome.startsWith(prefix))
  return sum(keys.map((key) => report.requests.rows[key][requestColumns.indexOf('total')] ?? null))
}

function sum(figures: readonly Figure[]): string {
  return figures.some((value) => value === null)
    ? '（不详）'
    : String(figures.reduce<number>((total, value) => total + (value ?? 0), 0))
}

function columnCounts(report: YearlyReport): string {
  const counts = Object.entries(report.disclosed.byColumn)
  return counts.length === 0
    ? '各栏目均无'
    : counts.map(([name, count]) => `${separate(name)}${figure(count)}条`).join('，')
}

/** A name that ends in a digit stands in quotation marks, so that its figure is not read into it. */
function separate(name: string): string {
  return /[0-9０-９]$/.test(name) ? `“${name}”` : name
}
