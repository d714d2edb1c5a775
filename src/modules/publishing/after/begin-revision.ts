import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import { attachmentRow } from '../attach-file.ts'
import { cleanLine } from '../body.ts'
import { picturesRenamed } from '../body-pictures.ts'
import { samplesRenamed } from '../content/guide-samples.ts'
import type { Disclosure } from '../disclosure.ts'
import { openDisclosure, personOf, type SeenDisclosure, unlessIn } from '../open-disclosure.ts'
import { insertAttachments, insertDisclosures } from '../store.ts'
import { selectOpenRevision } from '../watch-store.ts'
import { longestNote, notYet, withWriter } from '../write-draft.ts'

export interface BeginRevision extends SeenDisclosure {
  /** 更正说明; it may be completed until the correction is submitted */
  readonly note?: string
}

/**
 * 更正: begins a correction of something published. It is a draft of its own, which passes the whole workflow; until
 * it is released the published text stays as it is.
 */
export async function beginRevision(desk: Desk, request: BeginRevision): Promise<Answer<Disclosure>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, request, () => 'write')
    if ('refused' in opened) return opened.refused
    const { disclosure: original } = opened
    const wrongState = unlessIn(original, 'published', '更正')
    if (wrongState) return wrongState
    const note = cleanLine(request.note ?? '')
    if (note.length > longestNote) {
      return mend({ field: 'revisionNote', text: `更正说明最多 ${longestNote} 个字，请删减。` })
    }
    if (await selectOpenRevision(transaction, original.id)) {
      return refuse('alreadyExists', '这条信息已经有一份更正正在办理，请接着办那一份。')
    }
    const ids = new Map(original.attachments.map(({ id }) => [id, desk.newId()]))
    const attachments = original.attachments.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id }))
    const draft: Disclosure = {
      ...original,
      id: desk.newId(),
      body: picturesRenamed(original.body, ids),
      guide: samplesRenamed(original.guide, ids),
      attachments,
      state: 'draft',
      step: null,
      version: 1,
      ...notYet,
      revision: { of: original.id, note },
      releaseAt: null,
      validity: 'valid',
      validityChange: null,
      indexNumber: null,
      publishedOn: null,
      publishedAt: null,
      imported: null,
      writers: withWriter([], writer),
      updatedAt: desk.now(),
    }
    await insertDisclosures(transaction, [draft])
    await insertAttachments(
      transaction,
      attachments.map((attachment, index) => attachmentRow(draft, attachment, index + 1)),
    )
    await record(transaction, desk, {
      act: 'disclosure.begin-revision',
      object: { kind: 'disclosure', id: draft.id },
      unitCode: draft.unitCode,
      after: { of: original.id, title: draft.title },
    })
    return done(draft)
  })
}
