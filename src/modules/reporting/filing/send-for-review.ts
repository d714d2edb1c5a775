import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import { failedChecks } from './checks.ts'
import { checksOf } from './checks-now.ts'
import { writingBar, yearBar } from './bars.ts'
import { sealedReview } from './filing-store.ts'
import { handleReport, type OnReport, recordOnReport, writerOf } from './handle-report.ts'
import { selectOverrides } from './override-store.ts'
import { type ReportStanding, reportStanding } from './report-standing.ts'
import { writeReview } from './review-report.ts'
import { reviewSettingsOf } from './settings-store.ts'
import { takeSnapshot } from './snapshot.ts'

export interface SendForReview extends OnReport {
  /** what the reviewers should know */
  readonly note?: string
}

const longestNote = 1_000

/**
 * 送审: the report as it is now, checked by every rule, goes through the unit's steps as they are settled today. What
 * is reviewed and signed is this very report: later facts do not move it, they are shown beside it.
 */
export async function sendForReview(desk: Desk, request: SendForReview): Promise<Answer<ReportStanding>> {
  return handleReport(desk, request, 'sendForReview', async (transaction, held) => {
    const { unit, year, standing } = held
    const bar = yearBar(year, desk.today()) ?? writingBar(standing)
    if (bar) return bar
    const note = (request.note ?? '').trim()
    if (note.length > longestNote) {
      return mend({ field: 'note', text: `送审说明最多${longestNote}个字，请删减。` })
    }
    const snapshot = await takeSnapshot(transaction, unit, year)
    const checks = await checksOf(transaction, unit, year, snapshot.report)
    const failed = failedChecks(checks)
    if (failed.length > 0) {
      return mend(...failed.map(({ where, text, way }) => ({ field: where, text: `${text}${way}` })))
    }
    const used = new Set(checks.map(({ override }) => override))
    const overrides = (await selectOverrides(transaction, unit.code, year)).filter((one) =>
      [...used].some((kept) => kept?.rule === one.rule && kept.where === one.where),
    )
    const { steps } = await reviewSettingsOf(transaction, unit.code)
    const entry = {
      id: desk.newId(),
      unitCode: unit.code,
      year,
      kind: 'opened' as const,
      step: null,
      label: null,
      capacity: null,
      remarks: note,
      notes: [],
      steps: steps.map(({ key, label }) => ({ key, label })),
      resumeAt: null,
      contentHash: snapshot.contentHash,
      on: desk.today().toString(),
      ...writerOf(desk),
    }
    await recordOnReport(transaction, desk, held, {
      act: 'report.send-for-review',
      after: { sm3: snapshot.contentHash, note },
      sealed: [sealedReview(entry, { ...snapshot, overrides: JSON.stringify(overrides) })],
    })
    return done(await reportStanding(transaction, unit.code, year))
  })
}

/** 撤回送审: whoever writes takes the report back before it is handed in. */
export async function recallReview(
  desk: Desk,
  request: OnReport & { readonly reason: string },
): Promise<Answer<ReportStanding>> {
  return handleReport(desk, request, 'sendForReview', async (transaction, held) => {
    if (held.standing.state !== 'inReview') return refuse('notNow', '这份报告没有在审签，不需要撤回。')
    const remarks = request.reason.trim()
    if (remarks === '' || remarks.length > longestNote) {
      const text = `请写明为什么撤回，例如“送审后补登了一件申请”（不超过${longestNote}个字）。`
      return mend({ field: 'reason', text })
    }
    await writeReview(transaction, desk, held, 'report.recall-review', { kind: 'recalled', remarks })
    return done(await reportStanding(transaction, held.unit.code, held.year))
  })
}

/**
 * 开始更正: what was handed in or published is opened for a further submission. The earlier one stays, with what the
 * public sees, until the correction is signed, submitted and published.
 */
export async function reopenReport(
  desk: Desk,
  request: OnReport & { readonly reason: string },
): Promise<Answer<ReportStanding>> {
  return handleReport(desk, request, 'reopen', async (transaction, held) => {
    const { state } = held.standing
    if (state !== 'submitted' && state !== 'accepted' && state !== 'published') {
      return refuse('notNow', '这份报告还没有报送，可以直接修改，不需要更正。')
    }
    const remarks = request.reason.trim()
    if (remarks === '' || remarks.length > longestNote) {
      const text = `请写明更正什么、为什么，例如“1月补登一件2025年12月收到的申请，新收由3件改为4件”（不超过${longestNote}个字）。`
      return mend({ field: 'reason', text })
    }
    await writeReview(transaction, desk, held, 'report.reopen', { kind: 'reopened', remarks })
    return done(await reportStanding(transaction, held.unit.code, held.year))
  })
}
