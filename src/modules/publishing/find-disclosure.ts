import { type Answer, type Desk, done, forbidden } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import type { Attachment, Disclosure, GoneDisclosure, PublishedDisclosure } from './disclosure.ts'
import type { DisclosureEvent, SealedContent } from './disclosure-event.ts'
import { notFound } from './open-disclosure.ts'
import { disclosurePolicy } from './policy.ts'
import { findPublicAttachment, findPublishedRow, publicFace } from './published-store.ts'
import { capacityOf } from './review/review-settings.ts'
import { reviewSettingsOf } from './review/review-store.ts'
import { findAttachmentRow, findDisclosureRow, selectDisclosureEvents } from './store.ts'
import { selectVersions } from './verification-store.ts'
import { selectOpenRevision } from './watch-store.ts'

/**
 * For everybody: a published item, by id or index number, or the notice that it was withdrawn. Null for
 * what is not public.
 */
export async function findPublished(
  desk: Desk,
  by: { readonly id: string } | { readonly indexNumber: string },
): Promise<PublishedDisclosure | GoneDisclosure | null> {
  const row = await findPublishedRow(desk.read, by)
  return row && publicFace(row, desk.today())
}

/** For the office: an item in any state, with its version, if the person may read it. */
export async function findDisclosure(desk: Desk, id: string): Promise<Answer<Disclosure>> {
  const disclosure = await findDisclosureRow(desk.read, id)
  const unit = disclosure && (await findUnit(desk.read, disclosure.unitCode))
  if (!unit) return notFound()
  if (!forbidden(desk.actor, disclosurePolicy.read, unit)) return done(disclosure)
  if (await waitsFor(desk, disclosure)) return done(disclosure)
  const correction = disclosure.state === 'published' ? await openRevisionOf(desk, disclosure) : null
  return correction && (await waitsFor(desk, correction)) ? done(disclosure) : notFound()
}

/** Whether the item waits for a step that this person takes without a role that reads: lent, or standing in. */
async function waitsFor(desk: Desk, { unitCode, step, urgent }: Disclosure): Promise<boolean> {
  const { actor } = desk
  if (actor.kind !== 'account') return false
  const settings = await reviewSettingsOf(desk.read, unitCode)
  const steps = step === null ? (urgent?.pending ?? []) : [step]
  return steps.some((one) => capacityOf(actor, unitCode, one, settings, desk.today()) !== null)
}

/** Who reviews a correction compares it with what it corrects. */
async function openRevisionOf(desk: Desk, { id }: Disclosure): Promise<Disclosure | null> {
  const correction = await selectOpenRevision(desk.read, id)
  return correction === null ? null : findDisclosureRow(desk.read, correction)
}

/** For the office: what happened to an item, oldest first: steps, people, moments, remarks. */
export async function disclosureTrail(desk: Desk, id: string): Promise<Answer<DisclosureEvent[]>> {
  const found = await findDisclosure(desk, id)
  return found.kind === 'done' ? done(await selectDisclosureEvents(desk.read, id)) : found
}

/** For the office: an item's content as it stood in one version; for comparing. */
export async function disclosureVersion(
  desk: Desk,
  id: string,
  version: number,
): Promise<Answer<SealedContent>> {
  const found = await findDisclosure(desk, id)
  if (found.kind !== 'done') return found
  const kept = (await selectVersions(desk.read, id)).find((one) => one.version === version)
  return kept ? done(kept.content) : notFound()
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
