import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeDoor, openOfficeDoor } from '../../../../tests/support/office-door.ts'
import { updateUnit } from '../../../modules/units/index.ts'

let door: OfficeDoor

beforeAll(async () => {
  door = await openOfficeDoor('2026-10-14')
})
afterAll(() => door.close())

interface Log {
  readonly events: readonly {
    seq: number
    act: string
    actLabel: string
    unit: string | null
    object: { label: string }
    changes: { label: string; before: string | null; after: string | null }[]
  }[]
  readonly next: number | null
}

test('the log tells who did what on which object, before and after, in words', async () => {
  const { desk } = door.instance
  await updateUnit(desk, { code: 'yangdian', contact: { phone: '0537-0000000' } })
  const auditor = await door.as('wenshang', 'auditor')
  const { events } = (await auditor.get('/audit/events?act=unit.update')).body as Log
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({
    actLabel: '修改机关信息',
    unit: '杨店镇',
    object: { label: '杨店镇' },
    changes: [{ label: '联系方式', before: null, after: '电话：0537-0000000' }],
  })
})

test('it is filtered by unit, act, day and object, and read on page by page', async () => {
  const auditor = await door.as('wenshang', 'auditor')
  const all = (await auditor.get('/audit/events')).body as Log
  expect(all.events[0]?.seq).toBeGreaterThan(all.events.at(-1)?.seq ?? Infinity)
  const accounts = (await auditor.get('/audit/events?act=account.')).body as Log
  expect(new Set(accounts.events.map(({ act }) => act.split('.')[0]))).toEqual(new Set(['account']))
  const units = (await auditor.get('/audit/events?unit=xinghe')).body as Log
  expect(new Set(units.events.map(({ unit }) => unit))).toEqual(new Set(['星河镇']))
  const today = (await auditor.get('/audit/events?from=2026-10-14&to=2026-10-14')).body as Log
  expect(today.events).toEqual(all.events)
  const before = (await auditor.get('/audit/events?to=2026-10-13')).body as Log
  expect(before.events).toEqual([])
  const older = (await auditor.get(`/audit/events?before=${all.events[1]?.seq}`)).body as Log
  expect(older.events[0]?.seq).toBe((all.events[1]?.seq ?? 0) - 1)
  const one = (await auditor.get('/audit/events?objectKind=unit&objectId=xinghe')).body as Log
  expect(one.events.map(({ act }) => act)).toContain('unit.add')
})

test('nobody else reads it, and a township’s auditor reads his township alone', async () => {
  for (const role of ['systemAdministrator', 'supervisor', 'unitHead'] as const) {
    expect((await (await door.as('wenshang', role)).get('/audit/events')).status).toBe(403)
  }
  expect((await door.nobody.get('/audit/events')).status).toBe(401)
  const own = await door.as('xinghe', 'auditor')
  const { events } = (await own.get('/audit/events')).body as Log
  expect(new Set(events.map(({ unit }) => unit))).toEqual(new Set(['星河镇']))
  expect((await own.get('/audit/events?unit=yangdian')).status).toBe(404)
  expect((await own.send('POST', '/audit/verification')).status).toBe(403)
  const auditor = await door.as('wenshang', 'auditor')
  expect((await auditor.get('/audit/events?who=me')).status).toBe(422)
})

test('the chain is proved whole, and a row that was altered is named', async () => {
  const auditor = await door.as('wenshang', 'auditor')
  const whole = await auditor.send('POST', '/audit/verification')
  expect(whole.body).toMatchObject({ faults: [], more: 0, events: expect.any(Number) })
  await door.instance.database.transaction(async (transaction) => {
    await sql`update audit_events set actor_name = '别人' where seq = 2`.execute(transaction)
  })
  const broken = await auditor.send('POST', '/audit/verification')
  expect(broken.body).toMatchObject({ faults: [{ seq: 2, text: expect.stringContaining('第 2 条') }] })
})
