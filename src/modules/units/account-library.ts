import type { Session } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault.ts'
import type { Role } from '../desk/index.ts'

/**
 * better-auth, as far as this house uses it: password hashes, the credentials that hold them, sessions
 * and their tokens. It has no door: none of its routes is served, so there is no sign-up, no mail, no
 * reset link. It is loaded when somebody first
 * signs in: the portal does without it.
 */
export interface AccountLibrary {
  /** salted scrypt; takes some 50 ms off the main thread */
  hash(password: string): Promise<string>
  /** Takes as long where there is no hash to compare with, and then says no. */
  verify(password: string, hash: string | null): Promise<boolean>
  createAccount(transaction: Session, account: NewAccount): Promise<void>
  setPassword(transaction: Session, accountId: string, hash: string): Promise<void>
  /** Opens a session and gives its token. */
  openSession(transaction: Session, session: NewSession): Promise<{ id: string; token: string }>
  endSession(transaction: Session, token: string): Promise<void>
  endSessions(transaction: Session, accountId: string): Promise<void>
}

export interface NewAccount {
  readonly id: string
  readonly unitCode: string
  readonly username: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly mustChangePassword: boolean
  readonly hash: string
  readonly now: Temporal.Instant
}

export interface NewSession {
  readonly accountId: string
  readonly unitCode: string
  readonly address: string
  readonly device: string
  readonly now: Temporal.Instant
}

const libraries = new WeakMap<Vault, Promise<AccountLibrary>>()

/** The account library of a data folder, the same one each time. */
export function accountLibrary(vault: Vault): Promise<AccountLibrary> {
  const known = libraries.get(vault)
  if (known) return known
  const opening = import('./better-auth.ts').then((module) =>
    module.openBetterAuth(vault.secret('account-library')),
  )
  libraries.set(vault, opening)
  return opening
}
