import type { ReportPartNumber } from '../../law/report/report-rows.ts'
import type { ReportCheck } from '../../modules/reporting/index.ts'

/** What the page says of the report in hand besides its content. */
export interface FilingFacts {
  readonly checks: readonly ReportCheck[]
  readonly written: readonly ReportPartNumber[]
  readonly figuresEntered: boolean
}
