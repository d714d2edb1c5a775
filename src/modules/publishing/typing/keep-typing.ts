import { stamp } from '../../../platform/day.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { notFound, personOf } from '../open-disclosure.ts'
import { disclosurePolicy } from '../policy.ts'
import { findDisclosureRow } from '../store.ts'
import { deleteTyping, selectTypings, selectUnsavedOf, upsertTyping } from './typing-store.ts'

export interface KeepTyping {
  /** id of the draft; of one that was never saved, an id of the writer's own making */
  readonly draft: string
  /** the version on which it is typed; 0: none was saved yet */
  readonly baseVersion: number
  /** what stands in the form, as JSON */
  readonly typed: string
}

/** Somebody who is writing in the same draft. */
export interface Fellow {
  readonly name: string
  readonly at: Temporal.Instant
}

export interface Typing {
  readonly draft: string
  readonly baseVersion: number
  readonly typed: string
  readonly at: Temporal.Instant
}

const largestTyping = 3_000_000
/** How long after his last word somebody still counts as writing (s). */
const writesFor = 120

/**
 * Keeps what somebody types every few seconds, complete or not, so that no word is lost whatever happens to the
 * machine; and tells who else writes in the same draft. It changes nothing of the draft, and is no event.
 */
export async function keepTyping(
  desk: Desk,
  request: KeepTyping,
): Promise<Answer<{ readonly version: number; readonly fellows: readonly Fellow[] }>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  if (request.typed.length > largestTyping) {
    return mend({ field: 'body', text: '正文太长，不能自动保存。请把大的表格和名单改作附件。' })
  }
  return desk.transaction(async (transaction) => {
    const draft = await findDisclosureRow(transaction, request.draft)
    const unit = await findUnit(transaction, draft?.unitCode ?? writer.unit.code)
    if (!unit) return notFound()
    const refused = forbidden(desk.actor, disclosurePolicy.write, unit)
    if (refused) return refused
    if (draft === null && request.baseVersion > 0) return notFound()
    if (draft !== null && draft.state !== 'draft') {
      return refuse('notNow', '这条信息已经送审，不能再修改。您刚才的改动请复制保存。')
    }
    await upsertTyping(transaction, {
      disclosure_id: request.draft,
      account_id: writer.id,
      account_name: writer.name,
      unit_id: unit.code,
      base_version: request.baseVersion,
      typed: request.typed,
      at: stamp(desk.now()),
    })
    const since = desk.now().subtract({ seconds: writesFor })
    const fellows = (await selectTypings(transaction, request.draft))
      .filter((row) => row.account_id !== writer.id)
      .map((row) => ({ name: row.account_name, at: Temporal.Instant.from(row.at) }))
      .filter(({ at }) => Temporal.Instant.compare(at, since) > 0)
    return done({ version: draft?.version ?? 0, fellows })
  })
}

/** What this person typed in a draft and did not save; null: nothing. */
export async function typingOf(desk: Desk, draft: string): Promise<Typing | null> {
  const { actor } = desk
  if (actor.kind !== 'account') return null
  const row = (await selectTypings(desk.read, draft)).find((one) => one.account_id === actor.id)
  return row
    ? { draft, baseVersion: row.base_version, typed: row.typed, at: Temporal.Instant.from(row.at) }
    : null
}

/** Drafts that this person began and never saved, the last first. */
export async function unsavedDrafts(desk: Desk): Promise<Typing[]> {
  if (desk.actor.kind !== 'account') return []
  const rows = await selectUnsavedOf(desk.read, desk.actor.id)
  return rows.map((row) => ({
    draft: row.disclosure_id,
    baseVersion: 0,
    typed: row.typed,
    at: Temporal.Instant.from(row.at),
  }))
}

/** Throws away what this person typed in a draft and did not save. */
export async function dropTyping(desk: Desk, draft: string): Promise<Answer<null>> {
  const writer = personOf(desk)
  if ('refused' in writer) return writer.refused
  await desk.transaction((transaction) => deleteTyping(transaction, draft, writer.id))
  return done(null)
}
