import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { type Clock, runClock } from '../../../law/clock/clock.ts'
import { guideOf } from '../../catalogue/index.ts'
import type { CoApplicant } from '../applicant.ts'
import { clockOfCase } from '../case-file.ts'
import { gonePapers, type KeptPaper } from '../papers/keep-papers.ts'
import type { ApplicationForm } from './application-form.ts'
import { checkJointForm } from './co-applicants.ts'
import { enterApplication, lockNumbers } from './enter-application.ts'
import { loadCase, noticeApplicant } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'
import { queryCodeOf } from '../status/query-code.ts'
import { findFiling } from '../search-store.ts'
import { findCase } from '../store.ts'

/** A citizen's application through the portal. */
export interface SubmitApplication {
  readonly unitCode: string
  readonly form: ApplicationForm
  /** a secret of this one form (in a hidden field): sent twice it is one application, with the same code */
  readonly filing?: string
  /** 共同申请人 besides the contact */
  readonly coApplicants?: readonly CoApplicant[]
  /** files that were kept while the form was filled in */
  readonly papers?: readonly KeptPaper[]
  /** typed at the kiosk of the office */
  readonly kiosk?: boolean
}

/** What the applicant is shown, once. */
export interface Submitted {
  readonly id: string
  /** 申请编号 */
  readonly number: string
  readonly caseNumber: string
  /** 查询码: kept nowhere in the clear */
  readonly queryCode: string
  readonly submittedAt: Temporal.Instant
  /** 双方确认之日起算: the office has yet to confirm */
  readonly needsConfirmation: boolean
  /** null while it waits for confirmation */
  readonly clock: Clock | null
}

/** Why an application counts as received on the day on which it was filed. */
const confirmedText = '本机关的政府信息公开指南载明：网上提交成功即视为双方确认。'

/** For so long a form sent again is answered with the receipt of the first time (minutes). */
const repeatMinutes = 30

/**
 * 网上提交申请（条例第二十九条、第三十一条）: the application is in, and not yet received in law; it waits for
 * 双方确认, a task of the same working day. Gives number and query code.
 */
export async function submitApplication(desk: Desk, request: SubmitApplication): Promise<Answer<Submitted>> {
  const checked = checkJointForm(request.form, request.coApplicants ?? [], 'filed')
  if ('issues' in checked) return mend(...checked.issues)
  const filing = request.filing ?? desk.newId()
  const filingMark = desk.vault.fingerprint(
    'application/filing',
    JSON.stringify([filing, request.unitCode, checked]),
  )
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.submit, unit)
    if (refused) return refused
    await lockNumbers(transaction, unit.code)
    const before = await findFiling(transaction, filingMark)
    if (before) {
      const found = await findCase(transaction, desk.vault, before.application_id)
      if (!found) throw new Error('a filing without an application')
      const { id, number, caseNumber, enteredAt } = found.application
      const submittedAt = Temporal.Instant.from(enteredAt)
      if (Temporal.Instant.compare(desk.now(), submittedAt.add({ minutes: repeatMinutes })) > 0) {
        return refuse('alreadyExists', `这份申请已经提交过，申请编号是 ${number}。请凭当时的查询码查看进展。`)
      }
      const queryCode = queryCodeOf(desk.vault, id, filing)
      const file = await loadCase(transaction, desk, id)
      const clock = file && clockOfCase(file, desk)
      return done({
        id,
        number,
        caseNumber,
        queryCode,
        submittedAt,
        needsConfirmation: clock === null,
        clock,
      })
    }
    const intake = (await guideOf(transaction, unit.code))?.intake
    const papers = request.papers ?? []
    if (intake?.identityPaper === true && !papers.some(({ kind }) => kind === 'identity')) {
      return mend({
        field: 'identityPaper',
        text: '请上传身份证明的照片或者扫描件：本机关的公开指南要求提供。不便上传的，可以当面提交或者邮寄。',
        ground: '条例第二十九条',
      })
    }
    const gone = await gonePapers(transaction, desk, papers)
    if (gone.length > 0) {
      const names = gone.map(({ name }) => `“${name}”`).join('、')
      const text = `${names}选择以后放得太久，已不再保存。请先移除，再重新选择；其他内容都已保留。`
      return mend({ field: 'files', text })
    }
    const confirmed = intake?.confirmedOnSubmit === true && request.kiosk !== true
    const received = confirmed
      ? { event: { type: 'received', on: desk.today(), channel: 'online' } as const, note: confirmedText }
      : null
    const { application, queryCode } = await enterApplication(transaction, desk, {
      unit,
      form: checked,
      channel: 'online',
      source: request.kiosk === true ? 'kiosk' : 'portal',
      arrivedOn: desk.today(),
      ...(request.kiosk === true && { arrival: { kiosk: true as const } }),
      received,
      // of its own each time: files chosen once may go with two applications
      papers: papers.map((paper) => ({ ...paper, id: desk.newId() })),
      filing,
      filingMark,
    })
    await noticeApplicant(transaction, desk, application)
    const { id, number, caseNumber } = application
    const events = received === null ? null : [received.event]
    const clock = events && runClock({ asOf: desk.today(), events }, desk.calendar)
    const needsConfirmation = clock === null
    return done({ id, number, caseNumber, queryCode, submittedAt: desk.now(), needsConfirmation, clock })
  })
}
