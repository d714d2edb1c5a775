import { createHash } from 'node:crypto'
import type { Session } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { addColumn, catalogueOf, isLeaf } from '../catalogue/index.ts'
import {
  type Answer,
  type Desk,
  deskWithin,
  done,
  expectDone,
  forbidden,
  mend,
  refuse,
} from '../desk/index.ts'
import { findUnit, type Unit } from '../units/index.ts'
import { checkBounded, checkUnit, notChecked } from './checking/index.ts'
import { reportStanding } from './filing/index.ts'
import { reportPolicy } from './policy.ts'
import { publishedAccount, readReport } from './reading/index.ts'
import type { Figure, YearlyReport } from './report.ts'
import { type ReportVersion, sealedVersion, selectVersions } from './store.ts'

export interface ImportReport {
  readonly unitCode: string
  readonly year: number
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * 读入已发布的年度报告: a finished report becomes that year's published account: prose by part, tables, and
 * the counts by column that the prose states. Columns that the unit lacks are made. What the file does
 * not say stays unknown (null), which is no failure; a file that names another year is refused, for a published
 * account is not taken back; one that names another unit is told, for units are renamed and go by short names. The file itself is kept, its hash is on record.
 */
export async function importReport(desk: Desk, request: ImportReport): Promise<Answer<ReportVersion>> {
  // reading takes long: not for whoever may not have it done (asked again where it is written)
  const asked = await findUnit(desk.read, request.unitCode)
  const refusedAtOnce = asked && forbidden(desk.actor, reportPolicy.importFile, asked)
  if (refusedAtOnce) return refusedAtOnce
  const reading = await readReport(request.bytes, { fileName: request.fileName })
  if (!reading.readable && reading.busy === true) return refuse('notNow', reading.reason)
  if (!reading.readable) return mend({ field: 'file', text: reading.reason })
  const { year } = reading.account
  if (year !== null && year !== request.year) {
    return mend({
      field: 'year',
      text: `文件写的是 ${year} 年度，不是 ${request.year} 年度，没有读入。请核对文件和年度。`,
    })
  }
  const faults = await checkBounded(reading)
  if (faults === null) return mend({ field: 'file', text: notChecked })
  const file = await desk.files.save(request.bytes)

  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return mend({ field: 'unit', text: `没有代码为“${request.unitCode}”的机关。` })
    const refused = forbidden(desk.actor, reportPolicy.importFile, unit)
    if (refused) return refused
    if (request.year > desk.today().year) {
      return mend({ field: 'year', text: `${request.year} 年还没有到。` })
    }
    const [present] = await selectVersions(transaction, unit.code, request.year)
    if (present) {
      return refuse('alreadyExists', `${unit.name} ${request.year} 年度已经有一份发布的报告，没有覆盖。`)
    }
    if ((await reportStanding(transaction, unit.code, request.year)).submission !== null) {
      return refuse('alreadyExists', `${unit.name} ${request.year} 年度已经有一份报送的报告，没有覆盖。`)
    }
    const account = publishedAccount(reading.account, { unit, year: request.year })
    const report: YearlyReport = {
      ...account,
      disclosed: await withAllColumns(desk, transaction, unit, account.disclosed),
      findings: [...checkUnit(reading, unit.name), ...faults],
    }
    const version: ReportVersion = {
      id: desk.newId(),
      unitCode: unit.code,
      year: request.year,
      version: 1,
      source: 'published',
      publishedOn: desk.today().toString(),
      report,
      correction: null,
      fileName: request.fileName,
      fileHash: file.hash,
    }
    await record(transaction, desk, {
      act: 'report.import',
      object: { kind: 'report', id: `${unit.code}/${request.year}` },
      unitCode: unit.code,
      after: {
        fileName: request.fileName,
        sm3: createHash('sm3').update(request.bytes).digest('hex'),
        sha256: file.hash,
      },
      sealed: [sealedVersion(version)],
    })
    return done(version)
  })
}

/** Makes the columns that the file names and the unit lacks; a counting column it does not name is unknown. */
async function withAllColumns(
  desk: Desk,
  transaction: Session,
  unit: Unit,
  disclosed: YearlyReport['disclosed'],
): Promise<YearlyReport['disclosed']> {
  const before = await catalogueOf(transaction, unit.code)
  const known = new Set(before.columns.map((column) => column.name))
  const within = deskWithin(desk, transaction).as({ kind: 'system', name: '读入年度报告' })
  for (const name of Object.keys(disclosed.byColumn)) {
    if (!known.has(name)) expectDone(await addColumn(within, { unit: unit.code, name }))
  }
  const catalogue = await catalogueOf(transaction, unit.code)
  const counting = catalogue.columns.filter((column) => column.counts && isLeaf(catalogue, column))
  const byColumn: Record<string, Figure> = { ...disclosed.byColumn }
  for (const column of counting) byColumn[column.name] ??= null
  return { total: disclosed.total, byColumn }
}
