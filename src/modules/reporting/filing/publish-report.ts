import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { type ReportVersion, sealedVersion } from '../store.ts'
import { selectSubmission, selectSubmissionHeads } from './filing-store.ts'
import { handleReport, type OnReport, recordOnReport } from './handle-report.ts'
import type { ReportStanding } from './report-standing.ts'
import { reportRulesOf } from './settings-store.ts'
import type { SubmissionHead } from './submission.ts'

/**
 * 发布年度报告 (条例第四十九条): puts out the newest submission as it was frozen. From the second version on its 更正说明
 * goes with it; the earlier version stays to be read.
 */
export async function publishReport(desk: Desk, request: OnReport): Promise<Answer<ReportVersion>> {
  return handleReport(desk, request, 'publish', async (transaction, held) => {
    const { unit, year, standing } = held
    const { acceptBeforePublishing } = await reportRulesOf(transaction)
    const bar = publicationBar(standing, acceptBeforePublishing)
    if (bar) return bar
    const submission = standing.submission && (await selectSubmission(transaction, standing.submission.id))
    if (!submission) throw new Error(`nothing was submitted of ${unit.code}/${year}`)
    const before = standing.version
    const version: ReportVersion = {
      id: desk.newId(),
      unitCode: unit.code,
      year,
      version: (before?.version ?? 0) + 1,
      source: 'events',
      publishedOn: desk.today().toString(),
      report: submission.report,
      correction:
        before === null
          ? null
          : correctionsSince(
              before.seq,
              await selectSubmissionHeads(transaction, { year, unitCode: unit.code }),
            ),
      fileName: null,
      fileHash: null,
    }
    await recordOnReport(transaction, desk, held, {
      act: before === null ? 'report.publish' : 'report.correct',
      before: { version: before?.version ?? null },
      after: { version: version.version, submission: submission.number, correction: version.correction },
      sealed: [
        sealedVersion(version),
        { table: 'report_publications', row: { version_id: version.id, submission_id: submission.id } },
      ],
    })
    return done(version)
  })
}

/** Why it cannot be published now; null where it can. */
export function publicationBar(
  { state, submission, correcting }: Pick<ReportStanding, 'state' | 'submission' | 'correcting'>,
  acceptBeforePublishing: boolean,
): Answer<never> | null {
  switch (state) {
    case 'accepted':
      return null
    case 'submitted':
      return acceptBeforePublishing
        ? refuse('notNow', '县主管部门要求接收以后再发布：报告已经报送，请等待接收。')
        : null
    case 'published':
      return refuse('alreadyExists', '这份报告已经发布，没有重复发布。内容有误的，请先“开始更正”。')
    case 'sentBack':
      return refuse('notNow', '报告被县主管部门退回，请按意见修改、送审并重新报送，再发布。')
    case 'notBegun':
    case 'drafting':
    case 'inReview':
      return refuse(
        'notNow',
        correcting || submission !== null
          ? '更正还没有报送，请先送审、签发并报送，再发布。'
          : '报告还没有报送，请先送审、签发并报送，再发布。',
        '条例第四十九条',
      )
  }
}

/** Why there is a further version: the notes of all submissions since the version before. */
function correctionsSince(seq: number, submissions: readonly SubmissionHead[]): string {
  const notes = submissions.filter((one) => one.seq > seq).flatMap(({ correction }) => correction ?? [])
  return [...new Set(notes)].join('\n')
}
