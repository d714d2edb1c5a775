import { type Answer, refuse } from '../../modules/desk/index.ts'

/** Lets one ledger in at a time, for each may take a lot of memory while it is read; the next is asked to wait. */
export function oneLedgerAtATime(): <T>(work: () => Promise<Answer<T>>) => Promise<Answer<T>> {
  let busy = false
  return async (work) => {
    if (busy) return refuse('notNow', '正在处理另一本台账，请过一会儿再试。')
    busy = true
    try {
      return await work()
    } finally {
      busy = false
    }
  }
}
