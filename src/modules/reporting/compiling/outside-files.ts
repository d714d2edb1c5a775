import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit, listUnits, type Unit } from '../../units/index.ts'
import { reportPolicy } from '../policy.ts'
import type { Block } from '../reading/document.ts'
import { originalDocument } from '../reading/original-document.ts'
import type { Finding, YearlyReport } from '../report.ts'
import { type DoubtfulCell, doubtfulCells, reportOfFile } from './file-checks.ts'
import type { CellCorrection, ConfirmedFile } from './outside-file.ts'
import { findOutsideUnit, selectConfirmed, selectOutsideUnits, selectPending } from './outside-store.ts'
import { type OriginalView, originalView } from './original-view.ts'
import type { OutsideUnit } from './outside-unit.ts'
import { type PageCheck, selectPageChecks } from './page-store.ts'

/** The units that are not on the system, of one unit and all below it. */
export async function outsideUnits(
  desk: Desk,
  request: { readonly unitCode: string },
): Promise<Answer<readonly OutsideUnit[]>> {
  const top = await findUnit(desk.read, request.unitCode)
  if (!top) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.keepOutside, top)
  if (refused) return refused
  const above = new Set(await codesBelow(desk, top))
  return done((await selectOutsideUnits(desk.read)).filter(({ parent }) => above.has(parent)))
}

async function codesBelow(desk: Desk, top: Unit): Promise<string[]> {
  return (await listUnits(desk.read)).filter(({ path }) => path.startsWith(top.path)).map(({ code }) => code)
}

/** A unit's file of one year as the county works on it. */
export interface OutsideFileView {
  readonly unit: OutsideUnit
  /** what waits for confirmation; null: nothing does */
  readonly pending: {
    readonly fileName: string
    readonly fileHash: string
    readonly sm3: string
    readonly takenOn: string
    readonly by: string
    /** as it would count now */
    readonly report: YearlyReport
    readonly findings: readonly Finding[]
    readonly doubtful: readonly DoubtfulCell[]
    readonly corrections: readonly CellCorrection[]
    /** the unit and year that the file states; null: it does not say */
    readonly unitName: string | null
    readonly year: number | null
  } | null
  /** oldest version first */
  readonly confirmed: readonly ConfirmedFile[]
  /** its public page compared with what it handed in, oldest first */
  readonly pageChecks: readonly PageCheck[]
}

export async function outsideFile(
  desk: Desk,
  request: { readonly code: string; readonly year: number },
): Promise<Answer<OutsideFileView>> {
  const unit = await seen(desk, request.code)
  if (unit.kind !== 'done') return unit
  const pending = await selectPending(desk.read, request.code, request.year)
  const report = pending && reportOfFile(unit.value, request.year, pending)
  return done({
    unit: unit.value,
    pending: pending &&
      report && {
        fileName: pending.fileName,
        fileHash: pending.fileHash,
        sm3: pending.sm3,
        takenOn: pending.takenOn,
        by: pending.by,
        report,
        findings: report.findings,
        doubtful: doubtfulCells(report, pending.corrections),
        corrections: pending.corrections,
        unitName: pending.reading.account.unitName,
        year: pending.reading.account.year,
      },
    confirmed: await selectConfirmed(desk.read, request.year, request.code),
    pageChecks: await selectPageChecks(desk.read, request.year, request.code),
  })
}

/** A file as it was handed in, what it says block by block, and how a browser can show it. */
export interface Original {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly blocks: () => Promise<readonly Block[]>
  readonly view: () => OriginalView | null
}

/** The original of what waits or was confirmed, by its hash. */
export async function outsideOriginal(
  desk: Desk,
  request: { readonly code: string; readonly year: number; readonly fileHash: string },
): Promise<Answer<Original>> {
  const unit = await seen(desk, request.code)
  if (unit.kind !== 'done') return unit
  const pending = await selectPending(desk.read, request.code, request.year)
  const known = [
    ...(pending ? [pending] : []),
    ...(await selectConfirmed(desk.read, request.year, request.code)),
  ].find(({ fileHash }) => fileHash === request.fileHash)
  const bytes = known && (await desk.files.load(known.fileHash))
  if (!known || !bytes) return refuse('notFound', '没有这个文件。')
  const { fileName } = known
  return done({
    fileName,
    bytes,
    view: () => originalView(bytes, fileName),
    blocks: async () => (await originalDocument(bytes, { fileName }))?.blocks ?? [],
  })
}

async function seen(desk: Desk, code: string): Promise<Answer<OutsideUnit>> {
  const unit = await findOutsideUnit(desk.read, code)
  const above = unit && (await findUnit(desk.read, unit.parent))
  if (!unit || !above) return refuse('notFound', '名单里没有这个机关。')
  return forbidden(desk.actor, reportPolicy.keepOutside, above) ?? done(unit)
}
