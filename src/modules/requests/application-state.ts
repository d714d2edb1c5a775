import { type ClockState, clockStateLabels, type Clock } from '../../law/clock/clock.ts'
import type { Desk } from '../desk/index.ts'
import { type CaseFile, clockOfCase, isSplit, lastOf } from './case-file.ts'

/**
 * `unconfirmed`: 已提交，待双方确认 · `takenBack`: withdrawn before it was received in law · `split`: its parts are handled instead ·
 * else the clock's state.
 */
export type ApplicationState = 'unconfirmed' | 'takenBack' | 'split' | ClockState

export const applicationStateLabels: Readonly<Record<ApplicationState, string>> = {
  unconfirmed: '已提交，待双方确认',
  takenBack: '确认前已撤回',
  split: '已拆分办理',
  ...clockStateLabels,
}

/** Where an application stands today, with its clock. */
export function stateOf(
  file: Pick<CaseFile, 'events'>,
  desk: Pick<Desk, 'calendar' | 'today'>,
): { readonly state: ApplicationState; readonly clock: Clock | null } {
  // of a whole nothing runs any more: each part has its own clock
  if (isSplit(file)) return { state: 'split', clock: null }
  const clock = clockOfCase(file, desk)
  if (clock !== null) return { state: clock.state, clock }
  return { state: lastOf(file, 'withdrawn') === null ? 'unconfirmed' : 'takenBack', clock }
}
