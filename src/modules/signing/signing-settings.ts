import { z } from 'zod'
import { type AccountActor, type Issue, type Role, roleLabels } from '../desk/index.ts'
import { type Capacity, capacityFor } from './capacity.ts'
import { notOfUnit, periodFaults } from './stand-in-faults.ts'

/** Roles that may hold a step: those who read case files. */
export const stepRoles = [
  'disclosureOfficer',
  'disclosureHead',
  'unitHead',
] as const satisfies readonly Role[]
export type StepRole = (typeof stepRoles)[number]

export const mostSteps = 4
const longestLabel = 30
const mostStandIns = 50

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

/** How a unit reviews and signs one kind of thing; the last step signs. */
export const signingSettingsShape = z.object({
  steps: z.array(step).min(1).max(mostSteps),
  standIns: z.array(standIn),
})
export type SigningSettings = Readonly<z.output<typeof signingSettingsShape>>

/** 审核 by the head of the disclosure office, 签发 by the head of the unit. */
export const usualSigningSettings: SigningSettings = {
  steps: [
    { key: 'review', label: '政府信息公开工作机构负责人审核', role: 'disclosureHead', people: [] },
    { key: 'signing', label: '单位负责人签发', role: 'unitHead', people: [] },
  ],
  standIns: [],
}

/**
 * As whom this person may take the step of a unit's things today; null: he may not. A stand-in must read case files
 * anyway: applicants' data go to nobody new. Nobody is lent from outside the unit, for the same reason.
 */
export function stepCapacityOf(
  actor: Pick<AccountActor, 'id' | 'roles' | 'unit'>,
  unitCode: string,
  key: string,
  settings: SigningSettings,
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

/** The same without blanks around what was typed. */
export function cleanedSettings({ steps, standIns }: SigningSettings): SigningSettings {
  return {
    steps: steps.map((one) => ({ ...one, label: one.label.trim() })),
    standIns: standIns.map((one) => ({ ...one, reason: one.reason.trim() })),
  }
}

/** The unit's own accounts by id. */
export type OwnAccounts = ReadonlyMap<string, { readonly roles: readonly Role[] }>

/** What is wrong with the steps and stand-ins that a unit would settle. */
export function settingsFaults(settings: SigningSettings, own: OwnAccounts): Issue[] {
  return [...stepFaults(settings, own), ...standInFaults(settings, own)]
}

function stepFaults({ steps }: SigningSettings, own: OwnAccounts): Issue[] {
  const issues: Issue[] = []
  if (steps.length === 0 || steps.length > mostSteps) {
    issues.push({ field: 'steps', text: `审签环节应当有1至${mostSteps}个，最后一个是签发。` })
  }
  if (new Set(steps.map(({ key }) => key)).size !== steps.length) {
    issues.push({ field: 'steps', text: '有两个环节重复，请删除其中一个。' })
  }
  for (const [index, one] of steps.entries()) {
    if (one.label === '' || one.label.length > longestLabel) {
      const text = `请写环节的名称（不超过${longestLabel}个字），例如“分管负责人审核”。`
      issues.push({ field: `steps.${index}.label`, text })
    }
    if (one.people.some((id) => !own.has(id))) issues.push(notOfUnit(`steps.${index}.people`))
    else if (one.people.some((id) => !own.get(id)?.roles.includes(one.role))) {
      const text = `点名的人要持有“${roleLabels[one.role]}”角色，请先在“机关与人员”里设定。`
      issues.push({ field: `steps.${index}.people`, text })
    }
  }
  return issues
}

function standInFaults({ steps, standIns }: SigningSettings, own: OwnAccounts): Issue[] {
  if (standIns.length > mostStandIns) {
    return [{ field: 'standIns', text: `代办最多${mostStandIns}项，请删除已经过期的。` }]
  }
  return standIns.flatMap((one, index) => {
    const field = `standIns.${index}`
    const account = own.get(one.account)
    const issues = periodFaults(field, one)
    if (!steps.some(({ key }) => key === one.step)) {
      issues.push({ field: `${field}.step`, text: '请选择代办的环节。' })
    }
    if (account === undefined) issues.push(notOfUnit(`${field}.account`))
    else if (!account.roles.some((role) => stepRoles.some((reads) => reads === role))) {
      const who = stepRoles.map((role) => roleLabels[role]).join('、')
      const text = `代办的人要能看案卷，应当持有${who}之一的角色，请先在“机关与人员”里设定。`
      issues.push({ field: `${field}.account`, text })
    }
    return issues
  })
}
