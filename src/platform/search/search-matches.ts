import { sql } from 'kysely'
import type { Session } from '../database/index.ts'
import { matchingRows, titleHitsFirst } from './matches.ts'
import { parseQuery } from './query.ts'
import type { SearchTables } from './tables.ts'
import { loadWords } from './words.ts'

export interface SearchRequest {
  readonly collection: string
  readonly query: string
  readonly unitCode?: string
  readonly offset?: number
  readonly limit: number
}

/** One document found. */
export interface Match {
  readonly id: string
  readonly unitCode: string
  readonly title: string
  readonly body: string
}

/** Documents that hold everything in the query: those with all of it in the title first, then the newest. */
export async function searchMatches(session: Session, request: SearchRequest): Promise<Match[]> {
  const terms = parseQuery(request.query, await loadWords())
  const wanted = sql`d.collection = ${request.collection}${
    request.unitCode === undefined ? sql`` : sql` and d.unit_id = ${request.unitCode}`
  }`
  return titleHitsFirst(
    { offset: request.offset ?? 0, limit: request.limit },
    async (place, offset, limit) => {
      const { rows } = await sql<Match>`
        select d.document_id as id, d.unit_id as "unitCode", d.title, d.body
        from (${matchingRows(session, terms, place)}) m
        cross join search_documents d
        where d.row_id = m.row_id and ${wanted}
        order by m.row_id desc limit ${limit} offset ${offset}`.execute(session)
      return rows
    },
    async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from (${matchingRows(session, terms, 'title')}) m
        cross join search_documents d where d.row_id = m.row_id and ${wanted}`.execute(session)
      return Number(rows[0]?.n ?? 0)
    },
  )
}

/** The plain texts behind rows of the index, for snippets. */
export async function documentBodies(
  session: Session,
  rowIds: readonly number[],
): Promise<Map<number, string>> {
  if (rowIds.length === 0) return new Map()
  const rows = await session
    .withTables<SearchTables>()
    .selectFrom('search_documents')
    .select(['row_id', 'body'])
    .where('row_id', 'in', rowIds)
    .execute()
  return new Map(rows.map((row) => [Number(row.row_id), row.body]))
}
