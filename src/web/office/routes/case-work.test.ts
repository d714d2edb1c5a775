import { afterAll, beforeAll, expect, test } from 'vitest'
import { personForm } from '../../../../tests/support/cases.ts'
import { stampedScan } from '../../../../tests/support/letters.ts'
import { type Caller, openOfficeDoor, type OfficeDoor } from '../../../../tests/support/office-door.ts'

let door: OfficeDoor
let officer: Caller
let editor: Caller

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  officer = await door.as('yangdian', 'disclosureOfficer')
  editor = await door.as('yangdian', 'editor')
})

afterAll(() => door.close())

async function registered(): Promise<string> {
  const form = personForm({ name: '欧阳某某' })
  const body = { form, channel: 'counter', arrivedOn: '2026-10-12' }
  const answer = await officer.send('POST', '/applications', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return (answer.body as { id: string }).id
}

/** A 科室 headed by the editor, made at the first call. */
async function section(): Promise<string> {
  const { body } = await officer.get('/sections')
  const { sections, accounts } = body as {
    sections: { id: string; accountId: string | null }[]
    accounts: { key: string; label: string }[]
  }
  const known = sections.find(({ accountId }) => accountId !== null)
  if (known) return known.id
  const account = accounts.find(({ label }) => label.includes('a1.yangdian'))?.key ?? ''
  const wanted = { name: '规划建设办公室', person: '', accountId: account, active: true }
  const saved = await officer.send('POST', '/sections', wanted)
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  return (saved.body as { id: string }).id
}

test('whoever was given a case reads that one, without its applicant, and no other', async () => {
  const id = await registered()
  const other = await registered()
  expect((await editor.get(`/applications/${id}`)).status).toBe(403)
  const sections = [{ id: await section(), part: 'lead' }]
  const assign = { lastSeq: 2, sections, limitOn: '2026-10-21', task: '查找合同' }
  expect((await officer.send('POST', `/applications/${id}/assign`, assign)).status).toBe(200)

  const seen = await editor.get(`/applications/${id}`)
  expect(seen.status).toBe(200)
  expect(seen.body).toMatchObject({ inFull: false, applicant: null, mayReveal: false, papers: [] })
  expect(JSON.stringify(seen.body)).not.toMatch(/欧阳|138(?:\d{8}|\*)|110101/)
  expect((await editor.get(`/applications/${other}`)).status).toBe(403)
  expect((await editor.get('/applications')).body).toMatchObject({ rows: [] })
  expect((await editor.get('/applications/assigned')).body).toMatchObject({
    rows: [{ applicationId: id, dueText: '剩 5 天', late: false }],
  })
  expect((await editor.get('/queue')).body).toMatchObject({
    rows: expect.arrayContaining([
      expect.objectContaining({
        kind: 'application',
        action: { label: '提出意见', to: `/applications/${id}?act=giveOpinion` },
      }),
    ]),
  })
  const reveal = await editor.send('POST', `/applications/${id}/reveal`, { reason: 'contact' })
  expect(reveal.status).toBe(403)
  expect((await editor.get(`/applications/${id}/remedies`)).status).toBeGreaterThanOrEqual(400)

  // what he may do is his opinion, and only on this one
  const opinion = { lastSeq: 3, opinion: 'disclose', found: '合同一份', reason: '' }
  expect((await editor.send('POST', `/applications/${other}/giveOpinion`, opinion)).status).toBe(403)
  expect((await editor.send('POST', `/applications/${id}/withdraw`, withdrawal)).status).toBe(403)
  expect((await editor.send('POST', `/applications/${id}/giveOpinion`, opinion)).status).toBe(200)
})

test('what a section gives back is for the clerk to arrange anew; the head has it apart from his own', async () => {
  const id = await registered()
  const sections = [{ id: await section(), part: 'lead' }]
  const assign = { lastSeq: 2, sections, limitOn: '2026-10-21', task: '查找合同' }
  expect((await officer.send('POST', `/applications/${id}/assign`, assign)).status).toBe(200)
  const back = { lastSeq: 3, reason: '不归本科室' }
  expect((await editor.send('POST', `/applications/${id}/handBack`, back)).status).toBe(200)
  const head = await door.as('yangdian', 'disclosureHead')
  for (const [who, group] of [
    [officer, 'today'],
    [head, 'waiting'],
  ] as const) {
    const { rows } = (await who.get('/queue')).body as { rows: { id: string }[] }
    const row = rows.find((one) => one.id.startsWith(`assignment/${id}`))
    expect(row, group).toMatchObject({ group })
  }
})

const withdrawal = { lastSeq: 3, on: '2026-10-14', reason: '某' }

test('two clerks at once: the second is told what the first entered', async () => {
  const id = await registered()
  const ask = { lastSeq: 2, on: '2026-10-14', respondBy: '2026-10-30', text: '一个月内62件' }
  expect((await officer.send('POST', `/applications/${id}/askReasons`, ask)).status).toBe(200)
  const split = { lastSeq: 2, parts: ['合同', '名单'], reason: '两项' }
  const second = await officer.send('POST', `/applications/${id}/split`, split)
  expect(second.status).toBe(409)
  expect(JSON.stringify(second.body)).toContain('要求说明理由')
})

test('input that is none is refused at the door', async () => {
  const id = await registered()
  const bad: readonly (readonly [act: string, body: object])[] = [
    ['assign', { lastSeq: 2, sections: [{ id: '../x', part: 'lead' }], limitOn: '2026-10-21', task: '' }],
    ['assign', { lastSeq: 2, sections: [], limitOn: '2026-13-40', task: '' }],
    ['giveOpinion', { lastSeq: 2, opinion: 'whatever', found: '', reason: '' }],
    [
      'recordConsent',
      { lastSeq: 2, on: '2026-10-14', unitCode: 'xinghe', consents: 'yes', way: 'phone', note: '' },
    ],
    [
      'recordDelivery',
      { lastSeq: 2, deliveredOn: '2026-10-14', method: 'pigeon', trackingNumber: '', note: '' },
    ],
    ['split', { lastSeq: 2, parts: ['长'.repeat(20_001), '短'], reason: '' }],
    ['join', { lastSeq: 2, others: 'all', reason: '' }],
    ['tellDelay', { lastSeq: 2, on: '2026-10-14', replyBy: 'soon', reason: '' }],
  ]
  for (const [act, body] of bad) {
    const { status } = await officer.send('POST', `/applications/${id}/${act}`, body)
    expect(status, act).toBe(422)
  }
  expect((await door.nobody.send('POST', `/applications/${id}/split`, {})).status).toBe(401)
})

test('a record that is wrong: registered, listed with the name masked, concluded; the leader reads no list of names', async () => {
  const matter = {
    channel: 'counter',
    arrivedOn: '2026-10-12',
    name: '欧阳某某',
    idKind: '',
    idNumber: '',
    phone: '13800000000',
    address: '',
    record: '2025年公示名单',
    wrong: '5人',
    right: '3人',
    evidence: '户口簿',
  }
  const made = await officer.send('POST', '/record-corrections', matter)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { id } = made.body as { id: string }
  const list = await officer.get('/record-corrections')
  expect(list.body).toMatchObject({ rows: [{ id, name: '欧***', outcomeLabel: null }], total: 1 })
  expect(JSON.stringify(list.body)).not.toMatch(/阳某|13800000000/)
  expect((await editor.get('/record-corrections')).status).toBe(403)
  expect((await editor.get(`/record-corrections/${id}`)).status).toBe(403)
  const neighbour = await door.as('xinghe', 'disclosureOfficer')
  expect((await neighbour.get(`/record-corrections/${id}`)).status).toBe(403)
  const at = `/record-corrections/${id}`
  const result = { outcome: 'corrected', text: '已更正为3人', agency: '', agencyContact: '' }
  const end = { on: '2026-10-14', method: 'counter', trackingNumber: '' }
  const scan = { name: '盖章.pdf', bytes: stampedScan }
  expect((await officer.send('POST', `${at}/conclude`, end)).status).toBe(409)
  expect((await officer.send('POST', `${at}/decide`, result)).status).toBe(200)
  expect((await neighbour.upload(`${at}/seal`, scan)).status).toBe(403)
  expect((await officer.upload(`${at}/seal`, scan)).status).toBe(200)
  expect((await officer.send('POST', `${at}/conclude`, end)).status).toBe(200)
  expect((await officer.send('POST', `${at}/conclude`, end)).status).toBe(409)
  expect((await officer.get(at)).body).toMatchObject({
    outcomeLabel: '已更正并告知',
    result: { text: '已更正为3人' },
    delivery: { methodLabel: '当面送达' },
  })
  expect((await officer.get(`${at}/sealed-letter`)).status).toBe(200)
  expect((await neighbour.get(`${at}/sealed-letter`)).status).toBe(403)
})
