import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Session } from '../../platform/database/index.ts'
import { stamp } from '../../platform/day.ts'
import { type Role, roles } from '../desk/index.ts'
import type { Account } from './account.ts'
import type { AccountTables } from './account-tables.ts'
import type { UnitTables } from './tables.ts'

const storedRoles = z.array(z.enum(roles))

type UserRow = Selectable<AccountTables['account_users']> & { readonly path: string }

/** Accounts with the place of their unit. */
function accounts(session: Session) {
  return session
    .withTables<AccountTables & UnitTables>()
    .selectFrom('account_users')
    .innerJoin('units', 'units.unit_id', 'account_users.unit_id')
    .selectAll('account_users')
    .select('units.path')
}

/** The account with this sign-in name, or null. */
export async function findAccount(session: Session, username: string): Promise<Account | null> {
  const row = await accounts(session).where('username', '=', username).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** An account with the hash of its password. */
export interface Credential {
  readonly account: Account
  readonly hash: string
}

/** The account and the hash of its password; null when there is no such account. */
export async function findCredential(session: Session, username: string): Promise<Credential | null> {
  const row = await accounts(session)
    .innerJoin('account_credentials', 'account_credentials.user_id', 'account_users.id')
    .select('account_credentials.password')
    .where('username', '=', username)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row ? { account: fromRow(row), hash: row.password } : null
}

/** Accounts of the unit with this path and, if wanted, of all units below it; by unit, then by name. */
export async function selectAccounts(session: Session, path: string, andBelow: boolean): Promise<Account[]> {
  const query = andBelow
    ? accounts(session).where('units.path', 'like', `${path}%`)
    : accounts(session).where('units.path', '=', path)
  const rows = await query.orderBy('units.path').orderBy('username').execute()
  return rows.map(fromRow)
}

/** The accounts of a unit that may be used, by name. */
export async function listAccountsOf(session: Session, unitCode: string): Promise<Account[]> {
  const rows = await accounts(session)
    .where('account_users.unit_id', '=', unitCode)
    .where('disabled_at', 'is', null)
    .orderBy('username')
    .execute()
  return rows.map(fromRow)
}

/** The accounts with these ids, whatever their unit. */
export async function accountsWithIds(session: Session, ids: readonly string[]): Promise<Account[]> {
  if (ids.length === 0) return []
  const rows = await accounts(session).where('account_users.id', 'in', ids).execute()
  return rows.map(fromRow)
}

/** Where these accounts are told by mail. */
export async function selectNoticeMails(
  session: Session,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await session
    .withTables<AccountTables>()
    .selectFrom('account_notice_mails')
    .select(['account_id', 'mail'])
    .where('account_id', 'in', accountIds)
    .execute()
  return new Map(rows.map(({ account_id: id, mail }) => [id, mail]))
}

export async function upsertNoticeMail(
  transaction: Session,
  accountId: string,
  unitCode: string,
  mail: string,
): Promise<void> {
  await transaction
    .withTables<AccountTables>()
    .insertInto('account_notice_mails')
    .values({ account_id: accountId, unit_id: unitCode, mail })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ mail }))
    .execute()
}

export async function deleteNoticeMail(transaction: Session, accountId: string): Promise<void> {
  await transaction
    .withTables<AccountTables>()
    .deleteFrom('account_notice_mails')
    .where('account_id', '=', accountId)
    .execute()
}

/** Changes what is ours in an account; its password and sessions are the library's. */
export async function updateAccount(
  transaction: Session,
  id: string,
  change: {
    readonly roles?: readonly Role[]
    readonly mustChangePassword?: boolean
    readonly disabledAt?: Temporal.Instant | null
    readonly lastSignedInAt?: Temporal.Instant
  },
  now: Temporal.Instant,
): Promise<void> {
  const { disabledAt } = change
  await transaction
    .withTables<AccountTables>()
    .updateTable('account_users')
    .set({
      updated_at: stamp(now),
      ...(change.roles && { roles: JSON.stringify(change.roles) }),
      ...(change.mustChangePassword !== undefined && {
        must_change_password: change.mustChangePassword ? 1 : 0,
      }),
      ...(disabledAt !== undefined && { disabled_at: disabledAt ? stamp(disabledAt) : null }),
      ...(change.lastSignedInAt && { last_signed_in_at: stamp(change.lastSignedInAt) }),
    })
    .where('id', '=', id)
    .execute()
}

/** A session as it is stored, with its account. */
export interface StoredSession {
  readonly id: string
  readonly token: string
  readonly account: Account
  readonly since: Temporal.Instant
  readonly seenAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

export async function findSession(session: Session, token: string): Promise<StoredSession | null> {
  const row = await accounts(session)
    .innerJoin('account_sessions', 'account_sessions.user_id', 'account_users.id')
    .select([
      'account_sessions.id as session_id',
      'account_sessions.expires_at',
      'account_sessions.created_at as since',
      'account_sessions.updated_at as seen_at',
    ])
    .where('token', '=', token)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.session_id,
    token,
    account: fromRow(row),
    since: Temporal.Instant.from(row.since),
    seenAt: Temporal.Instant.from(row.seen_at),
    expiresAt: Temporal.Instant.from(row.expires_at),
  }
}

function fromRow(row: UserRow): Account {
  return {
    id: row.id,
    username: row.username,
    name: row.display_name,
    unit: { code: row.unit_id, path: row.path },
    roles: storedRoles.parse(JSON.parse(row.roles)),
    mustChangePassword: row.must_change_password === 1,
    disabledAt: moment(row.disabled_at),
    createdAt: Temporal.Instant.from(row.created_at),
    lastSignedInAt: moment(row.last_signed_in_at),
  }
}

function moment(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text)
}
