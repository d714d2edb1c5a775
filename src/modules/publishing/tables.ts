import { sql } from 'kysely'
import type { Migration } from '../../platform/database/index.ts'
import type { ColumnEntry } from '../catalogue/index.ts'
import type { ExceptionKey } from '../../law/decision/exception.ts'
import type { AttachmentRole, DisclosureState, Genre, Openness, Validity } from './disclosure.ts'
import type { DisclosureKind } from './disclosure-kind.ts'
import type { EventKind } from './disclosure-event.ts'
import { discardedDrafts, publishingToTheEnd } from './grow-tables.ts'
import type { ReviewStep } from './review/review-step.ts'

/** Days and moments are text: `YYYY-MM-DD`, and UTC with milliseconds. */
export type PublishingTables = {
  disclosures: {
    id: string
    unit_id: string
    entry: ColumnEntry
    column_code: string
    state: DisclosureState
    step: ReviewStep | null
    version: number
    title: string
    body: string
    document_number: string | null
    issuer: string
    made_on: string
    kind: DisclosureKind
    genre: Genre
    topic: string | null
    /** JSON list */
    keywords: string
    summary: string | null
    effective_on: string | null
    expires_on: string | null
    openness: Openness
    validity: Validity
    validity_on: string | null
    validity_reason: string | null
    successor: string | null
    /** JSON list of {id, name} */
    writers: string
    index_number: string | null
    published_on: string | null
    published_at: string | null
    /** the day by which it is listed and counted */
    disclosed_on: string | null
    /** its row in the search index while published */
    search_row: number | null
    original_day: string | null
    import_source: string | null
    imported_by: string | null
    imported_at: string | null
    withdrawn_on: string | null
    withdrawn_reason: string | null
    updated_at: string
    exception: ExceptionKey | null
    duty: string | null
    field: string | null
    release_at: string | null
    display_until: string | null
    interprets: string | null
    /** JSON */
    interpretation: string | null
    /** JSON */
    guide: string | null
    resume_at: ReviewStep | null
    /** JSON */
    secrecy: string | null
    /** JSON */
    referral: string | null
    /** JSON */
    urgent: string | null
    /** id of the published item that it corrects */
    revises: string | null
    revision_note: string | null
    revised_on: string | null
    release_failure: string | null
    ended_on: string | null
    reassess_on: string | null
    /** JSON */
    penalty_change: string | null
  }
  disclosure_attachments: {
    id: string
    disclosure_id: string
    unit_id: string
    position: number
    name: string
    type: string
    media_type: string
    hash: string
    size_bytes: number
    role: AttachmentRole
  }
  /** sealed: what was submitted or imported, as it stood */
  disclosure_versions: {
    disclosure_id: string
    version: number
    unit_id: string
    /** JSON */
    content: string
    audit_seq: number
  }
  /** sealed: what happened to it */
  disclosure_events: {
    id: string
    disclosure_id: string
    unit_id: string
    kind: EventKind
    step: ReviewStep | null
    at: string
    actor_id: string | null
    actor_name: string
    remarks: string | null
    /** order within one act */
    position: number
    audit_seq: number
  }
  /** the last serial given in a year; it only goes up */
  index_counters: {
    unit_id: string
    year: number
    last: number
  }
  publishing_settings: {
    /** the county */
    unit_id: string
    index_pattern: string
    /** JSON; null: as the law and habit have it */
    settings: string | null
  }
  /** sealed: what a step looked at, found and answered, beside its event */
  disclosure_reviews: {
    id: string
    disclosure_id: string
    unit_id: string
    step: ReviewStep
    version: number
    /** JSON */
    record: string
    audit_seq: number
  }
  /** the last scan of an item */
  disclosure_scans: {
    disclosure_id: string
    unit_id: string
    /** fingerprint of the content that was looked at: steps that change nothing need no other scan */
    content_key: string
    rules_version: string
    at: string
    /** how many findings block and were not let through by the signing leader */
    blocking: number
    /** JSON */
    report: string
  }
  /** 存量检查: going through all that a unit has published */
  rescans: {
    id: string
    /** the unit, with all below it */
    unit_id: string
    rules_version: string
    started_at: string
    /** how many items were looked at */
    looked: number
    total: number
    finished_at: string | null
  }
  /** what somebody types and has not saved: one row a person and draft */
  disclosure_typings: {
    /** id of the draft; of one that was never saved, the id that it will have */
    disclosure_id: string
    account_id: string
    account_name: string
    unit_id: string
    /** the version on which it was typed; 0: none yet */
    base_version: number
    /** JSON */
    typed: string
    at: string
  }
  /** how a unit reviews; no row: as the county's default */
  review_settings: {
    unit_id: string
    /** JSON */
    settings: string
  }
}

