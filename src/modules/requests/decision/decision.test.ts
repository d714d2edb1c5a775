import { expect, test } from 'vitest'
import { consultThirdParty, deliverAnswer, requestCorrection } from '../../../../tests/support/letters.ts'
import { openOffice, type Office, personForm } from '../../../../tests/support/cases.ts'
import { decideAndSign, submitAndSign, wholeDraft } from '../../../../tests/support/decide.ts'
import { person } from '../../../../tests/support/people.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { type Answer, expectDone } from '../../desk/index.ts'
import { createAccount } from '../../units/index.ts'
import {
  applicationFile,
  applicationsDue,
  decideApplication,
  decisionStateOf,
  passDecision,
  receiveCorrection,
  recordConsultationAnswer,
  registerApplication,
  returnDecision,
  setDecisionSettings,
  signDecision,
  signedDraftOf,
  submitDecision,
} from '../index.ts'
import { loadCase } from '../handling/handle-case.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const granted = { outcome: 'granted', ground: 'disclosed', text: '现予公开，见附件。' } as const

async function received(world: World, { officer }: Office, on = '2026-03-02'): Promise<string> {
  world.at(on)
  const form = personForm()
  const arrivedOn = day(on)
  const request = { unitCode: 'yangdian', form, channel: 'counter', arrivedOn } as const
  return expectDone(await registerApplication(officer, request)).id
}

function refusalOf(answer: Answer<unknown>): string {
  return answer.kind === 'refused' ? answer.refusal.code : answer.kind
}

function fieldsOf(answer: Answer<unknown>): readonly string[] {
  return answer.kind === 'issues' ? answer.issues.map(({ field }) => field) : [answer.kind]
}

async function stateOf({ officer }: Office, id: string) {
  const file = await loadCase(officer.read, officer, id)
  if (file === null) throw new Error('the case is there')
  return { state: decisionStateOf(file), signed: signedDraftOf(file)?.outcome ?? null }
}

