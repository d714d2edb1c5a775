import type { FastifyInstance } from 'fastify'
import type { Office } from './office.ts'
import { applicantHistoryRoutes } from './routes/applicant-history.ts'
import { applicationLedgerRoutes } from './routes/application-ledgers.ts'
import { applicationRoutes } from './routes/applications.ts'
import { auditRoutes } from './routes/audit.ts'
import { caseActRoutes } from './routes/case-acts.ts'
import { caseWorkRoutes } from './routes/case-work.ts'
import { clockRoutes } from './routes/clock.ts'
import { holidayNoticeRoutes } from './routes/holiday-notices.ts'
import { caseRoutes } from './routes/case.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { decisionRoutes } from './routes/decision.ts'
import { exportRoutes } from './routes/exports.ts'
import { ledgerRoutes } from './routes/import-disclosures.ts'
import { handInRoutes } from './routes/hand-in.ts'
import { intakeRoutes } from './routes/intake.ts'
import { paperRoutes } from './routes/papers.ts'
import { letterRoutes } from './routes/letters.ts'
import { letterSettingsRoutes } from './routes/letter-settings.ts'
import { peopleRoutes } from './routes/people.ts'
import { publishedItemRoutes } from './routes/published-item.ts'
import { publishingRoutes } from './routes/publishing.ts'
import { queueRoutes } from './routes/queue.ts'
import { reviewingRoutes } from './routes/reviewing.ts'
import { typingRoutes } from './routes/typing.ts'
import { recordCorrectionRoutes } from './routes/record-corrections.ts'
import { retentionRoutes } from './routes/retention.ts'
import { remedyRoutes } from './routes/remedies.ts'
import { reportingRoutes } from './routes/reporting.ts'
import { reportCompilingRoutes } from './routes/report-compiling.ts'
import { reportOutsideRoutes } from './routes/report-outside.ts'
import { reportComputingRoutes } from './routes/report-computing.ts'
import { reportFilingRoutes } from './routes/report-filing.ts'
import { reportWritingRoutes } from './routes/report-writing.ts'
import { scanningRoutes } from './routes/scanning.ts'
import { sectionRoutes } from './routes/sections.ts'
import { sessionRoutes } from './routes/session.ts'
import { supervisionRoutes } from './routes/supervision.ts'

/** What the office can do: one routes file a feature. Add yours here, and its types to `api.ts`. */
export const features: readonly ((server: FastifyInstance, office: Office) => void)[] = [
  sessionRoutes,
  queueRoutes,
  applicationRoutes,
  applicantHistoryRoutes,
  applicationLedgerRoutes,
  intakeRoutes,
  caseRoutes,
  caseActRoutes,
  caseWorkRoutes,
  sectionRoutes,
  recordCorrectionRoutes,
  decisionRoutes,
  letterRoutes,
  letterSettingsRoutes,
  paperRoutes,
  clockRoutes,
  holidayNoticeRoutes,
  supervisionRoutes,
  remedyRoutes,
  retentionRoutes,
  publishingRoutes,
  handInRoutes,
  reviewingRoutes,
  publishedItemRoutes,
  typingRoutes,
  ledgerRoutes,
  exportRoutes,
  catalogueRoutes,
  reportingRoutes,
  reportCompilingRoutes,
  reportOutsideRoutes,
  reportComputingRoutes,
  reportFilingRoutes,
  reportWritingRoutes,
  scanningRoutes,
  peopleRoutes,
  auditRoutes,
]
