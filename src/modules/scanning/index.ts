import { defaultSettings, type ScanRules } from './rules.ts'
import { scan } from './scan.ts'
import type { ScanInput } from './scan-input.ts'
import type { ScanReport } from './finding.ts'
export { maskBody } from './body-blocks.ts'
export {
  type Finding,
  ruleKeys,
  type RuleKey,
  type ScannedPart,
  type ScanReport,
  type Severity,
} from './finding.ts'
export { masksOfFile, maskText } from './propose-masks.ts'
export { ruleLabels } from './rules.ts'
export { portalPathsIn } from './scan-links.ts'
export type { ScanInput, ScannedFile } from './scan-input.ts'
export async function scanRulesOf(_session: unknown): Promise<ScanRules> {
  return { ...defaultSettings, wordLists: [], version: '1' }
}
export async function scanInWorker(input: ScanInput, rules: ScanRules): Promise<ScanReport> {
  return scan(input, rules)
}
