import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { readPdf } from '../../../../tests/support/read-pdf.ts'
import { applyTemplate } from '../../../modules/catalogue/index.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  for (const unit of ['yangdian', 'xinghe']) await applyTemplate(door.instance.desk, { unit })
})
afterAll(() => door.close())

interface View {
  readonly parts: readonly { number: string; raw: string; text: string; state: string; stateText: string }[]
  readonly checks: readonly {
    state: string
    title: string
    part: string | null
    mend: { to: string } | null
  }[]
}

const partOf = (view: unknown, number: string) => (view as View).parts.find((part) => part.number === number)

const zeros = {
  licensing: '0',
  penalties: '0',
  coercion: '0',
  chargesWanYuan: '0',
  deputies: '0',
  committeeMembers: '0',
}

const partFive = `/reports/2025/parts/${encodeURIComponent('五')}`

test('the years with their state; a draft with its six parts, tables, live fields and checks', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const { body: list } = await officer.get('/reports')
  expect(list).toMatchObject({
    mayWrite: true,
    years: [
      { year: 2026, state: 'notBegun', due: { late: false } },
      { year: 2025, state: 'notBegun', due: { late: true, dueOn: '2026-01-31' } },
    ],
  })
  const { body: view } = await officer.get('/reports/2025')
  expect(view).toMatchObject({
    shown: null,
    may: { write: true, openCases: true },
    tables: { requests: { received: [0, 0, 0, 0, 0, 0, 0] }, disclosed: { total: 0 } },
    frozen: null,
  })
  expect(partOf(view, '五')).toMatchObject({ state: 'failed', stateText: '未写' })
  expect(partOf(view, '三')).toMatchObject({ kind: 'table', stateText: '自动生成，无误' })
  expect((view as View).checks[0]).toMatchObject({ state: 'failed', part: '五' })
})

test('a part is written with live fields, and not over what another wrote meanwhile', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const seen = partOf((await officer.get('/reports/2025')).body, '五')?.raw
  const text = '主要问题：主动公开{{主动公开总数}}条，数量偏少。'
  const written = await officer.send('PUT', partFive, { text, seen })
  expect(written.status).toBe(200)
  const { body: view } = await officer.get('/reports/2025')
  expect(partOf(view, '五')).toMatchObject({
    raw: text,
    text: '主要问题：主动公开0条，数量偏少。',
    stateText: '2 处要核对',
  })
  const over = await officer.send('PUT', partFive, { text: '另一稿', seen })
  expect(over.body).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
  const unknown = await officer.send('PUT', partFive, { text: '{{总数}}', seen: text })
  expect(unknown.body).toMatchObject({ issues: [{ field: 'text' }] })
  expect((await officer.send('PUT', partFive, { text, seen: text, part: '一' })).status).toBe(422)
})

test('a figure typed by hand that the table contradicts is flagged, with the right one to put in', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const six = `/reports/2025/parts/${encodeURIComponent('六')}`
  const seen = partOf((await officer.get('/reports/2025')).body, '六')?.raw
  const text = '（一）本年度收取信息处理费0元。\n（二）本年度承办人大代表建议8件。'
  expect((await officer.send('PUT', six, { text, seen })).status).toBe(200)
  const { checks } = (await officer.get('/reports/2025')).body as View
  expect(checks[0]).toMatchObject({ state: 'failed', title: '正文与表格不一致', part: '六' })
  expect(checks[0]?.mend?.to).toContain('建议0件')
  const figures = await officer.send('PUT', '/reports/2025/figures', { figures: { ...zeros, deputies: '8' } })
  expect(figures.status).toBe(200)
  const mended = (await officer.get('/reports/2025')).body as View
  expect(mended.checks.filter(({ state }) => state === 'failed')).toEqual([])
})

test('wrong figures are told at their field', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const answer = await officer.send('PUT', '/reports/2025/figures', {
    figures: { ...zeros, licensing: '一' },
  })
  expect(answer.body).toMatchObject({ issues: [{ field: 'figures.licensing' }] })
})

/** 送审、审核、签发、报送 through the door; everybody sees what the one before did. */
async function throughTheUnit(year: number, correction = ''): Promise<void> {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const head = await door.as('yangdian', 'disclosureHead')
  const leader = await door.as('yangdian', 'unitHead')
  const seen = async (): Promise<unknown> =>
    ((await officer.get(`/reports/${year}/filing`)).body as { seen: number }).seen
  const take = async (who: Caller, path: string, body: object): Promise<void> => {
    const answer = await who.send('POST', `/reports/${year}/${path}`, { seen: await seen(), ...body })
    expect([path, answer.status]).toEqual([path, 200])
  }
  await take(officer, 'review', { note: '' })
  await take(head, 'review/pass', { remarks: '' })
  await take(leader, 'review/signature', { remarks: '' })
  await take(officer, 'submission', { correction })
}

interface Filing {
  readonly seen: number
  readonly next: { readonly act: string }
}

