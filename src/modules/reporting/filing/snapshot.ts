import { createHash } from 'node:crypto'
import type { Session } from '../../../platform/database/index.ts'
import type { Unit } from '../../units/index.ts'
import { workingReport } from '../compiling/report-scope.ts'
import type { YearlyReport } from '../report.ts'
import { gatherCells } from './gather-cells.ts'
import type { ReportCells } from './submission.ts'

/** A report and what stands behind its cells, as they are at one moment, with their fingerprint. */
export interface Snapshot {
  readonly report: YearlyReport
  readonly content: string
  readonly cells: string
  readonly contentHash: string
}

/** The report as the events have it now: what goes to the reviewers, and later to the county and the public. */
export async function takeSnapshot(session: Session, unit: Unit, year: number): Promise<Snapshot> {
  const report = await workingReport(session, unit, year)
  // behind the cells of a compilation stand units, not cases
  return snapshotOf(report, report.compiled ? {} : await gatherCells(session, unit.code, year))
}

/** The texts that are stored, and their fingerprint. */
export function snapshotOf(report: YearlyReport, behind: ReportCells): Snapshot {
  const content = JSON.stringify(report)
  const cells = JSON.stringify(behind)
  return { report, content, cells, contentHash: contentHashOf(content, cells) }
}

/** SM3 over a report and its cells as they are stored. */
export function contentHashOf(content: string, cells: string): string {
  return createHash('sm3').update(`${content}\n${cells}`).digest('hex')
}
