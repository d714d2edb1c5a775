import type { ExceptionKey } from '../../law/decision/exception.ts'
import type { ColumnEntry } from '../catalogue/index.ts'
import type { Interpretation } from './content/interpretation.ts'
import type { ServiceGuide } from './content/service-guide.ts'
import type { ReviewStep } from './review/review-step.ts'
import type { Referral, SecrecyAnswers } from './review/secrecy.ts'
import type { UrgentRelease } from './review/urgent.ts'
import type { DisclosureKind } from './disclosure-kind.ts'

/**
 * Where an item stands. Only `published` is public. `ended` (its display is over) and `withdrawn` leave a page that
 * says so; `kept` was decided not to be published; `applied` is a correction whose text now stands in the original;
 * `discarded` is a draft that its writers gave up.
 */
export const disclosureStates = [
  'draft',
  'inReview',
  'scheduled',
  'published',
  'ended',
  'withdrawn',
  'kept',
  'applied',
  'discarded',
] as const
export type DisclosureState = (typeof disclosureStates)[number]

export const disclosureStateLabels: Readonly<Record<DisclosureState, string>> = {
  draft: '草稿',
  inReview: '审核中',
  scheduled: '定时待发',
  published: '已发布',
  ended: '公示期满',
  withdrawn: '已撤下',
  kept: '不主动公开',
  applied: '更正已并入原文',
  discarded: '已作废',
}

/** 体裁分类. */
export const genres = [
  '通知',
  '公告',
  '公示',
  '通报',
  '意见',
  '决定',
  '批复',
  '函',
  '会议纪要',
  '计划',
  '方案',
  '预案',
  '报告',
  '清单',
  '制度',
  '办事指南',
  '政策解读',
  '其他',
] as const
export type Genre = (typeof genres)[number]

/** 有效性. */
export const validities = ['valid', 'amended', 'expired', 'repealed'] as const
export type Validity = (typeof validities)[number]

export const validityLabels: Readonly<Record<Validity, string>> = {
  valid: '有效',
  amended: '已修改',
  expired: '失效',
  repealed: '废止',
}

/** 公开属性. Only what is disclosed proactively can be published. */
export const opennesses = ['proactive', 'onRequest', 'withheld'] as const
export type Openness = (typeof opennesses)[number]

export const opennessLabels: Readonly<Record<Openness, string>> = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
}

/** What a writer gives of an item (metadata of law.md §8.4). */
export interface DisclosureContent {
  /** code of the column, a leaf of the unit's catalogue */
  readonly column: string
  readonly title: string
  /** sanitised HTML */
  readonly body: string
  /** 发文字号 */
  readonly documentNumber: string | null
  /** 发文机关 */
  readonly issuer: string
  /** 成文日期 */
  readonly madeOn: Temporal.PlainDate
  readonly kind: DisclosureKind
  readonly genre: Genre
  /** 主题分类 */
  readonly topic: string | null
  /** 主题词 */
  readonly keywords: readonly string[]
  /** 内容概述 */
  readonly summary: string | null
  /** 实施日期 */
  readonly effectiveOn: Temporal.PlainDate | null
  /** 有效期至: from the day after, it counts as 失效 */
  readonly expiresOn: Temporal.PlainDate | null
  readonly openness: Openness
  /** why it is not disclosed proactively (条例第十四至十六条); null for what is */
  readonly exception: ExceptionKey | null
  /** key of the duty that it fulfils, one of its column's (条例第二十、二十一条) */
  readonly duty: string | null
  /** key of the pilot field, `F01` … `F26` (国办发〔2019〕54号) */
  readonly field: string | null
  /** 计划发布时间: not before this moment; null: as soon as it is signed */
  readonly releaseAt: Temporal.Instant | null
  /** 公示期最后一天: from the day after, a notice stands in its place; null: it stays */
  readonly displayUntil: Temporal.PlainDate | null
  /** id of the document that it explains (政策解读) */
  readonly interprets: string | null
  /** 解读方案 of a document that needs one, or why it needs none */
  readonly interpretation: Interpretation | null
  /** 办事指南: its fields; null for other kinds */
  readonly guide: ServiceGuide | null
}

/** 附件, 正文图片, or the form that is valid by law (盖章扫描件、签名文件). */
export const attachmentRoles = ['attachment', 'picture', 'sealedForm'] as const
export type AttachmentRole = (typeof attachmentRoles)[number]

/** 附件 as it is kept; its bytes lie in the file store under `hash`. */
export interface Attachment {
  readonly id: string
  readonly role: AttachmentRole
  /** cleaned, with the extension of its true type */
  readonly name: string
  /** PDF, DOCX … */
  readonly type: string
  /** what it is served as */
  readonly mediaType: string
  /** SHA-256 */
  readonly hash: string
  readonly sizeBytes: number
}

/** Why a document no longer holds as it stands. */
export interface ValidityChange {
  readonly on: Temporal.PlainDate
  readonly reason: string
  /** index number of what holds now */
  readonly successor: string | null
}

