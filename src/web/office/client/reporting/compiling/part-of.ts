import type { PartNumber } from '../report-view.ts'

/** The part in which a place stands: a cell, a part, or a passage of one. */
export function partOf(where: string): PartNumber {
  if (where.startsWith('proactive.')) return '二'
  if (where.startsWith('requests.')) return '三'
  if (where.startsWith('remedies.')) return '四'
  const part = where.slice(0, 1)
  return (['一', '二', '三', '四', '五', '六'] as const).find((one) => one === part) ?? '六'
}
