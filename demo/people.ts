import { type AccountActor, type Desk, expectDone, type Role, roleLabels } from '../src/modules/desk/index.ts'
import { createAccount, findUnit } from '../src/modules/units/index.ts'

/** An account of the demonstration, as it is printed at the first start. */
export interface DemoAccount {
  readonly username: string
  readonly label: string
}

/** Names behind the dot and what they may do. */
export const yangdianStaff: readonly (readonly [string, readonly Role[]])[] = [
  ['caibian', ['editor']],
  ['yishen', ['firstReviewer']],
  ['ershen', ['secondReviewer']],
  ['qianfa', ['signer']],
  ['baomi', ['secrecyReviewer']],
  ['gongkai', ['disclosureOfficer']],
  ['fuzeren', ['disclosureHead']],
  ['lingdao', ['unitHead']],
]

/** Smaller units: five people share the same duties, so that nobody takes two steps on one item. */
export const smallStaff: readonly (readonly [string, readonly Role[]])[] = [
  ['caibian', ['editor']],
  ['yishen', ['firstReviewer', 'disclosureOfficer']],
  ['ershen', ['secondReviewer', 'disclosureHead']],
  ['baomi', ['secrecyReviewer']],
  ['qianfa', ['signer', 'unitHead']],
]

export const countyStaff: readonly (readonly [string, readonly Role[]])[] = [
  ['zhuguan', ['supervisor']],
  ['shenji', ['auditor']],
  ['guanli', ['systemAdministrator']],
]

/** The people of one unit by the name behind the dot. */
export type Staff = ReadonlyMap<string, AccountActor>

/** Opens the accounts of a unit's staff, all with one password. */
export async function hire(
  desk: Desk,
  unitCode: string,
  staff: readonly (readonly [string, readonly Role[]])[],
  password: string,
): Promise<Staff> {
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) throw new Error(`no unit ${unitCode}`)
  const people = new Map<string, AccountActor>()
  for (const [short, roles] of staff) {
    const username = `${unitCode}.${short}`
    const name = roles.map((role) => roleLabels[role]).join('、')
    const request = { username, unit: unitCode, roles, name, password, mustChangePassword: false }
    const { id } = expectDone(await createAccount(desk, request))
    const place = { code: unit.code, path: unit.path }
    people.set(short, { kind: 'account', id, username, name, unit: place, roles })
  }
  return people
}

/** The person behind a short name; a missing one is a fault of the script. */
export function personOf(staff: Staff, short: string): AccountActor {
  const found = staff.get(short)
  if (!found) throw new Error(`nobody is called ${short}`)
  return found
}
