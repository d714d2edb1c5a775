import { chineseDate } from '../../../law/calendar/day.ts'
import type { Session } from '../../../platform/database/index.ts'
import { holdLock } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import { applicationPolicy } from '../policy.ts'
import type { RecordCorrection } from './record-correction.ts'
import { selectCorrections, unitOfCorrection } from './record-correction-store.ts'

/** A matter that may still be handled, with the key under which what is written of it is sealed. */
export interface OpenMatter {
  readonly correction: RecordCorrection
  readonly unit: Unit
  readonly sealedKey: string
}

export const correctionGround = '条例第四十一条'

/** The matter for whoever handles it: one act at a time; refused once the person has been told. */
export async function openMatter(transaction: Session, desk: Desk, id: string): Promise<Answer<OpenMatter>> {
  await holdLock(transaction, `record-correction:${id}`)
  const unitCode = await unitOfCorrection(transaction, id)
  const unit = unitCode === null ? null : await findUnit(transaction, unitCode)
  if (!unit) return refuse('notFound', '没有这件更正请求。')
  const refused = forbidden(desk.actor, applicationPolicy.handleRecordCorrection, unit)
  if (refused) return refused
  const filter = { unitCodes: [unit.code], id }
  const [stored] = await selectCorrections(transaction, desk.vault, filter, { limit: 1, offset: 0 })
  if (!stored) return refuse('notFound', '没有这件更正请求。')
  const { correction, sealedKey } = stored
  if (correction.concludedOn !== null) {
    const by = correction.concludedBy ?? '别人'
    return refuse(
      'changedMeanwhile',
      `${by}已经办结本件（${chineseDate(correction.concludedOn)}）。请刷新后查看。`,
      correctionGround,
    )
  }
  if (sealedKey === null) return refuse('notNow', '本件的个人信息已按规定删除，不能再办理。')
  return done({ correction, unit, sealedKey })
}
