import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { type ApplicationForm, checkForm } from './application-form.ts'
import { enterApplication, lockNumbers } from './enter-application.ts'
import { noticeApplicant } from '../handling/handle-case.ts'
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
  readonly needsConfirmation: true
}

/** For so long a form sent again is answered with the receipt of the first time (minutes). */
const repeatMinutes = 30

/**
 * 网上提交申请（条例第二十九条、第三十一条）: the application is in, and not yet received in law; it waits for
 * 双方确认, a task of the same working day. Gives number and query code.
 */
export async function submitApplication(desk: Desk, request: SubmitApplication): Promise<Answer<Submitted>> {
  const checked = checkForm(request.form, 'filed')
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
      return done({ id, number, caseNumber, queryCode, submittedAt, needsConfirmation: true })
    }
    const { application, queryCode } = await enterApplication(transaction, desk, {
      unit,
      form: checked,
      channel: 'online',
      source: 'portal',
      arrivedOn: desk.today(),
      received: null,
      filing,
      filingMark,
    })
    await noticeApplicant(transaction, desk, application)
    const { id, number, caseNumber } = application
    return done({ id, number, caseNumber, queryCode, submittedAt: desk.now(), needsConfirmation: true })
  })
}
