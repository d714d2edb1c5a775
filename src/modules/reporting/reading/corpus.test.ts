import { describe, expect, test } from 'vitest'
import { docxManners, printDocx } from '../../../../tests/support/report-prints/print-docx.ts'
import { htmlManners, printHtml } from '../../../../tests/support/report-prints/print-html.ts'
import { pdfManners, printPdf } from '../../../../tests/support/report-prints/print-pdf.ts'
import { printText, textManners } from '../../../../tests/support/report-prints/print-text.ts'
import { printXlsx, xlsxManners } from '../../../../tests/support/report-prints/print-xlsx.ts'
import {
  consistentReports,
  officialHeadings,
  type Piece,
  piecesOf,
  plantOne,
  type Wording,
} from '../../../../tests/support/report-prints/printed-report.ts'
import { remedyBlocks, remedyColumns, requestColumns, requestRows } from '../../../law/report/report-rows.ts'
import { convertFile } from '../../../platform/conversion/convert.ts'
import { checkReport } from '../checking/index.ts'
import { officeDocument } from './files/office-document.ts'
import { linesOf } from './read-report.ts'
import { interpreted, readTextReport } from './read-text-report.ts'
import type { ReportReading } from './reading.ts'
import { type SampleReport, sampleReport } from './sample-report.ts'

