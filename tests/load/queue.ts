import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseEvent } from '../../src/law/clock/case-event.ts'
import type { NoticeDraft } from '../../src/law/calendar/check-notice.ts'
import { enterNotice, examineNotice, openCalendars } from '../../src/modules/calendar/index.ts'
import { expectDone, openDesk } from '../../src/modules/desk/index.ts'
import {
  applicationsDue,
  caseActs,
  enterImported,
  expectedMoves,
  type ImportedApplication,
  moveDeadlines,
  recomputeAllStandings,
  refreshAllStandings,
} from '../../src/modules/requests/index.ts'
import { findUnit, openCounty } from '../../src/modules/units/index.ts'
import { loadHolidayNotices } from '../../src/platform/calendars.ts'
import { migrate, openDatabase, type Session } from '../../src/platform/database/index.ts'
import { openFiles } from '../../src/platform/files.ts'
import { vaultWith } from '../../src/platform/vault.ts'
import { migrations } from '../../src/schema.ts'
import { person } from '../support/people.ts'

/**
 * `npm run bench:queue`: 100,000 open cases of one unit on SQLite; the morning recomputation of all of them, 今天要办的, and
 * a holiday notice that moves most of them, each beside its limit. Without a browser and a door: what the machine has to do for them.
 */
const CASES = Number(process.argv[2] ?? 100_000)
const LIMITS = { recomputeMs: 30_000, dailyMs: 30_000, queueMs: 200, previewMs: 30_000, movesMs: 300_000 }
const today = Temporal.PlainDate.from('2026-10-14')
const morning = today.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' }).toInstant()

/** Two days off in October that nobody knew of: hardly a case keeps its days. */
const change: NoticeDraft = {
  year: 2026,
  notice: {
    number: '国办发明电〔2026〕98号',
    title: '国务院办公厅关于2026年调休的通知',
    date: '2026-10-13',
    url: 'https://www.gov.cn/zhengce/0.htm',
  },
  off: [
    {
      name: '补休',
      from: Temporal.PlainDate.from('2026-10-15'),
      to: Temporal.PlainDate.from('2026-10-16'),
    },
  ],
  worked: [],
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-queue-'))
const database = await openDatabase({ file: join(folder, 'gongkai.db') })
try {
  await migrate(database, migrations)
  const parts = {
    database,
    files: openFiles(join(folder, 'files')),
    vault: vaultWith(new Uint8Array(32).fill(7)),
    calendar: await openCalendars(database.read, await loadHolidayNotices()),
  }
  const deskAt = (moment: Temporal.Instant) =>
    openDesk({ ...parts, clock: () => moment }, { kind: 'system', name: '系统' })
  const desk = deskAt(morning)
  await openCounty(desk, { code: 'wenshang', name: '汶上县人民政府' })
  console.log(`entering ${CASES} open cases …`)
  const entering = performance.now()
  await desk.transaction(async (transaction) => {
    await enterImported(
      transaction,
      desk,
      await county(transaction),
      Array.from({ length: CASES }, caseOf),
      'bench',
    )
  })
  console.log(`entered in ${seconds(entering)} s`)

  const recomputing = performance.now()
  await recomputeAllStandings(desk, ['wenshang'])
  const recomputed = performance.now() - recomputing

  const readers = [{ unitCode: 'wenshang', doable: caseActs }]
  const times: number[] = []
  for (let round = 0; round < 20; round += 1) {
    const asking = performance.now()
    const answer = await applicationsDue(desk, { readers, perGroup: 60 })
    if (answer.kind !== 'done' || answer.value.rows.length === 0) throw new Error('no queue')
    times.push(performance.now() - asking)
  }
  times.sort((a, b) => a - b)

  const supervisor = desk.as(person('主管', await county(database.read), 'supervisor'))
  const previewing = performance.now()
  const { before, after } = expectDone(await examineNotice(supervisor, change))
  const preview = expectDone(await expectedMoves(supervisor, ['wenshang'], before, after))
  const previewed = performance.now() - previewing
  expectDone(await enterNotice(supervisor, change))
  const moving = performance.now()
  const written = await moveDeadlines(desk)
  const moved = performance.now() - moving
  if (written !== preview.moved) throw new Error(`${preview.moved} foreseen, ${written} written`)
  const refreshing = performance.now()
  const stale = await refreshAllStandings(deskAt(morning.add({ hours: 24 })))
  const refreshed = performance.now() - refreshing
  console.log('\nfigure                                       measured      limit')
  print('recomputation of all open cases, ms', recomputed, LIMITS.recomputeMs)
  print(`every day: ${stale} cases that the day changed, ms`, refreshed, LIMITS.dailyMs)
  print('work queue, median of 20, ms', times[10] ?? 0, LIMITS.queueMs)
  print('work queue, the slowest of 20, ms', times.at(-1) ?? 0, LIMITS.queueMs)
  print('a holiday notice looked through, ms', previewed, LIMITS.previewMs)
  print(`written into ${written} cases, ms`, moved, LIMITS.movesMs)
} finally {
  await database.close()
  await rm(folder, { recursive: true, force: true })
}

async function county(session: Session) {
  const unit = await findUnit(session, 'wenshang')
  if (!unit) throw new Error('the county is not there')
  return unit
}

/** Received over the last sixty days, a part of them waiting for a correction or an opinion. */
function caseOf(_none: unknown, index: number): ImportedApplication {
  const on = today.subtract({ days: 1 + (index % 60) })
  const events: CaseEvent[] = [{ type: 'received', on, channel: 'counter' }]
  if (index % 5 === 0) {
    events.push({ type: 'correction_requested', on, respondBy: today.add({ days: index % 20 }) })
  }
  if (index % 7 === 0 && index % 5 !== 0) events.push({ type: 'third_party_consulted', on, id: 'a' })
  return {
    number: `bench-${index}`,
    kind: 'naturalPerson',
    applicant: { name: `申请人${index}` },
    content: `第${index}号地块2025年土地征收补偿安置方案及批准文件`,
    events,
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

function print(name: string, measured: number, limit: number): void {
  console.log(`${name.padEnd(42)} ${measured.toFixed(0).padStart(10)} ${String(limit).padStart(10)}`)
}
