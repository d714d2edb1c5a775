import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openOfficeDoor, type OfficeDoor } from '../../../../tests/support/office-door.ts'
import { wholeDraft } from '../../../../tests/support/decide.ts'
import { auditEvents } from '../../../modules/audit/index.ts'
import { emptyForm } from '../../../modules/requests/index.ts'

let door: OfficeDoor
let officer: Caller

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  officer = await door.as('yangdian', 'disclosureOfficer')
})

afterAll(() => door.close())

const person = {
  ...emptyForm,
  applicantIs: 'naturalPerson',
  name: '欧阳某某',
  idKind: 'otherId',
  idNumber: 'YANSHI-0042-99',
  phone: '13800004242',
  email: 'ouyang@example.com',
  address: '汶上县杨店镇演示村42号',
  description: '杨店镇2025年高标准农田建设项目施工合同',
}
const secrets = /欧阳某某|YANSHI004299|YANSHI-0042-99|13800004242|ouyang@|42号/

interface Made {
  readonly id: string
  readonly number: string
  readonly caseNumber: string
  readonly queryCode: string
  readonly dueOn: string | null
}

async function registered(body: object = {}): Promise<Made> {
  const { status, body: answer } = await officer.send('POST', '/applications', {
    form: person,
    channel: 'counter',
    arrivedOn: '2026-09-18',
    separate: true,
    ...body,
  })
  expect(status, JSON.stringify(answer)).toBe(201)
  return answer as Made
}

test('registering gives number, query code and due day; the list finds it by number and by name', async () => {
  const made = await registered()
  expect(made).toMatchObject({ dueOn: '2026-10-22', queryCode: expect.stringMatching(/\S{8,}/) })
  for (const typed of [made.number, made.caseNumber, '欧阳某某', 'yanshi-0042-99']) {
    const { body } = await officer.send('POST', '/applications/search', { q: typed })
    expect(body, typed).toMatchObject({ rows: [{ id: made.id, applicant: '欧***' }] })
  }
  const { body } = await officer.send('POST', '/applications/search', { q: '欧阳' })
  expect(body, 'half a name finds nobody').toMatchObject({ rows: [] })
})

test('what is missing or impossible is said at its field, with its article', async () => {
  const { status, body } = await officer.send('POST', '/applications', {
    form: { ...person, name: '', description: '' },
    channel: 'signedMail',
    arrivedOn: '2026-10-15',
  })
  expect(status).toBe(422)
  const { issues } = body as { issues: { field: string; ground?: string }[] }
  expect(issues.map(({ field }) => field).sort()).toEqual([
    'arrivedOn',
    'form.description',
    'form.name',
    'signedOn',
  ])
  expect(issues.every(({ ground }) => ground?.startsWith('条例'))).toBe(true)
})

test('nothing personal leaves in list, case or queue; the applicant in the clear leaves a record', async () => {
  const { id, number } = await registered()
  for (const path of ['/applications?state=all', `/applications/${id}`, '/queue']) {
    const { status, body } = await officer.get(path)
    expect(status).toBe(200)
    expect(JSON.stringify(body), path).not.toMatch(secrets)
  }
  const found = await officer.send('POST', '/applications/search', { q: '欧阳某某' })
  expect(found.status).toBe(200)
  expect(JSON.stringify(found.body)).not.toMatch(secrets)
  // what is searched for never stands in an address
  expect((await officer.get('/applications?q=x')).status).toBe(422)
  const reason = await officer.send('POST', `/applications/${id}/reveal`, {})
  expect(reason.status).toBe(422)
  const shown = await officer.send('POST', `/applications/${id}/reveal`, { reason: 'contact' })
  expect(shown.body).toMatchObject({ name: '欧阳某某', idNumber: 'YANSHI004299', phone: '13800004242' })
  const events = await auditEvents(door.instance.database.read, { limit: 1_000 })
  const record = events.find(({ act }) => act === 'application.reveal-applicant')
  expect(record?.after).toEqual({ number, reason: 'contact' })
  expect(JSON.stringify(events)).not.toMatch(secrets)
})

test.each([
  ['the editor of the same unit', 'yangdian', 'editor'],
  ['the officer of another unit', 'xinghe', 'disclosureOfficer'],
  ['the system administrator', 'wenshang', 'systemAdministrator'],
  ['the auditor', 'wenshang', 'auditor'],
] as const)('%s neither reads a case nor acts on it', async (_who, unit, role) => {
  const { id, number } = await registered()
  const other = await door.as(unit, role)
  expect((await other.get(`/applications/${id}`)).status).toBe(403)
  expect((await other.get(`/applications/${id}/remedies`)).status).toBe(403)
  expect((await other.send('POST', `/applications/${id}/reveal`, { reason: 'other' })).status).toBe(403)
  expect((await other.send('POST', `/applications/${id}/review`, { lastSeq: 2, note: '' })).status).toBe(403)
  expect((await other.send('POST', '/applications/search', { q: number })).body).toMatchObject({ rows: [] })
  expect((await other.get('/queue')).body).not.toMatchObject({ rows: [{ number }] })
})

