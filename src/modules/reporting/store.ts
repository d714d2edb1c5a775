import type { ReportPartNumber } from '../../law/report/report-rows.ts'
import type { Session } from '../../platform/database/index.ts'
import type { SealedRow } from '../audit/index.ts'
import { selectMonthsOf, selectUnitsWithMonths } from './computing/computing-store.ts'
import { type EnteredFigure, type EnteredFigures, noEnteredFigures } from './computing/entered-figures.ts'
import { sumOfMonths } from './computing/month-figures.ts'
import type { YearlyReport } from './report.ts'
import type { ReportTables } from './tables.ts'

/** A published report as it stands in the file. */
export interface ReportVersion {
  readonly id: string
  readonly unitCode: string
  readonly year: number
  readonly version: number
  readonly source: 'events' | 'published'
  readonly publishedOn: string
  readonly report: YearlyReport
  readonly correction: string | null
  readonly fileName: string | null
  readonly fileHash: string | null
}

export async function selectParts(
  session: Session,
  unitCode: string,
  year: number,
): Promise<Map<ReportPartNumber, string>> {
  const rows = await session
    .withTables<ReportTables>()
    .selectFrom('report_parts')
    .select(['part', 'text'])
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .execute()
  return new Map(rows.map((row) => [row.part, row.text]))
}

/** The units of which somebody wrote a part or entered a figure of this year's report. */
export async function selectBegun(session: Session, year: number, unitCode?: string): Promise<Set<string>> {
  const tables = session.withTables<ReportTables>()
  let parts = tables.selectFrom('report_parts').select('unit_id').where('year', '=', year)
  let figures = tables.selectFrom('report_figures').select('unit_id').where('year', '=', year)
  if (unitCode !== undefined) {
    parts = parts.where('unit_id', '=', unitCode)
    figures = figures.where('unit_id', '=', unitCode)
  }
  const months = await selectUnitsWithMonths(session, year, unitCode)
  const rows = [...(await parts.execute()), ...(await figures.execute()), ...months]
  return new Set(rows.map((row) => row.unit_id))
}

export async function upsertPart(
  transaction: Session,
  unitCode: string,
  year: number,
  part: ReportPartNumber,
  text: string,
): Promise<void> {
  await transaction
    .withTables<ReportTables>()
    .insertInto('report_parts')
    .values({ unit_id: unitCode, year, part, text })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'part']).doUpdateSet({ text }))
    .execute()
}

/** The figures from outside the events: as entered for the year, or the sum of the months that were reported. */
export async function selectFigures(
  session: Session,
  unitCode: string,
  year: number,
): Promise<EnteredFigures> {
  return (await selectFiguresOf(session, [unitCode], year)).get(unitCode) ?? noEnteredFigures
}

/** {@link selectFigures} of several units at once; those of which nothing was entered are left out. */
export async function selectFiguresOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, EnteredFigures>> {
  const yearly = await selectEntered(session, unitCodes, year)
  const months = Map.groupBy(await selectMonthsOf(session, unitCodes, year), ({ unitCode }) => unitCode)
  const units = new Set([...yearly.keys(), ...months.keys()])
  return new Map(
    [...units].map((unit) => [
      unit,
      {
        ...(yearly.get(unit) ?? noEnteredFigures),
        ...Object.fromEntries(sumOfMonths(months.get(unit) ?? [])),
      },
    ]),
  )
}

/** The figures that were entered for the year as a whole. */
export async function selectYearFigures(
  session: Session,
  unitCode: string,
  year: number,
): Promise<EnteredFigures> {
  return (await selectEntered(session, [unitCode], year)).get(unitCode) ?? noEnteredFigures
}

