import { AsyncLocalStorage } from 'node:async_hooks'
import { type CleanedWhere, createAdapterFactory, type CustomAdapter } from 'better-auth/adapters'
import { type RawBuilder, sql } from 'kysely'
import type { Session } from '../../platform/database/index.ts'

/** The transaction in which the library works just now. */
const held = new AsyncLocalStorage<Session>()

/** Lets the library read and write within `session`: what it does stands or falls with that transaction. */
export function within<T>(session: Session, work: () => Promise<T>): Promise<T> {
  return held.run(session, work)
}

function here(): Session {
  const session = held.getStore()
  if (!session) throw new Error('the account library was called outside a transaction')
  return session
}

/**
 * The account library's way to our database: the statements it needs, on whichever session an act holds.
 * Its own adapter binds it to one connection, keeps moments as native dates on one engine and as text on
 * the other, and begins transactions of its own; here it has no connection, and writes text and numbers
 * as every table of ours does. Names of tables and columns come from `better-auth.ts`, never from
 * outside.
 */
export const accountAdapter = createAdapterFactory({
  config: {
    adapterId: 'gongkai',
    supportsDates: false,
    supportsBooleans: false,
    supportsJSON: false,
    supportsArrays: false,
    supportsNumericIds: false,
    transaction: false,
  },
  adapter: (): CustomAdapter => ({
    async create<T extends Record<string, unknown>>(target: { model: string; data: T }): Promise<T> {
      const entries = Object.entries(target.data)
      const columns = sql.join(entries.map(([column]) => sql.ref(column)))
      const row = await one<T>(
        sql`insert into ${sql.table(target.model)} (${columns})
          values (${sql.join(entries.map(([, value]) => value))}) returning *`,
      )
      if (!row) throw new Error(`nothing was inserted into ${target.model}`)
      return row
    },
    update<T>(target: { model: string; where: CleanedWhere[]; update: T }): Promise<T | null> {
      return one<T>(
        sql`update ${sql.table(target.model)} set ${changes(target.update)}
          where ${conditions(target.where)} returning *`,
      )
    },
    updateMany: ({ model, where, update }) =>
      count(sql`update ${sql.table(model)} set ${changes(update)} where ${conditions(where)}`),
    findOne<T>(target: { model: string; where: CleanedWhere[] }): Promise<T | null> {
      return one<T>(sql`select * from ${sql.table(target.model)} where ${conditions(target.where)} limit 1`)
    },
    async findMany<T>(target: {
      model: string
      where?: CleanedWhere[] | undefined
      limit: number
      offset?: number | undefined
      sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined
    }): Promise<T[]> {
      const { model, where, limit, offset, sortBy } = target
      const order = sortBy
        ? sql`order by ${sql.ref(sortBy.field)} ${sql.raw(sortBy.direction === 'desc' ? 'desc' : 'asc')}`
        : sql``
      const { rows } = await sql<T>`select * from ${sql.table(model)} where ${conditions(where)} ${order}
        limit ${limit} offset ${offset ?? 0}`.execute(here())
      return rows
    },
    async delete({ model, where }) {
      await count(sql`delete from ${sql.table(model)} where ${conditions(where)}`)
    },
    deleteMany: ({ model, where }) => count(sql`delete from ${sql.table(model)} where ${conditions(where)}`),
    async count({ model, where }) {
      const row = await one<{ n: number }>(
        sql`select count(*) as n from ${sql.table(model)} where ${conditions(where)}`,
      )
      return Number(row?.n ?? 0)
    },
  }),
})

/** The first row. The library asks for the type that its own schema of the table says. */
async function one<T>(statement: RawBuilder<unknown>): Promise<T | null> {
  const { rows } = await statement.$castTo<T>().execute(here())
  return rows[0] ?? null
}

async function count(statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(here())
  return Number(numAffectedRows ?? 0)
}

function changes(update: unknown): RawBuilder<unknown> {
  return sql.join(Object.entries(update ?? {}).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
}

const comparisons: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

function conditions(where: readonly CleanedWhere[] | undefined): RawBuilder<unknown> {
  if (!where || where.length === 0) return sql`1 = 1`
  return sql.join(where.map(condition), sql` and `)
}

function condition({ field, operator, value, connector, mode }: CleanedWhere): RawBuilder<unknown> {
  if (connector !== 'AND' || mode !== 'sensitive') throw new Error('only plain conditions are supported')
  const column = sql.ref(field)
  if (value === null && operator === 'eq') return sql`${column} is null`
  if (value === null && operator === 'ne') return sql`${column} is not null`
  if (operator === 'in' && Array.isArray(value)) {
    return value.length > 0 ? sql`${column} in (${sql.join(value)})` : sql`1 = 0`
  }
  const sign = comparisons[operator ?? 'eq']
  if (!sign) throw new Error(`the condition ${operator} is not supported`)
  return sql`${column} ${sql.raw(sign)} ${value}`
}
