import Fastify from 'fastify'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientFiles, placed } from './client-files.ts'
import type { Office } from './office.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-client-'))
  await mkdir(join(folder, 'assets'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const built = '<script type="module" src="./assets/main-1a2b.js"></script><div id="root"></div>'

/** The files of a client, served below `/gkml/office`. */
async function served() {
  const server = Fastify()
  const office: Pick<Office, 'basePath' | 'demonstration'> = { basePath: '/gkml', demonstration: true }
  await server.register(async (scope) => clientFiles(scope, office, folder), { prefix: '/gkml/office' })
  return server
}

test('the page is put at its place, with its settings as data', () => {
  expect(placed(built, '/gkml/office', false)).toBe(
    '<script type="module" src="/gkml/office/assets/main-1a2b.js"></script>' +
      '<div id="root" data-base="/gkml/office" data-demonstration="false"></div>',
  )
})

test('before it is built it says how; then every address shows the page, and files are kept for ever', async () => {
  const server = await served()
  const before = await server.inject({ url: '/gkml/office/' })
  expect([before.statusCode, before.body]).toEqual([503, expect.stringContaining('npm run build')])

  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'console.log(1)')
  await writeFile(join(folder, 'index.html'), built)
  for (const url of ['/gkml/office/', '/gkml/office/applications/1']) {
    const page = await server.inject({ url })
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(page.body).toContain('data-base="/gkml/office" data-demonstration="true"')
    expect(String(page.headers['content-security-policy'])).toContain("script-src 'self'")
  }
  const file = await server.inject({
    url: '/gkml/office/assets/main-1a2b.js',
    headers: { 'accept-encoding': 'gzip' },
  })
  expect(file.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    'content-type': 'text/javascript; charset=utf-8',
  })
  await server.close()
})

test('nothing but the built files is served: no path leads out', async () => {
  await writeFile(join(folder, 'index.html'), built)
  await writeFile(join(folder, 'secret.js'), 'x')
  const server = await served()
  for (const url of [
    '/gkml/office/assets/..%2fsecret.js',
    '/gkml/office/assets/%2e%2e/secret.js',
    '/gkml/office/assets/none.js',
  ]) {
    const { statusCode, body } = await server.inject({ url })
    expect(statusCode === 404 || body.includes('data-base'), url).toBe(true)
    expect(body).not.toBe('x')
  }
  await server.close()
})
