import type { Session } from '../../../platform/database/index.ts'
import type { SealedRow } from '../../audit/index.ts'
import type { ReportReading } from '../reading/reading.ts'
import type { YearlyReport } from '../report.ts'
import type { CompilingTables } from './compiling-tables.ts'
import type { CellCorrection, ConfirmedFile, FileHead, PendingFile } from './outside-file.ts'
import type { OutsideUnit } from './outside-unit.ts'

/** All units that are not on the system, by name. */
export async function selectOutsideUnits(session: Session): Promise<OutsideUnit[]> {
  const rows = await session
    .withTables<CompilingTables>()
    .selectFrom('report_outside_units')
    .selectAll()
    .orderBy('kind')
    .orderBy('code')
    .execute()
  return rows.map(unitFrom)
}

export async function findOutsideUnit(session: Session, code: string): Promise<OutsideUnit | null> {
  const row = await session
    .withTables<CompilingTables>()
    .selectFrom('report_outside_units')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row ? unitFrom(row) : null
}

function unitFrom(row: CompilingTables['report_outside_units']): OutsideUnit {
  return {
    code: row.code,
    parent: row.unit_id,
    name: row.name,
    kind: row.kind,
    dueDay: row.due_day,
    fromYear: row.from_year,
    untilYear: row.until_year,
    mail: row.mail,
    phone: row.phone,
  }
}

export async function upsertOutsideUnit(transaction: Session, unit: OutsideUnit): Promise<void> {
  const fields = {
    name: unit.name,
    kind: unit.kind,
    due_day: unit.dueDay,
    from_year: unit.fromYear,
    until_year: unit.untilYear,
    mail: unit.mail,
    phone: unit.phone,
  }
  await transaction
    .withTables<CompilingTables>()
    .insertInto('report_outside_units')
    .values({ code: unit.code, unit_id: unit.parent, ...fields })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(fields))
    .execute()
}

export async function selectPending(
  session: Session,
  code: string,
  year: number,
): Promise<PendingFile | null> {
  const row = await session
    .withTables<CompilingTables>()
    .selectFrom('report_outside_readings')
    .selectAll()
    .where('code', '=', code)
    .where('year', '=', year)
    .executeTakeFirst()
  if (!row) return null
  return {
    code: row.code,
    unitCode: row.unit_id,
    year: row.year,
    fileName: row.file_name,
    fileHash: row.file_hash,
    sm3: row.sm3,
    // written by this module alone
    reading: JSON.parse(row.reading) as ReportReading,
    corrections: JSON.parse(row.corrections) as CellCorrection[],
    takenOn: row.taken_on,
    by: row.by_name,
  }
}

/** Codes of the units of which a file of this year waits for confirmation. */
export async function selectPendingCodes(session: Session, year: number): Promise<Set<string>> {
  const rows = await session
    .withTables<CompilingTables>()
    .selectFrom('report_outside_readings')
    .select('code')
    .where('year', '=', year)
    .execute()
  return new Set(rows.map(({ code }) => code))
}

/** Puts a file in the place of one that waited. */
export async function upsertPending(transaction: Session, file: PendingFile): Promise<void> {
  const fields = {
    unit_id: file.unitCode,
    file_name: file.fileName,
    file_hash: file.fileHash,
    sm3: file.sm3,
    reading: JSON.stringify(file.reading),
    corrections: JSON.stringify(file.corrections),
    taken_on: file.takenOn,
    by_name: file.by,
  }
  await transaction
    .withTables<CompilingTables>()
    .insertInto('report_outside_readings')
    .values({ code: file.code, year: file.year, ...fields })
    .onConflict((conflict) => conflict.columns(['code', 'year']).doUpdateSet(fields))
    .execute()
}

export async function deletePending(transaction: Session, code: string, year: number): Promise<void> {
  await transaction
    .withTables<CompilingTables>()
    .deleteFrom('report_outside_readings')
    .where('code', '=', code)
    .where('year', '=', year)
    .execute()
}

