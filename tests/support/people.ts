import type { AccountActor, Role, UnitPlace } from '../../src/modules/desk/index.ts'

/** Somebody with these roles in a unit, as the acts see him; no account is stored. */
export function person(name: string, unit: UnitPlace, ...roles: Role[]): AccountActor {
  const { code, path } = unit
  return { kind: 'account', id: `account-${name}`, username: name, name, unit: { code, path }, roles }
}
