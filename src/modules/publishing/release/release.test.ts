import { expect, test } from 'vitest'
import { person } from '../../../../tests/support/people.ts'
import { openTown, published, submitted, type Town } from '../../../../tests/support/publishing.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { removeDocument } from '../../../platform/search/index.ts'
import { expectDone } from '../../desk/index.ts'
import {
  attachFile,
  beginRevision,
  callBack,
  countDisclosed,
  type Disclosure,
  disclosureTrail,
  endDisplays,
  findDisclosure,
  findPublished,
  healSearch,
  isFindable,
  listPublished,
  loadPublishedAttachment,
  nothingWrong,
  publishingBoard,
  releaseDue,
  reviewDisclosure,
  type ReviewDisclosure,
  searchDisclosures,
  submitDisclosure,
  verifyDisclosures,
  withdrawDisclosure,
  writeDraft,
  type WriteDraft,
} from '../index.ts'

async function readyToSign(world: World, town: Town, change: Partial<WriteDraft> = {}): Promise<Disclosure> {
  return passing(world, town, await submitted(world, town, change))
}

async function passing(world: World, town: Town, item: Disclosure): Promise<Disclosure> {
  let now = item
  for (const step of ['firstReview', 'secondReview', 'secrecyReview'] as const) {
    const { id, version } = now
    const seen = { id, version, step, verdict: 'pass' } as const
    now = expectDone(await reviewDisclosure(world.desk.as(town[step]), { ...seen, ...nothingWrong(step) }))
  }
  return now
}

function sign(world: World, town: Town, { id, version }: Disclosure, change: Partial<ReviewDisclosure> = {}) {
  const seen = { id, version, step: 'signing', verdict: 'pass' } as const
  return reviewDisclosure(world.desk.as(town.signing), { ...seen, ...nothingWrong('signing'), ...change })
}

const inChina = (text: string): string =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant().toString()

