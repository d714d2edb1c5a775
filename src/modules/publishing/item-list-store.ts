import { type Expression, type SqlBool, sql } from 'kysely'
import type { Session } from '../../platform/database/index.ts'
import type { Disclosure, DisclosureState } from './disclosure.ts'
import { fromRow } from './disclosure-row.ts'
import { type PublishedFilter, publishedMatching } from './published-list-store.ts'
import { selectAttachments } from './store.ts'
import type { PublishingTables } from './tables.ts'

/** The lists of what is not public; `sentBack`: drafts whose last event is a return with remarks. */
const workingLists = [
  'draft',
  'sentBack',
  'inReview',
  'scheduled',
  'ended',
  'withdrawn',
  'kept',
  'discarded',
] as const
export type WorkingList = (typeof workingLists)[number]

export interface ListPage {
  readonly offset: number
  readonly limit: number
}

function items(session: Session, unitCode: string) {
  return session
    .withTables<PublishingTables>()
    .selectFrom('disclosures as d')
    .where('d.unit_id', '=', unitCode)
}

/** Whether the last thing that happened to a draft, but for a mask, is that it was sent back. */
const lastSentBack = sql<boolean>`exists (
  select 1 from disclosure_events e
  where e.disclosure_id = d.id and e.kind = 'sentBack' and e.step is not null
    and not exists (
      select 1 from disclosure_events l
      where l.disclosure_id = d.id and l.kind <> 'masked'
        and (l.audit_seq > e.audit_seq or (l.audit_seq = e.audit_seq and l.position > e.position))))`

/** The state of a list's items. */
export const stateOf: Readonly<Record<WorkingList | 'published', DisclosureState>> = {
  published: 'published',
  draft: 'draft',
  sentBack: 'draft',
  inReview: 'inReview',
  scheduled: 'scheduled',
  ended: 'ended',
  withdrawn: 'withdrawn',
  kept: 'kept',
  discarded: 'discarded',
}

function standsIn(list: WorkingList): Expression<SqlBool> {
  if (list === 'sentBack') return lastSentBack
  return list === 'draft' ? sql<boolean>`not ${lastSentBack}` : sql<boolean>`1 = 1`
}

/** How many items stand in each of the lists. */
export async function countWorking(session: Session, unitCode: string): Promise<Record<WorkingList, number>> {
  const counts: Record<WorkingList, number> = {
    draft: 0,
    sentBack: 0,
    inReview: 0,
    scheduled: 0,
    ended: 0,
    withdrawn: 0,
    kept: 0,
    discarded: 0,
  }
  for (const list of workingLists) {
    const row = await items(session, unitCode)
      .where('d.state', '=', stateOf[list])
      .where(standsIn(list))
      .select((all) => all.fn.countAll<number>().as('n'))
      .executeTakeFirst()
    counts[list] = Number(row?.n ?? 0)
  }
  return counts
}

/** Ids of a list's items, the last changed first; all of them where no page is asked for. */
export async function selectWorkingIds(
  session: Session,
  unitCode: string,
  list: WorkingList,
  page?: ListPage,
): Promise<string[]> {
  let query = items(session, unitCode)
    .where('d.state', '=', stateOf[list])
    .where(standsIn(list))
    .select('d.id')
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.id', 'desc')
  if (page) query = query.limit(page.limit).offset(page.offset)
  return (await query.execute()).map(({ id }) => id)
}

/** Ids of everything published that the filter lets through, the newest first. */
export async function selectPublishedIds(session: Session, filter: PublishedFilter): Promise<string[]> {
  const rows = await publishedMatching(session, filter)
    .select('d.id')
    .orderBy('d.disclosed_on', 'desc')
    .orderBy('d.published_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

/** These items, in this order; what is gone meanwhile is left out. */
export async function selectItems(session: Session, ids: readonly string[]): Promise<Disclosure[]> {
  if (ids.length === 0) return []
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
  const attachments = await selectAttachments(session, ids)
  const byId = new Map(rows.map((row) => [row.id, fromRow(row, attachments.get(row.id) ?? [])]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
