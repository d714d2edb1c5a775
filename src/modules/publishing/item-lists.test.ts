import { expect, test } from 'vitest'
import { draft, openTown, published, submitted } from '../../../tests/support/publishing.ts'
import { person } from '../../../tests/support/people.ts'
import { onBothEngines } from '../../../tests/support/world.ts'
import { type Desk, expectDone } from '../desk/index.ts'
import {
  reviewDisclosure,
  withdrawDisclosure,
  workingCounts,
  workingPage,
  wholeList,
  writeDraft,
} from './index.ts'

type AskWhole = Parameters<typeof wholeList>[1]

async function titles(desk: Desk, request: AskWhole): Promise<string[]> {
  const { total, items } = expectDone(await wholeList(desk, request))
  const found: string[] = []
  for await (const { disclosure } of items) found.push(disclosure.title)
  expect(found).toHaveLength(total)
  return found
}

onBothEngines('the lists of the office', (open) => {
  test('each item stands in one list; pages go from the last change back', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    for (const [index, title] of ['甲', '乙', '丙'].entries()) {
      world.at(`2024-03-0${index + 1}`)
      expectDone(await writeDraft(desk, { ...draft, title }))
    }
    const back = await submitted(world, town, { title: '退回' })
    const sendBack = { step: 'firstReview', verdict: 'sendBack', remarks: '请核对姓名。' } as const
    expectDone(
      await reviewDisclosure(world.desk.as(town.firstReview), {
        ...sendBack,
        id: back.id,
        version: back.version,
      }),
    )
    await submitted(world, town, { title: '审核中' })
    const out = await published(world, town, { title: '撤下' })
    const withdrawal = { id: out.id, version: out.version, reason: '栏目有误' }
    expectDone(await withdrawDisclosure(world.desk.as(town.signing), withdrawal))

    expect(expectDone(await workingCounts(desk, 'yangdian'))).toEqual({
      discarded: 0,
      draft: 3,
      sentBack: 1,
      inReview: 1,
      scheduled: 0,
      ended: 0,
      kept: 0,
      withdrawn: 1,
    })
    const page = async (offset: number): Promise<string[]> => {
      const request = { unit: 'yangdian', list: 'draft', page: { offset, limit: 2 } } as const
      return expectDone(await workingPage(desk, request)).map(({ disclosure }) => disclosure.title)
    }
    expect([await page(0), await page(2), await page(4)]).toEqual([['丙', '乙'], ['甲'], []])
    expect(await titles(desk, { unit: 'yangdian', list: 'draft' })).toEqual(['丙', '乙', '甲'])
    expect(await titles(desk, { unit: 'yangdian', list: 'sentBack' })).toEqual(['退回'])
    expect(await titles(desk, { unit: 'yangdian', list: 'withdrawn' })).toEqual(['撤下'])

    // submitted again, it is no returned draft any more; returned again, it is one
    const again = expectDone(
      await workingPage(desk, { unit: 'yangdian', list: 'sentBack', page: { offset: 0, limit: 9 } }),
    )
    expect(again[0]).toMatchObject({ columnName: '公告公示', disclosure: { state: 'draft', title: '退回' } })
  })

  test('what is published, whole or by column and year, as it stood when it was asked for', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.signing)
    await published(world, town, { title: '一' })
    world.at('2024-03-02')
    await published(world, town, { title: '二', column: 'zhenjie-wenjian' })
    world.at('2025-03-02')
    const last = await published(world, town, { title: '三' })
    const unit = 'yangdian'
    const list = 'published'
    expect(await titles(desk, { unit, list })).toEqual(['三', '二', '一'])
    expect(await titles(desk, { unit, list, year: 2024 })).toEqual(['二', '一'])
    expect(await titles(desk, { unit, list, year: 2024, column: 'gonggao-gongshi' })).toEqual(['一'])
    expect(await titles(desk, { unit, list, column: 'none' })).toEqual([])

    const asked = expectDone(await wholeList(desk, { unit, list }))
    expectDone(await withdrawDisclosure(desk, { id: last.id, version: last.version, reason: '有误' }))
    const states: string[] = []
    for await (const { disclosure } of asked.items) states.push(`${disclosure.title} ${disclosure.state}`)
    expect(states).toEqual(['二 published', '一 published'])
  })

  test('nobody lists what he may not read', async () => {
    const world = await open()
    const town = await openTown(world)
    for (const actor of [
      person('审计', town.county, 'auditor'),
      person('外人', { code: 'x', path: '/wenshang/x/' }, 'editor'),
    ]) {
      const desk = world.desk.as(actor)
      const answers = [
        await workingCounts(desk, 'yangdian'),
        await workingPage(desk, { unit: 'yangdian', list: 'draft', page: { offset: 0, limit: 1 } }),
        await wholeList(desk, { unit: 'yangdian', list: 'published' }),
      ]
      for (const answer of answers) expect(answer).toMatchObject({ refusal: { code: 'notAllowed' } })
    }
    expect(await workingCounts(world.desk, 'none')).toMatchObject({ refusal: { code: 'notFound' } })
  })
})
