import { expect, test } from 'vitest'
import { draft, openTown } from '../../../../tests/support/publishing.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import { writeDraft } from '../write-draft.ts'
import { releaseUrgently } from './release-urgently.ts'
import { nothingWrong } from './review-record.ts'

onBothEngines('应急发布', (open) => {
  test('a last day of display that has passed is told; a set moment is not waited for', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.signing)
    const plan = { releaseAt: '2024-04-01T00:00:00Z', displayUntil: '2024-04-10' }
    const written = expectDone(await writeDraft(world.desk.as(town.editor), { ...draft, ...plan }))
    const urgent = {
      id: written.id,
      version: written.version,
      reason: '突发山洪',
      secrecy: nothingWrong('secrecyReview').secrecy,
    }
    world.at('2024-04-11')
    expect(await releaseUrgently(desk, urgent)).toMatchObject({ issues: [{ field: 'displayUntil' }] })
    world.at('2024-03-05')
    expect(await releaseUrgently(desk, urgent)).toMatchObject({
      kind: 'done',
      value: { state: 'published', releaseAt: null, urgent: { reason: '突发山洪' } },
    })
  })
})
