import { dayOf } from '../../platform/day.ts'
import type { Session } from '../../platform/database/index.ts'
import { type Disclosure, type DisclosureState, validityLabels } from './disclosure.ts'
import { type EventKind, type SealedContent, sealedContent } from './disclosure-event.ts'
import {
  selectAllAfter,
  selectSealedVersions,
  selectStateEvents,
  selectVanished,
  type StateEvent,
} from './verification-store.ts'

/** What the sealed records say of the items that are shown and counted. */
export interface DisclosureProof {
  /** one line for each item that is not as its sealed records have it */
  readonly faults: readonly string[]
  /** hashes of the files that items name */
  readonly files: ReadonlySet<string>
}

const batch = 500

/**
 * Holds every item against the sealed records of it: what is shown, listed and counted must be what was reviewed,
 * published or imported. The records themselves are proved by the chain; a draft is vouched for by nobody. What
 * seems wrong is looked at again, for somebody may be working meanwhile.
 */
export async function verifyDisclosures(session: Session): Promise<DisclosureProof> {
  const first = await look(session, null)
  const wrong = new Set(first.faults.keys())
  const faults = wrong.size === 0 ? first.faults : (await look(session, wrong)).faults
  return { faults: [...faults.values()], files: first.files }
}

/** The faults by item, of all items or of some. */
async function look(
  session: Session,
  only: ReadonlySet<string> | null,
): Promise<{ faults: Map<string, string>; files: Set<string> }> {
  const faults = new Map<string, string>()
  const files = new Set<string>()
  for (let after = ''; ;) {
    const listed = await selectAllAfter(session, { after, limit: batch })
    const last = listed.at(-1)
    if (!last) break
    after = last.id
    const wanted = listed.filter(({ id }) => only?.has(id) ?? true)
    const ids = wanted.map(({ id }) => id)
    const versions = await selectSealedVersions(session, ids)
    const events = await selectStateEvents(session, ids)
    for (const { id, title, item, disclosedOn } of wanted) {
      for (const { hash } of item?.attachments ?? []) files.add(hash)
      const fault = item
        ? faultOf(item, disclosedOn, versions.get(id)?.at(-1), events.get(id) ?? [])
        : '的记录被改动，读不出来'
      if (fault) faults.set(id, `主动公开信息“${title}”（${item?.indexNumber ?? id}）${fault}`)
    }
  }
  for (const id of await selectVanished(session)) faults.set(id, `主动公开信息 ${id} 被删除`)
  return { faults, files }
}

const stateAfter: Readonly<Record<EventKind, DisclosureState | null>> = {
  submitted: 'inReview',
  passed: null,
  sentBack: 'draft',
  published: 'published',
  imported: 'published',
  withdrawn: 'withdrawn',
  validityChanged: null,
  masked: null,
  referred: null,
  referralAnswered: null,
  kept: 'kept',
  // opened again it is a draft, which nobody vouches for; kept on, it is as it was
  reassessed: null,
  scheduled: 'scheduled',
  calledBack: 'inReview',
  releaseFailed: null,
  urgentReleased: null,
  urgentReviewed: null,
  ended: 'ended',
  revised: null,
  applied: 'applied',
  penaltyChanged: null,
  discarded: 'discarded',
  restored: 'draft',
}

function faultOf(
  item: Disclosure,
  disclosedOn: string | null,
  sealed: SealedContent | undefined,
  events: readonly StateEvent[],
): string | null {
  const lastOf = (...kinds: readonly EventKind[]): StateEvent | undefined =>
    events.findLast(({ kind }) => kinds.includes(kind))
  const state = events.map(({ kind }) => stateAfter[kind]).findLast((known) => known !== null) ?? 'draft'
  const reopened =
    state === 'kept' && item.state === 'draft' && lastOf('kept', 'reassessed')?.kind === 'reassessed'
  if (item.state !== state && !reopened) return '的状态与留存的记录不符，或者是被插入的'
  // the files of an applied correction stand in the item that it corrected
  if (item.state === 'draft' || state === 'applied' || state === 'discarded') return null
  if (sealed === undefined) return '没有留存的版本'
  const changed = changedField(item, sealed)
  if (changed !== null) return `的内容与留存的版本不符（${changed}）`
  return (
    dayFault(item, disclosedOn, lastOf('published', 'imported')) ??
    withdrawalFault(item, lastOf('withdrawn')) ??
    validityFault(item, sealed, lastOf('validityChanged'))
  )
}

/** The first field that no longer is what was sealed; null where all are. */
function changedField(item: Disclosure, sealed: SealedContent): string | null {
  const now: SealedContent = { ...sealedContent(item), validity: sealed['validity'] }
  // what was not sealed was not there: it may not be there now
  const fields = new Set([...Object.keys(sealed), ...Object.keys(now)])
  return [...fields].find((field) => JSON.stringify(now[field]) !== JSON.stringify(sealed[field])) ?? null
}

/** The day of publication is the day on which it was done: nobody sets it back. */
function dayFault(
  item: Disclosure,
  disclosedOn: string | null,
  published: StateEvent | undefined,
): string | null {
  const day = published ? dayOf(published.at).toString() : null
  const listed = item.imported?.originallyPublishedOn.toString() ?? day
  return (item.publishedOn?.toString() ?? null) === day && disclosedOn === listed
    ? null
    : '的发布日期与留存的记录不符'
}

function withdrawalFault({ withdrawn }: Disclosure, event: StateEvent | undefined): string | null {
  const day = event ? dayOf(event.at).toString() : undefined
  return withdrawn?.on.toString() === day && withdrawn?.reason === (event?.remarks ?? undefined)
    ? null
    : '的撤下日期或者原因与留存的记录不符'
}

function validityFault(
  { validity, validityChange, imported }: Disclosure,
  sealed: SealedContent,
  event: StateEvent | undefined,
): string | null {
  const at =
    validityChange &&
    `${validityLabels[validity]}，自 ${validityChange.on.toString()} 起：${validityChange.reason}`
  const first = imported ? (sealed['validity'] ?? validity) : 'valid'
  const fits = event ? at === event.remarks : validityChange === null && validity === first
  return fits ? null : '的有效性与留存的记录不符'
}
