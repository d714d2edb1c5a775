import { expect, test } from 'vitest'
import { person } from '../../../tests/support/people.ts'
import {
  draft,
  normative,
  openTown,
  published,
  submitted,
  type Town,
} from '../../../tests/support/publishing.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { auditEvents, notedHeads, verifyChain } from '../audit/index.ts'
import { expectDone } from '../desk/index.ts'
import {
  changeValidity,
  countByColumn,
  countByUnit,
  countDisclosed,
  type Disclosure,
  disclosureTrail,
  draftsOf,
  findDisclosure,
  findPublished,
  latestPublished,
  listPublished,
  nothingWrong,
  reviewDisclosure,
  reviewQueue,
  reviewSteps,
  type ReviewStep,
  searchDisclosures,
  setIndexPattern,
  submitDisclosure,
  withdrawDisclosure,
  writeDraft,
} from './index.ts'

function pass(world: World, actor: Town['editor'], item: Disclosure, step: ReviewStep) {
  const { id, version } = item
  return reviewDisclosure(world.desk.as(actor), { id, version, step, verdict: 'pass', ...nothingWrong(step) })
}

onBothEngines('publishing', (open) => {
  test('from draft to page: numbered, dated by the clock, listed, found, counted, on record', async () => {
    const world = await open()
    const town = await openTown(world)
    world.at('2024-03-04')
    const item = await published(world, town, { documentNumber: '杨政发〔2024〕3号' })
    expect(item).toMatchObject({ state: 'published', step: null, indexNumber: 'yangdian/2024-00001' })
    expect(item.publishedOn?.toString()).toBe('2024-03-04')

    const page = await findPublished(world.desk, { indexNumber: 'yangdian/2024-00001' })
    expect(page).toMatchObject({ state: 'published', title: draft.title, validity: 'valid' })
    const list = await listPublished(world.desk, { unit: 'yangdian' })
    expect(list.items).toMatchObject([{ id: item.id, columnName: '公告公示' }])
    const found = await searchDisclosures(world.desk, { query: '特困救助' })
    expect(found.hits).toMatchObject([{ id: item.id }])
    expect((await searchDisclosures(world.desk, { query: '杨政发〔2024〕3号' })).total).toBe(1)
    expect(await latestPublished(world.desk, { limit: 3 })).toMatchObject([{ id: item.id }])
    const count = await countDisclosed(world.desk.read, 'yangdian', 2024)
    expect(count.total).toBe(1)
    expect(Object.entries(count.byColumn).slice(0, 3)).toEqual([
      ['镇街文件', 0],
      ['公告公示', 1],
      ['规划计划', 0],
    ])

    const trail = expectDone(await disclosureTrail(world.desk.as(town.signing), item.id))
    expect(trail.map((event) => [event.kind, event.step, event.actorName])).toEqual([
      ['submitted', null, '采编'],
      ['passed', 'firstReview', '一审'],
      ['passed', 'secondReview', '二审'],
      ['passed', 'secrecyReview', '保密'],
      ['passed', 'signing', '签发'],
      ['published', null, '签发'],
    ])
    const events = await auditEvents(world.desk.read, {
      object: { kind: 'disclosure', id: item.id },
      limit: 20,
    })
    expect(events.map((event) => event.act).reverse()).toEqual([
      'disclosure.write-draft',
      'disclosure.submit',
      'disclosure.pass',
      'disclosure.pass',
      'disclosure.pass',
      'disclosure.publish',
    ])
    const chain = await verifyChain(
      world.desk.read,
      world.desk.vault.auditKey,
      ['disclosure_versions', 'disclosure_events', 'disclosure_reviews', 'guide_versions'],
      await notedHeads(world.folder),
    )
    expect(chain.faults).toEqual([])
  })

  test('what is not published is nowhere to be seen, at any step', async () => {
    const world = await open()
    const town = await openTown(world)
    const unseen = async (id: string): Promise<void> => {
      expect(await findPublished(world.desk, { id })).toBe(null)
      expect(await listPublished(world.desk, { entry: 'any' })).toMatchObject({ total: 0, items: [] })
      expect((await searchDisclosures(world.desk, { query: '特困人员' })).hits).toEqual([])
      expect(await latestPublished(world.desk, { limit: 9 })).toEqual([])
      expect(await countByUnit(world.desk.read, 2024)).toEqual(new Map())
      expect(await countByColumn(world.desk.read, { unit: 'yangdian' })).toEqual(new Map())
      expect((await countDisclosed(world.desk.read, 'yangdian', 2024)).total).toBe(0)
    }
    const written = expectDone(await writeDraft(world.desk.as(town.editor), draft))
    await unseen(written.id)
    let item = await submitted(world, town)
    for (const { step } of reviewSteps.slice(0, -1)) {
      item = expectDone(await pass(world, town[step], item, step))
      await unseen(item.id)
    }
    expectDone(
      await reviewDisclosure(world.desk.as(town.signing), {
        id: item.id,
        version: item.version,
        step: 'signing',
        verdict: 'sendBack',
        remarks: '数字有误',
      }),
    )
    await unseen(item.id)
    // and inside the house, only who may
    const county = { code: 'wenshang', path: '/wenshang/' }
    expect((await findDisclosure(world.desk.as(town.signing), item.id)).kind).toBe('done')
    expect((await findDisclosure(world.desk.as(person('主管', county, 'supervisor')), item.id)).kind).toBe(
      'done',
    )
    for (const other of [
      person('审计', county, 'auditor'),
      person('管理', county, 'systemAdministrator'),
      person('县采编', county, 'editor'),
    ]) {
      expect(await findDisclosure(world.desk.as(other), item.id)).toMatchObject({
        refusal: { code: 'notFound' },
      })
      expect(await pass(world, other, item, 'firstReview')).toMatchObject({ refusal: { code: 'notFound' } })
      expect((await draftsOf(world.desk.as(other), 'yangdian')).kind).toBe('refused')
    }
  })

  test('the author takes no step, and nobody two', async () => {
    const world = await open()
    const town = await openTown(world)
    const all = ['firstReviewer', 'secondReviewer', 'secrecyReviewer', 'signer'] as const
    const author = { ...town.editor, roles: ['editor', ...all] as const }
    let item = await submitted(world, { ...town, editor: author })
    expect(await pass(world, author, item, 'firstReview')).toMatchObject({
      refusal: { code: 'samePerson', text: expect.stringContaining('拟稿') },
    })
    const many = person('多岗', town.unit, ...all)
    item = expectDone(await pass(world, many, item, 'firstReview'))
    expect(await pass(world, many, item, 'secondReview')).toMatchObject({
      refusal: { code: 'samePerson', text: expect.stringContaining('“一审”') },
    })
    const queue = await reviewQueue(world.desk.as(many))
    expect(queue).toMatchObject([{ disclosure: { id: item.id }, barred: expect.stringContaining('“一审”') }])
    expect(await reviewQueue(world.desk.as(town.secondReview))).toMatchObject([{ barred: null }])
    expect(await reviewQueue(world.desk.as(town.signing))).toEqual([])

    // sent back, changed by another, submitted again: who reviewed may take the same step, none else
    item = expectDone(
      await reviewDisclosure(world.desk.as(town.secondReview), {
        id: item.id,
        version: item.version,
        step: 'secondReview',
        verdict: 'sendBack',
        remarks: '请核对人数',
      }),
    )
    expect(item).toMatchObject({ state: 'draft', step: null })
    const helper = person('采编二', town.unit, 'editor', 'firstReviewer')
    const { id } = item
    item = expectDone(
      await writeDraft(world.desk.as(helper), { ...draft, draft: { id, version: item.version } }),
    )
    item = expectDone(await submitDisclosure(world.desk.as(author), { id, version: item.version }))
    expect(item.writers.map((writer) => writer.name).sort()).toEqual(['采编', '采编二'])
    expect(await pass(world, helper, item, 'firstReview')).toMatchObject({ refusal: { code: 'samePerson' } })
    expect(
      await pass(world, { ...town.secondReview, roles: ['firstReviewer'] }, item, 'firstReview'),
    ).toMatchObject({
      refusal: { code: 'samePerson', text: expect.stringContaining('“二审”') },
    })
    item = expectDone(await pass(world, many, item, 'firstReview'))
    expect(item.step).toBe('secondReview')
  })

  test('steps come in their order, each by its role, on the version that was seen', async () => {
    const world = await open()
    const town = await openTown(world)
    const item = await submitted(world, town)
    expect(await pass(world, town.signing, item, 'signing')).toMatchObject({ refusal: { code: 'notNow' } })
    expect(await pass(world, town.signing, item, 'firstReview')).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    expect(await pass(world, town.firstReview, { ...item, version: 1 }, 'firstReview')).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    })
    const { id, version } = item
    const sendBack = { id, version, step: 'firstReview', verdict: 'sendBack', remarks: ' ' } as const
    expect(await reviewDisclosure(world.desk.as(town.firstReview), sendBack)).toMatchObject({
      issues: [{ field: 'remarks' }],
    })
    expect(await writeDraft(world.desk.as(town.editor), { ...draft, draft: { id, version } })).toMatchObject({
      refusal: { code: 'notNow', text: expect.stringContaining('等待一审') },
    })
    expect(await reviewDisclosure(world.desk, { ...sendBack, verdict: 'pass' })).toMatchObject({
      refusal: { code: 'notSignedIn' },
    })
    expect(await writeDraft(world.desk.as(town.signing), draft)).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
  })

  test('of two who change one draft, the second is told', async () => {
    const world = await open()
    const town = await openTown(world)
    const desk = world.desk.as(town.editor)
    const written = expectDone(await writeDraft(desk, draft))
    const seen = { id: written.id, version: written.version }
    const both = await Promise.all([
      writeDraft(desk, { ...draft, title: '甲', draft: seen }),
      writeDraft(desk, { ...draft, title: '乙', draft: seen }),
    ])
    expect(both.map((answer) => answer.kind).sort()).toEqual(['done', 'refused'])
    expect(both.find((answer) => answer.kind === 'refused')).toMatchObject({
      refusal: { code: 'changedMeanwhile' },
    })
  })

  test('two signed at once get two numbers, one signed twice gets one; a number never comes again', async () => {
    const world = await open()
    const town = await openTown(world)
    const ready = async (): Promise<Disclosure> => {
      let item = await submitted(world, town)
      for (const { step } of reviewSteps.slice(0, -1))
        item = expectDone(await pass(world, town[step], item, step))
      return item
    }
    const [one, two, three] = [await ready(), await ready(), await ready()]
    const signed = await Promise.all([one, two].map((item) => pass(world, town.signing, item, 'signing')))
    expect(signed.map((answer) => String(expectDone(answer).indexNumber)).sort()).toEqual([
      'yangdian/2024-00001',
      'yangdian/2024-00002',
    ])
    const twice = await Promise.all([three, three].map((item) => pass(world, town.signing, item, 'signing')))
    expect(twice.map((answer) => answer.kind).sort()).toEqual(['done', 'refused'])
    const third = twice
      .map((answer) => (answer.kind === 'done' ? answer.value : null))
      .find((item) => item !== null)
    expect(third?.indexNumber).toBe('yangdian/2024-00003')
    if (third) {
      const { id, version } = third
      expectDone(await withdrawDisclosure(world.desk.as(town.signing), { id, version, reason: '内容有误' }))
    }
    expect((await published(world, town)).indexNumber).toBe('yangdian/2024-00004')
    world.at('2025-01-02')
    expect((await published(world, town)).indexNumber).toBe('yangdian/2025-00001')
    const supervisor = person('主管', town.county, 'supervisor')
    expectDone(await setIndexPattern(world.desk.as(supervisor), { pattern: '{unit}/{serial:3}-{year}' }))
    expect((await published(world, town)).indexNumber).toBe('yangdian/002-2025')
    expect(await setIndexPattern(world.desk.as(supervisor), { pattern: '{year}' })).toMatchObject({
      kind: 'issues',
    })
    expect(await setIndexPattern(world.desk.as(town.signing), { pattern: '{unit}' })).toMatchObject({
      kind: 'refused',
    })
  })

  test('a withdrawn item leaves a notice and nothing else', async () => {
    const world = await open()
    const town = await openTown(world)
    const { id, version } = await published(world, town)
    const desk = world.desk.as(town.signing)
    expect(await withdrawDisclosure(desk, { id, version, reason: '' })).toMatchObject({
      issues: [{ field: 'reason' }],
    })
    expect(await withdrawDisclosure(world.desk.as(town.editor), { id, version, reason: '误' })).toMatchObject(
      {
        refusal: { code: 'notAllowed' },
      },
    )
    world.at('2024-03-08')
    expectDone(await withdrawDisclosure(desk, { id, version, reason: '公示期满，依规撤下' }))
    const notice = await findPublished(world.desk, { id })
    expect(notice).toMatchObject({ state: 'withdrawn', reason: '公示期满，依规撤下' })
    expect(notice).not.toHaveProperty('body')
    expect(await listPublished(world.desk, {})).toMatchObject({ total: 0 })
    expect(await searchDisclosures(world.desk, { query: '特困' })).toMatchObject({ total: 0, hits: [] })
    expect((await countDisclosed(world.desk.read, 'yangdian', 2024)).total).toBe(0)
    expect(await withdrawDisclosure(desk, { id, version: version + 1, reason: '再撤' })).toMatchObject({
      refusal: { code: 'notNow' },
    })
  })

  test('有效性 changes with its ground, and by its own last day', async () => {
    const world = await open()
    const town = await openTown(world)
    const change = { ...normative, expiresOn: '2024-12-31' }
    const { id, version } = await published(world, town, change)
    const next = await published(world, town, { title: '新的办法' })
    const desk = world.desk.as(town.signing)
    const validity = async (): Promise<string | undefined> => {
      const page = await findPublished(world.desk, { id })
      return page?.state === 'published' ? page.validity : undefined
    }
    expect(await validity()).toBe('valid')
    world.at('2025-01-01')
    expect(await validity()).toBe('expired')
    expect((await listPublished(world.desk, { validity: 'expired' })).items).toMatchObject([
      { id, validity: 'expired' },
    ])
    expect(
      await changeValidity(desk, {
        id,
        version,
        validity: 'repealed',
        on: '2025-02-30',
        reason: '',
        successor: 'yangdian/2024-99999',
      }),
    ).toMatchObject({ issues: [{ field: 'on' }, { field: 'reason' }, { field: 'successor' }] })
    expectDone(
      await changeValidity(desk, {
        id,
        version,
        validity: 'repealed',
        on: '2024-06-01',
        reason: '杨政发〔2024〕9号',
        successor: next.indexNumber ?? '',
      }),
    )
    expect(await validity()).toBe('repealed')
    expect((await searchDisclosures(world.desk, { query: '特困' })).total).toBe(1)
  })
})
