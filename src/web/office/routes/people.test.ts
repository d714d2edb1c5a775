import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
})
afterAll(() => door.close())

const contact = { office: '', address: '', officeHours: '', phone: '', fax: '', email: '', postcode: '' }
const person = { username: 'xinghe.caibian', name: '采编员', unit: 'xinghe', roles: ['editor'] }

test('the administrator opens an account, whose password is told once and signs in', async () => {
  const administrator = await door.as('wenshang', 'systemAdministrator')
  const made = await administrator.send('POST', '/accounts', person)
  expect(made.status).toBe(201)
  expect(made.headers['cache-control']).toBe('no-store')
  const { password } = made.body as { password: string }
  const signIn = { username: person.username, password }
  expect((await door.nobody.send('POST', '/session', signIn)).body).toEqual({ mustChangePassword: true })
  const listed = await administrator.get('/accounts?unit=xinghe')
  expect(JSON.stringify(listed.body)).not.toContain(password)
  expect(listed.body).toMatchObject({
    mayCreate: true,
    accounts: [
      { username: 'xinghe.caibian', roles: [{ label: '采编' }], unit: { name: '星河镇' }, mayManage: true },
    ],
  })

  const fresh = await administrator.send('POST', `/accounts/${person.username}/password`)
  expect((await door.nobody.send('POST', '/session', signIn)).status).toBeGreaterThanOrEqual(401)
  const again = { ...signIn, password: (fresh.body as { password: string }).password }
  expect((await door.nobody.send('POST', '/session', again)).status).toBe(200)

  await administrator.send('PUT', `/accounts/${person.username}/state`, { disabled: true })
  expect((await door.nobody.send('POST', '/session', again)).status).toBeGreaterThanOrEqual(401)
  await administrator.send('PUT', `/accounts/${person.username}/state`, { disabled: false })
  expect((await door.nobody.send('POST', '/session', again)).status).toBe(200)
})

test('several roles, but none beside those that stand alone', async () => {
  const administrator = await door.as('wenshang', 'systemAdministrator')
  const one = { ...person, username: 'xinghe.shenhe' }
  await administrator.send('POST', '/accounts', one)
  const path = '/accounts/xinghe.shenhe/roles'
  const several = await administrator.send('PUT', path, { roles: ['signer', 'unitHead'] })
  expect(several.status).toBe(200)
  const both = await administrator.send('PUT', path, { roles: ['auditor', 'editor'] })
  expect(both.body).toMatchObject({ issues: [{ field: 'roles' }] })
  expect((await administrator.send('PUT', path, { roles: ['king'] })).status).toBe(422)
})

test('a unit is added below the county and its contact changed', async () => {
  const administrator = await door.as('wenshang', 'systemAdministrator')
  const unit = {
    code: 'minzheng',
    name: '汶上县民政局',
    shortName: '',
    kind: 'department',
    parent: 'wenshang',
    contact,
  }
  expect((await administrator.send('POST', '/units', unit)).status).toBe(201)
  const taken = await administrator.send('POST', '/units', unit)
  expect(taken.body).toMatchObject({ issues: [{ field: 'code' }] })
  const { body } = await administrator.get('/units')
  expect(
    (body as { units: { code: string; depth: number }[] }).units.map(({ code, depth }) => [code, depth]),
  ).toEqual(
    expect.arrayContaining([
      ['wenshang', 0],
      ['minzheng', 1],
    ]),
  )
})

test('others see the people that their role lets them see, and change none', async () => {
  const head = await door.as('yangdian', 'disclosureHead')
  expect((await head.get('/accounts')).body).toMatchObject({ mayCreate: false })
  expect((await head.get('/accounts?unit=xinghe')).status).toBe(403)
  expect((await head.send('POST', '/accounts', { ...person, username: 'neu.mann' })).status).toBe(403)
  expect((await head.send('POST', '/accounts/xinghe.caibian/password')).status).toBeGreaterThanOrEqual(403)
  const editor = await door.as('yangdian', 'editor')
  expect((await editor.get('/accounts')).status).toBe(403)
  expect((await door.nobody.get('/accounts')).status).toBe(401)
  const unit = { name: '改名', shortName: '改', contact }
  expect((await editor.send('PUT', '/units/yangdian', unit)).status).toBe(403)
})

test('the administrator sees no item, no case and no log', async () => {
  const administrator = await door.as('wenshang', 'systemAdministrator')
  expect((await administrator.get('/disclosures')).status).toBe(403)
  expect((await administrator.get('/reports')).status).toBe(403)
  expect((await administrator.get('/audit/events')).status).toBe(403)
  expect((await administrator.get('/applications')).body).toMatchObject({ rows: [] })
})
