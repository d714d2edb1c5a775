import type { Policy } from '../desk/index.ts'

export type UnitAct = 'add' | 'update'

/** Who may change the tree of units and a unit's own data. */
export const unitPolicy = {
  add: { below: ['systemAdministrator'] },
  update: { ownUnit: ['disclosureHead', 'disclosureOfficer'], below: ['systemAdministrator'] },
} satisfies Policy<UnitAct>

export type AccountAct = 'list' | 'create' | 'resetPassword' | 'setRoles' | 'disable' | 'enable'

/**
 * Who may manage people. Whoever manages them holds no other role (`account.ts`), so that nobody gives
 * himself a way into case files. Everybody manages his own password and sessions: those acts ask only
 * who sits at the desk.
 */
export const accountPolicy = {
  list: {
    ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'],
    below: ['systemAdministrator', 'supervisor', 'auditor'],
  },
  create: { below: ['systemAdministrator'] },
  resetPassword: { below: ['systemAdministrator'] },
  setRoles: { below: ['systemAdministrator'] },
  disable: { below: ['systemAdministrator'] },
  enable: { below: ['systemAdministrator'] },
} satisfies Policy<AccountAct>
