import { expect, test } from 'vitest'
import { person } from '../../../../tests/support/people.ts'
import { openTown, published, submitted, type Town } from '../../../../tests/support/publishing.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { type AccountActor, type Answer, expectDone } from '../../desk/index.ts'
import { addUnit, createAccount, listAccountsOf } from '../../units/index.ts'
import {
  type Disclosure,
  disclosureTrail,
  findDisclosure,
  findPublished,
  lendReviewers,
  nothingWrong,
  publishingBoard,
  reassessKept,
  recordReferralAnswer,
  referSecrecy,
  releaseUrgently,
  reviewDisclosure,
  type ReviewDisclosure,
  reviewQueue,
  type ReviewSettings,
  type ReviewStep,
  reviewUrgent,
  selectReviews,
  setReviewSettings,
  submitDisclosure,
  usualReviewSettings,
  verifyDisclosures,
  writeDraft,
} from '../index.ts'

function pass(
  world: World,
  actor: AccountActor,
  item: Disclosure,
  step: ReviewStep,
  change: Partial<ReviewDisclosure> = {},
): Promise<Answer<Disclosure>> {
  const { id, version } = item
  const seen = { id, version, step, verdict: 'pass' } as const
  return reviewDisclosure(world.desk.as(actor), { ...seen, ...nothingWrong(step), ...change })
}

function sendBack(
  world: World,
  actor: AccountActor,
  item: Disclosure,
  step: ReviewStep,
  resumeAt?: ReviewStep,
): Promise<Answer<Disclosure>> {
  const { id, version } = item
  const seen = { id, version, step, verdict: 'sendBack', remarks: '落款有误', resumeAt } as const
  return reviewDisclosure(world.desk.as(actor), seen)
}

async function through(
  world: World,
  town: Town,
  item: Disclosure,
  steps: readonly ReviewStep[],
): Promise<Disclosure> {
  let now = item
  for (const step of steps) now = expectDone(await pass(world, town[step], now, step))
  return now
}

async function settle(world: World, town: Town, change: Partial<ReviewSettings>): Promise<void> {
  const { lent: _lent, ...usual } = usualReviewSettings
  const head = person('负责人', town.unit, 'disclosureHead')
  const settings = { ...usual, ...change }
  expectDone(await setReviewSettings(world.desk.as(head), { unit: 'yangdian', settings }))
}

/** Real accounts of a unit, for settings that name people. */
async function account(
  world: World,
  unit: string,
  username: string,
  role: 'editor' | 'firstReviewer' | 'signer',
) {
  expectDone(await createAccount(world.desk, { username, unit, roles: [role], name: username }))
  const found = (await listAccountsOf(world.desk.read, unit)).find((one) => one.username === username)
  if (!found) throw new Error('no account')
  const { id, name, unit: place, roles } = found
  return { kind: 'account', id, username, name, unit: place, roles } as const
}

