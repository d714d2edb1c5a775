import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { sealedTables } from '../../schema.ts'
import { verifyChain } from '../audit/index.ts'
import { citizen, expectDone } from '../desk/index.ts'
import {
  applicationFile,
  countRequests,
  findApplications,
  listApplications,
  statusOf,
  submitApplication,
} from '../requests/index.ts'
import { countRemedies, importRequests, remediesOf } from './index.ts'

const good = {
  number: '2023-001',
  applicant: { kind: 'naturalPerson', name: '𠮷某䶮' },
  content: '某某村2022年的宅基地审批结果',
  events: [
    { type: 'received', on: '2023-03-01', channel: 'counter' },
    { type: 'decided', on: '2023-03-20', outcome: 'granted' },
  ],
  remedies: [
    { kind: 'reconsideration', acceptedOn: '2023-05-04', closedOn: '2023-06-30', result: 'upheld' },
    {
      kind: 'litigationAfterReconsideration',
      acceptedOn: '2023-07-10',
      closedOn: '2023-11-01',
      result: 'upheld',
    },
    {
      kind: 'litigationAfterReconsideration',
      acceptedOn: '2023-11-20',
      closedOn: '2024-02-01',
      result: 'corrected',
    },
  ],
}

const importing = (world: World, lines: readonly unknown[], dryRun = false) =>
  importRequests(world.desk, {
    unitCode: 'yangdian',
    lines: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))),
    source: 'ledger.jsonl',
    dryRun,
  })

async function problemsOf(world: World, lines: readonly unknown[]): Promise<readonly string[]> {
  const answer = await importing(world, lines)
  return answer.kind === 'issues' ? answer.issues.map(({ text }) => text) : [answer.kind]
}

