/** 报送: a report's way through its unit, to the county and to the public. */
export { writingBar } from './bars.ts'
export { failedChecks, type ReportCheck, reportChecks, type WrittenReport } from './checks.ts'
export { checksOf, rawParts } from './checks-now.ts'
export { frozenReport } from './frozen-report.ts'
export {
  type CellChange,
  type ComparedReport,
  type PartChange,
  type ReportChanges,
  reportChanges,
} from './differences.ts'
export { type DueDay, nextDueOf, type NextDue, reportDueDays, type ReportDueDays } from './due-dates.ts'
export { sealedRuling, selectSubmission, selectSubmissionHeads } from './filing-store.ts'
export { type FilingStep, filingSteps } from './filing-steps.ts'
export { filingMigrations, filingSealedTables } from './filing-tables.ts'
export {
  handleReport,
  type HeldReport,
  lastEventOf,
  type OnReport,
  recordOnReport,
  writerOf,
} from './handle-report.ts'
export { overridesOfVersion } from './override-store.ts'
export { overrideCheck, type OverrideCheck, withdrawOverride } from './override-check.ts'
export { publishReport } from './publish-report.ts'
export {
  type FilingBars,
  type FrozenReport,
  frozenReportOf,
  reportFiling,
  type ReportFiling,
} from './report-filing.ts'
export type { OwnDays, ReportRules } from './report-rules.ts'
export { reportReminders } from './remind-reports.ts'
export {
  isOpenForWriting,
  type ReportStanding,
  reportStanding,
  reportStandings,
  type ReportState,
  reportStateLabels,
  reportStateText,
} from './report-standing.ts'
export { awaitedStep } from './review-course.ts'
export {
  passReview,
  type PassReview,
  returnReview,
  type ReturnReview,
  signReport,
  stepBarOf,
} from './review-report.ts'
export { recallReview, reopenReport, sendForReview, type SendForReview } from './send-for-review.ts'
export { setReviewSettings } from './set-review-settings.ts'
export { setReportRules } from './set-report-rules.ts'
export { reportRulesOf, reviewSettingsOf } from './settings-store.ts'
export { submitReport, type SubmitReport } from './submit-report.ts'
export type {
  CheckOverride,
  PlaceNote,
  ReportCells,
  ReportRuling,
  ReportSubmission,
  ReviewEntry,
  Ruling,
  SubmissionHead,
} from './submission.ts'
export { verifySubmissions } from './verify-submissions.ts'
