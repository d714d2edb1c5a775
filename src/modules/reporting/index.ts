export { checkReport, notPreceding, precedingReport } from './checking/index.ts'
export { computeReport } from './compute-report.ts'
export { type EnterFigures, enterFigures } from './enter-figures.ts'
export {
  type EnteredFigure,
  enteredFigureLabels,
  enteredFigures,
  type EnteredFigures,
} from './entered-figures.ts'
export { type ImportReport, importReport } from './import-report.ts'
export { type LiveField, liveFields } from './live-fields.ts'
export { reportPolicy } from './policy.ts'
export { type PublishReport, publishReport } from './publish-report.ts'
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
export { renderReportHtml, reportFragment } from './rendering/report-html.ts'
export { type PublishedReport, reportFiles, type ReportVersion } from './store.ts'
export { reportMigrations } from './tables.ts'
export { type WriteReportPart, writeReportPart } from './write-report-part.ts'
