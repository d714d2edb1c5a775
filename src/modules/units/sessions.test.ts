import { expect, test } from 'vitest'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { auditEvents } from '../audit/index.ts'
import { type Answer, type Desk, expectDone } from '../desk/index.ts'
import {
  accountOfSession,
  changePassword,
  createAccount,
  disableAccount,
  openCounty,
  ownSessions,
  resetPassword,
  setRoles,
  type SignedIn,
  signIn,
  signOut,
  signOutEverywhere,
} from './index.ts'

const username = 'wenshang.gongkai'
const password = 'right-one-4711'
const wrong = 'wrong-one-4711'
const office = { address: '202.110.193.7', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' }
const phone = { address: '::ffff:10.1.2.3', userAgent: 'Mozilla/5.0 (Linux; Android 16) Chrome/139.0' }

async function openAccount(world: World, mustChangePassword = false): Promise<void> {
  expectDone(await openCounty(world.desk, { code: 'wenshang', name: '汶上县人民政府' }))
  expectDone(
    await createAccount(world.desk, {
      username,
      unit: 'wenshang',
      roles: ['disclosureOfficer'],
      password,
      mustChangePassword,
    }),
  )
}

async function enter(world: World, from = office): Promise<SignedIn & { readonly desk: Desk }> {
  const signedIn = expectDone(await signIn(world.desk, { username, password, ...from }))
  return { ...signedIn, desk: world.desk.as(signedIn.account) }
}

function refusalOf<T>(answer: Answer<T>): string {
  return answer.kind === 'refused' ? answer.refusal.code : answer.kind
}

function textOf<T>(answer: Answer<T>): string {
  return answer.kind === 'refused' ? answer.refusal.text : answer.kind
}

async function acts(world: World): Promise<string[]> {
  const events = await auditEvents(world.desk.read, { limit: 100, after: 2 })
  return events.map((event) => event.act)
}

onBothEngines('sessions', (open) => {
  test('whoever signs in is known by his cookie, with unit and roles', async () => {
    const world = await open()
    await openAccount(world)

    const { account, cookie } = expectDone(
      await signIn(world.desk, { username: ' WENSHANG.gongkai', password, ...office }),
    )

    expect(account).toMatchObject({
      kind: 'account',
      username,
      name: '信息公开专员（依申请）',
      unit: { code: 'wenshang', path: '/wenshang/' },
      roles: ['disclosureOfficer'],
      mustChangePassword: false,
    })
    expect(await accountOfSession(world.desk, cookie)).toEqual(account)
    const [event] = await auditEvents(world.desk.read, { limit: 1 })
    expect(event).toMatchObject({
      act: 'account.sign-in',
      actorId: account.id,
      after: { session: account.session, address: '202.110.*.*', device: 'Windows · Firefox' },
    })
  })

  test('a cookie that was not signed here opens nothing, nor does the token alone', async () => {
    const world = await open()
    await openAccount(world)
    const { cookie } = await enter(world)
    const token = cookie.slice(0, cookie.lastIndexOf('.'))
    const forged = `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`

    for (const value of ['', '.', token, `${token}.`, `${token}.x`, forged, `x${cookie}`, `${cookie}.x`]) {
      expect(await accountOfSession(world.desk, value), value).toBeNull()
    }
  })

  test('a session ends after eight idle hours, and after seven days whatever was done', async () => {
    const world = await open()
    await openAccount(world)
    const idle = (await enter(world)).cookie
    world.at('2024-03-01T16:59')
    const touched = await accountOfSession(world.desk, idle)
    expect(touched).not.toBeNull()
    world.at('2024-03-02T00:58')
    expect(await accountOfSession(world.desk, idle)).toEqual(touched)
    world.at('2024-03-02T08:58')
    expect(await accountOfSession(world.desk, idle)).toBeNull()

    world.at('2024-03-04T09:00')
    const busy = (await enter(world)).cookie
    let moment = Temporal.PlainDateTime.from('2024-03-04T09:00')
    const end = moment.add({ days: 7 })
    while (Temporal.PlainDateTime.compare(moment.add({ hours: 7 }), end) < 0) {
      moment = moment.add({ hours: 7 })
      world.at(moment.toString({ smallestUnit: 'minute' }))
      expect(await accountOfSession(world.desk, busy), moment.toString()).not.toBeNull()
    }
    world.at(end.toString({ smallestUnit: 'minute' }))
    expect(await accountOfSession(world.desk, busy)).toBeNull()
  })

  test('a change of roles holds at the next request, a disabled account is out at once', async () => {
    const world = await open()
    await openAccount(world)
    const { cookie } = await enter(world)
    expectDone(await setRoles(world.desk, { username, roles: ['unitHead'] }))
    expect((await accountOfSession(world.desk, cookie))?.roles).toEqual(['unitHead'])
    expectDone(await disableAccount(world.desk, { username }))
    expect(await accountOfSession(world.desk, cookie)).toBeNull()
  })

  test('five wrong passwords lock the name for a quarter of an hour, the right one too', async () => {
    const world = await open()
    await openAccount(world)
    const attempt = (given: string) => signIn(world.desk, { username, password: given, ...office })

    for (const left of [4, 3, 2, 1]) {
      const answer = await attempt(wrong)
      expect(refusalOf(answer)).toBe('notSignedIn')
      expect(textOf(answer)).toContain(`还可以再试 ${left} 次`)
    }
    const fifth = await attempt(wrong)
    expect(refusalOf(fifth)).toBe('tooManyAttempts')
    expect(textOf(fifth)).toContain('请在 09:15 之后再试')
    world.at('2024-03-01T09:14')
    expect(textOf(await attempt(password))).toBe(textOf(fifth))
    world.at('2024-03-01T09:15')
    expectDone(await attempt(password))

    const failed = 'account.sign-in-failed'
    expect(await acts(world)).toEqual([
      failed,
      failed,
      failed,
      failed,
      failed,
      'account.lock',
      'account.sign-in',
    ])
    const events = await auditEvents(world.desk.read, { limit: 100 })
    expect(JSON.stringify(events)).not.toContain(wrong)
    expect(events.at(-3)).toMatchObject({ actorName: '登录', unitCode: 'wenshang' })
  })

  test('a name without an account is answered as one with an account, and locked as well', async () => {
    const world = await open()
    await openAccount(world)
    const typed = 'my-password-typed-as-name'
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const known = await signIn(world.desk, { username, password: wrong, ...office })
      const unknown = await signIn(world.desk, { username: typed, password: wrong, ...office })
      expect(unknown).toEqual(known)
    }
    expect(JSON.stringify(await auditEvents(world.desk.read, { limit: 100 }))).not.toContain(typed)
  })

  test('many guesses at once are no more than many in turn', async () => {
    const world = await open()
    await openAccount(world)
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn(world.desk, { username, password: wrong, ...office })),
    )
    const kinds = answers.map(refusalOf)
    expect(kinds.filter((kind) => kind === 'notSignedIn')).toHaveLength(4)
    expect((await acts(world)).filter((act) => act === 'account.sign-in-failed')).toHaveLength(5)
  })

  test('the right password clears what was counted', async () => {
    const world = await open()
    await openAccount(world)
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await signIn(world.desk, { username, password: wrong, ...office })
    }
    await enter(world)
    const answer = await signIn(world.desk, { username, password: wrong, ...office })
    expect(textOf(answer)).toContain('还可以再试 4 次')
  })

  test('one sees where one is signed in, and ends one session or all', async () => {
    const world = await open()
    await openAccount(world)
    const first = await enter(world)
    world.at('2024-03-01T10:00')
    const second = await enter(world, phone)

    expect(await ownSessions(world.desk, first.account)).toMatchObject([
      { id: second.account.session, device: 'Android · Chrome', address: '10.1.*.*' },
      { id: first.account.session, device: 'Windows · Firefox', address: '202.110.*.*' },
    ])
    expectDone(await signOut(first.desk, { session: second.account.session }))
    expect(await accountOfSession(world.desk, second.cookie)).toBeNull()
    expect(await accountOfSession(world.desk, first.cookie)).not.toBeNull()
    expect(refusalOf(await signOut(first.desk, { session: second.account.session }))).toBe('notFound')

    const third = await enter(world, phone)
    expect(expectDone(await signOutEverywhere(first.desk))).toEqual({ ended: 2 })
    for (const cookie of [first.cookie, third.cookie]) {
      expect(await accountOfSession(world.desk, cookie)).toBeNull()
    }
    expect((await acts(world)).slice(-2)).toEqual(['account.sign-in', 'account.sign-out-everywhere'])
  })

  test('nobody ends the session of somebody else', async () => {
    const world = await open()
    await openAccount(world)
    const mine = await enter(world)
    const { password: given } = expectDone(
      await createAccount(world.desk, { username: 'other', unit: 'wenshang', roles: ['editor'] }),
    )
    const other = expectDone(await signIn(world.desk, { username: 'other', password: given, ...office }))

    const answer = await signOut(world.desk.as(other.account), { session: mine.account.session })

    expect(refusalOf(answer)).toBe('notFound')
    expect(await accountOfSession(world.desk, mine.cookie)).not.toBeNull()
  })

  test('a new password ends every session and opens one in place of the present one', async () => {
    const world = await open()
    await openAccount(world)
    const elsewhere = await enter(world, phone)
    const here = await enter(world)
    const change = (current: string, next: string) => changePassword(here.desk, { current, next, ...office })

    expect(await change('', 'next-one-0815')).toMatchObject({ issues: [{ field: 'current' }] })
    expect(await change(wrong, 'next-one-0815')).toMatchObject({
      issues: [{ field: 'current', text: '现在的密码不正确。' }],
    })
    expect(await change(password, 'short')).toMatchObject({ issues: [{ field: 'next' }] })
    expect(await change(password, password)).toMatchObject({
      issues: [{ field: 'next', text: '新密码与现在的密码相同。' }],
    })
    const { cookie } = expectDone(await change(password, 'next-one-0815'))

    expect(await accountOfSession(world.desk, elsewhere.cookie)).toBeNull()
    expect(await accountOfSession(world.desk, here.cookie)).toBeNull()
    expect(await accountOfSession(world.desk, cookie)).toMatchObject({
      username,
      roles: ['disclosureOfficer'],
    })
    expect(refusalOf(await signIn(world.desk, { username, password, ...office }))).toBe('notSignedIn')
    expectDone(await signIn(world.desk, { username, password: 'next-one-0815', ...office }))
  })

  test('an open session is no way to try out the password', async () => {
    const world = await open()
    await openAccount(world)
    const { desk } = await enter(world)
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await changePassword(desk, { current: wrong, next: 'next-one-0815', ...office })
    }
    const answer = await changePassword(desk, { current: password, next: 'next-one-0815', ...office })
    expect(refusalOf(answer)).toBe('tooManyAttempts')
  })

  test('with a password that was given to him a person can do nothing but change it', async () => {
    const world = await open()
    await openAccount(world, true)
    const { account, cookie, desk } = await enter(world)
    expect(account).toMatchObject({ mustChangePassword: true, roles: [] })
    expect(await accountOfSession(world.desk, cookie)).toEqual(account)

    const changed = expectDone(
      await changePassword(desk, { current: password, next: 'next-one-0815', ...office }),
    )

    expect(await accountOfSession(world.desk, changed.cookie)).toMatchObject({
      mustChangePassword: false,
      roles: ['disclosureOfficer'],
    })
  })

  test('a reset gives a new password, ends all sessions and lifts the lock', async () => {
    const world = await open()
    await openAccount(world)
    const { cookie } = await enter(world)
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await signIn(world.desk, { username, password: wrong, ...office })
    }

    const reset = expectDone(await resetPassword(world.desk, { username }))

    expect(await accountOfSession(world.desk, cookie)).toBeNull()
    expect(refusalOf(await signIn(world.desk, { username, password, ...office }))).toBe('notSignedIn')
    const signedIn = expectDone(await signIn(world.desk, { username, password: reset.password, ...office }))
    expect(signedIn.account.mustChangePassword).toBe(true)
  })

  test('an event that cannot be written leaves no session behind', async () => {
    const world = await open()
    await openAccount(world)
    const vault = { ...world.desk.vault }
    Object.defineProperty(vault, 'auditKey', {
      get() {
        throw new Error('the key is out of reach')
      },
    })
    await expect(
      signIn(
        { ...world.desk, vault, as: () => ({ ...world.desk, vault }) },
        { username, password, ...office },
      ),
    ).rejects.toThrow('the key is out of reach')
    const { account } = await enter(world)
    expect(await ownSessions(world.desk, account)).toHaveLength(1)
  })
})
