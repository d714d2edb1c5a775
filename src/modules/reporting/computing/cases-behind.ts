import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { type ApplicationRow, type Cell, caseIdsInCell, casesWithIds } from '../../requests/index.ts'
import { gatherTable } from '../filing/gather-cells.ts'
import { heldCells } from '../filing/held-cells.ts'
import { sinceFrozen } from './since-frozen.ts'

/** Where a list behind a figure comes from. */
export interface ListBasis {
  /** `now`: the ledger of today · `kept`: frozen with the report · `unkept`: the ledger, for want of a frozen list */
  readonly basis: 'now' | 'kept' | 'unkept'
  /** the day on which it was frozen */
  readonly keptOn: string | null
  /** how many the ledger counts today and the frozen list does not have */
  readonly added: number
}

/** A page of the cases that a cell of table 三 counts. */
export interface CasesBehind extends ListBasis {
  readonly rows: readonly (ApplicationRow & {
    /** where the ledger counts the case today, in words; null: as it was frozen */
    readonly otherwise: string | null
  })[]
  readonly total: number
  /** cases of this page that are no longer with this unit, and not shown */
  readonly elsewhere: number
}

/**
 * The cases behind a figure of table 三, for those who may read them: of the published version with this number, else
 * of the report in hand. What is frozen opens the cases that were frozen with it.
 */
export async function casesBehind(
  desk: Desk,
  of: Cell & { readonly unitCode: string; readonly version?: number },
  page: { readonly limit: number; readonly offset: number },
): Promise<Answer<CasesBehind>> {
  const { unitCode, year, row, column } = of
  const held = await heldCells(desk.read, unitCode, year, of.version)
  if (held === null) return refuse('notFound', '没有这一版。')
  if (held.kind !== 'kept') {
    const ids = await caseIdsInCell(desk.read, unitCode, { year, row, column })
    const list = await casesWithIds(desk, [unitCode], ids, page)
    if (list.kind !== 'done') return list
    const rows = list.value.rows.map((one) => ({ ...one, otherwise: null }))
    const basis = held.kind === 'moving' ? 'now' : 'unkept'
    return done({ rows, total: list.value.total, elsewhere: 0, basis, keptOn: null, added: 0 })
  }
  const today = await gatherTable(desk.read, 'requests', unitCode, year)
  const { ids, otherwise, added } = sinceFrozen(held.cells, today, `requests.${row}.${column}`)
  const list = await casesWithIds(desk, [unitCode], ids, page)
  if (list.kind !== 'done') return list
  const rows = list.value.rows.map((one) => ({ ...one, otherwise: otherwise(one.id) }))
  const asked = ids.slice(page.offset, page.offset + page.limit).length
  return done({
    rows,
    total: ids.length,
    elsewhere: asked - rows.length,
    basis: 'kept',
    keptOn: held.on,
    added,
  })
}
