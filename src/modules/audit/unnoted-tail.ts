import { setTimeout as wait } from 'node:timers/promises'
import type { Session } from '../../platform/database/index.ts'
import { notedHeads } from './chain-head.ts'
import { lastEvent } from './store.ts'
import type { ChainFault } from './verify-chain.ts'

/** How often, and how long apart (ms), the file is read again: a commit is noted a moment after it. */
const patience = { times: 5, pause: 200 }

/**
 * The end of the chain that no head noted outside the table vouches for: the file was removed or cut, and a tail cut
 * off would no longer show. Null where the last event is noted.
 */
export async function unnotedTail(session: Session, dataDir: string): Promise<ChainFault | null> {
  for (let time = 1; ; time += 1) {
    const last = (await lastEvent(session))?.seq ?? 0
    const noted = (await notedHeads(dataDir)).at(-1)?.seq ?? 0
    if (noted >= last) return null
    if (time < patience.times) {
      await wait(patience.pause)
      continue
    }
    const range = noted + 1 === last ? `第 ${last} 条` : `第 ${noted + 1} 至 ${last} 条`
    return {
      seq: noted + 1,
      text: `末尾${range}日志没有库外留存的校验值：audit-heads 被删除、截短或者改动（如果刚断过电，再办一件事就会补记）`,
    }
  }
}
