import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { readPdf } from '../../../../tests/support/read-pdf.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'
import { expectDone } from '../../../modules/desk/index.ts'
import { printPage } from '../../../modules/reporting/reading/files/print-page.ts'
import { sampleReport } from '../../../modules/reporting/reading/sample-report.ts'
import {
  passReview,
  sendForReview,
  signReport,
  submitReport,
  writeReportPart,
} from '../../../modules/reporting/index.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-02-03')
  const { desk } = door.instance
  for (const unit of ['yangdian', 'xinghe']) await applyTemplate(desk, { unit })
  const on = { unitCode: 'yangdian', year: 2025 }
  expectDone(await writeReportPart(desk, { ...on, part: '五', text: '培训不够。下一步按季培训。' }))
  expectDone(await sendForReview(desk, on))
  expectDone(await passReview(desk, { ...on, remarks: '' }))
  expectDone(await signReport(desk, { ...on, remarks: '' }))
  expectDone(await submitReport(desk, on))
})
afterAll(() => door.close())

const unit = {
  code: 'shuiwu',
  name: '某县水务局',
  kind: 'department',
  dueDay: '',
  fromYear: 2024,
  untilYear: null,
  mail: '',
  phone: '',
  isNew: true,
}

function fileOf(year: number): { name: string; bytes: Uint8Array } {
  const sample = { ...sampleReport(), unit: unit.name, year }
  const text = printPage({
    ...sample,
    overview: sample.overview.map((line) => line.replace('2023', String(year))),
  })
  return { name: '水务局年报.html', bytes: Buffer.from(text) }
}

test('the board names who is missing; one press urges them', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const officer = await door.as('xinghe', 'disclosureOfficer')
  const { body } = await supervisor.get('/reports/board?year=2025')
  expect(body).toMatchObject({
    urgeBar: null,
    rows: [
      { code: 'wenshang', missing: false },
      { code: 'yangdian', state: 'submitted', missing: false },
      { code: 'xinghe', missing: true, due: { daysLate: 3, open: true } },
    ],
  })
  expect((await officer.send('POST', '/reports/2025/urgings', {})).status).toBe(403)
  const urged = await supervisor.send('POST', '/reports/2025/urgings', {})
  expect(urged.body).toEqual({ urged: ['星河镇人民政府'], before: [] })
  expect((await supervisor.send('POST', '/reports/2025/urgings', {})).status).toBe(409)
  const { body: own } = await officer.get('/reports/2025/handed-in')
  expect(own).toMatchObject({ urgings: [{ matter: expect.stringContaining('已经过了 3 天') }] })
  const { body: queue } = await officer.get('/queue')
  expect(JSON.stringify(queue)).toContain('县主管部门已催报')
})

test('sent back with a remark on a cell, which the unit sees; what moved meanwhile is said', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const { body } = await supervisor.get('/reports/2025/handed-in?unit=yangdian')
  const { seen } = body as { seen: number }
  expect(body).toMatchObject({ may: { rule: true }, acceptBar: null, submission: { number: 1 } })
  const remarks = [{ where: 'proactive.licensing', text: '没有填报，请核对。' }]
  const back = '/reports/2025/return?unit=yangdian'
  expect((await officer.send('POST', back, { seen, remarks })).status).toBe(403)
  expect((await supervisor.send('POST', back, { seen: 1, remarks })).body).toMatchObject({
    refusal: { code: 'changedMeanwhile' },
  })
  const wrong = await supervisor.send('POST', back, { seen, remarks: [{ where: '七', text: 'x' }] })
  expect(wrong.body).toMatchObject({ issues: [{ field: 'remarks.0.where' }] })
  expect((await supervisor.send('POST', back, { seen, remarks })).status).toBe(200)
  const { body: own } = await officer.get('/reports/2025/handed-in')
  expect(own).toMatchObject({
    state: 'sentBack',
    may: { rule: false },
    remarks: [{ where: 'proactive.licensing', label: '表二 行政许可' }],
  })
  const now = (own as { seen: number }).seen
  expect(
    (await supervisor.send('POST', '/reports/2025/acceptance?unit=yangdian', { seen: now })).status,
  ).toBe(409)
})

