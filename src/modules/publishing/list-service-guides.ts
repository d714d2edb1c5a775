import type { Desk } from '../desk/index.ts'
import type { ServiceGuide } from './content/service-guide.ts'
import { type ListedDisclosure, listPublished } from './list-published.ts'
import { selectGuides } from './published-links-store.ts'

/** A published 办事指南 in a list, with what it says. */
export interface ListedGuide extends ListedDisclosure {
  readonly guide: ServiceGuide
}

export interface ServiceGuidesPage {
  readonly total: number
  readonly items: readonly ListedGuide[]
}

/** For everybody: the 办事指南 of one unit, or of the whole county, the newest first. */
export async function listServiceGuides(
  desk: Desk,
  request: {
    readonly unit?: string | undefined
    /** from 1 */
    readonly page?: number | undefined
    readonly pageSize?: number | undefined
  },
): Promise<ServiceGuidesPage> {
  const { total, items } = await listPublished(desk, { ...request, entry: 'any', kinds: ['serviceGuide'] })
  const guides = await selectGuides(
    desk.read,
    items.map(({ id }) => id),
  )
  return {
    total,
    items: items.flatMap((item) => {
      const guide = guides.get(item.id)
      return guide ? [{ ...item, guide }] : []
    }),
  }
}

/** For everybody: how many 办事指南 each unit has, by its code; units without any are absent. */
export async function countServiceGuides(desk: Desk): Promise<ReadonlyMap<string, number>> {
  const { facets } = await listPublished(desk, { entry: 'any', kinds: ['serviceGuide'], pageSize: 1 })
  return facets.units
}
