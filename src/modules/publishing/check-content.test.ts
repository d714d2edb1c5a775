import { expect, test } from 'vitest'
import { draft, openTown, published } from '../../../tests/support/publishing.ts'
import { onBothEngines } from '../../../tests/support/world.ts'
import { applyTemplate } from '../catalogue/index.ts'
import { expectDone } from '../desk/index.ts'
import {
  type Disclosure,
  listPublished,
  searchDisclosures,
  submitDisclosure,
  writeDraft,
  type WriteDraft,
} from './index.ts'

onBothEngines('drafts and lists', (open) => {
  test('every fault of a draft is named with its field', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const cases: [Partial<WriteDraft>, string][] = [
      [{ title: ' \n ' }, 'title'],
      [{ title: '长'.repeat(201) }, 'title'],
      [{ column: '' }, 'column'],
      [{ column: 'none' }, 'column'],
      [{ madeOn: '' }, 'madeOn'],
      [{ madeOn: '2024-02-30' }, 'madeOn'],
      [{ madeOn: '2024-03-02' }, 'madeOn'],
      [{ effectiveOn: '明天' }, 'effectiveOn'],
      [{ expiresOn: '2024-02-19' }, 'expiresOn'],
      [{ body: '<ul><li>'.repeat(100_000) }, 'body'],
      [{ keywords: Array.from({ length: 11 }, (_, index) => `词${index}`) }, 'keywords'],
      [{ documentNumber: '号'.repeat(61) }, 'documentNumber'],
    ]
    for (const [change, field] of cases) {
      expect(await writeDraft(desk, { ...draft, ...change }), JSON.stringify(change)).toMatchObject({
        issues: [{ field }],
      })
    }
    expect(await writeDraft(desk, { ...draft, unit: 'none' })).toMatchObject({
      refusal: { code: 'notFound' },
    })
    const today = expectDone(
      await writeDraft(desk, { ...draft, madeOn: '2024-03-01', title: ' 关于\t公示\0 ' }),
    )
    expect(today).toMatchObject({ title: '关于 公示', issuer: '杨店镇人民政府', openness: 'proactive' })
  })

  test('a column with columns below it takes no items', async () => {
    const world = await open()
    const town = await openTown(world)
    expectDone(await applyTemplate(world.desk, { unit: 'wenshang' }))
    const editor = { ...town.editor, unit: { code: 'wenshang', path: '/wenshang/' } }
    const answer = await writeDraft(world.desk.as(editor), {
      ...draft,
      unit: 'wenshang',
      column: 'zhengce-wenjian',
    })
    expect(answer).toMatchObject({ issues: [{ field: 'column', text: expect.stringContaining('政策文件') }] })
  })

  test('nothing empty is submitted, and nothing that is withheld without its reason', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const written = expectDone(await writeDraft(desk, { ...draft, body: '<p> </p>', openness: 'withheld' }))
    expect(await submitDisclosure(desk, { id: written.id, version: 1 })).toMatchObject({
      issues: [{ field: 'body' }, { field: 'exception', ground: '条例第十四条至第十六条' }],
    })
  })

  test('nothing is submitted in which a picture is missing or two people have not come to one text', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const body = '<p>〔这里缺一张图片：示意图〕</p><p>〔两个人改了同一处，请留下一种〕</p>'
    const written = expectDone(await writeDraft(desk, { ...draft, body }))
    expect(await submitDisclosure(desk, { id: written.id, version: 1 })).toMatchObject({
      issues: [
        { field: 'body', text: expect.stringContaining('缺 1 张图片') },
        { field: 'body', text: expect.stringContaining('两个人都改过') },
      ],
    })
  })

  test('lists: filters, their counts, pages, order', async () => {
    const world = await open()
    const town = await openTown(world)
    const add = async (on: string, change: Partial<WriteDraft>): Promise<Disclosure> => {
      world.at(on)
      return published(world, town, change)
    }
    await add('2023-05-05', { title: '一', madeOn: '2023-05-01', genre: '通知', column: 'zhenjie-wenjian' })
    await add('2024-03-01', { title: '二', madeOn: '2024-02-28', genre: '公示' })
    await add('2024-03-02', { title: '三', madeOn: '2024-02-01', genre: '通知' })
    await add('2024-03-02', { title: '四', madeOn: '2024-02-02', genre: '公示', column: 'zhidu' })
    const titles = async (request: Parameters<typeof listPublished>[1]): Promise<string[]> =>
      (await listPublished(world.desk, request)).items.map((item) => item.title)
    expect(await titles({ unit: 'yangdian' })).toEqual(['三', '二', '一'])
    expect(await titles({ unit: 'yangdian', sort: 'madeOn' })).toEqual(['二', '三', '一'])
    expect(await titles({ unit: 'yangdian', entry: 'rulebook' })).toEqual(['四'])
    expect(await titles({ entry: 'any', pageSize: 2, page: 2 })).toEqual(['二', '一'])
    expect(await titles({ unit: 'wenshang' })).toEqual([])
    expect(await titles({ unit: 'yangdian', page: 9 })).toEqual([])
    const list = await listPublished(world.desk, { unit: 'yangdian', year: 2024, genre: '通知' })
    expect(list.total).toBe(1)
    expect([...list.facets.years]).toEqual([
      [2024, 1],
      [2023, 1],
    ])
    expect(Object.fromEntries(list.facets.genres)).toEqual({ 通知: 1, 公示: 1 })
    expect([...list.facets.columns]).toEqual([['gonggao-gongshi', 1]])
    expect((await listPublished(world.desk, { unit: 'yangdian', column: 'zhenjie-wenjian' })).total).toBe(1)

    const found = await searchDisclosures(world.desk, { query: '公示', genre: '通知' })
    expect(found).toMatchObject({ total: 2, totalIsAtLeast: false })
    expect(Object.fromEntries(found.facets.genres)).toEqual({ 公示: 2, 通知: 2 })
    expect(found.hits[0]?.snippet).toContainEqual({ text: '公示', hit: true })
    expect((await searchDisclosures(world.desk, { query: '公示', unit: 'wenshang' })).hits).toEqual([])
    expect((await searchDisclosures(world.desk, { query: '公示', scope: 'wenshang' })).total).toBe(0)
    expect((await searchDisclosures(world.desk, { query: '  ' })).words).toEqual([])
  })
})
