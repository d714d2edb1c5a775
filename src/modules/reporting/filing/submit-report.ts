import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import { sealedSubmission, selectSent, selectSubmission } from './filing-store.ts'
import { handleReport, type HeldReport, type OnReport, recordOnReport, writerOf } from './handle-report.ts'
import type { ReportSubmission } from './submission.ts'

export interface SubmitReport extends OnReport {
  /** from the second submission on: what differs from the one before, and why; the reason of the correction where left out */
  readonly correction?: string
}

const longestNote = 5_000

/**
 * 报送 (条例第四十九条): what was signed is frozen: content, what stands behind its cells, prose, fingerprint. It never
 * changes; later facts give a further submission with its 更正说明.
 */
export async function submitReport(desk: Desk, request: SubmitReport): Promise<Answer<ReportSubmission>> {
  return handleReport(desk, request, 'submit', async (transaction, held) => {
    const { unit, year, standing } = held
    const { course, submission: before } = standing
    if (course.state !== 'signed' || course.opened === null) return notSigned(held)
    const sent = await selectSent(transaction, course.opened.id)
    if (sent === null) throw new Error(`review ${course.opened.id} holds no report`)
    const earlier = before !== null || standing.version !== null
    const note = (request.correction ?? '').trim() || (course.reopened?.remarks ?? '')
    if (earlier && note === '') {
      const text = '这不是第一次报送：请写明这次改了什么、为什么，例如“按县主管部门意见，补正第五部分”。'
      return mend({ field: 'correction', text })
    }
    if (note.length > longestNote) {
      return mend({ field: 'correction', text: `更正说明最多 ${longestNote} 字，请删减。` })
    }
    const head = {
      id: desk.newId(),
      unitCode: unit.code,
      year,
      number: (before?.number ?? 0) + 1,
      correction: earlier ? note : null,
      submittedOn: desk.today().toString(),
      ...writerOf(desk),
    }
    await recordOnReport(transaction, desk, held, {
      act: 'report.submit',
      before: { number: before?.number ?? null },
      after: { number: head.number, sm3: sent.contentHash, correction: head.correction },
      sealed: [sealedSubmission(head, sent)],
    })
    const written = await selectSubmission(transaction, head.id)
    if (written === null) throw new Error('a submission was not written')
    return done(written)
  })
}

function notSigned({ standing: { state, course } }: HeldReport): Answer<never> {
  if (state === 'submitted' || state === 'accepted' || state === 'published') {
    return refuse('alreadyExists', '这份报告已经报送，没有重复报送。需要修改的，请先“开始更正”。')
  }
  return refuse(
    'notNow',
    course.state === 'inReview' ? '报告还在审签，签发后才能报送。' : '报告还没有送审、签发，签发后才能报送。',
  )
}
