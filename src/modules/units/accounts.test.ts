import { expect, test } from 'vitest'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { person } from '../../../tests/support/people.ts'
import { auditEvents } from '../audit/index.ts'
import { type Answer, expectDone } from '../desk/index.ts'
import {
  addUnit,
  createAccount,
  disableAccount,
  enableAccount,
  listAccounts,
  openCounty,
  resetPassword,
  setRoles,
  signIn,
} from './index.ts'

const county = { code: 'wenshang', path: '/wenshang/' }
const township = { code: 'yangdian', path: '/wenshang/yangdian/' }
const administrator = person('管理', county, 'systemAdministrator')

async function openUnits({ desk }: World): Promise<void> {
  expectDone(await openCounty(desk, { code: 'wenshang', name: '汶上县人民政府' }))
  for (const [code, name] of [
    ['yangdian', '杨店镇人民政府'],
    ['xinghe', '星河镇人民政府'],
  ] as const) {
    expectDone(await addUnit(desk, { code, name, kind: 'township', parent: 'wenshang' }))
  }
}

function issueOf<T>(answer: Answer<T>): string {
  return answer.kind === 'issues'
    ? answer.issues.map(({ field, text }) => `${field}: ${text}`).join()
    : answer.kind
}

function refusalOf<T>(answer: Answer<T>): string {
  return answer.kind === 'refused' ? answer.refusal.code : answer.kind
}

const browser = { address: '10.1.2.3', userAgent: 'Firefox/140' }

