import { record } from '../audit/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { type AccountActor, type Answer, type Desk, done, forbidden, mend, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { cleanLine } from './body.ts'
import { checkContent, type ContentInput } from './check-content.ts'
import type { Disclosure, PersonName } from './disclosure.ts'
import { changedMeanwhile, openDisclosure, personOf, unlessIn } from './open-disclosure.ts'
import { disclosurePolicy } from './policy.ts'
import { insertDisclosures, updateDisclosure } from './store.ts'
import { deleteTyping } from './typing/typing-store.ts'

export const longestNote = 500

export interface WriteDraft extends ContentInput {
  readonly unit: string
  /** the draft to change, with the version seen; left out: a new one */
  readonly draft?: { readonly id: string; readonly version: number }
  /** a new draft: the id under which its writer kept what he typed before it was saved */
  readonly typedAs?: string
  /** a correction: 更正说明; left out: as it is */
  readonly revisionNote?: string
}

/** 拟稿: writes a new draft, or changes one. Whoever writes in it is one of its authors and reviews nothing. */
export async function writeDraft(desk: Desk, request: WriteDraft): Promise<Answer<Disclosure>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  return request.draft ? changeDraft(desk, writer, request, request.draft) : newDraft(desk, writer, request)
}

async function newDraft(desk: Desk, writer: AccountActor, request: WriteDraft): Promise<Answer<Disclosure>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, disclosurePolicy.write, unit)
    if (refused) return refused
    const catalogue = await catalogueOf(transaction, unit.code)
    const checked = checkContent(unit, catalogue, request, desk.today())
    if ('issues' in checked) return mend(...checked.issues)
    const disclosure: Disclosure = {
      ...checked.content,
      id: desk.newId(),
      unitCode: unit.code,
      entry: checked.column.entry,
      state: 'draft',
      step: null,
      version: 1,
      writers: [nameOf(writer)],
      validity: 'valid',
      validityChange: null,
      attachments: [],
      indexNumber: null,
      publishedOn: null,
      publishedAt: null,
      imported: null,
      withdrawn: null,
      ...notYet,
      updatedAt: desk.now(),
    }
    await insertDisclosures(transaction, [disclosure])
    if (request.typedAs !== undefined) await deleteTyping(transaction, request.typedAs, writer.id)
    await record(transaction, desk, {
      act: 'disclosure.write-draft',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: unit.code,
      after: { title: disclosure.title, column: disclosure.column, version: disclosure.version },
    })
    return done(disclosure)
  })
}

async function changeDraft(
  desk: Desk,
  writer: AccountActor,
  request: WriteDraft,
  seen: { readonly id: string; readonly version: number },
): Promise<Answer<Disclosure>> {
  return desk.transaction(async (transaction) => {
    const opened = await openDisclosure(transaction, desk, seen, () => 'write')
    if ('refused' in opened) return opened.refused
    const { disclosure: before, unit } = opened
    const wrongState = unlessIn(before, 'draft', '修改')
    if (wrongState) return wrongState
    const catalogue = await catalogueOf(transaction, unit.code)
    const checked = checkContent(unit, catalogue, request, desk.today())
    if ('issues' in checked) return mend(...checked.issues)
    const note = request.revisionNote === undefined ? null : cleanLine(request.revisionNote)
    if (note !== null && note.length > longestNote) {
      return mend({ field: 'revisionNote', text: `更正说明最多 ${longestNote} 个字，请删减。` })
    }
    const disclosure: Disclosure = {
      ...before,
      ...checked.content,
      entry: checked.column.entry,
      revision: before.revision && { ...before.revision, note: note ?? before.revision.note },
      version: before.version + 1,
      writers: withWriter(before.writers, writer),
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    await deleteTyping(transaction, disclosure.id, writer.id)
    await record(transaction, desk, {
      act: 'disclosure.write-draft',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: unit.code,
      before: { title: before.title, column: before.column, version: before.version },
      after: { title: disclosure.title, column: disclosure.column, version: disclosure.version },
    })
    return done(disclosure)
  })
}

/** What no item has at its beginning. */
export const notYet = {
  resumeAt: null,
  secrecy: null,
  referral: null,
  urgent: null,
  revision: null,
  revisedOn: null,
  releaseFailure: null,
  endedOn: null,
  reassessOn: null,
  penaltyChange: null,
} as const satisfies Partial<Disclosure>

function nameOf({ id, name }: AccountActor): PersonName {
  return { id, name }
}

/** The authors, with one more if he is not among them yet. */
export function withWriter(writers: readonly PersonName[], writer: AccountActor): PersonName[] {
  const others = writers.filter((one) => one.id !== writer.id)
  return [...others, nameOf(writer)]
}