onBothEngines('the workflow', (open) => {
  test('a return goes on at the step that the reviewer named, but never past the secrecy review', async () => {
    const world = await open()
    const town = await openTown(world)
    const editor = world.desk.as(town.editor)
    const again = async (item: Disclosure): Promise<Disclosure> =>
      expectDone(await submitDisclosure(editor, { id: item.id, version: item.version }))

    const item = await through(world, town, await submitted(world, town), ['firstReview'])
    const too = await sendBack(world, town.secondReview, item, 'secondReview', 'signing')
    expect(too).toMatchObject({ issues: [{ field: 'resumeAt' }] })
    const back = expectDone(await sendBack(world, town.secondReview, item, 'secondReview', 'secondReview'))
    expect(back).toMatchObject({ state: 'draft', resumeAt: 'secondReview' })
    const second = await again(back)
    expect(second).toMatchObject({ state: 'inReview', step: 'secondReview', resumeAt: null })

    const late = await through(world, town, second, ['secondReview', 'secrecyReview'])
    const signed = expectDone(await sendBack(world, town.signing, late, 'signing', 'signing'))
    expect(await again(signed)).toMatchObject({ step: 'secrecyReview', secrecy: null })

    const first = expectDone(
      await sendBack(world, town.secrecyReview, await latest(world, item), 'secrecyReview'),
    )
    expect(await again(first)).toMatchObject({ step: 'firstReview' })
  })

  test('the secrecy review stands where the unit put it', async () => {
    const world = await open()
    const town = await openTown(world)
    await settle(world, town, { secrecyAfter: 'submission' })
    const item = await submitted(world, town)
    expect(item.step).toBe('secrecyReview')
    const out = await through(world, town, item, ['secrecyReview', 'firstReview', 'secondReview', 'signing'])
    expect(out.state).toBe('published')
  })

  test('one person takes 一审 and 二审 only where the unit allows it, and it is on record', async () => {
    const world = await open()
    const town = await openTown(world)
    const both = person('一二审', town.unit, 'firstReviewer', 'secondReviewer', 'secrecyReviewer')
    const item = expectDone(await pass(world, both, await submitted(world, town), 'firstReview'))
    expect(await pass(world, both, item, 'secondReview')).toMatchObject({ refusal: { code: 'samePerson' } })
    await settle(world, town, { oneForFirstAndSecond: true })
    const second = expectDone(await pass(world, both, item, 'secondReview'))
    expect(await pass(world, both, second, 'secrecyReview')).toMatchObject({
      refusal: { code: 'samePerson' },
    })
    const reviews = await selectReviews(world.desk.read, item.id)
    expect(reviews.map(({ record }) => record.oneForBoth)).toEqual([false, true])
    const trail = expectDone(await disclosureTrail(world.desk.as(both), item.id))
    expect(trail.at(-1)?.remarks).toContain('一审、二审由同一人办理')
  })

  test('named people, stand-ins for a time, and people lent by the county for 一审 and 二审 alone', async () => {
    const world = await open()
    const town = await openTown(world)
    const named = await account(world, 'yangdian', 'yi.shen', 'firstReviewer')
    const other = await account(world, 'yangdian', 'er.shen', 'editor')
    await settle(world, town, {
      people: { firstReview: [named.id] },
      standIns: [
        { step: 'signing', account: other.id, from: '2024-03-01', until: '2024-03-08', reason: '外出培训' },
      ],
    })
    const item = await submitted(world, town)
    // holds the role, but another was named
    expect(await pass(world, town.firstReview, item, 'firstReview')).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    const once = expectDone(await pass(world, named, item, 'firstReview'))
    const ready = await through(world, town, once, ['secondReview', 'secrecyReview'])
    world.at('2024-03-11')
    expect(await pass(world, other, ready, 'signing')).toMatchObject({ refusal: { code: 'notAllowed' } })
    world.at('2024-03-08')
    const out = expectDone(await pass(world, other, ready, 'signing'))
    expect(out.state).toBe('published')
    expect((await selectReviews(world.desk.read, item.id)).at(-1)?.record.capacity).toBe('standIn')

    const neighbour = expectDone(
      await addUnit(world.desk, {
        code: 'xinghe',
        name: '星河镇人民政府',
        kind: 'township',
        parent: 'wenshang',
      }),
    )
    const helper = await account(world, neighbour.code, 'xinghe.yishen', 'firstReviewer')
    const supervisor = world.desk.as(person('主管', town.county, 'supervisor'))
    const lent = [
      { step: 'secondReview', account: helper.id, until: '2024-06-30', reason: '人手不足' },
    ] as const
    expectDone(await lendReviewers(supervisor, { unit: 'yangdian', lent: [...lent] }))
    const second = expectDone(await pass(world, named, await submitted(world, town), 'firstReview'))
    expect(expectDone(await findDisclosure(world.desk.as(helper), second.id)).id).toBe(second.id)
    expect(
      (await reviewQueue(world.desk.as(helper))).map(({ disclosure, capacity }) => [disclosure.id, capacity]),
    ).toEqual([[second.id, 'lent']])
    const third = expectDone(await pass(world, helper, second, 'secondReview'))
    for (const step of ['secrecyReview', 'signing'] as const) {
      expect(await pass(world, helper, third, step)).toMatchObject({ refusal: { code: 'notFound' } })
    }
    // the item waits for another step: it is none of his business any more
    expect(await findDisclosure(world.desk.as(helper), third.id)).toMatchObject({
      refusal: { code: 'notFound' },
    })
  })

  test('settings name people of the unit, real days, and a reason; nobody else sets them', async () => {
    const world = await open()
    const town = await openTown(world)
    const { lent: _lent, ...usual } = usualReviewSettings
    const head = world.desk.as(person('负责人', town.unit, 'disclosureHead'))
    const settings = {
      ...usual,
      people: { signing: ['nobody'] },
      standIns: [
        { step: 'signing', account: 'x', from: '2024-05-01', until: '2024-04-01', reason: ' ' },
      ] as const,
    }
    expect(
      await setReviewSettings(head, {
        unit: 'yangdian',
        settings: { ...settings, standIns: [...settings.standIns] },
      }),
    ).toMatchObject({
      issues: [
        { field: 'people.signing' },
        { field: 'standIns.0.account' },
        { field: 'standIns.0.until' },
        { field: 'standIns.0.reason' },
      ],
    })
    const editor = world.desk.as(town.editor)
    expect(await setReviewSettings(editor, { unit: 'yangdian', settings: usual })).toMatchObject({
      kind: 'refused',
    })
    expect(await lendReviewers(head, { unit: 'yangdian', lent: [] })).toMatchObject({ kind: 'refused' })
    const own = await account(world, 'yangdian', 'yi.shen', 'firstReviewer')
    const supervisor = world.desk.as(person('主管', town.county, 'supervisor'))
    const lent = [{ step: 'firstReview', account: own.id, until: '2024-12-31', reason: '协助' }] as const
    expect(await lendReviewers(supervisor, { unit: 'yangdian', lent: [...lent] })).toMatchObject({
      issues: [{ field: 'lent.0.account' }],
    })
  })

  test('报请确定: the item waits for the answer, and the answer binds', async () => {
    const world = await open()
    const town = await openTown(world)
    const secrecy = world.desk.as(town.secrecyReview)
    const item = await through(world, town, await submitted(world, town), ['firstReview', 'secondReview'])
    const { id } = item
    expect(await referSecrecy(secrecy, { id, version: item.version, to: ' ', question: '' })).toMatchObject({
      issues: [{ field: 'to', ground: '条例第十七条' }, { field: 'question' }],
    })
    const question = '附件的水源地坐标能否公开'
    const asked = expectDone(
      await referSecrecy(secrecy, { id, version: item.version, to: '县保密行政管理部门', question }),
    )
    expect(await pass(world, town.secrecyReview, asked, 'secrecyReview')).toMatchObject({
      refusal: { code: 'notNow', text: expect.stringContaining('还没有收到答复') },
    })
    expect(await referSecrecy(secrecy, { id, version: asked.version, to: '某', question })).toMatchObject({
      refusal: { code: 'notNow' },
    })
    const board = expectDone(await publishingBoard(world.desk.as(person('主管', town.county, 'supervisor'))))
    expect(board).toMatchObject([{ kind: 'referral', unit: { code: 'yangdian' }, disclosure: { id } }])
    world.at('2024-03-12')
    const answer = {
      id,
      version: asked.version,
      documentNumber: '',
      text: '坐标应当删去',
      conclusion: 'mayNotPublish',
    } as const
    expect(await recordReferralAnswer(secrecy, { ...answer, on: '2024-02-29' })).toMatchObject({
      issues: [{ field: 'on' }],
    })
    const answered = expectDone(await recordReferralAnswer(secrecy, { ...answer, on: '2024-03-11' }))
    expect(await pass(world, town.secrecyReview, answered, 'secrecyReview')).toMatchObject({
      refusal: { text: expect.stringContaining('不得公开') },
    })
    expectDone(await sendBack(world, town.secrecyReview, answered, 'secrecyReview'))
  })

  test('不予公开 passes the same steps, is kept with its reason, and looked at again', async () => {
    const world = await open()
    const town = await openTown(world)
    const change = { openness: 'withheld', exception: 'thirdParty' } as const
    const kept = await published(world, town, change)
    expect(kept).toMatchObject({ state: 'kept', indexNumber: null, exception: 'thirdParty' })
    expect(kept.reassessOn?.toString()).toBe('2025-03-01')
    expect(await findPublished(world.desk, { id: kept.id })).toBe(null)
    const head = world.desk.as(person('负责人', town.unit, 'disclosureHead'))
    expect(expectDone(await publishingBoard(head))).toEqual([])
    world.at('2025-03-01')
    expect(expectDone(await publishingBoard(head))).toMatchObject([{ kind: 'reassessment', late: true }])
    const look = { id: kept.id, version: kept.version, openness: 'withheld', reason: '理由仍在' } as const
    expect(await reassessKept(head, { ...look, reassessOn: '2025-03-01' })).toMatchObject({
      issues: [{ field: 'reassessOn', ground: '条例第十八条' }],
    })
    const still = expectDone(await reassessKept(head, { ...look, reassessOn: '2026-03-02' }))
    expect(still).toMatchObject({ state: 'kept' })
    const opened = expectDone(
      await reassessKept(head, {
        id: kept.id,
        version: still.version,
        openness: 'proactive',
        reason: '权利人同意公开',
      }),
    )
    expect(opened).toMatchObject({ state: 'draft', openness: 'proactive', exception: null, reassessOn: null })
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
  })

  test('应急发布: by the signing leader alone, marked, and reviewed afterwards by others', async () => {
    const world = await open()
    const town = await openTown(world)
    const signer = world.desk.as(town.signing)
    const written = expectDone(
      await writeDraft(world.desk.as(town.editor), {
        unit: 'yangdian',
        column: 'gonggao-gongshi',
        title: '暴雨红色预警避险转移公告',
        body: '<p>请立即转移。</p>',
        madeOn: '2024-03-01',
      }),
    )
    const { id, version } = written
    const urgent = { id, version, reason: '暴雨红色预警，须立即告知群众' }
    expect(await releaseUrgently(signer, urgent)).toMatchObject({ issues: [{ field: 'secrecy' }] })
    const { secrecy } = nothingWrong('secrecyReview')
    expect(await releaseUrgently(signer, { ...urgent, secrecy, reason: ' ' })).toMatchObject({
      issues: [{ field: 'reason' }],
    })
    expect(await releaseUrgently(world.desk.as(town.firstReview), { ...urgent, secrecy })).toMatchObject({
      kind: 'refused',
    })
    const out = expectDone(await releaseUrgently(signer, { ...urgent, secrecy }))
    expect(out).toMatchObject({ state: 'published', urgent: { reason: urgent.reason, by: '签发' } })
    expect(await findPublished(world.desk, { id })).toMatchObject({ state: 'published', urgent: true })
    const supervisor = world.desk.as(person('主管', town.county, 'supervisor'))
    expect(expectDone(await publishingBoard(supervisor))).toMatchObject([{ kind: 'urgent', late: false }])

    // whoever signed it reviews nothing of it afterwards
    const signs = person('签发', town.unit, 'signer', 'firstReviewer')
    const after = { id, version: out.version, verdict: 'pass', ...nothingWrong('firstReview') } as const
    expect(
      await reviewUrgent(world.desk.as({ ...signs, id: town.signing.id }), { ...after, step: 'firstReview' }),
    ).toMatchObject({ refusal: { code: 'samePerson' } })
    let now = expectDone(
      await reviewUrgent(world.desk.as(town.firstReview), { ...after, step: 'firstReview' }),
    )
    const objection = {
      id,
      version: now.version,
      step: 'secondReview',
      verdict: 'object',
      remarks: '转移地点写错',
    } as const
    now = expectDone(await reviewUrgent(world.desk.as(town.secondReview), objection))
    expect(expectDone(await publishingBoard(supervisor))).toMatchObject([{ kind: 'urgent', late: true }])
    const last = { id, version: now.version, verdict: 'pass', ...nothingWrong('secrecyReview') } as const
    now = expectDone(
      await reviewUrgent(world.desk.as(town.secrecyReview), { ...last, step: 'secrecyReview' }),
    )
    expect(now.urgent?.pending).toEqual([])
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
  })
})

async function latest(world: World, { id }: Disclosure): Promise<Disclosure> {
  return expectDone(await findDisclosure(world.desk, id))
}