onBothEngines('release', (open) => {
  test('signed for a moment, it goes out when that comes, once, whoever asks first', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await readyToSign(world, town)
    const waiting = expectDone(await sign(world, town, item, { releaseAt: inChina('2024-03-05T08:30') }))
    expect(waiting).toMatchObject({ state: 'scheduled', indexNumber: null })
    expect(await findPublished(world.desk, { id: item.id })).toBe(null)
    world.at('2024-03-05T08:29')
    expect(await releaseDue(world.desk)).toBe(0)
    world.at('2024-03-05T08:30')
    const both = await Promise.all([releaseDue(world.desk), releaseDue(world.desk)])
    expect(both.toSorted()).toEqual([0, 1])
    const page = await findPublished(world.desk, { id: item.id })
    expect(page).toMatchObject({ state: 'published', indexNumber: 'yangdian/2024-00001' })
    expect((await searchDisclosures(world.desk, { query: '特困救助' })).total).toBe(1)
    expect((await listPublished(world.desk, { unit: 'yangdian' })).total).toBe(1)
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
  })

  test('a moment that is past publishes at once; one that cannot be read, or is too far, is refused', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await readyToSign(world, town, { releaseAt: inChina('2024-03-04T08:00') })
    expect(await sign(world, town, item, { releaseAt: '明天' })).toMatchObject({
      issues: [{ field: 'releaseAt' }],
    })
    expect(await sign(world, town, item, { releaseAt: inChina('2026-03-04T08:00') })).toMatchObject({
      issues: [{ field: 'releaseAt' }],
    })
    expect(await sign(world, town, item, { displayUntil: '2024-03-01' })).toMatchObject({
      issues: [{ field: 'displayUntil' }],
    })
    // the signing leader lets it out at once whatever the author planned
    expect(expectDone(await sign(world, town, item, { releaseAt: '' }))).toMatchObject({ state: 'published' })
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
  })

  test('called back it stands before the signature again', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await readyToSign(world, town)
    const waiting = expectDone(await sign(world, town, item, { releaseAt: inChina('2024-03-05T08:30') }))
    const signer = world.desk.as(town.signing)
    const { id, version } = waiting
    expect(await callBack(signer, { id, version, reason: ' ' })).toMatchObject({
      issues: [{ field: 'reason' }],
    })
    expect(await callBack(world.desk.as(town.editor), { id, version, reason: '缓发' })).toMatchObject({
      kind: 'refused',
    })
    const back = expectDone(await callBack(signer, { id, version, reason: '等上级口径' }))
    expect(back).toMatchObject({ state: 'inReview', step: 'signing' })
    world.at('2024-03-06')
    expect(await releaseDue(world.desk)).toBe(0)
    expect(expectDone(await sign(world, town, back, { releaseAt: '' })).state).toBe('published')
  })

  test('what cannot go out says why, once, stays, and goes out when the cause is gone', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await readyToSign(world, town)
    expectDone(await sign(world, town, item, { releaseAt: inChina('2024-03-05T08:30') }))
    world.at('2024-03-05T09:00')
    let breaks = true
    const broken: typeof world.desk = {
      ...world.desk,
      newId() {
        if (!breaks) return world.desk.newId()
        breaks = false
        throw new RangeError('no ids')
      },
    }
    expect(await releaseDue(broken)).toBe(0)
    const failed = expectDone(await findDisclosure(world.desk, item.id))
    expect(failed).toMatchObject({
      state: 'scheduled',
      releaseFailure: expect.stringContaining('RangeError'),
    })
    const board = expectDone(await publishingBoard(world.desk.as(person('主管', town.county, 'supervisor'))))
    expect(board).toMatchObject([{ kind: 'releaseFailed', late: true }])
    expect(await releaseDue(world.desk)).toBe(1)
    const trail = expectDone(await disclosureTrail(world.desk, item.id))
    expect(trail.filter(({ kind }) => kind === 'releaseFailed')).toHaveLength(1)
    expect(await findPublished(world.desk, { id: item.id })).toMatchObject({ state: 'published' })
  })

  test('公示期: shown through its last day, then a notice; it still counts in its year', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await published(world, town, { displayUntil: '2024-03-08' })
    world.at('2024-03-08T23:59')
    expect(await endDisplays(world.desk)).toBe(0)
    world.at('2024-03-09T00:01')
    expect(await endDisplays(world.desk)).toBe(1)
    expect(await endDisplays(world.desk)).toBe(0)
    expect(await findPublished(world.desk, { id: item.id })).toMatchObject({
      state: 'ended',
      reason: expect.stringContaining('2024-03-08'),
    })
    expect((await searchDisclosures(world.desk, { query: '特困救助' })).total).toBe(0)
    expect((await listPublished(world.desk, { unit: 'yangdian' })).total).toBe(0)
    expect((await countDisclosed(world.desk.read, 'yangdian', 2024)).total).toBe(1)
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
  })
})

onBothEngines('drift', (open) => {
  test('what the search lost is found again after the next daily round, and on record', async () => {
    const world = await open()
    const town = await openTown(world)
    const { id } = await published(world, town)
    await published(world, town, { title: '另一条' })
    await world.database.transaction((session) => removeDocument(session, 'disclosure', id))
    expect(await isFindable(world.desk.read, id)).toBe(false)
    expect((await searchDisclosures(world.desk, { query: '特困救助' })).total).toBe(0)
    expect(await healSearch(world.desk)).toBe(1)
    expect(await isFindable(world.desk.read, id)).toBe(true)
    expect((await searchDisclosures(world.desk, { query: '特困救助' })).total).toBe(1)
    expect(await healSearch(world.desk)).toBe(null)
    world.at('2024-03-02')
    expect(await healSearch(world.desk)).toBe(0)
  })
})

