import type { Day } from '../../../law/calendar/day.ts'

/**
 * 案卷材料: what a file that belongs to a case is. `identity` may be erased before the rest (身份证明); `sealedLetter` is the
 * signed and stamped letter that alone is valid; `answer` is the information that is given to the applicant.
 */
export const paperKindLabels = {
  application: '申请材料',
  identity: '身份证明',
  correction: '补正材料',
  opinion: '意见书',
  evidence: '检索、核实材料',
  sealedLetter: '盖章文书',
  answer: '提供的信息',
  service: '送达凭证',
  payment: '缴费凭证',
  other: '其他材料',
} as const
export type PaperKind = keyof typeof paperKindLabels

export const paperKinds = Object.keys(paperKindLabels) as readonly PaperKind[] // the keys of a literal are its type's

/** One file of a case. Its bytes are kept encrypted under a key of its own, so that it can be erased alone. */
export interface Paper {
  readonly id: string
  readonly applicationId: string
  readonly kind: PaperKind
  /** number of the entry with which it came in; 0: outside of an entry */
  readonly seq: number
  /** as its uploader called it, made safe; null once its key or the case's key was forgotten */
  readonly name: string | null
  /** shown: PDF, DOCX … */
  readonly type: string
  /** what it is served as */
  readonly mediaType: string
  /** SHA-256 of the file as it came in, hexadecimal; the audit chain vouches for it */
  readonly hash: string
  readonly sizeBytes: number
  readonly addedOn: Day
  readonly addedAt: string
  readonly addedBy: string
  /** null: still there */
  readonly erasedAt: string | null
}

/** A file as somebody sent it. */
export interface PaperUpload {
  readonly name: string
  readonly bytes: Uint8Array
}
