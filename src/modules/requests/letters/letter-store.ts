import { z } from 'zod'
import { type LetterKind, letterKinds } from '../../../law/decision/outcome.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { SealedRow } from '../../audit/index.ts'
import type { NumberSettings } from './letter-numbers.ts'
import type { LetterTables } from './letter-tables.ts'

const tables = (session: Session) => session.withTables<LetterTables>()

/** The last number taken in a series of a unit in a year; 0 where none was. */
export async function lastSerial(
  transaction: Session,
  place: { readonly unitCode: string; readonly series: string; readonly year: number },
): Promise<number> {
  const row = await tables(transaction)
    .selectFrom('letter_numbers')
    .select((all) => all.fn.max('serial').as('last'))
    .where('unit_id', '=', place.unitCode)
    .where('series', '=', place.series)
    .where('year', '=', place.year)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

export function numberRow(row: Omit<LetterTables['letter_numbers'], 'audit_seq'>): SealedRow {
  return { table: 'letter_numbers', row }
}

export function voidRow(row: Omit<LetterTables['letter_voids'], 'audit_seq'>): SealedRow {
  return { table: 'letter_voids', row }
}

/** A line of 文号登记簿. */
export interface NumberEntry {
  readonly number: string
  readonly kind: LetterKind
  readonly datedOn: string
  readonly applicationId: string
  readonly voidedOn: string | null
}

/** 文号登记簿 of a unit in a year, by series and number. */
export async function selectNumbers(
  session: Session,
  unitCode: string,
  year: number,
): Promise<NumberEntry[]> {
  const rows = await tables(session)
    .selectFrom('letter_numbers')
    .leftJoin('letter_voids', 'letter_voids.letter_id', 'letter_numbers.letter_id')
    .select([
      'letter_numbers.number',
      'letter_numbers.kind',
      'letter_numbers.dated_on',
      'letter_numbers.application_id',
      'letter_voids.voided_on',
    ])
    .where('letter_numbers.unit_id', '=', unitCode)
    .where('letter_numbers.year', '=', year)
    .orderBy('letter_numbers.series')
    .orderBy('letter_numbers.serial')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    datedOn: row.dated_on,
    applicationId: row.application_id,
    voidedOn: row.voided_on,
  }))
}

const pattern = z.string()
const storedSettings = z.object({
  answer: pattern,
  procedure: pattern,
  kinds: z.partialRecord(z.enum(letterKinds), pattern),
  first: z.record(z.string(), z.record(z.string(), z.number())),
})

/** The unit's own rules for numbers; null where it has the usual ones. */
export async function selectNumberSettings(
  session: Session,
  unitCode: string,
): Promise<NumberSettings | null> {
  const row = await tables(session)
    .selectFrom('letter_settings')
    .select('settings')
    .where('unit_id', '=', unitCode)
    .executeTakeFirst()
  if (!row) return null
  const { kinds, ...rest } = storedSettings.parse(JSON.parse(row.settings))
  return {
    ...rest,
    kinds: Object.fromEntries(Object.entries(kinds).filter(([, one]) => one !== undefined)),
  }
}

export async function upsertNumberSettings(
  transaction: Session,
  unitCode: string,
  settings: NumberSettings,
): Promise<void> {
  const text = JSON.stringify(settings)
  await tables(transaction)
    .insertInto('letter_settings')
    .values({ unit_id: unitCode, settings: text })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ settings: text }))
    .execute()
}

type TemplateRow = LetterTables['letter_templates']

/** The templates of these units. */
export async function selectTemplates(
  session: Session,
  unitCodes: readonly string[],
): Promise<TemplateRow[]> {
  if (unitCodes.length === 0) return []
  return tables(session)
    .selectFrom('letter_templates')
    .selectAll()
    .where('unit_id', 'in', [...unitCodes])
    .orderBy('kind')
    .execute()
}

export async function upsertTemplate(transaction: Session, row: TemplateRow): Promise<void> {
  const { name, hash, size_bytes, added_at, actor_name } = row
  await tables(transaction)
    .insertInto('letter_templates')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'kind']).doUpdateSet({ name, hash, size_bytes, added_at, actor_name }),
    )
    .execute()
}

export async function deleteTemplate(
  transaction: Session,
  unitCode: string,
  kind: LetterKind,
): Promise<boolean> {
  const gone = await tables(transaction)
    .deleteFrom('letter_templates')
    .where('unit_id', '=', unitCode)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
