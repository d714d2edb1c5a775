import type { ItemView } from '../item-view.ts'

/** 解读方案 as the form holds it. */
export interface TypedPlan {
  /** a plan, or the reason why the document needs none */
  readonly way: 'plan' | 'exempt'
  readonly exempt: string
  readonly outline: string
  readonly forms: string[]
  readonly channels: string
  readonly by: string
}

export const emptyPlan: TypedPlan = {
  way: 'plan',
  exempt: '',
  outline: '',
  forms: [],
  channels: '',
  by: '',
}

export function typedPlanOf(plan: ItemView['content']['interpretation'] | null): TypedPlan {
  if (!plan) return emptyPlan
  return { ...plan, forms: [...plan.forms], way: plan.exempt === '' ? 'plan' : 'exempt' }
}

/** The plan as the server takes it: of the two ways, the one that was chosen. */
export function planOf({ way, ...plan }: TypedPlan) {
  return way === 'plan'
    ? { ...plan, forms: [...plan.forms], exempt: '' }
    : { exempt: plan.exempt, outline: '', forms: [], channels: '', by: '' }
}
