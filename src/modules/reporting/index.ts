export { checkReport } from './checking/index.ts'
export { computeReport } from './compute-report.ts'
export { type EnterFigures, enterFigures } from './enter-figures.ts'
export {
  type EnteredFigure,
  enteredFigureLabels,
  enteredFigures,
  type EnteredFigures,
} from './entered-figures.ts'
export {
  awaitedStep,
  type CellChange,
  type CheckOverride,
  checksOf,
  type ComparedReport,
  type DueDay,
  filingMigrations,
  filingSealedTables,
  type FilingStep,
  filingSteps,
  frozenCases,
  frozenReport,
  type FrozenReport,
  failedChecks,
  isOpenForWriting,
  lastEventOf,
  nextDueOf,
  type NextDue,
  overrideCheck,
  overridesOfVersion,
  type OverrideCheck,
  type OwnDays,
  type PartChange,
  passReview,
  type PassReview,
  type PlaceNote,
  publishReport,
  recallReview,
  reopenReport,
  type ReportCells,
  type ReportChanges,
  reportChanges,
  type ReportCheck,
  reportChecks,
  type ReportDueDays,
  reportDueDays,
  type ReportFiling,
  reportFiling,
  reportReminders,
  type ReportRules,
  reportRulesOf,
  type ReportRuling,
  type ReportStanding,
  reportStanding,
  reportStandings,
  type ReportState,
  reportStateLabels,
  reportStateText,
  unbegunStanding,
  reportStates,
  type ReportSubmission,
  returnReview,
  type ReturnReview,
  type ReviewEntry,
  reviewSettingsOf,
  sendForReview,
  setReportRules,
  setReviewSettings,
  signReport,
  stepBarOf,
  type SubmissionHead,
  submitReport,
  verifySubmissions,
  withdrawOverride,
  type WrittenReport,
} from './filing/index.ts'
export { type ImportReport, importReport } from './import-report.ts'
export { type LiveField, liveFields } from './live-fields.ts'
export { reportPolicy } from './policy.ts'
export { type ReadReport, readReport } from './reading/index.ts'
export {
  compiledReportOf,
  publishedReport,
  publishedReports,
  reportOf,
  reportVersions,
  unitsWithReportBegun,
} from './report-of.ts'
export { type ReportDraft, reportDraft } from './report-draft.ts'
export type { Finding, YearlyReport } from './report.ts'
export { reportDocument, type ReportOptions } from './rendering/report-document.ts'
export { changeWords, type ComparedFigure, yearOnYear } from './rendering/year-on-year.ts'
export { renderReportHtml, reportFragment } from './rendering/report-html.ts'
export { type PublishedReport, reportFiles, type ReportVersion } from './store.ts'
export { reportMigrations } from './tables.ts'
export { type WriteReportPart, writeReportPart } from './write-report-part.ts'
export { type AnswerPromise, answerPromise } from './writing/answer-promise.ts'
export { type AskedPoint, placeholder } from './writing/part-asks.ts'
export { type Copied, type WritingAid, writingAid } from './writing/writing-aid.ts'
export { promiseStateLabels, promiseStates } from './writing/writing-tables.ts'
