import fc from 'fast-check'
import { deliverAnswer, feeLetterOf, notifyFee, sealed } from '../../../../tests/support/letters.ts'
import { expect, test } from 'vitest'
import { signedDraft, wholeDraft } from '../../../../tests/support/decide.ts'
import { openOffice, type Office, personForm } from '../../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { channels } from '../../../law/clock/case-event.ts'
import { slowFee, slowItemRate } from '../../../law/fees/fee.slow.ts'
import { type Answer, expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  chargeFee,
  decideApplication,
  enterImported,
  feeLedgerOf,
  feesCollected,
  type ImportedApplication,
  joinApplicants,
  monthFees,
  notifyFee as notifyFeeAct,
  partApplicants,
  recordFeeDelivery,
  recordPayment,
  refundFee,
  registerApplication,
  samePersonOf,
  setFeeMonthRule,
  splitApplication,
  voidLetter,
  yearFees,
} from '../index.ts'
import { maskName } from '../applicant.ts'
import { loadCase } from '../handling/handle-case.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

function textsOf(answer: Answer<unknown>): string[] {
  if (answer.kind === 'issues') return answer.issues.map(({ field, text }) => `${field}: ${text}`)
  return answer.kind === 'refused' ? [`${answer.refusal.code}: ${answer.refusal.text}`] : []
}

/** Applications of one person, received over the counter on these days. */
async function filed(world: World, office: Office, on: string, form = personForm()): Promise<string> {
  world.at(on)
  const registered = await registerApplication(office.officer, {
    unitCode: 'yangdian',
    form,
    channel: 'counter',
    arrivedOn: day(on),
  })
  return expectDone(registered).id
}

async function manyFiled(world: World, office: Office, on: string, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push(await filed(world, office, on))
  return ids
}