test('a unit outside: its file is read, shown beside its original, set right, confirmed', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const officer = await door.as('xinghe', 'disclosureOfficer')
  expect((await officer.get('/outside-units')).status).toBe(403)
  expect((await supervisor.send('POST', '/outside-units', { ...unit, name: '' })).body).toMatchObject({
    issues: [{ field: 'name' }],
  })
  expect((await supervisor.send('POST', '/outside-units', unit)).status).toBe(200)
  const place = '/outside-units/shuiwu/files/2025'
  expect((await officer.upload(place, fileOf(2025))).status).toBe(403)
  expect((await supervisor.upload(place, fileOf(2023))).body).toMatchObject({
    issues: [{ field: 'file', text: expect.stringContaining('2023 年度') }],
  })
  expect((await supervisor.upload(place, fileOf(2025))).status).toBe(200)
  const { body } = await supervisor.get(place)
  const { pending } = body as { pending: { fileHash: string } }
  expect(body).toMatchObject({
    pending: {
      tables: { proactive: { licensing: 31 } },
      doubtful: [],
      unitName: unit.name,
      statedYear: 2025,
    },
    confirmed: [],
  })
  const original = await supervisor.get(`${place}/original?hash=${pending.fileHash}`)
  expect(JSON.stringify(original.body)).toContain('行政许可')
  expect((await supervisor.get(`${place}/original?hash=${'0'.repeat(64)}`)).status).toBe(404)
  const file = await supervisor.get(`${place}/download?hash=${pending.fileHash}`)
  expect(file.headers['content-disposition']).toContain('attachment')
  expect(file.headers['content-type']).toBe('application/octet-stream')
  const shown = await supervisor.get(`${place}/view?hash=${pending.fileHash}`)
  expect(shown.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': expect.stringContaining('inline'),
    'content-security-policy': expect.stringMatching(/^default-src 'none'.*; sandbox$/),
  })
  expect((await supervisor.get(`${place}/view?hash=${'0'.repeat(64)}`)).status).toBe(404)
  const seen = { fileHash: pending.fileHash }
  const wrong = { ...seen, cell: 'proactive.licensing', value: '三十', note: '原件' }
  expect((await supervisor.send('POST', `${place}/corrections`, wrong)).body).toMatchObject({
    issues: [{ field: 'value' }],
  })
  expect((await supervisor.send('POST', `${place}/corrections`, { ...wrong, value: '30' })).status).toBe(200)
  const confirmed = await supervisor.send('POST', `${place}/confirmation`, {
    ...seen,
    reason: '',
    correction: '',
  })
  expect(confirmed.body).toEqual({ version: 1 })
  expect((await supervisor.get(place)).body).toMatchObject({
    pending: null,
    confirmed: [{ version: 1, corrections: [{ label: '表二 行政许可', from: 31, to: 30 }] }],
  })
  const checked = await supervisor.upload('/reports/2025/page-checks?unit=shuiwu', fileOf(2025))
  expect(checked.body).toMatchObject({
    differences: [{ where: 'proactive.licensing', submitted: '30', published: '31' }],
  })
  const none = await supervisor.send('POST', '/reports/2025/version-checks?unit=shuiwu', {})
  expect(none.body).toMatchObject({ issues: [{ field: 'file' }] })
})

test('compiled: the tables, who stands behind a cell, and the files', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const officer = await door.as('xinghe', 'disclosureOfficer')
  expect((await officer.get('/reports/2025/compiled')).status).toBe(403)
  const { body } = await supervisor.get('/reports/2025/compiled')
  expect(body).toMatchObject({
    making: false,
    made: { tables: { proactive: { licensing: 30 } }, findings: [] },
  })
  const bases = (body as { made: { accounts: { code: string; basis: string }[] } }).made.accounts
  expect(bases.find(({ code }) => code === 'shuiwu')?.basis).toBe('file')
  const { body: cell } = await supervisor.get('/reports/2025/compiled/cell?cell=requests.received.total')
  expect(cell).toMatchObject({
    sum: '7',
    units: expect.arrayContaining([expect.objectContaining({ code: 'shuiwu', figure: '7' })]),
  })
  expect((await supervisor.get('/reports/2025/compiled/cell?cell=nothing')).status).toBe(404)
  const columns = (
    body as { made: { tables: { disclosed: { byColumn: { name: string; count: number }[] } } } }
  ).made.tables.disclosed.byColumn
  const largest = columns.toSorted((one, other) => other.count - one.count)[0]
  if (largest === undefined) throw new Error('no column')
  const column = `/reports/2025/compiled/cell?cell=${encodeURIComponent(`disclosed.${largest.name}`)}`
  expect((await supervisor.get(column)).body).toMatchObject({ sum: String(largest.count) })
  expect((await supervisor.get('/reports/2025/compiled/preview')).body).toContain('某县水务局')
  for (const format of ['docx', 'xlsx'] as const) {
    const { bytes } = await supervisor.get(`/reports/2025/compiled/${format}`)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  }
  const pdf = await supervisor.get('/reports/2025/compiled/pdf')
  expect((await readPdf(pdf.bytes)).text).toContain('本报告为汇总报告')
  const json = await supervisor.get('/reports/2025/compiled/json')
  expect(json.body).toMatchObject({ demonstration: '演示数据', compiled: { included: ['shuiwu'] } })
})

test('the government sets from where its report starts; a township has nothing below it', async () => {
  const county = await door.as('wenshang', 'disclosureOfficer')
  const officer = await door.as('xinghe', 'disclosureOfficer')
  expect((await officer.send('PUT', '/reports/2025/scope', { compiled: true })).status).toBe(409)
  expect((await county.get('/reports/2025')).body).toMatchObject({ tables: { proactive: { licensing: 0 } } })
  expect((await county.send('PUT', '/reports/2025/scope', { compiled: true })).status).toBe(200)
  expect((await county.get('/reports/2025')).body).toMatchObject({
    tables: { proactive: { licensing: 30 } },
    may: { openCases: false },
  })
  expect((await county.get('/reports/2025/handed-in')).body).toMatchObject({
    compiled: true,
    may: { setScope: true },
  })
})
