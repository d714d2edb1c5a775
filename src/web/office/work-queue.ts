import type { Desk } from '../../modules/desk/index.ts'
import type { SignedInAccount } from '../../modules/units/index.ts'
import { applicationQueue } from './applications-queue.ts'
import { assignmentQueue } from './assignments-queue.ts'
import { publishingQueue } from './publishing-queue.ts'
import { reportingQueue } from './reporting-queue.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/** What one feature has to do for this person today. Asked anew at each look: nothing is stored. */
export type QueueProvider = (desk: Desk, account: SignedInAccount) => Promise<readonly QueueRow[]>

/** The features that put work into 今天要办的. Add yours. */
const providers: readonly QueueProvider[] = [
  applicationQueue,
  assignmentQueue,
  publishingQueue,
  reportingQueue,
]

const groups: readonly QueueRow['group'][] = ['overdue', 'today', 'soon', 'later', 'waiting']

/** Everything to do, what the law minds first at the top. */
export async function workQueue(desk: Desk, account: SignedInAccount): Promise<QueueRow[]> {
  const rows: QueueRow[] = []
  for (const provide of providers) rows.push(...(await provide(desk, account)))
  return rows.sort(byUrgency)
}

function byUrgency(a: QueueRow, b: QueueRow): number {
  const group = groups.indexOf(a.group) - groups.indexOf(b.group)
  if (group !== 0) return group
  // rows without a day come first in their group: they can be done at once
  const day = (a.dueOn ?? '').localeCompare(b.dueOn ?? '')
  return day !== 0 ? day : a.id.localeCompare(b.id)
}
