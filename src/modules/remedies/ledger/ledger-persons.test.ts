import { expect, test } from 'vitest'
import { openOffice } from '../../../../tests/support/cases.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { type Answer, type Desk, expectDone } from '../../desk/index.ts'
import { countRequests } from '../../requests/index.ts'
import { importRequests } from '../import-requests.ts'
import { exportRequests, type LedgerRecord } from './export-requests.ts'

function textsOf(answer: Answer<unknown>): string[] {
  return answer.kind === 'issues' ? answer.issues.map(({ text }) => text) : [answer.kind]
}

onBothEngines('ledgers and persons', (open) => {
  test('masked by default, in the clear for those who may and with an event', async () => {
    const world = await open()
    const office = await openOffice(world)
    world.at('2026-03-02')
    const applicant = {
      kind: 'naturalPerson',
      name: '𠮷某䶮',
      phone: '13800000000',
      address: '某省某县某村1号',
    }
    const events = [{ type: 'received', on: '2026-02-02', channel: 'counter' }]
    const content = '𠮷某䶮（13800000000）申请某文件'
    const lines = [JSON.stringify({ number: '1', applicant, content, events })]
    expectDone(await importRequests(office.officer, { unitCode: 'yangdian', lines, source: 'x' }))
    const range = { unitCode: 'yangdian', fromYear: 2026, toYear: 2026 }
    const whole = async (desk: Desk, more = {}) => {
      const { records } = expectDone(await exportRequests(desk, { ...range, ...more }))
      const all: LedgerRecord[] = []
      for await (const record of records) all.push(record)
      return JSON.stringify(all)
    }
    for (const person of [office.people.leader, office.people.supervisor]) {
      const masked = await whole(world.desk.as(person))
      expect(masked).not.toMatch(/䶮|138|某村/)
      expect(masked).toContain('𠮷**')
      expect((await exportRequests(world.desk.as(person), { ...range, reveal: 'other' })).kind).toBe(
        'refused',
      )
    }
    expect(await whole(office.head, { reveal: 'letter' })).toContain('某省某县某村1号')
    expect((await exportRequests(world.desk.as(office.people.auditor), range)).kind).toBe('refused')
    expect(textsOf(await exportRequests(office.officer, { ...range, toYear: 2025 }))).toEqual([
      '截止的年份不能早于起始的年份。',
    ])
    const events2 = await world.desk.read
      .withTables<{ audit_events: { act: string; after: string } }>()
      .selectFrom('audit_events')
      .select(['act', 'after'])
      .where('act', '=', 'application.export')
      .execute()
    expect(events2).toHaveLength(1)
    // what went out masked comes in as it is, and counts the same
    const { records } = expectDone(await exportRequests(office.head, range))
    const out: string[] = []
    for await (const record of records) out.push(JSON.stringify({ ...record, number: '2' }))
    expectDone(await importRequests(office.officer, { unitCode: 'yangdian', lines: out, source: 'y' }))
    expect((await countRequests(world.desk.read, 'yangdian', 2026)).received[0]).toBe(2)
  })

  test('numbers with a wrong check digit, demonstration rows and money that is none are refused', async () => {
    const world = await open()
    const office = await openOffice(world)
    world.at('2026-03-02')
    const events = [{ type: 'received', on: '2023-03-01', channel: 'online' }]
    const importing = (change: object, demonstration = false) =>
      importRequests(office.officer, {
        unitCode: 'yangdian',
        lines: [
          JSON.stringify({
            number: '1',
            applicant: { kind: 'naturalPerson', name: '某某' },
            content: '某',
            events,
            ...change,
          }),
        ],
        source: 'x',
        dryRun: true,
        demonstration,
      })
    const ofPerson = (more: object) => ({ applicant: { kind: 'naturalPerson', name: '某某', ...more } })
    expect(textsOf(await importing(ofPerson({ idNumber: '110101190001010015' })))).toEqual([
      expect.stringMatching(/^第1行 applicant.idNumber：不是正确的居民身份证号码/),
    ])
    expect(textsOf(await importing(ofPerson({ creditCode: '91370800MA00000000' })))).toEqual([
      expect.stringContaining('统一社会信用代码'),
    ])
    expect(textsOf(await importing({ notice: '演示数据' }))).toEqual([
      '第1行：是演示数据，不能导入正式的系统。',
    ])
    expect((await importing({ notice: '演示数据' }, true)).kind).toBe('done')
    const paid = (more: object) => ({ events: [...events, { type: 'fee_paid', on: '2023-03-02', ...more }] })
    expect(textsOf(await importing(paid({ amountFen: 20.5 })))).toEqual([
      expect.stringContaining('应当是以分为单位'),
    ])
    expect(textsOf(await importing({ refunds: [{ on: '2023-03-02' }] }))).toEqual([
      expect.stringContaining('refunds[0].amountFen：缺少'),
    ])
    expect(textsOf(await importing({ requested: { carrier: '石头' } }))).toEqual([
      expect.stringContaining('requested.carrier'),
    ])
  })
})
