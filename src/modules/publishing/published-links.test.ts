import { expect, test } from 'vitest'
import { pngOf } from '../../../tests/support/office-files.ts'
import { normative, openTown, published, submitted, type Town } from '../../../tests/support/publishing.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { expectDone } from '../desk/index.ts'
import {
  attachFile,
  beginRevision,
  changeValidity,
  countServiceGuides,
  type Disclosure,
  explainedAmong,
  findPublished,
  listPublished,
  listServiceGuides,
  nothingWrong,
  publishedLinks,
  type PublishedLinks,
  reviewDisclosure,
  reviewSteps,
  type ServiceGuide,
  submitDisclosure,
  withdrawDisclosure,
  writeDraft,
  type WriteDraft,
} from './index.ts'

const guide: ServiceGuide = {
  matter: '生育登记',
  basis: ['某办法第一条'],
  conditions: ['已经怀孕的'],
  materials: [{ name: '登记表', form: '原件1份', sample: null }],
  steps: ['到窗口登记'],
  timeLimit: '当场办结',
  fee: '不收费',
  place: '镇便民服务中心5号窗口',
  hours: '',
  phone: '0537-0000000',
}

async function linksOf(world: World, { id }: Pick<Disclosure, 'id'>): Promise<PublishedLinks> {
  const found = await findPublished(world.desk, { id })
  if (found?.state !== 'published') throw new Error('it is not published')
  return publishedLinks(world.desk, found)
}

function titles(items: readonly { readonly title: string }[]): string[] {
  return items.map(({ title }) => title)
}

/** A correction of a published item, through all steps. */
async function corrected(
  world: World,
  town: Town,
  { id, version }: Disclosure,
  change: (draft: Disclosure) => Promise<Disclosure> = (draft) => Promise.resolve(draft),
): Promise<Disclosure> {
  const desk = world.desk.as(town.editor)
  const draft = await change(expectDone(await beginRevision(desk, { id, version, note: '改正一处。' })))
  let item = expectDone(await submitDisclosure(desk, { id: draft.id, version: draft.version }))
  for (const { step } of reviewSteps) {
    item = expectDone(
      await reviewDisclosure(world.desk.as(town[step]), {
        id: item.id,
        version: item.version,
        step,
        verdict: 'pass',
        ...nothingWrong(step),
      }),
    )
  }
  return item
}

onBothEngines('what published items are linked with', (open) => {
  test('a document and its explanation name each other, once both are out', async () => {
    const world = await open()
    const town = await openTown(world)
    const document = await published(world, town, { title: '管理办法', ...normative })
    const explanation: Partial<WriteDraft> = {
      title: '管理办法问答',
      kind: 'interpretation',
      interprets: document.id,
    }
    await submitted(world, town, { ...explanation, title: '还在审的问答' })
    expect((await linksOf(world, document)).explainedBy).toEqual([])
    expect([...(await explainedAmong(world.desk, [document.id]))]).toEqual([])

    const explaining = await published(world, town, explanation)
    expect(titles((await linksOf(world, document)).explainedBy)).toEqual(['管理办法问答'])
    expect((await linksOf(world, explaining)).explains?.indexNumber).toBe(document.indexNumber)
    expect([...(await explainedAmong(world.desk, [document.id, explaining.id]))]).toEqual([document.id])

    const signer = world.desk.as(town.signing)
    expectDone(await withdrawDisclosure(signer, { ...document, reason: '重复发布' }))
    expect((await linksOf(world, explaining)).explains).toBeNull()
  })

  test('what was repealed names what holds now, and that names what it took the place of', async () => {
    const world = await open()
    const town = await openTown(world)
    const earlier = await published(world, town, { title: '暂行办法', ...normative })
    const current = await published(world, town, { title: '办法', ...normative })
    expect((await linksOf(world, current)).replaces).toEqual([])
    expectDone(
      await changeValidity(world.desk.as(town.signing), {
        id: earlier.id,
        version: earlier.version,
        validity: 'repealed',
        on: '2024-03-01',
        reason: '由办法代替。',
        successor: current.indexNumber ?? '',
      }),
    )
    expect((await linksOf(world, earlier)).replacedBy?.title).toBe('办法')
    expect((await linksOf(world, current)).replaces).toMatchObject([
      { title: '暂行办法', validity: 'repealed' },
    ])
    expect((await linksOf(world, earlier)).changes).toMatchObject([
      { kind: 'validityChanged', note: '废止，自 2024-03-01 起：由办法代替。' },
    ])
    const { items } = await listPublished(world.desk, { unit: 'yangdian' })
    expect(items.find(({ id }) => id === earlier.id)?.changedOn.toString()).toBe('2024-03-01')
  })

  test('every correction stands there with its day, and with nobody’s name', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await published(world, town)
    world.at('2024-03-05')
    const first = await corrected(world, town, item)
    world.at('2024-03-08')
    await corrected(world, town, first)
    const { changes } = await linksOf(world, item)
    expect(changes.map(({ kind, on, note }) => [kind, on.toString(), note])).toEqual([
      ['revised', '2024-03-08', '改正一处。'],
      ['revised', '2024-03-05', '改正一处。'],
    ])
    expect(JSON.stringify(changes)).not.toContain(town.signing.name)
    const [listed] = (await listPublished(world.desk, { unit: 'yangdian' })).items
    expect([listed?.disclosedOn.toString(), listed?.revisedOn?.toString()]).toEqual([
      '2024-03-01',
      '2024-03-08',
    ])
  })

  test('pictures are no attachments of a list', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const { id, version } = expectDone(
      await writeDraft(desk, {
        unit: 'yangdian',
        column: 'gonggao-gongshi',
        title: '搬迁公告',
        body: '<p>见图。</p>',
        madeOn: '2024-02-20',
      }),
    )
    const png = pngOf(2, 2)
    const withPicture = expectDone(
      await attachFile(desk, { id, version, name: '图.png', bytes: png, role: 'picture' }),
    )
    let item = expectDone(await submitDisclosure(desk, withPicture))
    for (const { step } of reviewSteps) {
      const seen = { id, version: item.version, step, verdict: 'pass', ...nothingWrong(step) } as const
      item = expectDone(await reviewDisclosure(world.desk.as(town[step]), seen))
    }
    expect(item.attachments).toHaveLength(1)
    const { items } = await listPublished(world.desk, { unit: 'yangdian' })
    expect(items[0]?.attachments).toEqual([])
  })
})