test('the supervisor reads what is below, masked, and may only urge', async () => {
  const { id } = await registered()
  const supervisor = await door.as('wenshang', 'supervisor')
  const { body } = await supervisor.get(`/applications/${id}`)
  expect(body).toMatchObject({ mayReveal: false, applicant: { name: '欧***' } })
  const { acts } = body as { acts: { act: string; allowed: boolean }[] }
  expect(acts.filter(({ allowed }) => allowed).map(({ act }) => act)).toEqual(['urge'])
  expect((await supervisor.send('POST', `/applications/${id}/reveal`, { reason: 'other' })).status).toBe(403)
})

/** The letter of the answer, by the door: court, draft, number, scan; answers its id. */
async function sealedAnswer(id: string, lastSeq: number): Promise<string> {
  const places = { body: '', address: '', onlineChannel: '', court: '某某县人民法院' }
  expect((await officer.send('PUT', '/letters/places', places)).status).toBe(200)
  const path = `/applications/${id}/letters`
  const listed = await officer.get(path)
  expect(listed.body).toMatchObject({ sealService: false, mayHandle: true, letters: [] })
  const drafted = await officer.send('POST', path, { lastSeq, kind: 'notExist', values: {} })
  const { letter } = drafted.body as { letter: string }
  const numbered = await officer.send('POST', `${path}/${letter}/number`, {
    lastSeq: lastSeq + 1,
    datedOn: '2026-10-14',
    online: false,
  })
  expect(numbered.status).toBe(200)
  const pdf = await officer.get(`${path}/${letter}/document?format=pdf`)
  expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
  const word = await officer.get(`${path}/${letter}/document?format=docx`)
  expect(String(word.headers['content-disposition'])).toContain(encodeURIComponent('杨店公复〔2026〕1号'))
  expect(String(word.headers['content-disposition'])).not.toMatch(/%E6%AC%A7%E9%98%B3/)
  const service = await officer.send('POST', `${path}/${letter}/sealByService`, { lastSeq: lastSeq + 2 })
  expect(service.body).toMatchObject({ refusal: { code: 'notNow' } })
  const seal = `${path}/${letter}/seal?lastSeq=${lastSeq + 2}`
  const large = { name: '大.pdf', bytes: Buffer.alloc(21 * 1024 * 1024, '%PDF-') }
  expect((await officer.upload(seal, large)).body).toMatchObject({
    issues: [{ field: 'file', text: expect.stringContaining('超过 20 MB') }],
  })
  const head = await door.as('yangdian', 'disclosureHead')
  const scan = { name: '盖章.pdf', bytes: Buffer.from('%PDF-1.4 stamped') }
  expect((await head.upload(seal, scan)).status).toBe(403)
  expect((await officer.upload(seal, scan)).status).toBe(200)
  return letter
}

