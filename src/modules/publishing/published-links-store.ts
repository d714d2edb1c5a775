import { sql } from 'kysely'
import type { Session } from '../../platform/database/index.ts'
import { type ServiceGuide, serviceGuideShape } from './content/service-guide.ts'
import type { Disclosure } from './disclosure.ts'
import type { EventKind } from './disclosure-event.ts'
import { fromRow } from './disclosure-row.ts'
import type { PublishingTables } from './tables.ts'

/** How published items hang together: every statement here asks for `published`. */

/** What one page names of the documents that an item took the place of. */
const mostReplaced = 20

/** Published documents that name this one as what holds now, the newest first. */
export async function selectReplaced(session: Session, indexNumber: string): Promise<Disclosure[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .selectAll()
    .where('successor', '=', indexNumber)
    .where('state', '=', 'published')
    .where('validity', '<>', 'valid')
    .orderBy('disclosed_on', 'desc')
    .orderBy('id')
    .limit(mostReplaced)
    .execute()
  return rows.map((row) => fromRow(row, []))
}

/** Those of these items that something published explains. */
export async function selectExplained(session: Session, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select('interprets')
    .distinct()
    .where('interprets', 'in', ids)
    .where('state', '=', 'published')
    .execute()
  return new Set(rows.flatMap(({ interprets }) => (interprets === null ? [] : [interprets])))
}

const publicKinds = ['revised', 'validityChanged'] as const satisfies readonly EventKind[]

/** What of a published item's trail is everybody's: when and what, nobody's name; the newest first. */
export async function selectPublicEvents(
  session: Session,
  id: string,
): Promise<{ kind: (typeof publicKinds)[number]; at: Temporal.Instant; remarks: string | null }[]> {
  const { rows } = await sql<{ kind: (typeof publicKinds)[number]; at: string; remarks: string | null }>`
    select e.kind, e.at, e.remarks
    from disclosure_events e join disclosures d on d.id = e.disclosure_id
    where e.disclosure_id = ${id} and e.kind in (${sql.join(publicKinds)}) and d.state = 'published'
    order by e.audit_seq desc, e.position desc`.execute(session)
  return rows.map(({ kind, at, remarks }) => ({ kind, at: Temporal.Instant.from(at), remarks }))
}

/** What published 办事指南 say, by id. */
export async function selectGuides(
  session: Session,
  ids: readonly string[],
): Promise<Map<string, ServiceGuide>> {
  if (ids.length === 0) return new Map()
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select(['id', 'guide'])
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .execute()
  return new Map(
    rows.flatMap(({ id, guide }) =>
      guide === null ? [] : [[id, serviceGuideShape.parse(JSON.parse(guide))] as const],
    ),
  )
}
