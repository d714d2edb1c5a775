import type { Session } from '../../platform/database/index.ts'
import type { Attachment, Disclosure, GoneDisclosure, PublishedDisclosure } from './disclosure.ts'
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
    .where('state', 'in', ['published', 'withdrawn', 'ended'])
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
): PublishedDisclosure | GoneDisclosure | null {
  const { indexNumber, publishedOn, publishedAt } = row
  if (indexNumber === null || publishedOn === null || publishedAt === null) return null
  const disclosedOn = row.imported?.originallyPublishedOn ?? publishedOn
  const gone = goneFace(row, indexNumber, disclosedOn)
  if (gone) return gone
  if (row.state !== 'published') return null
  const expired =
    row.validity === 'valid' && row.expiresOn !== null && Temporal.PlainDate.compare(row.expiresOn, today) < 0
  return {
    state: 'published',
    id: row.id,
    unitCode: row.unitCode,
    entry: row.entry,
    column: row.column,
    title: row.title,
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
    exception: row.exception,
    duty: row.duty,
    field: row.field,
    releaseAt: row.releaseAt,
    displayUntil: row.displayUntil,
    interprets: row.interprets,
    interpretation: row.interpretation,
    guide: row.guide,
    revisedOn: row.revisedOn,
    urgent: row.urgent !== null,
    validity: expired ? 'expired' : row.validity,
    // what was said of it before tells nothing of why it expired
    validityChange: expired ? null : row.validityChange,
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

function goneFace(
  row: Disclosure,
  indexNumber: string,
  publishedOn: Temporal.PlainDate,
): GoneDisclosure | null {
  const { id, unitCode, column, title, withdrawn, endedOn, displayUntil } = row
  const face = { id, unitCode, column, title, indexNumber, publishedOn, shownUntil: null }
  if (row.state === 'withdrawn' && withdrawn) {
    return { ...face, state: 'withdrawn', goneOn: withdrawn.on, reason: withdrawn.reason }
  }
  if (row.state !== 'ended' || !endedOn) return null
  return {
    ...face,
    state: 'ended',
    goneOn: endedOn,
    shownUntil: displayUntil,
    reason: `公示期到 ${displayUntil?.toString() ?? ''} 为止，已经期满。`,
  }
}

/** An attachment of a published item. */
export async function findPublicAttachment(session: Session, id: string): Promise<Attachment | null> {
  const found = await findAttachmentRow(session, id)
  const owner = found && (await findPublishedRow(session, { id: found.disclosureId }))
  return found && owner?.state === 'published' ? found.attachment : null
}
