import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultyFields, itemsAt, nothingWrongAt } from '../../../../tests/support/door-items.ts'
import { type Caller, type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'
import { listAccountsOf } from '../../../modules/units/index.ts'

let door: OfficeDoor
let items: ReturnType<typeof itemsAt>

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  for (const unit of ['yangdian', 'xinghe']) await applyTemplate(door.instance.desk, { unit })
  items = itemsAt(door)
})
afterAll(() => door.close())

const usual = {
  secrecyAfter: 'secondReview',
  oneForFirstAndSecond: false,
  people: {},
  standIns: [],
  remindAfter: 2,
}

async function settings(change: Record<string, unknown>): Promise<void> {
  const head = await door.as('yangdian', 'disclosureHead')
  const answer = await head.send('PUT', '/review-settings', { unit: 'yangdian', ...usual, ...change })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

async function lend(lent: readonly Record<string, unknown>[]): Promise<void> {
  const supervisor = await door.as('wenshang', 'supervisor')
  const answer = await supervisor.send('PUT', '/review-settings/lent', { unit: 'yangdian', lent })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

async function idOf(person: Caller): Promise<string> {
  const { body } = await person.get('/session')
  const { username, unit } = (body as { account: { username: string; unit: { code: string } } }).account
  const accounts = await listAccountsOf(door.instance.desk.read, unit.code)
  return accounts.find((one) => one.username === username)?.id ?? ''
}

const waiting = async (person: Caller, id: string): Promise<Record<string, unknown> | undefined> => {
  const { body } = await person.get('/reviews')
  return (body as { rows: { id: string }[] }).rows.find((row) => row.id === id)
}

test('whoever is of another unit or of another role is refused, whatever he says', async () => {
  const item = await items.submitted()
  const stranger = await door.as('xinghe', 'firstReviewer', 'signer')
  const paths = [
    ['POST', `/disclosures/${item.id}/scan`, undefined],
    [
      'POST',
      `/disclosures/${item.id}/urgent-release`,
      { version: item.version, reason: '防汛', ...nothingWrongAt('secrecyReview') },
    ],
    ['POST', `/disclosures/${item.id}/referral`, { version: item.version, to: '某局', question: '某问' }],
    ['POST', `/disclosures/${item.id}/call-back`, { version: item.version, reason: '某因' }],
  ] as const
  for (const [method, path, body] of paths) {
    const answer = await stranger.send(method, path, body)
    expect([path, answer.status]).toEqual([path, 404])
    expect([path, (await door.nobody.send(method, path, body)).status]).toEqual([path, 401])
  }
  expect((await items.review(item, 'firstReview', {}, stranger)).status).toBe(404)
  const auditor = await door.as('yangdian', 'auditor')
  expect((await items.review(item, 'firstReview', {}, auditor)).status).toBe(404)
  const signer = await items.own('signing')
  expect((await items.review(item, 'firstReview', {}, signer)).status).toBe(403)
  // not his turn yet
  expect((await items.review(item, 'signing')).body).toMatchObject({ refusal: { code: 'notNow' } })
})

test('what is missing in a review is told field by field', async () => {
  const item = await items.submitted()
  const said = async (body: Record<string, unknown>) => items.review(item, 'firstReview', body)
  expect(faultyFields(await said({ checked: [] }))).toEqual(['checked'])
  expect(faultyFields(await said({ content: 'faulty' }))).toEqual(['content'])
  expect(faultyFields(await said({ proof: undefined }))).toEqual(['proof'])
  expect(faultyFields(await said({ verdict: 'sendBack' }))).toEqual(['remarks'])
  expect(faultyFields(await said({ remarks: '长'.repeat(1_001) }))).toEqual(['remarks'])
  expect(faultyFields(await said({ notes: [{ passage: '某段', text: '长'.repeat(501) }] }))).toEqual([
    'notes',
  ])
  expect(faultyFields(await said({ verdict: 'sendBack', remarks: '改', resumeAt: 'signing' }))).toEqual([
    'resumeAt',
  ])
  expect(faultyFields(await said({ step: 'fourthReview' }))).toEqual(['step'])
  expect(faultyFields(await said({ secrecy: { stateSecret: 'perhaps' } }))).toContain('secrecy.stateSecret')
  expect(faultyFields(await said({ publishedOn: '2020-01-01' }))).toEqual(['publishedOn'])
  // nothing of it has happened
  expect((await items.view(item.id)).version).toBe(item.version)
})

test('results, notes and answers stand in the item’s view, beside who gave them', async () => {
  const first = await items.pass(await items.submitted(), 'firstReview', 'secondReview')
  const secrecy = { ...nothingWrongAt('secrecyReview').secrecy, privacy: 'handled' }
  expect(faultyFields(await items.review(first, 'secrecyReview', { secrecy }))).toEqual(['remarks'])
  expect(faultyFields(await items.review(first, 'secrecyReview', { secrecy: undefined }))).toEqual([
    'secrecy',
  ])
  const touched = { ...secrecy, workSecret: 'yes' }
  expect(
    faultyFields(await items.review(first, 'secrecyReview', { secrecy: touched, remarks: '某' })),
  ).toEqual(['secrecy'])
  const notes = [{ passage: '现予公示。', text: '公示期写明起止日期' }]
  const said = { secrecy, notes, remarks: '身份证号已遮盖' }
  expect((await items.review(first, 'secrecyReview', said)).status).toBe(200)
  expect(await items.view(first.id)).toMatchObject({
    stands: '等待签发（三审）',
    secrecy: expect.arrayContaining([{ label: '个人隐私', answer: '已作处理' }]),
    steps: [{ state: 'done' }, { state: 'done' }, { state: 'done' }, { state: 'now' }],
    reviews: [
      { step: 'firstReview', verdict: 'pass', content: 'passed', secrecy: [], afterTheFact: false },
      { step: 'secondReview' },
      {
        step: 'secrecyReview',
        by: expect.any(String),
        notes,
        remarks: '身份证号已遮盖',
        secrecy: expect.arrayContaining([{ label: '国家秘密', answer: '不涉及' }]),
      },
    ],
    versions: [{ version: 2, label: '送审' }],
  })
})

test('sent back, it goes on where the reviewer said, after the secrecy review has looked anew', async () => {
  const item = await items.pass(await items.submitted(), 'firstReview', 'secondReview', 'secrecyReview')
  const back = await items.review(item, 'signing', {
    verdict: 'sendBack',
    remarks: '落款日期有误',
    resumeAt: 'signing',
  })
  expect(back.body).toMatchObject({ state: 'draft' })
  const again = await items.submit({ id: item.id, version: item.version + 1 })
  expect(await items.view(item.id)).toMatchObject({
    stands: '等待保密审查',
    steps: [{ state: 'done' }, { state: 'done' }, { state: 'now' }, { state: 'later' }],
    secrecy: null,
  })
  const passed = await items.review(again, 'secrecyReview')
  expect(passed.body).toMatchObject({ stands: '等待签发（三审）' })
})

test('where the secrecy review comes first, the step that was named is still the next', async () => {
  await settings({ secrecyAfter: 'submission' })
  try {
    const item = await items.pass(await items.submitted(), 'secrecyReview', 'firstReview')
    const back = await items.review(item, 'secondReview', {
      verdict: 'sendBack',
      remarks: '第二段数字不一致',
      resumeAt: 'secondReview',
    })
    expect(back.status).toBe(200)
    const again = await items.submit({ id: item.id, version: item.version + 1 })
    expect(await items.view(item.id)).toMatchObject({ stands: '等待保密审查' })
    const signed = await items.review(again, 'secrecyReview')
    expect(signed.body).toMatchObject({ stands: '等待二审' })
    expect(await items.view(item.id)).toMatchObject({
      steps: [{ state: 'done' }, { state: 'done' }, { state: 'now' }, { state: 'later' }],
    })
  } finally {
    await settings({})
  }
})

test('somebody lent by the county takes 一审, never 签发 or 保密审查, and sees only what waits for him', async () => {
  const helper = await door.as('xinghe', 'firstReviewer', 'signer', 'secrecyReviewer')
  const account = await idOf(helper)
  await lend([{ step: 'firstReview', account, until: '2026-12-31', reason: '一审人员外出培训' }])
  try {
    const item = await items.submitted({ title: '请县里协助一审的公示' })
    expect(await waiting(helper, item.id)).toMatchObject({
      step: 'firstReview',
      capacity: '县里派员协助',
      unitName: expect.stringContaining('杨店'),
    })
    expect((await helper.get(`/disclosures/${item.id}`)).body).toMatchObject({
      may: { review: { step: 'firstReview', capacity: '县里派员协助', barred: null } },
    })
    const { body: queue } = await helper.get('/queue')
    expect((queue as { rows: object[] }).rows).toContainEqual(
      expect.objectContaining({ id: `review/${item.id}/firstReview`, unit: expect.stringContaining('杨店') }),
    )
    expect((await items.review(item, 'firstReview', {}, helper)).status).toBe(200)
    // from here on it is none of his business
    expect((await helper.get(`/disclosures/${item.id}`)).status).toBe(404)
    const on = await items.pass({ id: item.id, version: item.version + 1 }, 'secondReview')
    expect((await items.review(on, 'secrecyReview', {}, helper)).status).toBe(404)
    const last = await items.pass(on, 'secrecyReview')
    expect((await items.review(last, 'signing', {}, helper)).status).toBe(404)
    expect(await items.view(item.id)).toMatchObject({ reviews: [{ capacity: '县里派员协助' }, {}, {}] })
  } finally {
    await lend([])
  }
  const steps = { step: 'signing', account, until: '2026-12-31', reason: '某因' }
  const supervisor = await door.as('wenshang', 'supervisor')
  const refused = await supervisor.send('PUT', '/review-settings/lent', { unit: 'yangdian', lent: [steps] })
  expect(faultyFields(refused)).toEqual(['lent.0.step'])
})

test('whom the county lent for a correction compares it with what it corrects', async () => {
  const out = await items.published({ title: '将要更正的公示' })
  const editor = await door.as('yangdian', 'editor')
  const begun = await editor.send('POST', `/disclosures/${out.id}/revision`, {
    version: out.version,
    note: '更正公示期',
  })
  const correction = begun.body as { id: string; version: number }
  const changed = await editor.send('PUT', `/disclosures/${correction.id}`, {
    version: correction.version,
    content: { ...(await typedAgain(editor, correction.id)), title: '更正后的公示', body: '<p>新的。</p>' },
  })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  await items.submit(changed.body as { id: string; version: number })
  const helper = await door.as('xinghe', 'secondReviewer')
  expect((await helper.get(`/disclosures/${correction.id}/original`)).status).toBe(404)
  const until = '2026-12-31'
  await lend([{ step: 'firstReview', account: await idOf(helper), until, reason: '人手不足' }])
  try {
    expect((await helper.get(`/disclosures/${correction.id}`)).body).toMatchObject({
      revision: { of: out.id, note: '更正公示期', title: '将要更正的公示' },
    })
    expect((await helper.get(`/disclosures/${correction.id}/original`)).body).toMatchObject({
      body: '<p>现予公示。</p>',
      changes: [{ label: '标题', before: '将要更正的公示', after: '更正后的公示' }],
    })
  } finally {
    await lend([])
  }
  expect((await editor.get(`/disclosures/${out.id}/original`)).status).toBe(404)
})

/** What the form of a draft sends back unchanged: names are the server's alone. */
async function typedAgain(editor: Caller, id: string): Promise<Record<string, unknown>> {
  const { body } = await editor.get(`/disclosures/${id}`)
  const { content } = body as { content: Record<string, unknown> }
  return Object.fromEntries(
    Object.entries(content).filter(([key]) => !/(?:Label|Title)$/.test(key) || key === 'title'),
  )
}

test('a stand-in signs while he stands in, though his role reads nothing', async () => {
  const standIn = await door.as('yangdian', 'systemAdministrator')
  const item = await items.pass(await items.submitted(), 'firstReview', 'secondReview', 'secrecyReview')
  expect((await standIn.get(`/disclosures/${item.id}`)).status).toBe(404)
  const account = await idOf(standIn)
  const one = { step: 'signing', account, from: '2026-10-01', until: '2026-10-14', reason: '分管领导外出' }
  await settings({ standIns: [one] })
  try {
    expect(await waiting(standIn, item.id)).toMatchObject({ capacity: '代为办理' })
    expect((await standIn.get(`/disclosures/${item.id}`)).body).toMatchObject({
      may: { review: { capacity: '代为办理' }, releaseUrgently: { checks: [{}, {}, {}, {}] } },
    })
    const passed = await items.review(item, 'signing', {}, standIn)
    expect(passed.body).toMatchObject({ state: 'published' })
    expect(await items.view(item.id)).toMatchObject({
      reviews: [{}, {}, {}, { step: 'signing', capacity: '代为办理' }],
    })
    await settings({ standIns: [{ ...one, until: '2026-10-13' }] })
    const late = await items.submitted()
    expect(await waiting(standIn, late.id)).toBeUndefined()
  } finally {
    await settings({})
  }
})

test('one person takes 一审 and 二审 only where the unit allows it, and it is on the record', async () => {
  const both = await door.as('yangdian', 'firstReviewer', 'secondReviewer')
  const item = await items.submitted()
  const after = (await items.review(item, 'firstReview', {}, both)).body as { version: number }
  const next = { id: item.id, version: after.version }
  expect(await waiting(both, item.id)).toMatchObject({ barred: expect.stringContaining('一审') })
  expect((await items.review(next, 'secondReview', {}, both)).body).toMatchObject({
    refusal: { code: 'samePerson' },
  })
  await settings({ oneForFirstAndSecond: true })
  try {
    expect((await items.review(next, 'secondReview', {}, both)).status).toBe(200)
    expect(await items.view(item.id)).toMatchObject({
      reviews: [{ oneForBoth: false }, { oneForBoth: true, step: 'secondReview' }],
    })
  } finally {
    await settings({})
  }
})

test('while an authority is asked nobody passes it; its answer opens or bars the way', async () => {
  const item = await items.pass(await items.submitted(), 'firstReview', 'secondReview')
  const reviewer = await items.own('secrecyReview')
  const refer = (body: Record<string, unknown>) =>
    reviewer.send('POST', `/disclosures/${item.id}/referral`, { version: item.version, ...body })
  expect(faultyFields(await refer({ to: ' ', question: '' }))).toEqual(['to', 'question'])
  const asked = await refer({ to: '汶上县保密行政管理部门', question: '第三段是否涉及工作秘密' })
  const now = asked.body as { id: string; version: number }
  expect((await reviewer.get(`/disclosures/${item.id}`)).body).toMatchObject({
    stands: '已报请确定，等待答复',
    referral: { to: '汶上县保密行政管理部门', answer: null },
    may: { refer: false, recordReferralAnswer: true },
  })
  expect((await items.review(now, 'secrecyReview')).body).toMatchObject({ refusal: { code: 'notNow' } })
  const signer = await items.own('signing')
  const urgent = await signer.send('POST', `/disclosures/${item.id}/urgent-release`, {
    version: now.version,
    reason: '突发山洪，须立即告知转移路线',
    ...nothingWrongAt('signing'),
    secrecy: nothingWrongAt('secrecyReview').secrecy,
  })
  expect(urgent.body).toMatchObject({ issues: [{ text: expect.stringContaining('还没有收到答复') }] })

  const answer = (body: Record<string, unknown>) =>
    reviewer.send('POST', `/disclosures/${item.id}/referral-answer`, {
      version: now.version,
      on: '2026-10-14',
      conclusion: 'mayNotPublish',
      documentNumber: '',
      text: '涉及工作秘密',
      ...body,
    })
  expect(faultyFields(await answer({ on: '2026-10-13', text: '' }))).toEqual(['on', 'text'])
  expect(faultyFields(await answer({ on: '2026-10-15' }))).toEqual(['on'])
  expect(faultyFields(await answer({ conclusion: 'perhaps' }))).toEqual(['conclusion'])
  const told = (await answer({})).body as { id: string; version: number }
  expect((await items.review(told, 'secrecyReview')).body).toMatchObject({
    refusal: { text: expect.stringContaining('不得公开') },
  })
  const back = await items.review(told, 'secrecyReview', { verdict: 'sendBack', remarks: '改为不予公开' })
  expect(back.body).toMatchObject({ state: 'draft' })
})
