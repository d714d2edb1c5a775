import { type RawBuilder, sql } from 'kysely'
import { engineOf, type Session } from '../database/index.ts'
import type { Term } from './query.ts'
import { fold, lettersToFold } from './tokens.ts'

/** Where the terms stand: all in the title; all in the document but not in the title; either. */
export type Place = 'title' | 'elsewhere' | 'anywhere'

/**
 * The rows of `search_documents` in which all terms stand, as a query with the one column `row_id`, for a
 * module's store to join its own table to. No terms: no rows.
 */
export function matchingRows(
  session: Session,
  terms: readonly Term[],
  place: Place,
): RawBuilder<{ row_id: number }> {
  if (terms.length === 0) return sql`select row_id from search_documents where 1 = 0`
  return engineOf(session) === 'sqlite' ? inSqlite(terms, place) : inPostgres(terms, place)
}

/** FTS5: a phrase of pairs is exactly the word. Terms hold letters and digits alone, so quoting is whole. */
function inSqlite(terms: readonly Term[], place: Place): RawBuilder<{ row_id: number }> {
  const all = terms
    .map((term) => `"${term.tokens.join(' ')}"${term.kind === 'sign' ? '*' : ''}`)
    .join(' AND ')
  const expression = {
    title: `{title} : (${all})`,
    elsewhere: `(${all}) NOT ({title} : (${all}))`,
    anywhere: all,
  }[place]
  return sql`select rowid as row_id from search_index where search_index match ${expression}`
}

/** PostgreSQL: the index finds the pairs; that they make up the word is seen in the text itself. */
function inPostgres(terms: readonly Term[], place: Place): RawBuilder<{ row_id: number }> {
  const query = terms
    .flatMap((term) => term.tokens.map((token) => `'${token}'${term.kind === 'sign' ? ':*' : ''}`))
    .join(' & ')
  const holds = (tokens: string, text: RawBuilder<unknown>): RawBuilder<boolean> => {
    const folded = sql`translate(${text}, ${lettersToFold}, ${fold(lettersToFold)})`
    const words = terms.filter((term) => term.tokens.length > 1)
    const exact = words.map((term) => sql` and strpos(${folded}, ${term.text}) > 0`)
    return sql`${sql.ref(tokens)} @@ ${query}::tsquery${sql.join(exact, sql``)}`
  }
  const inTitle = holds('title_tokens', sql`title`)
  const inAll = holds('tokens', sql`title || chr(10) || body`)
  const where = {
    title: inTitle,
    elsewhere: sql`${inAll} and not (${inTitle})`,
    anywhere: inAll,
  }[place]
  return sql`select row_id from search_documents where ${where}`
}

/**
 * One page of matches, title hits first: `fetch` gives matches of one place in their order, `offset` and
 * `limit` counted within that place.
 */
export async function titleHitsFirst<T>(
  page: { readonly offset: number; readonly limit: number },
  fetch: (place: 'title' | 'elsewhere', offset: number, limit: number) => Promise<T[]>,
  countTitleHits: () => Promise<number>,
): Promise<T[]> {
  const titled = await fetch('title', page.offset, page.limit)
  if (titled.length === page.limit) return titled
  const before = titled.length > 0 || page.offset === 0 ? page.offset + titled.length : await countTitleHits()
  const rest = await fetch('elsewhere', Math.max(0, page.offset - before), page.limit - titled.length)
  return [...titled, ...rest]
}
