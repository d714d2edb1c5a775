import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openOfficeDoor, type OfficeDoor } from '../../../../tests/support/office-door.ts'
import { readSheet } from '../../../platform/spreadsheet/index.ts'
import { auditEvents } from '../../../modules/audit/index.ts'
import { listApplications } from '../../../modules/requests/index.ts'
import { expectDone } from '../../../modules/desk/index.ts'

let door: OfficeDoor
let officer: Caller

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
  officer = await door.as('yangdian', 'disclosureOfficer')
})
afterAll(() => door.close())

const heads = '申请编号,申请人类别,申请人,联系电话,申请内容,收到日期,渠道'
const ledger = (...rows: string[]) => ({
  name: '旧台账.csv',
  bytes: Buffer.from(`${[heads, ...rows].join('\n')}\n`),
})
const row = (number: string): string => `${number},自然人,𠮷某䶮,13800004242,=某文件,2023-03-01,网上`

async function idOf(number: string): Promise<string> {
  const list = expectDone(
    await listApplications(door.instance.desk, { unitCodes: ['yangdian'], pageSize: 200 }),
  )
  return list.rows.find((one) => one.number === number)?.id ?? ''
}

test('a ledger is looked at, then taken over by the unit itself, all of it, and not twice', async () => {
  const head = await door.as('yangdian', 'disclosureHead')
  expect((await head.get('/application-ledgers')).status).toBe(403)
  expect((await head.upload('/application-ledgers', ledger(row('1')))).status).toBe(403)
  expect((await officer.get('/application-ledgers')).body).toMatchObject({ unit: { key: 'yangdian' } })
  expect((await officer.get('/application-ledgers/sample')).bytes.subarray(0, 2).toString()).toBe('PK')
  const bad = await officer.upload(
    '/application-ledgers/check',
    ledger(row('1'), '2,自然人,,,x,2023-02-30,网上'),
  )
  expect(bad.body).toMatchObject({
    applications: 1,
    faultCount: 2,
    faultLines: 1,
    faults: [
      { line: 3, field: '收到日期' },
      { line: 3, field: '申请人', text: '缺少，请填写。' },
    ],
  })
  const check = await officer.upload('/application-ledgers/check', ledger(row('1'), row('2')))
  expect([check.status, check.body]).toEqual([
    200,
    {
      applications: 2,
      remedies: 0,
      years: [{ year: 2023, applications: 2 }],
      sheet: null,
      faults: [],
      faultCount: 0,
      faultLines: 0,
    },
  ])
  expect(await idOf('1')).toBe('')
  const done = await officer.upload('/application-ledgers', ledger(row('1'), row('2')))
  expect([done.status, done.body]).toEqual([201, { applications: 2, remedies: 0 }])
  const again = await officer.upload('/application-ledgers', ledger(row('1')))
  expect(again.body).toMatchObject({ issues: [{ text: '第2行 申请编号：编号 1 已经存在' }] })
  const program = await officer.upload('/application-ledgers', { name: 'a.xlsx', bytes: Buffer.from('MZ') })
  expect(program.status).toBe(422)
  const large = { name: 'a.csv', bytes: Buffer.alloc(21 * 1024 * 1024, 0x20) }
  expect((await officer.upload('/application-ledgers/check', large)).body).toMatchObject({
    issues: [{ text: expect.stringContaining('20 MB') }],
  })
})

test('the ledger leaves masked; in the clear only with a purpose, by those who may, and the log says so', async () => {
  const path = '/application-ledgers/export?from=2023&to=2023&format='
  const csv = (await officer.get(`${path}csv`)).bytes.toString('utf8')
  expect(csv).toContain('𠮷**')
  expect(csv).not.toMatch(/䶮|1380000/)
  // what a spreadsheet would take for a formula is guarded
  expect(csv).toContain(`'=某文件`)
  expect(csv).toContain('演示数据')
  const leader = await door.as('yangdian', 'unitHead')
  expect((await leader.get(`${path}jsonl`)).status).toBe(200)
  expect((await leader.get(`${path}jsonl&reveal=contact`)).status).toBe(403)
  expect((await officer.get(`${path}jsonl&reveal=curiosity`)).status).toBe(422)
  const other = await door.as('xinghe', 'disclosureOfficer')
  expect((await other.get(`${path}jsonl&unit=yangdian`)).status).toBe(403)
  const before = (await auditEvents(door.instance.desk.read, { limit: 1_000 })).length
  const clear = await officer.get(`${path}xlsx&reveal=contact`)
  const sheet = await readSheet(clear.bytes, 'xlsx', { headings: ['申请编号', '申请人'], preferred: '' })
  expect('fault' in sheet ? sheet.fault : sheet.rows[0]?.cells).toEqual(
    expect.arrayContaining(['𠮷某䶮', '13800004242', '=某文件']),
  )
  const events = await auditEvents(door.instance.desk.read, { limit: 1_000 })
  expect(events.length).toBe(before + 1)
  expect(JSON.stringify(events)).toContain('application.export')
  expect(JSON.stringify(events)).not.toContain('䶮')
})

test('fee ledger, repetition, spellings: who may see, and nothing personal in them', async () => {
  const id = await idOf('2')
  const fee = await officer.get(`/applications/${id}/fee-ledger`)
  expect(fee.body).toMatchObject({ doubtful: 0, month: { month: '2023-03', before: 1 } })
  const repetition = await officer.get(`/applications/${id}/repetition`)
  expect(repetition.body).toMatchObject({ sameApplicant: 1 })
  const county = await door.as('wenshang', 'supervisor')
  expect((await county.get(`/applications/${id}/repetition`)).body).toMatchObject({
    earlier: [],
    sameApplicant: 1,
  })
  expect((await county.get(`/applications/${id}/same-person`)).status).toBe(403)
  expect((await officer.get(`/applications/${id}/same-person`)).body).toMatchObject({
    proposals: [],
    joins: [],
  })
  expect((await officer.get('/fees/month?month=2023-03')).body).toMatchObject({
    applications: 2,
    applicants: [{ name: '𠮷**', items: 2 }],
  })
  expect((await officer.get('/fees/month?month=2023-13')).status).toBe(422)
  expect((await officer.get('/fees/year?year=2023')).body).toMatchObject({ collectedFen: 0, entries: [] })
  expect((await officer.get('/fees/rule')).body).toEqual({ monthBy: 'received', mayChange: false })
  expect((await officer.send('POST', '/fees/rule', { monthBy: 'arrived' })).status).toBe(403)
  expect((await county.send('POST', '/fees/rule', { monthBy: 'arrived' })).body).toEqual({
    monthBy: 'arrived',
  })
  // a number typed by hand is no part of the interface
  const typed = await officer.send('POST', `/applications/${id}/notifyFee`, {
    lastSeq: 1,
    on: '2026-10-14',
    payment: 'x',
    fee: { basis: 'item', before: 40, count: 1 },
  })
  expect(typed.status).toBeGreaterThanOrEqual(400)
  expect(JSON.stringify([fee.body, repetition.body])).not.toMatch(/䶮|1380000/)
})
