import type { Html } from '../../../platform/html.ts'
import type { Download, Link, QrCode, UnitHead, Validity } from '../../shared/view-models.ts'

/** One line of 公开记录, newest first. */
export interface RecordLine {
  on: string
  /** 发布, 成文, 修改, 撤下 */
  what: string
  note?: string
}

/** Band across the top of the metadata: the item is no longer in force, or was put right. */
export interface DocumentBand {
  kind: 'expired' | 'repealed' | 'amended' | 'corrected'
  on: string
  reason: string
  /** what holds now */
  successor?: Link
}

export interface DocumentPageModel {
  unit: UnitHead
  /** the column it stands in, root first */
  columnPath: readonly { name: string; href: string }[]
  /** whole index number: 000370830/2026-00024 */
  indexNumber: string
  /** short form: 2026-00024 */
  shortIndexNumber: string
  title: string
  issuer: string
  documentNumber?: string
  topic?: string
  genre?: string
  keywords: readonly string[]
  madeOn: string
  publishedOn: string
  effectiveOn?: string
  expiresOn?: string
  validity: Validity
  /** imported from an earlier system: its own day there; it does not count as reviewed here */
  imported?: { originallyPublishedOn: string; source: string }
  band?: DocumentBand
  /** sanitised body; title, signature and date included only where the source has them */
  body: Html
  attachments: readonly Download[]
  /** the item itself as a file (DOCX, PDF) */
  downloads: readonly Download[]
  interpretations: readonly { title: string; href: string; kind: string; publishedOn: string }[]
  related: readonly { title: string; href: string; documentNumber?: string; validity: Validity }[]
  record: readonly RecordLine[]
  qr: QrCode
}
