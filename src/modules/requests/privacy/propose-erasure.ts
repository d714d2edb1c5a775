import {
  caseRetention,
  identityRetention,
  mayErase,
  type RetentionSettings,
} from '../../../law/remedies/retention.ts'
import type { Session } from '../../../platform/database/index.ts'
import { oncePerDay } from '../../../platform/jobs.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import { unreadable } from '../lists/readable-units.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { type RemediesOfCase, retainedCase } from './retained-case.ts'
import { retentionSettings } from './retention-settings.ts'
import { type ProposalRow, replaceProposals, selectErasable, selectProposals } from './retention-store.ts'
import type { Erasable } from './retention-tables.ts'

/** Cases that are looked at together. */
const batch = 500

/** 清除清单: once a day, what may be erased from today on. It proposes; a person erases. */
export async function proposeErasure(desk: Desk, remedies: RemediesOfCase): Promise<boolean> {
  const today = desk.today()
  return oncePerDay(desk, 'retention', today, async (transaction) => {
    await replaceProposals(transaction, await proposalsOf(transaction, desk, remedies))
  })
}

async function proposalsOf(session: Session, desk: Desk, remedies: RemediesOfCase): Promise<ProposalRow[]> {
  const settings = await retentionSettings(session)
  const rows: ProposalRow[] = []
  for (const what of ['identity', 'person'] as const) {
    let after = ''
    for (;;) {
      const cases = await selectErasable(session, desk.vault, what, after, batch)
      if (cases.length === 0) break
      for (const file of await loadFiles(session, desk, cases)) {
        const { id, unitCode } = file.application
        const retained = retainedCase(file, desk, await remedies(session, id))
        const found = retentionOf(what)(retained, settings, desk.calendar)
        if (found.kind !== 'from' || !mayErase(found, desk.today())) continue
        rows.push({
          application_id: id,
          unit_id: unitCode,
          what,
          due_on: found.on.toString(),
          proposed_on: desk.today().toString(),
        })
      }
      after = cases.at(-1)?.application.id ?? after
    }
  }
  return rows
}

export function retentionOf(what: Erasable): typeof identityRetention {
  return what === 'identity' ? identityRetention : caseRetention
}

/** One line of the list: nothing of the person stands in it. */
export interface Proposal {
  readonly applicationId: string
  readonly unitCode: string
  readonly caseNumber: string
  readonly what: Erasable
  readonly dueOn: string
}

const mostShown = 500

/** What is proposed to be erased in these units, and under which settings. */
export async function erasureProposals(
  desk: Desk,
  unitCodes: readonly string[],
): Promise<Answer<{ readonly proposals: readonly Proposal[]; readonly settings: RetentionSettings }>> {
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  const rows = await selectProposals(desk.read, unitCodes, mostShown)
  return done({
    settings: await retentionSettings(desk.read),
    proposals: rows.map((row) => ({
      applicationId: row.application_id,
      unitCode: row.unit_id,
      caseNumber: row.case_number,
      what: row.what,
      dueOn: row.due_on,
    })),
  })
}
