import { expect, test } from 'vitest'
import { consultThirdParty, deliverAnswer, requestCorrection } from '../../../../tests/support/letters.ts'
import { signedDraft } from '../../../../tests/support/decide.ts'
import { openOffice } from '../../../../tests/support/cases.ts'
import { answerOf, day, receivedOn } from '../../../../tests/support/handling.ts'
import { enterBeside, loadCase } from '../handling/handle-case.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  applicationsDue,
  archiveApplication,
  archiveWholes,
  countRequests,
  joinApplications,
  recordDelivery,
  reviewApplication,
  splitApplication,
  statusOf,
  withdrawApplication,
} from '../index.ts'

const parts = ['施工合同', '竣工验收报告']
const reason = '两项信息由不同科室保存'
const granted = { outcome: 'granted', ground: 'disclosed', text: '见附件' } as const
const deliver = { method: 'online', trackingNumber: '', note: '' } as const

onBothEngines('splitting', (open) => {
  test('the parts keep receipt and clock, each has number, content and outcome; they count and the whole does not', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id, number, queryCode } = await receivedOn(world, office, '2026-03-02')
    world.at('2026-03-04')
    const letter = { id, consulted: '某公司', contact: '', matter: '是否同意公开' }
    expectDone(await consultThirdParty(officer, letter))
    const deliveredOn = day('2026-03-06')
    world.at('2026-03-09')
    expectDone(
      await recordDelivery(officer, { id, deliveredOn, method: 'counter', trackingNumber: '', note: '' }),
    )
    const before = expectDone(await applicationFile(officer, id))
    expectDone(await splitApplication(officer, { id, parts, reason }))

    const whole = expectDone(await applicationFile(officer, id))
    expect(whole).toMatchObject({ state: 'split', clock: null })
    expect(whole.acts.some(({ allowed }) => allowed)).toBe(false)
    expect(answerOf(await reviewApplication(officer, { id, note: '' }))).toBe('notNow')
    const [first, second] = whole.work.parts
    if (!first || !second) throw new Error('no parts')
    // the office names a case by its 案号, in the parts as in the whole
    const numbers = [first, second].map(({ caseNumber }) => caseNumber).join('、')
    expect(whole.timeline.find(({ type }) => type === 'split')?.text).toContain(`拆分为2件：${numbers}`)
    for (const [index, part] of [first, second].entries()) {
      const file = expectDone(await applicationFile(officer, part.applicationId))
      expect(file.requested?.description).toBe(parts[index])
      const own = file.timeline.find(({ type }) => type === 'split_off')?.text
      expect(own).toContain(`杨店公申〔2026〕1号拆分的第${index + 1}件`)
      expect(file.clock?.receivedOn.toString()).toBe('2026-03-02')
      // the day of delivery came along with the consultation
      expect(file.clock?.resumesBy?.toString()).toBe(before.clock?.resumesBy?.toString())
      // each is an item of the month, and the whole is none (一事一申请)
      expect(file.sameApplicantThisMonth).toBe(index)
      expect(file.work.partOf).toMatchObject({ number, place: index + 1, of: 2 })
      expect(file.timeline.every(({ fault }) => fault === null)).toBe(true)
    }
    const readers = [{ unitCode: 'yangdian', doable: null }]
    const due = expectDone(await applicationsDue(officer, { readers })).rows.map((row) => row.id)
    expect(due.sort()).toEqual([first.applicationId, second.applicationId].sort())

    world.at('2026-04-01')
    await signedDraft(officer, { id: first.applicationId, ...granted }, { thirdParty: 'silent' })
    expectDone(await deliverAnswer(officer, { id: first.applicationId, ...deliver }))
    const counts = await countRequests(world.desk.read, 'yangdian', 2026)
    expect([counts.received[0], counts.granted[0], counts.concluded[0], counts.carriedOut[0]]).toEqual([
      2, 1, 1, 1,
    ])

    // with the last of its parts the whole is archived
    const archived = async (one: string) =>
      expectDone(await applicationFile(officer, one)).timeline.filter(({ type }) => type === 'archived')
    expectDone(await archiveApplication(officer, { id: first.applicationId, note: '' }))
    expect(await archived(id)).toHaveLength(0)
    await signedDraft(officer, { id: second.applicationId, ...granted }, { thirdParty: 'silent' })
    expectDone(await deliverAnswer(officer, { id: second.applicationId, ...deliver }))
    expectDone(await archiveApplication(officer, { id: second.applicationId, note: '' }))
    expect(await archived(id)).toHaveLength(1)

    // under his one number the applicant sees both
    const status = await statusOf(world.desk, { number, code: queryCode })
    expect(status?.headline).toContain('2件')
    expect(status?.parts.map((part) => [part.number, part.headline])).toEqual([
      [first.number, '已答复'],
      [second.number, '已答复'],
    ])
    expect(await statusOf(world.desk, { number: first.number, code: queryCode })).toBeNull()
  })

  test('a whole whose parts were all archived before wholes went along is archived by the clock, once', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const split = async () => {
      const { id } = await receivedOn(world, office, '2026-03-02')
      expectDone(await splitApplication(officer, { id, parts, reason }))
      const { work } = expectDone(await applicationFile(officer, id))
      return { id, partIds: work.parts.map(({ applicationId }) => applicationId) }
    }
    // as it was done before: the entry in the part, and none in the whole
    const archivedAlone = async (id: string) =>
      world.database.transaction(async (transaction) => {
        const file = await loadCase(transaction, world.desk, id)
        if (!file) throw new Error('no case')
        const details = { note: '' }
        const entry = { type: 'archived', on: day('2026-03-02'), event: null, details } as const
        await enterBeside(transaction, officer, file, 'archive', entry)
      })
    const [whole, half] = [await split(), await split()]
    for (const id of [...whole.partIds, ...half.partIds.slice(1)]) await archivedAlone(id)
    world.at('2026-04-01')
    expect([await archiveWholes(world.desk), await archiveWholes(world.desk)]).toEqual([1, 0])
    const archived = async (id: string) =>
      expectDone(await applicationFile(officer, id)).timeline.filter(({ type }) => type === 'archived')
    expect(await archived(half.id)).toHaveLength(0)
    const [entry, ...more] = await archived(whole.id)
    expect(more).toEqual([])
    expect(entry?.on.toString()).toBe('2026-04-01')
    expect(entry?.text).toContain('均已归档')
  })

  test('what cannot be split', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    const split = async (change: object) =>
      answerOf(await splitApplication(officer, { id, parts, reason, ...change }))
    expect(await split({ parts: ['施工合同'], reason: '' })).toEqual(['parts', 'reason'])
    expect(await split({ parts: ['施工合同', ' '] })).toEqual(['parts.1'])
    expect(await split({ parts: ['施工合同', '施工合同'] })).toEqual(['parts.1'])
    expect(await split({ parts: Array.from({ length: 21 }, (_, index) => `第${index}项`) })).toEqual([
      'parts',
    ])
    expect(answerOf(await splitApplication(head, { id, parts, reason }))).toBe('notAllowed')
    expectDone(await requestCorrection(officer, { id, respondBy: day('2026-03-16'), items: '请写明年份' }))
    expect(await split({})).toBe('notNow')
    const { id: other } = await receivedOn(world, office, '2026-03-02')
    expectDone(await splitApplication(officer, { id: other, parts, reason }))
    expect(await split({ id: other })).toBe('notNow')
    const part = expectDone(await applicationFile(officer, other)).work.parts[0]?.applicationId ?? ''
    expect(await split({ id: part })).toBe('notNow')
    expect(answerOf(await withdrawApplication(officer, { id: other, reason: '本人书面' }))).toBe('notNow')
  })

  test('并案: handled together, each with its own answer; withdrawn is only the one that is withdrawn', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer } = office
    const { id } = await receivedOn(world, office, '2026-03-02')
    const { id: second } = await receivedOn(world, office, '2026-03-03')
    const { id: third } = await receivedOn(world, office, '2026-03-04')
    const join = async (others: readonly string[], why = '同一案卷') =>
      answerOf(await joinApplications(officer, { id, others, reason: why }))
    expect(await join([], '')).toEqual(['others', 'reason'])
    expect(await join([id])).toEqual(['others'])
    expect(await join(['nobody'])).toEqual(['others'])
    expect(await join([second, third])).toBe('done')
    expect(await join([second])).toEqual(['others'])
    const { timeline } = expectDone(await applicationFile(officer, id))
    expect(timeline.find(({ type }) => type === 'joined')?.text).toContain(
      '与杨店公申〔2026〕2号、杨店公申〔2026〕3号一并办理',
    )
    await signedDraft(officer, { id, ...granted })
    const beside = expectDone(await applicationFile(officer, third))
    expect(beside.work.joined.map(({ applicationId, answerText }) => [applicationId, answerText])).toEqual([
      [id, '见附件'],
      [second, ''],
    ])
    expectDone(await withdrawApplication(officer, { id: second, reason: '本人书面撤回，附卷' }))
    expect(expectDone(await applicationFile(officer, third)).state).toBe('running')
    expectDone(await deliverAnswer(officer, { id, ...deliver }))
    const counts = await countRequests(world.desk.read, 'yangdian', 2026)
    expect([counts.received[0], counts.granted[0], counts['other.other'][0], counts.carriedOut[0]]).toEqual([
      3, 1, 1, 1,
    ])
  })
})
