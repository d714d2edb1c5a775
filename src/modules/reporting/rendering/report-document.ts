import { reportParts, type ReportPartNumber } from '../../../law/report/report-rows.ts'
import { widthInEms, writtenDate } from '../../../platform/documents/form.ts'
import {
  paragraph,
  type Block,
  type OfficialDocument,
  type Table,
} from '../../../platform/documents/model.ts'
import type { YearlyReport } from '../report.ts'
import { proseBlocks } from './report-prose.ts'
import { proactiveTable, remedyTable, requestTable } from './report-tables.ts'

/** Where a reader turns with a question (条例第十二条: what the guide says of the 工作机构). */
export interface ReportContact {
  address?: string
  telephone?: string
  email?: string
}

/** What the printed report needs beside its figures. */
export interface ReportOptions {
  /** true: every page says 演示数据 */
  demonstration: boolean
  contact?: ReportContact
  /** 成文日期: given, the report is signed with the unit's name and this day */
  madeOn?: Temporal.PlainDate
}

/** The yearly report as an official document: title, opening, six parts, tables 二、三、四 (30号). */
export function reportDocument(report: YearlyReport, options: ReportOptions): OfficialDocument {
  const { unit, year, period } = report
  return {
    title: `${unit.name}${year}年政府信息公开工作年度报告`,
    unit: unit.name,
    date: options.madeOn ?? Temporal.PlainDate.from(period.to),
    demonstration: options.demonstration,
    blocks: [
      paragraph('title', reportTitle(unit.name, year)),
      ...opening(report, options),
      ...reportParts.flatMap(({ number }) => part(report, number)),
      ...(options.madeOn
        ? [{ type: 'signature', unit: unit.name, date: options.madeOn } satisfies Block]
        : []),
    ],
  }
}

/** The title in lines broken by sense, none longer than the 20 characters of 二号 that a line holds. */
function reportTitle(unitName: string, year: number): string {
  const first = `${unitName}${year}年`
  return widthInEms(first) <= 19
    ? `${first}\n政府信息公开工作年度报告`
    : `${unitName}\n${year}年政府信息公开工作年度报告`
}

/** Legal basis, statistics period and contact; of a report that was read in, its own opening if it is known. */
function opening(report: YearlyReport, { contact }: ReportOptions): Block[] {
  if (report.opening) return report.opening.split('\n').filter(hasText).map(bodyOf)
  const { unit, year } = report
  const from = writtenDate(Temporal.PlainDate.from(report.period.from))
  const to = writtenDate(Temporal.PlainDate.from(report.period.to))
  // 30号 was issued on 2021-09-26; the reports for 2019 and 2020 followed the form before it
  const form =
    year >= 2021 ? '和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）' : ''
  const basis =
    `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条${form}的规定，` +
    `${unit.name}编制${year}年政府信息公开工作年度报告。报告数据的统计期限为${from}至${to}。`
  return [bodyOf(basis + contactSentence(unit.name, contact)), ...compiledNote(report)]
}

function contactSentence(unitName: string, contact: ReportContact = {}): string {
  const ways = [
    contact.address && `地址：${contact.address}`,
    contact.telephone && `电话：${contact.telephone}`,
    contact.email && `电子邮箱：${contact.email}`,
  ].filter((way) => way !== undefined && way !== '')
  return ways.length > 0 ? `对报告内容有疑问的，请向${unitName}咨询（${ways.join('；')}）。` : ''
}

/** A compiled report says whose figures it adds up, and whose are missing. */
function compiledNote({ compiled, unitNames }: YearlyReport): Block[] {
  if (!compiled) return []
  const sentences = [
    ['依据已审定的年度报告汇总', compiled.included],
    ['尚无审定报告、依据办理台账计算', compiled.computed],
    ['没有该年度数据、未计入且不按零计', compiled.missing],
  ] as const
  const said = sentences
    .filter(([, units]) => units.length > 0)
    .map(
      ([what, units]) =>
        `${what}的机关${units.length}个：${units.map((code) => unitNames?.[code] ?? code).join('、')}`,
    )
  return said.length > 0 ? [bodyOf(`本报告为汇总报告。${said.join('；')}。`)] : []
}

function part(report: YearlyReport, number: ReportPartNumber): Block[] {
  const standard = reportParts.find((each) => each.number === number)
  const written = report.parts.find((each) => each.number === number)
  const title = written?.title || standard?.title || ''
  const prose = proseBlocks(written?.text ?? '')
  const table = tables[number]?.(report)
  return [
    paragraph('heading1', `${number}、${title}`),
    ...prose,
    ...(table ? [table, ...unknownNote(report, table)] : []),
    ...(number === '三' && report.carryNote ? [paragraph('note', report.carryNote.text)] : []),
    ...(!table && prose.length === 0 ? [bodyOf(emptyPart[report.source])] : []),
  ]
}

const emptyPart = { events: '（本部分尚未撰写。）', published: '（原报告未载明本部分内容。）' } as const

/** The parts that hold a table, and what makes it. */
const tables: Partial<Record<ReportPartNumber, (report: YearlyReport) => Table>> = {
  二: proactiveTable,
  三: requestTable,
  四: remedyTable,
}

const unknown = {
  events: '空白处为尚未填报，不视为零。',
  published: '原报告未载明，空白处为未知，不视为零。',
} as const

/** One line under a table in which a figure is unknown. */
function unknownNote(report: YearlyReport, table: Table): Block[] {
  const blank = table.rows.some(({ cells }) => cells.some(({ text }) => text === ''))
  return blank ? [paragraph('note', unknown[report.source])] : []
}

const bodyOf = (text: string) => paragraph('body', text)
const hasText = (line: string) => line.trim() !== ''
