import type { Session } from '../../../platform/database/index.ts'
import type { Desk } from '../../desk/index.ts'
import { listUnits } from '../../units/index.ts'
import type { CaseFile } from '../case-file.ts'
import { usualSigningSettings } from '../../signing/index.ts'
import { allDecisionSettings } from '../decision/decision-store.ts'
import { selectFileEvents } from '../entry-store.ts'
import type { StoredCase } from '../store.ts'

/** The case files of stored cases, in the same order. */
export async function loadFiles(
  session: Session,
  desk: Pick<Desk, 'vault'>,
  cases: readonly StoredCase[],
): Promise<CaseFile[]> {
  const units = new Map((await listUnits(session)).map((unit) => [unit.code, unit]))
  const events = await selectFileEvents(session, desk.vault, cases)
  const settings = await allDecisionSettings(session)
  return cases.map(({ application, lastSeq, sealedKey }) => {
    const unit = units.get(application.unitCode)
    if (!unit) throw new Error(`application ${application.id} of a unit that is not there`)
    const signing = settings.get(unit.code) ?? usualSigningSettings
    return { application, unit, events: events.get(application.id) ?? [], lastSeq, sealedKey, signing }
  })
}