onBothEngines('办事指南', (open) => {
  test('are listed with what they say, by unit, as long as they are out', async () => {
    const world = await open()
    const town = await openTown(world)
    const made = await published(world, town, { title: '生育登记办事指南', kind: 'serviceGuide', guide })
    await published(world, town, { title: '不是指南' })
    await submitted(world, town, { title: '还在审的指南', kind: 'serviceGuide', guide })
    const listed = await listServiceGuides(world.desk, { unit: 'yangdian' })
    expect([listed.total, titles(listed.items)]).toEqual([1, ['生育登记办事指南']])
    expect(listed.items[0]?.guide).toEqual(guide)
    expect([...(await countServiceGuides(world.desk))]).toEqual([['yangdian', 1]])
    expect((await listServiceGuides(world.desk, { unit: 'wenshang' })).total).toBe(0)
    expectDone(await withdrawDisclosure(world.desk.as(town.signing), { ...made, reason: '停办' }))
    expect(await listServiceGuides(world.desk, {})).toEqual({ total: 0, items: [] })
  })

  test('a correction keeps its samples, and takes those that it gained', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const content = {
      unit: 'yangdian',
      column: 'xingzheng-quanli',
      title: '生育登记办事指南',
      madeOn: '2024-02-20',
      kind: 'serviceGuide',
    } as const
    const sampled = (sample: string | null): ServiceGuide => ({
      ...guide,
      materials: [{ name: '登记表', form: '原件1份', sample }],
    })
    const written = expectDone(await writeDraft(desk, { ...content, guide }))
    const file = { name: '登记表样表.txt', bytes: new TextEncoder().encode('样表\n') }
    const attached = expectDone(await attachFile(desk, { ...written, ...file }))
    const draft = expectDone(
      await writeDraft(desk, {
        ...content,
        draft: attached,
        guide: sampled(attached.attachments[0]?.id ?? ''),
      }),
    )
    let item = expectDone(await submitDisclosure(desk, draft))
    for (const { step } of reviewSteps) {
      const seen = {
        id: item.id,
        version: item.version,
        step,
        verdict: 'pass',
        ...nothingWrong(step),
      } as const
      item = expectDone(await reviewDisclosure(world.desk.as(town[step]), seen))
    }
    // the copy that is being corrected calls its files by names of its own, and the guide with them
    await corrected(world, town, item, async (copy) => {
      const [own] = copy.attachments
      expect(own?.id).not.toBe(item.attachments[0]?.id)
      expect(copy.guide?.materials[0]?.sample).toBe(own?.id)
      return expectDone(
        await writeDraft(desk, {
          ...content,
          draft: copy,
          guide: { ...sampled(own?.id ?? ''), fee: '免费' },
        }),
      )
    })
    const after = await findPublished(world.desk, { id: item.id })
    if (after?.state !== 'published') throw new Error('it is not published')
    expect(after.guide?.fee).toBe('免费')
    expect(after.attachments.map(({ id }) => id)).toEqual([item.attachments[0]?.id])
    expect(after.guide?.materials[0]?.sample).toBe(item.attachments[0]?.id)
  })
})
