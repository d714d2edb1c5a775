import {
  remedyBlocks,
  remedyBlockLabels,
  remedyColumnLabels,
  remedyColumns,
} from '../../../law/report/report-rows.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import {
  type CountedItem,
  disclosedInColumn,
  itemsOfIds,
  normativeDocumentsByCell,
} from '../../publishing/index.ts'
import { listRemedies, remediesByCell } from '../../remedies/index.ts'
import { findUnit } from '../../units/index.ts'
import { gatherTable } from '../filing/gather-cells.ts'
import { type HeldCells, heldCells } from '../filing/held-cells.ts'
import { reportRulesOf } from '../filing/settings-store.ts'
import { reportPolicy } from '../policy.ts'
import type { ListBasis } from './cases-behind.ts'
import { idsInCell, keepsCell, sinceFrozen } from './since-frozen.ts'

/** One thing that a figure counts. */
export interface CountedThing {
  readonly id: string
  /** what is opened: a published item, or the application that a remedy is about; null: it is here no more */
  readonly opens: { readonly kind: 'disclosure' | 'application'; readonly id: string } | null
  readonly title: string
  /** number, days, organ: 2024-03-05 受理，×× */
  readonly note: string
  /** where the ledger counts it today, in words; null: as it is listed */
  readonly otherwise: string | null
}

/** A page of what stands behind a figure of table 二 or 四, or of a column. */
export interface BehindCell extends ListBasis {
  readonly label: string
  readonly things: readonly CountedThing[]
  /** how many there are in all */
  readonly total: number
  /** asks for the next page; null: this was the last */
  readonly next: string | null
}

export interface BehindCellRequest {
  readonly unitCode: string
  readonly year: number
  readonly cell: string
  /** the published version with this number, else the report in hand */
  readonly version?: number
  /** `next` of the page before */
  readonly after?: string
}

/** Things of one page. */
const pageLength = 200

/**
 * The things that a cell counts, a page of them: `proactive.normativeDocuments.issued` (also `expired`),
 * `remedies.reconsideration.upheld`, `disclosed.公告公示`. What is frozen opens what was frozen with it. The cases of
 * table 三: `casesBehind`.
 */
export async function behindCell(desk: Desk, request: BehindCellRequest): Promise<Answer<BehindCell>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.read, unit)
  if (refused) return refused
  const found = await heldCells(desk.read, unit.code, request.year, request.version)
  if (found === null) return refuse('notFound', '没有这一版。')
  const kept = found.kind !== 'kept' || keepsCell(found.cells, request.cell)
  const held: HeldCells = kept ? found : { kind: 'unkept' }
  const [table = '', first = '', second = ''] = request.cell.split('.')
  if (table === 'remedies') return remediesBehind(desk, request, held, first, second)
  if (table === 'proactive' && first === 'normativeDocuments') {
    return documentsBehind(desk, request, held, second)
  }
  if (table === 'disclosed') return itemsBehind(desk, request, held)
  return refuse('notFound', '这一格没有可以打开的明细。')
}

async function remediesBehind(
  desk: Desk,
  request: BehindCellRequest,
  held: HeldCells,
  first: string,
  second: string,
): Promise<Answer<BehindCell>> {
  const block = remedyBlocks.find((one) => one === first)
  const column = remedyColumns.find((one) => one === second)
  if (block === undefined || column === undefined) return refuse('notFound', '表四没有这一格。')
  const { unitCode, year } = request
  const label = `${remedyBlockLabels[block]}·${remedyColumnLabels[column]}`
  const cells = await remediesByCell(desk.read, unitCode, year)
  const now = idsInCell(Object.fromEntries(cells), `${block}.${column}`)
  return listed(desk, request, held, { label, now }, async (ids) => {
    const rows = await listRemedies(desk, { unitCodes: [unitCode], ids })
    if (rows.kind !== 'done') return rows
    return done(
      rows.value.map(({ remedy, application }) => {
        const last = remedy.instances.at(-1)
        const closed = remedy.closedOn === null ? '' : `，${remedy.closedOn.toString()} 审结`
        return {
          id: remedy.id,
          opens: { kind: 'application' as const, id: remedy.applicationId },
          title: application.caseNumber,
          note: `${remedy.acceptedOn.toString()} 受理${closed}${last ? `，${last.organ}${last.caseNumber}` : ''}`,
        }
      }),
    )
  })
}

