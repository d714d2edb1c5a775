import { catalogueOf, codesBelow, type ColumnEntry, columnNames } from '../catalogue/index.ts'
import type { Desk } from '../desk/index.ts'
import type { Validity } from './disclosure.ts'
import type { DisclosureKind } from './disclosure-kind.ts'
import { type Facets, facetsOf } from './facets.ts'
import {
  groupPublished,
  type PublishedFilter,
  type PublishedRow,
  selectPublished,
} from './published-list-store.ts'

/** One published item in a list. */
export interface ListedDisclosure extends PublishedRow {
  readonly columnName: string
}

export interface ListPublished {
  /** one unit; left out: the whole county */
  readonly unit?: string | undefined
  /** 法定主动公开内容 if left out; `any`: the institution rules too */
  readonly entry?: ColumnEntry | 'any' | undefined
  /** code of a column of the unit: it and all below it */
  readonly column?: string | undefined
  readonly kinds?: readonly DisclosureKind[] | undefined
  readonly year?: number | undefined
  readonly genre?: string | undefined
  readonly validity?: Validity | undefined
  readonly sort?: 'publishedOn' | 'madeOn' | undefined
  /** from 1 */
  readonly page?: number | undefined
  readonly pageSize?: number | undefined
}

export interface PublishedPage {
  readonly total: number
  readonly items: readonly ListedDisclosure[]
  /** how many each other choice would show */
  readonly facets: Facets
}

const usualPageSize = 10
const largestPage = 500

/** For everybody: what a unit, or the whole county, has published, newest first, with the counts of filters. */
export async function listPublished(desk: Desk, request: ListPublished): Promise<PublishedPage> {
  const { unit, kinds, genre, validity, year } = request
  const scope: PublishedFilter = {
    today: desk.today(),
    units: unit === undefined ? undefined : [unit],
    entry: request.entry === 'any' ? undefined : (request.entry ?? 'disclosures'),
    kinds,
  }
  const columns = await columnsOf(desk, unit, request.column)
  const { facets, total } = facetsOf(await groupPublished(desk.read, scope), {
    columns,
    genre,
    validity,
    year,
  })
  const limit = Math.min(Math.max(1, request.pageSize ?? usualPageSize), largestPage)
  const offset = (Math.max(1, request.page ?? 1) - 1) * limit
  const filter = { ...scope, columns, genre, validity, year }
  const rows =
    offset < total
      ? await selectPublished(desk.read, filter, { sort: request.sort ?? 'publishedOn', offset, limit })
      : []
  return { total, items: await withColumnNames(desk, rows), facets }
}

/** For everybody: the newest published items of these units, or of the whole county. */
export async function latestPublished(
  desk: Desk,
  request: { readonly units?: readonly string[]; readonly limit: number },
): Promise<ListedDisclosure[]> {
  const filter = { today: desk.today(), units: request.units, entry: 'disclosures' as const }
  const limit = Math.min(request.limit, largestPage)
  const rows = await selectPublished(desk.read, filter, { sort: 'publishedOn', offset: 0, limit })
  return withColumnNames(desk, rows)
}

/** The rows with the names of their columns. */
export async function withColumnNames<Row extends PublishedRow>(
  desk: Desk,
  rows: readonly Row[],
): Promise<(Row & { readonly columnName: string })[]> {
  const nameOf = await columnNames(
    desk.read,
    rows.map((row) => row.unitCode),
  )
  return rows.map((row) => ({ ...row, columnName: nameOf(row.unitCode, row.column) }))
}

async function columnsOf(
  desk: Desk,
  unit: string | undefined,
  column: string | undefined,
): Promise<string[] | undefined> {
  if (column === undefined) return undefined
  return unit === undefined ? [column] : codesBelow(await catalogueOf(desk.read, unit), column)
}
