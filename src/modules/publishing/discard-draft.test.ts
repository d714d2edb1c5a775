import { expect, test } from 'vitest'
import { draft, openTown, submitted } from '../../../tests/support/publishing.ts'
import { onBothEngines } from '../../../tests/support/world.ts'
import { expectDone } from '../desk/index.ts'
import {
  discardDraft,
  restoreDraft,
  submitDisclosure,
  verifyDisclosures,
  workingCounts,
  writeDraft,
} from './index.ts'

onBothEngines('a draft given up', (open) => {
  test('leaves the drafts, is found among the discarded, comes back, and the record vouches for it', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const counts = async () => expectDone(await workingCounts(desk, 'yangdian'))
    const written = expectDone(await writeDraft(desk, draft))
    const gone = expectDone(await discardDraft(desk, { ...written, reason: '重复' }))
    expect(gone.state).toBe('discarded')
    expect(await counts()).toMatchObject({ draft: 0, discarded: 1 })
    expect(await submitDisclosure(desk, gone)).toMatchObject({ refusal: { code: 'notNow' } })
    expect(await discardDraft(desk, { ...gone, reason: '' })).toMatchObject({ refusal: { code: 'notNow' } })
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])

    expect(await restoreDraft(desk, { ...gone, version: 1 })).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    })
    const back = expectDone(await restoreDraft(desk, gone))
    expect(await counts()).toMatchObject({ draft: 1, discarded: 0 })
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
    expect(expectDone(await submitDisclosure(desk, back)).state).toBe('inReview')
  })

  test('is for its writers, and only while it is a draft', async () => {
    const world = await open()
    const town = await openTown(world)
    const written = expectDone(await writeDraft(world.desk.as(town.editor), draft))
    expect(await discardDraft(world.desk.as(town.signing), { ...written, reason: '' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    const sent = await submitted(world, town)
    expect(await discardDraft(world.desk.as(town.editor), { ...sent, reason: '' })).toMatchObject({
      refusal: { code: 'notNow' },
    })
  })
})
