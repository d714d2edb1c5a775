import { type Kysely, sql } from 'kysely'
import type { Migration } from '../../platform/database/index.ts'

/** Columns that an item gained with the whole of the publishing workflow. All may be empty. */
const further = [
  'exception',
  'duty',
  'field',
  'release_at',
  'display_until',
  'interprets',
  'interpretation',
  'guide',
  'resume_at',
  'secrecy',
  'referral',
  'urgent',
  'revises',
  'revision_note',
  'revised_on',
  'release_failure',
  'ended_on',
  'reassess_on',
  'penalty_change',
] as const

/** Public is, or was, what is numbered and dated, and nothing else: a check that these states need no number. */
function publicFit(...unnumbered: readonly string[]): string {
  return `state in (${unnumbered.map((state) => `'${state}'`).join(', ')}) or
  (index_number is not null and published_on is not null and published_at is not null
    and disclosed_on is not null)`
}

const toTheEnd = publicFit('draft', 'inReview', 'scheduled', 'kept', 'applied')
const withDiscarded = publicFit('draft', 'inReview', 'scheduled', 'kept', 'applied', 'discarded')

/** More states, more columns, and the tables that the whole workflow stands on. */
export const publishingToTheEnd: Migration['up'] = async (session, engine) => {
  const { schema } = session
  for (const column of further) {
    await schema.alterTable('disclosures').addColumn(column, 'text').execute()
  }
  await schema
    .alterTable('disclosure_attachments')
    .addColumn('role', 'text', (column) => column.notNull().defaultTo('attachment'))
    .execute()
  await setPublicFit(session, engine, toTheEnd)
  await schema.createIndex('disclosures_revising').on('disclosures').column('revises').execute()
  await schema
    .createIndex('disclosures_interpreting')
    .on('disclosures')
    .columns(['interprets', 'state'])
    .execute()
  await schema
    .createIndex('disclosures_by_state')
    .on('disclosures')
    .columns(['state', 'release_at'])
    .execute()
  // 办事指南 and policies are few among all that is published
  await schema
    .createIndex('disclosures_by_kind')
    .on('disclosures')
    .columns(['kind', 'state', 'disclosed_on'])
    .execute()
  // few items have any of these: what watches over them reads no others
  for (const column of ['urgent', 'penalty_change', 'display_until', 'reassess_on', 'release_failure']) {
    await sql`create index ${sql.ref(`disclosures_with_${column}`)} on disclosures (unit_id, ${sql.ref(column)})
      where ${sql.ref(column)} is not null`.execute(session)
  }
  await sql`create index disclosures_replaced on disclosures (successor, state) where successor is not null`.execute(
    session,
  )
  await schema.alterTable('publishing_settings').addColumn('settings', 'text').execute()
  await schema
    .createTable('disclosure_reviews')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('disclosure_id', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('audit_seq', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('disclosure_reviews_of').on('disclosure_reviews').column('disclosure_id').execute()
  await schema.createIndex('disclosure_reviews_sealed').on('disclosure_reviews').column('audit_seq').execute()
  await schema
    .createTable('disclosure_scans')
    .addColumn('disclosure_id', 'text', (column) => column.primaryKey())
    .addColumn('unit_id', 'text', (column) => column.notNull())
    .addColumn('content_key', 'text', (column) => column.notNull())
    .addColumn('rules_version', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('blocking', 'integer', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .execute()
  await sql`create index disclosure_scans_blocking on disclosure_scans (unit_id) where blocking > 0`.execute(
    session,
  )
  await schema
    .createTable('rescans')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('unit_id', 'text', (column) => column.notNull())
    .addColumn('rules_version', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('looked', 'integer', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .execute()
  await schema
    .createTable('disclosure_typings')
    .addColumn('disclosure_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('account_name', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'text', (column) => column.notNull())
    .addColumn('base_version', 'integer', (column) => column.notNull())
    .addColumn('typed', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('disclosure_typings_key', ['disclosure_id', 'account_id'])
    .execute()
  await schema
    .createTable('review_settings')
    .addColumn('unit_id', 'text', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute()
}

/** 作废: drafts that were given up have no number either. */
export const discardedDrafts: Migration['up'] = async (session, engine) => {
  await setPublicFit(session, engine, withDiscarded)
}

async function setPublicFit(
  session: Kysely<unknown>,
  engine: Parameters<Migration['up']>[1],
  fit: string,
): Promise<void> {
  if (engine === 'sqlite') return rebuild(session, fit)
  await sql`alter table disclosures drop constraint disclosures_public`.execute(session)
  await sql`alter table disclosures add constraint disclosures_public check (${sql.raw(fit)})`.execute(
    session,
  )
}

/**
 * SQLite changes no constraint in place: both tables are made anew beside the old ones and take their names. The
 * child goes first, so that nothing ever refers to what is not there.
 */
async function rebuild(session: Kysely<unknown>, fit: string): Promise<void> {
  const definitionOf = async (kind: string, name: string): Promise<string> => {
    const { rows } = await sql<{ sql: string }>`
      select sql from sqlite_master where type = ${kind} and name = ${name}`.execute(session)
    return rows[0]?.sql ?? ''
  }
  const { rows: indexes } = await sql<{ sql: string }>`
    select sql from sqlite_master where type = 'index' and sql is not null
      and tbl_name in ('disclosures', 'disclosure_attachments')`.execute(session)
  const parent = (await definitionOf('table', 'disclosures'))
    .replace(/create table "disclosures"/i, 'create table "disclosures_new"')
    .replace(/check \(state in \('draft', 'inReview'[^)]*\) or[^)]*\)\)/i, `check (${fit})`)
  const child = (await definitionOf('table', 'disclosure_attachments'))
    .replace(/create table "disclosure_attachments"/i, 'create table "disclosure_attachments_new"')
    .replace(/references "disclosures"/i, 'references "disclosures_new"')
  if (!parent.includes(fit) || !child.includes('disclosures_new')) {
    throw new Error('the tables of publishing are not as they were made')
  }
  await sql.raw(parent).execute(session)
  await sql`insert into disclosures_new select * from disclosures`.execute(session)
  await sql.raw(child).execute(session)
  await sql`insert into disclosure_attachments_new select * from disclosure_attachments`.execute(session)
  await sql`drop table disclosure_attachments`.execute(session)
  await sql`drop table disclosures`.execute(session)
  await sql`alter table disclosures_new rename to disclosures`.execute(session)
  await sql`alter table disclosure_attachments_new rename to disclosure_attachments`.execute(session)
  for (const index of indexes) await sql.raw(index.sql).execute(session)
}
