import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { applicationPolicy } from '../policy.ts'
import { selectSections } from './assignment-store.ts'
import type { Section } from './section.ts'

/** 科室名单 of a unit, in the order in which they were added. */
export async function listSections(desk: Desk, unitCode: string): Promise<Answer<Section[]>> {
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, applicationPolicy.readSections, unit)
  if (refused) return refused
  return done(await selectSections(desk.read, unitCode))
}
