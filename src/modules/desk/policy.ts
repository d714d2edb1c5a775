import type { AccountActor, Actor, Role, UnitPlace } from './actor.ts'
import { type Answer, refuse } from './answer.ts'

/**
 * Who may do one act. `ownUnit`: on things of his own unit; `below`: of his unit and all below it;
 * `anyone`: no account is needed (citizens); `assigned`: whoever of the unit this very thing was given to, whatever
 * his role.
 */
export interface Permission {
  readonly ownUnit?: readonly Role[]
  readonly below?: readonly Role[]
  readonly anyone?: true
  readonly assigned?: true
}

/** The policy of one noun: every act on it, with who may do it. Plain data: no queries, no state. */
export type Policy<Act extends string> = Readonly<Record<Act, Permission>>

/** Who keeps accounts or the log handles no case: nothing can be given to him. */
const neverAssigned: readonly Role[] = ['systemAdministrator', 'auditor']

/**
 * Whether an actor may do an act on a thing that belongs to `unit`. The system may do everything. `assigned`: whether
 * this very thing was given to him.
 */
export function may(actor: Actor, permission: Permission, unit: UnitPlace, assigned = false): boolean {
  if (actor.kind === 'system') return true
  if (permission.anyone) return true
  if (actor.kind === 'citizen') return false
  const holds = (wanted: readonly Role[] | undefined): boolean =>
    wanted?.some((role) => actor.roles.includes(role)) ?? false
  if (actor.unit.code === unit.code && holds(permission.ownUnit)) return true
  if (assigned && permission.assigned && takesCases(actor, unit)) return true
  return unit.path.startsWith(actor.unit.path) && holds(permission.below)
}

/** A member of the unit with a role; an account whose password must be changed first holds none. */
function takesCases({ unit: own, roles }: AccountActor, unit: UnitPlace): boolean {
  return own.code === unit.code && roles.length > 0 && !roles.some((role) => neverAssigned.includes(role))
}

/** A refusal in plain words when the actor may not do it; null when he may. */
export function forbidden(
  actor: Actor,
  permission: Permission,
  unit: UnitPlace,
  assigned = false,
): Answer<never> | null {
  if (may(actor, permission, unit, assigned)) return null
  if (actor.kind === 'citizen') return refuse('notSignedIn', '请先登录。')
  return refuse('notAllowed', '您的账号没有办理这一事项的权限。如工作需要，请联系本单位负责人或系统管理员。')
}
