import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOfficeDoor, type OfficeDoor } from '../../../../tests/support/office-door.ts'
import { expectDone } from '../../../modules/desk/index.ts'
import { createAccount } from '../../../modules/units/index.ts'

let door: OfficeDoor

beforeEach(async () => {
  door = await openOfficeDoor('2026-10-14')
})

afterEach(() => door.close())

const own = { origin: 'http://localhost:80', host: 'localhost:80' }

async function post(path: string, payload: object, cookie = '') {
  const response = await door.server.inject({
    method: 'POST',
    url: `/office/api${path}`,
    headers: { ...own, cookie },
    payload,
  })
  const [set] = response.cookies
  return { status: response.statusCode, body: response.json<unknown>(), set }
}

async function visit(cookie: string) {
  const response = await door.server.inject({ url: '/office/api/session', headers: { cookie } })
  return response.json<{
    account: { username: string; roles: unknown[]; mustChangePassword: boolean } | null
  }>()
}

test('a new account changes its password before it can do anything', async () => {
  const { desk } = door.instance
  const { password } = expectDone(
    await createAccount(desk, { username: 'yangdian.xin', unit: 'yangdian', roles: ['disclosureOfficer'] }),
  )
  const signedIn = await post('/session', { username: 'yangdian.xin', password })
  expect([signedIn.status, signedIn.body]).toEqual([200, { mustChangePassword: true }])
  expect(signedIn.set).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const first = `${signedIn.set?.name}=${signedIn.set?.value}`
  expect((await visit(first)).account).toMatchObject({ roles: [], mustChangePassword: true })

  const weak = await post('/session/password', { current: password, next: 'short' }, first)
  expect(weak.status).toBe(422)
  expect(weak.body).toMatchObject({ issues: [{ field: 'next' }] })
  const changed = await post('/session/password', { current: password, next: '今天的天气很好2026' }, first)
  expect(changed.status).toBe(200)
  const second = `${changed.set?.name}=${changed.set?.value}`
  expect((await visit(second)).account).toMatchObject({
    roles: [{ key: 'disclosureOfficer', label: '信息公开专员（依申请）' }],
    mustChangePassword: false,
  })
  expect((await visit(first)).account, 'the old session has ended').toBeNull()
})

test('a wrong password says the same whether the name exists or not', async () => {
  const { desk } = door.instance
  expectDone(await createAccount(desk, { username: 'yangdian.xin', unit: 'yangdian', roles: ['editor'] }))
  const known = await post('/session', { username: 'yangdian.xin', password: 'wrong-password-1' })
  const unknown = await post('/session', { username: 'yangdian.wu', password: 'wrong-password-1' })
  expect(known.status).toBe(401)
  expect(known).toEqual(unknown)
  expect(known.set).toBeUndefined()
})

test('one address cannot try without end, whatever the names', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 22; n += 1) {
    statuses.push((await post('/session', { username: '', password: 'x' })).status)
  }
  expect(statuses.slice(0, 20).every((status) => status === 422)).toBe(true)
  expect(statuses.slice(20)).toEqual([429, 429])
})

test('one sees where one is signed in, and ends it there or everywhere', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const { body } = await officer.get('/sessions')
  expect(body).toMatchObject({ sessions: [{ current: true, address: '本机' }] })
  expect(await officer.send('DELETE', '/sessions')).toMatchObject({ status: 200, body: { ended: 1 } })
  expect((await officer.get('/sessions')).status).toBe(401)
})

test('a demonstration shows its accounts to strangers, without passwords; not to who is signed in', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const shown = await visit('')
  expect(shown).toMatchObject({
    account: null,
    demonstrationAccounts: [{ unit: '杨店镇', roles: '信息公开专员（依申请）' }],
  })
  expect(JSON.stringify(shown)).not.toMatch(/assword"/)
  expect((await officer.get('/session')).body).toMatchObject({ demonstrationAccounts: [] })
})
