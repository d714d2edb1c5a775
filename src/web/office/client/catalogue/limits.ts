import type { Column } from './catalogue-view.ts'

/** A time limit as the form holds it. */
export interface LimitValues {
  readonly limitUnit: 'promptly' | 'workingDays' | 'days' | 'months' | 'years'
  readonly limitCount: number | null
}

export const limitUnits: readonly { value: LimitValues['limitUnit']; label: string }[] = [
  { value: 'workingDays', label: '个工作日内' },
  { value: 'days', label: '日内' },
  { value: 'months', label: '个月内' },
  { value: 'years', label: '年内' },
  { value: 'promptly', label: '及时（最迟20个工作日）' },
]

export function limitValues(limit: Column['timeLimit']): LimitValues {
  return limit === 'promptly'
    ? { limitUnit: 'promptly', limitCount: null }
    : { limitUnit: limit.unit, limitCount: limit.count }
}

/** The limit out of the form; a count that was cleared is the statutory one. */
export function limitOf({ limitUnit, limitCount }: LimitValues): Column['timeLimit'] {
  return limitUnit === 'promptly' ? 'promptly' : { unit: limitUnit, count: limitCount ?? 20 }
}
