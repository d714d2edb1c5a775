import type { CallAnswer } from '../http/call.ts'

export type QueueRow = CallAnswer<'GET /queue'>['rows'][number]
export type QueueGroup = QueueRow['group']
/** Rows that are not shown here, by group and feature. */
export type QueueLeft = CallAnswer<'GET /queue'>['left']

/** In their order. */
export const groupLabels: Readonly<Record<QueueGroup, string>> = {
  overdue: '已逾期',
  today: '今天',
  soon: '三个工作日内',
  later: '之后',
  waiting: '等别人办',
}

const order: readonly QueueGroup[] = ['overdue', 'today', 'soon', 'later', 'waiting']

export interface ShownGroup {
  readonly key: QueueGroup
  readonly label: string
  readonly rows: readonly QueueRow[]
  /** how many there are besides those shown */
  readonly left: number
}

/** The groups to show: all that have rows but what others do, or the one that was chosen. */
export function groupsOf(
  rows: readonly QueueRow[],
  left: QueueLeft,
  chosen: QueueGroup | null,
): ShownGroup[] {
  return order
    .filter((key) => (chosen === null ? key !== 'waiting' : key === chosen))
    .map((key) => ({
      key,
      label: groupLabels[key],
      rows: rows.filter(({ group }) => group === key),
      left: leftIn(left, key),
    }))
    .filter((group) => group.rows.length > 0)
}

function leftIn(left: QueueLeft, key: QueueGroup): number {
  return left.reduce((sum, { group, count }) => sum + (group === key ? count : 0), 0)
}

/** How many rows each group has, shown or not. */
export function countsOf(
  rows: readonly QueueRow[],
  left: QueueLeft,
): { key: QueueGroup; label: string; count: number }[] {
  return order.map((key) => ({
    key,
    label: groupLabels[key],
    count: rows.filter(({ group }) => group === key).length + leftIn(left, key),
  }))
}

/** The kinds that there are, for the filter, in the order in which they come. */
export function kindsOf(rows: readonly QueueRow[]): { value: string; label: string }[] {
  return [...new Map(rows.map(({ kind, kindLabel }) => [kind, kindLabel]))].map(([value, label]) => ({
    value,
    label,
  }))
}

/** Whether the office itself is past the day, whoever has to act; what somebody outside lets pass is no lateness. */
export function isPastDay(row: QueueRow): boolean {
  return !row.notStarted && (row.group === 'overdue' || row.overdue === true)
}
