import { createHash } from 'node:crypto'
import { holdLock, type Session } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { sameUnit } from '../checking/same-unit.ts'
import { reportPolicy } from '../policy.ts'
import { readReport } from '../reading/index.ts'
import type { ReportAccount } from '../reading/reading.ts'
import { tooLong } from './file-checks.ts'
import type { PendingFile } from './outside-file.ts'
import {
  deletePending,
  findOutsideUnit,
  selectFileHeads,
  selectPending,
  upsertPending,
} from './outside-store.ts'
import { type OutsideUnit, reportsByFile } from './outside-unit.ts'

/** Of which unit and year a file is. */
export interface OnOutsideFile {
  readonly code: string
  readonly year: number
}

export interface TakeOutsideFile extends OnOutsideFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * 接收报送文件: reads the report that a unit without accounts handed in (.docx, .xlsx, .pdf, a page). It counts only
 * after somebody compared it with its original; a file of another unit or year is refused. The file is kept.
 */
export async function takeOutsideFile(desk: Desk, request: TakeOutsideFile): Promise<Answer<PendingFile>> {
  // reading takes long: not for whoever may not have it done (asked again where it is written)
  const asked = await mayTake(desk.read, desk, request)
  if (asked.kind !== 'done') return asked
  const reading = await readReport(request.bytes, { fileName: request.fileName })
  if (!reading.readable && reading.busy === true) return refuse('notNow', reading.reason)
  if (!reading.readable) return mend({ field: 'file', text: reading.reason })
  const long = tooLong(reading.account)
  if (long !== null) return mend({ field: 'file', text: long })
  const wrong = wrongFile(reading.account, asked.value, request.year)
  if (wrong) return wrong
  const file = await desk.files.save(request.bytes)
  return desk.transaction(async (transaction) => {
    const allowed = await mayTake(transaction, desk, request)
    if (allowed.kind !== 'done') return allowed
    await holdLock(transaction, `outside-file:${request.code}:${request.year}`)
    const unit = allowed.value
    const known = (await selectFileHeads(transaction, request.year, unit.code)).at(-1)
    if (known?.fileHash === file.hash) {
      return refuse('alreadyExists', `这个文件就是已经确认的第 ${known.version} 版，没有变化。`)
    }
    const pending: PendingFile = {
      code: unit.code,
      unitCode: unit.parent,
      year: request.year,
      fileName: request.fileName.slice(-200),
      fileHash: file.hash,
      sm3: createHash('sm3').update(request.bytes).digest('hex'),
      reading: { account: reading.account, layout: reading.layout },
      corrections: [],
      takenOn: desk.today().toString(),
      by: actorName(desk.actor),
    }
    await upsertPending(transaction, pending)
    await record(transaction, desk, {
      act: 'report.take-outside-file',
      object: { kind: 'report', id: `${unit.code}/${request.year}` },
      unitCode: unit.parent,
      after: { unit: unit.name, fileName: pending.fileName, sm3: pending.sm3, sha256: file.hash },
    })
    return done(pending)
  })
}

/** 放弃一份还没有确认的文件. */
export async function dropOutsideFile(desk: Desk, request: OnOutsideFile): Promise<Answer<null>> {
  return desk.transaction(async (transaction) => {
    const allowed = await mayTake(transaction, desk, request)
    if (allowed.kind !== 'done') return allowed
    await holdLock(transaction, `outside-file:${request.code}:${request.year}`)
    const pending = await selectPending(transaction, request.code, request.year)
    if (!pending) return refuse('notFound', '没有等待确认的文件。')
    await deletePending(transaction, request.code, request.year)
    await record(transaction, desk, {
      act: 'report.drop-outside-file',
      object: { kind: 'report', id: `${request.code}/${request.year}` },
      unitCode: allowed.value.parent,
      before: { unit: allowed.value.name, fileName: pending.fileName, sm3: pending.sm3 },
    })
    return done(null)
  })
}

/** The unit of a file, for those who may take files of it. */
export async function mayTake(
  session: Session,
  desk: Desk,
  { code, year }: OnOutsideFile,
): Promise<Answer<OutsideUnit>> {
  const unit = await findOutsideUnit(session, code)
  const parent = unit && (await findUnit(session, unit.parent))
  if (!unit || !parent) return refuse('notFound', '名单里没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.keepOutside, parent)
  if (refused) return refused
  if (year >= desk.today().year) {
    return refuse('notNow', `${year} 年还没有过完，次年才有这一年的报告。`, '条例第四十九条')
  }
  if (!reportsByFile(unit, year)) {
    return refuse('notNow', `按名单，${unit.name}不报送 ${year} 年度的报告。需要的，请先改名单里的起止年度。`)
  }
  return done(unit)
}

function wrongFile(
  { unitName, year }: Pick<ReportAccount, 'unitName' | 'year'>,
  unit: OutsideUnit,
  wanted: number,
): Answer<never> | null {
  if (year !== null && year !== wanted) {
    const text = `文件写的是 ${year} 年度，不是 ${wanted} 年度，没有接收。请核对文件，或者换到 ${year} 年度再交。`
    return mend({ field: 'file', text })
  }
  if (unitName !== null && !sameUnit(unitName, unit.name)) {
    const text = `文件写的是“${unitName}”的报告，不是“${unit.name}”的，没有接收。请核对文件和机关。`
    return mend({ field: 'file', text })
  }
  return null
}
