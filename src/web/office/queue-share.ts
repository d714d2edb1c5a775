import type { QueueGroup, QueueRow } from './routes/queue.schema.ts'

/** What one feature puts into 今天要办的. */
export interface QueueShare {
  readonly rows: readonly QueueRow[]
  /** how many rows of a group it left out, where there are very many */
  readonly left?: readonly { readonly kind: string; readonly group: QueueGroup; readonly count: number }[]
  /** where rows were left out: how many are due on each day, shown or not */
  readonly byDay?: ReadonlyMap<string, number>
}
