import { expect, test } from 'vitest'
import {
  consultAgency,
  consultThirdParty,
  deliverAnswer,
  extendDeadline,
  notifyFee,
  requestCorrection,
} from '../../../../tests/support/letters.ts'
import { openOffice, type Office, personForm } from '../../../../tests/support/cases.ts'
import { decideAndSign, wholeDraft } from '../../../../tests/support/decide.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import type { OutboxTables } from '../../../platform/outbox.ts'
import { type Answer, expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  approveExtension,
  archiveApplication,
  type CaseAct,
  decideApplication,
  declineExtension,
  noticeHandlers,
  proposeExtension,
  receiveCorrection,
  recordConsultationAnswer,
  recordPayment,
  registerApplication,
  reviewApplication,
  statusOf,
  withdrawApplication,
} from '../index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** A case received over the counter on this day, the clock standing there. */
async function receivedOn(world: World, { officer }: Office, on: string) {
  world.at(on)
  return expectDone(
    await registerApplication(officer, {
      unitCode: 'yangdian',
      form: personForm(),
      channel: 'counter',
      arrivedOn: day(on),
    }),
  )
}

function refusalOf(answer: Answer<unknown>): string {
  return answer.kind === 'refused' ? answer.refusal.code : answer.kind
}

function fieldsOf(answer: Answer<unknown>): readonly string[] {
  return answer.kind === 'issues' ? answer.issues.map(({ field }) => field) : [answer.kind]
}

const granted = { outcome: 'granted', ground: 'disclosed', text: '现予公开，见附件。' } as const

