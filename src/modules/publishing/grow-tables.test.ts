import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshPostgres } from '../../../tests/support/postgres.ts'
import { type Database, migrate, openDatabase } from '../../platform/database/index.ts'
import { migrations } from '../../schema.ts'

const before = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name === '0021-publishing-to-the-end'),
)

async function expectGrows(database: Database): Promise<void> {
  await migrate(database, before)
  await database.transaction(async (session) => {
    await sql`insert into units (unit_id, path, name, short_name, kind, parent_id, position, contact)
      values ('u', '/u/', '某镇人民政府', '某镇', 'township', null, 1, '{}')`.execute(session)
    await sql`insert into catalogue_columns
      (unit_id, code, name, entry, parent_code, position, duties, time_limit, update_cycle, counts, belongs, examples)
      values ('u', 'c', '公告', 'disclosures', null, 1, '[]', '"promptly"', 'none', 1, '', '[]')`.execute(
      session,
    )
    await sql`insert into disclosures (id, unit_id, entry, column_code, state, step, version, title, body,
      document_number, issuer, made_on, kind, genre, topic, keywords, summary, effective_on, expires_on, openness,
      validity, validity_on, validity_reason, successor, writers, index_number, published_on, published_at,
      disclosed_on, search_row, original_day, import_source, imported_by, imported_at, withdrawn_on,
      withdrawn_reason, updated_at)
      values ('d', 'u', 'disclosures', 'c', 'published', null, 3, '题', '<p>文</p>', null, '某镇', '2024-01-02',
      'document', '公告', null, '[]', null, null, null, 'proactive', 'valid', null, null, null, '[]', 'u/2024-00001',
      '2024-01-03', '2024-01-03T00:00:00.000Z', '2024-01-03', 7, null, null, null, null, null, null,
      '2024-01-03T00:00:00.000Z')`.execute(session)
    await sql`insert into disclosure_attachments
      (id, disclosure_id, unit_id, position, name, type, media_type, hash, size_bytes)
      values ('a', 'd', 'u', 1, '表.pdf', 'PDF', 'application/pdf', ${'0'.repeat(64)}, 5)`.execute(session)
  })
  await migrate(database, migrations)

  const { rows } = await sql`select d.title, d.search_row, d.guide, a.role, a.name from disclosures d
    join disclosure_attachments a on a.disclosure_id = d.id`.execute(database.read)
  expect(rows).toMatchObject([{ title: '题', guide: null, role: 'attachment', name: '表.pdf' }])
  const set = (state: string, number: string | null) =>
    database.transaction((session) =>
      sql`update disclosures set state = ${state}, index_number = ${number}`.execute(session),
    )
  await set('scheduled', null)
  await set('kept', null)
  await set('discarded', null)
  // public without a number is nobody
  await expect(set('published', null)).rejects.toThrow(/check|constraint/i)
  await expect(set('ended', null)).rejects.toThrow(/check|constraint/i)
  await set('ended', 'u/2024-00001')
  // an attachment still belongs to an item that is there
  await expect(
    database.transaction((session) => sql`delete from disclosures`.execute(session)),
  ).rejects.toThrow(/foreign key/i)
  expect(await database.check()).toEqual([])
}

test('a database of an earlier version grows in place, nothing lost, its rules with it (sqlite)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-grow-'))
  const database = await openDatabase({ file: join(folder, 'gongkai.db') })
  try {
    await expectGrows(database)
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('a database of an earlier version grows in place, nothing lost, its rules with it (postgres)', async () => {
  const postgres = await freshPostgres()
  const database = await openDatabase({ url: postgres.url })
  try {
    await expectGrows(database)
  } finally {
    await database.close()
    await postgres.drop()
  }
})
