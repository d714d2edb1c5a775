import { clockOf } from '../../../platform/day.ts'
import type { Session } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import { noticeTo } from '../notices/notice.ts'
import { changedMeanwhile } from '../open-disclosure.ts'
import { updateDisclosure } from '../store.ts'
import { applyRevision } from './apply-revision.ts'
import { addToSearch, asPublished } from './publish.ts'
import { ReleasedMeanwhile, type Releasing } from './releasing.ts'

/**
 * Releases what was signed: at once, or it waits for its moment. One transaction: row, number, day, search and
 * event are there together or not at all. A correction goes into the item that it corrects.
 */
export async function release(
  transaction: Session,
  desk: Desk,
  releasing: Releasing,
): Promise<Answer<Disclosure>> {
  const { before } = releasing
  if (before.releaseAt && Temporal.Instant.compare(before.releaseAt, desk.now()) > 0) {
    return schedule(transaction, desk, releasing)
  }
  if (before.revision) return applyRevision(transaction, desk, releasing, before.revision)
  return makePublic(transaction, desk, releasing)
}

async function schedule(transaction: Session, desk: Desk, releasing: Releasing): Promise<Answer<Disclosure>> {
  const { before, seenVersion, rows } = releasing
  const disclosure: Disclosure = {
    ...before,
    state: 'scheduled',
    step: null,
    releaseFailure: null,
    version: seenVersion + 1,
    updatedAt: desk.now(),
  }
  if (!(await updateDisclosure(transaction, seenVersion, disclosure))) return changedMeanwhile()
  const remarks = `定于 ${before.releaseAt ? clockOf(before.releaseAt) : ''} 发布。`
  await record(transaction, desk, {
    act: 'disclosure.schedule',
    object: { kind: 'disclosure', id: disclosure.id },
    unitCode: disclosure.unitCode,
    before: { state: before.state, step: before.step },
    after: { state: disclosure.state, releaseAt: before.releaseAt?.toString() ?? null },
    sealed: [...rows(disclosure), eventRow(desk, disclosure, { kind: 'scheduled', remarks }, 2)],
  })
  return done(disclosure)
}

async function makePublic(
  transaction: Session,
  desk: Desk,
  releasing: Releasing,
): Promise<Answer<Disclosure>> {
  const { before, seenVersion, rows, act = 'disclosure.publish' } = releasing
  const signed: Disclosure = { ...before, version: seenVersion + 1, updatedAt: desk.now() }
  const disclosure = await asPublished(transaction, desk, signed)
  // the serial that was taken goes back with the whole transaction where somebody was faster
  if (!(await updateDisclosure(transaction, seenVersion, disclosure))) throw new ReleasedMeanwhile()
  await addToSearch(transaction, disclosure)
  await record(transaction, desk, {
    act,
    object: { kind: 'disclosure', id: disclosure.id },
    unitCode: disclosure.unitCode,
    before: { state: before.state, step: before.step },
    after: {
      state: disclosure.state,
      step: disclosure.step,
      indexNumber: disclosure.indexNumber,
      publishedOn: disclosure.publishedOn.toString(),
    },
    sealed: [...rows(disclosure), eventRow(desk, disclosure, { kind: 'published' }, 2)],
  })
  await noticeTo(transaction, desk, { kind: 'published', disclosure })
  return done(disclosure)
}
