import type { Instance } from '../../src/instance.ts'
import { catalogueOf } from '../../src/modules/catalogue/index.ts'
import { type AccountActor, type Desk, expectDone, type Role } from '../../src/modules/desk/index.ts'
import {
  attachFile,
  type AttachFile,
  beginRevision,
  type Disclosure,
  endDisplays,
  findDisclosure,
  nothingWrong,
  reviewDisclosure,
  type ReviewDisclosure,
  reviewSteps,
  submitDisclosure,
  withdrawDisclosure,
  writeDraft,
  type WriteDraft,
} from '../../src/modules/publishing/index.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { person } from '../support/people.ts'

/** How far an item of a test goes. */
export type Reach = 'draft' | 'inReview' | 'scheduled' | 'kept' | 'published' | 'shownToday' | 'withdrawn'

const text = new TextEncoder()

type Signing = Pick<ReviewDisclosure, 'releaseAt' | 'displayUntil'>

/** An item of 杨店镇 with an attachment, taken as far as asked by the acts of people who each do one step. */
export async function made(
  instance: Instance,
  reach: Reach,
  change: Partial<WriteDraft> = {},
): Promise<Disclosure> {
  const { columns } = await catalogueOf(instance.desk.read, 'yangdian')
  const column = columns.find(({ name }) => name === '公告公示')
  if (!column) throw new Error('no column 公告公示')
  const writer = await deskOf(instance, 'editor')
  const draft: WriteDraft = {
    unit: 'yangdian',
    column: column.code,
    title: '杨店镇河道清淤工程公示',
    body: '<p>现将有关情况予以公示。</p>',
    madeOn: '2026-10-12',
    genre: '公示',
    ...(reach === 'kept' && { openness: 'withheld', exception: 'internal' }),
    ...change,
  }
  const empty = expectDone(await writeDraft(writer, draft))
  const file = { name: '附件.txt', bytes: text.encode(`${draft.title}的附件\n`) }
  const item = expectDone(await attachFile(writer, { id: empty.id, version: empty.version, ...file }))
  return reach === 'draft' ? item : onward(instance, item, reach)
}

/** A draft taken further. */
export async function onward(
  instance: Instance,
  draft: Disclosure,
  reach: Exclude<Reach, 'draft'>,
): Promise<Disclosure> {
  const submitted = expectDone(await submitDisclosure(await deskOf(instance, 'editor'), draft))
  if (reach === 'inReview') return submitted
  const released = await passedOn(instance, submitted, {
    ...(reach === 'scheduled' && { releaseAt: '2026-10-20T01:00:00Z' }),
    // 公示期 ends with today
    ...(reach === 'shownToday' && { displayUntil: instance.desk.today().toString() }),
  })
  return reach === 'withdrawn' ? takenDown(instance, released, reach) : released
}

/** What is in review, passed by everybody. */
export async function passedOn(
  instance: Instance,
  submitted: Disclosure,
  signing: Signing = {},
): Promise<Disclosure> {
  let item = submitted
  for (const { step, role } of reviewSteps) {
    const { id, version } = item
    item = expectDone(
      await reviewDisclosure(await deskOf(instance, role), {
        id,
        version,
        step,
        verdict: 'pass',
        ...nothingWrong(step),
        ...(step === 'signing' && signing),
      }),
    )
  }
  return item
}

/** A published item that comes down. */
export async function takenDown(
  instance: Instance,
  { id, version }: Disclosure,
  how: 'withdrawn' | 'ended',
): Promise<Disclosure> {
  if (how === 'withdrawn') {
    const signer = await deskOf(instance, 'signer')
    return expectDone(await withdrawDisclosure(signer, { id, version, reason: '内容有误，重新发布。' }))
  }
  const tomorrow = instance.desk.now().add({ hours: 24 })
  await endDisplays(instance.deskAt(() => tomorrow))
  return expectDone(await findDisclosure(await deskOf(instance, 'editor'), id))
}

/** A correction of a published item, still a draft. */
export async function correctionOf(
  instance: Instance,
  { id, version, column, title, madeOn, genre }: Disclosure,
  change: Partial<WriteDraft>,
  note = '原来的说法有误，已改正。',
): Promise<Disclosure> {
  const writer = await deskOf(instance, 'editor')
  const begun = expectDone(await beginRevision(writer, { id, version, note }))
  return expectDone(
    await writeDraft(writer, {
      unit: 'yangdian',
      column,
      title,
      madeOn: madeOn.toString(),
      genre,
      ...change,
      draft: { id: begun.id, version: begun.version },
    }),
  )
}

/** A file of a draft, besides the one that every item of a test has. */
export async function withFile(
  instance: Instance,
  { id, version }: Disclosure,
  file: Omit<AttachFile, 'id' | 'version'>,
): Promise<Disclosure> {
  return expectDone(await attachFile(await deskOf(instance, 'editor'), { id, version, ...file }))
}

/** Somebody of 杨店镇 with this role, at a desk. */
async function deskOf(instance: Instance, role: Role): Promise<Desk> {
  const unit = await findUnit(instance.desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  const by: AccountActor = person(`门-${role}`, unit, role)
  return instance.desk.as(by)
}
