import { sql } from 'kysely'
import { engineOf, holdLock, insertRows, type Session } from '../database/index.ts'
import type { SearchTables } from './tables.ts'
import { documentTokens } from './tokens.ts'

/** Something that can be found. */
export interface SearchDocument {
  /** which sort of thing: a collection is searched by itself */
  readonly collection: string
  readonly id: string
  readonly unitCode: string
  readonly title: string
  /** plain text, not markup */
  readonly body: string
  /** the day by which it is ordered, newest first */
  readonly day: Temporal.PlainDate
}

/** How much of a text is indexed (signs). */
const indexedLength = 200_000
const rowsPerStatement = 200
const rowsPerDay = 100_000_000
const millisecondsPerDay = 24 * 60 * 60 * 1000

/** Makes one document findable, in the transaction of the change itself. Returns its row's number. */
export async function indexDocument(transaction: Session, document: SearchDocument): Promise<number> {
  const [rowId] = await indexDocuments(transaction, [document])
  if (rowId === undefined) throw new Error('a document was not indexed')
  return rowId
}

/** Makes many documents findable; the row numbers come in their order. None may be indexed already. */
export async function indexDocuments(
  transaction: Session,
  documents: readonly SearchDocument[],
): Promise<number[]> {
  await holdLock(transaction, 'search')
  const rowIds = await newRowIds(transaction, documents)
  const rows = documents.map((document, index) => ({ ...document, rowId: rowIds[index] ?? 0 }))
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const some = rows.slice(start, start + rowsPerStatement)
    if (engineOf(transaction) === 'sqlite') await insertIntoSqlite(transaction, some)
    else await insertIntoPostgres(transaction, some)
  }
  return rowIds
}

/** Takes a document out of search; one that is not there is no fault. */
export async function removeDocument(transaction: Session, collection: string, id: string): Promise<void> {
  const removed = await transaction
    .withTables<SearchTables>()
    .deleteFrom('search_documents')
    .where('collection', '=', collection)
    .where('document_id', '=', id)
    .returning('row_id')
    .executeTakeFirst()
  if (removed && engineOf(transaction) === 'sqlite') {
    await sql`delete from search_index where rowid = ${removed.row_id}`.execute(transaction)
  }
}

/** Those of these documents that do not stand in the index. */
export async function missingDocuments(
  session: Session,
  collection: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await session
    .withTables<SearchTables>()
    .selectFrom('search_documents')
    .select('document_id')
    .where('collection', '=', collection)
    .where('document_id', 'in', ids)
    .execute()
  const there = new Set(rows.map((row) => row.document_id))
  return ids.filter((id) => !there.has(id))
}

async function newRowIds(transaction: Session, documents: readonly SearchDocument[]): Promise<number[]> {
  const next = new Map<number, number>()
  const rowIds: number[] = []
  for (const { day } of documents) {
    const base = (Date.parse(day.toString()) / millisecondsPerDay) * rowsPerDay
    const rowId = next.get(base) ?? (await lastRowId(transaction, base)) + 1
    next.set(base, rowId + 1)
    rowIds.push(rowId)
  }
  return rowIds
}

async function lastRowId(transaction: Session, base: number): Promise<number> {
  // asked for every day of an import: as text, for a query builder takes longer than the answer
  const { rows } = await sql<{ last: number | null }>`
    select max(row_id) as last from search_documents
    where row_id >= ${base} and row_id < ${base + rowsPerDay}`.execute(transaction)
  return Number(rows[0]?.last ?? base)
}

type Row = SearchDocument & { readonly rowId: number }

async function insertIntoSqlite(transaction: Session, rows: readonly Row[]): Promise<void> {
  await insertRows(
    transaction,
    'search_documents',
    rows.map(({ rowId, collection, id, unitCode, title, body }) => ({
      row_id: rowId,
      collection,
      document_id: id,
      unit_id: unitCode,
      title,
      body,
    })),
  )
  await insertRows(
    transaction,
    'search_index',
    rows.map(({ rowId, title, body }) => ({
      rowid: rowId,
      title: documentTokens(title, indexedLength).join(' '),
      body: documentTokens(body, indexedLength).join(' '),
    })),
  )
}

async function insertIntoPostgres(transaction: Session, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => {
    const title = documentTokens(row.title, indexedLength)
    const all = [...new Set([...title, ...documentTokens(row.body, indexedLength)])]
    return sql`(${row.rowId}, ${row.collection}, ${row.id}, ${row.unitCode}, ${row.title}, ${row.body},
      array_to_tsvector(${[...new Set(title)]}::text[]), array_to_tsvector(${all}::text[]))`
  })
  await sql`insert into search_documents
    (row_id, collection, document_id, unit_id, title, body, title_tokens, tokens)
    values ${sql.join(values)}`.execute(transaction)
}
