import { z } from 'zod'
import type { Session } from '../../platform/database/index.ts'
import type { UnitTables } from './tables.ts'
import { noContact, type Unit, type UnitContact } from './unit.ts'

const contactFields = z.partialRecord(
  z.enum(['office', 'address', 'officeHours', 'phone', 'fax', 'email', 'postcode']),
  z.string(),
)

/** The unit with this code, or null. */
export async function findUnit(session: Session, code: string): Promise<Unit | null> {
  const row = await session
    .withTables<UnitTables>()
    .selectFrom('units')
    .selectAll()
    .where('unit_id', '=', code)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** All units, the county first, then by kind and position as they were added. */
export async function listUnits(session: Session): Promise<Unit[]> {
  const rows = await session
    .withTables<UnitTables>()
    .selectFrom('units')
    .selectAll()
    .orderBy('position')
    .orderBy('unit_id')
    .execute()
  return rows.map(fromRow)
}

/** The county at the top; null in an empty instance. */
export async function findCounty(session: Session): Promise<Unit | null> {
  const row = await session
    .withTables<UnitTables>()
    .selectFrom('units')
    .selectAll()
    .where('parent_id', 'is', null)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function insertUnit(transaction: Session, unit: Unit): Promise<void> {
  await transaction
    .withTables<UnitTables>()
    .insertInto('units')
    .values({
      unit_id: unit.code,
      path: unit.path,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      parent_id: unit.parent,
      position: unit.position,
      contact: JSON.stringify(unit.contact),
    })
    .execute()
}

export async function updateUnitRow(
  transaction: Session,
  code: string,
  change: { name: string; shortName: string; contact: UnitContact },
): Promise<void> {
  await transaction
    .withTables<UnitTables>()
    .updateTable('units')
    .set({ name: change.name, short_name: change.shortName, contact: JSON.stringify(change.contact) })
    .where('unit_id', '=', code)
    .execute()
}

/** The place in lists that the next unit takes. */
export async function nextPosition(session: Session): Promise<number> {
  const row = await session
    .withTables<UnitTables>()
    .selectFrom('units')
    .select((all) => all.fn.max('position').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

function fromRow(row: UnitTables['units']): Unit {
  return {
    code: row.unit_id,
    path: row.path,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    parent: row.parent_id,
    position: row.position,
    contact: { ...noContact, ...dropUndefined(contactFields.parse(JSON.parse(row.contact))) },
  }
}

function dropUndefined(fields: Partial<Record<keyof UnitContact, string | undefined>>): Partial<UnitContact> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
