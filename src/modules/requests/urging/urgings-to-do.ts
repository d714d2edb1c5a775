import type { Desk } from '../../desk/index.ts'
import { freshenStandings } from '../standings/keep-standings.ts'
import { boardDays, rowsOf, type SupervisionBoard } from './supervision-board.ts'
import { countByUnit, selectBoardList } from './supervision-store.ts'

/** 督办 that somebody has to answer (`urged`) or to look at (`answered`): the first lines, and how many more there are. */
export async function urgingsToDo(
  desk: Desk,
  unitCodes: readonly string[],
  list: 'urged' | 'answered',
  limit: number,
): Promise<{ readonly rows: SupervisionBoard['rows']; readonly left: number }> {
  if (unitCodes.length === 0) return { rows: [], left: 0 }
  await freshenStandings(desk, unitCodes)
  const days = boardDays(desk, 1)
  const ids = await selectBoardList(desk.read, unitCodes, list, days, { limit, offset: 0 })
  if (ids.length < limit) return { rows: await rowsOf(desk, ids), left: 0 }
  const counts = await countByUnit(desk.read, unitCodes, days)
  const total = counts.reduce((sum, counted) => sum + counted[list], 0)
  return { rows: await rowsOf(desk, ids), left: total - ids.length }
}
