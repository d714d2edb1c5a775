import { z } from 'zod'
import { stamp } from '../../platform/day.ts'
import { interpretationShape } from './content/interpretation.ts'
import { serviceGuideShape } from './content/service-guide.ts'
import {
  type Attachment,
  type Disclosure,
  type ImportNote,
  type PenaltyChange,
  penaltyChangeKinds,
  type ValidityChange,
} from './disclosure.ts'
import { referralShape, secrecyShape } from './review/secrecy.ts'
import { urgentShape } from './review/urgent.ts'
import type { PublishingTables } from './tables.ts'

const textList = z.array(z.string())
const people = z.array(z.object({ id: z.string(), name: z.string() }))
const penaltyShape = z.object({ on: z.string(), kind: z.enum(penaltyChangeKinds), ground: z.string() })

type Row = PublishingTables['disclosures']

/** An item as its row; where it stands in the search index is written apart. */
export function toRow(it: Disclosure, searchRow: number | null): Row {
  return {
    id: it.id,
    unit_id: it.unitCode,
    entry: it.entry,
    column_code: it.column,
    state: it.state,
    step: it.step,
    version: it.version,
    title: it.title,
    body: it.body,
    document_number: it.documentNumber,
    issuer: it.issuer,
    made_on: it.madeOn.toString(),
    kind: it.kind,
    genre: it.genre,
    topic: it.topic,
    keywords: JSON.stringify(it.keywords),
    summary: it.summary,
    effective_on: it.effectiveOn?.toString() ?? null,
    expires_on: it.expiresOn?.toString() ?? null,
    openness: it.openness,
    validity: it.validity,
    validity_on: it.validityChange?.on.toString() ?? null,
    validity_reason: it.validityChange?.reason ?? null,
    successor: it.validityChange?.successor ?? null,
    writers: JSON.stringify(it.writers),
    index_number: it.indexNumber,
    published_on: it.publishedOn?.toString() ?? null,
    published_at: it.publishedAt ? stamp(it.publishedAt) : null,
    disclosed_on: (it.imported?.originallyPublishedOn ?? it.publishedOn)?.toString() ?? null,
    search_row: searchRow,
    original_day: it.imported?.originallyPublishedOn.toString() ?? null,
    import_source: it.imported?.source ?? null,
    imported_by: it.imported?.by ?? null,
    imported_at: it.imported ? stamp(it.imported.at) : null,
    withdrawn_on: it.withdrawn?.on.toString() ?? null,
    withdrawn_reason: it.withdrawn?.reason ?? null,
    updated_at: stamp(it.updatedAt),
    exception: it.exception,
    duty: it.duty,
    field: it.field,
    release_at: it.releaseAt ? stamp(it.releaseAt) : null,
    display_until: it.displayUntil?.toString() ?? null,
    interprets: it.interprets,
    interpretation: jsonOrNull(it.interpretation),
    guide: jsonOrNull(it.guide),
    resume_at: it.resumeAt,
    secrecy: jsonOrNull(it.secrecy),
    referral: jsonOrNull(it.referral),
    urgent: jsonOrNull(it.urgent),
    revises: it.revision?.of ?? null,
    revision_note: it.revision?.note ?? null,
    revised_on: it.revisedOn?.toString() ?? null,
    release_failure: it.releaseFailure,
    ended_on: it.endedOn?.toString() ?? null,
    reassess_on: it.reassessOn?.toString() ?? null,
    penalty_change:
      it.penaltyChange && JSON.stringify({ ...it.penaltyChange, on: it.penaltyChange.on.toString() }),
  }
}

/** A row as the item that it tells of. */
export function fromRow(row: Row, attachments: readonly Attachment[]): Disclosure {
  return {
    id: row.id,
    unitCode: row.unit_id,
    entry: row.entry,
    column: row.column_code,
    state: row.state,
    step: row.step,
    version: row.version,
    title: row.title,
    body: row.body,
    documentNumber: row.document_number,
    issuer: row.issuer,
    madeOn: Temporal.PlainDate.from(row.made_on),
    kind: row.kind,
    genre: row.genre,
    topic: row.topic,
    keywords: textList.parse(JSON.parse(row.keywords)),
    summary: row.summary,
    effectiveOn: dayOrNull(row.effective_on),
    expiresOn: dayOrNull(row.expires_on),
    openness: row.openness,
    validity: row.validity,
    validityChange: validityChangeOf(row),
    writers: people.parse(JSON.parse(row.writers)),
    attachments,
    indexNumber: row.index_number,
    publishedOn: dayOrNull(row.published_on),
    publishedAt: row.published_at === null ? null : Temporal.Instant.from(row.published_at),
    imported: importNoteOf(row),
    withdrawn:
      row.withdrawn_on === null
        ? null
        : { on: Temporal.PlainDate.from(row.withdrawn_on), reason: row.withdrawn_reason ?? '' },
    updatedAt: Temporal.Instant.from(row.updated_at),
    exception: row.exception,
    duty: row.duty,
    field: row.field,
    releaseAt: row.release_at === null ? null : Temporal.Instant.from(row.release_at),
    displayUntil: dayOrNull(row.display_until),
    interprets: row.interprets,
    interpretation: parsed(interpretationShape, row.interpretation),
    guide: parsed(serviceGuideShape, row.guide),
    resumeAt: row.resume_at,
    secrecy: parsed(secrecyShape, row.secrecy),
    referral: parsed(referralShape, row.referral),
    urgent: parsed(urgentShape, row.urgent),
    revision: row.revises === null ? null : { of: row.revises, note: row.revision_note ?? '' },
    revisedOn: dayOrNull(row.revised_on),
    releaseFailure: row.release_failure,
    endedOn: dayOrNull(row.ended_on),
    reassessOn: dayOrNull(row.reassess_on),
    penaltyChange: penaltyChangeOf(row),
  }
}

function jsonOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}

function parsed<T>(shape: z.ZodType<T>, text: string | null): T | null {
  return text === null ? null : shape.parse(JSON.parse(text))
}

function penaltyChangeOf(row: Row): PenaltyChange | null {
  const change = parsed(penaltyShape, row.penalty_change)
  return change && { ...change, on: Temporal.PlainDate.from(change.on) }
}

function validityChangeOf(row: Row): ValidityChange | null {
  if (row.validity_on === null) return null
  const on = Temporal.PlainDate.from(row.validity_on)
  return { on, reason: row.validity_reason ?? '', successor: row.successor }
}

function importNoteOf(row: Row): ImportNote | null {
  if (row.original_day === null || row.imported_at === null) return null
  return {
    originallyPublishedOn: Temporal.PlainDate.from(row.original_day),
    source: row.import_source ?? '',
    by: row.imported_by ?? '',
    at: Temporal.Instant.from(row.imported_at),
  }
}

function dayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text)
}

/** A row as the attachment that it tells of. */
export function attachmentOf(row: PublishingTables['disclosure_attachments']): Attachment {
  return {
    id: row.id,
    role: row.role,
    name: row.name,
    type: row.type,
    mediaType: row.media_type,
    hash: row.hash,
    sizeBytes: row.size_bytes,
  }
}
