import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultyFields, itemsAt, nothingWrongAt, type SeenItem } from '../../../../tests/support/door-items.ts'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'

let door: OfficeDoor
let items: ReturnType<typeof itemsAt>

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  for (const unit of ['yangdian', 'xinghe']) await applyTemplate(door.instance.desk, { unit })
  items = itemsAt(door)
})
afterAll(() => door.close())

const answered = {
  ...nothingWrongAt('signing'),
  secrecy: nothingWrongAt('secrecyReview').secrecy,
}

async function urgently({ id, version }: SeenItem, said: Record<string, unknown> = {}) {
  const signer = await items.own('signing')
  return signer.send('POST', `/disclosures/${id}/urgent-release`, {
    version,
    reason: '突发山洪，须立即告知转移路线',
    ...answered,
    ...said,
  })
}

test('an urgent release needs its reason, its answers and its checks; then it is out, and marked', async () => {
  const draft = await items.draft({ title: '紧急转移路线' })
  const faulty = await urgently(draft, { reason: ' ', secrecy: undefined, checked: [] })
  expect(faultyFields(faulty)).toEqual(['reason', 'secrecy', 'checked'])
  const touched = { ...answered.secrecy, privacy: 'yes' }
  expect(faultyFields(await urgently(draft, { secrecy: touched }))).toEqual(['secrecy'])
  const handled = { ...answered.secrecy, privacy: 'handled' }
  expect(faultyFields(await urgently(draft, { secrecy: handled }))).toEqual(['remarks'])
  const editor = await door.as('yangdian', 'editor')
  const path = `/disclosures/${draft.id}/urgent-release`
  const own = await editor.send('POST', path, { version: draft.version, reason: '某因', ...answered })
  expect(own.status).toBe(403)

  const out = await urgently(draft)
  expect(out.body).toMatchObject({ state: 'published', indexNumber: expect.stringContaining('2026-') })
  const view = await items.view(draft.id)
  expect(view).toMatchObject({
    urgent: { reason: '突发山洪，须立即告知转移路线', pending: [{}, {}, {}], objection: null },
    steps: [{ state: 'later' }, { state: 'later' }, { state: 'later' }, { state: 'done' }],
    reviews: [{ step: 'signing', secrecy: [{}, {}, {}, {}, {}] }],
  })
  expect((await door.server.inject({ url: String(view['portal']) })).statusCode).toBe(200)
  const twice = await urgently({ id: draft.id, version: view.version })
  expect(twice.body).toMatchObject({ refusal: { code: 'notNow' } })
})

test('what is not to be public does not go out, however urgent it is', async () => {
  const change = { openness: 'withheld', exception: 'internal' }
  const kept = await items.draft({ title: '不予公开的材料', ...change })
  const signer = await items.own('signing')
  expect((await signer.get(`/disclosures/${kept.id}`)).body).toMatchObject({
    may: { releaseUrgently: null },
  })
  const answer = await urgently(kept)
  expect(answer.body).toMatchObject({ issues: [{ text: expect.stringContaining('不予公开') }] })
  expect(await items.view(kept.id)).toMatchObject({ state: 'draft' })
})

test('after the fact three others look at it, in any order; an objection stays until it is mended', async () => {
  const out = (await urgently(await items.draft({ title: '停水通告' }))).body as { version: number }
  const { rows } = (await (await items.own('firstReview')).get('/reviews')).body as {
    rows: { id: string; title: string; afterTheFact: boolean; stepLabel: string }[]
  }
  const row = rows.find(({ title }) => title === '停水通告')
  expect(row).toMatchObject({ afterTheFact: true, stepLabel: '一审' })
  const id = row?.id ?? ''
  const look = async (step: 'firstReview' | 'secondReview', version: number, said: object) =>
    (await items.own(step)).send('POST', `/disclosures/${id}/urgent-review`, {
      version,
      step,
      verdict: 'pass',
      ...nothingWrongAt(step),
      ...said,
    })
  expect(faultyFields(await look('firstReview', out.version, { checked: [] }))).toEqual(['checked'])
  expect(faultyFields(await look('firstReview', out.version, { verdict: 'object' }))).toEqual(['remarks'])
  const second = await look('secondReview', out.version, { verdict: 'object', remarks: '停水时间写错了' })
  expect(second.status).toBe(200)
  const version = (second.body as { version: number }).version
  expect((await look('secondReview', version, {})).body).toMatchObject({ issues: [{ field: 'step' }] })
  expect((await look('firstReview', version, {})).status).toBe(200)
  expect(await items.view(id)).toMatchObject({
    state: 'published',
    urgent: {
      pending: [{ step: 'secrecyReview' }],
      objection: { text: expect.stringContaining('停水时间') },
    },
    reviews: [
      { step: 'signing', afterTheFact: false },
      { step: 'secondReview', afterTheFact: true, verdict: 'sendBack' },
      { step: 'firstReview', afterTheFact: true, verdict: 'pass' },
    ],
  })
})

