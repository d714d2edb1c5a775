import { takingTurns } from '../../platform/turns.ts'
import { type Catalogue, catalogueOf, codesBelow } from '../catalogue/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findUnit, type Unit } from '../units/index.ts'
import {
  countWorking,
  type ListPage,
  selectItems,
  selectPublishedIds,
  selectWorkingIds,
  stateOf,
  type WorkingList,
} from './item-list-store.ts'
import type { DisclosureState } from './disclosure.ts'
import { officeItem, type OfficeItem } from './office-lists.ts'
import { disclosurePolicy } from './policy.ts'

/** For the office: how many of a unit's items are drafts, returned drafts, in review, withdrawn. */
export async function workingCounts(
  desk: Desk,
  unitCode: string,
): Promise<Answer<Record<WorkingList, number>>> {
  const place = await readablePlace(desk, unitCode)
  return place.kind === 'done' ? done(await countWorking(desk.read, unitCode)) : place
}

/** For the office: one page of one of these lists, the last changed first. */
export async function workingPage(
  desk: Desk,
  request: { readonly unit: string; readonly list: WorkingList; readonly page: ListPage },
): Promise<Answer<OfficeItem[]>> {
  const place = await readablePlace(desk, request.unit)
  if (place.kind !== 'done') return place
  const ids = await selectWorkingIds(desk.read, request.unit, request.list, request.page)
  const items = await selectItems(desk.read, ids)
  return done(items.map((item) => officeItem(desk, place.value.catalogue, item)))
}

/** All items of a list, to be gone through once; how many is known before. */
export interface WholeList {
  readonly unit: Unit
  readonly total: number
  readonly items: AsyncIterable<OfficeItem>
}

export interface AskWholeList {
  readonly unit: string
  readonly list: WorkingList | 'published'
  /** of what is published: this column and all below it */
  readonly column?: string | undefined
  readonly year?: number | undefined
}

/** For the office: a list from its first item to its last, as it stands now. */
export async function wholeList(desk: Desk, request: AskWholeList): Promise<Answer<WholeList>> {
  const place = await readablePlace(desk, request.unit)
  if (place.kind !== 'done') return place
  const { unit, catalogue } = place.value
  const { list, column, year } = request
  const ids =
    list === 'published'
      ? await selectPublishedIds(desk.read, {
          units: [unit.code],
          columns: column === undefined ? undefined : codesBelow(catalogue, column),
          year,
          today: desk.today(),
        })
      : await selectWorkingIds(desk.read, unit.code, list)
  return done({ unit, total: ids.length, items: itemsOf(desk, catalogue, ids, stateOf[list]) })
}

const itemsAtOnce = 500

async function* itemsOf(
  desk: Desk,
  catalogue: Catalogue,
  ids: readonly string[],
  state: DisclosureState,
): AsyncGenerator<OfficeItem> {
  const turn = takingTurns()
  for (let start = 0; start < ids.length; start += itemsAtOnce) {
    const items = await selectItems(desk.read, ids.slice(start, start + itemsAtOnce))
    for (const item of items) {
      // what was withdrawn or sent on meanwhile is no longer of this list
      if (item.state === state) yield officeItem(desk, catalogue, item)
      await turn()
    }
  }
}

async function readablePlace(
  desk: Desk,
  unitCode: string,
): Promise<Answer<{ unit: Unit; catalogue: Catalogue }>> {
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, disclosurePolicy.read, unit)
  return refused ?? done({ unit, catalogue: await catalogueOf(desk.read, unitCode) })
}
