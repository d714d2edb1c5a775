import { z } from 'zod'
import { parseDay } from '../../law/calendar/day.ts'
import type { Session } from '../../platform/database/index.ts'
import { arrange, type Catalogue, type Column, type CountingColumn } from './column.ts'
import { type GuideContent, guideChannels } from './guide.ts'
import type { CatalogueTables } from './tables.ts'

const textList = z.array(z.string())
export const timeLimitShape = z.union([
  z.literal('promptly'),
  z.strictObject({
    unit: z.enum(['workingDays', 'days', 'months', 'years']),
    count: z.int().positive(),
  }),
])
const guideShape = z.object({
  classification: textList,
  arrangement: textList,
  access: textList,
  channels: z.array(z.object({ channel: z.enum(guideChannels), how: z.string() })),
  supervisor: z.object({ name: z.string(), phone: z.string(), address: z.string() }).nullable(),
  intake: z.object({ confirmedOnSubmit: z.boolean(), identityPaper: z.boolean() }).optional(),
})

/** All columns of a unit, in order. A unit without columns has an empty catalogue. */
export async function selectCatalogue(session: Session, unitCode: string): Promise<Catalogue> {
  const rows = await session
    .withTables<CatalogueTables>()
    .selectFrom('catalogue_columns')
    .selectAll()
    .where('unit_id', '=', unitCode)
    .execute()
  return arrange(unitCode, rows.map(fromRow))
}

/** Names of the columns of several units, by unit code and column code. */
export async function selectColumnNames(
  session: Session,
  unitCodes: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  const names = new Map<string, Map<string, string>>()
  if (unitCodes.length === 0) return names
  const rows = await session
    .withTables<CatalogueTables>()
    .selectFrom('catalogue_columns')
    .select(['unit_id', 'code', 'name'])
    .where('unit_id', 'in', unitCodes)
    .execute()
  for (const row of rows) {
    const ofUnit = names.get(row.unit_id) ?? new Map<string, string>()
    names.set(row.unit_id, ofUnit.set(row.code, row.name))
  }
  return names
}

/** The columns of several units, in no order, with what counting asks of them. */
export async function selectCountingColumns(
  session: Session,
  unitCodes: readonly string[],
): Promise<Map<string, CountingColumn[]>> {
  if (unitCodes.length === 0) return new Map()
  const rows = await session
    .withTables<CatalogueTables>()
    .selectFrom('catalogue_columns')
    .select(['unit_id', 'code', 'name', 'entry', 'parent_code', 'position', 'counts'])
    .where('unit_id', 'in', [...unitCodes])
    .execute()
  const byUnit = new Map<string, CountingColumn[]>()
  for (const { unit_id, parent_code: parent, counts, code, name, entry, position } of rows) {
    const ofUnit = byUnit.get(unit_id) ?? []
    ofUnit.push({ code, name, entry, parent, position, counts: counts === 1 })
    byUnit.set(unit_id, ofUnit)
  }
  return byUnit
}

export async function insertColumns(transaction: Session, columns: readonly Column[]): Promise<void> {
  if (columns.length === 0) return
  await transaction
    .withTables<CatalogueTables>()
    .insertInto('catalogue_columns')
    .values(columns.map(toRow))
    .execute()
}

export async function updateColumnRow(transaction: Session, column: Column): Promise<void> {
  const { unit_id: unitId, code, ...change } = toRow(column)
  await transaction
    .withTables<CatalogueTables>()
    .updateTable('catalogue_columns')
    .set(change)
    .where('unit_id', '=', unitId)
    .where('code', '=', code)
    .execute()
}

/** The guide published last; null where none was. */
export async function selectGuide(
  session: Session,
  unitCode: string,
): Promise<{ version: number; publishedOn: Temporal.PlainDate; content: GuideContent } | null> {
  const row = await session
    .withTables<CatalogueTables>()
    .selectFrom('guide_versions')
    .selectAll()
    .where('unit_id', '=', unitCode)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { supervisor, intake, ...content } = guideShape.parse(JSON.parse(row.content))
  const publishedOn = parseDay(row.published_on)
  if (!publishedOn) throw new Error(`guide of ${unitCode}: no such day ${row.published_on}`)
  return {
    version: row.version,
    publishedOn,
    content: { ...content, ...(supervisor && { supervisor }), ...(intake && { intake }) },
  }
}

function toRow(column: Column): CatalogueTables['catalogue_columns'] {
  return {
    unit_id: column.unitCode,
    code: column.code,
    name: column.name,
    entry: column.entry,
    parent_code: column.parent,
    position: column.position,
    duties: JSON.stringify(column.duties),
    time_limit: JSON.stringify(column.timeLimit),
    update_cycle: column.updateCycle,
    counts: column.counts ? 1 : 0,
    belongs: column.belongs,
    examples: JSON.stringify(column.examples),
  }
}

function fromRow(row: CatalogueTables['catalogue_columns']): Column {
  return {
    unitCode: row.unit_id,
    code: row.code,
    name: row.name,
    entry: row.entry,
    parent: row.parent_code,
    position: row.position,
    duties: textList.parse(JSON.parse(row.duties)),
    timeLimit: timeLimitShape.parse(JSON.parse(row.time_limit)),
    updateCycle: row.update_cycle,
    counts: row.counts === 1,
    belongs: row.belongs,
    examples: textList.parse(JSON.parse(row.examples)),
  }
}
