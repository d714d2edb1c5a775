import { expect, test } from 'vitest'
import { consultThirdParty, deliverAnswer, requestCorrection } from '../../../../tests/support/letters.ts'
import { decideAndSign, wholeDraft } from '../../../../tests/support/decide.ts'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { answerOf, day, receivedOn } from '../../../../tests/support/handling.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  askReasons,
  decideApplication,
  noteSecondCopy,
  recordConsultationAnswer,
  recordDelivery,
  registerApplication,
  withdrawApplication,
} from '../index.ts'

const byMail = { method: 'mail', trackingNumber: 'XA00000000CN', note: '' } as const
const granted = { outcome: 'granted', ground: 'disclosed', text: '现予公开，见附件。' } as const

onBothEngines('days that cannot be', (open) => {
  test('nothing is entered before the application came in, whether it is received in law or not', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-03-02')
    const { id } = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel: 'email',
        arrivedOn: day('2026-03-02'),
      }),
    )
    const taken = async (on: string) =>
      answerOf(await withdrawApplication(officer, { id, on: day(on), reason: '电话' }))
    expect(await taken('0001-01-01')).toEqual(['on'])
    expect(await taken('2026-03-01')).toEqual(['on'])
    expect(await taken('2026-03-03')).toEqual(['on'])
    expect(await taken('9999-12-31')).toEqual(['on'])
    // the copy that was found later may have come in first, but not before there was such a law
    const copy = async (on: string) =>
      answerOf(await noteSecondCopy(officer, { id, channel: 'signedMail', on: day(on), note: '' }))
    expect(await copy('0001-01-01')).toEqual(['on'])
    expect(await copy('2019-05-14')).toEqual(['on'])
    expect(await copy('2026-02-27')).toBe('done')
    expect(await taken('2026-03-02')).toBe('done')
  })

  test('an answer does not leave before it was signed, though it was drafted before', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    world.at('2026-03-05')
    expectDone(await decideApplication(officer, { id, ...wholeDraft(granted) }))
    world.at('2026-03-31')
    // the same draft, signed the day after the term was over
    await decideAndSign(office, { id, ...granted })
    world.at('2026-04-01')
    const left = async (on: string) =>
      deliverAnswer(officer, { id, on: day(on), method: 'counter', trackingNumber: '', note: '' })
    const early = await left('2026-03-30')
    expect(early).toMatchObject({ kind: 'issues', issues: [{ field: 'on' }] })
    expect(JSON.stringify(early)).toContain('2026年3月31日')
    expect(expectDone(await left('2026-03-31')).clock).toMatchObject({ state: 'answered', overdue: true })
  })

  test('nobody answers a letter that had not reached him', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    world.at('2026-03-04')
    const letter = { consulted: '某建设工程有限公司', contact: '', matter: '施工合同是否同意公开' }
    expectDone(await consultThirdParty(officer, { id, ...letter }))
    world.at('2026-03-16')
    expectDone(await recordDelivery(officer, { id, deliveredOn: day('2026-03-10'), ...byMail }))
    const answered = async (on: string) =>
      answerOf(await recordConsultationAnswer(officer, { id, on: day(on), answer: 'agrees', opinion: '' }))
    expect(await answered('2026-03-09')).toEqual(['on'])
    expect(await answered('2026-03-10')).toBe('done')
  })

  test('a slip in the year of a limit is named: the case would wait for ever', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    const asked = async (respondBy: string) =>
      answerOf(await requestCorrection(officer, { id, respondBy: day(respondBy), items: '写明年度' }))
    expect(await asked('2062-03-13')).toContain('respondBy')
    expect(await asked('9999-12-31')).toContain('respondBy')
    const reasons = async (respondBy: string) =>
      answerOf(await askReasons(officer, { id, respondBy: day(respondBy), text: '一个月内62件' }))
    expect(await reasons('2062-03-13')).toEqual(['respondBy'])
    expect(await reasons('2026-03-13')).toBe('done')
    expect(await asked('2026-03-13')).toBe('done')
  })
})
