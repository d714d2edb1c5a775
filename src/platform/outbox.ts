import { randomUUID } from 'node:crypto'
import type { Database, Migration, Session } from './database/index.ts'
import { stamp } from './day.ts'

/** Work that follows a commit: a mail, an index, a page. It is written in the change's own transaction. */
export type OutboxTables = {
  outbox: {
    id: string
    kind: string
    payload: string
    state: 'waiting' | 'claimed' | 'failed'
    attempts: number
    due_at: string
    last_error: string | null
  }
}

export const outboxMigrations: readonly Migration[] = [
  {
    name: '0001-outbox',
    async up(session) {
      await session.schema
        .createTable('outbox')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('payload', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('due_at', 'text', (column) => column.notNull())
        .addColumn('last_error', 'text')
        .execute()
      await session.schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at']).execute()
    },
  },
]

/** How often a message is tried before it is set aside as failed. */
export const maxAttempts = 8
/** A claimed message whose worker has not answered for so long is taken back (s). */
const claimSeconds = 300

/** Puts work into the outbox; it is done only if the transaction commits. */
export async function enqueue(
  transaction: Session,
  kind: string,
  payload: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
): Promise<void> {
  await transaction
    .withTables<OutboxTables>()
    .insertInto('outbox')
    .values({
      id: randomUUID(),
      kind,
      payload: JSON.stringify(payload),
      state: 'waiting',
      attempts: 0,
      due_at: stamp(now),
      last_error: null,
    })
    .execute()
}

export type OutboxHandler = (payload: unknown) => Promise<void>

/**
 * Does one message that is due, if there is one; returns whether there was. A failure is tried again
 * after 2, 4, 8 … minutes, {@link maxAttempts} times at most; then it stays, marked failed, to be seen.
 */
export async function deliverNext(
  database: Database,
  handlers: Readonly<Record<string, OutboxHandler>>,
  now: Temporal.Instant,
): Promise<boolean> {
  const message = await database.transaction((transaction) => claim(transaction, now))
  if (!message) return false
  try {
    const handler = handlers[message.kind]
    if (!handler) throw new Error(`no handler for outbox messages of kind ${message.kind}`)
    await handler(JSON.parse(message.payload))
    await database.transaction(async (transaction) => {
      await transaction.withTables<OutboxTables>().deleteFrom('outbox').where('id', '=', message.id).execute()
    })
  } catch (error) {
    await database.transaction((transaction) => putBack(transaction, message, error, now))
  }
  return true
}

interface Claimed {
  readonly id: string
  readonly kind: string
  readonly payload: string
  readonly attempts: number
}

async function claim(transaction: Session, now: Temporal.Instant): Promise<Claimed | undefined> {
  const tables = transaction.withTables<OutboxTables>()
  const message = await tables
    .selectFrom('outbox')
    .select(['id', 'kind', 'payload', 'attempts'])
    .where('state', '!=', 'failed')
    .where('due_at', '<=', stamp(now))
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst()
  if (!message) return undefined
  const taken = await tables
    .updateTable('outbox')
    .set({
      state: 'claimed',
      attempts: message.attempts + 1,
      due_at: stamp(now.add({ seconds: claimSeconds })),
    })
    .where('id', '=', message.id)
    .where('attempts', '=', message.attempts)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n ? { ...message, attempts: message.attempts + 1 } : undefined
}

async function putBack(
  transaction: Session,
  message: Claimed,
  error: unknown,
  now: Temporal.Instant,
): Promise<void> {
  const spent = message.attempts >= maxAttempts
  await transaction
    .withTables<OutboxTables>()
    .updateTable('outbox')
    .set({
      state: spent ? 'failed' : 'waiting',
      due_at: stamp(now.add({ minutes: 2 ** message.attempts })),
      last_error: error instanceof Error ? error.name : 'unknown',
    })
    .where('id', '=', message.id)
    .execute()
}
