import { z } from 'zod'
import { type ReportPartNumber, reportParts } from '../../../law/report/report-rows.ts'
import type { Figure, ReportPart, YearlyReport } from '../report.ts'
import { blankAccount } from './blank-account.ts'
import { figureOf, readProactive, readRemedies, readRequests } from './json-tables.ts'
import { findPeriods } from './statistics-period.ts'
import type { ReadReport, ReportReading } from './reading.ts'

const period = z.object({ from: z.iso.date(), to: z.iso.date() }).nullable().catch(null)
const unitName = z
  .object({ name: z.string().trim().min(1) })
  .nullable()
  .catch(null)
const year = z.int().min(1900).max(2999).nullable().catch(null)
const disclosed = z
  .object({ total: z.unknown(), byColumn: z.record(z.string(), z.unknown()).catch({}) })
  .catch({ total: null, byColumn: {} })
const money = z.number().nonnegative().nullable().catch(null)
const suggestions = z
  .object({ deputies: z.unknown(), committeeMembers: z.unknown() })
  .catch({ deputies: null, committeeMembers: null })

/**
 * Reads our own report JSON, whoever changed it since: what it lacks is unknown, and a missing table or part is told as
 * such. Keys that are not known are passed over; a file with neither a table nor a part is no report.
 */
export function readJsonReport(text: string): ReadReport {
  const unreadable = (reason: string): ReadReport => ({ readable: false, reason })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return unreadable('文件不是完整的 JSON，无法读取。请重新导出后再检查。')
  }
  const report = z.record(z.string(), z.unknown()).catch({}).parse(value)
  const reading = readingOf(report)
  const { headings, tables } = reading.layout
  if (headings.length === 0 && Object.values(tables).every(({ state }) => state !== 'read')) {
    return unreadable(
      '文件不是本系统的年度报告 JSON：proactive、requests、remedies、parts 都没有或者读不出来。',
    )
  }
  return { readable: true, ...reading }
}

/** A report in our own form as if it had been read: nothing about its layout can be wrong but what it lacks. */
export function readingOf(
  report: Omit<YearlyReport, 'findings' | 'compiled'> | Readonly<Record<string, unknown>>,
): ReportReading {
  const given: Readonly<Record<string, unknown>> = { ...report }
  const name = unitName.parse(given['unit'] ?? null)?.name ?? null
  const ofYear = year.parse(given['year'] ?? null)
  const stated = period.parse(given['period'] ?? null)
  const proactive = readProactive(given['proactive'])
  const requests = readRequests(given['requests'])
  const remedies = readRemedies(given['remedies'])
  const parts = partsOf(given['parts'])
  const columns = disclosed.parse(given['disclosed'] ?? null)
  const proposals = suggestions.parse(given['suggestions'] ?? null)
  const { opening } = given
  return {
    account: {
      ...blankAccount(),
      unitName: name,
      year: ofYear,
      period: stated,
      proactive: proactive.table,
      disclosed: {
        total: figureOf(columns.total),
        byColumn: Object.fromEntries(
          Object.entries(columns.byColumn).map(([column, count]): [string, Figure] => [
            column,
            figureOf(count),
          ]),
        ),
      },
      requests: requests.table,
      remedies: remedies.table,
      feesCollectedYuan: money.parse(given['feesCollectedYuan'] ?? null),
      suggestions: {
        deputies: figureOf(proposals.deputies),
        committeeMembers: figureOf(proposals.committeeMembers),
      },
      opening: typeof opening === 'string' ? opening : null,
      parts: reportParts.map(({ number, title }): ReportPart => {
        const found = parts.find(({ part }) => part === number)
        return found ? { number, title: found.title, text: found.text } : { number, title, text: '' }
      }),
    },
    layout: {
      headings: parts.map(({ part, printed, title }) => ({ part, printed, title })),
      tables: { proactive: proactive.reading, requests: requests.reading, remedies: remedies.reading },
      titles:
        name === null && ofYear === null
          ? []
          : [{ text: `${name ?? ''} ${ofYear ?? ''}`.trim(), unit: name, year: ofYear }],
      periods: [
        ...(stated ? [{ text: `${stated.from} 至 ${stated.to}`, ...stated }] : []),
        ...findPeriods([opening, ...parts.map(({ text }) => text)].flatMap(linesOf)),
      ],
      columns: given['source'] === 'events' ? 'all' : 'some',
    },
  }
}

function linesOf(text: unknown): string[] {
  return typeof text === 'string' ? text.split('\n') : []
}

interface JsonPart {
  readonly part: ReportPartNumber
  readonly printed: ReportPartNumber | null
  readonly title: string
  readonly text: string
}

/** The parts in the order of the file; which one it is, its title tells before its number. */
function partsOf(value: unknown): JsonPart[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown): JsonPart[] => {
    const given = z.record(z.string(), z.unknown()).catch({}).parse(item)
    const title = typeof given['title'] === 'string' ? given['title'].trim() : ''
    const text = typeof given['text'] === 'string' ? given['text'] : ''
    const printed = reportParts.find((known) => known.number === given['number'])?.number ?? null
    const part = reportParts.find((known) => known.title === title)?.number ?? printed
    return part === null ? [] : [{ part, printed, title, text }]
  })
}