onBothEngines('a correction', (open) => {
  const text = new TextEncoder()

  async function withFiles(world: World, town: Town): Promise<Disclosure> {
    const editor = world.desk.as(town.editor)
    const draft = { unit: 'yangdian', column: 'gonggao-gongshi', title: '道路养护公示', madeOn: '2024-02-20' }
    let item = expectDone(await writeDraft(editor, { ...draft, body: '<p>工期30天。</p>' }))
    for (const name of ['清单.txt', '说明.txt']) {
      const { id, version } = item
      item = expectDone(await attachFile(editor, { id, version, name, bytes: text.encode(`${name}\n`) }))
    }
    const sent = expectDone(await submitDisclosure(editor, { id: item.id, version: item.version }))
    return expectDone(await sign(world, town, await passing(world, town, sent)))
  }

  test('passes the whole workflow and then stands in place of the text, under the same number and day', async () => {
    const world = await open()
    const town = await openTown(world)
    const editor = world.desk.as(town.editor)
    world.at('2024-03-04')
    const original = await withFiles(world, town)
    const files = original.attachments.map(({ id }) => id)
    world.at('2024-03-20')
    const seen = { id: original.id, version: original.version }
    const correction = expectDone(await beginRevision(editor, { ...seen, note: '' }))
    expect(await beginRevision(editor, seen)).toMatchObject({ refusal: { code: 'alreadyExists' } })
    expect(correction.attachments.map(({ id }) => id)).not.toEqual(files)
    const change = {
      unit: 'yangdian',
      column: 'gonggao-gongshi',
      title: '道路养护公示',
      madeOn: '2024-02-20',
      body: '<p>工期60天。</p>',
      draft: { id: correction.id, version: correction.version },
    }
    const silent = expectDone(await writeDraft(editor, change))
    const draft = { id: silent.id, version: silent.version }
    expect(await submitDisclosure(editor, draft)).toMatchObject({ issues: [{ field: 'revisionNote' }] })
    const noted = expectDone(await writeDraft(editor, { ...change, draft, revisionNote: '工期误写为30天' }))
    const hidden = expectDone(
      await writeDraft(editor, {
        ...change,
        draft: { id: noted.id, version: noted.version },
        openness: 'withheld',
        exception: 'internal',
      }),
    )
    expect(await submitDisclosure(editor, { id: hidden.id, version: hidden.version })).toMatchObject({
      issues: [{ field: 'openness', text: expect.stringContaining('撤下') }],
    })
    const shown = expectDone(
      await writeDraft(editor, { ...change, draft: { id: hidden.id, version: hidden.version } }),
    )
    const sent = expectDone(await submitDisclosure(editor, { id: shown.id, version: shown.version }))
    const ready = await passing(world, town, sent)

    // until it is released everybody reads the old text
    expect(await findPublished(world.desk, { id: original.id })).toMatchObject({ body: '<p>工期30天。</p>' })
    expect(await findPublished(world.desk, { id: correction.id })).toBe(null)
    const corrected = expectDone(await sign(world, town, ready))
    expect(corrected).toMatchObject({
      id: original.id,
      indexNumber: 'yangdian/2024-00001',
      body: '<p>工期60天。</p>',
    })
    expect(corrected.publishedOn?.toString()).toBe('2024-03-04')
    expect(corrected.revisedOn?.toString()).toBe('2024-03-20')
    // a file that did not change keeps its address
    expect(corrected.attachments.map(({ id }) => id)).toEqual(files)
    expect(await loadPublishedAttachment(world.desk, files[0] ?? '')).toMatchObject({ name: '清单.txt' })
    expect((await searchDisclosures(world.desk, { query: '工期60天' })).total).toBe(1)
    expect((await searchDisclosures(world.desk, { query: '工期30天' })).total).toBe(0)
    expect((await listPublished(world.desk, { unit: 'yangdian' })).total).toBe(1)
    expect(expectDone(await findDisclosure(world.desk, correction.id)).state).toBe('applied')
    const trail = expectDone(await disclosureTrail(world.desk, original.id))
    expect(trail.at(-1)).toMatchObject({ kind: 'revised', remarks: '工期误写为30天' })
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
  })

  test('of what was withdrawn meanwhile is refused, and changes nothing', async () => {
    const world = await open()
    const town = await openTown(world)
    const original = await withFiles(world, town)
    const { id, version } = original
    const draft = expectDone(await beginRevision(world.desk.as(town.editor), { id, version, note: '更正' }))
    const sent = expectDone(
      await submitDisclosure(world.desk.as(town.editor), { id: draft.id, version: draft.version }),
    )
    const ready = await passing(world, town, sent)
    expectDone(await withdrawDisclosure(world.desk.as(town.signing), { id, version, reason: '内容有误' }))
    expect(await sign(world, town, ready)).toMatchObject({ refusal: { code: 'notNow' } })
    expect(expectDone(await findDisclosure(world.desk, draft.id)).state).toBe('inReview')
    expect(await findPublished(world.desk, { id })).toMatchObject({ state: 'withdrawn' })
  })
})
