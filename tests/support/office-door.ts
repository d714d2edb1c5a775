import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { pino } from 'pino'
import { type Instance, openInstance } from '../../src/instance.ts'
import { expectDone, type Role } from '../../src/modules/desk/index.ts'
import { addUnit, createAccount, openCounty } from '../../src/modules/units/index.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { buildServer } from '../../src/web/server.ts'
import { readSite } from '../../src/web/site-settings.ts'

/** What the door answered: status and body. */
export interface Answered {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
}

/** Somebody signed in, at the office's door. */
export interface Caller {
  /** the same person at another machine, whom no limit has yet noticed */
  readonly at: (address: string) => Caller
  readonly cookie: string
  readonly get: (path: string) => Promise<Answered>
  readonly send: (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<Answered>
  readonly upload: (path: string, file: { name: string; bytes: Uint8Array }) => Promise<Answered>
}

/** A county served as it is served for real, on one day, with accounts that sign in by password. */
export interface OfficeDoor {
  readonly instance: Instance
  readonly server: FastifyInstance
  /** an account of a unit with these roles, signed in; made at the first call */
  readonly as: (unit: string, ...roles: Role[]) => Promise<Caller>
  /** nobody signed in */
  readonly nobody: Caller
  readonly close: () => Promise<void>
}

const password = 'Zhi-yong-yu-ceshi-2026'

/**
 * Opens a county with two townships on a day of its own; nothing in it is loaded from the demonstration. Every line that
 * is logged goes into `log`. On SQLite, or in the PostgreSQL database at `databaseUrl`.
 */
export async function openOfficeDoor(
  today: string,
  log: string[] = [],
  databaseUrl?: string,
): Promise<OfficeDoor> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-door-'))
  const settings = readSettings(
    {
      DATA_DIR: folder,
      DEMO_TODAY: today,
      LOG_LEVEL: 'silent',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    folder,
  )
  const instance = await openInstance(settings, { create: 'demonstration' })
  const { desk } = instance
  expectDone(await openCounty(desk, { code: 'wenshang', name: '汶上县人民政府' }))
  for (const [code, name] of [
    ['yangdian', '杨店镇人民政府'],
    ['xinghe', '星河镇人民政府'],
  ] as const) {
    expectDone(await addUnit(desk, { code, name, kind: 'township', parent: 'wenshang' }))
  }
  const site = await readSite(folder, { code: 'wenshang', name: '汶上县人民政府', phone: '' }, true)
  const lines = new Writable({
    write(chunk, _encoding, written) {
      log.push(String(chunk))
      written()
    },
  })
  const server = await buildServer({ instance, site, logger: pino({ level: 'debug', base: null }, lines) })
  const callers = new Map<string, Caller>()
  return {
    instance,
    server,
    nobody: callerOf(server, {}),
    async as(unit, ...roles) {
      const key = [unit, ...roles].join('/')
      const known = callers.get(key)
      if (known) return known
      const username = `a${callers.size}.${unit}`
      expectDone(await createAccount(desk, { username, unit, roles, password, mustChangePassword: false }))
      const caller = callerOf(server, { cookie: await signIn(server, username) })
      callers.set(key, caller)
      return caller
    },
    async close() {
      await server.close()
      await instance.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function signIn(server: FastifyInstance, username: string): Promise<string> {
  const response = await server.inject({
    method: 'POST',
    url: '/office/api/session',
    payload: { username, password },
  })
  const [cookie] = response.cookies
  if (!cookie) throw new Error(`cannot sign in as ${username}: ${response.body}`)
  return `${cookie.name}=${cookie.value}`
}

function callerOf(
  server: FastifyInstance,
  headers: Record<string, string>,
  remoteAddress = '127.0.0.1',
): Caller {
  const ask = async (options: InjectOptions & { readonly url: string }): Promise<Answered> => {
    const changes = options.method !== 'GET'
    const response = await server.inject({
      ...options,
      url: `/office/api${options.url}`,
      remoteAddress,
      headers: {
        ...options.headers,
        ...headers,
        ...(changes ? { origin: 'http://localhost:80', host: 'localhost:80' } : {}),
      },
    })
    const type = String(response.headers['content-type'] ?? '')
    return {
      status: response.statusCode,
      body: type.startsWith('application/json') ? (response.json() as unknown) : response.body,
      headers: response.headers,
      bytes: response.rawPayload,
    }
  }
  return {
    cookie: headers['cookie'] ?? '',
    at: (address) => callerOf(server, headers, address),
    get: (url) => ask({ method: 'GET', url }),
    send: (method, url, body) =>
      ask({ method, url, ...(body === undefined ? {} : { payload: body as object }) }),
    upload: (url, { name, bytes }) => {
      const boundary = 'gongkai-boundary'
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
      const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
      const type = `multipart/form-data; boundary=${boundary}`
      return ask({ method: 'POST', url, payload, headers: { 'content-type': type } })
    },
  }
}
