import type { Session } from '../../platform/database/index.ts'
import type { Attachment, Disclosure, PublishedDisclosure, WithdrawnDisclosure } from './disclosure.ts'
import { fromRow } from './disclosure-row.ts'
import { findAttachmentRow, selectAttachments } from './store.ts'
import type { PublishingTables } from './tables.ts'

/** Single items for everybody: every statement here asks for `published`, or tells that it was withdrawn. */

/** A published item, or what remains of one withdrawn; null for everything else, drafts above all. */
export async function findPublishedRow(
  session: Session,
  by: { readonly id: string } | { readonly indexNumber: string },
): Promise<Disclosure | null> {
  const query = session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .selectAll()
    .where('state', 'in', ['published', 'withdrawn'])
  const row = await (
    'id' in by ? query.where('id', '=', by.id) : query.where('index_number', '=', by.indexNumber)
  ).executeTakeFirst()
  if (!row) return null
  const attachments = row.state === 'published' ? await selectAttachments(session, [row.id]) : new Map()
  return fromRow(row, attachments.get(row.id) ?? [])
}

/** The public face of a row: published as it stands today, or withdrawn. */
export function publicFace(
  row: Disclosure,
  today: Temporal.PlainDate,
): PublishedDisclosure | WithdrawnDisclosure | null {
  const { indexNumber, publishedOn, publishedAt, withdrawn } = row
  if (indexNumber === null || publishedOn === null || publishedAt === null) return null
  const disclosedOn = row.imported?.originallyPublishedOn ?? publishedOn
  const { id, unitCode, column, title } = row
  if (row.state === 'withdrawn' && withdrawn) {
    const { on: withdrawnOn, reason } = withdrawn
    return {
      state: 'withdrawn',
      id,
      unitCode,
      column,
      title,
      indexNumber,
      publishedOn: disclosedOn,
      withdrawnOn,
      reason,
    }
  }
  if (row.state !== 'published') return null
  const expired =
    row.validity === 'valid' && row.expiresOn !== null && Temporal.PlainDate.compare(row.expiresOn, today) < 0
  return {
    state: 'published',
    id,
    unitCode,
    entry: row.entry,
    column,
    title,
    body: row.body,
    documentNumber: row.documentNumber,
    issuer: row.issuer,
    madeOn: row.madeOn,
    kind: row.kind,
    genre: row.genre,
    topic: row.topic,
    keywords: row.keywords,
    summary: row.summary,
    effectiveOn: row.effectiveOn,
    expiresOn: row.expiresOn,
    openness: row.openness,
    validity: expired ? 'expired' : row.validity,
    validityChange: row.validityChange,
    attachments: row.attachments,
    indexNumber,
    publishedOn,
    publishedAt,
    disclosedOn,
    imported: row.imported && {
      originallyPublishedOn: row.imported.originallyPublishedOn,
      source: row.imported.source,
    },
  }
}

/** An attachment of a published item. */
export async function findPublicAttachment(session: Session, id: string): Promise<Attachment | null> {
  const found = await findAttachmentRow(session, id)
  const owner = found && (await findPublishedRow(session, { id: found.disclosureId }))
  return found && owner?.state === 'published' ? found.attachment : null
}