onBothEngines('fees', (open) => {
  test('by item: the number comes from the ledger of the month, over all channels, and stands in the file', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    await filed(world, office, '2026-02-27')
    const ids = await manyFiled(world, office, '2026-03-02', 11)
    const [tenth = '', eleventh = ''] = ids.slice(9)
    const payment = '镇财政所'
    expect(
      textsOf(await notifyFee(officer, { id: tenth, fee: { basis: 'item', count: 1 }, payment })),
    ).toEqual([expect.stringMatching(/^fee: 没有超过收费的标准.*本月连本件共10件/)])
    const { month, doubtful } = expectDone(await feeLedgerOf(officer, eleventh))
    expect([month?.month, month?.before, month?.applications.length, doubtful]).toEqual([
      '2026-03',
      10,
      11,
      0,
    ])
    expect(month?.applications.at(-1)).toMatchObject({ id: eleventh, channel: 'counter', items: 1 })
    // the letter asks for what is charged, and for nothing else
    const values = { feeManner: '按件计收', feeCount: '1', payment }
    const letterId = await sealed(officer, eleventh, 'feeNotice', values)
    const other = { id: eleventh, letter: letterId, fee: { basis: 'item', count: 2 }, payment } as const
    expect(textsOf(await notifyFeeAct(officer, other))).toEqual([
      'fee: 盖章文书写的数额是100元，与登记的不一致。请改成一致；文书有误的，作废后重新拟写。',
    ])
    expectDone(await voidLetter(officer, { id: eleventh, letterId, reason: '件数有误' }))
    expectDone(await notifyFee(officer, { id: eleventh, fee: { basis: 'item', count: 2 }, payment }))
    const letter = await feeLetterOf(officer, eleventh)
    // on the screen the applicant stays masked; the letter itself names him
    expect(letter).toMatchObject({ feeAmount: '200元', payment, addressee: maskName(personForm().name) })
    expect(letter.feeStandard).toContain('11至30件（含30件）的部分，100元/件')
    expect(letter.feeCounting).toContain(
      '2026年3月内，您向本机关提出的申请此前已有10件，本件为第11至12件。此前各件的案号：',
    )
    expect(letter.feeCounting).toContain('第11至12件：2件×100元＝200元。')
    expect(letter.feeCounting?.split('案号：')[1]?.split('、')).toHaveLength(10)
    expect(expectDone(await applicationFile(officer, eleventh)).clock?.payBy?.toString()).toBe('2026-03-30')
    // a case that counts for two moves the next one on by two
    const next = await filed(world, office, '2026-03-03')
    expect(expectDone(await feeLedgerOf(officer, next)).month?.before).toBe(12)
  })

  test('a joint application counts for each of its applicants, once', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const other = { name: '䶮某某', idKind: 'passport', idNumber: 'X0000' } as const
    const third = { name: '某某某', idKind: 'passport', idNumber: 'X0001' } as const
    world.at('2026-03-02')
    const arrivedOn = day('2026-03-02')
    const joint = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        coApplicants: [other, third],
        channel: 'counter',
        arrivedOn,
      }),
    )
    const own = await filed(world, office, '2026-03-03', personForm({ ...other }))
    const counted = async (id: string) =>
      expectDone(await feeLedgerOf(officer, id)).month?.applications.map((one) => [one.id, one.joint])
    expect(await counted(own)).toEqual([
      [joint.id, true],
      [own, false],
    ])
    expect(expectDone(await feeLedgerOf(officer, own)).month?.before).toBe(1)
    expect(await counted(joint.id)).toEqual([[joint.id, true]])
    // who is nowhere the contact stands in the ledger of the month under his own name
    const { applicants, applications } = expectDone(await monthFees(officer, 'yangdian', '2026-03'))
    expect(applications).toBe(2)
    expect(applicants.map(({ maskedName, items }) => [maskedName, items])).toEqual([
      ['䶮**', 2],
      ['𠮷**', 1],
      ['某**', 1],
    ])
    // the parts of a joint application count for each of them as well
    expectDone(
      await splitApplication(officer, { id: joint.id, parts: ['合同', '验收报告'], reason: '两项信息' }),
    )
    expect(expectDone(await feeLedgerOf(officer, own)).month?.applications).toHaveLength(3)
  })

  test('by page: not for what is public already, nor for an answer that supplies nothing', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await filed(world, office, '2026-03-02')
    const byPage = { id, fee: { basis: 'page', count: 100 }, payment: '镇财政所' } as const
    expectDone(
      await decideApplication(officer, {
        id,
        ...wholeDraft({ outcome: 'granted', ground: 'alreadyPublic', text: '见网站' }),
      }),
    )
    expect(textsOf(await notifyFee(officer, byPage))).toEqual([expect.stringContaining('已经主动公开')])
    expectDone(
      await decideApplication(officer, {
        id,
        ...wholeDraft({ outcome: 'refused.stateSecret', reasons: '国家秘密' }),
      }),
    )
    expect(textsOf(await notifyFee(officer, byPage))).toEqual([expect.stringContaining('不提供政府信息')])
    expectDone(
      await decideApplication(officer, {
        id,
        ...wholeDraft({ outcome: 'granted', ground: 'disclosed', text: '现予公开' }),
      }),
    )
    for (const count of [0, 0.5, -1, 1_000_001]) {
      expect(textsOf(await notifyFee(officer, { ...byPage, fee: { basis: 'page', count } }))).toEqual([
        expect.stringMatching(/^fee: 件数、页数应为1至1000000之间的整数/),
      ])
    }
    expect(textsOf(await notifyFee(officer, { ...byPage, payment: ' ' }))).toEqual([
      expect.stringMatching(/^payment:/),
    ])
    expectDone(await notifyFee(officer, byPage))
    world.at('2026-03-04')
    expectDone(await recordPayment(officer, { id, amountFen: 70_000, voucher: '0001' }))
    expect(textsOf(await notifyFee(officer, byPage))).toEqual([expect.stringContaining('不得重复收取')])
  })

  test('delivery learned later moves the last day of payment; money that does not fit is refused with the way out', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await filed(world, office, '2026-03-02')
    const notified = await notifyFee(officer, { id, fee: { basis: 'page', count: 31 }, payment: '镇财政所' })
    expect(expectDone(notified).clock?.payBy?.toString()).toBe('2026-03-30')
    world.at('2026-03-31')
    expect(textsOf(await recordPayment(officer, { id, amountFen: 1_000, voucher: '1' }))).toEqual([
      expect.stringMatching(/^(?:notNow|tooLate):/),
    ])
    expect(textsOf(await recordFeeDelivery(officer, { id, on: day('2026-03-01') }))).toEqual([
      expect.stringContaining('不能早于收费通知发出之日'),
    ])
    const delivered = expectDone(
      await recordFeeDelivery(officer, { id, on: day('2026-03-06'), note: '查询' }),
    )
    expect(delivered.clock).toMatchObject({ state: 'awaitingPayment' })
    expect(delivered.clock?.payBy?.toString()).toBe('2026-04-03')
    expect(textsOf(await recordFeeDelivery(officer, { id, on: day('2026-03-07') }))).toEqual([
      'notNow: 已经登记于2026年3月6日送达。',
    ])
    expect(textsOf(await recordPayment(officer, { id, amountFen: 400, voucher: '' }))).toEqual([
      expect.stringMatching(/^amountFen: .*还差6元，2026年4月3日以前有效/),
      'voucher: 请填写财政票据的号码。',
    ])
    expect(textsOf(await recordPayment(officer, { id, amountFen: 1_000.5, voucher: '1' }))).toEqual([
      expect.stringContaining('精确到分'),
    ])
    const paid = expectDone(await recordPayment(officer, { id, amountFen: 1_000, voucher: '演示0001' }))
    expect(paid.clock?.dueOn?.toString()).toBe('2026-04-29')
    const { timeline } = expectDone(await applicationFile(officer, id))
    expect(timeline.map(({ title }) => title)).toContain('收费通知送达')
  })

  test('refunds: no more than was paid, also after the end, taken off in the year of their own day', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await filed(world, office, '2025-12-22')
    const refund = (amountFen: number, voucher = '退1', reason = '计件有误') =>
      refundFee(officer, { id, amountFen, voucher, reason })
    expect(textsOf(await refund(1))).toEqual(['notNow: 本件没有收过信息处理费。'])
    expectDone(await notifyFee(officer, { id, fee: { basis: 'page', count: 130 }, payment: '镇财政所' }))
    world.at('2025-12-30')
    expectDone(await recordPayment(officer, { id, amountFen: 130_000, voucher: '演示0001' }))
    await signedDraft(officer, { id, outcome: 'granted', ground: 'disclosed', text: '现予公开' })
    expectDone(await deliverAnswer(officer, { id, method: 'online', trackingNumber: '', note: '' }))
    world.at('2026-01-08')
    expect(textsOf(await refund(130_001, '', ''))).toEqual([
      'amountFen: 最多可以退还1300元，请核对数额。',
      expect.stringMatching(/^voucher:/),
      expect.stringMatching(/^reason:/),
    ])
    expectDone(await refund(30_050))
    expect(textsOf(await refund(100_000))).toEqual([
      'amountFen: 最多可以退还999.50元（已缴1300元，已退300.50元），请核对数额。',
    ])
    const collected = (year: number) => feesCollected(world.desk.read, 'yangdian', year)
    expect([await collected(2025), await collected(2026)]).toEqual([130_000, -30_050])
    const year = expectDone(await yearFees(officer, 'yangdian', 2026))
    expect(year).toMatchObject({ noticedFen: 0, paidFen: 0, refundedFen: 30_050, collectedFen: -30_050 })
    expect(expectDone(await yearFees(officer, 'yangdian', 2025)).entries).toMatchObject([
      { type: 'fee_notified', basis: 'page', amountFen: 130_000 },
      { type: 'fee_paid', voucher: '演示0001', maskedName: '𠮷**' },
    ])
  })

  test('one person under two spellings is proposed with the evidence, joined by a clerk, and parted again', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const spelling = (change: Parameters<typeof personForm>[0]) => personForm({ email: '', ...change })
    const first = await filed(world, office, '2026-03-02', spelling({ name: '某伟·甲' }))
    const traditional = await filed(
      world,
      office,
      '2026-03-03',
      spelling({ name: '某偉甲', idNumber: '', idKind: '' }),
    )
    // another person altogether: same telephone, as a family has it
    await filed(world, office, '2026-03-03', spelling({ name: '某乙', idNumber: '', idKind: '' }))
    const third = await filed(world, office, '2026-03-04', spelling({ name: '某玮甲' }))
    const proposed = expectDone(await samePersonOf(officer, first))
    expect(proposed.proposals.map(({ applicationId, evidence }) => [applicationId, evidence])).toEqual(
      expect.arrayContaining([
        [traditional, ['scriptName', 'samePhone', 'sameAddress', 'noIdentity']],
        [third, ['sameIdentity', 'otherName', 'samePhone', 'sameAddress']],
      ]),
    )
    expect(proposed.proposals).toHaveLength(2)
    expect(JSON.stringify(proposed)).not.toMatch(/偉|玮|138/)
    // proposed is not joined
    const before = async (id: string) => expectDone(await feeLedgerOf(officer, id))
    expect(await before(third)).toMatchObject({ doubtful: 1, month: { before: 0 } })
    const join = { id: third, otherId: first, check: 'telephone' } as const
    expect(textsOf(await joinApplicants(office.head, join))).toEqual([expect.stringMatching(/^notAllowed/)])
    const { joinId } = expectDone(await joinApplicants(officer, join))
    expectDone(await joinApplicants(officer, { ...join, id: traditional }))
    expect(await before(third)).toMatchObject({ doubtful: 0, month: { before: 2 } })
    expect(textsOf(await joinApplicants(officer, join))).toEqual([expect.stringMatching(/^notNow/)])
    const month = expectDone(await monthFees(officer, 'yangdian', '2026-03'))
    expect(month.applicants.map(({ maskedName, items }) => [maskedName, items])).toEqual([
      ['某***', 3],
      ['某*', 1],
    ])
    const { joins } = expectDone(await samePersonOf(officer, first))
    expect(joins).toHaveLength(2)
    expectDone(await partApplicants(officer, { id: first, joinId }))
    expect(textsOf(await partApplicants(officer, { id: first, joinId }))).toEqual([
      expect.stringMatching(/^notNow/),
    ])
    expect((await before(third)).month?.before).toBe(0)
    expect((await before(traditional)).month?.before).toBe(1)
    const unlike = await filed(world, office, '2026-03-05', spelling({ name: '丙', idNumber: '', phone: '' }))
    expect(textsOf(await joinApplicants(officer, { ...join, otherId: unlike }))).toEqual([
      expect.stringContaining('没有相同或者相近之处'),
    ])
  })

  test('a county may count by the day on which an application came in', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    world.at('2026-04-01')
    const { id } = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel: 'email',
        arrivedOn: day('2026-03-31'),
        confirmedOn: day('2026-04-01'),
      }),
    )
    const month = async () => expectDone(await feeLedgerOf(officer, id)).month?.month
    expect(await month()).toBe('2026-04')
    expect(textsOf(await setFeeMonthRule(officer, 'arrived'))).toEqual([expect.stringMatching(/^notAllowed/)])
    expectDone(await setFeeMonthRule(world.desk.as(office.people.supervisor), 'arrived'))
    expect(await month()).toBe('2026-03')
  })

  test('an unpaid fee lapses by itself, and the case ends when a clerk decides it', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const id = await filed(world, office, '2026-03-02')
    expectDone(await notifyFee(officer, { id, fee: { basis: 'page', count: 31 }, payment: '镇财政所' }))
    world.at('2026-03-31')
    expect(expectDone(await applicationFile(officer, id)).state).toBe('lapsed')
    const draft = { id, outcome: 'other.feeLapsed', reasons: '逾期未缴费', nothingInPost: true } as const
    await signedDraft(officer, draft)
    expectDone(await deliverAnswer(officer, { id, method: 'mail', trackingNumber: '1', note: '' }))
    expect(expectDone(await applicationFile(officer, id)).state).toBe('answered')
  })

  test('the ledger count and its fee equal a slow count, over months, channels, sources and joins', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    world.at('2026-07-01')
    const one = fc.record({
      person: fc.integer({ min: 0, max: 4 }),
      on: fc.integer({ min: 0, max: 60 }).map((days) => day('2026-02-20').add({ days })),
      channel: fc.constantFrom(...channels),
    })
    const [facts = []] = fc.sample(fc.array(one, { minLength: 110, maxLength: 110 }), {
      numRuns: 1,
      seed: 42,
    })
    const imported: ImportedApplication[] = facts.map(({ person, on, channel }, n) => ({
      number: `n-${n}`,
      kind: 'naturalPerson',
      // persons 3 and 4 are two spellings of one
      applicant: {
        name: person === 4 ? '某偉' : person === 3 ? '某伟' : `某${person}`,
        phone: `1390000000${Math.min(person, 3)}`,
      },
      content: `第${n}份文件`,
      events: [{ type: 'received', on, channel }],
    }))
    const ids = await world.database.transaction((transaction) =>
      enterImported(transaction, world.desk, office.town, imported, 'x'),
    )
    const at = (person: number): string => ids[facts.findIndex((fact) => fact.person === person)] ?? ''
    expectDone(await joinApplicants(officer, { id: at(3), otherId: at(4), check: 'papers' }))
    const same = (a: number, b: number): boolean => Math.min(a, 3) === Math.min(b, 3)
    let charged = 0
    for (const [n, { person, on }] of facts.entries()) {
      const before = facts.filter((other, m) => {
        if (!same(other.person, person) || other.on.toString().slice(0, 7) !== on.toString().slice(0, 7))
          return false
        const order = Temporal.PlainDate.compare(other.on, on)
        return order < 0 || (order === 0 && m < n)
      }).length
      const file = await loadCase(world.desk.read, world.desk, ids[n] ?? '')
      if (!file) throw new Error('no case')
      const answer = await chargeFee(world.desk.read, world.desk, file, { basis: 'item', count: 1 }, '财政所')
      const slow = slowFee(slowItemRate, before + 1, before + 1)
      if (slow === 0) expect(answer.kind, `${n}`).toBe('issues')
      else {
        charged += 1
        expect(expectDone(answer)).toMatchObject({ fee: { before }, statement: { amountFen: slow * 100 } })
      }
    }
    expect(charged).toBeGreaterThan(3)
  })
})
