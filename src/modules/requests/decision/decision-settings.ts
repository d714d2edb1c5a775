import { z } from 'zod'
import type { AccountActor, Role } from '../../desk/index.ts'
import { type Capacity, capacityFor } from '../../signing/index.ts'

/** Roles that may hold a step: those who read case files. */
export const stepRoles = [
  'disclosureOfficer',
  'disclosureHead',
  'unitHead',
] as const satisfies readonly Role[]
export type StepRole = (typeof stepRoles)[number]

export const mostSteps = 4

const step = z.object({
  /** stays when a step is renamed or moved, so that stand-ins keep their step */
  key: z.string(),
  label: z.string(),
  role: z.enum(stepRoles),
  /** account ids; none: whoever holds the role */
  people: z.array(z.string()),
})

const standIn = z.object({
  step: z.string(),
  account: z.string(),
  from: z.string(),
  until: z.string(),
  reason: z.string(),
})

/** How a unit reviews and signs its answers; the last step signs. */
export const decisionSettingsShape = z.object({
  steps: z.array(step).min(1).max(mostSteps),
  standIns: z.array(standIn),
})
export type DecisionSettings = Readonly<z.output<typeof decisionSettingsShape>>
export type DecisionStep = DecisionSettings['steps'][number]

export const usualDecisionSettings: DecisionSettings = {
  steps: [
    { key: 'review', label: '政府信息公开工作机构负责人审核', role: 'disclosureHead', people: [] },
    { key: 'signing', label: '单位负责人签发', role: 'unitHead', people: [] },
  ],
  standIns: [],
}

/**
 * As whom this person may take the step of a unit's cases today; null: he may not. A stand-in must read case files
 * anyway: applicants' data go to nobody new. Nobody is lent from outside the unit, for the same reason.
 */
export function stepCapacityOf(
  actor: Pick<AccountActor, 'id' | 'roles' | 'unit'>,
  unitCode: string,
  key: string,
  settings: DecisionSettings,
  today: Temporal.PlainDate,
): Capacity | null {
  // a step that the unit has dropped meanwhile is the signer's: what is under way must come to an end
  const found = settings.steps.find((one) => one.key === key) ?? settings.steps.at(-1)
  if (found === undefined) return null
  const { role, people } = found
  if (!actor.roles.some((one) => stepRoles.some((reads) => reads === one))) return null
  return capacityFor(
    actor,
    { unitCode, step: found.key, role, named: people, standIns: settings.standIns, lent: [] },
    today,
  )
}
