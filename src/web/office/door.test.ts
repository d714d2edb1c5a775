import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeDoor, type OfficeDoor } from '../../../tests/support/office-door.ts'
import { auditEvents } from '../../modules/audit/index.ts'
import { type RefusalCode, refuse } from '../../modules/desk/index.ts'
import { statusOf } from '../refusals.ts'
import { sendAnswer, sendError } from './reply.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
})

afterAll(() => door.close())

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { security?: unknown; tags: string[] }>>>>
}

/** Every operation of the OpenAPI document, with its path filled in. */
async function operations() {
  const response = await door.server.inject({ url: '/api/openapi.json' })
  const { paths } = response.json<Described>()
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: path.replaceAll(/\{\w+\}/g, 'nothing'),
      secured: operation.security !== undefined,
    })),
  )
}

test('every endpoint that is described as secured is closed to strangers, whatever they send', async () => {
  const all = await operations()
  const secured = all.filter(({ secured: closed }) => closed)
  expect(secured.length).toBeGreaterThan(30)
  for (const { method, url } of secured) {
    const response = await door.server.inject({ method, url, ...(method === 'GET' ? {} : { payload: '{' }) })
    expect([response.statusCode, response.json()], `${method} ${url}`).toEqual([
      401,
      { refusal: { code: 'notSignedIn', text: '请先登录。' } },
    ])
  }
})

test('only who is signed in and signing in are open', async () => {
  const open = (await operations()).filter(({ secured, url }) => !secured && url.startsWith('/office'))
  expect(open.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
    'GET /office/api/session',
    'POST /office/api/session',
  ])
})

test('a forged cookie is nobody', async () => {
  const response = await door.server.inject({
    url: '/office/api/queue',
    headers: { cookie: 'gongkai_session=abc.def' },
  })
  expect(response.statusCode).toBe(401)
})

test('a change that another site sends is refused, and nothing is done', async () => {
  const before = (await auditEvents(door.instance.database.read, { limit: 1_000 })).length
  const response = await door.server.inject({
    method: 'POST',
    url: '/office/api/session',
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    payload: JSON.stringify({ username: 'somebody', password: 'whatever-2026' }),
  })
  expect(response.statusCode).toBe(403)
  expect((await auditEvents(door.instance.database.read, { limit: 1_000 })).length).toBe(before)
})

test('unknown fields, wrong types and missing ones are named, each at its field', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const { status, body } = await officer.send('POST', '/applications/some/confirmReceipt', {
    on: '2026-02-30',
    note: 7,
    purpose: '用途',
  })
  expect(status).toBe(422)
  expect(body).toEqual({
    issues: [
      { field: 'lastSeq', text: '请填写这一项。' },
      { field: 'on', text: '请填写日期，写法如2026-10-14。' },
      { field: 'note', text: '填写的内容不是所要的形式。' },
      { field: 'purpose', text: '没有“purpose”这一项。' },
    ],
  })
  expect((await officer.get('/applications?colour=red')).status).toBe(422)
  expect((await officer.get('/applications?page=0')).status).toBe(422)
})

test.each([
  ['broken JSON', '{"username":', 400],
  ['a huge body', JSON.stringify({ username: 'x', password: 'y'.repeat(1_100_000) }), 413],
])('%s is answered in words', async (_name, payload, status) => {
  const response = await door.server.inject({
    method: 'POST',
    url: '/office/api/session',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:80', host: 'localhost:80' },
    payload,
  })
  expect(response.statusCode).toBe(status)
  expect(response.json<{ refusal: { text: string } }>().refusal.text).toMatch(/。$/)
})

test.each([
  ['application/x-www-form-urlencoded', 'username=x&password=y'],
  ['text/plain', '{"username":"x","password":"y"}'],
])('%s, which any page’s form can send, is not read', async (type, payload) => {
  const response = await door.server.inject({
    method: 'POST',
    url: '/office/api/session',
    headers: { 'content-type': type, origin: 'http://localhost:80', host: 'localhost:80' },
    payload,
  })
  expect(response.statusCode).toBe(415)
})

test('of a megabyte of faults only the first are told', async () => {
  const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, 1]))
  const response = await door.server.inject({
    method: 'POST',
    url: '/office/api/session',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:80', host: 'localhost:80' },
    payload: JSON.stringify(fields),
  })
  expect(response.statusCode).toBe(422)
  expect(response.body.length).toBeLessThan(20_000)
})

test('an unknown address of the interface answers JSON; every other one the client, never kept', async () => {
  const unknown = await door.server.inject({ url: '/office/api/nothing' })
  expect([unknown.statusCode, unknown.json<{ refusal: { code: string } }>().refusal.code]).toEqual([
    404,
    'notFound',
  ])
  const page = await door.server.inject({ url: '/office/applications/123' })
  expect([200, 503]).toContain(page.statusCode) // 503 where the client was not built
  expect(page.headers['cache-control']).toBe('no-store')
})

test('answers are never kept by a browser or a proxy', async () => {
  const response = await door.server.inject({ url: '/office/api/session' })
  expect(response.headers['cache-control']).toBe('no-store')
})

test('our own fault says nothing but the number under which it is logged', async () => {
  const server = Fastify()
  server.setErrorHandler(sendError)
  server.get('/', async () => {
    throw new Error('secret: 370830190001010000')
  })
  const response = await server.inject({ url: '/' })
  expect(response.statusCode).toBe(500)
  expect(response.body).not.toMatch(/secret|3708/)
  expect(response.json<{ refusal: { text: string } }>().refusal.text).toContain('编号 ')
  await server.close()
})

test('every refusal has a status of its own kind, and keeps its ground', async () => {
  const codes = Object.keys(statusOf) as RefusalCode[]
  const server = Fastify()
  server.get('/:code', async (request, reply) => {
    const code = codes.find((one) => request.url.endsWith(one)) ?? 'notFound'
    return sendAnswer(reply, refuse(code, '不行。', '条例第三十条'))
  })
  const statuses: Record<string, number> = {}
  for (const code of codes) {
    const response = await server.inject({ url: `/${code}` })
    expect(response.json()).toEqual({ refusal: { code, text: '不行。', ground: '条例第三十条' } })
    statuses[code] = response.statusCode
  }
  expect(statuses).toEqual({
    notSignedIn: 401,
    notAllowed: 403,
    notFound: 404,
    notNow: 409,
    tooLate: 409,
    samePerson: 409,
    changedMeanwhile: 409,
    alreadyExists: 409,
    tooManyAttempts: 429,
  })
  await server.close()
})
