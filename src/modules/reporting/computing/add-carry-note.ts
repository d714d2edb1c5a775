import type { Session } from '../../../platform/database/index.ts'
import { frozenReport } from '../filing/frozen-report.ts'
import type { YearlyReport } from '../report.ts'
import { carryDifferences, differencesText, speaksOf } from './carry-note.ts'
import { selectCarryNote } from './computing-store.ts'

/** Puts the 更正说明 of 上年结转 into the report, where there is one that still speaks of the differences. */
export async function addCarryNote(session: Session, report: YearlyReport): Promise<void> {
  const { unit, year } = report
  const note = await selectCarryNote(session, unit.code, year)
  if (note === null) return
  const differences = carryDifferences(report, await frozenReport(session, unit.code, year - 1))
  if (!speaksOf(note, differences)) return
  const { reason, on } = note
  report.carryNote = {
    reason,
    on,
    text: `更正说明：上年结转与上一年度报告的结转下年度不一致（${differencesText(differences)}）。${reason}`,
  }
}
