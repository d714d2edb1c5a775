import { type ReportPartNumber, reportParts } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { listUnits, type Unit } from '../../units/index.ts'
import { checkReport } from '../checking/index.ts'
import { addCarryNote } from '../computing/add-carry-note.ts'
import { computeReport } from '../computing/compute-report.ts'
import { defaultParts } from '../default-parts.ts'
import { writingBar } from '../filing/bars.ts'
import { handleReport, type OnReport, recordOnReport } from '../filing/handle-report.ts'
import { fillLiveFields } from '../live-fields.ts'
import type { YearlyReport } from '../report.ts'
import { selectParts } from '../store.ts'
import { accountsKept } from './accounts.ts'
import { compile } from './compiled-report.ts'
import { deleteScope, insertScope, selectIsCompiled, selectOutsideUnits } from './outside-store.ts'

export interface SetReportScope extends OnReport {
  /** true: the unit and all below it · false: the unit alone */
  readonly compiled: boolean
}

/**
 * 编制口径: whether a government's own report speaks of itself alone or starts from the compilation of all below it
 * (条例第四十九条第二款: the government's yearly report, by 31 March).
 */
export async function setReportScope(desk: Desk, request: SetReportScope): Promise<Answer<null>> {
  return handleReport(desk, request, 'write', async (transaction, held) => {
    const { unit, year, standing } = held
    const bar = writingBar(standing)
    if (bar) return bar
    if (request.compiled && !(await hasBelow(transaction, unit))) {
      return refuse('notNow', `${unit.name}没有下级机关，报告只能按本机关编制。`)
    }
    const before = await selectIsCompiled(transaction, unit.code, year)
    if (before === request.compiled) return done(null)
    if (request.compiled) await insertScope(transaction, unit.code, year)
    else await deleteScope(transaction, unit.code, year)
    await recordOnReport(transaction, desk, held, {
      act: 'report.set-scope',
      before: { compiled: before },
      after: { compiled: request.compiled },
    })
    return done(null)
  })
}

/** Whether there is anything below the unit that could be added up. */
export async function hasBelow(session: Session, { code, path }: Unit): Promise<boolean> {
  const units = await listUnits(session)
  return (
    units.some((unit) => unit.path.startsWith(path) && unit.code !== code) ||
    (await selectOutsideUnits(session)).some(({ parent }) => parent === code)
  )
}

/** A unit's report in the making: of itself alone, or started from the compilation where it was so settled. */
export async function workingReport(session: Session, unit: Unit, year: number): Promise<YearlyReport> {
  if (!(await selectIsCompiled(session, unit.code, year))) return computeReport(session, unit, year)
  const compiled = compile(unit, year, await accountsKept(session, unit, year))
  await addCarryNote(session, compiled)
  const written = await selectParts(session, unit.code, year)
  const textOf = (number: ReportPartNumber): string =>
    fillLiveFields(written.get(number) ?? defaultParts[number], compiled)
  const report = {
    ...compiled,
    parts: reportParts.map(({ number, title }) => ({ number, title, text: textOf(number) })),
  }
  return { ...report, findings: checkReport(report) }
}
