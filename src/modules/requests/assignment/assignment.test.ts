import { expect, test } from 'vitest'
import { deliverAnswer } from '../../../../tests/support/letters.ts'
import { signedDraft } from '../../../../tests/support/decide.ts'
import { openOffice } from '../../../../tests/support/cases.ts'
import { answerOf, day, openSections, receivedOn } from '../../../../tests/support/handling.ts'
import { person } from '../../../../tests/support/people.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  assignCase,
  assignedCases,
  decideApplication,
  giveOpinion,
  handBack,
  listSections,
  passOn,
  recomputeOpen,
  revealApplicant,
  saveSection,
  withdrawApplication,
} from '../index.ts'

onBothEngines('assignment', (open) => {
  test('a case given to a 科室: its head sees it in his queue without the applicant, and gives an opinion', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { planning, planner } = await openSections(world, office)
    const { id } = await receivedOn(world, office, '2026-03-02')
    const file = expectDone(await applicationFile(officer, id))
    expect(file.work.limit?.proposed.toString()).toBe('2026-03-09')
    expect(file.work.limit?.latest.toString()).toBe('2026-03-27')
    expect((await applicationFile(planner, id)).kind).toBe('refused')

    const task = '查找施工合同，提出能否公开的意见'
    const sections = [{ id: planning.id, part: 'lead' }] as const
    expectDone(await assignCase(officer, { id, sections, limitOn: day('2026-03-09'), task }))
    expect(await assignedCases(planner)).toMatchObject([
      { applicationId: id, section: '规划建设办公室', mine: true, workingDaysLeft: 5 },
    ])
    const seen = expectDone(await applicationFile(planner, id))
    expect(seen).toMatchObject({ inFull: false, applicant: null, consultations: [], draft: null })
    expect(seen.requested?.description).toContain('施工合同')
    expect(seen.timeline.map(({ type }) => type)).toEqual(['case_assigned'])
    const acts = seen.acts.filter(({ allowed }) => allowed).map(({ act }) => act)
    expect(acts).toEqual(['giveOpinion', 'passOn', 'handBack'])
    expect((await revealApplicant(planner, { id, reason: 'contact' })).kind).toBe('refused')
    expect(answerOf(await decideApplication(planner, { id, outcome: 'granted' }))).toBe('notAllowed')
    expect(answerOf(await withdrawApplication(planner, { id, reason: '某' }))).toBe('notAllowed')

    expect(answerOf(await giveOpinion(planner, { id, opinion: 'notExist', found: '', reason: '' }))).toEqual([
      'found',
      'reason',
    ])
    expectDone(
      await giveOpinion(planner, {
        id,
        opinion: 'partly',
        found: '施工合同一份，64页，存档案室',
        reason: '其中综合单价分析表涉及商业秘密',
      }),
    )
    expect(await assignedCases(planner)).toEqual([])
    expect(expectDone(await applicationFile(officer, id)).work.assignments).toMatchObject([
      { state: 'answered', opinion: { kind: 'partly', by: '规划办负责人' } },
    ])
    // what he answered he may still read; to act on it again he may not
    expect((await applicationFile(planner, id)).kind).toBe('done')
    expect(answerOf(await handBack(planner, { id, reason: '再看看' }))).toBe('notNow')
  })

  test('内部转办 keeps the trail: who passed it on no longer reads it; on paper the 专员 enters the opinion', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { planning, office: party, planner } = await openSections(world, office)
    const { id } = await receivedOn(world, office, '2026-03-02')
    const sections = [{ id: planning.id, part: 'lead' }] as const
    expectDone(await assignCase(officer, { id, sections, limitOn: day('2026-03-09'), task: '查找' }))
    // the opinion of somebody with an account is his own to give
    const opinion = { id, opinion: 'disclose', found: '合同一份', reason: '' } as const
    expect(answerOf(await giveOpinion(officer, opinion))).toBe('notAllowed')
    expect(answerOf(await passOn(planner, { id, section: planning.id, reason: '' }))).toEqual([
      'section',
      'reason',
    ])
    expectDone(await passOn(planner, { id, section: party.id, reason: '合同由党政办保存' }))
    expect((await applicationFile(planner, id)).kind).toBe('refused')
    expectDone(await giveOpinion(officer, opinion))
    const { work, timeline } = expectDone(await applicationFile(officer, id))
    expect(work.assignments.map(({ section, state, part }) => [section, state, part])).toEqual([
      ['规划建设办公室', 'passedOn', 'lead'],
      ['党政办公室', 'answered', 'lead'],
    ])
    expect(timeline.map(({ type }) => type).slice(-3)).toEqual([
      'case_assigned',
      'passed_on',
      'opinion_given',
    ])
  })

  test('past its internal limit, or handed back: the 专员 and the head see it, others do not', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head, town } = office
    const { planning, office: party, planner } = await openSections(world, office)
    const { id } = await receivedOn(world, office, '2026-03-02')
    const sections = [
      { id: planning.id, part: 'lead' },
      { id: party.id, part: 'support' },
    ] as const
    expectDone(await assignCase(officer, { id, sections, limitOn: day('2026-03-09'), task: '查找' }))
    expect(await assignedCases(head)).toEqual([])
    world.at('2026-03-11')
    for (const desk of [officer, head]) {
      expect(await assignedCases(desk)).toMatchObject([
        { section: '规划建设办公室', workingDaysLate: 2, mine: false },
        { section: '党政办公室', workingDaysLate: 2, mine: false },
      ])
    }
    const editor = world.desk.as(person('采编', town, 'editor'))
    expect(await assignedCases(editor)).toEqual([])
    expectDone(await handBack(planner, { id, reason: '不属本办' }))
    expect((await assignedCases(officer)).map(({ state }) => state)).toEqual(['open', 'handedBack'])
    // what is kept beside the events follows from them
    expect(await recomputeOpen(world.desk, ['yangdian'])).toEqual([])
    expect((await assignedCases(officer)).map(({ state }) => state)).toEqual(['open', 'handedBack'])
    const anew = { id, sections: [{ id: planning.id, part: 'lead' }], task: '请再核' } as const
    expectDone(await assignCase(officer, { ...anew, limitOn: day('2026-03-13') }))
    expect((await assignedCases(officer)).map(({ state, mine }) => [state, mine])).toEqual([['open', false]])
    // once the case has ended nothing is left to do
    await signedDraft(officer, { id, outcome: 'granted', ground: 'disclosed', text: '见附件' })
    expectDone(await deliverAnswer(officer, { id, method: 'counter', trackingNumber: '', note: '' }))
    expect(await assignedCases(officer)).toEqual([])
    expect(await assignedCases(planner)).toEqual([])
  })

  test('what cannot be assigned: after the due day, on a day off, twice, two leads, to nobody, elsewhere', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    const { planning, office: party } = await openSections(world, office)
    const { id } = await receivedOn(world, office, '2026-03-02')
    const request = { id, limitOn: day('2026-03-09'), task: '查找' }
    const lead = { id: planning.id, part: 'lead' } as const
    const given = async (change: object) =>
      answerOf(await assignCase(officer, { ...request, sections: [lead], ...change }))
    expect(await given({ limitOn: day('2026-03-30') })).toEqual(['limitOn']) // the due day itself
    expect(await given({ limitOn: day('2026-04-20') })).toEqual(['limitOn'])
    expect(await given({ limitOn: day('2026-03-01') })).toEqual(['limitOn'])
    expect(await given({ limitOn: day('2026-03-07') })).toEqual(['limitOn'])
    expect(await given({ sections: [], task: '' })).toEqual(['sections', 'task'])
    expect(await given({ sections: [{ id: 'x', part: 'lead' }] })).toEqual(['sections'])
    expect(await given({ sections: [lead, lead] })).toEqual(['sections'])
    expect(await given({ sections: [lead, { id: party.id, part: 'lead' }] })).toEqual(['sections'])
    expect(await given({ sections: [{ ...lead, part: 'support' }] })).toEqual(['sections'])
    expect(answerOf(await assignCase(head, { ...request, sections: [lead] }))).toBe('notAllowed')
    expectDone(await assignCase(officer, { ...request, sections: [lead] }))
    expect(await given({})).toEqual(['sections'])
    expect(await given({ lastSeq: 2 })).toBe('changedMeanwhile')
    // overdue already: today is the last internal limit that makes sense
    world.at('2026-04-01')
    const support = { sections: [{ id: party.id, part: 'support' }] }
    expect(await given({ ...support, limitOn: day('2026-04-02') })).toEqual(['limitOn'])
    expect(await given({ ...support, limitOn: day('2026-04-01') })).toBe('done')
  })

  test('the list of 科室: one name once, no account of another unit, nobody who keeps accounts', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, people, otherTown } = office
    const { planning } = await openSections(world, office)
    const save = { unitCode: 'yangdian', person: '某乙', accountId: '', active: true }
    expect(answerOf(await saveSection(officer, { ...save, name: ' 规划建设办公室 ' }))).toEqual(['name'])
    expect(answerOf(await saveSection(officer, { ...save, name: '', person: '' }))).toEqual([
      'name',
      'person',
    ])
    expect(answerOf(await saveSection(officer, { ...save, name: '某办', accountId: 'x' }))).toEqual([
      'accountId',
    ])
    expect(answerOf(await saveSection(officer, { ...save, name: '某办', id: 'x' }))).toBe('notFound')
    expect(answerOf(await saveSection(world.desk.as(people.leader), { ...save, name: '某办' }))).toBe(
      'notAllowed',
    )
    expect(answerOf(await saveSection(officer, { ...save, unitCode: otherTown.code, name: '某办' }))).toBe(
      'notAllowed',
    )
    // one that takes no more cases is not offered
    expectDone(
      await saveSection(officer, { ...save, id: planning.id, name: '规划建设办公室', active: false }),
    )
    expect(expectDone(await listSections(officer, 'yangdian')).map(({ active }) => active)).toEqual([
      false,
      true,
    ])
    const { id } = await receivedOn(world, office, '2026-03-02')
    const sections = [{ id: planning.id, part: 'lead' }] as const
    const request = { id, sections, limitOn: day('2026-03-09'), task: '查找' }
    expect(answerOf(await assignCase(officer, request))).toEqual(['sections'])
  })
})