test('a case from filing to the answer: the clock, the bars, the conflict, the remedy', async () => {
  const { id } = await registered({ channel: 'fax', confirmedOn: undefined })
  const file = async () => (await officer.get(`/applications/${id}`)).body as Record<string, never>
  expect(await file()).toMatchObject({ state: 'unconfirmed', clock: null })
  expect((await officer.get('/queue')).body).toMatchObject({
    rows: expect.arrayContaining([
      expect.objectContaining({
        id: `application/${id}`,
        dueText: '尚未起算',
        action: { label: '确认收到申请', to: `/applications/${id}?act=confirmReceipt` },
      }),
    ]),
  })
  const sending = { on: '2026-10-14', method: 'counter', trackingNumber: '', note: '' }
  const act = (name: string, body: object) => officer.send('POST', `/applications/${id}/${name}`, body)

  const early = await act('decide', {
    lastSeq: 1,
    outcome: 'granted',
    ground: 'disclosed',
    text: '随函提供',
    reasons: '',
    search: '',
    nothingInPost: false,
    evidence: {},
    answers: [],
  })
  expect([early.status, early.body]).toMatchObject([409, { refusal: { code: 'notNow' } }])
  expect((await act('confirmReceipt', { lastSeq: 1, on: '2026-09-18', note: '电话确认' })).status).toBe(200)
  expect(await file()).toMatchObject({
    lastSeq: 2,
    clock: { receivedOn: '2026-09-18', dueOn: '2026-10-22', workingDaysLeft: 6, overdue: false },
  })
  const late = await act('requestCorrection', {
    lastSeq: 2,
    on: '2026-10-14',
    respondBy: '2026-10-30',
    items: '请写明年份',
  })
  expect(late.body).toMatchObject({ refusal: { code: 'tooLate', ground: '条例第三十条' } })

  expect((await act('review', { lastSeq: 2, note: '' })).status).toBe(200)
  const conflict = await act('review', { lastSeq: 2, note: '' })
  expect([conflict.status, conflict.body]).toMatchObject([409, { refusal: { code: 'changedMeanwhile' } }])

  const whole = wholeDraft({ outcome: 'unavailable.notHeld', ground: 'notExist' })
  const draft = {
    outcome: 'unavailable.notHeld',
    ground: 'notExist',
    text: '',
    search: '',
    nothingInPost: false,
    evidence: {},
    answers: [...(whole.answers ?? [])],
  }
  const faulty = await act('decide', { ...draft, lastSeq: 3, reasons: '' })
  expect((faulty.body as { issues: { field: string }[] }).issues.map(({ field }) => field)).toEqual([
    'reasons',
    'evidence.searches',
  ])
  const drafted = await act('decide', {
    ...draft,
    lastSeq: 3,
    reasons: '经检索没有',
    evidence: { searches: whole.evidence?.searches },
  })
  expect(drafted.status).toBe(200)
  const unsigned = await act('deliver', { ...sending, lastSeq: 4 })
  expect(unsigned.body).toMatchObject({ refusal: { code: 'notNow' } })
  expect((await act('submitDecision', { lastSeq: 4, note: '' })).status).toBe(200)
  const head = await door.as('yangdian', 'disclosureHead')
  const leader = await door.as('yangdian', 'unitHead')
  const passed = { lastSeq: 5, remarks: '同意。' }
  expect((await head.send('POST', `/applications/${id}/passDecision`, passed)).status).toBe(200)
  // what waits for a signature stands before its leader as such, what others have to do apart from it
  const other = await registered()
  const queued = ((await leader.get('/queue')).body as { rows: { id: string }[] }).rows
  expect(queued.find((row) => row.id === `application/${id}`)).toMatchObject({
    group: expect.not.stringMatching('waiting'),
    action: { label: '签发', to: `/applications/${id}?act=signDecision` },
  })
  expect(queued.find((row) => row.id === `application/${other.id}`)).toMatchObject({
    group: 'waiting',
    action: { label: '查看' },
  })
  const signed = { lastSeq: 6, remarks: '同意。' }
  expect((await leader.send('POST', `/applications/${id}/signDecision`, signed)).status).toBe(200)
  const bare = { ...sending, lastSeq: 7 }
  const unsealed = await act('deliver', bare)
  expect(unsealed.body).toMatchObject({ issues: [{ field: 'letter' }] })
  const letter = await sealedAnswer(id, 7)
  const delivered = await act('deliver', {
    ...sending,
    lastSeq: 10,
    letter,
  })
  expect(delivered.status).toBe(200)
  expect(await file()).toMatchObject({
    state: 'answered',
    decision: {
      label: '本机关不掌握（经检索，政府信息不存在）',
      remedy: expect.stringContaining('6个月内向某某县人民法院'),
    },
  })

  const remedy = await officer.send('POST', `/applications/${id}/remedies`, {
    kind: 'reconsideration',
    acceptedOn: '2026-10-14',
    organ: '汶上县人民政府',
    caseNumber: '',
  })
  expect(remedy.status).toBe(201)
  const closed = await officer.send('POST', `/remedies/${(remedy.body as { id: string }).id}/close`, {
    lastSeq: 1,
    closedOn: '2026-10-14',
    result: 'upheld',
  })
  expect(closed.status).toBe(200)
  expect((await officer.get('/remedies?year=2026')).body).toMatchObject({
    rows: [{ remedy: { kindLabel: '行政复议', resultLabel: '结果维持' }, application: { id } }],
  })
})

test('nobody approves the extension that he proposed, and who approves finds it in his queue', async () => {
  const { id } = await registered()
  const both = await door.as('yangdian', 'disclosureOfficer', 'disclosureHead')
  const head = await door.as('yangdian', 'disclosureHead')
  const proposed = await both.send('POST', `/applications/${id}/proposeExtension`, {
    lastSeq: 2,
    workingDays: 10,
    reason: '卷宗较多',
  })
  expect(proposed.status).toBe(200)
  const own = await both.send('POST', `/applications/${id}/approveExtension`, { lastSeq: 3, note: '' })
  expect(own.body).toMatchObject({ refusal: { code: 'samePerson', ground: '条例第三十三条第二款' } })
  expect((await head.get('/queue')).body).toMatchObject({
    rows: expect.arrayContaining([
      expect.objectContaining({
        id: `application/${id}`,
        action: { label: '批延期', to: `/applications/${id}?act=approveExtension` },
      }),
    ]),
  })
  expect(
    (await head.send('POST', `/applications/${id}/approveExtension`, { lastSeq: 3, note: '' })).status,
  ).toBe(200)
})
