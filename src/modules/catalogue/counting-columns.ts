import type { Session } from '../../platform/database/index.ts'
import { selectCountingRows, type CountingRow } from './store.ts'

/** A column whose items the yearly report counts. */
export interface CountingColumn {
  readonly code: string
  readonly name: string
  /** nothing stands below it */
  readonly leaf: boolean
}

/** The columns that count of each of these units, in the order of their catalogues, in one query. */
export async function countingColumns(
  session: Session,
  unitCodes: readonly string[],
): Promise<ReadonlyMap<string, readonly CountingColumn[]>> {
  const byUnit = Map.groupBy(await selectCountingRows(session, unitCodes), ({ unitCode }) => unitCode)
  return new Map([...byUnit].map(([unit, rows]) => [unit, countingOf(rows)]))
}

function countingOf(rows: readonly CountingRow[]): CountingColumn[] {
  const below = Map.groupBy(rows, ({ parent, entry }) => `${entry} ${parent ?? ''}`)
  const walk = (entry: string, parent: string): CountingColumn[] =>
    (below.get(`${entry} ${parent}`) ?? [])
      .toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
      .flatMap(({ code, name, counts }) => {
        const leaf = !below.has(`${entry} ${code}`)
        return [...(counts ? [{ code, name, leaf }] : []), ...walk(entry, code)]
      })
  return [...walk('rulebook', ''), ...walk('disclosures', '')]
}
