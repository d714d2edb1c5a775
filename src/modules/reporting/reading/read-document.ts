import { reportParts } from '../../../law/report/report-rows.ts'
import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import { blankAccount } from './blank-account.ts'
import { disclosedFigures } from './disclosed.ts'
import type { Block, Document } from './document.ts'
import { findHeadings } from './headings.ts'
import type { Heading } from './headings.ts'
import { paragraphsOf } from './paragraphs.ts'
import { readProactiveTable } from './proactive-table.ts'
import { isPlaced, placedRows, withoutStrays } from './places/place-tables.ts'
import type { ReportReading, TableReading } from './reading.ts'
import { readRemedyTable } from './remedy-table.ts'
import { readRequestTable } from './request-table.ts'
import { type PrintedRow, printedRows } from './row-scanner.ts'
import { proactiveCellsOf, requestCellsOf, withUnsureRows } from './places/unsure-rows.ts'
import { findStatements } from './statements.ts'
import type { Fact, Statement } from './statement.ts'
import { findPeriods } from './statistics-period.ts'
import { findTitles } from './title-passages.ts'

const withTable: readonly ReportPartNumber[] = ['二', '三', '四']

/** Interprets a document, whatever file it came from, as a yearly report. */
export function readDocument(document: Document): ReportReading {
  const headings = findHeadings(document.blocks)
  const preface = document.blocks.slice(0, headings[0]?.block ?? Math.min(document.blocks.length, 40))
  const prose = reportParts.map(({ number }) => partProse(document, headings, number))
  const prefaceProse = paragraphsOf(preface, document, false)
  const titles = findTitles(preface, [...prefaceProse, ...(prose[0] ?? [])])
  const periods = findPeriods([...prefaceProse, ...prose.flat()])
  const account = blankAccount()
  account.unitName = titles.find(({ unit }) => unit !== null)?.unit ?? null
  account.year =
    titles.find(({ year }) => year !== null)?.year ?? yearOf(periods[0]?.to) ?? openingYear(prose[0] ?? [])
  const period = periods[0]
  account.period = period === undefined ? null : { from: period.from, to: period.to }
  account.opening = openingOf(prefaceProse)
  account.parts = reportParts.map(({ number, title }, index) => ({
    number,
    title: headings.find(({ part }) => part === number)?.title ?? title,
    text: (prose[index] ?? []).join('\n'),
  }))

  const rowsOf = (part: ReportPartNumber): PrintedRow[] => {
    const blocks = tableBlocks(document, headings, part)
    return placedRows(part, blocks) ?? printedRows(part === '三' ? withoutStrays(blocks) : blocks)
  }
  const proactive = orElsewhere(rowsOf('二'), document, readProactiveTable)
  const requests = orElsewhere(rowsOf('三'), document, readRequestTable)
  const remedies = orElsewhere(rowsOf('四'), document, (rows) => readRemedyTable(rows, account.year))
  const pictured = (part: ReportPartNumber): boolean =>
    tableBlocks(document, headings, part).some(({ picture }) => picture === true)
  const isUnsure = (part: ReportPartNumber): boolean => {
    const blocks = tableBlocks(document, headings, part)
    return isPlaced(blocks) && placedRows(part, blocks) === null
  }
  account.proactive = proactive.table
  account.requests = requests.table
  account.remedies = remedies.table

  account.disclosed = disclosedFigures(prose[0] ?? [])
  const paragraphs = account.parts.map(({ number, text }) => ({ part: number, text }))
  const statements = findStatements(
    paragraphs.flatMap(({ part, text }) => text.split('\n').map((line) => ({ part, text: line }))),
    account,
  )
  account.feesCollectedYuan = stated(statements, 'fees')
  account.suggestions = {
    deputies: stated(statements, 'deputies'),
    committeeMembers: stated(statements, 'committeeMembers'),
  }
  return {
    account,
    layout: {
      headings,
      tables: {
        proactive: {
          ...(isUnsure('二') ? withUnsureRows(proactive.reading, proactiveCellsOf) : proactive.reading),
          state: stateOf(proactive.reading, pictured('二')),
        },
        requests: {
          ...(isUnsure('三') ? withUnsureRows(requests.reading, requestCellsOf) : requests.reading),
          state: stateOf(requests.reading, pictured('三')),
        },
        remedies: { ...remedies.reading, state: stateOf(remedies.reading, pictured('四')) },
      },
      titles,
      periods,
      columns: null,
    },
  }
}

/** A table under its heading, else among all tables of the file: worksheets and annexes stand at the end. */
function orElsewhere<T extends { readonly reading: TableReading }>(
  rows: readonly PrintedRow[],
  document: Document,
  read: (rows: readonly PrintedRow[]) => T,
): T {
  const found = read(rows)
  if (found.reading.state !== 'missing' || rows.some(({ bordered }) => bordered)) return found
  return read(printedRows(document.blocks.filter(({ cells }) => cells !== null)))
}

/** A table that is not there, where a picture stands, is a table that nobody can read. */
function stateOf({ state }: TableReading, pictured: boolean): TableReading['state'] {
  return state === 'missing' && pictured ? 'unreadable' : state
}

/** What stands before part 一 in whole sentences; the lines of the title are none. */
function openingOf(preface: readonly string[]): string | null {
  const sentences = preface.filter((text) => /[。；：]/.test(text))
  return sentences.length === 0 ? null : sentences.join('\n')
}

function yearOf(day: string | undefined): number | null {
  return day === undefined ? null : Number(day.slice(0, 4))
}

/** “2019年，我乡……”: the year with which part 一 opens. */
function openingYear(paragraphs: readonly string[]): number | null {
  const year = paragraphs
    .map((text) => /^\s*((?:19|20)\d\d)\s*年/.exec(text)?.[1])
    .find((found) => found !== undefined)
  return year === undefined ? null : Number(year)
}

/** The one figure that the prose states, or unknown where it states none or several. */
function stated(statements: readonly Statement[], fact: Fact): number | null {
  const values = new Set(statements.filter((statement) => statement.fact === fact).map(({ value }) => value))
  const [only] = values
  return values.size === 1 ? (only ?? null) : null
}

function blocksOf(document: Document, headings: readonly Heading[], heading: Heading): readonly Block[] {
  const next = headings.find(({ block }) => block > heading.block)
  return document.blocks.slice(heading.block + 1, next?.block)
}

function partProse(document: Document, headings: readonly Heading[], part: ReportPartNumber): string[] {
  const heading = headings.find((each) => each.part === part)
  if (heading === undefined) return []
  const rest = heading.rest === '' ? [] : [{ text: heading.rest, cells: null, indent: 0 }]
  return paragraphsOf([...rest, ...blocksOf(document, headings, heading)], document, withTable.includes(part))
}

/**
 * Where the table of a part is looked for: under its heading, else in all that is under no heading of
 * another part with a table.
 */
function tableBlocks(
  document: Document,
  headings: readonly Heading[],
  part: ReportPartNumber,
): readonly Block[] {
  const own = headings.find((each) => each.part === part)
  if (own !== undefined) return blocksOf(document, headings, own)
  return headings
    .filter((heading) => withTable.includes(heading.part) || heading.part === '一')
    .flatMap((heading) => blocksOf(document, headings, heading))
    .concat(headings.length === 0 ? document.blocks : [])
}
