import { type Expression, sql, type SqlBool } from 'kysely'
import { matchingRows, type Place, type Term } from '../../platform/search/index.ts'
import type { Session } from '../../platform/database/index.ts'
import type { ColumnEntry } from '../catalogue/index.ts'
import type { Attachment, Genre, Validity } from './disclosure.ts'
import type { DisclosureKind } from './disclosure-kind.ts'
import { selectAttachments } from './store.ts'
import type { PublishingTables } from './tables.ts'

/** Lists, searches and counts for everybody: every statement here asks for `published`. */

/** More units than these are not named one by one: all are read, and these picked. */
export const mostNamed = 500

/** What a list holds of an item. */
export interface PublishedRow {
  readonly id: string
  readonly unitCode: string
  readonly column: string
  readonly title: string
  readonly indexNumber: string
  readonly documentNumber: string | null
  readonly kind: DisclosureKind
  readonly genre: Genre
  readonly madeOn: Temporal.PlainDate
  /** the day by which it is listed: its publication, or the original day of an import */
  readonly disclosedOn: Temporal.PlainDate
  readonly publishedAt: Temporal.Instant
  readonly summary: string | null
  readonly validity: Validity
  readonly effectiveOn: Temporal.PlainDate | null
  /** the last day on which a correction was taken in */
  readonly revisedOn: Temporal.PlainDate | null
  /** the last day on which what its page says changed: published, corrected, 有效性 changed */
  readonly changedOn: Temporal.PlainDate
  /** 附件 and 盖章文件; pictures are part of the text */
  readonly attachments: readonly Attachment[]
}

/** What is to be listed. Every part left out lets everything through. */
export interface PublishedFilter {
  readonly units?: readonly string[] | undefined
  readonly entry?: ColumnEntry | undefined
  readonly columns?: readonly string[] | undefined
  readonly kinds?: readonly DisclosureKind[] | undefined
  readonly genre?: string | undefined
  readonly validity?: Validity | undefined
  readonly year?: number | undefined
  /** the day for which 有效性 is told */
  readonly today: Temporal.PlainDate
  /** also what was shown until its display was over: it was disclosed, and counts in its year */
  readonly andEnded?: boolean
}

/** How many items share unit, column, genre, validity and year. */
export interface PublishedGroup {
  readonly unit: string
  readonly column: string
  readonly genre: string
  readonly validity: Validity
  readonly year: number
  readonly count: number
}

const listed = [
  'd.id',
  'd.unit_id',
  'd.column_code',
  'd.title',
  'd.index_number',
  'd.document_number',
  'd.kind',
  'd.genre',
  'd.made_on',
  'd.disclosed_on',
  'd.published_at',
  'd.summary',
  'd.effective_on',
  'd.revised_on',
  'd.validity_on',
] as const

/** What is published; with `andEnded` also what was shown until its display was over. */
export function publishedItems(session: Session, andEnded = false) {
  return session
    .withTables<PublishingTables>()
    .selectFrom('disclosures as d')
    .where('d.state', 'in', andEnded ? ['published', 'ended'] : ['published'])
}

/** 有效性 on a day: what was valid until a day before it has expired. */
function validityOn(today: Temporal.PlainDate) {
  return sql<Validity>`case when d.validity = 'valid' and d.expires_on < ${today.toString()}
    then 'expired' else d.validity end`
}

const yearOf = sql<string>`substr(d.disclosed_on, 1, 4)`

function conditions(filter: PublishedFilter): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = []
  const among = (column: string, values: readonly string[] | undefined): void => {
    if (values) all.push(values.length === 0 ? sql`1 = 0` : sql`${sql.ref(column)} in (${sql.join(values)})`)
  }
  among('d.unit_id', filter.units)
  among('d.column_code', filter.columns)
  among('d.kind', filter.kinds)
  if (filter.entry !== undefined) all.push(sql`d.entry = ${filter.entry}`)
  if (filter.genre !== undefined) all.push(sql`d.genre = ${filter.genre}`)
  if (filter.validity !== undefined) all.push(sql`${validityOn(filter.today)} = ${filter.validity}`)
  if (filter.year !== undefined) {
    const year = String(filter.year).padStart(4, '0')
    all.push(sql`d.disclosed_on between ${`${year}-01-01`} and ${`${year}-12-31`}`)
  }
  return all
}

