/** 复议、诉讼 (条例第五十条第三项、第五十一条): remedies against the handling of applications, and table 四. */
export { closeRemedy, type CloseRemedy } from './close-remedy.ts'
export { continueSuit, type ContinueSuit } from './continue-suit.ts'
export { countRemedies, countRemediesOf } from './count-remedies.ts'
export { remediesByCell } from './remedies-by-cell.ts'
export { type OnRemedy } from './handle-remedy.ts'
export {
  importRequests,
  reviewRequests,
  type ImportedLedger,
  type ImportRequests,
  type LedgerReview,
} from './import-requests.ts'
export { exportRequests, type ExportedRequests, type LedgerRecord } from './ledger/export-requests.ts'
export { columnNames, columnOf } from './ledger/ledger-columns.ts'
export { requestLedgerTemplate } from './ledger/ledger-template.ts'
export { readRequestLedger, requestLedgerNameFault, type ReadRequestLedger } from './ledger/read-ledger.ts'
export { cellOf, sheetRowsOf, type SheetCells } from './ledger/sheet-rows.ts'
export { listRemedies, remediesOf, type ListRemedies, type RemedyRow } from './list-remedies.ts'
export { remediesOfApplication } from './store.ts'
export { remedyPolicy, type RemedyAct } from './policy.ts'
export { registerRemedy, type RegisterRemedy } from './register-remedy.ts'
export { type ClosedResult, type Remedy, type RemedyInstance } from './remedy.ts'
export { remedyMigrations } from './tables.ts'
