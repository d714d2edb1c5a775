import {
  remedyBlockLabels,
  remedyBlocks,
  remedyColumnLabels,
  remedyColumns,
} from '../../../law/report/report-rows.ts'
import { catalogueOf } from '../../catalogue/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { disclosedInColumn, itemsOfIds, normativeDocumentsByCell } from '../../publishing/index.ts'
import { listRemedies } from '../../remedies/index.ts'
import { findUnit } from '../../units/index.ts'
import { reportRulesOf } from '../filing/settings-store.ts'
import { reportPolicy } from '../policy.ts'

/** One thing that a figure counts. */
export interface CountedThing {
  readonly id: string
  /** what is opened: a published item, or the application that a remedy is about */
  readonly opens: { readonly kind: 'disclosure' | 'application'; readonly id: string }
  readonly title: string
  /** number, days, organ: 2024-03-05 受理，×× */
  readonly note: string
}

/** What stands behind a figure of table 二 or 四, or of a column. */
export interface BehindCell {
  readonly label: string
  readonly things: readonly CountedThing[]
}

/**
 * The things that a cell counts, out of the ledger as it is now: `proactive.normativeDocuments.issued` (also `expired`),
 * `remedies.reconsideration.upheld`, `disclosed.公告公示`. The cases of table 三: `casesInCell`.
 */
export async function behindCell(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number; readonly cell: string },
): Promise<Answer<BehindCell>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.read, unit)
  if (refused) return refused
  const of = { unitCode: unit.code, year: request.year }
  const [table = '', first = '', second = ''] = request.cell.split('.')
  if (table === 'remedies') return remediesBehind(desk, of, first, second)
  if (table === 'proactive' && first === 'normativeDocuments') return documentsBehind(desk, of, second)
  if (table === 'disclosed') return itemsBehind(desk, of, request.cell.slice('disclosed.'.length))
  return refuse('notFound', '这一格没有可以打开的明细。')
}

interface OfYear {
  readonly unitCode: string
  readonly year: number
}

async function remediesBehind(
  desk: Desk,
  { unitCode, year }: OfYear,
  first: string,
  second: string,
): Promise<Answer<BehindCell>> {
  const block = remedyBlocks.find((one) => one === first)
  const column = remedyColumns.find((one) => one === second)
  if (block === undefined || column === undefined) return refuse('notFound', '表四没有这一格。')
  const rows = await listRemedies(desk, { unitCodes: [unitCode], year, block, column })
  if (rows.kind !== 'done') return rows
  const things = rows.value.map(({ remedy, application }) => {
    const last = remedy.instances.at(-1)
    const closed = remedy.closedOn === null ? '' : `，${remedy.closedOn.toString()} 审结`
    return {
      id: remedy.id,
      opens: { kind: 'application' as const, id: remedy.applicationId },
      title: application.caseNumber,
      note: `${remedy.acceptedOn.toString()} 受理${closed}${last ? `，${last.organ}${last.caseNumber}` : ''}`,
    }
  })
  return done({ label: `${remedyBlockLabels[block]}·${remedyColumnLabels[column]}`, things })
}

const documentLabels = {
  issued: '本年制发',
  repealed: '本年废止',
  expired: '本年失效',
  inForce: '现行有效（年底在目录中的）',
} as const

async function documentsBehind(
  desk: Desk,
  { unitCode, year }: OfYear,
  cell: string,
): Promise<Answer<BehindCell>> {
  const known = (['issued', 'repealed', 'expired', 'inForce'] as const).find((one) => one === cell)
  if (known === undefined) return refuse('notFound', '表二没有这一格。')
  const cells = await normativeDocumentsByCell(desk.read, unitCode, year)
  const together = known === 'repealed' && (await reportRulesOf(desk.read)).expiredWithRepealed
  const ids = [...(cells.get(known) ?? []), ...(together ? (cells.get('expired') ?? []) : [])]
  const items = await itemsOfIds(desk.read, ids)
  return done({ label: `行政规范性文件·${documentLabels[known]}`, things: items.map(thingOf) })
}

async function itemsBehind(
  desk: Desk,
  { unitCode, year }: OfYear,
  name: string,
): Promise<Answer<BehindCell>> {
  const column = (await catalogueOf(desk.read, unitCode)).columns.find((one) => one.name === name)
  if (column === undefined) return refuse('notFound', `目录里没有“${name}”这个栏目。`)
  const items = await disclosedInColumn(desk.read, { unitCode, column: column.code, year })
  return done({ label: name, things: items.map(thingOf) })
}

function thingOf(item: {
  readonly id: string
  readonly title: string
  readonly documentNumber: string | null
  readonly days: string
}): CountedThing {
  return {
    id: item.id,
    opens: { kind: 'disclosure', id: item.id },
    title: item.title,
    note: [item.documentNumber, item.days].filter(Boolean).join('，'),
  }
}
