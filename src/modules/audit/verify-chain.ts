import type { Session } from '../../platform/database/index.ts'
import { type AuditEvent, digestRows, firstHash, hashEvent, type SealedRow } from './audit-event.ts'
import type { ChainHead } from './chain-head.ts'
import { countStraySealedRows, selectEvents, selectSealedRows } from './store.ts'

/** Something that is not as it was written, in one line that names the row. */
export interface ChainFault {
  /** number of the event concerned; null when it cannot be said */
  readonly seq: number | null
  readonly text: string
}

export interface ChainReport {
  readonly events: number
  readonly faults: readonly ChainFault[]
}

const batch = 500

/**
 * Walks the whole chain and everything it vouches for: each event's hash, its link to the one before,
 * gaps, the sealed rows written with it, and the heads noted outside the table (a tail cut off).
 * Reports every row that was altered, removed or inserted.
 */
export async function verifyChain(
  session: Session,
  key: Uint8Array,
  sealedTables: readonly string[],
  heads: readonly ChainHead[],
): Promise<ChainReport> {
  const faults: ChainFault[] = []
  const noted = new Map(heads.map((head) => [head.seq, head.hash]))
  let previous: Pick<AuditEvent, 'seq' | 'hash'> = { seq: 0, hash: firstHash }
  let count = 0
  for (;;) {
    const events = await selectEvents(session, { after: previous.seq, limit: batch })
    const last = events.at(-1)
    if (!last) break
    const sealed = await sealedRowsOf(session, sealedTables, previous.seq, last.seq)
    for (const event of events) {
      faults.push(...faultsOf(event, previous, key, sealed.get(event.seq) ?? [], noted))
      previous = event
      count += 1
    }
  }
  faults.push(...tailFaults(previous.seq, heads))
  for (const table of sealedTables) {
    const strays = await countStraySealedRows(session, table, previous.seq)
    if (strays > 0)
      faults.push({
        seq: null,
        text: `表 ${table} 有 ${strays} 行不属于任何一条日志：被插入，或其日志被删除`,
      })
  }
  return { events: count, faults }
}

function faultsOf(
  event: AuditEvent,
  previous: Pick<AuditEvent, 'seq' | 'hash'>,
  key: Uint8Array,
  sealed: readonly SealedRow[],
  noted: ReadonlyMap<number, string>,
): ChainFault[] {
  const faults: ChainFault[] = []
  const say = (text: string): void => {
    faults.push({ seq: event.seq, text: `第 ${event.seq} 条日志${text}` })
  }
  if (event.seq !== previous.seq + 1) {
    const gap = event.seq - previous.seq - 1
    const missing = gap === 1 ? `第 ${previous.seq + 1} 条` : `第 ${previous.seq + 1} 至 ${event.seq - 1} 条`
    faults.push({ seq: previous.seq + 1, text: `${missing}日志被删除` })
  } else if (event.previousHash !== previous.hash) {
    say('与前一条不相接：其间有日志被改动或插入')
  }
  if (hashEvent(event, key) !== event.hash) say('的内容被改动，或是被插入的')
  else if (noted.has(event.seq) && noted.get(event.seq) !== event.hash)
    say('被整条替换（与库外留存的校验值不符）')
  if (digestRows(sealed) !== event.sealedDigest) {
    const tables = [...new Set(sealed.map((row) => row.table))].join('、')
    say(`所附记录被改动、删除或插入${tables ? `（${tables}）` : ''}`)
  }
  return faults
}

function tailFaults(last: number, heads: readonly ChainHead[]): ChainFault[] {
  const cut = heads.at(-1)
  if (!cut || cut.seq <= last) return []
  const range = cut.seq === last + 1 ? `第 ${cut.seq} 条` : `第 ${last + 1} 至 ${cut.seq} 条`
  return [{ seq: last + 1, text: `末尾${range}日志被删除（库外留存的校验值还在）` }]
}

async function sealedRowsOf(
  session: Session,
  tables: readonly string[],
  after: number,
  upTo: number,
): Promise<Map<number, SealedRow[]>> {
  const bySeq = new Map<number, SealedRow[]>()
  for (const table of tables) {
    for (const { seq, sealed } of await selectSealedRows(session, table, after, upTo)) {
      const rows = bySeq.get(seq)
      if (rows) rows.push(sealed)
      else bySeq.set(seq, [sealed])
    }
  }
  return bySeq
}