onBothEngines('importing a ledger', (open) => {
  test('applications with their events and remedies are in the ledger, marked, counted, and sealed', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-01-05')
    const openCase = { ...good, number: '2023-002', events: good.events.slice(0, 1), remedies: undefined }
    expect(expectDone(await importing(world, [good, '', openCase], true))).toEqual({
      applications: 2,
      remedies: 3,
      dryRun: true,
    })
    expect(expectDone(await listApplications(officer, { unitCodes: ['yangdian'] })).total).toBe(0)
    expectDone(await importing(world, [good, '', openCase]))

    const [found] = expectDone(await findApplications(officer, ['yangdian'], '2023-001'))
    expect(found).toMatchObject({ source: 'import', state: 'answered', applicant: '𠮷**' })
    const file = expectDone(await applicationFile(officer, found?.id ?? ''))
    expect(file.timeline.map(({ imported }) => imported)).toEqual([true, true])
    expect(await countRequests(world.desk.read, 'yangdian', 2023)).toMatchObject({
      received: [2, 0, 0, 0, 0, 0, 2],
      granted: [1, 0, 0, 0, 0, 0, 1],
      carriedOut: [1, 0, 0, 0, 0, 0, 1],
    })
    expect(await countRemedies(world.desk.read, 'yangdian', 2023)).toMatchObject({
      reconsideration: { upheld: 1, total: 1 },
      litigationAfterReconsideration: { pending: 1, total: 1 },
    })
    expect(
      (await countRemedies(world.desk.read, 'yangdian', 2024)).litigationAfterReconsideration,
    ).toMatchObject({
      corrected: 1,
      total: 1,
    })
    const remedies = expectDone(await remediesOf(officer, found?.id ?? ''))
    expect(remedies.map(({ instances, imported }) => [instances.length, imported])).toEqual([
      [1, true],
      [2, true],
    ])
    const open_ = expectDone(await listApplications(officer, { unitCodes: ['yangdian'], open: true }))
    expect(open_.rows.map(({ number }) => number)).toEqual(['2023-002'])
    expect(await statusOf(world.desk.as(citizen), { number: '2023-001', code: '' })).toBeNull()

    const stored = JSON.stringify(
      (await sql`select * from applications, application_events, audit_events`.execute(world.desk.read)).rows,
    )
    expect(stored).toContain('2023-001')
    expect(stored).not.toMatch(/𠮷某䶮|宅基地/)
    const { faults } = await verifyChain(world.desk.read, world.desk.vault.auditKey, sealedTables, [])
    expect(faults).toEqual([])
  })

  test('one bad line and nothing is written; every bad line is named with its field', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-01-05')
    const bad = (change: object): object => ({
      ...good,
      number: `n-${JSON.stringify(change).length}`,
      ...change,
    })
    const [event] = good.events
    const problems = await problemsOf(world, [
      good,
      '{"number": ',
      '[]',
      bad({ number: '' }),
      bad({ number: 7 }),
      bad({ applicant: { kind: 'citizen', name: 'x' } }),
      bad({ applicant: { kind: 'business' } }),
      bad({ content: undefined, contents: '某' }),
      bad({ events: [{ ...event, channel: 'pigeon' }] }),
      bad({ events: [] }),
      bad({ events: [{ ...event, on: '2026-01-06' }] }),
      bad({ remedies: [{ kind: 'appeal', acceptedOn: '2023-02-30' }] }),
      bad({
        remedies: [
          { kind: 'reconsideration', acceptedOn: '2023-02-28', closedOn: '2023-01-01', result: 'upheld' },
        ],
      }),
      bad({ remedies: [{ kind: 'reconsideration', acceptedOn: '2023-05-01', closedOn: '2023-06-01' }] }),
      bad({ remedies: [{ kind: 'reconsideration', acceptedOn: '2023-05-01', result: 'upheld' }] }),
      { ...good, content: '同号' },
    ])
    expect(problems.map((text) => text.replace(/：.*/u, ''))).toEqual([
      '第2行',
      '第3行',
      '第4行 number',
      '第5行 number',
      '第6行 applicant.kind',
      '第7行 applicant.name',
      '第8行 contents',
      '第8行 content',
      '第9行 events',
      '第10行 events',
      '第11行 events',
      '第12行 remedies[0].kind',
      '第12行 remedies[0].acceptedOn',
      '第13行 remedies[0].acceptedOn',
      '第13行 remedies[0].closedOn',
      '第14行 remedies[0].result',
      '第15行 remedies[0].result',
      '第16行 number',
    ])
    expect(expectDone(await listApplications(officer, { unitCodes: ['yangdian'] })).total).toBe(0)
    expect(await problemsOf(world, [''])).toEqual(['文件里没有任何申请'])
  })

  test('a number that exists is an error, however it is written; our own numbers go on after the imported', async () => {
    const world = await open()
    await openOffice(world)
    world.at('2026-01-05')
    expectDone(await importing(world, [{ ...good, number: 'YANGDIAN-2026-0041' }]))
    expect(await problemsOf(world, [{ ...good, number: 'yangdian－2026－0041' }])).toEqual([
      '第1行 number：编号 yangdian－2026－0041 已经存在',
    ])
    const next = expectDone(
      await submitApplication(world.desk.as(citizen), { unitCode: 'yangdian', form: personForm() }),
    )
    expect(next.number).toBe('yangdian-2026-0042')
    expect(await problemsOf(world, [{ ...good, number: next.number }])).toHaveLength(1)
  })

  test('only the office of the unit and the command line import', async () => {
    const world = await open()
    const { people, officer } = await openOffice(world)
    world.at('2026-01-05')
    const request = { unitCode: 'yangdian', lines: [JSON.stringify(good)], source: 'x', dryRun: true }
    for (const actor of [people.supervisor, people.auditor, people.administrator, citizen]) {
      expect((await importRequests(world.desk.as(actor), request)).kind).toBe('refused')
    }
    expect((await importRequests(officer, request)).kind).toBe('done')
    expect(await importRequests(world.desk, { ...request, unitCode: 'nowhere' })).toMatchObject({
      issues: [{ text: '没有代码为“nowhere”的机关。' }],
    })
  })
})