onBothEngines('accounts', (open) => {
  test('an account is made with a password that is told once, stored as a hash, and left out of the log', async () => {
    const world = await open()
    await openUnits(world)
    const desk = world.desk.as(administrator)

    const made = expectDone(
      await createAccount(desk, {
        username: ' Yangdian.Gongkai ',
        unit: 'yangdian',
        roles: ['disclosureHead', 'disclosureOfficer', 'disclosureHead'],
      }),
    )

    expect(made.username).toBe('yangdian.gongkai')
    const [account] = expectDone(await listAccounts(desk, { unit: 'yangdian' }))
    expect(account).toMatchObject({
      id: made.id,
      username: 'yangdian.gongkai',
      name: '信息公开专员（依申请）、政府信息公开工作机构负责人',
      unit: township,
      roles: ['disclosureOfficer', 'disclosureHead'],
      mustChangePassword: true,
      disabledAt: null,
      lastSignedInAt: null,
    })
    expect(account?.createdAt.toString()).toBe('2024-03-01T01:00:00Z')
    const [event] = await auditEvents(desk.read, { limit: 1 })
    expect(event).toMatchObject({
      act: 'account.create',
      actorName: '管理',
      unitCode: 'yangdian',
      object: { kind: 'account', id: made.id },
      after: { username: 'yangdian.gongkai', roles: ['disclosureOfficer', 'disclosureHead'] },
    })
    const everything = JSON.stringify(await auditEvents(desk.read, { limit: 100 }))
    expect(everything).not.toContain(made.password)
    expect(await stored(world, 'account_credentials')).not.toContain(made.password)
  })

  test('what is wrong with a new account is said by field', async () => {
    const world = await open()
    await openUnits(world)
    const { desk } = world
    const fine = { username: 'yangdian.caibian', unit: 'yangdian', roles: ['editor'] as const }
    expectDone(await createAccount(desk, fine))

    expect(issueOf(await createAccount(desk, fine))).toContain('username: 用户名“yangdian.caibian”已被使用')
    expect(issueOf(await createAccount(desk, { ...fine, username: 'YANGDIAN.caibian' }))).toContain(
      '已被使用',
    )
    for (const username of ['', 'ab', '3abc', '杨店', 'a b c', 'a/b/c', 'x'.repeat(65)]) {
      expect(issueOf(await createAccount(desk, { ...fine, username }))).toContain(
        'username: 用户名以字母开头',
      )
    }
    const other = { ...fine, username: 'yangdian.two' }
    expect(issueOf(await createAccount(desk, { ...other, unit: 'nowhere' }))).toContain('unit: 没有代码为')
    expect(issueOf(await createAccount(desk, { ...other, roles: [] }))).toContain('roles: 请至少选择一个角色')
    expect(issueOf(await createAccount(desk, { ...other, name: '长'.repeat(51) }))).toContain('name: ')
    expect(issueOf(await createAccount(desk, { ...other, password: 'x'.repeat(129) }))).toContain(
      'password: ',
    )
  })

  test('of two who take the same name at once, one gets it', async () => {
    const world = await open()
    await openUnits(world)
    const request = { username: 'yangdian.one', unit: 'yangdian', roles: ['editor'] as const }
    const both = await Promise.all([createAccount(world.desk, request), createAccount(world.desk, request)])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'issues'])
  })

  test('who manages accounts, and who reads the log, holds no other role', async () => {
    const world = await open()
    await openUnits(world)
    const { desk } = world
    for (const lone of ['systemAdministrator', 'auditor'] as const) {
      const roles = [lone, 'disclosureOfficer'] as const
      const answer = await createAccount(desk, { username: 'both.at.once', unit: 'wenshang', roles })
      expect(issueOf(answer)).toContain('不能与其他角色由同一账号兼任')
    }
    expectDone(
      await createAccount(desk, { username: 'guanli', unit: 'wenshang', roles: ['systemAdministrator'] }),
    )
    const raised = await setRoles(desk, { username: 'guanli', roles: ['systemAdministrator', 'editor'] })
    expect(issueOf(raised)).toContain('不能与其他角色由同一账号兼任')
  })

  test('an administrator manages his unit and those below it, chooses no password, and not himself', async () => {
    const world = await open()
    await openUnits(world)
    const own = expectDone(
      await createAccount(world.desk, {
        username: 'yangdian.guanli',
        unit: 'yangdian',
        roles: ['systemAdministrator'],
      }),
    )
    const below = { ...person('镇管理', township, 'systemAdministrator'), id: own.id }
    const desk = world.desk.as(below)

    expectDone(await createAccount(desk, { username: 'yangdian.one', unit: 'yangdian', roles: ['editor'] }))
    const elsewhere = { username: 'xinghe.one', roles: ['editor'] as const }
    expect(refusalOf(await createAccount(desk, { ...elsewhere, unit: 'xinghe' }))).toBe('notAllowed')
    expect(refusalOf(await createAccount(desk, { ...elsewhere, unit: 'wenshang' }))).toBe('notAllowed')
    const chosen = { username: 'yangdian.two', unit: 'yangdian', roles: ['editor'] as const }
    expect(refusalOf(await createAccount(desk, { ...chosen, password: 'chosen-by-me-1' }))).toBe('notAllowed')
    expect(refusalOf(await createAccount(desk, { ...chosen, mustChangePassword: false }))).toBe('notAllowed')

    const self = { username: 'yangdian.guanli' }
    expect(refusalOf(await setRoles(desk, { ...self, roles: ['unitHead'] }))).toBe('samePerson')
    expect(refusalOf(await resetPassword(desk, self))).toBe('samePerson')
    expect(refusalOf(await disableAccount(desk, self))).toBe('samePerson')
    expect(refusalOf(await resetPassword(desk, { username: 'nobody' }))).toBe('notFound')
  })

  test('roles are changed and the change is on record, before and after', async () => {
    const world = await open()
    await openUnits(world)
    const desk = world.desk.as(administrator)
    expectDone(await createAccount(desk, { username: 'yangdian.one', unit: 'yangdian', roles: ['editor'] }))

    const changed = expectDone(
      await setRoles(desk, { username: 'yangdian.one', roles: ['signer', 'secondReviewer'] }),
    )

    expect(changed.roles).toEqual(['secondReviewer', 'signer'])
    const [account] = expectDone(await listAccounts(desk, { unit: 'yangdian' }))
    expect(account?.roles).toEqual(['secondReviewer', 'signer'])
    const [event] = await auditEvents(desk.read, { limit: 1 })
    expect(event).toMatchObject({
      act: 'account.set-roles',
      before: { roles: ['editor'] },
      after: { roles: ['secondReviewer', 'signer'] },
    })
  })

  test('a disabled account does not come in, even with the right password; enabled again it does', async () => {
    const world = await open()
    await openUnits(world)
    const desk = world.desk.as(administrator)
    const { username, password } = expectDone(
      await createAccount(desk, { username: 'yangdian.one', unit: 'yangdian', roles: ['editor'] }),
    )
    const disabled = expectDone(await disableAccount(desk, { username }))
    expect(disabled.disabledAt).not.toBeNull()
    expect(refusalOf(await disableAccount(desk, { username }))).toBe('notNow')

    expect(refusalOf(await signIn(world.desk, { username, password, ...browser }))).toBe('notAllowed')
    expect(refusalOf(await signIn(world.desk, { username, password: 'wrong-one-1', ...browser }))).toBe(
      'notSignedIn',
    )

    expectDone(await enableAccount(desk, { username }))
    expect(refusalOf(await enableAccount(desk, { username }))).toBe('notNow')
    expectDone(await signIn(world.desk, { username, password, ...browser }))
  })

  test('who may list people sees his unit, and those below where his role reaches there', async () => {
    const world = await open()
    await openUnits(world)
    for (const [username, unit] of [
      ['wenshang.zhuguan', 'wenshang'],
      ['yangdian.one', 'yangdian'],
      ['xinghe.one', 'xinghe'],
    ] as const) {
      expectDone(await createAccount(world.desk, { username, unit, roles: ['editor'] }))
    }
    const names = async (who: ReturnType<typeof person>, unit?: string): Promise<string> => {
      const answer = await listAccounts(world.desk.as(who), unit === undefined ? {} : { unit })
      return answer.kind === 'done'
        ? answer.value.map(({ username }) => username).join(' ')
        : refusalOf(answer)
    }
    const all = 'wenshang.zhuguan xinghe.one yangdian.one'
    expect(await names(administrator)).toBe(all)
    expect(await names(person('主管', county, 'supervisor'))).toBe(all)
    expect(await names(person('审计', county, 'auditor'), 'xinghe')).toBe('xinghe.one')
    expect(await names(person('县办负责人', county, 'disclosureHead'))).toBe('wenshang.zhuguan')
    expect(await names(person('镇负责人', township, 'disclosureHead'))).toBe('yangdian.one')
    expect(await names(person('镇负责人', township, 'disclosureHead'), 'xinghe')).toBe('notAllowed')
    expect(await names(person('采编', township, 'editor'))).toBe('notAllowed')
  })
})

/** A whole table as text, to look for what must not be in it. */
async function stored(world: World, table: 'account_credentials'): Promise<string> {
  const rows = await world.database.read
    .withTables<Record<string, object>>()
    .selectFrom(table)
    .selectAll()
    .execute()
  expect(rows.length).toBeGreaterThan(0)
  return JSON.stringify(rows)
}
