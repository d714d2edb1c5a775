import type { ReactNode } from 'react'

const waiting = new Set(['unconfirmed', 'awaitingCorrection', 'awaitingPayment', 'paused', 'lapsed'])

/** The state in words; its form says whether it runs, waits or has ended. */
export function CaseStateTag({
  state,
  label,
}: {
  readonly state: string
  readonly label: string
}): ReactNode {
  const form = state === 'running' ? 'tag going' : waiting.has(state) ? 'tag waiting' : 'tag'
  return <span className={form}>{label}</span>
}