/** Everything published that the filter lets through; what of it is wanted is for the caller to say. */
export function publishedMatching(session: Session, filter: PublishedFilter) {
  let query = publishedItems(session, filter.andEnded)
  for (const condition of conditions(filter)) query = query.where(condition)
  return query
}

/** One page of a list, the newest first. */
export async function selectPublished(
  session: Session,
  filter: PublishedFilter,
  page: { readonly sort: 'publishedOn' | 'madeOn'; readonly offset: number; readonly limit: number },
): Promise<PublishedRow[]> {
  const rows = await publishedMatching(session, filter)
    .select(listed)
    .select(validityOn(filter.today).as('validity_today'))
    .orderBy(page.sort === 'madeOn' ? 'd.made_on' : 'd.disclosed_on', 'desc')
    .orderBy('d.published_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return withAttachments(session, rows)
}

/** What these units disclosed in a year, by unit and column; withdrawn items left out, ended displays counted. */
export async function groupByColumn(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<{ unit: string; column: string; count: number }[]> {
  const named = unitCodes.length <= mostNamed
  const filter: PublishedFilter = {
    units: named ? unitCodes : undefined,
    entry: 'disclosures',
    year,
    today: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
    andEnded: true,
  }
  const rows = await publishedMatching(session, filter)
    .select(['d.unit_id', 'd.column_code'])
    .select((all) => all.fn.countAll<number>().as('n'))
    .groupBy(['d.unit_id', 'd.column_code'])
    .execute()
  const wanted = new Set(unitCodes)
  return rows
    .filter(({ unit_id }) => wanted.has(unit_id))
    .map((row) => ({ unit: row.unit_id, column: row.column_code, count: Number(row.n) }))
}

/** Everything that the filter lets through, counted in groups for facets. */
export async function groupPublished(session: Session, filter: PublishedFilter): Promise<PublishedGroup[]> {
  const rows = await publishedMatching(session, filter)
    .select([
      'd.unit_id',
      'd.column_code',
      'd.genre',
      validityOn(filter.today).as('validity_today'),
      yearOf.as('year'),
    ])
    .select((all) => all.fn.countAll<number>().as('n'))
    .groupBy([sql`1`, sql`2`, sql`3`, sql`4`, sql`5`])
    .execute()
  return rows.map(groupOf)
}

/** The day on which something was last disclosed in each column of a unit, by the column's code. */
export async function selectLastByColumn(
  session: Session,
  unitCode: string,
): Promise<Map<string, Temporal.PlainDate>> {
  const rows = await publishedItems(session)
    .select((all) => ['d.column_code', all.fn.max('d.disclosed_on').as('last')])
    .where('d.unit_id', '=', unitCode)
    .groupBy('d.column_code')
    .execute()
  return new Map(rows.map((row) => [row.column_code, Temporal.PlainDate.from(row.last ?? '')]))
}

/** Matches of a search among published items, the newest first. */
export async function selectFound(
  session: Session,
  terms: readonly Term[],
  place: Place,
  filter: PublishedFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<(PublishedRow & { readonly searchRow: number })[]> {
  const { rows } = await sql<ListedRow & { search_row: number }>`
    select ${sql.join(listed.map((column) => sql.ref(column)))}, d.search_row,
      ${validityOn(filter.today)} as validity_today
    from (${matchingRows(session, terms, place)}) m cross join disclosures d
    where d.search_row = m.row_id and d.state = 'published' ${and(filter)}
    order by m.row_id desc limit ${page.limit} offset ${page.offset}`.execute(session)
  const items = await withAttachments(session, rows)
  return items.map((item, index) => ({ ...item, searchRow: Number(rows[index]?.search_row) }))
}

/** How many matches stand in one place. */
export async function countFound(
  session: Session,
  terms: readonly Term[],
  place: Place,
  filter: PublishedFilter,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (${matchingRows(session, terms, place)}) m cross join disclosures d
    where d.search_row = m.row_id and d.state = 'published' ${and(filter)}`.execute(session)
  return Number(rows[0]?.n ?? 0)
}

/** Matches in groups for facets, `most` of them at most, the newest. */
export async function groupFound(
  session: Session,
  terms: readonly Term[],
  filter: PublishedFilter,
  most: number,
): Promise<PublishedGroup[]> {
  const { rows } = await sql<GroupRow>`
    select d.unit_id, d.column_code, d.genre, ${validityOn(filter.today)} as validity_today,
      ${yearOf} as year, count(*) as n
    from (select row_id from (${matchingRows(session, terms, 'anywhere')}) a
      order by row_id desc limit ${most}) m cross join disclosures d
    where d.search_row = m.row_id and d.state = 'published' ${and(filter)}
    group by 1, 2, 3, 4, 5`.execute(session)
  return rows.map(groupOf)
}

function and(filter: PublishedFilter) {
  const all = conditions(filter)
  return all.length === 0 ? sql`` : sql`and ${sql.join(all, sql` and `)}`
}

/** Published items by unit and year. */
export async function countByUnitAndYear(
  session: Session,
  entry: ColumnEntry,
): Promise<{ unit: string; year: number; count: number }[]> {
  const rows = await publishedItems(session)
    .where('d.entry', '=', entry)
    .select(['d.unit_id', yearOf.as('year')])
    .select((all) => all.fn.countAll<number>().as('n'))
    .groupBy([sql`1`, sql`2`])
    .execute()
  return rows.map((row) => ({ unit: row.unit_id, year: Number(row.year), count: Number(row.n) }))
}

type ListedRow = Pick<
  PublishingTables['disclosures'],
  | 'id'
  | 'unit_id'
  | 'column_code'
  | 'title'
  | 'index_number'
  | 'document_number'
  | 'kind'
  | 'genre'
  | 'made_on'
  | 'disclosed_on'
  | 'published_at'
  | 'summary'
  | 'effective_on'
  | 'revised_on'
  | 'validity_on'
> & { validity_today: Validity }

type GroupRow = {
  unit_id: string
  column_code: string
  genre: string
  validity_today: Validity
  year: string
  n: number
}

async function withAttachments(session: Session, rows: readonly ListedRow[]): Promise<PublishedRow[]> {
  const attachments = await selectAttachments(
    session,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    unitCode: row.unit_id,
    column: row.column_code,
    title: row.title,
    indexNumber: row.index_number ?? '',
    documentNumber: row.document_number,
    kind: row.kind,
    genre: row.genre,
    madeOn: Temporal.PlainDate.from(row.made_on),
    disclosedOn: Temporal.PlainDate.from(row.disclosed_on ?? row.made_on),
    publishedAt: Temporal.Instant.from(row.published_at ?? ''),
    summary: row.summary,
    validity: row.validity_today,
    effectiveOn: dayOrNull(row.effective_on),
    revisedOn: dayOrNull(row.revised_on),
    changedOn: Temporal.PlainDate.from(lastOf(row)),
    attachments: (attachments.get(row.id) ?? []).filter(({ role }) => role !== 'picture'),
  }))
}

function lastOf({ made_on, disclosed_on, revised_on, validity_on }: ListedRow): string {
  const days = [disclosed_on ?? made_on, revised_on ?? '', validity_on ?? '']
  return days.reduce((last, day) => (day > last ? day : last))
}

function dayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text)
}

function groupOf(row: GroupRow): PublishedGroup {
  return {
    unit: row.unit_id,
    column: row.column_code,
    genre: row.genre,
    validity: row.validity_today,
    year: Number(row.year),
    count: Number(row.n),
  }
}
