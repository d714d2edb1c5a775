import { type Clock, runClock } from '../../../law/clock/clock.ts'
import { receiptOf } from '../../../law/clock/receipt.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { arrivalIssues, dayIssues } from './arrival-issues.ts'
import { checkJointForm } from './co-applicants.ts'
import { enterApplication } from './enter-application.ts'
import { type Twin, twinsOf } from './find-twins.ts'
import { applicationPolicy } from '../policy.ts'
import type { RegisterApplication } from './registration.ts'

export interface Registered {
  readonly id: string
  readonly number: string
  readonly caseNumber: string
  /** printed on the receipt for the applicant; kept nowhere in the clear */
  readonly queryCode: string
  readonly lastSeq: number
  /** null while it waits for confirmation */
  readonly clock: Clock | null
}

/**
 * 登记申请（条例第三十一条、第四十五条）: the channel decides which day is the day of receipt; where it turns on
 * confirmation and there was none yet, the case waits for it.
 */
export async function registerApplication(
  desk: Desk,
  request: RegisterApplication,
): Promise<Answer<Registered>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.register, unit)
    if (refused) return refused
    const checked = checkJointForm(request.form, request.coApplicants ?? [], 'registered')
    const issues = [
      ...openIssues(request),
      ...dayIssues(request, desk.today()),
      ...arrivalIssues(request, desk),
      ...('issues' in checked ? checked.issues : []),
    ]
    if (issues.length > 0 || 'issues' in checked) return mend(...issues)
    if (request.separate !== true) {
      const twins = await twinsOf(transaction, desk, unit.code, request.channel, checked.particulars)
      if (twins.length > 0) return mend({ field: 'separate', text: twinText(twins) })
    }

    const receipt = receiptOf(request)
    const { channel, arrivedOn, systemReceivedAt, oral, addressedElsewhere, papers } = request
    const received =
      receipt.state === 'received'
        ? {
            event: { type: 'received', on: receipt.on, channel } as const,
            note: request.note?.trim() ?? '',
          }
        : null
    const { application, queryCode, lastSeq } = await enterApplication(transaction, desk, {
      unit,
      form: checked,
      channel,
      source: 'office',
      arrivedOn,
      arrival: {
        ...(systemReceivedAt !== undefined && { systemReceivedAt }),
        ...(oral && { oral: true as const }),
        ...(addressedElsewhere === true && { addressedElsewhere: true as const }),
      },
      received,
      ...(request.unreachable === true && {
        unreachable: request.note?.trim() || '已按申请书上的联系方式联系。',
      }),
      ...(papers && { papers }),
      filing: desk.newId(),
      filingMark: null,
    })
    const asOf = desk.today()
    const clock = received && runClock({ asOf, events: [received.event] }, desk.calendar)
    const { id, number, caseNumber } = application
    return done({ id, number, caseNumber, queryCode, lastSeq, clock })
  })
}

/** What decides the day of receipt is answered by who saw the letter, never supposed. */
function openIssues({ unanswered }: RegisterApplication): Issue[] {
  if (unanswered === undefined) return []
  const text = '请先回答这一问：它决定哪一天是收到申请之日。'
  return [{ field: unanswered, text, ground: '条例第三十一条' }]
}

function twinText(twins: readonly Twin[]): string {
  const cases = twins.map(({ caseNumber, evidence }) => `${caseNumber}（${evidence}）`).join('；')
  return `可能是同一申请又以另一渠道收到：${cases}。请核对：是同一申请的，记入已有的案件，不另立案；不是的，另行登记。`
}
