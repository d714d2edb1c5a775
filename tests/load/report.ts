import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import type { CaseEvent } from '../../src/law/clock/case-event.ts'
import { applicantKinds, outcomes } from '../../src/law/report/report-rows.ts'
import { openCalendars } from '../../src/modules/calendar/index.ts'
import { foundCounty, foundUnit } from '../../src/modules/catalogue/index.ts'
import { expectDone, openDesk } from '../../src/modules/desk/index.ts'
import { compiledReportOf, openCompilations, reportOf } from '../../src/modules/reporting/index.ts'
import { enterImported, type ImportedApplication } from '../../src/modules/requests/index.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { loadHolidayNotices } from '../../src/platform/calendars.ts'
import { migrate, openDatabase, type Session } from '../../src/platform/database/index.ts'
import { openFiles } from '../../src/platform/files.ts'
import { vaultWith } from '../../src/platform/vault.ts'
import { migrations } from '../../src/schema.ts'

/**
 * `npm run bench:report`: the yearly report of one unit over 100,000 applications, and the compiled one over 1,000 units
 * and 1,000,000 applications, beside one full scan of the entries by SQLite itself. One unit's cases are entered, the
 * others' are copies of its rows: only what the report reads is there.
 */
const UNITS = Number(process.argv[2] ?? 1000)
const CASES = Number(process.argv[3] ?? 1000)
const LARGE = Number(process.argv[4] ?? 100_000)
const year = 2025
const today = Temporal.PlainDate.from('2026-01-20')
const morning = today.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' }).toInstant()

const folder = await mkdtemp(join(tmpdir(), 'gongkai-report-'))
const address = { file: join(folder, 'gongkai.db') }
const database = await openDatabase(address)
try {
  await migrate(database, migrations)
  const desk = openDesk(
    {
      database,
      files: openFiles(join(folder, 'files')),
      vault: vaultWith(new Uint8Array(32).fill(7)),
      calendar: await openCalendars(database.read, await loadHolidayNotices()),
      clock: () => morning,
    },
    { kind: 'system', name: '系统' },
  )
  expectDone(await foundCounty(desk, { code: 'xian', name: '某县人民政府' }))
  for (let index = 0; index < UNITS; index += 1) {
    const code = `zhen-${index}`
    const name = `示例${index}镇人民政府`
    expectDone(await foundUnit(desk, { code, name, kind: 'township', parent: 'xian' }))
  }
  await enter('zhen-0', CASES)
  await database.transaction((transaction) => copies(transaction))
  await report('compiled report', async () => compiledReportOf(database.read, 'xian', year))
  await apart()
  await enter('xian', LARGE)
  await report('report of one unit', async () => reportOf(database.read, 'xian', year))

  async function enter(code: string, count: number): Promise<void> {
    const entering = performance.now()
    await desk.transaction(async (transaction) => {
      const unit = await findUnit(transaction, code)
      if (!unit) throw new Error(`${code} is not there`)
      await enterImported(
        transaction,
        desk,
        unit,
        Array.from({ length: count }, (_none, index) => caseOf(index)),
        'bench',
      )
    })
    console.log(
      `${count} cases of ${code} entered in ${((performance.now() - entering) / 1000).toFixed(1)} s`,
    )
  }
} finally {
  await database.close()
  await rm(folder, { recursive: true, force: true })
}

/** The compiled report as the office opens it: in a thread, while others are served. */
async function apart(): Promise<void> {
  const county = await findUnit(database.read, 'xian')
  if (!county) throw new Error('there is no county')
  const compilations = openCompilations({ address, now: () => morning })
  const held = monitorEventLoopDelay({ resolution: 5 })
  held.enable()
  const start = performance.now()
  const looked = await compilations.look(database.read, county, year)
  const answered = performance.now() - start
  await compilations.whole(database.read, county, year)
  held.disable()
  console.log(
    `compiled in a thread: answered '${looked.state}' after ${answered.toFixed(0)} ms, made after ${(performance.now() - start).toFixed(0)} ms; others waited at most ${(held.max / 1e6).toFixed(0)} ms`,
  )
}

async function report(name: string, make: () => Promise<unknown>): Promise<void> {
  const scan = await best(async () => fullScan(database.read))
  const made = await best(make)
  const rows = await sql<{ n: number }>`select count(*) as n from application_events`.execute(database.read)
  console.log(
    `${name}: ${made.toFixed(0)} ms; one full scan of ${rows.rows[0]?.n} entries ${scan.toFixed(0)} ms; ratio ${(made / scan).toFixed(2)}`,
  )
}

/** Every row is read, and one of its columns looked at. */
async function fullScan(session: Session): Promise<void> {
  await sql`select sum(length(at)) from application_events not indexed`.execute(session)
}

async function best(work: () => Promise<unknown>): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now()
    await work()
    shortest = Math.min(shortest, performance.now() - start)
  }
  return shortest
}

async function copies(transaction: Session): Promise<void> {
  const columns = [
    'seq',
    'type',
    'on_day',
    'counts',
    'kind',
    'outcome',
    'amount_fen',
    'event',
    'sealed',
    'at',
  ]
  const others = ['actor_name', 'actor_id', 'imported', 'audit_seq']
  const taken = sql.join([...columns, ...others].map((column) => sql.ref(`e.${column}`)))
  const given = sql.join([...columns, ...others].map((column) => sql.ref(column)))
  await sql`
    insert into application_events (application_id, unit_id, ${given})
    select e.application_id || '-' || u.unit_id, u.unit_id, ${taken}
    from units u cross join application_events e
    where u.unit_id like 'zhen-%' and u.unit_id <> 'zhen-0'`.execute(transaction)
  const counted = sql.raw('kind, received_on, received_year, ended_on, ended_year, outcome')
  await sql`
    insert into application_counts (application_id, unit_id, ${counted})
    select c.application_id || '-' || u.unit_id, u.unit_id, ${counted}
    from (select unit_id from units where unit_id like 'zhen-%' and unit_id <> 'zhen-0') u
    cross join application_counts c`.execute(transaction)
}

/** Received over two years; nine of ten have been answered. */
function caseOf(index: number): ImportedApplication {
  const on = Temporal.PlainDate.from({ year: 2024, month: 3, day: 1 }).add({ days: index % 660 })
  const events: CaseEvent[] = [{ type: 'received', on, channel: 'counter' }]
  if (index % 10 !== 0) {
    const outcome = outcomes[index % 10] ?? 'granted'
    events.push({ type: 'decided', on: on.add({ days: 10 }), outcome })
  }
  return {
    number: `bench-${index}`,
    kind: applicantKinds[index % applicantKinds.length] ?? 'naturalPerson',
    applicant: { name: `申请人${index}` },
    content: `第${index}号地块土地征收补偿安置方案及批准文件`,
    events,
  }
}
