import { CompiledQuery } from 'kysely'
import { type Engine, engineOf, type Session } from './session.ts'

/** A row to write, by column; all rows of one call have the same columns. */
export type InsertableRow = Readonly<Record<string, string | number | null>>

/** Parameters a statement carries: enough that its cost is shared, few enough that SQLite reads it at once. */
const parametersPerStatement: Readonly<Record<Engine, number>> = { sqlite: 2_000, postgres: 20_000 }

/**
 * Writes many rows of one table, in their order. Where thousands come at once a query builder takes longer
 * than the database itself; here the statement's text is made once and used again. `table` and the columns are
 * names of our own: only a store gives them.
 */
export async function insertRows(
  transaction: Session,
  table: string,
  rows: readonly InsertableRow[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const engine = engineOf(transaction)
  const most = Math.max(1, Math.floor(parametersPerStatement[engine] / Math.max(1, columns.length)))
  for (let start = 0; start < rows.length; start += most) {
    const some = rows.slice(start, start + most)
    const parameters = some.flatMap((row) => columns.map((column) => row[column] ?? null))
    const text = statement(engine, table, columns, some.length)
    await transaction.executeQuery(CompiledQuery.raw(text, parameters))
  }
}

function statement(engine: Engine, table: string, columns: readonly string[], count: number): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = Array.from({ length: count }, (_row, row) => {
    const places = columns.map((_column, column) =>
      engine === 'sqlite' ? '?' : `$${row * columns.length + column + 1}`,
    )
    return `(${places.join(', ')})`
  })
  return `insert into "${table}" (${names}) values ${values.join(', ')}`
}
