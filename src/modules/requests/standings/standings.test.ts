import { expect, test } from 'vitest'
import { consultThirdParty, requestCorrection } from '../../../../tests/support/letters.ts'
import { openOffice, type Office, personForm } from '../../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { type Desk, expectDone } from '../../desk/index.ts'
import {
  applicationsDue,
  caseActs,
  differingStandings,
  recomputeAllStandings,
  refreshStandings,
  registerApplication,
  reviewApplication,
  withdrawApplication,
} from '../index.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { selectCases } from '../store.ts'
import { standingOf } from './standing.ts'
import type { StandingTables } from './standing-tables.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const units = ['yangdian']
const readers = [{ unitCode: 'yangdian', doable: null }]

async function receivedOn(
  world: World,
  { officer }: Office,
  on: string,
  description: string,
): Promise<string> {
  world.at(on)
  const form = personForm({ description })
  return expectDone(
    await registerApplication(officer, {
      unitCode: 'yangdian',
      form,
      channel: 'counter',
      arrivedOn: day(on),
    }),
  ).id
}

/** What is noted, and what the events say today. */
async function notedAndTrue(desk: Desk): Promise<[unknown[], unknown[]]> {
  const noted = await desk.read
    .withTables<StandingTables>()
    .selectFrom('application_standings')
    .select(['application_id', 'limit_kind', 'due_on'])
    .orderBy('application_id')
    .execute()
  const files = await loadFiles(
    desk.read,
    desk,
    await selectCases(desk.read, desk.vault, { unitCodes: units }),
  )
  const truth = files.flatMap((file) => {
    const standing = standingOf(file, desk)
    return standing === null
      ? []
      : [
          {
            application_id: file.application.id,
            limit_kind: standing.limit,
            due_on: standing.dueOn?.toString() ?? null,
          },
        ]
  })
  return [noted, truth.toSorted((a, b) => (a.application_id < b.application_id ? -1 : 1))]
}