test('signed for a moment it waits, and is called back to the signing step', async () => {
  const ready = await items.pass(await items.submitted(), 'firstReview', 'secondReview', 'secrecyReview')
  const sign = (said: Record<string, unknown>) => items.review(ready, 'signing', said)
  expect(faultyFields(await sign({ releaseAt: 'morgen' }))).toEqual(['releaseAt'])
  expect(faultyFields(await sign({ releaseAt: '2028-01-01T00:00:00Z' }))).toEqual(['releaseAt'])
  expect(faultyFields(await sign({ displayUntil: '2026-02-30' }))).toEqual(['displayUntil'])
  expect(faultyFields(await sign({ releaseAt: '2026-10-20T00:00:00Z', displayUntil: '2026-10-19' }))).toEqual(
    ['displayUntil'],
  )
  const set = await sign({ releaseAt: '2026-10-20T00:00:00Z', displayUntil: '2026-10-27' })
  expect(set.body).toMatchObject({ state: 'scheduled', indexNumber: null, stands: '定时待发' })
  const editor = await door.as('yangdian', 'editor')
  expect((await editor.get('/disclosures?list=scheduled')).body).toMatchObject({
    rows: [{ id: ready.id, releaseAt: '2026-10-20T00:00:00Z', releaseFailure: null }],
  })
  const view = await items.view(ready.id)
  expect(view).toMatchObject({
    steps: [{ state: 'done' }, { state: 'done' }, { state: 'done' }, { state: 'done' }],
    versions: [{ label: '签发' }, { label: '送审' }],
  })

  const back = async (said: Record<string, unknown>, by = items.own('signing')) =>
    (await by).send('POST', `/disclosures/${ready.id}/call-back`, { version: view.version, ...said })
  expect(faultyFields(await back({ reason: '' }))).toEqual(['reason'])
  expect((await back({ reason: '某因' }, door.as('yangdian', 'editor'))).status).toBe(403)
  const called = await back({ reason: '还要核对时间' })
  expect(called.status).toBe(200)
  expect(await items.view(ready.id)).toMatchObject({ state: 'inReview', stands: '等待签发（三审）' })
  const again = await items.pass(called.body as SeenItem, 'signing')
  // called back, it still has its moment
  expect(await items.view(again.id)).toMatchObject({ state: 'scheduled' })
})

test('not to be disclosed, it is kept with its reason and its day; looked at again it may be opened', async () => {
  const exception = 'internal'
  const kept = await items.published({ title: '内部流程', openness: 'withheld', exception })
  const editor = await door.as('yangdian', 'editor')
  expect((await editor.get('/disclosures?list=kept')).body).toMatchObject({
    rows: [
      {
        id: kept.id,
        kept: { reason: expect.stringContaining('条例第十六条'), reassessOn: '2027-10-14' },
      },
    ],
  })
  const reviewer = await items.own('secrecyReview')
  const { body: view } = await reviewer.get(`/disclosures/${kept.id}`)
  expect(view).toMatchObject({ state: 'kept', portal: null, may: { reassess: true, withdraw: false } })
  const assess = (said: Record<string, unknown>, version = kept.version) =>
    reviewer.send('POST', `/disclosures/${kept.id}/reassessment`, {
      version,
      openness: 'withheld',
      reason: '仍在办理',
      reassessOn: '2027-04-14',
      ...said,
    })
  expect(faultyFields(await assess({ reason: '', reassessOn: '2026-10-14' }))).toEqual([
    'reason',
    'reassessOn',
  ])
  expect(faultyFields(await assess({ openness: 'perhaps' }))).toEqual(['openness'])
  const later = await assess({})
  expect(await items.view(kept.id)).toMatchObject({ state: 'kept', reassessOn: '2027-04-14' })
  const opened = await assess({ openness: 'proactive', reassessOn: '' }, (later.body as SeenItem).version)
  expect(opened.status).toBe(200)
  expect(await items.view(kept.id)).toMatchObject({ state: 'draft', reassessOn: null })
})

test('what happens to a published item is told field by field, and offered to whom it is for', async () => {
  const out = await items.published({ title: '行政处罚决定公示' })
  const [editor, signer] = [await door.as('yangdian', 'editor'), await items.own('signing')]
  expect((await signer.get(`/disclosures/${out.id}`)).body).toMatchObject({
    may: { withdraw: true, changeValidity: true, revise: false, notePenaltyChange: true },
  })
  expect((await editor.get(`/disclosures/${out.id}`)).body).toMatchObject({
    may: { withdraw: false, changeValidity: false, revise: true, notePenaltyChange: true },
  })
  const act = (what: string, said: object, by = signer) =>
    by.send('POST', `/disclosures/${out.id}/${what}`, { version: out.version, ...said })
  expect(faultyFields(await act('withdrawal', { reason: ' ' }))).toEqual(['reason'])
  expect(
    faultyFields(
      await act('validity', { validity: 'repealed', on: '2026-10-15', reason: '', successor: '无此号' }),
    ),
  ).toEqual(['on', 'reason', 'successor'])
  expect(
    faultyFields(await act('penalty-change', { on: '2026-09-01', kind: 'revoked', ground: '' })),
  ).toEqual(['on', 'ground'])
  expect((await act('revision', { note: '某' })).status).toBe(403)
  expect(faultyFields(await act('revision', { note: '长'.repeat(501) }, editor))).toContain('revisionNote')

  const noted = await act('penalty-change', {
    on: '2026-10-13',
    kind: 'revoked',
    ground: '（2026）某行终1号判决',
  })
  expect(noted.status).toBe(200)
  expect(await items.view(out.id)).toMatchObject({
    penaltyChange: { label: '被撤销', dueOn: '2026-10-16', late: false },
  })
})

test('one correction at a time; the office goes on with the one that is under way', async () => {
  const out = await items.published({ title: '两次更正的公示' })
  const editor = await door.as('yangdian', 'editor')
  const begin = () =>
    editor.send('POST', `/disclosures/${out.id}/revision`, { version: out.version, note: '更正日期' })
  const { id } = (await begin()).body as SeenItem
  expect(await items.view(out.id)).toMatchObject({ openRevision: id, state: 'published' })
  expect((await begin()).body).toMatchObject({ refusal: { code: 'alreadyExists' } })
})
