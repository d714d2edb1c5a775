import type { Session } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { attachmentRow } from '../attach-file.ts'
import { picturesRenamed } from '../body-pictures.ts'
import { samplesRenamed } from '../content/guide-samples.ts'
import type { Disclosure, Revision } from '../disclosure.ts'
import { eventRow, versionRow } from '../disclosure-event.ts'
import { noticeTo } from '../notices/notice.ts'
import { changedMeanwhile } from '../open-disclosure.ts'
import { deleteAttachmentsOf, findDisclosureRow, insertAttachments, updateDisclosure } from '../store.ts'
import { addToSearch, removeFromSearch } from './publish.ts'
import { ReleasedMeanwhile, type Releasing } from './releasing.ts'

/**
 * 更正: puts a reviewed correction in the place of the text that it corrects. Number, address and day of publication
 * stay; what stood there before stays on record; the page says what changed, when and why.
 */
export async function applyRevision(
  transaction: Session,
  desk: Desk,
  { before, seenVersion, rows }: Releasing,
  revision: Revision,
): Promise<Answer<Disclosure>> {
  const original = await findDisclosureRow(transaction, revision.of)
  if (!original || original.state !== 'published') {
    return refuse('notNow', '要更正的信息已经撤下或者公示期满，不能再更正。请把这条更正退回，另作处理。')
  }
  const { attachments, body, guide } = withKnownIds(original, before)
  const corrected: Disclosure = {
    ...original,
    ...contentOf(before),
    body,
    guide,
    attachments,
    entry: before.entry,
    secrecy: before.secrecy,
    urgent: original.urgent && { ...original.urgent, objection: null },
    writers: original.writers,
    revisedOn: desk.today(),
    version: original.version + 1,
    updatedAt: desk.now(),
  }
  const applied: Disclosure = {
    ...before,
    attachments: [],
    state: 'applied',
    step: null,
    releaseFailure: null,
    version: seenVersion + 1,
    updatedAt: desk.now(),
  }
  if (!(await updateDisclosure(transaction, seenVersion, applied))) return changedMeanwhile()
  // the first is written already: only throwing takes it back
  if (!(await updateDisclosure(transaction, original.version, corrected))) throw new ReleasedMeanwhile()
  await deleteAttachmentsOf(transaction, [original.id, applied.id])
  await insertAttachments(
    transaction,
    attachments.map((attachment, index) => attachmentRow(corrected, attachment, index + 1)),
  )
  await removeFromSearch(transaction, corrected.id)
  await addToSearch(transaction, corrected)
  await record(transaction, desk, {
    act: 'disclosure.revise',
    object: { kind: 'disclosure', id: corrected.id },
    unitCode: corrected.unitCode,
    before: { title: original.title, version: original.version },
    after: {
      title: corrected.title,
      version: corrected.version,
      note: revision.note,
      correction: applied.id,
    },
    sealed: [
      ...rows(applied),
      eventRow(desk, applied, { kind: 'applied', remarks: revision.note }, 2),
      versionRow(corrected),
      eventRow(desk, corrected, { kind: 'revised', remarks: revision.note }, 3),
    ],
  })
  await noticeTo(transaction, desk, { kind: 'published', disclosure: applied })
  return done(corrected)
}

/** What a file is called by stays its address for good: a file that did not change keeps its id. */
function withKnownIds(
  original: Disclosure,
  correction: Disclosure,
): Pick<Disclosure, 'attachments' | 'body' | 'guide'> {
  const known = new Map(original.attachments.map((one) => [`${one.role} ${one.hash}`, one.id]))
  const renamed = new Map<string, string>()
  const attachments = correction.attachments.map((one) => {
    const id = known.get(`${one.role} ${one.hash}`)
    if (id === undefined) return one
    known.delete(`${one.role} ${one.hash}`)
    renamed.set(one.id, id)
    return { ...one, id }
  })
  return {
    attachments,
    body: picturesRenamed(correction.body, renamed),
    guide: samplesRenamed(correction.guide, renamed),
  }
}

/** What a writer gives of an item, without what belongs to the item itself. */
function contentOf(item: Disclosure) {
  const { column, title, documentNumber, issuer, madeOn, kind, genre, topic, keywords, summary } = item
  const { effectiveOn, expiresOn, openness, exception, duty, field, displayUntil, interprets } = item
  const { interpretation } = item
  return {
    column,
    title,
    documentNumber,
    issuer,
    madeOn,
    kind,
    genre,
    topic,
    keywords,
    summary,
    effectiveOn,
    expiresOn,
    openness,
    exception,
    duty,
    field,
    displayUntil,
    interprets,
    interpretation,
  }
}