async function selectEntered(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<Map<string, EnteredFigures>> {
  if (unitCodes.length === 0) return new Map()
  const rows = await session
    .withTables<ReportTables>()
    .selectFrom('report_figures')
    .select(['unit_id', 'figure', 'value'])
    .$if(unitCodes.length <= mostNamed, (query) => query.where('unit_id', 'in', unitCodes))
    .where('year', '=', year)
    .execute()
  const byUnit = Map.groupBy(rows, (row) => row.unit_id)
  return new Map(
    [...byUnit].map(([unit, all]) => [
      unit,
      { ...noEnteredFigures, ...Object.fromEntries(all.map((row) => [row.figure, row.value])) },
    ]),
  )
}

/** More units than these are not named one by one. */
const mostNamed = 500

/** Whether somebody entered figures of a year, zeros included. */
export async function hasFigures(session: Session, unitCode: string, year: number): Promise<boolean> {
  const row = await session
    .withTables<ReportTables>()
    .selectFrom('report_figures')
    .select('figure')
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined || (await selectMonthsOf(session, [unitCode], year)).length > 0
}

export async function upsertFigure(
  transaction: Session,
  unitCode: string,
  year: number,
  figure: EnteredFigure,
  value: string,
): Promise<void> {
  await transaction
    .withTables<ReportTables>()
    .insertInto('report_figures')
    .values({ unit_id: unitCode, year, figure, value })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'figure']).doUpdateSet({ value }))
    .execute()
}

/** The version as the row that the audit chain seals and writes. */
export function sealedVersion(version: ReportVersion): SealedRow {
  return {
    table: 'report_versions',
    row: {
      id: version.id,
      unit_id: version.unitCode,
      year: version.year,
      version: version.version,
      source: version.source,
      published_on: version.publishedOn,
      content: JSON.stringify(version.report),
      correction: version.correction,
      file_name: version.fileName,
      file_hash: version.fileHash,
    },
  }
}

/** All versions of one year's report, newest first. */
export async function selectVersions(
  session: Session,
  unitCode: string,
  year: number,
): Promise<ReportVersion[]> {
  const rows = await session
    .withTables<ReportTables>()
    .selectFrom('report_versions')
    .selectAll()
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** The newest published version of one year's report of each of these units, where there is one. */
export async function selectNewestOfYear(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReportVersion[]> {
  if (unitCodes.length === 0) return []
  const rows = await session
    .withTables<ReportTables>()
    .selectFrom('report_versions')
    .selectAll()
    .where('year', '=', year)
    .where('unit_id', 'in', [...unitCodes])
    .orderBy('unit_id')
    .orderBy('version')
    .execute()
  return [...new Map(rows.map((row) => [row.unit_id, row])).values()].map(fromRow)
}

/** One line of the 年报 column. */
export interface PublishedReport {
  readonly unitCode: string
  readonly year: number
  /** of a report that was read in: the day of that; when it was first published the file need not say */
  readonly publishedOn: string
  readonly readIn: boolean
  readonly version: number
}

/** The published reports (newest version of each year), newest year first; of one unit or of all. */
export async function selectPublished(session: Session, unitCode?: string): Promise<PublishedReport[]> {
  let query = session
    .withTables<ReportTables>()
    .selectFrom('report_versions')
    .select((all) => [
      'unit_id',
      'year',
      all.fn.max('version').as('version'),
      all.fn.max('published_on').as('published_on'),
      all.fn.max('source').as('source'),
    ])
    .groupBy(['unit_id', 'year'])
    .orderBy('year', 'desc')
  if (unitCode !== undefined) query = query.where('unit_id', '=', unitCode)
  const rows = await query.execute()
  return rows.map((row) => ({
    unitCode: row.unit_id,
    year: row.year,
    publishedOn: row.published_on,
    // a report is read in before any other version of its year, or not at all
    readIn: row.version === 1 && row.source === 'published',
    version: row.version,
  }))
}

function fromRow(row: ReportTables['report_versions']): ReportVersion {
  return {
    id: row.id,
    unitCode: row.unit_id,
    year: row.year,
    version: row.version,
    source: row.source,
    publishedOn: row.published_on,
    // written by this module alone, sealed by the audit chain
    report: JSON.parse(row.content) as YearlyReport,
    correction: row.correction,
    fileName: row.file_name,
    fileHash: row.file_hash,
  }
}

/** Hashes of the files that were read in as reports. */
export async function reportFiles(session: Session): Promise<string[]> {
  const rows = await session
    .withTables<ReportTables>()
    .selectFrom('report_versions')
    .select('file_hash')
    .where('file_hash', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.file_hash ?? [])
}
