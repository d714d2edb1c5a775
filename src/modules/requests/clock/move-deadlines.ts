import { type MovedLimit, movedLimits } from '../../../law/clock/moved-limits.ts'
import { holdLock, holdLocks, type Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { enqueue } from '../../../platform/outbox.ts'
import { record } from '../../audit/index.ts'
import { type NoticeTurn, noticesTakenIn } from '../../calendar/index.ts'
import type { Desk } from '../../desk/index.ts'
import { findCounty, listAccountsOf } from '../../units/index.ts'
import { caseEventsOf, type CaseFile } from '../case-file.ts'
import { newEventRow } from '../handling/handle-case.ts'
import type { NewEvent } from '../file-event.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { recomputeStandings } from '../standings/keep-standings.ts'
import { moveOn, selectCases } from '../store.ts'
import {
  countMovedCases,
  findRecount,
  insertMoves,
  insertSummary,
  lastFinished,
  type OpenCase,
  saveRecount,
  selectOpenCases,
} from './clock-store.ts'
import { movedMessage } from './deadline-notices.ts'

/** Cases looked at in one transaction: a few dozen milliseconds of work. */
const batchSize = 250

/**
 * 期限随放假安排变动: for each notice that was taken in, looks at every open case and writes into those whose limits moved
 * by how much; at the end each clerk is told once. In batches, each of which notes with its entries how far it came:
 * a process that dies half way, or two at once, leave nothing out and nothing double. Returns the entries written.
 */
export async function moveDeadlines(desk: Desk): Promise<number> {
  let written = 0
  for (const turn of await noticesTakenIn(desk.read, await lastFinished(desk.read))) {
    for (;;) {
      const moved = await moveBatch(desk, turn)
      if (moved === null) break
      written += moved
    }
  }
  return written
}

/** One batch; null once there is none left. */
async function moveBatch(desk: Desk, turn: NoticeTurn): Promise<number | null> {
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, 'move-deadlines')
    const { afterId, examined, finished } = await findRecount(transaction, turn.seq)
    if (finished) return null
    const county = await findCounty(transaction)
    const code = county?.code ?? ''
    const cases = await selectOpenCases(transaction, afterId, batchSize)
    const last = cases.at(-1)
    if (last === undefined) {
      await tellClerks(transaction, desk, turn)
      await saveRecount(transaction, turn.seq, code, { afterId, examined }, stamp(desk.now()))
      return null
    }
    const touched = cases.filter(({ events }) => movesOf(events, desk, turn).length > 0)
    // all before the first entry: an act on a case takes its case's lock first and the log's second
    await holdLocks(
      transaction,
      cases.map(({ id }) => `application:${id}`),
    )
    const files = await filesOf(transaction, desk, touched)
    let written = 0
    for (const file of files) written += await writeMove(transaction, desk, turn, file)
    // all of them: a limit that is over by the one calendar may still run by the other
    await recomputeStandings(
      transaction,
      desk,
      cases.map(({ id }) => id),
    )
    const place = { afterId: last.id, examined: examined + cases.length }
    await saveRecount(transaction, turn.seq, code, place, null)
    return written
  })
}

function movesOf(events: OpenCase['events'], desk: Desk, { before, after }: NoticeTurn): MovedLimit[] {
  return movedLimits({ events, asOf: desk.today() }, before, after)
}

/** The case files of these cases as they stand under their locks. */
async function filesOf(transaction: Session, desk: Desk, cases: readonly OpenCase[]): Promise<CaseFile[]> {
  const ids = cases.map(({ id }) => id)
  return loadFiles(transaction, desk, await selectCases(transaction, desk.vault, { ids }))
}

/** Writes the entry into one case; 0 where it ended meanwhile. */
async function writeMove(
  transaction: Session,
  desk: Desk,
  turn: NoticeTurn,
  file: CaseFile,
): Promise<number> {
  if (file.sealedKey === null) return 0
  const moves = movesOf(caseEventsOf(file), desk, turn)
  if (moves.length === 0) return 0
  const { number } = turn.announcement.notice
  await enterMove(transaction, desk, file, entryOf(desk, number, moves), number)
  await insertMoves(transaction, turn.seq, file.application, moves)
  return 1
}

function entryOf(desk: Desk, number: string, moves: readonly MovedLimit[]): NewEvent {
  return {
    type: 'deadline_moved',
    on: desk.today(),
    event: null,
    details: {
      number,
      moves: moves.map(({ limit, from, to }) => ({ limit, from: from.toString(), to: to.toString() })),
    },
  }
}

async function enterMove(
  transaction: Session,
  desk: Desk,
  file: CaseFile,
  event: NewEvent,
  notice: string,
): Promise<void> {
  const { application, lastSeq } = file
  const seq = lastSeq + 1
  if (!(await moveOn(transaction, application.id, lastSeq, seq, true))) {
    throw new Error(`case ${application.id} moved on under its own lock`)
  }
  await record(transaction, desk, {
    act: 'application.move-deadline',
    object: { kind: 'application', id: application.id },
    unitCode: application.unitCode,
    after: { number: application.number, seq, type: event.type, on: event.on.toString(), notice },
    sealed: [newEventRow(desk, file, event, seq)],
  })
}

/** One summary a unit for its queue, and one notice a clerk. */
async function tellClerks(transaction: Session, desk: Desk, turn: NoticeTurn): Promise<void> {
  const { year, notice } = turn.announcement
  for (const { unitCode, cases } of await countMovedCases(transaction, turn.seq)) {
    await insertSummary(transaction, { noticeSeq: turn.seq, unitCode, year, number: notice.number, cases })
    const accounts = await listAccountsOf(transaction, unitCode)
    for (const { id, roles, disabledAt } of accounts) {
      if (disabledAt !== null || !roles.includes('disclosureOfficer')) continue
      await enqueue(transaction, movedMessage, { accountId: id, year, cases }, desk.now())
    }
  }
}
