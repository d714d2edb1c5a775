import { dayOf } from '../../platform/day.ts'
import type { Desk } from '../desk/index.ts'
import type { Disclosure, PublishedDisclosure } from './disclosure.ts'
import { selectExplained, selectPublicEvents, selectReplaced } from './published-links-store.ts'
import { findPublishedRow, publicFace } from './published-store.ts'
import { selectInterpretations } from './watch-store.ts'

/** What a page names of another published item. */
export type LinkedDisclosure = Pick<
  PublishedDisclosure,
  'title' | 'indexNumber' | 'documentNumber' | 'kind' | 'genre' | 'validity' | 'effectiveOn' | 'disclosedOn'
>

/** One change of a published item, as everybody may know it. */
export interface PublicChange {
  /** 更正; 变更有效性 */
  readonly kind: 'revised' | 'validityChanged'
  readonly on: Temporal.PlainDate
  readonly note: string
}

/** What a published item is linked with, and how it changed since it came out. */
export interface PublishedLinks {
  /** 政策解读 of it, the newest first */
  readonly explainedBy: readonly LinkedDisclosure[]
  /** 所解读的文件 */
  readonly explains: LinkedDisclosure | null
  /** 代替: what no longer holds because of it */
  readonly replaces: readonly LinkedDisclosure[]
  /** what holds now in its place */
  readonly replacedBy: LinkedDisclosure | null
  /** the newest first */
  readonly changes: readonly PublicChange[]
}

/** For everybody: the documents, explanations and changes that belong to a published item. Nothing unpublished shows. */
export async function publishedLinks(desk: Desk, item: PublishedDisclosure): Promise<PublishedLinks> {
  const { read } = desk
  const successor = item.validityChange?.successor ?? null
  const changes = await selectPublicEvents(read, item.id)
  return {
    explainedBy: linked(desk, await selectInterpretations(read, item.id, ['published'])),
    explains: await linkTo(desk, item.interprets === null ? null : { id: item.interprets }),
    replaces: linked(desk, await selectReplaced(read, item.indexNumber)),
    replacedBy: await linkTo(desk, successor === null ? null : { indexNumber: successor }),
    changes: changes.map(({ kind, at, remarks }) => ({ kind, on: dayOf(at), note: remarks ?? '' })),
  }
}

/** For everybody: which of these items something published explains (政策解读). */
export function explainedAmong(desk: Desk, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return selectExplained(desk.read, ids)
}

async function linkTo(
  desk: Desk,
  by: { readonly id: string } | { readonly indexNumber: string } | null,
): Promise<LinkedDisclosure | null> {
  const row = by && (await findPublishedRow(desk.read, by))
  return linked(desk, row ? [row] : [])[0] ?? null
}

function linked(desk: Desk, rows: readonly Disclosure[]): LinkedDisclosure[] {
  return rows.map((row) => publicFace(row, desk.today())).filter((face) => face?.state === 'published')
}
