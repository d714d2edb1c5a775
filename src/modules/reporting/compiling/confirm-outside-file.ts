import { holdLock } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, type Issue, mend, refuse } from '../../desk/index.ts'
import { failedChecks, reportOfFile } from './file-checks.ts'
import type { ConfirmedFile, PendingFile } from './outside-file.ts'
import { deletePending, sealedFile, selectFileHeads, selectPending, upsertPending } from './outside-store.ts'
import { cellLabel, cellNamed, typedFigure } from './report-cells.ts'
import { mayTake, type OnOutsideFile } from './take-outside-file.ts'

/** Which file the person had before him: another one that came in meanwhile is not touched. */
export interface OnSeenFile extends OnOutsideFile {
  readonly fileHash: string
}

export interface CorrectOutsideCell extends OnSeenFile {
  readonly cell: string
  /** as typed; '' is unknown */
  readonly value: string
  /** what the original says, where it stands */
  readonly note: string
}

const longestNote = 500
const gone = '这份文件已经换成另一份，或者已经确认。请刷新后核对。'

/** 更正一个格子: a person who has the original beside him sets right what was read, and says why. */
export async function correctOutsideCell(
  desk: Desk,
  request: CorrectOutsideCell,
): Promise<Answer<PendingFile>> {
  const cell = cellNamed(request.cell)
  if (!cell) return mend({ field: 'cell', text: `年度报告里没有“${request.cell}”这个格子。` })
  const to = typedFigure(cell.kind, request.value)
  const note = request.note.trim()
  const issues: Issue[] = []
  if (to === undefined) {
    const wanted = cell.kind === 'count' ? '不小于 0 的整数' : '数字，如 12.5'
    issues.push({ field: 'value', text: `“${cellLabel(cell)}”应填${wanted}；原件没有写的留空。` })
  }
  if (note === '' || note.length > longestNote) {
    const text = `请写明依据，不超过 ${longestNote} 字，例如“原件第 3 页表三此格为 2”。`
    issues.push({ field: 'note', text })
  }
  if (issues.length > 0 || to === undefined) return mend(...issues)
  return desk.transaction(async (transaction) => {
    const allowed = await mayTake(transaction, desk, request)
    if (allowed.kind !== 'done') return allowed
    await holdLock(transaction, `outside-file:${request.code}:${request.year}`)
    const pending = await selectPending(transaction, request.code, request.year)
    if (pending?.fileHash !== request.fileHash) return refuse('changedMeanwhile', gone)
    const from = cell.get(pending.reading.account)
    const others = pending.corrections.filter((one) => one.cell !== cell.name)
    const correction = { cell: cell.name, from, to, note, by: actorName(desk.actor) }
    const after = { ...pending, corrections: [...others, correction] }
    await upsertPending(transaction, after)
    await record(transaction, desk, {
      act: 'report.correct-outside-cell',
      object: { kind: 'report', id: `${request.code}/${request.year}` },
      unitCode: pending.unitCode,
      before: { cell: cellLabel(cell), figure: from },
      after: { cell: cellLabel(cell), figure: to, note },
    })
    return done(after)
  })
}

export interface ConfirmOutsideFile extends OnSeenFile {
  /** why it is taken although checks fail */
  readonly reason: string
  /** from the second file of a year on: what differs, and why */
  readonly correction: string
}

/**
 * 确认报送文件: compared with its original, it counts as an accepted report, marked 报送文件. A later file of the
 * same year is a further version; the earlier one stays.
 */
export async function confirmOutsideFile(
  desk: Desk,
  request: ConfirmOutsideFile,
): Promise<Answer<ConfirmedFile>> {
  return desk.transaction(async (transaction) => {
    const allowed = await mayTake(transaction, desk, request)
    if (allowed.kind !== 'done') return allowed
    const unit = allowed.value
    await holdLock(transaction, `outside-file:${request.code}:${request.year}`)
    const pending = await selectPending(transaction, request.code, request.year)
    if (pending?.fileHash !== request.fileHash) return refuse('changedMeanwhile', gone)
    const report = reportOfFile(unit, request.year, pending)
    const failed = failedChecks(report.findings)
    const before = (await selectFileHeads(transaction, request.year, unit.code)).at(-1)
    const [reason, correction] = [request.reason.trim(), request.correction.trim()]
    const issues: Issue[] = []
    if (failed.length > 0 && reason === '') {
      const text = `还有 ${failed.length} 项校验没有通过。请更正读错的格子；原件就是这样写的，请退回该机关改正，或者写明接收的理由。`
      issues.push({ field: 'reason', text })
    }
    if (before && correction === '') {
      const text = `这个机关 ${request.year} 年度已有第 ${before.version} 版。请写明这一份改了什么、为什么；原来的一份保留。`
      issues.push({ field: 'correction', text })
    }
    for (const [field, text] of Object.entries({ reason, correction })) {
      if (text.length > 2_000) issues.push({ field, text: '最多 2000 字，请删减。' })
    }
    if (issues.length > 0) return mend(...issues)
    const file = {
      id: desk.newId(),
      code: unit.code,
      unitCode: unit.parent,
      year: request.year,
      version: (before?.version ?? 0) + 1,
      fileName: pending.fileName,
      fileHash: pending.fileHash,
      sm3: pending.sm3,
      confirmedOn: desk.today().toString(),
      by: actorName(desk.actor),
      reason: failed.length > 0 ? reason : null,
      correction: before ? correction : null,
      report,
      corrections: pending.corrections,
    }
    await deletePending(transaction, unit.code, request.year)
    await record(transaction, desk, {
      act: 'report.confirm-outside-file',
      object: { kind: 'report', id: `${unit.code}/${request.year}` },
      unitCode: unit.parent,
      before: { version: before?.version ?? null },
      after: {
        unit: unit.name,
        version: file.version,
        sm3: file.sm3,
        corrected: pending.corrections.length,
        reason: file.reason,
        correction: file.correction,
      },
      sealed: [sealedFile(file, desk.actor.kind === 'account' ? desk.actor.id : null)],
    })
    return done({ ...file, findings: report.findings })
  })
}