test('through the unit, to the county, to the public; the year must be over; a correction needs its reason', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const head = await door.as('yangdian', 'unitHead')
  const filing = async (who = officer, year = 2025): Promise<Filing> =>
    (await who.get(`/reports/${year}/filing`)).body as Filing
  expect((await head.send('POST', '/reports/2025/review', { seen: 0, note: '' })).status).toBe(403)
  const early = await officer.send('POST', '/reports/2026/review', { seen: 0, note: '' })
  expect(early.body).toMatchObject({ refusal: { code: 'notNow' } })
  expect((await filing()).next.act).toBe('send')
  expect((await officer.send('POST', '/reports/2025/publication', { seen: 0 })).status).toBe(409)
  await throughTheUnit(2025)
  expect(await filing()).toMatchObject({
    next: { act: 'publish' },
    state: 'submitted',
    frozen: { kind: 'submitted', number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    way: [
      { key: 'figures', state: 'done' },
      { key: 'prose', state: 'done' },
      { key: 'checks', state: 'done' },
      { key: 'review', state: 'done' },
      { key: 'submission', state: 'done' },
      { key: 'publication', state: 'current' },
    ],
  })
  const stale = await head.send('POST', '/reports/2025/publication', { seen: 1 })
  expect(stale.body).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
  const out = await head.send('POST', '/reports/2025/publication', { seen: (await filing()).seen })
  expect(out.body).toEqual({ version: 1, publishedOn: '2026-10-14', portal: '/units/yangdian/reports/2025' })
  expect((await door.server.inject({ url: '/units/yangdian/reports/2025' })).statusCode).toBe(200)
  const { seen } = await filing()
  const silent = await officer.send('POST', '/reports/2025/correction', { seen, reason: ' ' })
  expect(silent.body).toMatchObject({ issues: [{ field: 'reason' }] })
  const reason = '补正承办件数。'
  expect((await officer.send('POST', '/reports/2025/correction', { seen, reason })).status).toBe(200)
  await throughTheUnit(2025)
  const corrected = await head.send('POST', '/reports/2025/publication', { seen: (await filing()).seen })
  expect(corrected.body).toMatchObject({ version: 2 })
  const publicPage = (await door.server.inject({ url: '/units/yangdian/reports/2025' })).body
  expect(publicPage).toContain(reason)
  const { body: first } = await officer.get('/reports/2025?version=1')
  expect(first).toMatchObject({ shown: { version: 1 }, may: { write: false } })
})

test('the whole is seen as a page and taken as a Word or PDF file', async () => {
  const officer = await door.as('yangdian', 'disclosureOfficer')
  const page = await officer.get('/reports/2025/preview')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.body).toContain('政府信息公开工作年度报告')
  expect(page.body).toContain('演示数据')
  const file = await officer.get('/reports/2025/docx')
  expect(file.headers['content-type']).toContain('wordprocessingml')
  expect(file.bytes.subarray(0, 2).toString()).toBe('PK')
  const pdf = await officer.get('/reports/2025/pdf')
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.headers['content-disposition']).toContain('.pdf')
  expect((await readPdf(pdf.bytes)).text).toContain('杨店镇人民政府2025年')
})

test('a finished report is read in, and what the check says of it is told', async () => {
  const head = await door.as('xinghe', 'disclosureHead')
  const officer = await door.as('xinghe', 'disclosureOfficer')
  const bytes = Buffer.from(
    '星河镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息3条。\n',
  )
  const file = { name: '2023年报.txt', bytes }
  expect((await officer.upload('/reports/2023/import', file)).status).toBe(403)
  const read = await head.upload('/reports/2023/import', file)
  expect(read.status).toBe(200)
  const { findings } = read.body as { findings: { text: string }[] }
  expect(findings.length).toBeGreaterThan(0)
  const { body: view } = await head.get('/reports/2023?version=1')
  expect(view).toMatchObject({ shown: { source: 'published', fileName: '2023年报.txt' } })
  expect((await head.upload('/reports/2023/import', file)).status).toBe(409)
})

test('the board is the supervisor’s; a neighbour reads nothing', async () => {
  const supervisor = await door.as('wenshang', 'supervisor')
  const { body } = await supervisor.get('/reports/board?year=2025')
  expect(body).toMatchObject({
    year: 2025,
    rows: expect.arrayContaining([
      expect.objectContaining({ code: 'yangdian', state: 'published', version: 2 }),
      expect.objectContaining({
        code: 'xinghe',
        state: 'notBegun',
        missing: true,
        due: expect.objectContaining({ open: true, dueOn: '2026-01-31' }),
      }),
    ]),
  })
  const officer = await door.as('xinghe', 'disclosureOfficer')
  expect((await officer.get('/reports/board')).status).toBe(403)
  expect((await officer.get('/reports/2025?unit=yangdian')).status).toBe(403)
  expect((await (await door.as('yangdian', 'editor')).get('/reports/2025')).status).toBe(403)
  expect((await door.nobody.get('/reports')).status).toBe(401)
  const cases = '/reports/2025/cases?unit=yangdian&row=received&column=total'
  const kept = { basis: 'kept', keptOn: '2026-10-14', added: 0 }
  expect((await supervisor.get(cases)).body).toEqual({
    rows: [],
    total: 0,
    page: 1,
    pageSize: 50,
    elsewhere: 0,
    ...kept,
  })
  expect((await supervisor.get(`${cases}&version=1`)).body).toMatchObject(kept)
  expect((await supervisor.get(`${cases}&version=9`)).status).toBe(404)
  const upheld = '/reports/2025/behind?unit=yangdian&cell=remedies.reconsideration.upheld&version=1'
  expect((await supervisor.get(upheld)).body).toMatchObject({ things: [], total: 0, next: null, ...kept })
  expect((await officer.get(upheld)).status).toBe(403)
  expect((await supervisor.get(`${upheld}&after=nothing`)).status).toBe(409)
  expect((await officer.get('/reports/2025/cases?row=all&column=total')).status).toBe(422)
})
