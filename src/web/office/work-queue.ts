import type { Desk } from '../../modules/desk/index.ts'
import type { SignedInAccount } from '../../modules/units/index.ts'
import { applicantMattersQueue } from './applicant-matters-queue.ts'
import { applicationQueue } from './applications-queue.ts'
import { assignmentQueue } from './assignments-queue.ts'
import { movedDeadlinesQueue } from './moved-deadlines-queue.ts'
import { publishingQueue } from './publishing-queue.ts'
import type { QueueShare } from './queue-share.ts'
import { reportingQueue } from './reporting-queue.ts'
import type { QueueRow } from './routes/queue.schema.ts'
import { urgingQueue } from './urging-queue.ts'

/** What one feature has to do for this person today; `perGroup`: at most so many rows of each group. */
export type QueueProvider = (
  desk: Desk,
  account: SignedInAccount,
  perGroup?: number,
) => Promise<QueueShare | readonly QueueRow[]>

/**
 * The features that put work into 今天要办的, what presses most first: what the county asks, what the law grants to one
 * person, what it asks for everybody. Add yours.
 */
const providers: readonly QueueProvider[] = [
  urgingQueue,
  applicationQueue,
  assignmentQueue,
  applicantMattersQueue,
  movedDeadlinesQueue,
  publishingQueue,
  reportingQueue,
]

const groups: readonly QueueRow['group'][] = ['overdue', 'today', 'soon', 'later', 'waiting']

/** 今天要办的 of one person. */
export interface WorkQueue {
  readonly rows: readonly QueueRow[]
  readonly left: NonNullable<QueueShare['left']>
  /** how many are due on each day, shown or not; what others do is not counted */
  readonly byDay: ReadonlyMap<string, number>
}

/** Everything to do, what the law minds first at the top. */
export async function workQueue(desk: Desk, account: SignedInAccount, perGroup?: number): Promise<WorkQueue> {
  const rows: QueueRow[] = []
  const left: WorkQueue['left'][number][] = []
  const byDay = new Map<string, number>()
  for (const provide of providers) {
    const given = await provide(desk, account, perGroup)
    // a share comes in its own order, plain rows by their days
    const share: QueueShare = 'rows' in given ? given : { rows: given.toSorted(nearestFirst) }
    rows.push(...share.rows)
    left.push(...(share.left ?? []))
    for (const [day, count] of share.byDay ?? countsOf(share.rows)) {
      byDay.set(day, (byDay.get(day) ?? 0) + count)
    }
  }
  return { rows: rows.sort(byUrgency), left, byDay }
}

function countsOf(rows: readonly QueueRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { dueOn, group } of rows) {
    if (dueOn !== null && group !== 'waiting') counts.set(dueOn, (counts.get(dueOn) ?? 0) + 1)
  }
  return counts
}

/** What is late or of today stays as its feature ordered it; where time is left, the nearest day comes first. */
function byUrgency(a: QueueRow, b: QueueRow): number {
  const group = groups.indexOf(a.group) - groups.indexOf(b.group)
  if (group !== 0) return group
  if (a.group === 'overdue' || a.group === 'today') return 0
  // what others do cannot be done at once: without a day it comes last
  const none = a.group === 'waiting' ? '9' : ''
  return (a.dueOn ?? none).localeCompare(b.dueOn ?? none)
}

/** Rows without a day first: they can be done at once. */
function nearestFirst(a: QueueRow, b: QueueRow): number {
  return (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.id.localeCompare(b.id)
}
