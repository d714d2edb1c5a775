import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'
import { nothingWrong, type ReviewStep, reviewSteps } from '../../../modules/publishing/index.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  const { desk } = door.instance
  for (const unit of ['yangdian', 'xinghe']) await applyTemplate(desk, { unit })
})
afterAll(() => door.close())

const content = {
  column: 'gonggao-gongshi',
  title: '杨店镇特困人员救助供养情况公示',
  body: '<p>现予公示。</p><script>alert(1)</script>',
  documentNumber: '',
  issuer: '',
  madeOn: '2026-09-30',
  kind: 'document',
  genre: '公示',
  topic: '',
  keywords: [],
  summary: '',
  effectiveOn: '',
  expiresOn: '',
  openness: 'proactive',
}

async function draft(change: Partial<typeof content> = {}): Promise<{ id: string; version: number }> {
  const editor = await door.as('yangdian', 'editor')
  const written = await editor.send('POST', '/disclosures', { content: { ...content, ...change } })
  expect(written.status).toBe(201)
  return written.body as { id: string; version: number }
}

async function submitted(): Promise<{ id: string; version: number }> {
  const editor = await door.as('yangdian', 'editor')
  const { id, version } = await draft()
  const answer = await editor.send('POST', `/disclosures/${id}/submission`, { version })
  expect(answer.status).toBe(200)
  return answer.body as { id: string; version: number }
}

const spoken = (step: ReviewStep) => ({ ...nothingWrong(step), remarks: '' })

test('a draft is written, cleaned, shown with its limit, and saved against the version that was seen', async () => {
  const editor = await door.as('yangdian', 'editor')
  const { id } = await draft()
  const { body: view } = await editor.get(`/disclosures/${id}`)
  expect(view).toMatchObject({
    state: 'draft',
    stands: '草稿',
    version: 1,
    content: { body: '<p>现予公示。</p>', issuer: '杨店镇人民政府', genre: '公示' },
    column: { name: '公告公示', path: ['法定主动公开内容', '公告公示'] },
    // the 20th working day after 30 September, the holiday of October between
    due: { dueOn: '2026-11-03', late: false, text: '剩 14 天', ground: '条例第二十六条' },
    may: { write: true, review: null },
  })
  const change = { version: 1, content: { ...content, title: '改过的标题' } }
  expect((await editor.send('PUT', `/disclosures/${id}`, change)).body).toEqual({ id, version: 2 })
  const late = await editor.send('PUT', `/disclosures/${id}`, change)
  expect(late.status).toBe(409)
  expect(late.body).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
})

test('faults are told at their field; what the endpoint does not name is refused', async () => {
  const editor = await door.as('yangdian', 'editor')
  const faulty = await editor.send('POST', '/disclosures', {
    content: { ...content, title: ' ', madeOn: '2026-10-15' },
  })
  expect(faulty.status).toBe(422)
  expect(faulty.body).toMatchObject({
    issues: [{ field: 'title' }, { field: 'madeOn', text: expect.stringContaining('还没有到') }],
  })
  const unknown = await editor.send('POST', '/disclosures', {
    content: { ...content, publishedOn: '2020-01-01' },
  })
  expect(unknown.status).toBe(422)
  expect(unknown.body).toMatchObject({ issues: [{ field: 'content.publishedOn' }] })
  const genre = await editor.send('POST', '/disclosures', { content: { ...content, genre: '小说' } })
  expect(genre.body).toMatchObject({ issues: [{ field: 'genre' }] })
})

test('nobody, another unit, and a role that does not write are refused', async () => {
  const { id, version } = await draft()
  expect((await door.nobody.get(`/disclosures/${id}`)).status).toBe(401)
  expect((await (await door.as('xinghe', 'editor')).get(`/disclosures/${id}`)).status).toBe(404)
  const reviewer = await door.as('yangdian', 'firstReviewer')
  expect((await reviewer.send('POST', '/disclosures', { content })).status).toBe(403)
  expect((await reviewer.send('POST', `/disclosures/${id}/submission`, { version })).status).toBe(403)
  for (const role of ['systemAdministrator', 'auditor'] as const) {
    const other = await door.as('yangdian', role)
    expect((await other.get('/disclosures')).status).toBe(403)
    expect((await other.get('/disclosures/choices')).status).toBe(403)
    expect((await other.get(`/disclosures/${id}`)).status).toBe(404)
    expect((await other.get('/reviews')).body).toEqual({ rows: [] })
  }
})

