import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openOffice } from '../../../../tests/support/cases.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { type CaseEvent, channels } from '../../../law/clock/case-event.ts'
import { parseCaseEvents } from '../../../law/clock/case-input.ts'
import { runClock } from '../../../law/clock/clock.ts'
import { applicantKinds, outcomes, remedyBlocks } from '../../../law/report/report-rows.ts'
import { type Cell, writeCsv, writeXlsx } from '../../../platform/spreadsheet/index.ts'
import { type Desk, expectDone } from '../../desk/index.ts'
import { countRequests, feesCollected } from '../../requests/index.ts'
import { countRemedies } from '../count-remedies.ts'
import { importRequests } from '../import-requests.ts'
import { exportRequests, type LedgerRecord } from './export-requests.ts'
import { type ColumnName, columnNames, columnOf } from './ledger-columns.ts'
import { requestLedgerTemplate } from './ledger-template.ts'
import { readRequestLedger } from './read-ledger.ts'
import { cellOf, sheetRowsOf } from './sheet-rows.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const today = day('2026-03-02')

type Row = Partial<Record<ColumnName, Cell>>
const good: Row = {
  number: '2023-1',
  kind: '自然人',
  name: '某某',
  content: '某文件',
  receivedOn: day('2023-03-01'),
  channel: '当面',
}

function tableOf(rows: readonly Row[]) {
  const names = columnNames.filter((name) => rows.some((row) => row[name] !== undefined))
  return {
    name: '申请台账',
    columns: names.map((name) => ({ label: columnOf(name).label })),
    rows: rows.map((row) => names.map((name) => row[name] ?? null)),
  }
}

async function csvBytes(rows: readonly Row[]): Promise<Uint8Array> {
  let text = ''
  for await (const piece of writeCsv(tableOf(rows))) text += piece
  return Buffer.from(text)
}

async function read(name: string, bytes: Uint8Array) {
  const ledger = await readRequestLedger({ name, bytes }, today)
  if ('fault' in ledger) throw new Error(ledger.fault)
  return [...ledger.lines]
}

