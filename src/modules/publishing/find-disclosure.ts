import { type Answer, type Desk, done, forbidden } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import type { Attachment, Disclosure, PublishedDisclosure, WithdrawnDisclosure } from './disclosure.ts'
import type { DisclosureEvent } from './disclosure-event.ts'
import { notFound } from './open-disclosure.ts'
import { disclosurePolicy } from './policy.ts'
import { findPublicAttachment, findPublishedRow, publicFace } from './published-store.ts'
import { findAttachmentRow, findDisclosureRow, selectDisclosureEvents } from './store.ts'

/**
 * For everybody: a published item, by id or index number, or the notice that it was withdrawn. Null for
 * what is not public.
 */
export async function findPublished(
  desk: Desk,
  by: { readonly id: string } | { readonly indexNumber: string },
): Promise<PublishedDisclosure | WithdrawnDisclosure | null> {
  const row = await findPublishedRow(desk.read, by)
  return row && publicFace(row, desk.today())
}

/** For the office: an item in any state, with its version, if the person may read it. */
export async function findDisclosure(desk: Desk, id: string): Promise<Answer<Disclosure>> {
  const disclosure = await findDisclosureRow(desk.read, id)
  const unit = disclosure && (await findUnit(desk.read, disclosure.unitCode))
  if (!unit || forbidden(desk.actor, disclosurePolicy.read, unit)) return notFound()
  return done(disclosure)
}

/** For the office: what happened to an item, oldest first: steps, people, moments, remarks. */
export async function disclosureTrail(desk: Desk, id: string): Promise<Answer<DisclosureEvent[]>> {
  const found = await findDisclosure(desk, id)
  return found.kind === 'done' ? done(await selectDisclosureEvents(desk.read, id)) : found
}

/** An attachment with its bytes, to be sent with our own type as a download. */
export interface LoadedAttachment extends Attachment {
  readonly bytes: Uint8Array
}

/** For everybody: an attachment of a published item; null for any other. */
export async function loadPublishedAttachment(desk: Desk, id: string): Promise<LoadedAttachment | null> {
  const attachment = await findPublicAttachment(desk.read, id)
  return attachment && load(desk, attachment)
}

/** For the office: an attachment of an item in any state, if the person may read the item. */
export async function loadAttachment(desk: Desk, id: string): Promise<Answer<LoadedAttachment>> {
  const found = await findAttachmentRow(desk.read, id)
  if (!found) return notFound()
  const owner = await findDisclosure(desk, found.disclosureId)
  return owner.kind === 'done' ? done(await load(desk, found.attachment)) : owner
}

async function load(desk: Desk, attachment: Attachment): Promise<LoadedAttachment> {
  const bytes = await desk.files.load(attachment.hash)
  if (!bytes) throw new Error(`the file store lacks ${attachment.hash}`)
  return { ...attachment, bytes }
}