onBothEngines('答复的审签', (open) => {
  test('drafted, submitted, reviewed, signed: only then may it leave', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head, people } = office
    const leader = world.desk.as(people.leader)
    const id = await received(world, office)
    const deliver = { id, method: 'online', trackingNumber: '', note: '' } as const
    const next = async (desk: typeof officer) =>
      expectDone(await applicationsDue(desk, { readers: [{ unitCode: 'yangdian', doable: null }] })).rows.map(
        (row) => [row.next?.act, row.next?.mine, row.waitsFor],
      )

    expect(refusalOf(await submitDecision(officer, { id, note: '' }))).toBe('notNow')
    expectDone(await decideApplication(officer, { id, ...wholeDraft(granted) }))
    expect(await stateOf(office, id)).toEqual({ state: 'drafted', signed: null })
    expect(refusalOf(await passDecision(head, { id, remarks: '' }))).toBe('notNow')
    expect(refusalOf(await deliverAnswer(officer, deliver))).toBe('notNow')
    expect(await next(officer)).toEqual([['submitDecision', true, '答复已拟好，待送审']])

    expectDone(await submitDecision(officer, { id, note: '' }))
    expect(await next(officer)).toEqual([['passDecision', false, '答复待政府信息公开工作机构负责人审核']])
    expect(await next(head)).toEqual([['passDecision', true, '答复待政府信息公开工作机构负责人审核']])
    expect(refusalOf(await signDecision(leader, { id, remarks: '' }))).toBe('notNow')
    expect(refusalOf(await passDecision(leader, { id, remarks: '' }))).toBe('notAllowed')
    expect(refusalOf(await submitDecision(officer, { id, note: '' }))).toBe('notNow')
    expectDone(await passDecision(head, { id, remarks: '同意' }))

    expect(await next(leader)).toEqual([['signDecision', true, '答复待单位负责人签发']])
    expect(refusalOf(await passDecision(head, { id, remarks: '' }))).toBe('notNow')
    expect(refusalOf(await deliverAnswer(officer, deliver))).toBe('notNow')
    expectDone(await signDecision(leader, { id, remarks: '' }))
    expect(await stateOf(office, id)).toEqual({ state: 'signed', signed: 'granted' })
    expect(await next(officer)).toEqual([['deliver', true, '答复已签发，待送出']])
    expect(refusalOf(await signDecision(leader, { id, remarks: '' }))).toBe('notNow')
    expectDone(await deliverAnswer(officer, deliver))
    const { timeline } = expectDone(await applicationFile(officer, id))
    const steps = timeline.filter(({ type }) => type.startsWith('decision_') || type === 'decided')
    expect(steps.map(({ title }) => title)).toEqual([
      '拟定答复',
      '答复送审',
      '答复审核',
      '答复签发',
      expect.stringContaining('答复'),
    ])
  })

  test('returned with remarks on passages, drafted again, and on where the return said', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head, people } = office
    const leader = world.desk.as(people.leader)
    const id = await received(world, office)
    expectDone(await decideApplication(officer, { id, ...wholeDraft(granted) }))
    expectDone(await submitDecision(officer, { id, note: '' }))
    expect(fieldsOf(await returnDecision(head, { id, remarks: ' ' }))).toEqual(['remarks'])
    expect(fieldsOf(await returnDecision(head, { id, remarks: '改', resumeAt: 'signing' }))).toEqual([
      'resumeAt',
    ])
    expect(fieldsOf(await returnDecision(head, { id, remarks: '长'.repeat(1_001) }))).toEqual(['remarks'])
    expectDone(await passDecision(head, { id, remarks: '' }))
    const notes = [{ passage: '见附件', text: '写明附件页数' }]
    expectDone(await returnDecision(leader, { id, remarks: '', notes, resumeAt: 'signing' }))
    expect(await stateOf(office, id)).toEqual({ state: 'returned', signed: null })
    expect(refusalOf(await submitDecision(officer, { id, note: '' }))).toBe('notNow')
    const { timeline } = expectDone(await applicationFile(officer, id))
    expect(timeline.at(-1)?.text).toContain('“见附件”——写明附件页数')

    expectDone(
      await decideApplication(officer, { id, ...wholeDraft(granted), text: '现予公开，见附件共3页。' }),
    )
    expectDone(await submitDecision(officer, { id, note: '已改' }))
    // the return said: straight to the signer
    expect(refusalOf(await passDecision(head, { id, remarks: '' }))).toBe('notNow')
    expectDone(await signDecision(leader, { id, remarks: '' }))
    expect((await stateOf(office, id)).state).toBe('signed')
  })

  test('drafted anew, what was passed and signed before is void', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    const id = await received(world, office)
    await decideAndSign(office, { id, ...granted })
    expectDone(await decideApplication(officer, { id, ...wholeDraft({ outcome: 'notProcessed.petition' }) }))
    expect(await stateOf(office, id)).toEqual({ state: 'drafted', signed: null })
    const deliver = { id, method: 'online', trackingNumber: '', note: '' } as const
    expect(refusalOf(await deliverAnswer(officer, deliver))).toBe('notNow')
    expectDone(await submitDecision(officer, { id, note: '' }))
    expectDone(await decideApplication(officer, { id, ...wholeDraft(granted) }))
    expect(refusalOf(await passDecision(head, { id, remarks: '' }))).toBe('notNow')
    await submitAndSign({ officer, head, leader: officer.as(office.people.leader) }, id)
    expect((await stateOf(office, id)).signed).toBe('granted')
  })

  test('职责分离: who drafted does not review, who reviewed does not sign, in whatever round', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { town } = office
    const all = ['disclosureOfficer', 'disclosureHead', 'unitHead'] as const
    const [one, two] = [world.desk.as(person('甲', town, ...all)), world.desk.as(person('乙', town, ...all))]
    const id = await received(world, office)
    expectDone(await decideApplication(one, { id, ...wholeDraft(granted) }))
    expectDone(await submitDecision(one, { id, note: '' }))
    expect(refusalOf(await passDecision(one, { id, remarks: '' }))).toBe('samePerson')
    expect(refusalOf(await returnDecision(one, { id, remarks: '改' }))).toBe('samePerson')
    expectDone(await returnDecision(two, { id, remarks: '改' }))
    expectDone(await decideApplication(one, { id, ...wholeDraft(granted) }))
    expectDone(await submitDecision(one, { id, note: '' }))
    // the same step again is his
    expectDone(await passDecision(two, { id, remarks: '' }))
    expect(refusalOf(await signDecision(two, { id, remarks: '' }))).toBe('samePerson')
    expect(refusalOf(await signDecision(one, { id, remarks: '' }))).toBe('samePerson')
    const listed = expectDone(await applicationFile(two, id)).acts.find(({ act }) => act === 'signDecision')
    expect(listed).toMatchObject({ allowed: false, code: 'samePerson' })
    expectDone(await signDecision(world.desk.as(office.people.leader), { id, remarks: '' }))
  })

  test('a lapse decided too early, one drafted and then corrected after all', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await received(world, office)
    const lapse = { id, ...wholeDraft({ outcome: 'other.correctionLapsed' }) }
    expect(refusalOf(await decideApplication(officer, lapse))).toBe('notNow')
    world.at('2026-03-04')
    expectDone(await requestCorrection(officer, { id, respondBy: day('2026-03-18'), items: '请写明年份。' }))
    world.at('2026-03-19')
    await decideAndSign(office, lapse, { lapse: 'correction' })
    expectDone(await receiveCorrection(officer, { id, content: '2024年的', goodCause: '住院' }))
    // it answered a description that is no more
    expect(await stateOf(office, id)).toEqual({ state: 'none', signed: null })
    expect(expectDone(await applicationFile(officer, id)).draft).toBeNull()
  })

  test('refused for a third party only after he was asked, and disclosed against him only with reasons', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await received(world, office)
    const refused = wholeDraft({ outcome: 'refused.thirdParty' }, { thirdParty: 'objects' })
    expect(refusalOf(await decideApplication(officer, { id, ...refused }))).toBe('notNow')
    world.at('2026-03-04')
    expectDone(await consultThirdParty(officer, { id, consulted: '某公司', contact: '', matter: '是否同意' }))
    expect(refusalOf(await decideApplication(officer, { id, ...refused }))).toBe('notNow')
    expectDone(await recordConsultationAnswer(officer, { id, answer: 'objects', opinion: '商业秘密' }))
    // asked, it cannot be passed over
    expect(fieldsOf(await decideApplication(officer, { id, ...wholeDraft(granted) }))).toEqual([
      'answers.exception',
    ])
    expectDone(await decideApplication(officer, { id, ...refused }))
  })

  test('a unit settles its own steps, with people and stand-ins; faults are named', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head, people } = office
    const leader = world.desk.as(people.leader)
    const hire = async (username: string, ...roles: Parameters<typeof createAccount>[1]['roles']) => {
      const account = { username, unit: 'yangdian', roles, name: username, password: 'correct horse battery' }
      return expectDone(await createAccount(world.desk, account)).id
    }
    const deputy = await hire('yangdian.fenguan', 'unitHead')
    const editor = await hire('yangdian.caibian', 'editor')
    const step = { key: 'only', label: '分管负责人签发', role: 'unitHead' as const, people: [deputy] }
    const standIn = {
      step: 'only',
      account: deputy,
      from: '2026-03-02',
      until: '2026-03-03',
      reason: '外出培训',
    }
    const set = (settings: Parameters<typeof setDecisionSettings>[1]['settings'], desk = leader) =>
      setDecisionSettings(desk, { unit: 'yangdian', settings })

    expect(refusalOf(await set({ steps: [step], standIns: [] }, officer))).toBe('notAllowed')
    expect(fieldsOf(await set({ steps: [], standIns: [] }))).toEqual(['steps'])
    expect(
      fieldsOf(
        await set({
          steps: Array.from({ length: 5 }, (_, key) => ({ ...step, key: `${key}` })),
          standIns: [],
        }),
      ),
    ).toEqual(['steps'])
    expect(fieldsOf(await set({ steps: [{ ...step, label: ' ', people: ['x'] }], standIns: [] }))).toEqual([
      'steps.0.label',
      'steps.0.people',
    ])
    expect(fieldsOf(await set({ steps: [{ ...step, people: [editor] }], standIns: [] }))).toEqual([
      'steps.0.people',
    ])
    const wrong = { ...standIn, step: 'other', account: editor, until: '2026-03-01', reason: '' }
    expect(fieldsOf(await set({ steps: [step], standIns: [wrong] }))).toEqual([
      'standIns.0.until',
      'standIns.0.reason',
      'standIns.0.step',
      'standIns.0.account',
    ])
    expectDone(await set({ steps: [step], standIns: [] }))

    const id = await received(world, office)
    expectDone(await decideApplication(officer, { id, ...wholeDraft(granted) }))
    expectDone(await submitDecision(officer, { id, note: '' }))
    expect(refusalOf(await signDecision(leader, { id, remarks: '' }))).toBe('notAllowed')
    // meanwhile the unit settles otherwise: what is under way keeps its step, the stand-in takes it
    const other = await hire('yangdian.fuzhu', 'disclosureHead')
    expectDone(await set({ steps: [step], standIns: [{ ...standIn, account: other }] }))
    const asOther = world.desk.as({ ...people.head, id: other })
    expect(refusalOf(await signDecision(head, { id, remarks: '' }))).toBe('notAllowed')
    world.at('2026-03-04')
    expect(refusalOf(await signDecision(asOther, { id, remarks: '' }))).toBe('notAllowed')
    world.at('2026-03-03')
    expectDone(await signDecision(asOther, { id, remarks: '' }))
    const { timeline } = expectDone(await applicationFile(officer, id))
    expect(timeline.at(-1)?.text).toContain('代为办理')
  })
})
