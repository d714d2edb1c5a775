export { type BodyBlock, blocksOf } from './body-blocks.ts'
export { exampleMasks, type ExampleMasks } from './example-masks.ts'
export {
  type Finding,
  type RuleKey,
  ruleKeys,
  type ScannedPart,
  type ScanReport,
  type Severity,
} from './finding.ts'
export { importWordList, type ImportedWordList, type ImportWordList } from './import-word-list.ts'
export { maskBody } from './mask-body.ts'
export { maskEverything, type MaskedItem, masksOfFile, maskText } from './propose-masks.ts'
export { type ScanningAct, scanningPolicy } from './policy.ts'
export { removeWordList } from './remove-word-list.ts'
export {
  alwaysOn,
  type MaskForms,
  ruleLabels,
  ruleNotes,
  type RuleSeverity,
  type ScanRules,
  type ScanSettings,
  severities,
  severityLabels,
} from './rules.ts'
export { scan } from './scan.ts'
export { scanInWorker } from './scan-in-worker.ts'
export type { ScanContext, ScanInput, ScannedFile, TextPart } from './scan-input.ts'
export { type FileToScan, type ItemToScan, scanItem, type ScanHelp } from './scan-item.ts'
export { scanRulesOf } from './scan-rules-of.ts'
export { setScanRules } from './set-scan-rules.ts'
export { scanningMigrations } from './tables.ts'
export { exportWordList, type ListedWordList, type ScanningView, wordLists } from './word-lists.ts'
