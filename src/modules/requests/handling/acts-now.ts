import { type Desk, may, type Permission, type Refusal, roleLabels } from '../../desk/index.ts'
import { isAssigned } from '../assignment/assignments.ts'
import { type CaseFile, clockOfCase } from '../case-file.ts'
import { applicationPolicy } from '../policy.ts'
import { barOf, type CaseAct, caseActFacts, caseActs } from './case-acts.ts'
import { nextActOf } from './next-act.ts'
import { type ActGroup, actGroupLabels } from './rules/act-rule.ts'

/** An act as the case page lists it; a barred act stays listed with its reason. */
export interface ActNow {
  readonly act: CaseAct
  readonly label: string
  readonly group: ActGroup
  readonly groupLabel: string
  readonly article: string
  readonly allowed: boolean
  /** why not, in Chinese; null where it is allowed */
  readonly why: string | null
  readonly code: Refusal['code'] | null
  /** what it would do, or by when it must be done */
  readonly hint: string | null
  /** the likeliest next act */
  readonly primary: boolean
}

/** In the order of the groups; within a group as the registry has them. */
const listed: readonly CaseAct[] = Object.keys(actGroupLabels).flatMap((group) =>
  caseActs.filter((act) => caseActFacts[act].group === group && !caseActFacts[act].quiet),
)

/** 现在可以做的: every act, group by group, whether the law and the person's role allow it now, and why not. */
export function actsNow(file: CaseFile, desk: Desk): ActNow[] {
  const next = nextActOf(file, desk)
  const clock = clockOfCase(file, desk)
  return listed.map((act) => {
    const { label, group, article, hint } = caseActFacts[act]
    const bar = barOf(act, file, desk) ?? roleBar(act, file, desk)
    return {
      act,
      label,
      group,
      groupLabel: actGroupLabels[group],
      article,
      allowed: bar === null,
      why: bar?.text ?? null,
      code: bar?.code ?? null,
      hint: bar === null ? (hint?.(file, desk, clock) ?? null) : null,
      primary: act === next && bar === null,
    }
  })
}

function roleBar(act: CaseAct, file: CaseFile, desk: Desk): Refusal | null {
  const { permission, barToPerson } = caseActFacts[act]
  const assigned = isAssigned(file, desk.actor)
  const permitted: Permission = applicationPolicy[permission]
  if (!may(desk.actor, permitted, file.unit, assigned)) {
    const who = [
      ...[...(permitted.ownUnit ?? []), ...(permitted.below ?? [])].map((role) => roleLabels[role]),
      ...(permitted.assigned ? ['承办科室的负责人'] : []),
    ]
    return { code: 'notAllowed', text: `由${who.join('、')}办理。` }
  }
  return barToPerson?.(file, desk) ?? null
}