describe('a sheet is read row by row', () => {
  test('the usual course stands in one row; further rows under the number go on with it', async () => {
    const rows: Row[] = [
      {
        ...good,
        correctionRequestedOn: '2023/3/6',
        respondBy: '2023年3月20日',
        correctionReceivedOn: '20230313',
        thirdPartyConsultedOn: day('2023-03-15'),
        extendedOn: day('2023-04-10'),
        extensionDays: 20,
        decidedOn: day('2023-04-20'),
        outcome: '本机关不掌握相关政府信息',
        ground: '不属于本机关负责公开',
        remedyKind: '行政复议',
        remedyAcceptedOn: day('2023-05-04'),
        remedyClosedOn: day('2023-06-01'),
        remedyResult: '维持',
      },
      {
        number: '2023-1',
        thirdPartyConsultedOn: day('2023-03-16'),
        remedyKind: '复议后起诉',
        remedyAcceptedOn: day('2023-07-03'),
      },
      { ...good, number: '2023-2', withdrawnOn: day('2023-03-02') },
    ]
    for (const bytes of [await writeXlsx(tableOf(rows)), await csvBytes(rows)]) {
      const name = bytes[0] === 0x50 ? 'a.xlsx' : 'a.csv'
      const [first, second] = await read(name, bytes)
      expect(first).toMatchObject({
        line: 2,
        faults: [],
        value: {
          number: '2023-1',
          applicant: { kind: 'naturalPerson', name: '某某' },
          events: [
            { type: 'received', on: '2023-03-01', channel: 'counter' },
            { type: 'correction_requested', on: '2023-03-06', respondBy: '2023-03-20' },
            { type: 'correction_received', on: '2023-03-13' },
            { type: 'third_party_consulted', on: '2023-03-15', id: '第三方' },
            { type: 'third_party_consulted', on: '2023-03-16', id: '第三方2' },
            { type: 'extended', on: '2023-04-10', workingDays: 20 },
            { type: 'decided', on: '2023-04-20', outcome: 'unavailable.notHeld', ground: 'notOurs' },
          ],
          remedies: [
            { kind: 'reconsideration', acceptedOn: '2023-05-04', closedOn: '2023-06-01', result: 'upheld' },
            { kind: 'litigationAfterReconsideration', acceptedOn: '2023-07-03' },
          ],
        },
      })
      expect(second).toMatchObject({ line: 4, faults: [], value: { number: '2023-2' } })
    }
  })

  test('every bad cell is named by its row and heading, with the way out', async () => {
    const cases: readonly [Row, string][] = [
      [{ receivedOn: '2023-02-30' }, '收到日期 “2023-02-30”不是存在的日期'],
      [{ receivedOn: 45_000 }, '收到日期 是数字 45000，不是日期'],
      [{ receivedOn: '2030-01-01' }, '收到日期 2030-01-01晚于今天'],
      [{ receivedOn: '2019-05-14' }, '收到日期 2019-05-14早于现行条例施行之日'],
      [{ channel: '托人' }, '渠道 不认识“托人”。可以填：当面提交、'],
      [{ kind: null }, '申请人类别 缺少'],
      [{ feePaid: '200.505', feePaidOn: '2023-04-01' }, '实缴金额 “200.505”不是金额'],
      [{ feePaid: 0, feePaidOn: '2023-04-01' }, '实缴金额 金额是0'],
      [{ feePaid: 200 }, '缴费日期 缺少'],
      [{ extensionDays: 10.5, extendedOn: '2023-03-20' }, '延长天数 “10.5”不是整数'],
      [{ extendedOn: '2023-03-20' }, '延长天数 缺少'],
      [{ decidedOn: '2023-03-20', outcome: '给了' }, '办理结果 不认识“给了”'],
      [{ refundedOn: '2023-05-01' }, '退费金额 缺少'],
      [{ remedyKind: '行政复议' }, '受理日期 缺少'],
      [{ course: '[' }, '经过 写了“经过”的'],
    ]
    const rows = cases.map(([row], n): Row => ({ ...good, number: `n-${n}`, ...row }))
    const lines = await read('a.xlsx', await writeXlsx(tableOf(rows)))
    for (const [n, [, said]] of cases.entries()) {
      const line = lines[n]
      const faults = typeof line === 'string' ? [] : (line?.faults ?? [])
      const texts = faults.map(({ line: at, field, text }) => `${at} ${field} ${text}`)
      expect(
        texts.some((text) => text.startsWith(`${n + 2} ${said}`)),
        `${said} in ${texts.join('; ')}`,
      ).toBe(true)
    }
    const [unknown] = await read('a.csv', Buffer.from('申请编号,申请人,备注甲\n1,某某,x\n'))
    expect(unknown).toMatchObject({
      line: 1,
      faults: [{ text: expect.stringContaining('表头“备注甲”不认识') }],
    })
    const [lacking] = await read('a.csv', Buffer.from('申请编号,申请人\n1,某某\n'))
    expect(lacking).toMatchObject({
      faults: [{ text: expect.stringContaining('缺少必填的列：申请人类别、申请内容') }],
    })
  })

  test('GB18030 and UTF-8 with its mark read alike, with signs of four bytes', async () => {
    const text =
      '申请编号,申请人类别,申请人,申请内容,收到日期,渠道\r\n1,自然人,𠮷某䶮,"某文件，含""附件""",2023-03-01,网上\r\n'
    const marked = Buffer.from(`\u{FEFF}${text}`)
    expect(await read('a.csv', marked)).toMatchObject([
      { faults: [], value: { applicant: { name: '𠮷某䶮' } } },
    ])
    const gbk = gb18030(
      '申请编号,申请人类别,申请人,申请内容,收到日期,渠道\n1,自然人,某某,某文件,2023-03-01,网上\n',
    )
    expect(await read('a.csv', gbk)).toMatchObject([{ faults: [], value: { applicant: { name: '某某' } } }])
  })

  test('the empty ledger that is handed out can be read', async () => {
    expect(await read('a.xlsx', await requestLedgerTemplate())).toEqual([])
  })
})

/** Text as GB18030: the decoder turned round. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? [...Buffer.from(sign)]))
}

/** Which consultation is which: a sheet has names of its own for them. */
const named = /["“](?:第三方|机关|a|b)\d*["”]/g

const someDay = fc.integer({ min: 0, max: 700 }).map((days) => day('2022-01-04').add({ days }))

const event: fc.Arbitrary<Record<string, string | number>> = fc.oneof(
  fc
    .record({ type: fc.constant('correction_requested'), on: someDay })
    .map(({ type, on }) => ({ type, on: on.toString(), respondBy: on.add({ days: 12 }).toString() })),
  fc.record({ type: fc.constantFrom('correction_received', 'withdrawn'), on: someDay.map(String) }),
  fc.record({
    type: fc.constantFrom(
      'third_party_consulted',
      'agency_consulted',
      'third_party_answered',
      'agency_answered',
    ),
    on: someDay.map(String),
    id: fc.constantFrom('a', 'b'),
  }),
  fc.record({
    type: fc.constant('extended'),
    on: someDay.map(String),
    workingDays: fc.integer({ min: 1, max: 25 }),
  }),
  fc.record({ type: fc.constant('fee_notified'), on: someDay }).map(({ type, on }) => ({
    type,
    on: on.toString(),
    deliveredOn: on.add({ days: 2 }).toString(),
    basis: 'item',
    count: 2,
    amountFen: 20_000,
  })),
  fc.record({
    type: fc.constant('fee_paid'),
    on: someDay.map(String),
    amountFen: fc.integer({ min: 1, max: 1_000_000 }),
    voucher: fc.constantFrom('0001', '=1+1'),
  }),
  fc.record({ type: fc.constant('decided'), on: someDay.map(String), outcome: fc.constantFrom(...outcomes) }),
)

