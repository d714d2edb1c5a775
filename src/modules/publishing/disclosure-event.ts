import { stamp } from '../../platform/day.ts'
import { actorName, type Desk } from '../desk/index.ts'
import type { SealedRow } from '../audit/index.ts'
import type { Disclosure } from './disclosure.ts'
import type { ReviewStep } from './review/review-step.ts'

/** What can happen to an item from its first submission on. */
export type EventKind =
  | 'submitted'
  | 'passed'
  | 'sentBack'
  | 'published'
  | 'imported'
  | 'withdrawn'
  | 'validityChanged'
  | 'masked'
  | 'referred'
  | 'referralAnswered'
  | 'kept'
  | 'reassessed'
  | 'scheduled'
  | 'calledBack'
  | 'releaseFailed'
  | 'urgentReleased'
  | 'urgentReviewed'
  | 'ended'
  | 'revised'
  | 'applied'
  | 'penaltyChanged'
  | 'discarded'
  | 'restored'

export const eventKindLabels: Readonly<Record<EventKind, string>> = {
  submitted: '送审',
  passed: '通过',
  sentBack: '退回修改',
  published: '发布',
  imported: '导入',
  withdrawn: '撤下',
  validityChanged: '变更有效性',
  masked: '遮盖个人信息',
  referred: '报请确定',
  referralAnswered: '收到确定意见',
  kept: '定为不主动公开',
  reassessed: '定期评估',
  scheduled: '签发，定时发布',
  calledBack: '取消定时发布',
  releaseFailed: '到时没有发布成',
  urgentReleased: '应急发布',
  urgentReviewed: '事后审核',
  ended: '公示期满，自动撤下',
  revised: '更正',
  applied: '更正已发布',
  penaltyChanged: '登记处罚决定变动',
  discarded: '作废草稿',
  restored: '恢复草稿',
}

/** One line of an item's trail. */
export interface DisclosureEvent {
  readonly kind: EventKind
  readonly step: ReviewStep | null
  readonly at: Temporal.Instant
  /** null: the system */
  readonly actorId: string | null
  readonly actorName: string
  readonly remarks: string | null
  /** number of the entry in the log that it is sealed with: what one act wrote has the same */
  readonly entry: number
}

/** The row of an event, to be written once with its audit event; `position` orders what one act did. */
export function eventRow(
  desk: Desk,
  disclosure: Pick<Disclosure, 'id' | 'unitCode'>,
  event: { readonly kind: EventKind; readonly step?: ReviewStep; readonly remarks?: string | null },
  position = 1,
): SealedRow {
  return {
    table: 'disclosure_events',
    row: {
      id: desk.newId(),
      disclosure_id: disclosure.id,
      unit_id: disclosure.unitCode,
      kind: event.kind,
      step: event.step ?? null,
      at: stamp(desk.now()),
      actor_id: desk.actor.kind === 'account' ? desk.actor.id : null,
      actor_name: actorName(desk.actor),
      remarks: event.remarks ?? null,
      position,
    },
  }
}

/** What the chain vouches for of an item's content, by field. */
export type SealedContent = Readonly<Record<string, unknown>>

/** An item's content as it is sealed; of an import also its day, number and validity, which no further act gives it. */
export function sealedContent(disclosure: Disclosure): SealedContent {
  const { column, title, body, documentNumber, issuer, kind, genre, topic, keywords, summary } = disclosure
  return {
    column,
    title,
    body,
    documentNumber,
    issuer,
    madeOn: disclosure.madeOn.toString(),
    kind,
    genre,
    topic,
    keywords,
    summary,
    effectiveOn: disclosure.effectiveOn?.toString() ?? null,
    expiresOn: disclosure.expiresOn?.toString() ?? null,
    openness: disclosure.openness,
    ...furtherContent(disclosure),
    attachments: disclosure.attachments.map(({ name, hash, role }) =>
      role === 'attachment' ? { name, hash } : { name, hash, role },
    ),
    ...(disclosure.imported && {
      originallyPublishedOn: disclosure.imported.originallyPublishedOn.toString(),
      indexNumber: disclosure.indexNumber,
    }),
  }
}

/** What stands in an item only where it is of that kind: sealed where it is there. */
function furtherContent(disclosure: Disclosure): SealedContent {
  const further = {
    exception: disclosure.exception,
    duty: disclosure.duty,
    field: disclosure.field,
    releaseAt: disclosure.releaseAt && stamp(disclosure.releaseAt),
    displayUntil: disclosure.displayUntil?.toString() ?? null,
    interprets: disclosure.interprets,
    interpretation: disclosure.interpretation,
    guide: disclosure.guide,
  }
  return Object.fromEntries(Object.entries(further).filter(([, value]) => value !== null))
}

/** The row that keeps an item's content as it stands, to be written once with its audit event. */
export function versionRow(disclosure: Disclosure): SealedRow {
  const { validity, imported } = disclosure
  return {
    table: 'disclosure_versions',
    row: {
      disclosure_id: disclosure.id,
      version: disclosure.version,
      unit_id: disclosure.unitCode,
      content: JSON.stringify({ ...sealedContent(disclosure), ...(imported && { validity }) }),
    },
  }
}
