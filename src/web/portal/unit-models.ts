import { type Unit, type UnitKind, unitKinds } from '../../modules/units/index.ts'
import type { UnitHead } from '../shared/view-models.ts'

/** A unit as the head of its pages names it. */
export function unitHead(unit: Unit): UnitHead {
  const { address, phone, officeHours } = unit.contact
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    address,
    phone,
    ...(officeHours === '' ? {} : { hours: officeHours }),
  }
}

/** Units by kind: 县政府, 县政府部门, 乡镇（街道）, each in its own order. */
export function groupUnits(units: readonly Unit[]): { kind: UnitKind; units: Unit[] }[] {
  return unitKinds.map((kind) => ({ kind, units: units.filter((unit) => unit.kind === kind) }))
}
