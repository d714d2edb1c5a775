import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice, type Office, personForm } from '../../../../tests/support/cases.ts'
import { signedDraft } from '../../../../tests/support/decide.ts'
import { deliverAnswer, notifyFee, requestCorrection } from '../../../../tests/support/letters.ts'
import { person } from '../../../../tests/support/people.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { feeByPage } from '../../../law/fees/fee.ts'
import { type Outcome, requestColumns, requestRows } from '../../../law/report/report-rows.ts'
import { type Desk, expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  askTransfer,
  caseIdsInCell,
  confirmReceipt,
  countMiscounted,
  countRequests,
  countRequestsOf,
  joinApplications,
  receiveCorrection,
  recordConsent,
  recordPayment,
  registerApplication,
  registerRecordCorrection,
  splitApplication,
  transferApplication,
  withdrawApplication,
} from '../index.ts'
import { type DiaryLine, type SlowCase, slowCount } from './counting.slow.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const plus = (on: string, days: number): string => day(on).add({ days }).toString()
const here = 'yangdian'
const there = 'invented'
const kind = 'naturalPerson'

const shapes = [
  'plain',
  'withdrawn',
  'split',
  'joined',
  'correctionLapsed',
  'corrected',
  'feeLapsed',
  'feePaid',
  'transferred',
  'confirmedLater',
  'enteredLate',
  'toldEarlier',
  'recordCorrection',
  'open',
] as const

/** What becomes of a case: its course, when it came in (mostly about the turn of a year), and how long it takes. */
const story = fc.record({
  shape: fc.constantFrom(...shapes),
  start: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 50 }).map((days) => plus('2024-12-01', days)) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 330 }).map((days) => plus('2024-03-01', days)) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }).map((days) => plus('2025-12-01', days)) },
  ),
  /** days until its end */
  takes: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 20, max: 60 })),
  outcome: fc.constantFrom<Outcome[]>('granted', 'partial', 'refused.internal', 'unavailable.notHeld'),
})
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

const grounds: Partial<Record<Outcome, string>> = {
  granted: 'disclosed',
  'refused.internal': 'workflow',
  'unavailable.notHeld': 'notExist',
}
const ownRecord = {
  unitCode: here,
  channel: 'counter',
  name: '某甲乙',
  idKind: '',
  idNumber: '',
  phone: '13800000000',
  address: '',
  record: '2025年低保公示名单',
  wrong: '家庭人口登记为5人',
  right: '应为3人',
  evidence: '户口簿复印件',
} as const
const online = { method: 'online', trackingNumber: '', note: '' } as const

onBothEngines('table 三 against a second count', (open) => {
  test('split, joined, lapsed, withdrawn, carried over, transferred, entered late: every cell is the same', async () => {
    const world = await open()
    const office = await openOffice(world)
    const drawn = fc.sample(story, { numRuns: world.engine === 'sqlite' ? 36 : 6, seed: 2_024_1231 })
    // each course at least once, across the turn of the year
    const certain = shapes.map((shape): Story => ({
      shape,
      start: '2024-12-20',
      takes: 40,
      outcome: 'granted',
    }))
    const cases: SlowCase[] = []
    for (const one of [...certain, ...drawn]) cases.push(...(await lived(world, office, one)))

    const { read } = world.desk
    for (const year of [2023, 2024, 2025, 2026, 2027]) {
      const byUnit = await countRequestsOf(read, [here, there], year)
      for (const unit of [here, there]) {
        const slow = slowCount(cases, [unit], year)
        expect(await countRequests(read, unit, year), `${unit} ${year}`).toEqual(slow)
        if (byUnit.has(unit)) expect(byUnit.get(unit)).toEqual(slow)
        for (const row of requestRows) {
          for (const [place, column] of requestColumns.entries()) {
            const ids = await caseIdsInCell(read, unit, { year, row, column })
            expect(ids.length, `${unit} ${year} ${row} ${column}`).toBe(slow[row][place])
          }
        }
      }
    }
    // the courses were taken: none of these rows is empty by accident
    const turned = slowCount(cases, [here], 2025)
    for (const row of ['carriedIn', 'other.correctionLapsed', 'other.feeLapsed', 'other.other'] as const) {
      expect(turned[row][0], row).toBeGreaterThan(0)
    }
    expect(slowCount(cases, [there], 2025).received[0]).toBeGreaterThan(0)
    expect(await countMiscounted(world.desk)).toBe(0)
  }, 120_000)
})