const documentLabels = {
  issued: '本年制发',
  repealed: '本年废止',
  expired: '本年失效',
  inForce: '现行有效（年底在目录中的）',
} as const

async function documentsBehind(
  desk: Desk,
  request: BehindCellRequest,
  held: HeldCells,
  cell: string,
): Promise<Answer<BehindCell>> {
  const known = (['issued', 'repealed', 'expired', 'inForce'] as const).find((one) => one === cell)
  if (known === undefined) return refuse('notFound', '表二没有这一格。')
  const cells = await normativeDocumentsByCell(desk.read, request.unitCode, request.year)
  const together = known === 'repealed' && (await reportRulesOf(desk.read)).expiredWithRepealed
  const now = [...(cells.get(known) ?? []), ...(together ? (cells.get('expired') ?? []) : [])]
  const label = `行政规范性文件·${documentLabels[known]}`
  return listed(desk, request, held, { label, now }, async (ids) =>
    done((await itemsOfIds(desk.read, ids)).map(itemThing)),
  )
}

type ListedThing = Omit<CountedThing, 'otherwise'>

/** A page of the frozen list, else of the one of today. */
async function listed(
  desk: Desk,
  { unitCode, year, cell, after }: BehindCellRequest,
  held: HeldCells,
  { label, now }: { readonly label: string; readonly now: readonly string[] },
  name: (ids: readonly string[]) => Promise<Answer<readonly ListedThing[]>>,
): Promise<Answer<BehindCell>> {
  const since =
    held.kind === 'kept'
      ? sinceFrozen(held.cells, await gatherTable(desk.read, cell, unitCode, year), cell)
      : { ids: now, otherwise: () => null, added: 0 }
  const last = after === undefined ? -1 : since.ids.indexOf(after)
  if (after !== undefined && last < 0) {
    return refuse('changedMeanwhile', '明细刚刚有变化，请从第一页重新打开。')
  }
  const ids = since.ids.slice(last + 1, last + 1 + pageLength)
  const named = await name(ids)
  if (named.kind !== 'done') return named
  const byId = new Map(named.value.map((thing) => [thing.id, thing]))
  return done({
    label,
    things: ids.map((id) => ({ ...(byId.get(id) ?? goneThing(id)), otherwise: since.otherwise(id) })),
    total: since.ids.length,
    next: last + 1 + ids.length < since.ids.length ? (ids.at(-1) ?? null) : null,
    ...basisOf(held, since.added),
  })
}

function goneThing(id: string): ListedThing {
  return { id, opens: null, title: '（已撤下，或者已不在台账）', note: '' }
}

function basisOf(held: HeldCells, added: number): ListBasis {
  if (held.kind === 'kept') return { basis: 'kept', keptOn: held.on, added }
  return { basis: held.kind === 'moving' ? 'now' : 'unkept', keptOn: null, added: 0 }
}

/** A column as it was frozen, else read page by page: a county discloses tens of thousands a year. */
async function itemsBehind(
  desk: Desk,
  { unitCode, year, cell, after }: BehindCellRequest,
  held: HeldCells,
): Promise<Answer<BehindCell>> {
  const name = cell.slice('disclosed.'.length)
  if (held.kind === 'kept') {
    const request = { unitCode, year, cell, ...(after !== undefined && { after }) }
    return listed(desk, request, held, { label: name, now: [] }, async (ids) =>
      done((await itemsOfIds(desk.read, ids)).map(itemThing)),
    )
  }
  const column = (await catalogueOf(desk.read, unitCode)).columns.find((one) => one.name === name)
  if (column === undefined) return refuse('notFound', `目录里没有“${name}”这个栏目。`)
  const of = { unitCode, column: column.code, year }
  const page = await disclosedInColumn(desk.read, of, { limit: pageLength, ...(after && { after }) })
  return done({
    label: name,
    things: page.items.map((item) => ({ ...itemThing(item), otherwise: null })),
    total: page.total,
    next: page.next,
    ...basisOf(held, 0),
  })
}

function itemThing(item: CountedItem): ListedThing {
  return {
    id: item.id,
    opens: { kind: 'disclosure', id: item.id },
    title: item.title,
    note: [item.documentNumber, item.days].filter(Boolean).join('，'),
  }
}
