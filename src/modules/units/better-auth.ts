import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins/username'
import { usernamePattern } from './account.ts'
import { accountAdapter, within } from './account-adapter.ts'
import type { AccountLibrary } from './account-library.ts'
import { sessionEnd } from './session-limits.ts'

/** Makes the library; `secret` is the data folder's own. It opens no connection. */
export async function openBetterAuth(secret: string): Promise<AccountLibrary> {
  const { internalAdapter, password } = await betterAuth({
    appName: 'gongkai',
    // nothing is served there; without an address the library would look for one in each request
    baseURL: 'http://127.0.0.1',
    secret,
    database: accountAdapter,
    logger: { disabled: true },
    telemetry: { enabled: false },
    user: {
      modelName: 'account_users',
      fields: {
        name: 'display_name',
        emailVerified: 'email_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        unitId: { type: 'string', fieldName: 'unit_id', input: false },
        roles: { type: 'string[]', input: false },
        mustChangePassword: { type: 'boolean', fieldName: 'must_change_password', input: false },
      },
    },
    account: {
      modelName: 'account_credentials',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: { unitId: { type: 'string', fieldName: 'unit_id', input: false } },
    },
    session: {
      modelName: 'account_sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'address',
        userAgent: 'device',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: { unitId: { type: 'string', fieldName: 'unit_id', input: false } },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 3,
        maxUsernameLength: 64,
        usernameValidator: (name) => usernamePattern.test(name),
      }),
    ],
  }).$context

  const nobodys = await password.hash(secret)
  return {
    hash: (plain) => password.hash(plain),
    async verify(plain, hash) {
      const matches = await password.verify({ password: plain, hash: hash ?? nobodys })
      return matches && hash !== null
    },
    createAccount: (transaction, account) =>
      within(transaction, async () => {
        const at = { createdAt: dateOf(account.now), updatedAt: dateOf(account.now) }
        await internalAdapter.createUser(
          {
            id: account.id,
            username: account.username,
            name: account.name,
            // the library asks for an address; .invalid is nobody's (RFC 2606)
            email: `${account.username}@account.invalid`,
            emailVerified: false,
            unitId: account.unitCode,
            roles: account.roles,
            mustChangePassword: account.mustChangePassword,
            ...at,
          },
          { method: 'admin' },
        )
        await internalAdapter.createAccount({
          userId: account.id,
          accountId: account.id,
          providerId: 'credential',
          password: account.hash,
          unitId: account.unitCode,
          ...at,
        })
      }),
    setPassword: (transaction, accountId, hash) =>
      within(transaction, () => internalAdapter.updatePassword(accountId, hash)),
    openSession: (transaction, { accountId, unitCode, address, device, now }) =>
      within(transaction, async () => {
        const session = await internalAdapter.createSession(
          accountId,
          false,
          {
            unitId: unitCode,
            ipAddress: address,
            userAgent: device,
            createdAt: dateOf(now),
            updatedAt: dateOf(now),
            expiresAt: dateOf(sessionEnd(now, now)),
          },
          true,
        )
        return { id: session.id, token: session.token }
      }),
    endSession: (transaction, token) => within(transaction, () => internalAdapter.deleteSession(token)),
    endSessions: (transaction, accountId) =>
      within(transaction, () => internalAdapter.deleteUserSessions(accountId)),
  }
}

/** The library speaks in dates of its own time; here the desk's clock holds. */
function dateOf(moment: Temporal.Instant): Date {
  return new Date(moment.epochMilliseconds)
}
