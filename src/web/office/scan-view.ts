import { ruleLabels } from '../../modules/scanning/index.ts'
import type { KeptScan } from '../../modules/publishing/index.ts'
import type { ScanView } from './routes/publishing.schema.ts'

/** What the scan found, for the office. Nothing in it is in the clear. */
export function scanViewOf({ at, report }: KeptScan): ScanView {
  return {
    at: at.toString(),
    findings: report.findings.map(({ part, rule, rest = [], ...finding }) => ({
      ...finding,
      rule,
      ruleLabel: ruleLabels[rule],
      rest: rest.map(({ index, from, to }) => ({ index, from, to })),
      part: {
        kind: part.kind,
        block: part.kind === 'body' ? part.block : null,
        file: part.kind === 'file' ? part.file : null,
        piece: part.kind === 'file' ? part.piece : null,
      },
    })),
  }
}