const line = fc
  .record({
    kind: fc.constantFrom(...applicantKinds),
    name: fc.constantFrom('𠮷某䶮', '=某公司', '某“引号”', '某,某'),
    content: fc.constantFrom('第一行\n第二行', '-某文件', '@某', '某文件，含"附件"'),
    received: someDay,
    channel: fc.constantFrom(...channels),
    more: fc.array(event, { maxLength: 6 }),
    inOrder: fc.boolean(),
    refunds: fc.array(
      fc.record({
        on: someDay.map(String),
        amountFen: fc.integer({ min: 1, max: 9_999 }),
        voucher: fc.constant('退1'),
        reason: fc.constant('多收'),
      }),
      { maxLength: 2 },
    ),
    remedies: fc.array(fc.record({ kind: fc.constantFrom(...remedyBlocks), after: fc.nat({ max: 300 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ kind, name, content, received, channel, more, inOrder, refunds, remedies }) => ({
    applicant: { kind, name },
    content,
    events: [
      { type: 'received', on: received.toString(), channel },
      ...(inOrder ? more.toSorted((a, b) => String(a['on']).localeCompare(String(b['on']))) : more),
    ],
    refunds,
    remedies: remedies.map(({ kind: block, after }) => ({
      kind: block,
      acceptedOn: received.add({ days: after }).toString(),
    })),
  }))

function eventsOf(record: LedgerRecord): readonly CaseEvent[] {
  const parsed = parseCaseEvents(record.events, today)
  if (!parsed.ok) throw new Error(parsed.problems.join())
  return parsed.value
}

async function recordsOf(desk: Desk): Promise<LedgerRecord[]> {
  const exported = expectDone(
    await exportRequests(desk, { unitCode: 'yangdian', fromYear: 2019, toYear: 2026, reveal: 'other' }),
  )
  const records: LedgerRecord[] = []
  for await (const record of exported.records) records.push(record)
  return records.toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
}

onBothEngines('ledgers', (open) => {
  test('what goes out comes in again elsewhere: the same report, the same money, the same clocks', async () => {
    const first = await open()
    await openOffice(first)
    first.at('2026-03-02')
    const [lines = []] = fc.sample(fc.array(line, { minLength: 80, maxLength: 80 }), { numRuns: 1, seed: 31 })
    expectDone(
      await importRequests(first.desk, {
        unitCode: 'yangdian',
        lines: lines.map((one, n) => JSON.stringify({ number: `n-${n}`, ...one })),
        source: 'x',
      }),
    )
    const before = await recordsOf(first.desk)
    expect(before).toHaveLength(80)
    const sheetRows = before.flatMap(sheetRowsOf)
    const columns = columnNames.map((name) => ({ label: columnOf(name).label }))
    const table = {
      name: '申请台账',
      columns,
      rows: sheetRows.map((row) => columnNames.map((name) => cellOf(row, name))),
    }
    let csv = ''
    for await (const piece of writeCsv(table)) csv += piece
    const files = [
      { name: 'a.jsonl', bytes: Buffer.from(before.map((record) => JSON.stringify(record)).join('\n')) },
      { name: 'a.csv', bytes: Buffer.from(csv) },
      { name: 'a.xlsx', bytes: await writeXlsx(table) },
    ]
    // most stand in columns of days; a course out of order is written out
    expect(sheetRows.filter((row) => row.course === undefined).length).toBeGreaterThan(20)
    expect(sheetRows.some((row) => row.course !== undefined)).toBe(true)
    for (const file of first.engine === 'sqlite' ? files : files.slice(0, 1)) {
      const other = await open()
      await openOffice(other)
      other.at('2026-03-02')
      const ledger = await readRequestLedger(file, today)
      if ('fault' in ledger) throw new Error(ledger.fault)
      expectDone(await importRequests(other.desk, { unitCode: 'yangdian', lines: ledger.lines, source: 'x' }))
      const after = await recordsOf(other.desk)
      for (const year of [2022, 2023, 2024]) {
        const counts = (desk: Desk) =>
          Promise.all([
            countRequests(desk.read, 'yangdian', year),
            feesCollected(desk.read, 'yangdian', year),
            countRemedies(desk.read, 'yangdian', year),
          ])
        expect(await counts(other.desk), `${file.name} ${year}`).toEqual(await counts(first.desk))
      }
      for (const [n, record] of before.entries()) {
        const again = after[n]
        if (!again) throw new Error('one is lacking')
        expect({ ...again, events: [] }, file.name).toEqual({ ...record, events: [] })
        const clock = (one: LedgerRecord) =>
          JSON.stringify(runClock({ asOf: today, events: eventsOf(one) }, first.desk.calendar))
        expect(clock(again).replaceAll(named, '""'), `${file.name} ${record.number}`).toBe(
          clock(record).replaceAll(named, '""'),
        )
      }
    }
  })
})
