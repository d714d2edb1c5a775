import { holdLock } from '../../platform/database/index.ts'
import { timeZone } from '../../platform/day.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, refuse } from '../desk/index.ts'
import { normalUsername } from './account.ts'
import { accountLibrary } from './account-library.ts'
import { type Credential, findCredential } from './account-store.ts'
import { findAttempts, saveAttempts } from './attempt-store.ts'
import { type Attempts, attemptsLeft, lockMinutes, lockOf, withAttempt } from './attempts.ts'
import { passwordLength } from './password-rules.ts'

/** The key under which tries at a name are counted. What was typed is not kept: it may be a password. */
export function attemptKey(desk: Desk, username: string): string {
  return desk.vault.fingerprint('sign-in-name', normalUsername(username))
}

/**
 * Whether somebody knows the password of an account; the account when he does. It is told apart neither
 * by its answer nor by its work whether a name exists, and a locked name answers the same to the right
 * password as to a wrong one: else the lock would tell which guess was right.
 *
 * The caller looks again, in his own transaction, whether the account is still as it was proven.
 *
 * A try is counted before the password is looked at, so that many at once are no more than many in turn;
 * whoever was right must clear the count in his own transaction (`clearAttempts`). The hash is worked
 * outside any transaction: it takes long, and other writers would wait.
 */
export async function provePassword(
  desk: Desk,
  username: string,
  password: string,
  from: { readonly address: string },
): Promise<Answer<Credential>> {
  const key = attemptKey(desk, username)
  const counted = await countAttempt(desk, key)
  if (counted.kind !== 'done') return counted

  const library = await accountLibrary(desk.vault)
  const found = await findCredential(desk.read, normalUsername(username))
  const tried = password.length > passwordLength.most * 2 ? '' : password
  const right = await library.verify(tried, found?.hash ?? null)
  if (found && right) return done(found)

  const attempts = counted.value
  const left = attemptsLeft(attempts)
  const office = desk.as({ kind: 'system', name: '登录' })
  await desk.transaction(async (transaction) => {
    const object = { kind: 'account', id: found?.account.id ?? 'unknown' }
    const unitCode = found?.account.unit.code ?? null
    await record(transaction, office, {
      act: 'account.sign-in-failed',
      object,
      unitCode,
      after: { address: from.address, left },
    })
    if (left > 0) return
    const until = attempts.lockedUntil?.toString() ?? null
    await record(transaction, office, { act: 'account.lock', object, unitCode, after: { until } })
  })
  if (left === 0) return locked(attempts.lockedUntil ?? desk.now())
  return refuse(
    'notSignedIn',
    `用户名或密码不正确。还可以再试 ${left} 次，之后将锁定 ${lockMinutes} 分钟。忘记密码请联系本县的系统管理员。`,
  )
}

async function countAttempt(desk: Desk, key: string): Promise<Answer<Attempts>> {
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, `attempts/${key}`)
    const before = await findAttempts(transaction, key)
    const until = lockOf(before, desk.now())
    if (until) return locked(until)
    const after = withAttempt(before, desk.now())
    await saveAttempts(transaction, key, after, desk.now())
    return done(after)
  })
}

function locked(until: Temporal.Instant): Answer<never> {
  const clock = until.toZonedDateTimeISO(timeZone).round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  const time = clock.toPlainTime().toString({ smallestUnit: 'minute' })
  return refuse(
    'tooManyAttempts',
    `密码连续输错次数过多，这个用户名已暂时锁定，请在 ${time} 之后再试，或联系本县的系统管理员重设密码。`,
  )
}