/** Where an imported item came from. It does not count as reviewed. */
export interface ImportNote {
  /** 原发布日期 */
  readonly originallyPublishedOn: Temporal.PlainDate
  /** name of the ledger */
  readonly source: string
  readonly by: string
  readonly at: Temporal.Instant
}

export interface PersonName {
  readonly id: string
  readonly name: string
}

/** What a draft is that corrects something published. */
export interface Revision {
  /** id of the published item */
  readonly of: string
  /** 更正说明: what changed and why; shown to everybody */
  readonly note: string
}

/** A penalty decision that was changed, revoked, or found unlawful or void: it goes within three days (行政处罚法第四十八条). */
export interface PenaltyChange {
  readonly on: Temporal.PlainDate
  readonly kind: PenaltyChangeKind
  readonly ground: string
}
export const penaltyChangeKinds = ['changed', 'revoked', 'unlawful', 'void'] as const
export type PenaltyChangeKind = (typeof penaltyChangeKinds)[number]
export const penaltyChangeLabels: Readonly<Record<PenaltyChangeKind, string>> = {
  changed: '被依法变更',
  revoked: '被撤销',
  unlawful: '被确认违法',
  void: '被确认无效',
}

/** 主动公开信息 as the office sees it, in any state. */
export interface Disclosure extends DisclosureContent {
  readonly id: string
  readonly unitCode: string
  /** the fixed entry below which its column stands */
  readonly entry: ColumnEntry
  readonly state: DisclosureState
  /** the step that it waits for; null unless in review */
  readonly step: ReviewStep | null
  /** counts up with every change; an act names the one it saw */
  readonly version: number
  /** where it goes on when it is submitted again after a return, past the secrecy review; null: at the first step */
  readonly resumeAt: ReviewStep | null
  /** 保密审查 of the text as it stands, once that step has answered */
  readonly secrecy: SecrecyAnswers | null
  /** 报请确定 (条例第十七条), open or answered */
  readonly referral: Referral | null
  /** released by the signing leader alone in an emergency */
  readonly urgent: UrgentRelease | null
  /** what it corrects */
  readonly revision: Revision | null
  /** the last correction that was taken in */
  readonly revisedOn: Temporal.PlainDate | null
  /** why a release that was due did not come about; null: none failed */
  readonly releaseFailure: string | null
  readonly endedOn: Temporal.PlainDate | null
  /** the day on which what is not disclosed is to be looked at again (条例第十八条) */
  readonly reassessOn: Temporal.PlainDate | null
  readonly penaltyChange: PenaltyChange | null
  /** whoever wrote or submitted it: none of them may review it */
  readonly writers: readonly PersonName[]
  readonly validity: Validity
  readonly validityChange: ValidityChange | null
  readonly attachments: readonly Attachment[]
  /** 索引号: given at publication, never changed, never given again */
  readonly indexNumber: string | null
  /** the day on which the system made it public, never set by hand */
  readonly publishedOn: Temporal.PlainDate | null
  readonly publishedAt: Temporal.Instant | null
  readonly imported: ImportNote | null
  readonly withdrawn: { readonly on: Temporal.PlainDate; readonly reason: string } | null
  readonly updatedAt: Temporal.Instant
}

/** An item that everybody may see. Public queries give nothing else. */
export interface PublishedDisclosure extends DisclosureContent {
  readonly state: 'published'
  readonly id: string
  readonly unitCode: string
  readonly entry: ColumnEntry
  /** as it stands today, `expiresOn` considered */
  readonly validity: Validity
  readonly validityChange: ValidityChange | null
  readonly attachments: readonly Attachment[]
  readonly indexNumber: string
  readonly publishedOn: Temporal.PlainDate
  readonly publishedAt: Temporal.Instant
  /** the day by which it is listed and counted: the original day of an import, else `publishedOn` */
  readonly disclosedOn: Temporal.PlainDate
  readonly imported: Pick<ImportNote, 'originallyPublishedOn' | 'source'> | null
  /** the last day on which a correction was taken in */
  readonly revisedOn: Temporal.PlainDate | null
  /** released in an emergency; its review came afterwards, or is still to come */
  readonly urgent: boolean
}

/** What remains to be seen of an item that was taken down, or whose display is over. */
export interface GoneDisclosure {
  readonly state: 'withdrawn' | 'ended'
  readonly id: string
  readonly unitCode: string
  readonly column: string
  readonly title: string
  readonly indexNumber: string
  readonly publishedOn: Temporal.PlainDate
  /** the day on which it came down */
  readonly goneOn: Temporal.PlainDate
  /** the last day of its display; null: it was taken down */
  readonly shownUntil: Temporal.PlainDate | null
  readonly reason: string
}

/** The part of an index number that lists show: `yangdian/2023-00025` → `2023-00025`. */
export function shortIndexNumber(indexNumber: string): string {
  return indexNumber.slice(indexNumber.lastIndexOf('/') + 1)
}
