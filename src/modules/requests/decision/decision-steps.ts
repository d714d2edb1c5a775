import type { AccountActor, Desk, Refusal } from '../../desk/index.ts'
import { type Capacity, stepCapacityOf } from '../../signing/index.ts'
import type { CaseFile } from '../case-file.ts'
import { decisionSettingsOf } from './decision-store.ts'
import { decisionCourseOf, decisionStateOf } from './decision-state.ts'
import type { SubmittedStep } from './decision-events.ts'

/** The step that the draft waits for, and whether it is the one that signs; null while it waits for none. */
export function awaitedStep(
  file: Pick<CaseFile, 'events'>,
): (SubmittedStep & { readonly signs: boolean }) | null {
  const { at, steps } = decisionCourseOf(file)
  const step = steps.find(({ key }) => key === at)
  return step === undefined ? null : { ...step, signs: steps.at(-1)?.key === at }
}

/** As whom this desk's person takes the awaited step. The system takes every step (set-up code). */
export function capacityAt(file: CaseFile, desk: Desk): Capacity | null {
  const { actor } = desk
  const step = awaitedStep(file)
  if (step === null || actor.kind === 'citizen') return null
  if (actor.kind === 'system') return 'role'
  return stepCapacityOf(actor, file.unit.code, step.key, file.signing, desk.today())
}

/** Why this person may not take the awaited step, though his role might; null where he may. */
export function stepBarToPerson(file: CaseFile, desk: Desk): Refusal | null {
  const step = awaitedStep(file)
  const { actor } = desk
  if (step === null || actor.kind !== 'account') return null
  if (capacityAt(file, desk) === null) {
    const text = `“${step.label}”不由您办理。如工作需要，请本单位负责人在“审签环节”里设定人员或者代办人。`
    return { code: 'notAllowed', text }
  }
  return samePersonBar(file, actor, step)
}

/**
 * 职责分离: who drafted or submitted reviews nothing, and nobody takes two different steps, in whatever round; the same
 * step again after a return is his.
 */
function samePersonBar(
  { events }: Pick<CaseFile, 'events'>,
  { id }: Pick<AccountActor, 'id'>,
  step: SubmittedStep,
): Refusal | null {
  const ground = '条例第十七条、第四十五条'
  const wrote = events.some(
    ({ type, byId }) => byId === id && (type === 'decision_drafted' || type === 'decision_submitted'),
  )
  if (wrote) {
    const text = `这件答复由您拟定或者送审，不能再由您办理“${step.label}”。请由其他人员办理。`
    return { code: 'samePerson', text, ground }
  }
  const other = events.find(
    (event) =>
      (event.type === 'decision_reviewed' || event.type === 'decision_signed') &&
      event.byId === id &&
      event.details !== null &&
      event.details.step !== step.key,
  )
  if (other?.type !== 'decision_reviewed' && other?.type !== 'decision_signed') return null
  const text = `您已经办理过这件答复的“${other.details?.label ?? ''}”，同一人不能再办理“${step.label}”。请由其他人员办理。`
  return { code: 'samePerson', text, ground }
}

/** What the draft waits for, in words; null where there is none. */
export function decisionWaits(file: Pick<CaseFile, 'events'>): string | null {
  switch (decisionStateOf(file)) {
    case 'none':
      return null
    case 'drafted':
      return '答复已拟好，待送审'
    case 'inReview':
      return `答复待${awaitedStep(file)?.label ?? '审签'}`
    case 'returned':
      return '答复被退回，待按意见修改'
    case 'signed':
      return '答复已签发，待送出'
  }
}

/** The act that the draft waits for; null where there is none yet. */
export function decisionActOf(
  file: Pick<CaseFile, 'events'>,
): 'decide' | 'submitDecision' | 'passDecision' | 'signDecision' | 'deliver' | null {
  switch (decisionStateOf(file)) {
    case 'none':
      return null
    case 'drafted':
      return 'submitDecision'
    case 'inReview':
      return awaitedStep(file)?.signs === true ? 'signDecision' : 'passDecision'
    case 'returned':
      return 'decide'
    case 'signed':
      return 'deliver'
  }
}

/** Which acts on drafts this person can take in a unit by its settings today, whatever a single case says. */
export async function stepActsOf(
  desk: Desk,
  person: Pick<AccountActor, 'id' | 'roles' | 'unit'>,
  unitCode: string,
): Promise<readonly string[]> {
  const settings = await decisionSettingsOf(desk.read, unitCode)
  const last = settings.steps.at(-1)?.key
  const own = settings.steps.filter(({ key }) =>
    stepCapacityOf(person, unitCode, key, settings, desk.today()),
  )
  return [
    ...(own.some(({ key }) => key !== last) ? ['passDecision'] : []),
    ...(own.some(({ key }) => key === last) ? ['signDecision'] : []),
    ...(own.length > 0 ? ['returnDecision'] : []),
  ]
}
