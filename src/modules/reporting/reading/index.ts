/** Reading finished yearly reports (`gongkai check`, `gongkai import report`). */
export { readReport } from './read-report.ts'
export { publishedAccount } from './published-account.ts'
export type { Layout, ReadReport, ReportAccount, ReportReading } from './reading.ts'
export { blankAccount } from './blank-account.ts'
