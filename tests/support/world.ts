import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe } from 'vitest'
import { openCalendars } from '../../src/modules/calendar/index.ts'
import { type Desk, openDesk } from '../../src/modules/desk/index.ts'
import { loadHolidayNotices } from '../../src/platform/calendars.ts'
import {
  type Database,
  type DatabaseAddress,
  migrate,
  openDatabase,
} from '../../src/platform/database/index.ts'
import { openFiles } from '../../src/platform/files.ts'
import { vaultWith } from '../../src/platform/vault.ts'
import { migrations } from '../../src/schema.ts'
import { freshPostgres } from './postgres.ts'

/** An empty county of one test: its own database, files and clock. */
export interface World {
  readonly engine: 'sqlite' | 'postgres'
  /** a desk at which the system sits; `desk.as(actor)` seats somebody else */
  readonly desk: Desk
  readonly database: Database
  /** where a thread opens it for itself */
  readonly address: DatabaseAddress
  readonly folder: string
  /** sets the clock to a day (09:00 in China) or to a moment with a time, `2024-03-01T16:30` */
  at(day: string): void
}

const shipped = await loadHolidayNotices()

/** Runs the same tests on SQLite and on a real PostgreSQL, each test in a world of its own. */
export function onBothEngines(name: string, tests: (open: () => Promise<World>) => void): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    describe(`${name} (${engine})`, () => {
      const closing: (() => Promise<void>)[] = []
      afterEach(async () => {
        for (const close of closing.splice(0).reverse()) await close()
      })
      tests(async () => {
        const { world, close } = await openWorld(engine)
        closing.push(close)
        return world
      })
    })
  }
}

async function openWorld(engine: World['engine']): Promise<{ world: World; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'))
  const postgres = engine === 'postgres' ? await freshPostgres() : null
  const address = postgres ? { url: postgres.url } : { file: join(folder, 'gongkai.db') }
  const database = await openDatabase(address)
  await migrate(database, migrations)
  let now = instantOf('2024-03-01')
  const desk = openDesk(
    {
      database,
      files: openFiles(join(folder, 'files')),
      vault: vaultWith(new Uint8Array(32).fill(7)),
      calendar: await openCalendars(database.read, shipped),
      clock: () => now,
    },
    { kind: 'system', name: '系统' },
  )
  const world: World = {
    engine,
    desk,
    database,
    address,
    folder,
    at(day) {
      now = instantOf(day)
    },
  }
  return {
    world,
    async close() {
      await database.close()
      await postgres?.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function instantOf(day: string): Temporal.Instant {
  const text = day.includes('T') ? day : `${day}T09:00`
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant()
}
