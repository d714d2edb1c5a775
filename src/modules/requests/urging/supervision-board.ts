import { type Answer, type Desk, done } from '../../desk/index.ts'
import { type DueRow, dueRowOf } from '../lists/applications-due.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { unreadable } from '../lists/readable-units.ts'
import { reminderDaysOf } from '../reminders/reminder-settings.ts'
import { freshenStandings } from '../standings/keep-standings.ts'
import { selectCases } from '../store.ts'
import {
  type BoardDays,
  type BoardList,
  countByUnit,
  selectBoardList,
  type UnitCounts,
} from './supervision-store.ts'
import { type Urging, urgingOf } from './urging.ts'

export interface SupervisionBoard {
  /** of each unit that has open cases */
  readonly units: readonly UnitCounts[]
  readonly rows: readonly { readonly due: DueRow; readonly urging: Urging | null }[]
  /** how many lines the list has */
  readonly total: number
  readonly page: number
  readonly pageSize: number
  /** working days within which a day is near */
  readonly soonDays: number
}

const pageSize = 20

/** 逾期与督办: what is late, near, urged and answered in these units, and one of the four lists, page by page. */
export async function supervisionBoard(
  desk: Desk,
  request: {
    readonly unitCodes: readonly string[]
    readonly unit?: string
    readonly list: BoardList
    readonly page?: number
  },
): Promise<Answer<SupervisionBoard>> {
  const refused = await unreadable(desk, request.unitCodes)
  if (refused) return refused
  const { unitCodes, list } = request
  await freshenStandings(desk, unitCodes)
  const soonDays = Math.max(...(await reminderDaysOf(desk.read)))
  const days = boardDays(desk, soonDays)
  const units = await countByUnit(desk.read, unitCodes, days)
  const shown = unitCodes.filter((code) => request.unit === undefined || code === request.unit)
  const total = units
    .filter(({ unitCode }) => shown.includes(unitCode))
    .reduce((sum, counts) => sum + counts[list], 0)
  const page = Math.max(request.page ?? 1, 1)
  const ids = await selectBoardList(desk.read, shown, list, days, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return done({ units, rows: await rowsOf(desk, ids), total, page, pageSize, soonDays })
}

/** The lines of these cases, in the order given. */
export async function rowsOf(desk: Desk, ids: readonly string[]): Promise<SupervisionBoard['rows']> {
  if (ids.length === 0) return []
  const files = await loadFiles(desk.read, desk, await selectCases(desk.read, desk.vault, { ids }))
  const byId = new Map(files.map((file) => [file.application.id, file]))
  return ids.flatMap((id) => {
    const file = byId.get(id)
    const due = file && dueRowOf(file, desk)
    return file && due ? [{ due, urging: urgingOf(file) }] : []
  })
}

export function boardDays(desk: Desk, soonDays: number): BoardDays {
  const today = desk.today()
  return {
    today: today.toString(),
    soonUntil: desk.calendar.nthWorkingDayAfter(today, soonDays).toString(),
  }
}
