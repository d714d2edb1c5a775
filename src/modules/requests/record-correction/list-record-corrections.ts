import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { maskName } from '../applicant.ts'
import { unreadable } from '../lists/readable-units.ts'
import { applicationPolicy } from '../policy.ts'
import type { RecordCorrection } from './record-correction.ts'
import { countCorrections, selectCorrections, unitOfCorrection } from './record-correction-store.ts'

/** A line of the list: the name masked, nothing of what is in the record. */
export interface RecordCorrectionRow {
  readonly correction: Omit<RecordCorrection, 'particulars' | 'conclusion' | 'result'>
  readonly name: string
}

/** 更正本人信息的请求 of these units, newest first, a page of them. */
export async function listRecordCorrections(
  desk: Desk,
  unitCodes: readonly string[],
  page: { readonly limit: number; readonly offset: number },
): Promise<Answer<{ readonly rows: readonly RecordCorrectionRow[]; readonly total: number }>> {
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  const limit = Math.min(page.limit, 200)
  const stored = await selectCorrections(desk.read, desk.vault, { unitCodes }, { limit, offset: page.offset })
  const rows = stored.map(({ correction }) => {
    const { particulars, ...rest } = correction
    return {
      correction: { ...rest, conclusion: null, result: null },
      name: particulars ? maskName(particulars.name) : '（已删除）',
    }
  })
  return done({ rows, total: await countCorrections(desk.read, unitCodes) })
}

/** One matter in full, for those who handle it. */
export async function recordCorrectionFile(desk: Desk, id: string): Promise<Answer<RecordCorrection>> {
  const unitCode = await unitOfCorrection(desk.read, id)
  const unit = unitCode === null ? null : await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这件更正请求。')
  const refused = forbidden(desk.actor, applicationPolicy.readRecordCorrection, unit)
  if (refused) return refused
  const filter = { unitCodes: [unit.code], id }
  const [stored] = await selectCorrections(desk.read, desk.vault, filter, { limit: 1, offset: 0 })
  return stored ? done(stored.correction) : refuse('notFound', '没有这件更正请求。')
}
