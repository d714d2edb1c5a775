import { type AccountActor, type Role, roleLabels, roles, type UnitPlace } from '../desk/index.ts'

/** 账号: somebody who may sign in. It belongs to one unit and holds one or several roles. */
export interface Account {
  readonly id: string
  /** sign-in name, its own for good, e.g. `yangdian.gongkai` */
  readonly username: string
  /** name shown, e.g. 信息公开专员 */
  readonly name: string
  readonly unit: UnitPlace
  readonly roles: readonly Role[]
  /** the password was given by somebody else and must be changed before anything can be done */
  readonly mustChangePassword: boolean
  /** since when the account may not be used; null: it may */
  readonly disabledAt: Temporal.Instant | null
  readonly createdAt: Temporal.Instant
  readonly lastSignedInAt: Temporal.Instant | null
}

/**
 * Somebody with an open session. While his password must be changed he holds no role: he can change it,
 * sign out, and nothing else.
 */
export interface SignedInAccount extends AccountActor {
  /** id of the session by which he came in */
  readonly session: string
  readonly mustChangePassword: boolean
}

/** Lower-case letters, digits, dots, hyphens and underscores, beginning with a letter: 3 to 64. */
export const usernamePattern = /^[a-z][a-z0-9._-]{2,63}$/

/** Sign-in names do not tell capital letters from small ones, and blanks around them do not count. */
export function normalUsername(typed: string): string {
  return typed.trim().toLowerCase()
}

/**
 * Roles that stand alone. Who manages accounts reads no case file, and who reads the log changes nothing:
 * one account that held another role beside these could do both.
 */
export const loneRoles: readonly Role[] = ['systemAdministrator', 'auditor']

/** What is wrong with a set of roles, in words; null when it is fine. */
export function faultOfRoles(wanted: readonly Role[]): string | null {
  if (wanted.length === 0) return '请至少选择一个角色。'
  const lone = wanted.find((role) => loneRoles.includes(role))
  if (lone && wanted.length > 1) {
    return `“${roleLabels[lone]}”不能与其他角色由同一账号兼任：管理账号的不看办件，审计的不办业务。请另建一个账号。`
  }
  return null
}

/** The same roles, each once, in the order of the list of roles. */
export function inOrder(wanted: readonly Role[]): Role[] {
  return roles.filter((role) => wanted.includes(role))
}

/** The account as the acts see it. */
export function actorOf(account: Account): AccountActor {
  const { id, username, name, unit } = account
  return { kind: 'account', id, username, name, unit, roles: account.roles }
}
