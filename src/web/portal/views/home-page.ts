import type { DisclosureRow } from '../../shared/view-models.ts'
import type { UnitKind } from '../../shared/paths.ts'

export interface HomeUnit {
  code: string
  name: string
  /** 杨店镇 */
  shortName: string
  /** items published in all */
  count: number
}

export interface HomeUnitGroup {
  kind: UnitKind
  units: readonly HomeUnit[]
  /** newest three items of this kind of unit */
  newest: readonly DisclosureRow[]
}

export interface HomeModel {
  groups: readonly HomeUnitGroup[]
  /** newest items of all units */
  newest: readonly DisclosureRow[]
  /** items published in all, and in the running year */
  total: number
  thisYear: { year: number; count: number }
  feedHref: string
}
