import type { Policy } from '../desk/index.ts'

export type UnitAct = 'add' | 'update'

/** Who may change the tree of units and a unit's own data. */
export const unitPolicy = {
  add: { below: ['systemAdministrator'] },
  update: { ownUnit: ['disclosureHead', 'disclosureOfficer'], below: ['systemAdministrator'] },
} satisfies Policy<UnitAct>
