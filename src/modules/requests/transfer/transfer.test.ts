import { expect, test } from 'vitest'
import { deliverAnswer } from '../../../../tests/support/letters.ts'
import { signedDraft } from '../../../../tests/support/decide.ts'
import { openOffice } from '../../../../tests/support/cases.ts'
import { answerOf, day, receivedOn } from '../../../../tests/support/handling.ts'
import { person } from '../../../../tests/support/people.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  askTransfer,
  confirmReceipt,
  listApplications,
  recordConsent,
  statusOf,
  transferApplication,
} from '../index.ts'

const consent = {
  unitCode: 'invented',
  consents: true,
  way: 'phone',
  note: '电话，10时05分，本人接听',
} as const
const notOurs = {
  outcome: 'unavailable.notHeld',
  ground: 'notOurs',
  text: '由某某镇人民政府负责公开',
  reasons: '该信息由某某镇人民政府制作',
} as const
const deliver = { method: 'online', trackingNumber: '', note: '' } as const

onBothEngines('transfer', (open) => {
  test('36(五) first, then with consent a new application at the other agency, with a day of receipt of its own', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, otherTown } = office
    const { id, number, queryCode } = await receivedOn(world, office, '2026-03-02')
    expectDone(await askTransfer(officer, { id, unitCode: 'invented', text: '是否同意转交？' }))
    expectDone(await recordConsent(officer, { id, ...consent }))
    // its own answer comes first
    expect(answerOf(await transferApplication(officer, { id }))).toBe('notNow')
    await signedDraft(officer, { id, ...notOurs })
    expectDone(await deliverAnswer(officer, { id, ...deliver }))
    world.at('2026-03-05')
    const moved = expectDone(await transferApplication(officer, { id }))
    expect(moved.toNumber).toBe('invented-2026-0001')
    expect(answerOf(await transferApplication(officer, { id }))).toBe('notNow')

    // there it waits for confirmation, and says where it came from
    const clerk = world.desk.as(person('某某镇专员', otherTown, 'disclosureOfficer'))
    const there = expectDone(await applicationFile(clerk, moved.toId))
    expect(there).toMatchObject({
      state: 'unconfirmed',
      clock: null,
      work: { transferredFrom: { unit: '杨店镇人民政府', number } },
    })
    expect(there.requested?.description).toContain('施工合同')
    world.at('2026-03-06')
    expectDone(await confirmReceipt(clerk, { id: moved.toId, note: '电话确认' }))
    expect(expectDone(await applicationFile(clerk, moved.toId)).clock?.receivedOn.toString()).toBe(
      '2026-03-06',
    )

    // both are linked; neither office reads the other's file; the applicant finds the new one beside the first
    expect(expectDone(await applicationFile(officer, id)).work.transfer?.to).toEqual({
      applicationId: moved.toId,
      number: moved.toNumber,
    })
    expect((await applicationFile(officer, moved.toId)).kind).toBe('refused')
    const file = JSON.stringify(expectDone(await applicationFile(officer, id)))
    expect(file).not.toContain(moved.queryCode)
    const status = await statusOf(world.desk, { number, code: queryCode })
    const told = status?.steps.at(-1)?.text ?? ''
    expect(told).toContain(moved.toNumber)
    expect(told).toContain(moved.queryCode)
    const next = await statusOf(world.desk, { number: moved.toNumber, code: moved.queryCode })
    expect(next?.steps.map(({ text }) => text).join('')).toContain(number)
    // the first counts as answered on time
    expect(expectDone(await applicationFile(officer, id)).clock).toMatchObject({
      state: 'answered',
      overdue: false,
    })
  })

  test('without consent nothing of the applicant reaches the other agency', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, otherTown } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    await signedDraft(officer, { id, ...notOurs })
    expectDone(await deliverAnswer(officer, { id, ...deliver }))
    expect(answerOf(await transferApplication(officer, { id }))).toBe('notNow')
    expectDone(await askTransfer(officer, { id, unitCode: 'invented', text: '' }))
    expect(answerOf(await transferApplication(officer, { id }))).toBe('notNow')
    expectDone(await recordConsent(officer, { id, ...consent, consents: false }))
    expect(answerOf(await transferApplication(officer, { id }))).toBe('notNow')
    // consent to one agency is none to another
    expectDone(await recordConsent(officer, { id, ...consent }))
    expectDone(await askTransfer(officer, { id, unitCode: 'wenshang', text: '' }))
    expect(answerOf(await transferApplication(officer, { id }))).toBe('notNow')
    const clerk = world.desk.as(person('某某镇专员', otherTown, 'disclosureOfficer'))
    expect(expectDone(await listApplications(clerk, { unitCodes: ['invented'] })).total).toBe(0)
  })

  test('what is wrong with a consent, and which cases go nowhere', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    expect(answerOf(await askTransfer(officer, { id, unitCode: 'yangdian', text: '' }))).toEqual(['unitCode'])
    expect(answerOf(await askTransfer(officer, { id, unitCode: 'nobody', text: '' }))).toEqual(['unitCode'])
    expect(answerOf(await recordConsent(officer, { id, ...consent, note: ' ' }))).toEqual(['note'])
    expect(answerOf(await recordConsent(officer, { id, ...consent, on: day('2026-03-01') }))).toEqual(['on'])
    expect(answerOf(await recordConsent(officer, { id, ...consent, on: day('2026-03-03') }))).toEqual(['on'])
    expect(answerOf(await recordConsent(head, { id, ...consent }))).toBe('notAllowed')
    await signedDraft(officer, { id, outcome: 'granted', ground: 'disclosed', text: '见附件' })
    expectDone(await deliverAnswer(officer, { id, ...deliver }))
    expect(answerOf(await askTransfer(officer, { id, unitCode: 'invented', text: '' }))).toBe('notNow')
  })
})
