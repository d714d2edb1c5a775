import { expect, test } from 'vitest'
import { person } from '../../../../tests/support/people.ts'
import { draft, openTown } from '../../../../tests/support/publishing.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import { dropTyping, keepTyping, submitDisclosure, typingOf, unsavedDrafts, writeDraft } from '../index.ts'

onBothEngines('what is typed and not saved', (open) => {
  test('is kept for whoever typed it, whole or not, until he saves it', async () => {
    const world = await open()
    const town = await openTown(world)
    const editor = world.desk.as(town.editor)
    const typed = JSON.stringify({ title: '写了一半' })
    const own = { draft: 'new-1', baseVersion: 0, typed }
    expect(expectDone(await keepTyping(editor, own))).toEqual({ version: 0, fellows: [] })
    expect(await typingOf(editor, 'new-1')).toMatchObject({ typed, baseVersion: 0 })
    expect(await unsavedDrafts(editor)).toMatchObject([{ draft: 'new-1', typed }])
    const other = world.desk.as(person('乙', town.unit, 'editor'))
    expect(await typingOf(other, 'new-1')).toBe(null)
    expect(await unsavedDrafts(other)).toEqual([])
    expectDone(await writeDraft(editor, { ...draft, typedAs: 'new-1' }))
    expect(await unsavedDrafts(editor)).toEqual([])
  })

  test('two in one draft are told of each other, and neither loses a word', async () => {
    const world = await open()
    const town = await openTown(world)
    const first = world.desk.as(town.editor)
    const second = world.desk.as(person('乙', town.unit, 'editor'))
    const { id } = expectDone(await writeDraft(first, draft))
    const keep = (desk: typeof first, typed: string) => keepTyping(desk, { draft: id, baseVersion: 1, typed })
    expect(expectDone(await keep(first, '甲的字')).fellows).toEqual([])
    expect(expectDone(await keep(second, '乙的字')).fellows).toMatchObject([{ name: '采编' }])
    expect(expectDone(await keep(first, '甲的字二')).fellows).toMatchObject([{ name: '乙' }])
    const seen = { ...draft, draft: { id, version: 1 } }
    expectDone(await writeDraft(first, { ...seen, title: '甲的标题' }))
    expect(await writeDraft(second, { ...seen, title: '乙的标题' })).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    })
    // what the second typed is still there, and he sees that the draft went on
    expect(expectDone(await keep(second, '乙的字')).version).toBe(2)
    expect(await typingOf(second, id)).toMatchObject({ typed: '乙的字', baseVersion: 1 })
    world.at('2024-03-01T09:03')
    expect(expectDone(await keep(first, '过了三分钟')).fellows).toEqual([])
    expectDone(await dropTyping(second, id))
    expect(await typingOf(second, id)).toBe(null)
  })

  test('nobody else’s unit, nothing that is with the reviewers, and nothing without end is kept', async () => {
    const world = await open()
    const town = await openTown(world)
    const editor = world.desk.as(town.editor)
    const { id, version } = expectDone(await writeDraft(editor, draft))
    const stranger = world.desk.as(person('外', { code: 'xinghe', path: '/wenshang/xinghe/' }, 'editor'))
    const typing = { draft: id, baseVersion: version, typed: '{}' }
    expect(await keepTyping(stranger, typing)).toMatchObject({ kind: 'refused' })
    expect(await keepTyping(world.desk.as(town.signing), typing)).toMatchObject({ kind: 'refused' })
    expect(await keepTyping(editor, { ...typing, draft: 'gone', baseVersion: 3 })).toMatchObject({
      refusal: { code: 'notFound' },
    })
    expect(await keepTyping(editor, { ...typing, typed: 'x'.repeat(3_000_001) })).toMatchObject({
      issues: [{ field: 'body' }],
    })
    expectDone(await keepTyping(editor, typing))
    expectDone(await submitDisclosure(editor, { id, version }))
    expect(await typingOf(editor, id)).toBe(null)
    expect(await keepTyping(editor, typing)).toMatchObject({ refusal: { code: 'notNow' } })
  })
})
