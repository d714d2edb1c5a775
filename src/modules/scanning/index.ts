import type { RuleKey } from './finding.ts'
export {
  type Finding,
  ruleKeys,
  type RuleKey,
  type ScannedPart,
  type ScanReport,
  type Severity,
} from './finding.ts'
export const ruleLabels: Readonly<Record<RuleKey, string>> = {
  residentId: '',
  mobile: '',
  landline: '',
  bankCard: '',
  email: '',
  plate: '',
  address: '',
  minor: '',
  sensitiveList: '',
  secrecyMark: '',
  wrongWord: '',
  hiddenContent: '',
  fileTrace: '',
  foreignLink: '',
  deadLink: '',
  unreadable: '',
}
