import type { Session } from '../../platform/database/index.ts'
import type { Validity } from './disclosure.ts'
import type { DisclosureKind } from './disclosure-kind.ts'
import { mostNamed, type PublishedFilter, publishedItems, publishedMatching } from './published-list-store.ts'
import type { PublishingTables } from './tables.ts'

/** Published items as the yearly report counts them. */

export interface ValidityDays {
  readonly unitCode: string
  readonly id: string
  readonly madeOn: string
  readonly validity: Validity
  readonly validityOn: string | null
  readonly expiresOn: string | null
}

/** Days and 有效性 of the published items of one kind of these units, for table 二 of the yearly report. */
export async function selectValidityDays(
  session: Session,
  unitCodes: readonly string[],
  kind: DisclosureKind,
): Promise<ValidityDays[]> {
  if (unitCodes.length === 0) return []
  const named = unitCodes.length <= mostNamed
  const rows = await publishedItems(session)
    .$if(named, (query) => query.where('d.unit_id', 'in', unitCodes))
    .where('d.kind', '=', kind)
    .select(['d.unit_id', 'd.id', 'd.made_on', 'd.validity', 'd.validity_on', 'd.expires_on'])
    .orderBy('d.made_on')
    .orderBy('d.id')
    .execute()
  const wanted = new Set(unitCodes)
  return rows
    .filter(({ unit_id }) => wanted.has(unit_id))
    .map((row) => ({
      unitCode: row.unit_id,
      id: row.id,
      madeOn: row.made_on,
      validity: row.validity,
      validityOn: row.validity_on,
      expiresOn: row.expires_on,
    }))
}

/** What a unit disclosed in a year with the column it stands in, oldest first. */
export async function selectDisclosedIds(
  session: Session,
  unitCode: string,
  year: number,
): Promise<{ id: string; column: string }[]> {
  const rows = await publishedMatching(session, disclosedIn(unitCode, year))
    .select(['d.id', 'd.column_code'])
    .orderBy('d.disclosed_on')
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({ id: row.id, column: row.column_code }))
}

function disclosedIn(unitCode: string, year: number): PublishedFilter {
  const today = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  return { units: [unitCode], entry: 'disclosures', year, today, andEnded: true }
}

/** A published item as a figure of the yearly report counts it. */
export interface CountedItem {
  readonly id: string
  readonly title: string
  readonly documentNumber: string | null
  /** 2023-03-01 成文，2023-03-03 发布 */
  readonly days: string
}

/** More items than these are not named in one statement. */
const mostAtOnce = 500

/** These items that were ever shown, oldest first; callers ask for a page at a time. */
export async function itemsOfIds(session: Session, ids: readonly string[]): Promise<CountedItem[]> {
  if (ids.length > mostAtOnce) throw new Error(`${ids.length} items asked for at once`)
  if (ids.length === 0) return []
  const rows = await publishedItems(session, true)
    .where('d.id', 'in', ids)
    .select(countedColumns)
    .orderBy('d.made_on')
    .orderBy('d.id')
    .execute()
  return rows.map(countedItem)
}

/** A page of what a figure counts. */
export interface CountedPage {
  readonly items: readonly CountedItem[]
  /** how many there are in all */
  readonly total: number
  /** asks for the next page; null: this was the last */
  readonly next: string | null
}

/** What a column disclosed in a year, as the yearly report counts it, oldest first; `after`: `next` of a page. */
export async function disclosedInColumn(
  session: Session,
  { unitCode, column, year }: { readonly unitCode: string; readonly column: string; readonly year: number },
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<CountedPage> {
  const filter: PublishedFilter = { ...disclosedIn(unitCode, year), columns: [column] }
  const { total } = await publishedMatching(session, filter)
    .select((all) => all.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  const [day = '', id = ''] = after?.split(' ') ?? []
  const rows = await publishedMatching(session, filter)
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('d.disclosed_on', '>', day),
          where.and([where('d.disclosed_on', '=', day), where('d.id', '>', id)]),
        ]),
      ),
    )
    .select(countedColumns)
    .orderBy('d.disclosed_on')
    .orderBy('d.id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(countedItem),
    total: Number(total),
    next: rows.length > limit && last ? `${last.disclosed_on} ${last.id}` : null,
  }
}

const countedColumns = [
  'd.id',
  'd.title',
  'd.document_number',
  'd.made_on',
  'd.disclosed_on',
  'd.validity',
  'd.validity_on',
  'd.expires_on',
] as const

type CountedRow = Pick<
  PublishingTables['disclosures'],
  'id' | 'title' | 'document_number' | 'made_on' | 'disclosed_on' | 'validity' | 'validity_on' | 'expires_on'
>

function countedItem(row: CountedRow): CountedItem {
  const ended = row.validity === 'repealed' ? '废止' : row.validity === 'expired' ? '失效' : null
  const days = [
    `${row.made_on} 成文`,
    row.disclosed_on && `${row.disclosed_on} 发布`,
    ended && row.validity_on && `${row.validity_on} ${ended}`,
    row.expires_on && `有效期至 ${row.expires_on}`,
  ]
  return {
    id: row.id,
    title: row.title,
    documentNumber: row.document_number,
    days: days.filter(Boolean).join('，'),
  }
}
