import { afterAll, beforeAll, expect, test } from 'vitest'
import { personForm } from '../../../../tests/support/cases.ts'
import { notice2027 } from '../../../../tests/support/notices.ts'
import { type Caller, type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { person } from '../../../../tests/support/people.ts'
import { readPdf } from '../../../../tests/support/read-pdf.ts'
import { unzip } from '../../../../tests/support/read-docx.ts'
import { announcementOf } from '../../../law/calendar/check-notice.ts'
import { expectDone } from '../../../modules/desk/index.ts'
import { moveDeadlines, registerApplication } from '../../../modules/requests/index.ts'
import { findUnit } from '../../../modules/units/index.ts'

let door: OfficeDoor
let supervisor: Caller
let clerk: Caller
let caseId: string

// the days of the notice as JSON has them
const draft = JSON.parse(JSON.stringify(notice2027)) as Record<string, unknown>

beforeAll(async () => {
  door = await openOfficeDoor('2026-12-01')
  supervisor = await door.as('wenshang', 'supervisor')
  clerk = await door.as('yangdian', 'disclosureOfficer')
  const { desk } = door.instance
  const unit = await findUnit(desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  const officer = desk.as(person('专员', unit, 'disclosureOfficer'))
  const arrivedOn = Temporal.PlainDate.from('2026-12-01')
  const registered = await registerApplication(officer, {
    unitCode: 'yangdian',
    form: personForm(),
    channel: 'counter',
    arrivedOn,
  })
  caseId = expectDone(registered).id
})
afterAll(() => door.close())

test('each step is tried out at the door, with what was typed of it', async () => {
  const { status, body } = await clerk.get(`/applications/${caseId}/what-if`)
  expect(status).toBe(200)
  const { steps } = body as { steps: { step: string; barred: boolean; text: string }[] }
  expect(steps.map(({ step }) => step)).toEqual([
    'decided',
    'correction_requested',
    'third_party_consulted',
    'agency_consulted',
    'extended',
    'fee_notified',
    'withdrawn',
  ])
  expect(await clerk.get(`/applications/${caseId}/what-if/extended?workingDays=3`)).toMatchObject({
    status: 200,
    body: {
      step: {
        condition: '若今天告知延期3个工作日',
        dueOn: '2027-01-04',
        workingDaysMoved: 3,
        provisional: true,
      },
    },
  })
  expect(await clerk.get(`/applications/${caseId}/what-if/extended?workingDays=99`)).toMatchObject({
    body: { step: { barred: true, dueOn: null } },
  })
  for (const wrong of [
    'what-if/reviewed',
    'what-if/extended?on=2026-02-30',
    'what-if/extended?workingDays=x',
  ]) {
    expect((await clerk.get(`/applications/${caseId}/${wrong}`)).status).toBe(422)
  }
  expect((await door.nobody.get(`/applications/${caseId}/what-if`)).status).toBe(401)
  const stranger = await door.as('xinghe', 'disclosureOfficer')
  for (const path of ['what-if', 'what-if/decided', 'explanation?format=pdf']) {
    expect((await stranger.get(`/applications/${caseId}/${path}`)).status).toBe(403)
  }
})

test('the account of the days leaves as PDF and Word, marked, without a name', async () => {
  const pdf = await clerk.get(`/applications/${caseId}/explanation?format=pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toContain(
    '答复期限计算说明-杨店公申〔2026〕1号（演示数据）.pdf',
  )
  const { pages, text } = await readPdf(pdf.bytes)
  for (const page of pages) expect(page).toContain('演示数据')
  for (const words of ['答复期限2026年12月29日', '第20个工作日，答复期限届满之日', '国办发明电〔2025〕7号']) {
    expect(text).toContain(words)
  }
  const docx = await clerk.get(`/applications/${caseId}/explanation?format=docx`)
  const document = unzip(docx.bytes).get('word/document.xml') ?? ''
  expect(document).toContain('逐日说明')
  for (const secret of ['𠮷', '13800000000', '110101190001010014', '高标准农田']) {
    expect(text).not.toContain(secret)
    expect(document).not.toContain(secret)
  }
  expect((await clerk.get(`/applications/${caseId}/explanation?format=odt`)).status).toBe(422)
})

test('a notice is read from a file, looked through, taken in, and shown to whom it concerns', async () => {
  const file = (content: unknown) => ({ name: '2027.json', bytes: Buffer.from(JSON.stringify(content)) })
  const own = { ...announcementOf(notice2027), changes: [] }
  expect(await supervisor.upload('/holiday-notices/file', file(own))).toMatchObject({
    status: 200,
    body: draft,
  })
  expect(await supervisor.upload('/holiday-notices/file', file({ year: 2027 }))).toMatchObject({
    status: 422,
    body: { issues: [{ field: 'file' }] },
  })
  expect((await clerk.upload('/holiday-notices/file', file(own))).status).toBe(403)
  expect((await clerk.send('POST', '/holiday-notices/preview', draft)).status).toBe(403)
  expect((await clerk.send('POST', '/holiday-notices', draft)).status).toBe(403)

  const wrong = { ...draft, off: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] }
  expect(await supervisor.send('POST', '/holiday-notices/preview', wrong)).toMatchObject({
    status: 422,
    body: { issues: [{ field: 'off.0.to' }] },
  })
  expect(await supervisor.send('POST', '/holiday-notices/preview', draft)).toMatchObject({
    status: 200,
    body: {
      warnings: [],
      isChange: false,
      examined: 1,
      moved: 1,
      rows: [{ id: caseId, unit: '杨店镇', limitLabel: '答复期限', from: '2026-12-29', to: '2026-12-28' }],
    },
  })
  expect((await clerk.get('/holiday-notices')).body).toMatchObject({ mayEnter: false, unannounced: [2027] })
  expect(await supervisor.send('POST', '/holiday-notices', draft)).toMatchObject({ status: 201 })
  const listed = (await supervisor.get('/holiday-notices')).body as { notices: readonly unknown[] }
  expect(listed).toMatchObject({ mayEnter: true, unannounced: [] })
  expect(listed.notices.slice(0, 2)).toMatchObject([
    { year: 2027, number: '国办发明电〔2026〕99号', isChange: false },
    { year: 2026, entered: null },
  ])

  expect((await clerk.get(`/applications/${caseId}`)).body).toMatchObject({ clock: { dueOn: '2026-12-28' } })
  expect(await moveDeadlines(door.instance.desk)).toBe(1)
  expect((await clerk.get(`/applications/${caseId}`)).body).toMatchObject({
    timeline: [{ title: '期限随放假安排变动' }, {}, {}],
  })
  const queued = async (): Promise<{ title: string; action: { to: string } }[]> => {
    const { rows } = (await clerk.get('/queue')).body as {
      rows: { kind: string; title: string; action: { to: string } }[]
    }
    return rows.filter(({ kind }) => kind === 'calendar')
  }
  const [row] = await queued()
  expect(row?.title).toBe('2027年放假安排：1件申请的期限随之变动')
  const path = row?.action.to.replace('/calendar', '/holiday-notices') ?? ''
  expect((await clerk.get(path)).body).toMatchObject({ cases: 1, maySee: true, rows: [{ id: caseId }] })
  expect((await supervisor.get(path)).body).toMatchObject({ cases: 1, maySee: false })
  expect((await (await door.as('xinghe', 'disclosureOfficer')).get(path)).status).toBe(404)
  expect((await clerk.get('/holiday-notices/moves/x')).status).toBe(422)
  expect(await clerk.send('POST', `${path}/seen`)).toMatchObject({ status: 200 })
  expect(await queued()).toEqual([])
})
