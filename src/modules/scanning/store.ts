import { z } from 'zod'
import type { Session } from '../../platform/database/index.ts'
import { type RuleKey, ruleKeys } from './finding.ts'
import { defaultSettings, type RuleSeverity, type ScanSettings, severities } from './rules.ts'
import type { ScanningTables } from './tables.ts'
import type { WordEntry, WordList } from './words/word-list.ts'

/** A county's own word list as it is stored. */
export interface StoredWordList extends WordList {
  readonly id: string
  readonly importedAt: Temporal.Instant
  readonly importedBy: string
}

/** What is told of a list in a list of lists. */
export type StoredWordListFacts = Omit<StoredWordList, 'entries'> & { readonly count: number }

const settingsShape = z.object({
  severity: z.partialRecord(z.enum(ruleKeys), z.enum(severities)),
  masks: z.object({
    residentId: z.object({
      first: z.union([z.literal(2), z.literal(6)]),
      last: z.union([z.literal(3), z.literal(4)]),
    }),
    bankCard: z.object({ first: z.union([z.literal(4), z.literal(6)]) }),
  }),
  allowedHosts: z.array(z.string()),
  builtInWords: z.boolean(),
})
const entriesShape: z.ZodType<WordEntry[]> = z.array(
  z.object({ wrong: z.string(), right: z.string(), note: z.string(), except: z.array(z.string()) }),
)

/** What the county has set; rules that came later than its settings have their defaults. */
export async function selectSettings(session: Session, county: string): Promise<ScanSettings> {
  const row = await session
    .withTables<ScanningTables>()
    .selectFrom('scan_settings')
    .select('settings')
    .where('unit_id', '=', county)
    .executeTakeFirst()
  if (!row) return defaultSettings
  const { severity, ...rest } = settingsShape.parse(JSON.parse(row.settings))
  const whole: Record<RuleKey, RuleSeverity> = { ...defaultSettings.severity, ...severity }
  return { ...rest, severity: whole }
}

export async function upsertSettings(
  transaction: Session,
  county: string,
  settings: ScanSettings,
): Promise<void> {
  const text = JSON.stringify(settings)
  await transaction
    .withTables<ScanningTables>()
    .insertInto('scan_settings')
    .values({ unit_id: county, settings: text })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ settings: text }))
    .execute()
}

/** The county's lists without their entries, by name. */
export async function selectWordListFacts(session: Session, county: string): Promise<StoredWordListFacts[]> {
  const rows = await session
    .withTables<ScanningTables>()
    .selectFrom('word_lists')
    .select(['id', 'name', 'source', 'version', 'entry_count', 'imported_at', 'imported_by'])
    .where('unit_id', '=', county)
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    source: row.source,
    version: row.version,
    count: row.entry_count,
    importedAt: Temporal.Instant.from(row.imported_at),
    importedBy: row.imported_by,
  }))
}

/** The county's lists with their entries, by name. */
export async function selectWordLists(session: Session, county: string): Promise<StoredWordList[]> {
  const rows = await session
    .withTables<ScanningTables>()
    .selectFrom('word_lists')
    .selectAll()
    .where('unit_id', '=', county)
    .orderBy('name')
    .execute()
  return rows.map(fromRow)
}

export async function findWordList(
  session: Session,
  county: string,
  by: { readonly id: string } | { readonly name: string },
): Promise<StoredWordList | null> {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['name', by.name] as const)
  const row = await session
    .withTables<ScanningTables>()
    .selectFrom('word_lists')
    .selectAll()
    .where('unit_id', '=', county)
    .where(column, '=', value)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function insertWordList(
  transaction: Session,
  county: string,
  list: StoredWordList,
): Promise<void> {
  await transaction
    .withTables<ScanningTables>()
    .insertInto('word_lists')
    .values({
      id: list.id,
      unit_id: county,
      name: list.name,
      source: list.source,
      version: list.version,
      entries: JSON.stringify(list.entries),
      entry_count: list.entries.length,
      imported_at: list.importedAt.toString({ smallestUnit: 'millisecond' }),
      imported_by: list.importedBy,
    })
    .execute()
}

export async function deleteWordList(transaction: Session, county: string, id: string): Promise<void> {
  await transaction
    .withTables<ScanningTables>()
    .deleteFrom('word_lists')
    .where('unit_id', '=', county)
    .where('id', '=', id)
    .execute()
}

function fromRow(row: ScanningTables['word_lists']): StoredWordList {
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    version: row.version,
    entries: entriesShape.parse(JSON.parse(row.entries)),
    importedAt: Temporal.Instant.from(row.imported_at),
    importedBy: row.imported_by,
  }
}
