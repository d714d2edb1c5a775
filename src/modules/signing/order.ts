/** The step after this one; null after the last. */
export function nextStep<Step extends string>(order: readonly Step[], step: Step): Step | null {
  return order[order.indexOf(step) + 1] ?? null
}

/** Whether a thing sent back at one step may go on at another: at this one or an earlier one. */
export function resumable<Step extends string>(order: readonly Step[], at: Step, resumeAt: Step): boolean {
  return order.indexOf(resumeAt) >= 0 && order.indexOf(resumeAt) <= order.indexOf(at)
}
