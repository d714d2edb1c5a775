import type { Session } from '../../platform/database/index.ts'
import { findUnit } from '../units/index.ts'
import { type Guide, officeOf } from './guide.ts'
import { selectGuide } from './store.ts'

/** A unit's guide as last published, with the unit's contact data of today; null where none was published. */
export async function guideOf(session: Session, unitCode: string): Promise<Guide | null> {
  const unit = await findUnit(session, unitCode)
  const guide = unit && (await selectGuide(session, unitCode))
  if (!guide) return null
  const { version, publishedOn: updatedOn, content } = guide
  return { ...content, unitCode, version, updatedOn, office: officeOf(unit) }
}
