import { holdLock } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import {
  type Answer,
  type Desk,
  done,
  forbidden,
  mend,
  refuse,
  type Role,
  roleLabels,
} from '../desk/index.ts'
import { faultOfRoles, inOrder, normalUsername, usernamePattern } from './account.ts'
import { accountLibrary } from './account-library.ts'
import { findAccount } from './account-store.ts'
import { makePassword, passwordLength } from './password-rules.ts'
import { accountPolicy } from './policy.ts'
import { findUnit } from './store.ts'

export interface CreateAccount {
  readonly username: string
  /** code of the unit to which the account belongs */
  readonly unit: string
  readonly roles: readonly Role[]
  /** name shown; without it, the labels of the roles */
  readonly name?: string
  /** only the system may choose one: the demonstration's `DEMO_PASSWORD`, which follows no rule but its length */
  readonly password?: string
  /** whether the password must be changed at the first sign-in; only the system may say no */
  readonly mustChangePassword?: boolean
}

export interface CreatedAccount {
  readonly id: string
  readonly username: string
  /** shown this once; nobody can read it again */
  readonly password: string
}

/** 开设账号. Its password is made here; who was given it must change it before anything else. */
export async function createAccount(desk: Desk, request: CreateAccount): Promise<Answer<CreatedAccount>> {
  const username = normalUsername(request.username)
  const chosen = request.password !== undefined || request.mustChangePassword === false
  if (chosen && desk.actor.kind !== 'system') {
    return refuse('notAllowed', '密码由系统生成，首次登录须修改，不能由他人指定。')
  }
  const password = request.password ?? makePassword()
  const roles = inOrder(request.roles)
  const name = request.name?.trim() || roles.map((role) => roleLabels[role]).join('、')
  const faulty = faultsOf(username, name, password) ?? rolesFault(roles)
  if (faulty) return faulty
  const library = await accountLibrary(desk.vault)
  const hash = await library.hash(password)

  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return mend({ field: 'unit', text: `没有代码为“${request.unit}”的机关。` })
    const refused = forbidden(desk.actor, accountPolicy.create, unit)
    if (refused) return refused
    await holdLock(transaction, 'account-names')
    if (await findAccount(transaction, username)) {
      return mend({ field: 'username', text: `用户名“${username}”已被使用，请另取一个。` })
    }
    const account = { id: desk.newId(), unitCode: unit.code, username, name, roles }
    const mustChangePassword = request.mustChangePassword ?? true
    await library.createAccount(transaction, { ...account, mustChangePassword, hash, now: desk.now() })
    await record(transaction, desk, {
      act: 'account.create',
      object: { kind: 'account', id: account.id },
      unitCode: unit.code,
      after: { username, name, roles, mustChangePassword },
    })
    return done({ id: account.id, username, password })
  })
}

function faultsOf(username: string, name: string, password: string): Answer<never> | null {
  if (!usernamePattern.test(username)) {
    return mend({
      field: 'username',
      text: '用户名以字母开头，只用小写字母、数字和 . - _，3 至 64 个字符。',
    })
  }
  if (name.length > 50) return mend({ field: 'name', text: '显示名称不超过 50 个字。' })
  const length = [...password].length
  if (length < 1 || length > passwordLength.most) {
    return mend({ field: 'password', text: `密码应为 1 至 ${passwordLength.most} 个字符。` })
  }
  return null
}

function rolesFault(roles: readonly Role[]): Answer<never> | null {
  const fault = faultOfRoles(roles)
  return fault === null ? null : mend({ field: 'roles', text: fault })
}
