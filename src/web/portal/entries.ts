import { catalogueOf, codesBelow, type ColumnBranch } from '../../modules/catalogue/index.ts'
import { countByColumn, type PublishedFilter } from '../../modules/publishing/index.ts'
import { publishedReports } from '../../modules/reporting/index.ts'
import type { Unit } from '../../modules/units/index.ts'
import { paths } from '../shared/paths.ts'
import type { ColumnNode, FixedEntry, UnitEntries } from '../shared/view-models.ts'
import type { Portal } from './context.ts'
import { withQuery } from './paging.ts'
import { unitHead } from './unit-models.ts'

/** The left side of a unit's pages: the four fixed entries with their counts and the tree of columns. */
export async function entriesOf(
  portal: Portal,
  unit: Unit,
  open: FixedEntry,
  filter: Pick<PublishedFilter, 'year'> & { column?: string } = {},
): Promise<UnitEntries> {
  const { read } = portal.desk
  const catalogue = await catalogueOf(read, unit.code)
  const year = filter.year === undefined ? {} : { year: filter.year }
  const counts = await countByColumn(read, { unit: unit.code, ...year })
  const countOf = (code: string): number =>
    codesBelow(catalogue, code).reduce((total, below) => total + (counts.get(below) ?? 0), 0)
  const node = (column: ColumnBranch): ColumnNode => ({
    name: column.name,
    href: withQuery(paths.unit(unit.code), { column: column.code, year: filter.year }),
    count: countOf(column.code),
    current: column.code === filter.column,
    children: column.children.map(node),
  })
  const sum = (columns: readonly ColumnBranch[]): number =>
    columns.reduce((total, column) => total + countOf(column.code), 0)
  return {
    unit: unitHead(unit),
    open,
    rulebookCount: sum(catalogue.rulebook),
    disclosureCount: sum(catalogue.disclosures),
    reportCount: (await publishedReports(read, unit.code)).length,
    columns: catalogue.disclosures.map(node),
  }
}