onBothEngines('handling', (open) => {
  test('the case of the drawing: consulted, answered, due on 27 October, extended to 24 November', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    const { id } = await receivedOn(world, office, '2026-09-18')
    world.at('2026-09-28')
    expectDone(
      await consultThirdParty(officer, {
        id,
        consulted: '某建设工程有限公司',
        contact: '某某，0537-0000000',
        matter: '施工合同和综合单价分析表是否同意公开',
      }),
    )
    expect((await applicationFile(officer, id)).kind).toBe('done')
    const paused = expectDone(await applicationFile(officer, id))
    expect(paused).toMatchObject({ state: 'paused', clock: { dueOn: null } })
    expect(paused.consultations).toMatchObject([{ consulted: '某建设工程有限公司', answeredOn: null }])

    world.at('2026-10-08')
    expectDone(
      await recordConsultationAnswer(officer, {
        id,
        answer: 'partly',
        opinion: '综合单价分析表属于商业秘密',
      }),
    )
    world.at('2026-10-14')
    const file = expectDone(await applicationFile(officer, id))
    expect(file.clock).toMatchObject({ workingDaysLeft: 9, overdue: false, provisional: false })
    expect(file.clock?.dueOn?.toString()).toBe('2026-10-27')
    expect(file.strip?.days.filter(({ kind }) => kind === 'excluded')).toHaveLength(3)
    expect(file.stages.map(({ state }) => state)).toEqual(['done', 'done', 'current', 'ahead', 'ahead'])
    const steps = file.timeline.filter(({ type }) => !type.startsWith('letter_'))
    expect(steps.map(({ effect }) => effect)).toEqual(['none', 'starts', 'stops', 'resumes'])
    const hint = file.acts.find(({ act }) => act === 'proposeExtension')?.hint
    expect(hint).toContain('2026年11月24日')
    expect(file.acts.find(({ act }) => act === 'requestCorrection')).toMatchObject({
      allowed: false,
      code: 'tooLate',
    })

    expectDone(await proposeExtension(officer, { id, workingDays: 20, reason: '工程量清单需要核对' }))
    expectDone(await approveExtension(head, { id, note: '' }))
    const extended = expectDone(await extendDeadline(officer, { id }))
    expect(extended.clock?.dueOn?.toString()).toBe('2026-11-24')

    const partial = {
      id,
      outcome: 'partial',
      text: '施工合同正文予以公开，见附件。',
      reasons: '综合单价分析表属于商业秘密，第三方不同意公开且有合理理由（条例第十五条）。',
    } as const
    await decideAndSign(office, partial, { thirdParty: 'partly' })
    world.at('2026-10-15')
    const delivered = expectDone(
      await deliverAnswer(officer, { id, method: 'mail', trackingNumber: 'XA00000000000', note: '' }),
    )
    expect(delivered.clock).toMatchObject({ state: 'answered', overdue: false })
    const archived = expectDone(await archiveApplication(officer, { id, note: '2026-依申请-1' }))
    expect(archived.clock?.state).toBe('answered')
    const closed = expectDone(await applicationFile(officer, id))
    expect(closed.stages.every(({ state }) => state === 'done')).toBe(true)
    expect(closed.decision).toMatchObject({ outcome: 'partial', method: 'mail' })
    // what comes late, a returned 送达回证 above all, still belongs into the file
    const left = closed.acts.filter(({ allowed }) => allowed).map(({ act }) => act)
    expect(left).toContain('addPaper')
    for (const act of ['decide', 'signDecision', 'deliver', 'withdraw']) expect(left).not.toContain(act)
  })

  test('an answer counts on the day on which it left, not on which it was drafted', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { id, number, queryCode } = await receivedOn(world, office, '2026-03-02')
    world.at('2026-03-30')
    await decideAndSign(office, { id, ...granted })
    expect(expectDone(await applicationFile(office.officer, id))).toMatchObject({
      state: 'running',
      decision: null,
      draft: { outcome: 'granted' },
    })
    expect((await statusOf(world.desk, { number, code: queryCode }))?.decision).toBeNull()
    world.at('2026-04-02')
    const late = expectDone(
      await deliverAnswer(office.officer, { id, method: 'counter', trackingNumber: '', note: '' }),
    )
    expect(late.clock).toMatchObject({ state: 'answered', overdue: true })
    const status = await statusOf(world.desk, { number, code: queryCode })
    expect(status).toMatchObject({
      headline: '已答复',
      decision: { label: '予以公开', text: '现予公开，见附件。' },
    })
    expect(status?.decision?.on.toString()).toBe('2026-04-02')
  })

  test('补正: within seven working days, once, and the term starts anew', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const late = await receivedOn(world, office, '2026-03-02')
    const { id } = await receivedOn(world, office, '2026-03-02')
    world.at('2026-03-11')
    const respondBy = day('2026-03-25')
    expect(
      fieldsOf(await requestCorrection(officer, { id, respondBy: day('2026-03-11'), items: ' ' })),
    ).toEqual(['items', 'respondBy'])
    expectDone(await requestCorrection(officer, { id, respondBy, items: '请写明是哪一年的文件。' }))
    expect(refusalOf(await requestCorrection(officer, { id, respondBy, items: '再补' }))).toBe('notNow')
    expect(
      refusalOf(await consultAgency(officer, { id, consulted: '某局', contact: '', matter: '意见' })),
    ).toBe('notNow')
    world.at('2026-03-12')
    const tooLate = await requestCorrection(officer, { id: late.id, respondBy, items: '请写明年份。' })
    expect(tooLate).toMatchObject({ refusal: { code: 'tooLate', ground: '条例第三十条' } })
    const toldInTime = await requestCorrection(officer, {
      id: late.id,
      on: day('2026-03-11'),
      respondBy,
      items: '请写明年份。',
    })
    expect(toldInTime.kind).toBe('done')

    world.at('2026-03-20')
    const corrected = expectDone(await receiveCorrection(officer, { id, content: '2024年的征地文件' }))
    expect(corrected.clock?.dueOn?.toString()).toBe('2026-04-20')
  })

  test('补正 that lapses: nothing before the period is over, then only with a clear conscience', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id, number, queryCode } = await receivedOn(world, office, '2026-03-02')
    world.at('2026-03-04')
    expectDone(await requestCorrection(officer, { id, respondBy: day('2026-03-18'), items: '请写明年份。' }))
    const lapse = { id, ...wholeDraft({ outcome: 'other.correctionLapsed' }) } as const
    world.at('2026-03-18')
    expect(refusalOf(await decideApplication(officer, lapse))).toBe('notNow')
    world.at('2026-03-19')
    expect(fieldsOf(await decideApplication(officer, { ...lapse, nothingInPost: false }))).toEqual([
      'nothingInPost',
    ])
    expect(refusalOf(await decideApplication(officer, { ...lapse, outcome: 'other.feeLapsed' }))).toBe(
      'notNow',
    )
    expect(await statusOf(world.desk, { number, code: queryCode })).toMatchObject({ headline: '等待您补正' })
    expectDone(await decideApplication(officer, lapse))

    world.at('2026-03-20')
    const late = { id, on: day('2026-03-19'), content: '邮寄在途，今日收到', goodCause: '已寄出' }
    expectDone(await receiveCorrection(officer, late))
    const deliver = { id, method: 'counter', trackingNumber: '', note: '' } as const
    expect(refusalOf(await deliverAnswer(officer, deliver))).toBe('notNow')
    expect(expectDone(await applicationFile(officer, id)).state).toBe('running')
  })

  test('third parties: an answer that nobody asked for, the wrong consultation, objection without reasons', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    const answer = { id, answer: 'objects', opinion: '商业秘密' } as const
    expect(refusalOf(await recordConsultationAnswer(officer, answer))).toBe('notNow')
    world.at('2026-03-04')
    const letter = { id, consulted: '某公司', contact: '', matter: '是否同意公开' }
    expectDone(await consultThirdParty(officer, letter))
    expectDone(await consultAgency(officer, { ...letter, consulted: '某局' }))
    expect(fieldsOf(await recordConsultationAnswer(officer, answer))).toEqual(['consultation'])
    expect(fieldsOf(await recordConsultationAnswer(officer, { ...answer, consultation: 'x' }))).toEqual([
      'consultation',
    ])
    const consultation = 'third-party-1'
    expect(
      fieldsOf(await recordConsultationAnswer(officer, { ...answer, consultation, opinion: '' })),
    ).toEqual(['opinion'])
    expectDone(await recordConsultationAnswer(officer, { ...answer, consultation }))
    // silence of the agency: the clock goes on after its fifteenth working day
    world.at('2026-03-26')
    expect(expectDone(await applicationFile(officer, id)).state).toBe('running')
    const disclosed = wholeDraft(granted, { thirdParty: 'objects' })
    expect(fieldsOf(await decideApplication(officer, { id, ...disclosed, reasons: '' }))).toEqual(['reasons'])
    expectDone(
      await decideApplication(officer, { id, ...disclosed, reasons: '不公开会对公共利益造成重大影响。' }),
    )
  })

  test('延期: proposed by one, approved by another, told in time; 21 days are too many', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    const both = { ...office.people.officer, roles: ['disclosureOfficer', 'disclosureHead'] as const }
    const { id } = await receivedOn(world, office, '2026-03-02')
    const propose = (workingDays: number) =>
      proposeExtension(officer, { id, workingDays, reason: '档案较多' })
    for (const days of [0, 21, 1.5]) expect(fieldsOf(await propose(days))).toEqual(['workingDays'])
    expect(refusalOf(await extendDeadline(officer, { id }))).toBe('notNow')
    expect(refusalOf(await approveExtension(head, { id, note: '' }))).toBe('notNow')
    expectDone(await propose(10))
    expect(refusalOf(await propose(10))).toBe('notNow')
    expect(refusalOf(await approveExtension(officer, { id, note: '' }))).toBe('notAllowed')
    expect(refusalOf(await approveExtension(world.desk.as(both), { id, note: '' }))).toBe('samePerson')
    expect(fieldsOf(await declineExtension(head, { id, note: '' }))).toEqual(['note'])
    expectDone(await declineExtension(head, { id, note: '按期可以办结' }))
    expect(refusalOf(await extendDeadline(officer, { id }))).toBe('notNow')
    expectDone(await propose(5))
    expectDone(await approveExtension(head, { id, note: '' }))
    world.at('2026-03-31')
    expect(refusalOf(await extendDeadline(officer, { id }))).toBe('tooLate')
    const told = expectDone(await extendDeadline(officer, { id, on: day('2026-03-30') }))
    expect(told.clock?.dueOn?.toString()).toBe('2026-04-07')
    expect(refusalOf(await propose(5))).toBe('notNow')
  })

  test('收费: only what the tariff charges, paid in full, and the term starts anew', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    const notify = (fee: Parameters<typeof notifyFee>[1]['fee']) =>
      notifyFee(officer, { id, fee, payment: '到镇财政所缴纳' })
    expect(fieldsOf(await notify({ basis: 'page', count: 30 }))).toEqual(['fee'])
    expect(fieldsOf(await notify({ basis: 'item', count: 0 }))).toEqual(['fee'])
    expect(fieldsOf(await notify({ basis: 'item', count: 10 }))).toEqual(['fee'])
    expect(refusalOf(await recordPayment(officer, { id, amountFen: 1, voucher: '1' }))).toBe('notNow')
    world.at('2026-03-05')
    expectDone(await notify({ basis: 'page', count: 200 }))
    expect(fieldsOf(await recordPayment(officer, { id, amountFen: 100, voucher: '' }))).toEqual([
      'amountFen',
      'voucher',
    ])
    world.at('2026-03-10')
    const paid = expectDone(await recordPayment(officer, { id, amountFen: 270_000, voucher: '演示0001' }))
    expect(paid.clock).toMatchObject({ state: 'running' })
    expect(paid.clock?.dueOn?.toString()).toBe('2026-04-08')
  })

  test('two answers to one case: the second is refused, and so is a withdrawal after it', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    await decideAndSign(office, { id, ...granted })
    expect(expectDone(await applicationFile(officer, id)).draft?.outcome).toBe('granted')
    expect(
      fieldsOf(await deliverAnswer(officer, { id, method: 'mail', trackingNumber: '', note: '' })),
    ).toEqual(['trackingNumber'])
    const deliver = { id, method: 'online', trackingNumber: '', note: '' } as const
    expectDone(await deliverAnswer(officer, deliver))
    expect(refusalOf(await deliverAnswer(officer, deliver))).toBe('notNow')
    expect(refusalOf(await decideApplication(officer, { id, ...wholeDraft(granted) }))).toBe('notNow')
    expect(refusalOf(await withdrawApplication(officer, { id, reason: '来电' }))).toBe('notNow')
  })

  test('two clerks at one case: the second is told what happened', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id, lastSeq } = await receivedOn(world, office, '2026-03-02')
    const answers = await Promise.all([
      reviewApplication(officer, { id, lastSeq, note: '内容明确' }),
      withdrawApplication(officer, { id, lastSeq, reason: '来电撤回' }),
    ])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    const refused = answers.find(({ kind }) => kind === 'refused')
    expect(refused).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
    expect(refused?.kind === 'refused' && refused.refusal.text).toMatch(/专员登记了“(审核|申请人撤回)”/)
  })

  test('withdrawn before it was received: over, and in no report', async () => {
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
    for (const act of [reviewApplication, archiveApplication]) {
      expect(refusalOf(await act(officer, { id, note: '' }))).toBe('notNow')
    }
    expectDone(await withdrawApplication(officer, { id, reason: '来电撤回' }))
    expect(expectDone(await applicationFile(officer, id))).toMatchObject({ state: 'takenBack', clock: null })
    expectDone(await archiveApplication(officer, { id, note: '' }))
  })

  test('what is listed as allowed is done, what is listed as barred is refused with the same words', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    const tries: Partial<Record<CaseAct, () => Promise<Answer<unknown>>>> = {
      receiveCorrection: () => receiveCorrection(officer, { id, content: '补正' }),
      recordConsultationAnswer: () =>
        recordConsultationAnswer(officer, { id, answer: 'agrees', opinion: '' }),
      extendDeadline: () => extendDeadline(officer, { id }),
      recordPayment: () => recordPayment(officer, { id, amountFen: 1, voucher: '1' }),
      deliver: () => deliverAnswer(officer, { id, method: 'online', trackingNumber: '', note: '' }),
      archive: () => archiveApplication(officer, { id, note: '' }),
    }
    const { acts } = expectDone(await applicationFile(officer, id))
    for (const [act, attempt] of Object.entries(tries)) {
      const listed = acts.find((one) => one.act === act)
      expect(listed?.allowed, act).toBe(false)
      expect(await attempt(), act).toMatchObject({ kind: 'refused', refusal: { text: listed?.why } })
    }
    expect(acts.filter(({ primary }) => primary).map(({ act }) => act)).toEqual(['review'])
    expect(acts.find(({ act }) => act === 'approveExtension')?.allowed).toBe(false)
  })

  test('the applicant is told by mail that something is there, and nothing more', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { id, number } = await receivedOn(world, office, '2026-03-02')
    await decideAndSign(office, { id, ...granted })
    expectDone(await deliverAnswer(office.officer, { id, method: 'online', trackingNumber: '', note: '' }))
    const rows = await world.desk.read.withTables<OutboxTables>().selectFrom('outbox').selectAll().execute()
    expect(rows.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['application.notice', JSON.stringify({ applicationId: id })],
      ['application.sms', JSON.stringify({ applicationId: id })],
    ])
    const sent: { to: string; subject: string; text: string }[] = []
    const sender = { channel: 'test', send: async (notice: (typeof sent)[0]) => void sent.push(notice) }
    const handlers = noticeHandlers(world.desk, { mail: sender, sms: null, robots: [], smsText: '' }, null)
    await handlers['application.notice']?.({ applicationId: id })
    expect(sent).toMatchObject([{ to: 'nobody@example.com', subject: `您的申请 ${number} 有新进展` }])
    expect(sent[0]?.text).not.toMatch(/高标准|138|𠮷/)
    await noticeHandlers(world.desk, { mail: null, sms: null, robots: [], smsText: '' }, null)[
      'application.notice'
    ]?.({ applicationId: id })
    await expect(handlers['application.notice']?.({})).rejects.toThrow('applicationId')
    expect(sent).toHaveLength(1)
  })
})