test('four people pass it, each after his checks; the last one publishes', async () => {
  const { id, version: sent } = await submitted()
  let version = sent
  for (const { step, role } of reviewSteps) {
    const reviewer = await door.as('yangdian', role)
    const waiting = (await reviewer.get('/reviews')).body as { rows: { id: string; barred: null }[] }
    expect(waiting.rows.find((row) => row.id === id)?.barred).toBe(null)
    const act = { version, step, verdict: 'pass', remarks: '' }
    const hasty = await reviewer.send('POST', `/disclosures/${id}/review`, { ...act, checked: [] })
    expect(hasty.status).toBe(422)
    expect(hasty.body).toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ field: 'checked' })]),
    })
    const passed = await reviewer.send('POST', `/disclosures/${id}/review`, { ...act, ...spoken(step) })
    expect(passed.status).toBe(200)
    version = (passed.body as { version: number }).version
  }
  const signer = await door.as('yangdian', 'signer')
  const { body: view } = await signer.get(`/disclosures/${id}`)
  expect(view).toMatchObject({
    state: 'published',
    publishedOn: '2026-10-14',
    indexNumber: expect.stringContaining('2026-'),
    due: null,
    may: { withdraw: true, changeValidity: true, write: false },
    steps: reviewSteps.map(({ label }) => ({ label, state: 'done' })),
  })
  const { portal } = view as { portal: string }
  expect((await door.server.inject({ url: portal })).statusCode).toBe(200)
  expect((view as { trail: { remarks: string }[] }).trail[1]?.remarks).toContain(
    '审：通过；校：通过。核对了：政治、政策',
  )

  const down = await signer.send('POST', `/disclosures/${id}/withdrawal`, { version, reason: '名单有误' })
  expect(down.status).toBe(200)
  expect((await signer.get(`/disclosures/${id}`)).body).toMatchObject({
    state: 'withdrawn',
    withdrawn: { on: '2026-10-14', reason: '名单有误' },
  })
})

test('sent back with its reason, it stands among what was sent back, and in the writer’s queue', async () => {
  const { id, version } = await submitted()
  const reviewer = await door.as('yangdian', 'firstReviewer')
  const act = { version, step: 'firstReview', verdict: 'sendBack', checked: [] }
  const silent = await reviewer.send('POST', `/disclosures/${id}/review`, { ...act, remarks: ' ' })
  expect(silent.body).toMatchObject({ issues: [{ field: 'remarks' }] })
  await reviewer.send('POST', `/disclosures/${id}/review`, { ...act, remarks: '落款日期有误' })

  const editor = await door.as('yangdian', 'editor')
  const { body: lists } = await editor.get('/disclosures?list=sentBack')
  expect(lists).toMatchObject({ list: 'sentBack', rows: [{ id, stands: '退回修改' }], mayWrite: true })
  const { body: queue } = await editor.get('/queue')
  expect((queue as { rows: object[] }).rows).toContainEqual(
    expect.objectContaining({
      id: `disclosure/${id}`,
      kind: 'publishing',
      now: '一审退回：落款日期有误',
      action: { label: '去修改', to: `/publishing/${id}` },
    }),
  )
})

test('who wrote it may not review it, and is told why', async () => {
  const both = await door.as('yangdian', 'editor', 'firstReviewer')
  const { id, version } = (await both.send('POST', '/disclosures', { content })).body as {
    id: string
    version: number
  }
  const sent = (await both.send('POST', `/disclosures/${id}/submission`, { version })).body as {
    version: number
  }
  const { body: view } = await both.get(`/disclosures/${id}`)
  expect(view).toMatchObject({
    may: { review: { step: 'firstReview', barred: expect.stringContaining('您拟稿') } },
  })
  const act = { step: 'firstReview', verdict: 'pass', ...spoken('firstReview') }
  const answer = await both.send('POST', `/disclosures/${id}/review`, { ...act, version: sent.version })
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ refusal: { code: 'samePerson' } })
})

test('attachments go up, come down as what they are, and go away; what is no document is refused', async () => {
  const editor = await door.as('yangdian', 'editor')
  const { id, version } = await draft({ title: '带附件的公示' })
  const pdf = Buffer.from('%PDF-1.7\n')
  const up = await editor.upload(`/disclosures/${id}/attachments?version=${version}`, {
    name: 'list.pdf',
    bytes: pdf,
  })
  expect(up.body).toMatchObject({
    version: 2,
    attachments: [{ name: 'list.pdf', type: 'PDF', sizeBytes: 9 }],
  })
  const { attachments } = up.body as { attachments: { id: string }[] }
  const file = await editor.get(`/disclosures/${id}/attachments/${attachments[0]?.id}`)
  expect(file.bytes).toEqual(pdf)
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const other = await door.as('xinghe', 'editor')
  expect((await other.get(`/disclosures/${id}/attachments/${attachments[0]?.id}`)).status).toBe(404)
  const page = await editor.upload(`/disclosures/${id}/attachments?version=2`, {
    name: 'list.pdf',
    bytes: Buffer.from('<html><script>1</script>'),
  })
  expect(page.status).toBe(422)
  const gone = await editor.send('DELETE', `/disclosures/${id}/attachments/${attachments[0]?.id}?version=2`)
  expect(gone.body).toEqual({ version: 3, attachments: [] })
})

test('the writer is told by when it is to be out before he saves', async () => {
  const editor = await door.as('yangdian', 'editor')
  expect((await editor.get('/disclosures/due?column=gonggao-gongshi&madeOn=2026-09-01')).body).toMatchObject({
    dueOn: '2026-09-29',
    late: true,
    text: expect.stringContaining('逾期'),
  })
})

test('whoever may not take a step is told so, not what he would have to check', async () => {
  const { id, version } = await submitted()
  const signer = await door.as('yangdian', 'signer')
  const act = { version, step: 'firstReview', verdict: 'pass', checked: [], remarks: '' }
  expect((await signer.send('POST', `/disclosures/${id}/review`, act)).status).toBe(403)
  const stranger = await door.as('xinghe', 'firstReviewer')
  expect((await stranger.send('POST', `/disclosures/${id}/review`, act)).status).toBe(404)
  const reviewer = await door.as('yangdian', 'firstReviewer')
  expect((await reviewer.send('POST', `/disclosures/${id}/review`, act)).status).toBe(422)
})
