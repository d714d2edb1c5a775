import type { EventTexts } from '../event-texts.ts'
import { sentences } from '../lists/sentences.ts'

export const splittingLabels = {
  split: '拆分办理',
  split_off: '由一件申请拆分而来',
  joined: '并案办理',
} as const

/** A case as another names it. */
export interface NamedCase {
  readonly applicationId: string
  readonly number: string
  /** 案号, by which the office names it; absent in the first entries */
  readonly caseNumber?: string
}

/** A case as the office names it. */
export function nameOf({ number, caseNumber }: Omit<NamedCase, 'applicationId'>): string {
  return caseNumber ?? number
}

/** What entries of this room say. */
export interface SplittingDetails {
  split: {
    readonly parts: readonly (NamedCase & { readonly description: string })[]
    readonly reason: string
  }
  split_off: NamedCase & { readonly place: number; readonly of: number }
  joined: { readonly others: readonly NamedCase[]; readonly reason: string }
}

export const splittingTexts: EventTexts<SplittingDetails> = {
  split: ({ parts, reason }) => sentences(`拆分为${parts.length}件：${parts.map(nameOf).join('、')}`, reason),
  split_off: ({ place, of, ...whole }) =>
    `${nameOf(whole)}拆分的第${place}件，共${of}件；收到之日和此前的经过与原件相同。`,
  joined: ({ others, reason }) => sentences(`与${others.map(nameOf).join('、')}一并办理，分别答复`, reason),
}
