import type { UnitKind } from '../../shared/paths.ts'

/** Choose the unit to apply to. */
export interface ApplyUnitsPageModel {
  groups: readonly { kind: UnitKind; units: readonly { code: string; name: string }[] }[]
}
