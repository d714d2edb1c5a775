import { stamp } from '../../platform/day.ts'
import { actorName, type Desk } from '../desk/index.ts'
import type { SealedRow } from '../audit/index.ts'
import type { Disclosure } from './disclosure.ts'
import type { ReviewStep } from './review-step.ts'

/** What can happen to an item from its first submission on. */
export type EventKind =
  | 'submitted'
  | 'passed'
  | 'sentBack'
  | 'published'
  | 'imported'
  | 'withdrawn'
  | 'validityChanged'

export const eventKindLabels: Readonly<Record<EventKind, string>> = {
  submitted: '送审',
  passed: '通过',
  sentBack: '退回修改',
  published: '发布',
  imported: '导入',
  withdrawn: '撤下',
  validityChanged: '变更有效性',
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
    attachments: disclosure.attachments.map(({ name, hash }) => ({ name, hash })),
    ...(disclosure.imported && {
      originallyPublishedOn: disclosure.imported.originallyPublishedOn.toString(),
      indexNumber: disclosure.indexNumber,
    }),
  }
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
