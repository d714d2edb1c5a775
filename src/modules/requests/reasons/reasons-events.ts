import type { EventTexts } from '../event-texts.ts'
import { dayText } from '../lists/day-text.ts'
import { sentences } from '../lists/sentences.ts'

export const reasonsLabels = {
  reasons_asked: '要求说明理由',
  reasons_given: '申请人说明理由',
  reasons_judged: '认定理由是否合理',
  delay_told: '告知延迟答复的合理期限',
} as const

/** What entries of this room say. Days within are written `2026-10-20`. */
export interface ReasonsDetails {
  /** what makes number and frequency excessive, and by when he is asked to answer */
  reasons_asked: { readonly text: string; readonly respondBy: string }
  reasons_given: { readonly text: string }
  reasons_judged: { readonly reasonable: boolean; readonly note: string }
  /** 延迟答复的合理期限: agreed beside the statutory term, which it does not change */
  delay_told: { readonly replyBy: string; readonly reason: string }
}

export const reasonsTexts: EventTexts<ReasonsDetails> = {
  reasons_asked: ({ text, respondBy }) => sentences(text, `请于${dayText(respondBy)}以前（含当日）说明理由`),
  reasons_given: ({ text }) => text,
  reasons_judged: ({ reasonable, note }) => sentences(reasonable ? '理由合理' : '理由不合理', note),
  delay_told: ({ replyBy, reason }) => sentences(`延迟到${dayText(replyBy)}以前（含当日）答复`, reason),
}