export const publishingMigrations: readonly Migration[] = [
  {
    name: '0007-publishing',
    async up(session, engine) {
      const { schema } = session
      await schema
        .createTable('disclosures')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('entry', 'text', (column) => column.notNull())
        .addColumn('column_code', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('step', 'text')
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('document_number', 'text')
        .addColumn('issuer', 'text', (column) => column.notNull())
        .addColumn('made_on', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('genre', 'text', (column) => column.notNull())
        .addColumn('topic', 'text')
        .addColumn('keywords', 'text', (column) => column.notNull())
        .addColumn('summary', 'text')
        .addColumn('effective_on', 'text')
        .addColumn('expires_on', 'text')
        .addColumn('openness', 'text', (column) => column.notNull())
        .addColumn('validity', 'text', (column) => column.notNull())
        .addColumn('validity_on', 'text')
        .addColumn('validity_reason', 'text')
        .addColumn('successor', 'text')
        .addColumn('writers', 'text', (column) => column.notNull())
        .addColumn('index_number', 'text', (column) => column.unique())
        .addColumn('published_on', 'text')
        .addColumn('published_at', 'text')
        .addColumn('disclosed_on', 'text')
        .addColumn('search_row', engine === 'sqlite' ? 'integer' : 'bigint', (column) => column.unique())
        .addColumn('original_day', 'text')
        .addColumn('import_source', 'text')
        .addColumn('imported_by', 'text')
        .addColumn('imported_at', 'text')
        .addColumn('withdrawn_on', 'text')
        .addColumn('withdrawn_reason', 'text')
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .addForeignKeyConstraint('disclosures_column', ['unit_id', 'column_code'], 'catalogue_columns', [
          'unit_id',
          'code',
        ])
        // public is what is published, numbered and dated, and nothing else
        .addCheckConstraint(
          'disclosures_public',
          sql`state in ('draft', 'inReview') or
            (index_number is not null and published_on is not null and published_at is not null
              and disclosed_on is not null)`,
        )
        .execute()
      await schema
        .createIndex('disclosures_by_unit')
        .on('disclosures')
        // holds all that facets count, so that counting reads no texts
        .columns([
          'unit_id',
          'state',
          'entry',
          'disclosed_on',
          'column_code',
          'genre',
          'kind',
          'validity',
          'expires_on',
        ])
        .execute()
      await schema
        .createIndex('disclosures_by_day')
        .on('disclosures')
        .columns(['state', 'entry', 'disclosed_on'])
        .execute()
      await schema
        .createTable('disclosure_attachments')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('disclosure_id', 'text', (column) => column.notNull().references('disclosures.id'))
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('media_type', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('size_bytes', 'integer', (column) => column.notNull())
        .execute()
      await schema
        .createIndex('disclosure_attachments_of')
        .on('disclosure_attachments')
        .column('disclosure_id')
        .execute()
      await schema
        .createTable('disclosure_versions')
        .addColumn('disclosure_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('disclosure_versions_key', ['disclosure_id', 'version'])
        .execute()
      await schema
        .createTable('disclosure_events')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('disclosure_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('step', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_id', 'text')
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('remarks', 'text')
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await schema
        .createIndex('disclosure_events_of')
        .on('disclosure_events')
        .column('disclosure_id')
        .execute()
      for (const table of ['disclosure_versions', 'disclosure_events']) {
        await schema.createIndex(`${table}_sealed`).on(table).column('audit_seq').execute()
      }
      await schema
        .createTable('index_counters')
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('last', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('index_counters_key', ['unit_id', 'year'])
        .execute()
      await schema
        .createTable('publishing_settings')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('index_pattern', 'text', (column) => column.notNull())
        .execute()
    },
  },
  {
    name: '0021-publishing-to-the-end',
    up: publishingToTheEnd,
  },
  {
    name: '0041-discarded-drafts',
    up: discardedDrafts,
  },
]