/** Lives through a story by the office's own acts, and notes in the diary what was done. */
async function lived(
  world: World,
  office: Office,
  { shape, start, takes, outcome }: Story,
): Promise<SlowCase[]> {
  const { officer, otherTown } = office
  const end = plus(start, takes)
  const enter = async (channel: 'counter' | 'email' = 'counter', on = start) =>
    expectDone(
      await registerApplication(officer, {
        unitCode: here,
        // no two ask for the same
        form: personForm({ description: `第${world.desk.newId()}号地块的征收补偿方案` }),
        channel,
        arrivedOn: day(on),
      }),
    ).id
  const answer = async (id: string, on: string, given = outcome, later = 0): Promise<DiaryLine> => {
    world.at(on)
    const ground = grounds[given] ?? ''
    await signedDraft(officer, { id, outcome: given, ground, text: '见附件', reasons: '理由' })
    // what was handed over may be entered some days later, with its own day
    world.at(plus(on, later))
    expectDone(await deliverAnswer(officer, { id, ...online, on: day(on) }))
    return { did: 'answered', on, outcome: given }
  }
  const received = { did: 'received', on: start } as const
  const of = (...diary: DiaryLine[]): SlowCase => ({ unit: here, kind, diary })

  if (shape === 'recordCorrection') {
    world.at(start)
    expectDone(await registerRecordCorrection(officer, { ...ownRecord, arrivedOn: day(start) }))
    return [{ ...of(received), recordCorrection: true }]
  }
  if (shape === 'enteredLate') {
    // a letter of December that is entered in January, with the day on which it came
    world.at(plus(start, 9))
    const id = await enter('counter')
    return [of(received, await answer(id, plus(end, 9)))]
  }
  world.at(start)
  if (shape === 'confirmedLater') {
    // 条例第三十一条第三项: the day of receipt is the day of confirmation
    const id = await enter('email')
    const confirmed = plus(start, 12)
    world.at(confirmed)
    expectDone(await confirmReceipt(officer, { id, note: '电话，10时，本人接听' }))
    return [of({ did: 'received', on: confirmed }, await answer(id, plus(confirmed, takes)))]
  }
  const id = await enter()
  if (shape === 'open') return [of(received)]
  if (shape === 'plain') return [of(received, await answer(id, end))]
  if (shape === 'toldEarlier') {
    return [of(received, await answer(id, end, outcome, 6))]
  }
  if (shape === 'withdrawn') {
    world.at(end)
    expectDone(await withdrawApplication(officer, { id, reason: '来电' }))
    return [of(received, { did: 'withdrawn', on: end })]
  }
  if (shape === 'split') {
    const on = plus(start, 1)
    world.at(on)
    const parts = ['施工合同', '验收报告', '资金拨付凭证']
    expectDone(await splitApplication(officer, { id, parts, reason: '由不同科室保存' }))
    const [first, second] = expectDone(await applicationFile(officer, id)).work.parts
    if (!first || !second) throw new Error('no parts')
    const into = [of(received, await answer(first.applicationId, end))]
    world.at(plus(end, 3))
    expectDone(await withdrawApplication(officer, { id: second.applicationId, reason: '来电' }))
    into.push(of(received, { did: 'withdrawn', on: plus(end, 3) }), of(received))
    return [of(received, { did: 'split', on, into })]
  }
  if (shape === 'joined') {
    const other = await enter()
    expectDone(await joinApplications(officer, { id, others: [other], reason: '同一案卷' }))
    const joined = { did: 'other', on: start } as const
    return [
      of(received, joined, await answer(id, end)),
      of(received, joined, await answer(other, plus(end, 5))),
    ]
  }
  if (shape === 'correctionLapsed' || shape === 'corrected') {
    const respondBy = plus(start, 15)
    expectDone(await requestCorrection(officer, { id, respondBy: day(respondBy), items: '请写明年份' }))
    const asked = { did: 'other', on: start } as const
    // a lapse that nobody decided is no end
    if (shape === 'correctionLapsed') {
      const decided = plus(respondBy, takes)
      return [of(received, asked, await answer(id, decided, 'other.correctionLapsed'))]
    }
    world.at(plus(start, 10))
    expectDone(await receiveCorrection(officer, { id, content: '2024年' }))
    return [of(received, asked, await answer(id, plus(start, 10 + takes)))]
  }
  if (shape === 'feeLapsed' || shape === 'feePaid') {
    expectDone(await notifyFee(officer, { id, fee: { basis: 'page', count: 31 }, payment: '财政所' }))
    const asked = { did: 'other', on: start } as const
    if (shape === 'feeLapsed') {
      return [of(received, asked, await answer(id, plus(start, 60 + takes), 'other.feeLapsed'))]
    }
    world.at(plus(start, 3))
    expectDone(await recordPayment(officer, { id, amountFen: feeByPage(31).yuan * 100, voucher: '1' }))
    return [of(received, asked, await answer(id, plus(start, 3 + takes)))]
  }
  // transferred: 36(五) answers here, and a new application begins there on the day of its confirmation
  expectDone(await askTransfer(officer, { id, unitCode: there, text: '是否同意转交？' }))
  const consent = { consents: true, way: 'phone', note: '电话，10时05分，本人接听' } as const
  expectDone(await recordConsent(officer, { id, unitCode: there, ...consent }))
  const answered = await notOurs(world, officer, id, end)
  world.at(plus(end, 2))
  const moved = expectDone(await transferApplication(officer, { id }))
  const clerk = world.desk.as(person('某某镇专员', otherTown, 'disclosureOfficer'))
  const confirmed = plus(end, 4)
  world.at(confirmed)
  expectDone(await confirmReceipt(clerk, { id: moved.toId, note: '电话确认' }))
  const as: SlowCase = { unit: there, kind, diary: [{ did: 'received', on: confirmed }] }
  return [of(received, answered, { did: 'transferred', on: plus(end, 2), as })]
}

async function notOurs(world: World, officer: Desk, id: string, on: string): Promise<DiaryLine> {
  world.at(on)
  const text = '由某某镇人民政府负责公开'
  const draft = { outcome: 'unavailable.notHeld', ground: 'notOurs', text, reasons: '由该镇制作' } as const
  await signedDraft(officer, { id, ...draft })
  expectDone(await deliverAnswer(officer, { id, ...online }))
  return { did: 'answered', on, outcome: 'unavailable.notHeld' }
}
