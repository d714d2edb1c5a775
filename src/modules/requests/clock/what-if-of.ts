import {
  type WhatIf,
  type WhatIfChoice,
  whatIf,
  type WhatIfStep,
  whatIfStep,
} from '../../../law/clock/what-if.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { caseEventsOf, type CaseFile } from '../case-file.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'

/** 若今天……: what each next step would do to the clock of a case. */
export async function whatIfOf(desk: Desk, id: string): Promise<Answer<readonly WhatIf[]>> {
  const file = await readableCase(desk, id)
  if (file.kind !== 'done') return file
  return done(whatIf({ events: caseEventsOf(file.value), asOf: desk.today() }, desk.calendar))
}

/** The same of one step with what was typed of it; null where the case is not received or has ended. */
export async function whatIfStepOf(
  desk: Desk,
  id: string,
  step: WhatIfStep,
  choice: WhatIfChoice,
): Promise<Answer<WhatIf | null>> {
  const file = await readableCase(desk, id)
  if (file.kind !== 'done') return file
  const input = { events: caseEventsOf(file.value), asOf: desk.today() }
  return done(whatIfStep(input, step, choice, desk.calendar))
}

/** The case, where this person may read it. */
export async function readableCase(desk: Desk, id: string): Promise<Answer<CaseFile>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  return forbidden(desk.actor, applicationPolicy.read, file.unit) ?? done(file)
}
