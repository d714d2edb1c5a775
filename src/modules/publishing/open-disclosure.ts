import type { Session } from '../../platform/database/index.ts'
import { type AccountActor, type Answer, type Desk, forbidden, refuse } from '../desk/index.ts'
import { findUnit, type Unit } from '../units/index.ts'
import { type Disclosure, disclosureStateLabels, type DisclosureState } from './disclosure.ts'
import { type DisclosureAct, disclosurePolicy } from './policy.ts'
import { reviewStepLabel } from './review/review-step.ts'
import { findDisclosureRow } from './store.ts'

/** Which item an act is about, and the version of it that the person had before his eyes. */
export interface SeenDisclosure {
  readonly id: string
  readonly version: number
}

type Opened = { readonly disclosure: Disclosure; readonly unit: Unit }

/** The item of an act, if the person may do the act and nobody changed the item meanwhile. */
export async function openDisclosure(
  transaction: Session,
  desk: Desk,
  seen: SeenDisclosure,
  act: (disclosure: Disclosure) => DisclosureAct,
): Promise<Opened | { readonly refused: Answer<never> }> {
  const disclosure = await findDisclosureRow(transaction, seen.id)
  const unit = disclosure && (await findUnit(transaction, disclosure.unitCode))
  if (!unit) return { refused: notFound() }
  const refused = forbidden(desk.actor, disclosurePolicy[act(disclosure)], unit)
  // who may not even read it is not told that it is there
  if (refused) return { refused: forbidden(desk.actor, disclosurePolicy.read, unit) ? notFound() : refused }
  if (disclosure.version !== seen.version) return { refused: changedMeanwhile() }
  return { disclosure, unit }
}

/** The person who acts: writing and reviewing are done by people with a name, never by the system. */
export function personOf(desk: Desk): AccountActor | { readonly refused: Answer<never> } {
  if (desk.actor.kind === 'account') return desk.actor
  return { refused: refuse('notSignedIn', '请用本人的账号登录后办理。') }
}

export function notFound(): Answer<never> {
  return refuse('notFound', '没有这条信息，或者您无权查看。')
}

export function changedMeanwhile(): Answer<never> {
  return refuse(
    'changedMeanwhile',
    '这条信息刚刚被其他人改动过。请重新打开，核对最新内容后再办理；您填写的内容请先复制保存。',
  )
}

/** A refusal unless the item is in this state, saying where it stands. */
export function unlessIn(disclosure: Disclosure, state: DisclosureState, act: string): Answer<never> | null {
  if (disclosure.state === state) return null
  const at =
    disclosure.step === null
      ? disclosureStateLabels[disclosure.state]
      : `${disclosureStateLabels[disclosure.state]}（等待${reviewStepLabel(disclosure.step)}）`
  return refuse('notNow', `这条信息现在的状态是“${at}”，不能${act}。`)
}
