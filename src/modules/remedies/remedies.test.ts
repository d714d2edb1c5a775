import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Office, openOffice, personForm } from '../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { sealedTables } from '../../schema.ts'
import { verifyChain } from '../audit/index.ts'
import { type Answer, expectDone } from '../desk/index.ts'
import { registerApplication } from '../requests/index.ts'
import {
  closeRemedy,
  continueSuit,
  countRemedies,
  listRemedies,
  registerRemedy,
  remediesOf,
  type RegisterRemedy,
} from './index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

async function caseOf(world: World, { officer }: Office, on = '2024-03-01'): Promise<string> {
  world.at(on)
  const arrivedOn = day(on)
  const form = personForm()
  return expectDone(
    await registerApplication(officer, { unitCode: 'yangdian', form, channel: 'counter', arrivedOn }),
  ).id
}

function fieldsOf(answer: Answer<unknown>): readonly string[] {
  return answer.kind === 'issues' ? answer.issues.map(({ field }) => field) : [answer.kind]
}

onBothEngines('remedies', (open) => {
  test('a reconsideration and the suit after it count each in its own block, by the year of each result', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const applicationId = await caseOf(world, office)
    world.at('2025-12-01')
    const reconsideration = expectDone(
      await registerRemedy(officer, {
        applicationId,
        kind: 'reconsideration',
        acceptedOn: day('2024-05-06'),
        organ: '汶上县人民政府',
      }),
    )
    expectDone(
      await closeRemedy(officer, { id: reconsideration.id, closedOn: day('2024-07-01'), result: 'upheld' }),
    )
    const suit = expectDone(
      await registerRemedy(officer, {
        applicationId,
        kind: 'litigationAfterReconsideration',
        acceptedOn: day('2024-07-20'),
        organ: '某某人民法院',
        caseNumber: '（演示）行初1号',
      }),
    )
    const count = (year: number) => countRemedies(world.desk.read, 'yangdian', year)
    expect(await count(2024)).toMatchObject({
      reconsideration: { upheld: 1, pending: 0, total: 1 },
      litigationAfterReconsideration: { pending: 1, total: 1 },
      litigationDirect: { total: 0 },
    })
    const first = expectDone(
      await closeRemedy(officer, { id: suit.id, closedOn: day('2025-01-10'), result: 'upheld' }),
    )
    expectDone(
      await continueSuit(officer, {
        id: suit.id,
        lastSeq: first.lastSeq,
        acceptedOn: day('2025-02-01'),
        organ: '某某中级人民法院',
      }),
    )
    expect((await count(2025)).litigationAfterReconsideration).toMatchObject({ pending: 1, total: 1 })
    expectDone(await closeRemedy(officer, { id: suit.id, closedOn: day('2025-05-01'), result: 'corrected' }))
    expect(await count(2025)).toMatchObject({
      reconsideration: { total: 0 },
      litigationAfterReconsideration: { corrected: 1, upheld: 0, pending: 0, total: 1 },
    })
    expect((await count(2026)).litigationAfterReconsideration.total).toBe(0)
    const list = expectDone(await remediesOf(officer, applicationId))
    expect(list.map(({ kind, instances }) => [kind, instances.length])).toEqual([
      ['reconsideration', 1],
      ['litigationAfterReconsideration', 2],
    ])
    const cell = { unitCodes: ['yangdian'], year: 2025, block: 'litigationAfterReconsideration' } as const
    const behind = expectDone(await listRemedies(officer, { ...cell, column: 'corrected' }))
    expect(behind).toMatchObject([{ application: { number: 'yangdian-2024-0001' } }])
    expect(expectDone(await listRemedies(officer, { ...cell, column: 'upheld' }))).toEqual([])
  })

  test('what cannot be is named: days, organ, a suit after a reconsideration that never was, twice the same', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const applicationId = await caseOf(world, office)
    world.at('2024-06-01')
    const register = (change: Partial<RegisterRemedy>) =>
      registerRemedy(officer, {
        applicationId,
        kind: 'reconsideration',
        acceptedOn: day('2024-05-06'),
        organ: '汶上县人民政府',
        ...change,
      })
    expect(fieldsOf(await register({ acceptedOn: day('2024-06-02') }))).toEqual(['acceptedOn'])
    expect(fieldsOf(await register({ acceptedOn: day('2024-02-29') }))).toEqual(['acceptedOn'])
    expect(fieldsOf(await register({ organ: ' ' }))).toEqual(['organ'])
    expect(fieldsOf(await register({ kind: 'litigationAfterReconsideration' }))).toEqual(['kind'])
    expect(fieldsOf(await register({ kind: 'nonsense' as 'reconsideration' }))).toEqual(['kind'])
    const { id, lastSeq } = expectDone(await register({}))
    expect(await register({})).toMatchObject({ refusal: { code: 'alreadyExists' } })

    const close = (closedOn: string) =>
      closeRemedy(officer, { id, closedOn: day(closedOn), result: 'upheld' })
    expect(fieldsOf(await close('2024-05-05'))).toEqual(['closedOn'])
    expect(fieldsOf(await close('2024-06-02'))).toEqual(['closedOn'])
    expectDone(await close('2024-05-31'))
    expect(await close('2024-05-31')).toMatchObject({ refusal: { code: 'notNow' } })
    const again = await closeRemedy(officer, { id, lastSeq, closedOn: day('2024-05-31'), result: 'upheld' })
    expect(again).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
    const next = await continueSuit(officer, { id, acceptedOn: day('2024-06-01'), organ: '法院' })
    expect(next).toMatchObject({ refusal: { code: 'notNow' } })
  })

  test('who may: the office of the unit writes, the supervisor reads, others neither', async () => {
    const world = await open()
    const office = await openOffice(world)
    const applicationId = await caseOf(world, office)
    const request = {
      applicationId,
      kind: 'litigationDirect',
      acceptedOn: day('2024-03-01'),
      organ: '某某人民法院',
    } as const
    const { supervisor, auditor, administrator, officer } = office.people
    const stranger = { ...officer, unit: office.otherTown }
    for (const actor of [supervisor, auditor, administrator, stranger]) {
      expect((await registerRemedy(world.desk.as(actor), request)).kind).toBe('refused')
    }
    expectDone(await registerRemedy(office.officer, request))
    expect((await remediesOf(world.desk.as(supervisor), applicationId)).kind).toBe('done')
    for (const actor of [auditor, administrator, stranger]) {
      expect((await remediesOf(world.desk.as(actor), applicationId)).kind).toBe('refused')
      expect((await listRemedies(world.desk.as(actor), { unitCodes: ['yangdian'] })).kind).toBe('refused')
    }
  })

  test('a result that was altered in the table is noticed', async () => {
    const world = await open()
    const office = await openOffice(world)
    const applicationId = await caseOf(world, office)
    world.at('2024-06-01')
    const { id } = expectDone(
      await registerRemedy(office.officer, {
        applicationId,
        kind: 'litigationDirect',
        acceptedOn: day('2024-05-01'),
        organ: '某某人民法院',
      }),
    )
    expectDone(await closeRemedy(office.officer, { id, closedOn: day('2024-05-31'), result: 'corrected' }))
    const { read, vault } = world.desk
    const verify = () => verifyChain(read, vault.auditKey, sealedTables, [])
    expect((await verify()).faults).toEqual([])
    await world.database.transaction(async (transaction) => {
      await sql`update remedy_events set result = 'upheld' where result = 'corrected'`.execute(transaction)
    })
    expect((await verify()).faults).toHaveLength(1)
  })
})
