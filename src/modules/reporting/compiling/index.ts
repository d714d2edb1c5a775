/** 汇总: what the county does with the reports of its units. */
export { type AccountBasis, accountsOf, type UnitAccount } from './accounts.ts'
export { type ComparedPage, comparePage, type ComparePage } from './compare-page.ts'
export type { Difference } from './compare-reports.ts'
export { type BoardRow, compileBoard } from './compile-board.ts'
export { type CompiledCell, compiledCell, compile, compiledReportOf } from './compiled-report.ts'
export { type Compilation, type Compilations, openCompilations } from './compilations.ts'
export { reportNotices } from './compiling-notices.ts'
export { type ReportUrging, selectUrgings as reportUrgings } from './compiling-store.ts'
export { compilingMigrations, compilingSealedTables } from './compiling-tables.ts'
export {
  confirmOutsideFile,
  type ConfirmOutsideFile,
  correctOutsideCell,
  type CorrectOutsideCell,
} from './confirm-outside-file.ts'
export type { DoubtfulCell } from './file-checks.ts'
export { type OpenRemark, openRemarksOf } from './open-remarks.ts'
export type { CellCorrection, ConfirmedFile, FileHead, PendingFile } from './outside-file.ts'
export type { OutsideUnit } from './outside-unit.ts'
export { outsideFile, type OutsideFileView, outsideOriginal, outsideUnits } from './outside-files.ts'
export { compilingFiles } from './outside-store.ts'
export type { PageCheck } from './page-store.ts'
export { cellLabel, cellNamed, columnCell, type ReportCell, reportCells } from './report-cells.ts'
export { acceptReport, sendBackReport, type SendBackReport } from './rule-report.ts'
export { saveOutsideUnit, type SaveOutsideUnit } from './save-outside-unit.ts'
export { dropOutsideFile, takeOutsideFile, type TakeOutsideFile } from './take-outside-file.ts'
export { type Urged, urgeMissing, type UrgeMissing } from './urge-missing.ts'
export { handedIn, type HandedIn } from './handed-in.ts'
export { setReportScope, type SetReportScope } from './report-scope.ts'
