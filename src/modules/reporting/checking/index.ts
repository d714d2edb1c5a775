/** Checking yearly reports, our own and anybody's (`gongkai check`). */
export { checkUnit } from './check-agreement.ts'
export { checkBounded, notChecked } from './check-bounded.ts'
export { checkReport } from './check-report.ts'
export type { CheckableReport } from './check-report.ts'
export { notPreceding, precedingReport } from './preceding.ts'
