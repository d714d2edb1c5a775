import { record } from '../../audit/index.ts'
import {
  type Answer,
  type Desk,
  done,
  forbidden,
  type Issue,
  mend,
  refuse,
  roleLabels,
} from '../../desk/index.ts'
import { notOfUnit, periodFaults } from '../../signing/index.ts'
import { type Account, findUnit, listAccountsOf } from '../../units/index.ts'
import { applicationPolicy } from '../policy.ts'
import { decisionSettingsOf, upsertDecisionSettings } from './decision-store.ts'
import { type DecisionSettings, decisionSettingsShape, mostSteps, stepRoles } from './decision-settings.ts'

export interface SetDecisionSettings {
  readonly unit: string
  readonly settings: DecisionSettings
}

const longestLabel = 30
const mostStandIns = 50

/** 设定审签环节 of a unit: one to four steps, who takes each, who stands in for whom. */
export async function setDecisionSettings(
  desk: Desk,
  request: SetDecisionSettings,
): Promise<Answer<DecisionSettings>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unit)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.setDecision, unit)
    if (refused) return refused
    const settings = cleaned(request.settings)
    const own = new Map((await listAccountsOf(transaction, unit.code)).map((one) => [one.id, one]))
    const issues = [...stepFaults(settings, own), ...standInFaults(settings, own)]
    if (issues.length > 0) return mend(...issues)
    const before = await decisionSettingsOf(transaction, unit.code)
    await upsertDecisionSettings(transaction, unit.code, decisionSettingsShape.parse(settings))
    await record(transaction, desk, {
      act: 'application.set-decision',
      object: { kind: 'setting', id: `decision/${unit.code}` },
      unitCode: unit.code,
      before: JSON.stringify(before),
      after: JSON.stringify(settings),
    })
    return done(settings)
  })
}

function cleaned({ steps, standIns }: DecisionSettings): DecisionSettings {
  return {
    steps: steps.map((step) => ({ ...step, label: step.label.trim() })),
    standIns: standIns.map((one) => ({ ...one, reason: one.reason.trim() })),
  }
}

type Own = ReadonlyMap<string, Pick<Account, 'roles'>>

function stepFaults({ steps }: DecisionSettings, own: Own): Issue[] {
  const issues: Issue[] = []
  if (steps.length === 0 || steps.length > mostSteps) {
    issues.push({ field: 'steps', text: `审签环节应当有1至${mostSteps}个，最后一个是签发。` })
  }
  if (new Set(steps.map(({ key }) => key)).size !== steps.length) {
    issues.push({ field: 'steps', text: '有两个环节重复，请删除其中一个。' })
  }
  for (const [index, step] of steps.entries()) {
    if (step.label === '' || step.label.length > longestLabel) {
      const text = `请写环节的名称（不超过${longestLabel}个字），例如“分管负责人审核”。`
      issues.push({ field: `steps.${index}.label`, text })
    }
    if (step.people.some((id) => !own.has(id))) issues.push(notOfUnit(`steps.${index}.people`))
    else if (step.people.some((id) => !own.get(id)?.roles.includes(step.role))) {
      const text = `点名的人要持有“${roleLabels[step.role]}”角色，请先在“机关与人员”里设定。`
      issues.push({ field: `steps.${index}.people`, text })
    }
  }
  return issues
}

function standInFaults({ steps, standIns }: DecisionSettings, own: Own): Issue[] {
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