onBothEngines('standings', (open) => {
  test('rounds that meet each other and the acts of clerks: nobody fails, and every case stands where it stands', async () => {
    const world = await open()
    const office = await openOffice(world)
    const ids: string[] = []
    for (let serial = 1; serial <= 12; serial += 1) {
      ids.push(await receivedOn(world, office, '2026-03-02', `第${serial}份会议纪要`))
    }
    // past the due day each of them stands otherwise
    world.at('2026-04-08')
    const withdrawals = ids
      .slice(0, 4)
      .map((id) => withdrawApplication(office.officer, { id, on: day('2026-04-08'), reason: '不需要了' }))
    const rounds = [1, 2, 3].map(() => recomputeAllStandings(world.desk, units))
    const [answers] = await Promise.all([Promise.all(withdrawals), Promise.all(rounds)])
    for (const answer of answers) expectDone(answer)
    const [noted, truth] = await notedAndTrue(world.desk)
    expect(noted).toEqual(truth)
    expect(noted).toHaveLength(8)
  })

  test('what is noted is what the events say, on every later day and back again', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    await receivedOn(world, office, '2026-03-02', '没看过的')
    const corrected = await receivedOn(world, office, '2026-03-03', '要补正的')
    const consulted = await receivedOn(world, office, '2026-03-04', '征求意见的')
    const gone = await receivedOn(world, office, '2026-03-04', '撤回的')
    world.at('2026-03-05')
    const on = day('2026-03-05')
    expectDone(
      await requestCorrection(officer, { id: corrected, on, respondBy: day('2026-03-20'), items: '文号' }),
    )
    expectDone(await reviewApplication(officer, { id: consulted, note: '' }))
    expectDone(
      await consultThirdParty(officer, {
        id: consulted,
        on,
        consulted: '某公司',
        contact: '某',
        matter: '合同',
      }),
    )
    expectDone(await withdrawApplication(officer, { id: gone, on, reason: '不需要了' }))
    for (const today of [
      '2026-03-05',
      '2026-03-12',
      '2026-03-21',
      '2026-03-27',
      '2026-04-30',
      '2026-03-06',
    ]) {
      world.at(today)
      await refreshStandings(officer, units)
      const [noted, truth] = await notedAndTrue(officer)
      expect(noted, today).toEqual(truth)
      expect(noted).toHaveLength(3)
      expect(await refreshStandings(officer, units), `${today}, once more`).toBe(0)
    }
  })

  test('what is missing or ought not to be there is found and set right', async () => {
    const world = await open()
    const office = await openOffice(world)
    for (const text of ['一', '二', '三']) await receivedOn(world, office, '2026-03-02', text)
    const { desk } = world
    await desk.transaction((transaction) =>
      transaction.withTables<StandingTables>().deleteFrom('application_standings').execute(),
    )
    expect(await refreshStandings(desk, units)).toBe(3)
    expect(await recomputeAllStandings(desk, units)).toBe(3)
    const [noted, truth] = await notedAndTrue(desk)
    expect(noted).toEqual(truth)
  })

  test('a standing that its events do not bear out is named, and set right by working it out anew', async () => {
    const world = await open()
    const office = await openOffice(world)
    await receivedOn(world, office, '2026-03-02', '一')
    const id = await receivedOn(world, office, '2026-03-02', '二')
    const { desk } = world
    expect(await differingStandings(desk, 5)).toEqual([])
    const [{ application } = { application: null }] = await selectCases(desk.read, desk.vault, { ids: [id] })
    for (const wrong of [
      { due_on: '2026-03-12' },
      { next_act: 'archive' as const },
      { limit_kind: 'reply' as const },
      { changes_on: null },
      { urge_state: 'open' as const },
    ]) {
      await desk.transaction((transaction) =>
        transaction
          .withTables<StandingTables>()
          .updateTable('application_standings')
          .set(wrong)
          .where('application_id', '=', id)
          .execute(),
      )
      expect(await differingStandings(desk, 5), JSON.stringify(wrong)).toEqual([application?.number])
      expect(await differingStandings(desk, 0)).toEqual([])
      await recomputeAllStandings(desk, units)
      expect(await differingStandings(desk, 5)).toEqual([])
    }
    // what the day has changed is no fault
    world.at('2026-06-01')
    expect(await differingStandings(desk, 5)).toEqual([])
  })

  test('a long queue shows the first of each group, counts the rest, and knows what is the reader’s own', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    for (let number = 1; number <= 5; number += 1) {
      await receivedOn(world, office, '2026-03-02', `第${number}件`)
    }
    world.at('2026-03-03')
    const list = expectDone(await applicationsDue(officer, { readers, perGroup: 2 }))
    expect(list.rows.map(({ title, group }) => [title, group])).toEqual([
      ['第1件', 'later'],
      ['第2件', 'later'],
    ])
    expect(list.left).toEqual([{ group: 'later', count: 3 }])
    expect([...list.byDay]).toEqual([['2026-03-11', 5]])
    // who can do nothing of it waits for others, until it is late
    const idle = [{ unitCode: 'yangdian', doable: [] }]
    expect(expectDone(await applicationsDue(officer, { readers: idle, perGroup: 2 })).left).toEqual([
      { group: 'waiting', count: 3 },
    ])
    const busy = [{ unitCode: 'yangdian', doable: caseActs }]
    expect(expectDone(await applicationsDue(officer, { readers: busy })).rows).toHaveLength(5)
    world.at('2026-04-20')
    expect(expectDone(await applicationsDue(officer, { readers: idle, perGroup: 2 })).left).toEqual([
      { group: 'overdue', count: 3 },
    ])
    // for a leader it waits then too: he does not run the case
    const signing = idle.map((reader) => ({ ...reader, ownPartOnly: true }))
    const led = expectDone(await applicationsDue(officer, { readers: signing, perGroup: 2 }))
    expect(led.left).toEqual([{ group: 'waiting', count: 3 }])
    expect([...led.byDay]).toEqual([])
  })
})
