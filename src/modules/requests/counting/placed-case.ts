import type { CaseEvent } from '../../../law/clock/case-event.ts'
import type { ApplicantKind } from '../../../law/report/report-rows.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import type { Unit } from '../../units/index.ts'
import { caseEventsOf, isSplit } from '../case-file.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'

/** A case as far as the yearly report looks at it, for those who may read it. */
export async function caseForReport(
  desk: Desk,
  id: string,
): Promise<
  Answer<{
    readonly unit: Unit
    readonly kind: ApplicantKind
    readonly events: readonly CaseEvent[]
    readonly split: boolean
  }>
> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.read, file.unit)
  if (refused) return refused
  return done({
    unit: file.unit,
    kind: file.application.kind,
    events: caseEventsOf(file),
    split: isSplit(file),
  })
}
