import { expect, test } from 'vitest'
import { type Office, openOffice, personForm } from '../../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  acceptUrging,
  answerUrging,
  applicationFile,
  registerApplication,
  supervisionBoard,
  urge,
  urgingsToDo,
  withdrawApplication,
} from '../index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const unitCodes = ['yangdian']

/** Received on 2026-03-02, its answer due on 2026-03-30; the day is 2026-04-01. */
async function lateCase(world: World, { officer }: Office): Promise<string> {
  world.at('2026-03-02')
  const registering = {
    unitCode: 'yangdian',
    form: personForm(),
    channel: 'counter',
    arrivedOn: day('2026-03-02'),
  } as const
  const { id } = expectDone(await registerApplication(officer, registering))
  world.at('2026-04-01')
  return id
}

onBothEngines('督办', (open) => {
  test('the county urges, the unit answers, the county asks again and is content at last', async () => {
    const world = await open()
    const office = await openOffice(world)
    const id = await lateCase(world, office)
    const supervisor = world.desk.as(office.people.supervisor)
    const leader = world.desk.as(office.people.leader)
    const board = async (list: 'late' | 'urged' | 'answered') =>
      expectDone(await supervisionBoard(supervisor, { unitCodes, list }))

    expect((await board('late')).rows.map(({ due }) => due.workingDaysLate)).toEqual([2])
    const { urgingProposal } = expectDone(await applicationFile(supervisor, id))
    expect(urgingProposal?.matter).toContain('2026年3月30日答复，已经逾期')
    expect(await answerUrging(leader, { id, answer: '还没有人问' })).toMatchObject({
      refusal: { code: 'notNow' },
    })

    expectDone(await urge(supervisor, { id, matter: '请说明原因', answerBy: day('2026-04-03') }))
    expect(await urge(supervisor, { id, matter: '再问', answerBy: day('2026-04-03') })).toMatchObject({
      refusal: { code: 'notNow' },
    })
    expect((await board('urged')).units).toMatchObject([{ unitCode: 'yangdian', late: 1, urged: 1 }])
    expect((await urgingsToDo(leader, unitCodes, 'urged', 10)).rows).toMatchObject([
      { urging: { matter: '请说明原因', state: 'open' } },
    ])

    expect(await answerUrging(leader, { id, answer: '  ' })).toMatchObject({ issues: [{ field: 'answer' }] })
    expectDone(await answerUrging(leader, { id, answer: '档案移交耽误，明天寄出' }))
    expect((await board('answered')).rows[0]?.urging?.answer?.text).toBe('档案移交耽误，明天寄出')

    expectDone(await urge(supervisor, { id, matter: '请今天寄出', answerBy: day('2026-04-02') }))
    expect((await board('answered')).rows).toEqual([])
    expectDone(await answerUrging(office.officer, { id, answer: '已经寄出' }))
    expectDone(await acceptUrging(supervisor, { id, note: '' }))
    expect((await board('urged')).rows).toEqual([])
    expect((await board('answered')).rows).toEqual([])
    const { urging, timeline } = expectDone(await applicationFile(supervisor, id))
    expect(urging).toMatchObject({ state: 'accepted', matter: '请今天寄出' })
    expect(timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['督办', '督办答复', '督办办结']),
    )
  })

  test('only the county urges, and only the unit answers', async () => {
    const world = await open()
    const office = await openOffice(world)
    const id = await lateCase(world, office)
    const supervisor = world.desk.as(office.people.supervisor)
    const asked = { id, matter: '请说明原因', answerBy: day('2026-04-03') }
    for (const who of ['officer', 'head', 'leader', 'auditor', 'administrator'] as const) {
      expect(await urge(world.desk.as(office.people[who]), asked), who).toMatchObject({
        refusal: { code: 'notAllowed' },
      })
    }
    expectDone(await urge(supervisor, asked))
    for (const who of ['supervisor', 'auditor', 'administrator'] as const) {
      const answered = await answerUrging(world.desk.as(office.people[who]), { id, answer: '好' })
      expect(answered, who).toMatchObject({ refusal: { code: 'notAllowed' } })
    }
    expectDone(await answerUrging(world.desk.as(office.people.head), { id, answer: '好' }))
    expect(await acceptUrging(office.officer, { id, note: '' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    // not of one's own unit: nobody sees the board of another
    expect(await supervisionBoard(office.officer, { unitCodes: ['invented'], list: 'late' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
  })

  test.each([
    ['2026-04-01', '晚于今天'],
    ['2026-03-31', '晚于今天'],
    ['2026-04-05', '休息日'],
    ['2027-04-02', '不能晚于'],
  ])('a day to answer that cannot be: %s', async (answerBy, why) => {
    const world = await open()
    const office = await openOffice(world)
    const id = await lateCase(world, office)
    const desk = world.desk.as(office.people.supervisor)
    const answer = await urge(desk, { id, matter: '', answerBy: day(answerBy) })
    expect(answer).toMatchObject({ issues: [{ field: 'matter' }, { field: 'answerBy' }] })
    expect(JSON.stringify(answer)).toContain(why)
  })

  test('with the case the demand ends', async () => {
    const world = await open()
    const office = await openOffice(world)
    const id = await lateCase(world, office)
    const supervisor = world.desk.as(office.people.supervisor)
    expectDone(await urge(supervisor, { id, matter: '请说明', answerBy: day('2026-04-03') }))
    expectDone(
      await withdrawApplication(office.officer, { id, on: day('2026-04-01'), reason: '当面书面撤回' }),
    )
    expect(expectDone(await supervisionBoard(supervisor, { unitCodes, list: 'urged' })).rows).toEqual([])
    expect(await answerUrging(office.officer, { id, answer: '好' })).toMatchObject({
      refusal: { code: 'notNow' },
    })
  })
})
