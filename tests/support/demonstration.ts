import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { inject } from 'vitest'
import { type Instance, openInstance } from '../../src/instance.ts'
import { findCounty } from '../../src/modules/units/index.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { buildServer } from '../../src/web/server.ts'
import { readSite } from '../../src/web/site-settings.ts'
import { demonstrationDay } from './demonstration-on-demand.ts'

export { demonstrationDay, demonstrationPassword } from './demonstration-on-demand.ts'

/** The demonstration county, served as it is served for real; a copy that belongs to one test file. */
export interface Demonstration {
  /** scheme, host and port, and the base path if there is one: no slash at the end */
  readonly url: string
  readonly instance: Instance
  readonly server: FastifyInstance
  /** every line that was logged */
  readonly log: readonly string[]
  readonly close: () => Promise<void>
}

export interface DemonstrationOptions {
  readonly basePath?: string
  /** files to lay into the data folder: `site.json`, `header.html` */
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** A copy of the loaded demonstration in a folder of its own; whoever takes it removes it. */
export async function copyDemonstration(): Promise<string> {
  const answer = await fetch(inject('demonstration'))
  const template = await answer.text()
  if (!answer.ok) throw new Error(`the demonstration could not be loaded: ${template}`)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-demo-copy-'))
  await cp(template, folder, { recursive: true })
  return folder
}

/** Opens and serves a copy of the loaded demonstration on a free port. Close it when done. */
export async function openDemonstration(options: DemonstrationOptions = {}): Promise<Demonstration> {
  const folder = await copyDemonstration()
  for (const [name, text] of Object.entries(options.files ?? {})) await writeFile(join(folder, name), text)
  const settings = readSettings(
    { DATA_DIR: folder, DEMO_TODAY: demonstrationDay, BASE_PATH: options.basePath ?? '', ...options.env },
    folder,
  )
  const instance = await openInstance(settings, { create: 'demonstration' })
  const county = await findCounty(instance.database.read)
  const site = await readSite(
    folder,
    { code: county?.code ?? '', name: county?.name ?? '', phone: county?.contact.phone ?? '' },
    instance.kind === 'demonstration',
  )
  const log: string[] = []
  const lines = new Writable({
    write(chunk, _encoding, written) {
      log.push(String(chunk))
      written()
    },
  })
  const server = await buildServer({ instance, site, logger: pino({ level: 'debug', base: null }, lines) })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    url: address + settings.basePath,
    instance,
    server,
    log,
    async close() {
      await server.close()
      await instance.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
