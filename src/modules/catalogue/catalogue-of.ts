import type { Session } from '../../platform/database/index.ts'
import type { Catalogue } from './column.ts'
import { selectCatalogue } from './store.ts'

/** A unit's catalogue (目录). It is public; a unit without columns has an empty one. */
export function catalogueOf(session: Session, unitCode: string): Promise<Catalogue> {
  return selectCatalogue(session, unitCode)
}
