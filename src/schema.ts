import { instanceMigrations } from './instance-table.ts'
import { auditMigrations } from './modules/audit/index.ts'
import { calendarMigrations } from './modules/calendar/index.ts'
import { catalogueMigrations } from './modules/catalogue/index.ts'
import { remedyMigrations } from './modules/remedies/index.ts'
import {
  compilingMigrations,
  compilingSealedTables,
  computingMigrations,
  computingSealedTables,
  filingMigrations,
  filingSealedTables,
  reportMigrations,
} from './modules/reporting/index.ts'
import { clockMigrations, requestMigrations } from './modules/requests/index.ts'
import { publishingMigrations } from './modules/publishing/index.ts'
import { scanningMigrations } from './modules/scanning/index.ts'
import { accountMigrations, remedyPlaceMigrations, unitMigrations } from './modules/units/index.ts'
import type { Migration } from './platform/database/index.ts'
import { jobMigrations } from './platform/jobs.ts'
import { outboxMigrations } from './platform/outbox.ts'
import { searchMigrations } from './platform/search/index.ts'

/** The whole schema, in the order in which it grew. Forward only: never edit a step, add one. */
export const migrations: readonly Migration[] = [
  ...outboxMigrations,
  ...auditMigrations,
  ...unitMigrations,
  ...instanceMigrations,
  ...accountMigrations,
  ...searchMigrations,
  ...catalogueMigrations,
  ...publishingMigrations,
  ...requestMigrations,
  ...remedyMigrations,
  ...reportMigrations,
  ...jobMigrations,
  ...scanningMigrations,
  ...remedyPlaceMigrations,
  ...calendarMigrations,
  ...clockMigrations,
  ...filingMigrations,
  ...compilingMigrations,
  ...computingMigrations,
]

/** Tables whose rows are written once with their audit event; the chain vouches for them. */
export const sealedTables: readonly string[] = [
  'guide_versions',
  'disclosure_versions',
  'disclosure_events',
  'disclosure_reviews',
  'applications',
  'application_events',
  'applicant_joins',
  'record_corrections',
  'record_correction_results',
  'record_correction_ends',
  'application_papers',
  'letter_numbers',
  'letter_voids',
  'remedy_events',
  'report_versions',
  ...filingSealedTables,
  ...compilingSealedTables,
  ...computingSealedTables,
  'holiday_notices',
]
