import { takingTurns } from '../../../platform/turns.ts'
import type { Desk } from '../../desk/index.ts'
import { listUnits } from '../../units/index.ts'
import { selectNumbers } from '../clock/clock-store.ts'
import { standingsFromEvents } from './keep-standings.ts'
import { isSameStanding, selectNoted, type StandingRow } from './standing-store.ts'

/** How many cases are looked at at a time. */
const batch = 500

/**
 * 申请编号 of the cases that stand otherwise than their events say; at most so many. What the passing of days has changed,
 * and what is missing yet, is no fault: the queue sets it right before it is shown.
 */
export async function differingStandings(desk: Desk, limit: number): Promise<string[]> {
  const turn = takingTurns()
  const wrong: string[] = []
  for (const { code: unitCode } of await listUnits(desk.read)) {
    for (let after = ''; wrong.length < limit;) {
      const noted = await selectNoted(desk.read, { unitCode, after, limit: batch })
      const end = noted.at(-1)
      if (end === undefined) break
      wrong.push(...(await differing(desk, noted)))
      after = end.application_id
      await turn()
    }
  }
  const some = wrong.slice(0, limit)
  const numbers = await selectNumbers(desk.read, some)
  return some.map((id) => numbers.get(id)?.number ?? id)
}

async function differing(desk: Desk, noted: readonly StandingRow[]): Promise<string[]> {
  const today = desk.today().toString()
  const held = noted.filter((row) => !isStale(row, today))
  const ids = held.map((row) => row.application_id)
  const computed = await standingsFromEvents(desk.read, desk, ids)
  const known = new Map(computed.map((row) => [row.application_id, row]))
  return held
    .filter((row) => {
      const now = known.get(row.application_id)
      return now === undefined || !isSameStanding(row, now)
    })
    .map((row) => row.application_id)
}

/** As `selectStale` chooses them. */
function isStale({ changes_on, computed_on }: StandingRow, today: string): boolean {
  return (changes_on !== null && changes_on <= today) || computed_on > today
}
