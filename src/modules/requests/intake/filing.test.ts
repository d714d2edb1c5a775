import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openOffice, personForm, rareName } from '../../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { auditEvents, verifyChain } from '../../audit/index.ts'
import { citizen, expectDone, type Refusal } from '../../desk/index.ts'
import { sealedTables } from '../../../schema.ts'
import {
  applicationFile,
  confirmReceipt,
  findApplications,
  listApplications,
  registerApplication,
  revealApplicant,
  statusOf,
  submitApplication,
} from '../index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

async function chainFaults(world: World): Promise<readonly string[]> {
  const { vault, read } = world.desk
  return (await verifyChain(read, vault.auditKey, sealedTables, [])).faults.map(({ text }) => text)
}

/** Every value of every column of every table, as one text. */
async function everythingStored(world: World): Promise<string> {
  const tables = await world.database.read.introspection.getTables()
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(world.database.read)
    parts.push(JSON.stringify(rows))
  }
  return parts.join('\n')
}

onBothEngines('filing', (open) => {
  test('a citizen files online: number, code, and a clock that waits for both sides to confirm', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-09-17T21:40')
    const submitted = expectDone(
      await submitApplication(world.desk.as(citizen), { unitCode: 'yangdian', form: personForm() }),
    )
    expect(submitted).toMatchObject({ number: 'yangdian-2026-0001', caseNumber: '杨店公申〔2026〕1号' })

    const { number, queryCode: code } = submitted
    const waiting = await statusOf(world.desk.as(citizen), { number, code })
    expect(waiting).toMatchObject({ headline: '已提交，待双方确认', clockState: 'notStarted', clock: null })
    expect(waiting?.applicant.name).toBe('𠮷**')

    world.at('2026-09-18')
    const confirmed = expectDone(await confirmReceipt(officer, { id: submitted.id, note: '电话确认' }))
    expect(confirmed.clock?.receivedOn.toString()).toBe('2026-09-18')
    expect(confirmed.clock?.correctionNoticeDueOn.toString()).toBe('2026-09-29')
    const running = await statusOf(world.desk, { number, code })
    expect(running?.headline).toBe('正在办理')
    expect(running?.steps.map(({ title }) => title)).toEqual(['您提交申请', '收到申请'])
    expect(await chainFaults(world)).toEqual([])
  })

  test('the wrong code and the wrong number are the same nothing; typing habits do not matter', async () => {
    const world = await open()
    await openOffice(world)
    const desk = world.desk.as(citizen)
    const first = expectDone(await submitApplication(desk, { unitCode: 'yangdian', form: personForm() }))
    const second = expectDone(await submitApplication(desk, { unitCode: 'yangdian', form: personForm() }))
    expect(second.queryCode).not.toBe(first.queryCode)
    const see = (number: string, code: string) => statusOf(desk, { number, code })
    expect(await see(first.number, second.queryCode)).toBeNull()
    expect(await see(first.number, '')).toBeNull()
    expect(await see('yangdian-2026-9999', first.queryCode)).toBeNull()
    expect(await see('', '')).toBeNull()
    const loose = first.queryCode.toLowerCase().replaceAll('-', ' ')
    expect(await see(` ${first.number.toUpperCase()} `, loose)).toMatchObject({ number: first.number })
    expect(await see(first.caseNumber.replace('〔', '[').replace('〕', ']'), loose)).not.toBeNull()
  })

  test('the same form sent twice is one application with one code; a changed form is another', async () => {
    const world = await open()
    await openOffice(world)
    world.at('2026-09-17T10:00')
    const desk = world.desk.as(citizen)
    const form = personForm()
    const filing = 'a-secret-of-one-form'
    const first = expectDone(await submitApplication(desk, { unitCode: 'yangdian', form, filing }))
    const again = expectDone(await submitApplication(desk, { unitCode: 'yangdian', form, filing }))
    expect(again).toMatchObject({ id: first.id, number: first.number, queryCode: first.queryCode })
    const other = expectDone(
      await submitApplication(desk, {
        unitCode: 'yangdian',
        form: { ...form, description: '另一件' },
        filing,
      }),
    )
    expect(other.number).toBe('yangdian-2026-0002')
    world.at('2026-09-17T12:00')
    const late = await submitApplication(desk, { unitCode: 'yangdian', form, filing })
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'alreadyExists' } })
  })

  test('numbers run without gaps in each unit and year, though forms fail and clerks work at once', async () => {
    const world = await open()
    await openOffice(world)
    const desk = world.desk.as(citizen)
    const submit = (unitCode: string, name = rareName) =>
      submitApplication(desk, { unitCode, form: personForm({ name }) })
    world.at('2025-12-31')
    expectDone(await submit('yangdian'))
    world.at('2026-01-04')
    const answers = await Promise.all([
      submit('yangdian'),
      submit('yangdian', ''),
      submit('invented'),
      submit('yangdian'),
      submit('nowhere'),
      submit('yangdian'),
    ])
    const numbers = answers.flatMap((answer) => (answer.kind === 'done' ? [answer.value.number] : []))
    expect(numbers.sort()).toEqual([
      'invented-2026-0001',
      'yangdian-2026-0001',
      'yangdian-2026-0002',
      'yangdian-2026-0003',
    ])
  })

  test.each([
    ['counter', { arrivedOn: '2026-09-20' }, '2026-09-20'],
    ['signedMail', { arrivedOn: '2026-09-17', signedOn: '2026-09-18' }, '2026-09-18'],
    ['ordinaryMail', { arrivedOn: '2026-09-17', confirmedOn: '2026-09-21' }, '2026-09-21'],
    ['ordinaryMail', { arrivedOn: '2026-09-17' }, null],
    ['email', { arrivedOn: '2026-09-17' }, null],
    ['fax', { arrivedOn: '2026-09-17', confirmedOn: '2026-09-17' }, '2026-09-17'],
  ] as const)('staff register %s with %j: received on %s', async (channel, days, receivedOn) => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-09-22')
    const given = Object.fromEntries(Object.entries(days).map(([key, text]) => [key, day(text)]))
    const registered = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel,
        arrivedOn: day(days.arrivedOn),
        ...given,
      }),
    )
    expect(registered.clock?.receivedOn.toString() ?? null).toBe(receivedOn)
    const number = { number: registered.number, code: registered.queryCode }
    expect(await statusOf(world.desk.as(citizen), number)).not.toBeNull()
  })

  test('days that cannot be are named: in the future, before the letter, before the law, missing', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-09-22')
    const register = async (
      channel: 'counter' | 'signedMail' | 'email',
      days: Record<string, string>,
    ): Promise<string[]> => {
      const given = Object.fromEntries(Object.entries(days).map(([key, text]) => [key, day(text)]))
      const answer = await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel,
        arrivedOn: day('2026-09-21'),
        ...given,
      })
      return answer.kind === 'issues' ? answer.issues.map(({ field }) => field) : []
    }
    expect(await register('counter', { arrivedOn: '2026-09-23' })).toEqual(['arrivedOn'])
    expect(await register('counter', { arrivedOn: '2019-05-14' })).toEqual(['arrivedOn'])
    expect(await register('signedMail', {})).toEqual(['signedOn'])
    expect(await register('signedMail', { signedOn: '2026-09-20' })).toEqual(['signedOn'])
    expect(await register('email', { confirmedOn: '2026-09-23' })).toEqual(['confirmedOn'])
    expect(expectDone(await listApplications(officer, { unitCodes: ['yangdian'] })).total).toBe(0)
  })

  test('a confirmation is neither before the filing nor in the future, and comes once', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-09-17')
    const { id } = expectDone(
      await submitApplication(world.desk.as(citizen), { unitCode: 'yangdian', form: personForm() }),
    )
    world.at('2026-09-18')
    const confirm = (on: string) => confirmReceipt(officer, { id, on: day(on), note: '电话' })
    expect(await confirm('2026-09-16')).toMatchObject({ kind: 'issues', issues: [{ field: 'on' }] })
    expect(await confirm('2026-09-19')).toMatchObject({ kind: 'issues', issues: [{ field: 'on' }] })
    expect(await confirmReceipt(officer, { id, note: ' ' })).toMatchObject({
      kind: 'issues',
      issues: [{ field: 'note' }],
    })
    expectDone(await confirm('2026-09-17'))
    expect(await confirm('2026-09-18')).toMatchObject({ kind: 'refused', refusal: { code: 'notNow' } })
  })

  test('nothing personal lies in the clear in any table; to look at it leaves a record', async () => {
    const world = await open()
    const { officer, people } = await openOffice(world)
    const secrets = [
      rareName,
      '110101190001010014',
      '13800000000',
      'nobody@example.com',
      '某村1号',
      '高标准农田',
    ]
    const { id, number, queryCode } = expectDone(
      await submitApplication(world.desk.as(citizen), { unitCode: 'yangdian', form: personForm() }),
    )
    expectDone(await confirmReceipt(officer, { id, note: `电话确认，${rareName}本人接听` }))
    const stored = await everythingStored(world)
    expect(stored).toContain(number)
    for (const secret of [...secrets, queryCode]) expect(stored).not.toContain(secret)

    const masked = expectDone(await applicationFile(officer, id))
    expect(JSON.stringify(masked.applicant)).not.toContain('13800000000')
    expect(await revealApplicant(world.desk.as(people.leader), { id, reason: 'contact' })).toMatchObject({
      refusal: { code: 'notAllowed' } satisfies Partial<Refusal>,
    })
    const shown = expectDone(await revealApplicant(officer, { id, reason: 'contact' }))
    expect(shown.applicant).toMatchObject({ name: rareName, phone: '13800000000' })
    const [latest] = await auditEvents(world.desk.read, { object: { kind: 'application', id }, limit: 1 })
    expect(latest).toMatchObject({ act: 'application.reveal-applicant', actorName: '专员' })
    expect(await chainFaults(world)).toEqual([])
  })

  test('who may read: own office and the supervisor above; not other units, nor keepers of accounts or logs', async () => {
    const world = await open()
    const { people, otherTown } = await openOffice(world)
    const { id } = expectDone(
      await submitApplication(world.desk.as(citizen), { unitCode: 'yangdian', form: personForm() }),
    )
    const stranger = { ...people.officer, id: 'stranger', unit: otherTown }
    for (const actor of [people.officer, people.head, people.leader, people.supervisor]) {
      expect((await applicationFile(world.desk.as(actor), id)).kind).toBe('done')
    }
    for (const actor of [people.auditor, people.administrator, stranger, citizen]) {
      expect((await applicationFile(world.desk.as(actor), id)).kind).toBe('refused')
    }
    expect((await confirmReceipt(world.desk.as(stranger), { id, note: '电话' })).kind).toBe('refused')
    expect((await confirmReceipt(world.desk.as(people.supervisor), { id, note: '电话' })).kind).toBe(
      'refused',
    )
    expect(await applicationFile(world.desk, 'no-such-id')).toMatchObject({ refusal: { code: 'notFound' } })
  })

  test('staff find a case by number, case number, full name or identity number', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    const { number, caseNumber } = expectDone(
      await submitApplication(world.desk.as(citizen), { unitCode: 'yangdian', form: personForm() }),
    )
    for (const typed of [number, caseNumber, rareName, ` ${rareName} `, '110101190001010014']) {
      const found = expectDone(await findApplications(officer, ['yangdian'], typed))
      expect(found.map((row) => row.number)).toEqual([number])
    }
    for (const typed of ['', '𠮷', 'yangdian-2026-0099']) {
      expect(expectDone(await findApplications(officer, ['yangdian'], typed))).toEqual([])
    }
  })

  test('a row that was altered, removed or inserted is noticed', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    const { id } = expectDone(
      await submitApplication(world.desk.as(citizen), { unitCode: 'yangdian', form: personForm() }),
    )
    expectDone(await confirmReceipt(officer, { id, note: '电话' }))
    expect(await chainFaults(world)).toEqual([])
    const change = (statement: ReturnType<typeof sql>) =>
      world.database.transaction(async (transaction) => void (await statement.execute(transaction)))
    await change(sql`update application_events set on_day = '2024-02-29' where type = 'received'`)
    expect((await chainFaults(world)).join()).toContain('application_events')
    await change(sql`update application_events set on_day = '2024-03-01' where type = 'received'`)
    expect(await chainFaults(world)).toEqual([])
    await change(sql`update applications set kind = 'business'`)
    expect((await chainFaults(world)).join()).toContain('applications')
    await change(sql`delete from applications`)
    expect(await chainFaults(world)).toHaveLength(1)
  })
})
