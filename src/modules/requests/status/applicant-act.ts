import { caseEventLimit } from '../../../law/clock/case-event.ts'
import { holdLock } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import type { NewEvent } from '../file-event.ts'
import { enterEntry } from '../handling/enter-entry.ts'
import { loadCase } from '../handling/handle-case.ts'
import type { KeptPaper } from '../papers/keep-papers.ts'
import { applicationPolicy } from '../policy.ts'
import { ownDevice } from './case-session.ts'
import { type ByToken, caseOrPartInSession } from './opened-part.ts'

/** What an applicant's act enters; null: it was done before, and is not done twice. */
export interface ApplicantPlan {
  readonly event: NewEvent
  readonly papers?: readonly KeptPaper[]
}

/**
 * The frame of every act of an applicant: the token, the case, what he may do now, one entry with its audit event.
 * `act` is what the audit log calls it.
 */
export async function actAsApplicant(
  desk: Desk,
  by: ByToken,
  act: string,
  plan: (file: CaseFile) => Answer<ApplicantPlan | null>,
): Promise<Answer<void>> {
  const opened = await caseOrPartInSession(desk, by, ownDevice)
  if (!opened) return refuse('notSignedIn', '查询已超时，请重新输入申请编号和查询码。')
  const { id } = opened
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, `application:${id}`)
    const file = await loadCase(transaction, desk, id)
    if (!file || file.sealedKey === null) return refuse('notFound', '本件的个人信息已按规定删除。')
    const refused = forbidden(desk.actor, applicationPolicy.follow, file.unit)
    if (refused) return refused
    if (file.lastSeq >= caseEventLimit) {
      return refuse('notNow', '本件登记的事项已经太多，不能再在网上提交。请与办理机关联系。')
    }
    const planned = plan(file)
    if (planned.kind !== 'done') return planned
    if (planned.value === null) return done(undefined)
    if (!(await enterEntry(transaction, desk, file, { act, ...planned.value }))) {
      return refuse('changedMeanwhile', '机关刚刚办理过本件，请重新打开后再提交。')
    }
    return done(undefined)
  })
}
