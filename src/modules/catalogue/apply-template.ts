import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findUnit, type UnitKind } from '../units/index.ts'
import { type Catalogue, type Column, columnEntries, type ColumnEntry } from './column.ts'
import { cataloguePolicy } from './policy.ts'
import { insertColumns, selectCatalogue } from './store.ts'
import { catalogueTemplate, type TemplateColumn } from './template.ts'

export interface ApplyTemplate {
  readonly unit: string
  /** which template; the one for the unit's own kind if left out */
  readonly template?: UnitKind
}

/**
 * 套用目录模板: gives a unit the columns of a template. Columns that the unit has already, by code or by
 * name, stay as they are; applying it twice changes nothing.
 */
export async function applyTemplate(desk: Desk, request: ApplyTemplate): Promise<Answer<Catalogue>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, cataloguePolicy.applyTemplate, unit)
    if (refused) return refused
    const template = catalogueTemplate(request.template ?? unit.kind)
    const present = await selectCatalogue(transaction, unit.code)
    const wanted = columnEntries.flatMap((entry) =>
      template.columns
        .filter((column) => column.entry === entry)
        .flatMap((column, index) => columnsOf(unit.code, column, entry, null, index + 1)),
    )
    const added = wanted.filter(
      (column) => !present.columns.some((other) => other.code === column.code || other.name === column.name),
    )
    if (added.length > 0) {
      await insertColumns(transaction, added)
      await record(transaction, desk, {
        act: 'catalogue.apply-template',
        object: { kind: 'catalogue', id: unit.code },
        unitCode: unit.code,
        after: { template: template.name, added: added.map((column) => column.name) },
      })
    }
    return done(await selectCatalogue(transaction, unit.code))
  })
}

function columnsOf(
  unitCode: string,
  { children, ...column }: TemplateColumn,
  entry: ColumnEntry,
  parent: string | null,
  position: number,
): Column[] {
  const below = children.flatMap((child, index) => columnsOf(unitCode, child, entry, column.code, index + 1))
  return [{ ...column, unitCode, entry, parent, position }, ...below]
}
