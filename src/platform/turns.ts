import { setImmediate as othersFirst } from 'node:timers/promises'

/** How long one piece of work may keep everybody else waiting (ms). */
const longestTurn = 12

/**
 * For long work in pieces: the function that is given back is called between two pieces, and lets other requests
 * go first once this work has had its turn.
 */
export function takingTurns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestTurn) return
    await othersFirst()
    since = performance.now()
  }
}
