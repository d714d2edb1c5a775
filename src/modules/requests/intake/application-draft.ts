import { newCode, openWithCode, readCode, sealWithCode } from '../../../platform/code-seal.ts'
import type { Day } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import type { CoApplicant } from '../applicant.ts'
import type { ApplicationForm } from './application-form.ts'
import { needUploads } from '../papers/upload-store.ts'
import { openKept } from './kept-files.ts'
import { dropDraft, dropDraftsBefore, findDraft, putDraft } from './draft-store.ts'

/** For so many days after it was saved last a draft can be gone on with. */
export const draftDays = 15

/** The longest draft (characters): a form at its limits with all its applicants, not a store for anything else. */
const longestDraft = 40_000

/** A form as far as it is filled in; nothing of it is checked yet. */
export interface ApplicationDraft {
  readonly form: ApplicationForm
  readonly coApplicants: readonly CoApplicant[]
  /** kept files as the form carries them */
  readonly kept: string
}

export interface SaveDraft {
  readonly unitCode: string
  readonly draft: ApplicationDraft
  /** the code under which it was saved before; a fresh one is given where it is left out or unknown */
  readonly code?: string
}

export interface SavedDraft {
  /** 草稿码: kept nowhere; who loses it has lost the draft */
  readonly code: string
  readonly keepUntil: Day
}

/** 先保存: sealed with a key out of the draft's code, so that the server alone cannot read it. No account, no event. */
export async function saveDraft(desk: Desk, request: SaveDraft): Promise<Answer<SavedDraft>> {
  const text = JSON.stringify(request.draft)
  if (text.length > longestDraft) {
    return mend({ field: 'description', text: '内容太长，不能保存为草稿，请缩短后再保存。' })
  }
  const code = readCode(request.code ?? '') ?? newCode()
  const { salt, sealed } = await sealWithCode(code, text)
  const keepUntil = desk.today().add({ days: draftDays })
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const carried = openKept(desk.vault, request.draft.kept) ?? []
    await needUploads(
      transaction,
      carried.map(({ stored }) => stored),
      keepUntil.toString(),
    )
    const row = { code_mark: markOf(desk, code), unit_id: unit.code, salt, sealed }
    await putDraft(transaction, { ...row, keep_until: keepUntil.toString() })
    return done({ code, keepUntil })
  })
}

export interface OpenedDraft extends ApplicationDraft {
  readonly unitCode: string
  readonly code: string
}

/** The draft under a code as it was typed; null for a wrong code and for one that is over alike. */
export async function openDraft(desk: Desk, typed: string): Promise<OpenedDraft | null> {
  const code = readCode(typed)
  if (code === null) return null
  const row = await findDraft(desk.read, markOf(desk, code), desk.today().toString())
  if (row === null) return null
  const text = await openWithCode(code, row)
  const { form, coApplicants, kept } = JSON.parse(text) as ApplicationDraft // the seal proves that we wrote it
  return { form, coApplicants, kept, unitCode: row.unit_id, code }
}

/** Forgets a draft, once it was filed. */
export async function forgetDraft(desk: Desk, typed: string): Promise<void> {
  const code = readCode(typed)
  if (code === null) return
  await desk.transaction((transaction) => dropDraft(transaction, markOf(desk, code)))
}

/** Drops the drafts that are over; by the clock. */
export async function purgeDrafts(desk: Desk): Promise<number> {
  return desk.transaction((transaction) => dropDraftsBefore(transaction, desk.today().toString()))
}

function markOf(desk: Desk, code: string): string {
  return desk.vault.fingerprint('application/draft', code)
}
