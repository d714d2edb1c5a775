import type { UnitKind } from '../../shared/paths.ts'

/** 无障碍与适老化 statement. */
export interface AccessibilityModel {
  /** whom to ask for help (条例 43) */
  help: { unitName: string; phone: string; address: string }
  reviewedOn: string
  /** what is known not to work yet */
  knownLimits: readonly string[]
}

/** 网站地图. */
export interface SitemapModel {
  groups: readonly { kind: UnitKind; units: readonly { code: string; name: string }[] }[]
}

/** 隐私说明. */
export interface PrivacyModel {
  operator: string
  phone: string
  updatedOn: string
}
