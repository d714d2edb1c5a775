import { CompiledQuery } from 'kysely'
import { engineOf, type Session } from './session.ts'
import { EachRow } from './sqlite.ts'

/** A row to write, by column; all rows of one call have the same columns. */
export type InsertableRow = Readonly<Record<string, string | number | null>>

/** Parameters that one statement of PostgreSQL carries, with room to spare. */
const parametersPerStatement = 20_000

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
  if (columns.length === 0) return
  const parameters = rows.map((row) => columns.map((column) => row[column] ?? null))
  if (engineOf(transaction) === 'sqlite') {
    const text = statement(table, columns, [columns.map(() => '?')])
    await transaction.executeQuery(CompiledQuery.raw(text, [new EachRow(parameters)]))
    return
  }
  const most = Math.max(1, Math.floor(parametersPerStatement / columns.length))
  for (let start = 0; start < parameters.length; start += most) {
    const some = parameters.slice(start, start + most)
    const places = some.map((_row, row) =>
      columns.map((_column, column) => `$${row * columns.length + column + 1}`),
    )
    await transaction.executeQuery(CompiledQuery.raw(statement(table, columns, places), some.flat()))
  }
}

function statement(table: string, columns: readonly string[], rows: readonly string[][]): string {
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `insert into "${table}" (${names}) values ${rows.map((row) => `(${row.join(', ')})`).join(', ')}`
}
