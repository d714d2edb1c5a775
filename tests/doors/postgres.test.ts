import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Instance, openInstance } from '../../src/instance.ts'
import { foundCounty } from '../../src/modules/catalogue/index.ts'
import { expectDone } from '../../src/modules/desk/index.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { buildServer } from '../../src/web/server.ts'
import { readSite } from '../../src/web/site-settings.ts'
import { freshPostgres } from '../support/postgres.ts'
import { visitorOf } from './visitor.ts'

const closing: (() => Promise<unknown>)[] = []
let server: FastifyInstance
let instance: Instance

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-door-'))
  closing.push(() => rm(folder, { recursive: true, force: true }))
  const postgres = await freshPostgres()
  closing.push(postgres.drop)
  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: postgres.url }, folder)
  instance = await openInstance(settings, { create: 'real' })
  closing.push(() => instance.close())
  expectDone(await foundCounty(instance.desk, { code: 'wenshang', name: '汶上县人民政府' }))
  const site = await readSite(folder, { code: 'wenshang', name: '汶上县人民政府', phone: '' }, false)
  server = await buildServer({ instance, site, logger: pino({ level: 'silent' }) })
  closing.push(() => server.close())
}, 120_000)

afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

test('a real county on PostgreSQL answers, says nothing of a demonstration, and may be indexed', async () => {
  const visitor = visitorOf({ server })
  for (const path of ['/', '/units/wenshang', '/search?q=公示', '/reports', '/feed.xml', '/readyz']) {
    const seen = await visitor.get(encodeURI(path))
    expect(seen.status, path).toBe(200)
    expect(seen.text, path).not.toMatch(/演示|演示数据/)
  }
  expect((await visitor.get('/')).text).not.toContain('name="robots"')
  expect((await visitor.get('/robots.txt')).text).toMatch(/Sitemap: http:\/\/localhost:80\/sitemap\.xml/)
  expect((await visitor.get('/units/wenshang/apply')).text).toContain('noindex')
})

test('what no database holds is refused before it gets there', async () => {
  const visitor = visitorOf({ server })
  const long = 'a'.repeat(5_000)
  for (const [path, statuses] of [
    ['/search?q=%00', [400]],
    ['/units/%00', [400]],
    ['/search?q=%ED%A0%80', [200]],
    [`/search?q=${encodeURIComponent('公\ud800示'.toWellFormed())}`, [200]],
    [`/search?q=${long}`, [200]],
    [`/units/${'a'.repeat(190)}`, [404]],
    [`/units/${long}`, [400, 404]],
    ['/units/wenshang?year=9999&page=100000', [404]],
    ['/reports?year=99999999999999', [200]],
    ['/units/wenshang/reports/9999', [404]],
    [`/units/wenshang/reports/2023/99999999999/report.json`, [404]],
    ['/disclosures/%27%3B--', [404]],
    ['/attachments/not-a-uuid', [404]],
  ] as const) {
    const seen = await visitor.get(path)
    expect(statuses, `${path.slice(0, 60)}: ${seen.status}`).toContain(seen.status)
  }
  expect((await visitor.post('/status', { number: '\u0000', code: 'x' })).status).toBe(400)
  expect((await visitor.post('/status', { number: "' or 1=1 --", code: '%' })).status).toBe(404)
})