/** A way to print a report, and the file name that it gets. */
interface Print {
  readonly name: string
  readonly fileName: string
  readonly print: (pieces: readonly Piece[]) => Uint8Array
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const pages = htmlManners.map((manner): Print => ({
  name: `html ${manner}`,
  fileName: '年报.html',
  print: (pieces) => bytesOf(printHtml(pieces, manner)),
}))
const texts = textManners.map((manner): Print => ({
  name: `txt ${manner}`,
  fileName: '年报.txt',
  print: (pieces) => bytesOf(printText(pieces, manner)),
}))
const documents = docxManners.map((manner): Print => ({
  name: `docx ${manner}`,
  fileName: '年报.docx',
  print: (pieces) => printDocx(pieces, manner),
}))
const portables = pdfManners.map((manner): Print => ({
  name: `pdf ${manner}`,
  fileName: '年报.pdf',
  print: (pieces) => printPdf(pieces, manner),
}))
const workbooks = xlsxManners.map((manner): Print => ({
  name: `xlsx ${manner}`,
  fileName: '年报.xlsx',
  print: (pieces) => printXlsx(pieces, manner),
}))
const prints = [...pages, ...texts, ...documents, ...portables, ...workbooks]

/** Reads here and now: the thread in which files from outside are read has its own tests. */
async function read({ fileName, print }: Print, pieces: readonly Piece[]): Promise<ReportReading> {
  const bytes = print(pieces)
  const isText = /\.(?:html|txt)$/.test(fileName)
  const conversion = isText ? null : await convertFile(bytes, fileName)
  if (conversion?.kind === 'refused') throw new Error(conversion.reason)
  const report = conversion
    ? interpreted(officeDocument(linesOf(conversion.value)))
    : readTextReport(bytes, { fileName })
  if (!report.readable) throw new Error(report.reason)
  return report
}

/** All cells of the three tables by name. */
function printed(report: SampleReport): Map<string, number | string> {
  const cells = new Map<string, number | string>()
  for (const row of requestRows) {
    for (const [at, column] of requestColumns.entries()) {
      cells.set(`requests.${row}.${column}`, report.requests[row][at] ?? 0)
    }
  }
  for (const [at, figure] of report.remedies.entries()) {
    const block = remedyBlocks[Math.floor(at / remedyColumns.length)]
    cells.set(`remedies.${block}.${remedyColumns[at % remedyColumns.length]}`, figure)
  }
  for (const [at, row] of (['regulations', 'normativeDocuments'] as const).entries()) {
    for (const [index, column] of (['issued', 'repealed', 'inForce'] as const).entries()) {
      cells.set(`proactive.${row}.${column}`, report.issued[at]?.[index] ?? 0)
    }
  }
  for (const [at, row] of (['licensing', 'penalties', 'coercion'] as const).entries()) {
    cells.set(`proactive.${row}`, report.decisions[at] ?? 0)
  }
  return cells.set('proactive.chargesWanYuan', report.charges)
}

function readCells({ account }: ReportReading): Map<string, number | string | null> {
  const { requests, remedies, proactive } = account
  const cells = new Map<string, number | string | null>()
  for (const row of requestRows) {
    for (const [at, column] of requestColumns.entries()) {
      cells.set(`requests.${row}.${column}`, requests.rows[row][at] ?? null)
    }
  }
  for (const block of remedyBlocks) {
    for (const column of remedyColumns) cells.set(`remedies.${block}.${column}`, remedies[block][column])
  }
  for (const row of ['regulations', 'normativeDocuments'] as const) {
    for (const column of ['issued', 'repealed', 'inForce'] as const) {
      cells.set(`proactive.${row}.${column}`, proactive[row][column])
    }
  }
  for (const row of ['licensing', 'penalties', 'coercion'] as const) {
    cells.set(`proactive.${row}`, proactive[row])
  }
  return cells.set('proactive.chargesWanYuan', proactive.chargesWanYuan)
}

/** Cells that were read otherwise than they are printed; unknown ones are none of them. */
function wrongCells(report: SampleReport, reading: ReportReading): string[] {
  const own = printed(report)
  return [...readCells(reading)].flatMap(([cell, figure]) =>
    figure === null || figure === own.get(cell) ? [] : [`${cell}: ${own.get(cell)} read as ${figure}`],
  )
}

const reports = consistentReports(4)
const first = reports[0] ?? sampleReport()

const fullWidth = (figure: number): string =>
  String(figure).replace(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** What does not change a figure. */
const wordings: Readonly<Record<string, Wording>> = {
  'as the form has it': {},
  'groups in each row': { groups: 'repeated' },
  'blanks under groups': { groups: 'blank' },
  'full-width figures': { figure: fullWidth },
  'thousands marked': { figure: (figure) => figure.toLocaleString('en-US') },
  'units in the cells': { figure: (figure) => `${figure}件`, charges: (charges) => `${charges}万元` },
  'labels without numbers': {
    label: (label) => label.replace(/^(?:[一二四]、|（[一二三四五六七]）|\d\.)/, ''),
  },
  'spaces within words': { label: (label) => (label.length < 5 ? [...label].join(' ') : label) },
  'a row of the province’s own': {
    extra: { after: 'unavailable.stillUnclear', label: '4.不属于本机关职责范围' },
  },
  'lines over the tables': { captions: ['（一）总体情况见下表', '单位：件'] },
  'the title over two lines, its year in words': {
    titles: ({ unit }) => [unit, '二〇二三年度政府信息公开工作年度报告'],
  },
  'headings of one’s own': {
    headings: [
      '一、基本情况',
      '二、政府信息主动公开情况',
      '三、政府信息依申请公开情况',
      '四、因政府信息公开被申请行政复议、提起行政诉讼的情况',
      '五、政府信息公开工作存在的问题和改进措施',
      '六、需要说明的其他事项',
    ],
  },
  'Arabic numbers': { headings: officialHeadings.map((title, at) => `${at + 1}．${title.slice(2)}`) },
}

/** Each wording in all pages and texts, which are quick to read, and in some of the others by turns. */
function byTurns(turn: number): Print[] {
  const some = (all: readonly Print[], each: number): Print[] =>
    all.filter((_, at) => at % each === turn % each)
  return [
    ...pages,
    ...texts,
    ...some(documents, 4),
    ...some(portables, portables.length),
    ...some(workbooks, workbooks.length),
  ]
}

const turns = Object.entries(wordings).map(([name, wording], turn) => ({ name, wording, turn }))

describe.each(turns)('$name', ({ wording, turn }) => {
  test.each(byTurns(turn))('$name: the same cells, nothing wrong', async (print) => {
    for (const report of reports.slice(0, /\.(?:pdf|docx|xlsx)$/.test(print.fileName) ? 1 : 2)) {
      const reading = await read(print, piecesOf(report, wording))
      expect(Object.fromEntries(readCells(reading))).toEqual(Object.fromEntries(printed(report)))
      expect(checkReport(reading)).toEqual([])
    }
  })
})

test.each(prints)('$name: a wrong figure is found where it stands, and nothing else', async (print) => {
  const step = /\.(?:pdf|docx|xlsx)$/.test(print.fileName) ? 61 : 17
  for (let place = step % 7; place < 190; place += step) {
    const planted = plantOne(reports[place % reports.length] ?? first, place, 1 + (place % 7))
    const found = checkReport(await read(print, piecesOf(planted.report)))
    expect(found.map(({ rule, where }) => `${rule} ${where}`).toSorted()).toEqual(
      [...planted.expected].toSorted(),
    )
  }
})

test.each(prints)('$name: nothing where a nil belongs is unknown, never read as something', async (print) => {
  for (const nothing of ['', '/', '—', '无']) {
    const figure = (count: number): string => (count === 0 ? nothing : String(count))
    const reading = await read(print, piecesOf(first, { figure }))
    expect(wrongCells(first, reading)).toEqual([])
    expect(new Set(checkReport(reading).map(({ rule }) => rule))).toEqual(new Set(['cell.blank']))
  }
})

interface Fault {
  readonly name: string
  readonly wording: Wording
  readonly expected: readonly string[]
}

const faults: readonly Fault[] = [
  {
    name: 'the form of 2019',
    wording: { oldForm: true },
    expected: ['structure.table proactive'],
  },
  {
    name: 'no tables',
    wording: { tables: 'none' },
    expected: ['structure.table proactive', 'structure.table requests', 'structure.table remedies'],
  },
  {
    name: 'a part left out',
    wording: { headings: officialHeadings.map((title, at) => (at === 4 ? null : title)) },
    expected: ['structure.parts 五、存在的主要问题及改进情况'],
  },
  {
    name: 'a number twice',
    wording: { headings: officialHeadings.with(5, '五、其他需要报告的事项') },
    expected: ['structure.parts 六、其他需要报告的事项'],
  },
  {
    name: 'another year in the period',
    wording: { period: () => '自2022年1月1日起至2022年12月31日止' },
    expected: ['period.mismatch 2022年1月1日起至2022年12月31日'],
  },
  {
    name: 'another year in one of two titles',
    wording: {
      titles: ({ unit }) => [2023, 2022].map((year) => `${unit}${year}年政府信息公开工作年度报告`),
    },
    expected: ['title.mismatch 青禾镇人民政府2022年政府信息公开工作年度报告'],
  },
  { name: '（六） in one row', wording: { otherInOneRow: true }, expected: [] },
]

const turnsOfFaults = faults.map((fault, turn) => ({ ...fault, turn }))

describe.each(turnsOfFaults)('$name', ({ wording, expected, turn }) => {
  // Word counts its parts by itself: a number twice cannot be
  test.each(byTurns(turn).filter(({ name }) => name !== 'docx listNumbers'))('$name', async (print) => {
    const found = checkReport(await read(print, piecesOf(first, wording)))
    expect(found.map(({ rule, where }) => `${rule} ${where}`)).toEqual(expected)
  })
})

// text that keeps its lines holds no pictures
const withPictures = pages.filter(({ name }) => name !== 'html setText')

test.each(withPictures)('$name: tables that are pictures are said to be unreadable', async (print) => {
  const reading = await read(print, piecesOf(first, { tables: 'pictures' }))
  expect(Object.values(reading.layout.tables).map(({ state }) => state)).toEqual(
    Array.from({ length: 3 }, () => 'unreadable'),
  )
})
