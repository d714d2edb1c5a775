import type { applicantHistoryApi } from './routes/applicant-history.schema.ts'
import type { applicationLedgerApi } from './routes/application-ledgers.schema.ts'
import type { applicationsApi } from './routes/applications.schema.ts'
import type { auditApi } from './routes/audit.schema.ts'
import type { caseActsApi } from './routes/case-acts.schema.ts'
import type { caseWorkApi } from './routes/case-work.schema.ts'
import type { decisionApi } from './routes/decision.schema.ts'
import type { intakeApi } from './routes/intake.schema.ts'
import type { papersApi } from './routes/papers.schema.ts'
import type { caseApi } from './routes/case.schema.ts'
import type { clockApi } from './routes/clock.schema.ts'
import type { holidayNoticesApi } from './routes/holiday-notices.schema.ts'
import type { catalogueApi } from './routes/catalogue.schema.ts'
import type { exportsApi } from './routes/exports.schema.ts'
import type { ledgerApi } from './routes/import-disclosures.schema.ts'
import type { handInApi } from './routes/hand-in.schema.ts'
import type { caseLettersApi, letterSettingsApi } from './routes/letters.schema.ts'
import type { peopleApi } from './routes/people.schema.ts'
import type { publishingApi } from './routes/publishing.schema.ts'
import type { publishedItemApi } from './routes/published-item.schema.ts'
import type { reviewingApi } from './routes/reviewing.schema.ts'
import type { typingApi } from './routes/typing.schema.ts'
import type { queueApi } from './routes/queue.schema.ts'
import type { recordCorrectionsApi } from './routes/record-corrections.schema.ts'
import type { remediesApi } from './routes/remedies.schema.ts'
import type { retentionApi } from './routes/retention.schema.ts'
import type { reportCompilingApi } from './routes/report-compiling.schema.ts'
import type { reportOutsideApi } from './routes/report-outside.schema.ts'
import type { reportingApi } from './routes/reporting.schema.ts'
import type { reportComputingApi } from './routes/report-computing.schema.ts'
import type { reportFilingApi } from './routes/report-filing.schema.ts'
import type { reportWritingApi } from './routes/report-writing.schema.ts'
import type { scanningApi } from './routes/scanning.schema.ts'
import type { sectionsApi } from './routes/sections.schema.ts'
import type { sessionApi } from './routes/session.schema.ts'
import type { supervisionApi } from './routes/supervision.schema.ts'

/** Every endpoint of the office, as a type: the client's calls are checked against it. Add your feature's. */
export type OfficeApi = typeof sessionApi &
  typeof queueApi &
  typeof applicationsApi &
  typeof applicantHistoryApi &
  typeof applicationLedgerApi &
  typeof intakeApi &
  typeof caseApi &
  typeof caseActsApi &
  typeof caseWorkApi &
  typeof sectionsApi &
  typeof recordCorrectionsApi &
  typeof decisionApi &
  typeof caseLettersApi &
  typeof letterSettingsApi &
  typeof clockApi &
  typeof holidayNoticesApi &
  typeof papersApi &
  typeof supervisionApi &
  typeof remediesApi &
  typeof retentionApi &
  typeof publishingApi &
  typeof handInApi &
  typeof reviewingApi &
  typeof publishedItemApi &
  typeof typingApi &
  typeof ledgerApi &
  typeof exportsApi &
  typeof catalogueApi &
  typeof reportingApi &
  typeof reportCompilingApi &
  typeof reportOutsideApi &
  typeof reportComputingApi &
  typeof reportFilingApi &
  typeof reportWritingApi &
  typeof scanningApi &
  typeof peopleApi &
  typeof auditApi
