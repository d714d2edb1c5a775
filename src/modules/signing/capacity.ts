import type { AccountActor, Role } from '../desk/index.ts'

/** As whom somebody takes a step: by his role, for another, or lent by the county. */
export type Capacity = 'role' | 'standIn' | 'lent'
export const capacityLabels: Readonly<Record<Capacity, string>> = {
  role: '',
  standIn: '代为办理',
  lent: '县里派员协助',
}

/** 代办: somebody who takes a step in another's place for a time; both days belong to it. */
export interface StandIn {
  readonly step: string
  readonly account: string
  readonly from: string
  readonly until: string
  readonly reason: string
}

/** 派员协助: somebody of another unit, until this day. */
export interface Lent {
  readonly step: string
  readonly account: string
  readonly until: string
}

/** A step of a unit's things, and who is meant to take it. */
export interface StepPlace {
  readonly unitCode: string
  readonly step: string
  readonly role: Role
  /** account ids; none: whoever holds the role */
  readonly named: readonly string[]
  readonly standIns: readonly StandIn[]
  readonly lent: readonly Lent[]
}

/** As whom this person may take the step today; null: he may not. */
export function capacityFor(
  actor: Pick<AccountActor, 'id' | 'roles' | 'unit'>,
  { unitCode, step, role, named, standIns, lent }: StepPlace,
  today: Temporal.PlainDate,
): Capacity | null {
  const own = actor.unit.code === unitCode
  const day = today.toString()
  if (own && actor.roles.includes(role) && (named.length === 0 || named.includes(actor.id))) return 'role'
  const his = (one: { readonly step: string; readonly account: string; readonly until: string }): boolean =>
    one.step === step && one.account === actor.id && day <= one.until
  if (own && standIns.some((one) => his(one) && one.from <= day)) return 'standIn'
  return !own && lent.some(his) ? 'lent' : null
}