const headColumns = [
  'id',
  'code',
  'unit_id',
  'year',
  'version',
  'file_name',
  'file_hash',
  'sm3',
  'confirmed_on',
  'by_name',
  'reason',
  'correction',
] as const

/** The confirmed files of a year without their reports, oldest version first. */
export async function selectFileHeads(session: Session, year: number, code?: string): Promise<FileHead[]> {
  let query = session
    .withTables<CompilingTables>()
    .selectFrom('report_outside_files')
    .select(headColumns)
    .where('year', '=', year)
  if (code !== undefined) query = query.where('code', '=', code)
  return (await query.orderBy('version').execute()).map(headFrom)
}

/** Confirmed files with their reports, oldest version first; of one unit, or of all. */
export async function selectConfirmed(
  session: Session,
  year: number,
  code?: string,
): Promise<ConfirmedFile[]> {
  let query = session
    .withTables<CompilingTables>()
    .selectFrom('report_outside_files')
    .selectAll()
    .where('year', '=', year)
  if (code !== undefined) query = query.where('code', '=', code)
  const rows = await query.orderBy('version').execute()
  return rows.map((row) => {
    // written by this module alone, sealed by the audit chain
    const report = JSON.parse(row.content) as YearlyReport
    const corrections = JSON.parse(row.corrections) as CellCorrection[]
    return { ...headFrom(row), report, corrections, findings: report.findings }
  })
}

function headFrom(
  row: Pick<CompilingTables['report_outside_files'], (typeof headColumns)[number]>,
): FileHead {
  return {
    id: row.id,
    code: row.code,
    unitCode: row.unit_id,
    year: row.year,
    version: row.version,
    fileName: row.file_name,
    fileHash: row.file_hash,
    sm3: row.sm3,
    confirmedOn: row.confirmed_on,
    by: row.by_name,
    reason: row.reason,
    correction: row.correction,
  }
}

/** A confirmed file as the row that the audit chain seals and writes. */
export function sealedFile(file: Omit<ConfirmedFile, 'findings'>, byId: string | null): SealedRow {
  return {
    table: 'report_outside_files',
    row: {
      id: file.id,
      code: file.code,
      unit_id: file.unitCode,
      year: file.year,
      version: file.version,
      file_name: file.fileName,
      file_hash: file.fileHash,
      sm3: file.sm3,
      content: JSON.stringify(file.report),
      corrections: JSON.stringify(file.corrections),
      reason: file.reason,
      correction: file.correction,
      confirmed_on: file.confirmedOn,
      by_id: byId,
      by_name: file.by,
    },
  }
}

/** Hashes of the files that are kept here: handed in, waiting, compared. */
export async function compilingFiles(session: Session): Promise<string[]> {
  const tables = session.withTables<CompilingTables>()
  const confirmed = await tables.selectFrom('report_outside_files').select('file_hash').execute()
  const waiting = await tables.selectFrom('report_outside_readings').select('file_hash').execute()
  const pages = await tables
    .selectFrom('report_page_checks')
    .select('file_hash')
    .where('file_hash', 'is not', null)
    .execute()
  return [...confirmed, ...waiting, ...pages].flatMap((row) => row.file_hash ?? [])
}

/** Whether a unit's report of this year starts from the compilation of all below it. */
export async function selectIsCompiled(session: Session, unitCode: string, year: number): Promise<boolean> {
  const row = await session
    .withTables<CompilingTables>()
    .selectFrom('report_scopes')
    .select('unit_id')
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertScope(transaction: Session, unitCode: string, year: number): Promise<void> {
  await transaction
    .withTables<CompilingTables>()
    .insertInto('report_scopes')
    .values({ unit_id: unitCode, year })
    .execute()
}

export async function deleteScope(transaction: Session, unitCode: string, year: number): Promise<void> {
  await transaction
    .withTables<CompilingTables>()
    .deleteFrom('report_scopes')
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .execute()
}
