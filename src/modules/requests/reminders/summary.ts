import { z } from 'zod'

/** The outbox's message of a morning's summary for one person. */
export const summaryMessage = 'application.summary'
/** The outbox's message of a morning's summary for the county's group robot. */
export const robotMessage = 'application.robot'

const partShape = z.object({
  kind: z.enum(['late', 'today', 'ahead', 'answered']),
  /** working days until the limit; for `ahead` */
  workingDays: z.number().int(),
  count: z.number().int(),
  /** 案号 of the first of them */
  numbers: z.array(z.string()).readonly(),
  /** named for the supervising department; null: the reader's own unit */
  unit: z.string().nullable(),
})
export type SummaryPart = z.output<typeof partShape>

export const summaryShape = z.object({
  accountId: z.string(),
  parts: z.array(partShape).readonly(),
  /** what other activities have to tell this morning */
  more: z.array(z.string()).readonly().default([]),
})
export type Summary = z.output<typeof summaryShape>

/** Which of the county's robots speaks, for each is tried for itself. */
export const robotShape = z.object({
  units: z.number().int(),
  late: z.number().int(),
  robot: z.number().int(),
})

/** The summary in words: numbers and counts, nobody's name and nothing of what is asked for. */
export function summaryText({ parts, more }: Omit<Summary, 'accountId'>): string {
  return [...parts.map(lineOf), ...more].join('\n')
}

export function summarySubject(parts: readonly SummaryPart[]): string {
  if (parts.length === 0) return '年度报告：有事项等待办理'
  const late = parts.filter(({ kind }) => kind === 'late').reduce((sum, { count }) => sum + count, 0)
  return late > 0 ? `依申请公开：${late} 件已经逾期` : '依申请公开：有事项临近期限'
}

function lineOf({ kind, workingDays, count, numbers, unit }: SummaryPart): string {
  const words = {
    late: `已经逾期 ${count} 件`,
    today: `今天到期 ${count} 件`,
    ahead: `还剩 ${workingDays} 个工作日 ${count} 件`,
    answered: `督办已答复、等待核对 ${count} 件`,
  }[kind]
  const more = count > numbers.length && numbers.length > 0 ? ' 等' : ''
  const which = numbers.length > 0 ? `：${numbers.join('、')}${more}` : ''
  return `${unit === null ? '' : `${unit}，`}${words}${which}`
}
