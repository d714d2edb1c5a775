import { setTimeout } from 'node:timers/promises'
import { type Logger, pino } from 'pino'
import type { Io } from './cli/io.ts'
import { type Instance } from './instance.ts'
import {
  endDisplays,
  healSearch,
  publishingNotices,
  releaseDue,
  remindReviewers,
  rescanHandlers,
} from './modules/publishing/index.ts'
import { takeInShipped } from './modules/calendar/index.ts'
import {
  archiveWholes,
  deadlineNotices,
  markCases,
  moveDeadlines,
  noticeHandlers,
  proposeErasure,
  purgeDrafts,
  purgeUploads,
  refreshAllStandings,
  remindUnits,
} from './modules/requests/index.ts'
import { remediesOfApplication } from './modules/remedies/index.ts'
import { reportNotices, reportReminders } from './modules/reporting/index.ts'
import { findCounty } from './modules/units/index.ts'
import { type Job, startJobs } from './platform/jobs.ts'
import { readNoticeSenders } from './platform/notice-settings.ts'
import { closeReaders } from './platform/office-files/index.ts'
import { loadWords } from './platform/search/index.ts'
import { startWorker } from './platform/worker.ts'
import { buildServer } from './web/server.ts'
import { readSite } from './web/site-settings.ts'

/** The server cannot listen where it was told to; `message` is one line for the person at the terminal. */
export class CannotServe extends Error {}

/** A terminal and npm both send Ctrl-C: the second must not hit a process that is just leaving (ms). */
const secondSignalWithin = 300
/** How long after the start the first pages are over (ms). */
const afterFirstPages = 2_000

/** The one place where the parts are joined: serves an open instance until it is told to stop. */
export async function serve(instance: Instance, io: Io): Promise<void> {
  const { settings } = instance
  // lines wait a moment and go out together: a log that is written line by line costs more than the page
  const log = pino.destination({ dest: 2, sync: false, minLength: 4096, periodicFlush: 500 })
  const logger = pino({ level: settings.logLevel, base: null }, log)
  const county = await findCounty(instance.database.read)
  const site = await readSite(
    settings.dataDir,
    { code: county?.code ?? '', name: county?.name ?? '', phone: county?.contact.phone ?? '' },
    instance.kind === 'demonstration',
  )
  const senders = await readNoticeSenders(settings)
  await takeInShipped(instance.desk, instance.shippedNotices)
  const server = await buildServer({ instance, site, logger })
  const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
  const office = settings.publicOrigin && `${settings.publicOrigin}${settings.basePath}/office`
  const handlers = {
    ...noticeHandlers(instance.desk, senders, office),
    ...publishingNotices(instance.desk, senders.mail, office),
    ...deadlineNotices(instance.desk, senders.mail, office),
    ...reportNotices(instance.desk, senders.mail, office),
    ...rescanHandlers(instance.desk),
  }
  const worker = startWorker(instance.database, handlers, (error) =>
    logger.error({ error: nameOf(error) }, 'outbox'),
  )
  const jobs = startJobs(jobsOf(instance, senders.robots.length), (job, error) =>
    logger.error({ job, error: nameOf(error) }, 'job'),
  )
  try {
    await server.listen({ host: settings.host, port: settings.port })
  } catch (error) {
    await Promise.all([worker.stop(), jobs.stop()])
    await server.close()
    throw portError(error, settings.host, settings.port)
  }
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : settings.port
  announce(io, settings.host, port, settings.basePath, instance)
  readDictionarySoon(logger)
  await stopSignal()
  await Promise.all([
    server.close().then(() => Promise.all([worker.stop(), jobs.stop()])),
    setTimeout(secondSignalWithin),
  ])
  await closeReaders()
  log.flushSync()
}

const second = 1_000
const minute = 60_000

/** What comes by the clock. */
function jobsOf(instance: Instance, robots: number): Job[] {
  const { desk, settings } = instance
  return [
    { name: 'calendar', everyMs: second, run: () => instance.refreshCalendar() },
    { name: 'move-deadlines', everyMs: second, run: () => moveDeadlines(desk) },
    { name: 'release', everyMs: second, run: () => releaseDue(desk) },
    { name: 'end-displays', everyMs: minute, run: () => endDisplays(desk) },
    { name: 'heal-search', everyMs: minute, run: () => healSearch(desk) },
    { name: 'standings', everyMs: minute, run: () => refreshAllStandings(desk) },
    { name: 'remind', everyMs: minute, run: () => remindReviewers(desk) },
    { name: 'remind-applications', everyMs: minute, run: () => remindUnits(desk, robots, [reportReminders]) },
    { name: 'mark-cases', everyMs: minute, run: () => markCases(desk) },
    { name: 'purge-drafts', everyMs: 60 * minute, run: () => purgeDrafts(desk) },
    { name: 'purge-uploads', everyMs: 60 * minute, run: () => purgeUploads(desk, settings.uploadDays) },
    { name: 'archive-wholes', everyMs: 60 * minute, run: () => archiveWholes(desk) },
    { name: 'retention', everyMs: minute, run: () => proposeErasure(desk, remediesOfApplication) },
  ]
}

function announce(io: Io, host: string, port: number, basePath: string, instance: Instance): void {
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const base = `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}${basePath}`
  io.out(
    [
      '',
      instance.kind === 'demonstration' ? '公开 Gongkai 演示县已启动（演示数据）' : '公开 Gongkai 已启动',
      `  门户    ${base}/`,
      `  办公    ${base}/office`,
      `  触摸屏  ${base}/kiosk`,
      '按 Ctrl-C 停止。',
      '',
    ].join('\n'),
  )
}

function portError(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  if (error.code === 'EADDRINUSE') {
    return new CannotServe(`端口 ${port} 已被占用。请停止占用它的程序，或用 PORT=另一个端口 启动。`)
  }
  if (error.code === 'EACCES') return new CannotServe(`没有权限使用端口 ${port}。请改用 1024 以上的端口。`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new CannotServe(`本机没有地址 ${host}。请检查 HOST。`)
  }
  return error
}

/** After the first pages have gone out, so that neither they nor the first searcher wait for the dictionary. */
function readDictionarySoon(logger: Logger): void {
  setTimeout(afterFirstPages, undefined, { ref: false })
    .then(loadWords)
    .catch((error: unknown) =>
      logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'dictionary'),
    )
}

/** Resolves at the first SIGINT or SIGTERM. A second one (npm passes Ctrl-C on) changes nothing any more. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', resolve)
    process.on('SIGTERM', resolve)
  })
}
