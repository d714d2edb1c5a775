import { expect, test } from 'vitest'
import { consultAgency, consultThirdParty, deliverAnswer } from '../../../../tests/support/letters.ts'
import { signedDraft, wholeDraft } from '../../../../tests/support/decide.ts'
import { openOffice } from '../../../../tests/support/cases.ts'
import { answerOf, day, receivedOn } from '../../../../tests/support/handling.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { pathTo, separationKey } from '../../../law/decision/five-questions.ts'
import { expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  decideApplication,
  recordConsultationAnswer,
  recordDelivery,
  tellThirdParty,
} from '../index.ts'

const letter = { consulted: '某建设工程有限公司', contact: '', matter: '施工合同是否同意公开' }
const byMail = { method: 'mail', trackingNumber: 'XA00000000CN', note: '' } as const

onBothEngines('consultation', (open) => {
  test('a day of delivery learned later moves the 15 working days, and the due day with them', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    world.at('2026-03-04')
    expect(answerOf(await recordDelivery(officer, { id, deliveredOn: day('2026-03-04'), ...byMail }))).toBe(
      'notNow',
    )
    expectDone(
      await consultThirdParty(officer, { id, ...letter, method: 'mail', trackingNumber: 'XA00000000CN' }),
    )
    const before = expectDone(await applicationFile(officer, id))
    expect(before.consultations).toMatchObject([{ deliveredOn: null, standing: 'waiting', method: 'mail' }])
    expect(before.clock?.resumesBy?.toString()).toBe('2026-03-25')

    world.at('2026-03-11')
    const wrong = async (change: object) =>
      answerOf(await recordDelivery(officer, { id, deliveredOn: day('2026-03-09'), ...byMail, ...change }))
    expect(await wrong({ deliveredOn: day('2026-03-03') })).toEqual(['deliveredOn'])
    expect(await wrong({ deliveredOn: day('2026-03-12') })).toEqual(['deliveredOn'])
    expect(await wrong({ trackingNumber: ' ' })).toEqual(['trackingNumber'])
    expect(await wrong({ consultation: 'third-party-9' })).toEqual(['consultation'])
    expectDone(await recordDelivery(officer, { id, deliveredOn: day('2026-03-09'), ...byMail }))
    const after = expectDone(await applicationFile(officer, id))
    expect(after.clock?.resumesBy?.toString()).toBe('2026-03-30')
    expect(after.consultations[0]?.deliveredOn?.toString()).toBe('2026-03-09')
    // the first entry stands as it was written; its account in the timeline counts by the day that was added
    expect(after.timeline.find(({ type }) => type === 'third_party_consulted')?.clockText).toContain(
      '3月30日',
    )
    expect(after.timeline.every(({ fault }) => fault === null)).toBe(true)

    // a day that was wrong is corrected with a reason, and the last word counts
    expect(await wrong({ deliveredOn: day('2026-03-10') })).toEqual(['note'])
    expect(await wrong({ deliveredOn: day('2026-03-10'), note: '回执日期看错' })).toBe('done')
    const corrected = expectDone(await applicationFile(officer, id))
    expect(corrected.clock?.resumesBy?.toString()).toBe('2026-03-31')
    // silence: the whole stretch is left out, and means no consent
    world.at('2026-04-01')
    const silent = expectDone(await applicationFile(officer, id))
    expect(silent).toMatchObject({ state: 'running', consultations: [{ standing: 'silent' }] })
    expect(silent.consultations[0]?.meaning).toContain('不等于同意')
  })

  test('several parties, each with its own deadline; what their silence means depends on who they are', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    world.at('2026-03-03')
    expectDone(await consultThirdParty(officer, { id, ...letter }))
    world.at('2026-03-05')
    expectDone(await consultAgency(officer, { id, ...letter, consulted: '某局' }))
    expectDone(await consultAgency(officer, { id, ...letter, consulted: '某所', coMaker: false }))
    expect(
      answerOf(await recordDelivery(officer, { id, deliveredOn: day('2026-03-05'), ...byMail })),
    ).toEqual(['consultation'])
    world.at('2026-04-01')
    const { consultations, clock } = expectDone(await applicationFile(officer, id))
    expect(consultations.map(({ lastDay }) => lastDay.toString())).toEqual([
      '2026-03-24',
      '2026-03-26',
      '2026-03-26',
    ])
    expect(consultations.map(({ standing }) => standing)).toEqual(['silent', 'silent', 'silent'])
    expect(consultations.map(({ meaning }) => meaning)).toEqual([
      expect.stringMatching(/^第三方逾期未答复：由本机关依照条例决定/),
      expect.stringMatching(/^共同制作机关逾期未答复：视为同意公开/),
      expect.stringMatching(/^其他机关逾期未答复：由本机关自行决定/),
    ])
    expect(clock?.state).toBe('running')
    // an answer after its 15th day is noted and changes nothing
    const late = { id, consultation: 'third-party-1', answer: 'objects', opinion: '商业秘密' } as const
    expectDone(await recordConsultationAnswer(officer, late))
    const noted = expectDone(await applicationFile(officer, id))
    expect(noted.consultations[0]).toMatchObject({ standing: 'late', answer: 'objects' })
    expect(noted.clock?.dueOn?.toString()).toBe(clock?.dueOn?.toString())
  })

  test('who objects is told before anything is released', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    const told = {
      id,
      content: '施工合同全文',
      reasons: '不公开会对公共利益造成重大影响',
      method: 'counter',
      trackingNumber: '',
    } as const
    const deliver = { id, method: 'online', trackingNumber: '', note: '' } as const
    expect(answerOf(await tellThirdParty(officer, told))).toBe('notNow')
    world.at('2026-03-04')
    expectDone(await consultThirdParty(officer, { id, ...letter }))
    expectDone(await consultThirdParty(officer, { id, ...letter, consulted: '某某' }))
    world.at('2026-03-10')
    for (const consultation of ['third-party-1', 'third-party-2']) {
      expectDone(
        await recordConsultationAnswer(officer, { id, consultation, answer: 'objects', opinion: '商业秘密' }),
      )
    }
    // nothing is decided yet, so there is nothing to tell
    expect(answerOf(await tellThirdParty(officer, { ...told, consultation: 'third-party-1' }))).toBe('notNow')
    const granted = {
      id,
      outcome: 'granted',
      ground: 'disclosed',
      text: '见附件',
      reasons: '公共利益',
    } as const
    await signedDraft(officer, granted, { thirdParty: 'objects' })
    const barred = await deliverAnswer(officer, deliver)
    expect(answerOf(barred)).toBe('notNow')
    expect(barred.kind === 'refused' && barred.refusal.text).toContain('2个第三方不同意公开')
    expect(answerOf(await tellThirdParty(officer, { ...told, content: ' ', reasons: '' }))).toEqual([
      'consultation',
      'content',
      'reasons',
    ])
    const first = { ...told, consultation: 'third-party-1' }
    expect(answerOf(await tellThirdParty(officer, { ...first, on: day('2026-03-09') }))).toEqual(['on'])
    expectDone(await tellThirdParty(officer, first))
    expect(answerOf(await deliverAnswer(officer, deliver))).toBe('notNow')
    // the other is the only one left
    expectDone(await tellThirdParty(officer, told))
    expectDone(await deliverAnswer(officer, deliver))
    expect(
      expectDone(await applicationFile(officer, id)).consultations.map(({ toldOn }) => toldOn?.toString()),
    ).toEqual(['2026-03-10', '2026-03-10'])
  })

  test('in part: who objects is told, unless the part given is not his, and that stands on record', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const objectedTo = async (): Promise<string> => {
      const { id } = await receivedOn(world, office, '2026-03-02')
      world.at('2026-03-10')
      expectDone(await consultThirdParty(officer, { id, ...letter }))
      expectDone(await recordConsultationAnswer(officer, { id, answer: 'objects', opinion: '商业秘密' }))
      return id
    }
    const partial = { outcome: 'partial', text: '合同正文', reasons: '单价属于商业秘密' } as const
    const facts = { thirdParty: 'objects' } as const
    const deliver = { method: 'online', trackingNumber: '', note: '' } as const

    // withheld is what is his: nothing to tell
    const withheld = await objectedTo()
    await signedDraft(officer, { id: withheld, ...partial }, facts)
    expectDone(await deliverAnswer(officer, { id: withheld, ...deliver }))

    // withheld is something else
    const given = await objectedTo()
    const through = separationKey({ outcome: 'refused.internal', ground: 'workflow' })
    const ending = { outcome: 'partial', ground: '' } as const
    const plain = { lapse: null, corrected: false, correctionBar: null, ...facts } as const
    const answers = pathTo(ending, plain, through)?.map((one) => ({ ...one, note: '' }))
    await signedDraft(officer, { id: given, ...partial, ...(answers && { answers }) }, facts)
    const barred = await deliverAnswer(officer, { id: given, ...deliver })
    expect(barred.kind === 'refused' && barred.refusal.text).toContain('公开的部分不涉及该第三方的')
    const told = {
      id: given,
      content: '合同',
      reasons: '公共利益',
      method: 'counter',
      trackingNumber: '',
    } as const
    expectDone(await tellThirdParty(officer, told))
    expectDone(await deliverAnswer(officer, { id: given, ...deliver }))

    // it concerns him no more: only with the reason
    const masked = await objectedTo()
    const saying = (note: string) =>
      pathTo(ending, plain, 'thirdParty')?.map((one) => ({
        ...one,
        note: one.question === 'thirdParty' ? note : '',
      })) ?? []
    const draft = wholeDraft({ ...partial, answers: saying('') }, facts)
    expect(answerOf(await decideApplication(officer, { id: masked, ...draft }))).toEqual([
      'answers.thirdParty',
    ])
    await signedDraft(officer, { id: masked, ...partial, answers: saying('遮盖单价后只剩工期') }, facts)
    expectDone(await deliverAnswer(officer, { id: masked, ...deliver }))
  })
})
