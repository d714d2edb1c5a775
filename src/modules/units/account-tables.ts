import type { Migration } from '../../platform/database/index.ts'

/**
 * Tables of the account library (better-auth), under our names. It writes moments as text in UTC and
 * truth values as 0 and 1, the same on both engines (`account-adapter.ts`).
 */
export type AccountTables = {
  account_users: {
    id: string
    unit_id: string
    username: string
    display_name: string
    /** the library wants one, unique; nothing is ever sent to it */
    email: string
    email_verified: number
    /** JSON list of role keys */
    roles: string
    must_change_password: number
    disabled_at: string | null
    last_signed_in_at: string | null
    created_at: string
    updated_at: string
  }
  account_credentials: {
    id: string
    unit_id: string
    user_id: string
    account_id: string
    provider_id: string
    /** salted scrypt hash */
    password: string
    created_at: string
    updated_at: string
  }
  account_sessions: {
    id: string
    unit_id: string
    user_id: string
    /** worthless without the signature that only the cookie carries */
    token: string
    expires_at: string
    /** shortened: enough to recognise one's own device, not to find a person */
    address: string
    device: string
    created_at: string
    /** when the session was last seen, to a few minutes */
    updated_at: string
  }
  /** where somebody wants to be told that something waits for him; of his own choosing */
  account_notice_mails: {
    account_id: string
    unit_id: string
    mail: string
  }
  /** Tries at a password, by a keyed fingerprint of the name typed, whether such an account exists or not. */
  account_attempts: {
    name_key: string
    /** JSON list of moments */
    times: string
    locked_until: string | null
    last_at: string
  }
}

export const accountMigrations: readonly Migration[] = [
  {
    name: '0005-accounts',
    async up(session) {
      await session.schema
        .createTable('account_users')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('username', 'text', (column) => column.notNull().unique())
        .addColumn('display_name', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull().unique())
        .addColumn('email_verified', 'integer', (column) => column.notNull())
        .addColumn('roles', 'text', (column) => column.notNull())
        .addColumn('must_change_password', 'integer', (column) => column.notNull())
        .addColumn('disabled_at', 'text')
        .addColumn('last_signed_in_at', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .execute()
      await session.schema.createIndex('account_users_unit').on('account_users').column('unit_id').execute()
      await session.schema
        .createTable('account_credentials')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull().references('account_users.id'))
        .addColumn('account_id', 'text', (column) => column.notNull())
        .addColumn('provider_id', 'text', (column) => column.notNull())
        .addColumn('password', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('account_credentials_provider', ['user_id', 'provider_id'])
        .execute()
      await session.schema
        .createTable('account_sessions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull().references('account_users.id'))
        .addColumn('token', 'text', (column) => column.notNull().unique())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('device', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .execute()
      await session.schema
        .createIndex('account_sessions_user')
        .on('account_sessions')
        .column('user_id')
        .execute()
      await session.schema
        .createTable('account_attempts')
        .addColumn('name_key', 'text', (column) => column.primaryKey())
        .addColumn('times', 'text', (column) => column.notNull())
        .addColumn('locked_until', 'text')
        .addColumn('last_at', 'text', (column) => column.notNull())
        .execute()
    },
  },
  {
    name: '0022-notice-mails',
    async up(session) {
      await session.schema
        .createTable('account_notice_mails')
        .addColumn('account_id', 'text', (column) => column.primaryKey().references('account_users.id'))
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('mail', 'text', (column) => column.notNull())
        .execute()
    },
  },
]
