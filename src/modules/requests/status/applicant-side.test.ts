import { expect, test } from 'vitest'
import { signedDraft } from '../../../../tests/support/decide.ts'
import { deliverAnswer, requestCorrection } from '../../../../tests/support/letters.ts'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { answerOf, day } from '../../../../tests/support/handling.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { citizen, expectDone } from '../../desk/index.ts'
import {
  answerTransfer,
  applicantMatters,
  applicationFile,
  applicationsDue,
  archiveApplication,
  askTransfer,
  caseOrPartInSession,
  confirmReceipt,
  openCase,
  ownDevice,
  readOwnPaper,
  recordConsent,
  reviewApplication,
  sendCorrection,
  sendMessage,
  splitApplication,
  statusOfCase,
  submitApplication,
  takeBack,
  transferApplication,
  writeMessage,
} from '../index.ts'

const deliver = { method: 'online', trackingNumber: '', note: '' } as const
const notOurs = {
  outcome: 'unavailable.notHeld',
  ground: 'notOurs',
  text: '由某某镇人民政府负责公开',
  reasons: '该信息由某某镇人民政府制作',
} as const

/** An application of 2026-09-01, received, with the token of its applicant. */
async function received(world: World) {
  const office = await openOffice(world)
  const applicant = world.desk.as(citizen)
  world.at('2026-09-01')
  const filed = expectDone(await submitApplication(applicant, { unitCode: 'yangdian', form: personForm() }))
  const { id } = filed
  expectDone(await confirmReceipt(office.officer, { id, note: '电话，本人接听' }))
  const typed = { number: filed.number, code: filed.queryCode }
  const token = async (): Promise<string> =>
    (await openCase(applicant, typed, ownDevice))?.token ?? 'no session'
  const matters = async () =>
    expectDone(await applicantMatters(office.officer, 'yangdian')).map(({ kind, waited }) => ({
      kind,
      waited,
    }))
  const status = async () => statusOfCase(applicant, id)
  return { ...office, applicant, id, token, matters, status }
}

onBothEngines('the applicant’s side', (open) => {
  test('who opened the whole has every part open: its letters, its messages, its withdrawal; and no other case', async () => {
    const world = await open()
    const { applicant, officer, id, token, status } = await received(world)
    const other = expectDone(
      await submitApplication(applicant, { unitCode: 'yangdian', form: personForm({ description: '别的' }) }),
    )
    expectDone(await writeMessage(applicant, { token: await token(), text: '请问收到了吗？', uploads: [] }))
    expectDone(await splitApplication(officer, { id, parts: ['施工合同', '验收报告'], reason: '分别保存' }))
    const [first, second] = expectDone(await applicationFile(officer, id)).work.parts
    if (!first || !second) throw new Error('two parts')
    const at = async (part: number | undefined) =>
      (await caseOrPartInSession(applicant, { token: await token(), part }, ownDevice))?.id
    expect([await at(undefined), await at(1), await at(2)]).toEqual([
      id,
      first.applicationId,
      second.applicationId,
    ])
    for (const nowhere of [0, 3, -1, 1.5]) expect(await at(nowhere), String(nowhere)).toBeUndefined()
    expect(
      await caseOrPartInSession(applicant, { token: `${other.id}.1.2.x`, part: 1 }, ownDevice),
    ).toBeNull()

    // he writes in the part that he means; in the whole nobody would look, but what he had asked there is answered there
    expect(answerOf(await writeMessage(applicant, { token: await token(), text: '再问', uploads: [] }))).toBe(
      'notNow',
    )
    expect((await status())?.may.messageBar).toContain('拆分')
    expectDone(await sendMessage(officer, { id, text: '收到了。' }))
    expect(answerOf(await sendMessage(officer, { id, text: '再说一句' }))).toBe('notNow')
    const asked = { token: await token(), part: 2, text: '验收报告查到了吗？', uploads: [] }
    expectDone(await writeMessage(applicant, asked))
    const own = expectDone(await applicationFile(officer, second.applicationId))
    expect(own.timeline.at(-1)).toMatchObject({ type: 'message_received', by: '申请人' })
    expect((await statusOfCase(applicant, second.applicationId))?.partOf).toMatchObject({ place: 2, of: 2 })

    // the first is answered: he reads its letter in it, and nowhere else
    await signedDraft(officer, {
      id: first.applicationId,
      outcome: 'granted',
      ground: 'disclosed',
      text: '见附件',
    })
    expectDone(await deliverAnswer(officer, { id: first.applicationId, ...deliver }))
    const [letter] = (await statusOfCase(applicant, first.applicationId))?.papers ?? []
    const read = async (part: number | undefined) =>
      (
        await readOwnPaper(applicant, {
          token: await token(),
          part,
          paperId: letter?.id ?? '',
          limits: ownDevice,
        })
      ).kind
    expect([await read(1), await read(2), await read(undefined)]).toEqual(['done', 'refused', 'refused'])

    // and takes the second back, which leaves the first as it is
    expectDone(await takeBack(applicant, { token: await token(), part: 2, reason: '', confirmed: true }))
    expect((await status())?.parts.map(({ headline }) => headline)).toEqual(['已答复', '您已撤回申请'])
  })

  test('是否同意转交: his own word, to be changed until it went; before the clerk until it is taken up', async () => {
    const world = await open()
    const { applicant, officer, id, token, matters, status } = await received(world)
    const answer = async (consents: boolean | null) =>
      answerOf(await answerTransfer(applicant, { token: await token(), consents }))
    expect(await answer(true)).toBe('notNow')
    expect((await status())?.consent).toBeNull()
    expectDone(await askTransfer(officer, { id, unitCode: 'invented', text: '是否同意？' }))
    expect((await status())?.consent).toMatchObject({ unit: '某某镇人民政府', consents: null })
    expect(await matters()).toEqual([])
    expect(await answer(null)).toEqual(['consents'])

    world.at('2026-09-03')
    expect(await answer(false)).toBe('done')
    expect((await status())?.steps.at(-1)).toMatchObject({ title: '您答复是否同意转交', text: /不同意/ })
    world.at('2026-09-04')
    expect(await matters()).toEqual([{ kind: 'declined', waited: 1 }])
    expectDone(await reviewApplication(officer, { id, note: '' }))
    expect(await matters()).toEqual([])

    expect(await answer(true)).toBe('done')
    expect(await answer(true)).toBe('done')
    const { timeline } = expectDone(await applicationFile(officer, id))
    expect(timeline.filter(({ type }) => type === 'transfer_answered').map(({ by }) => by)).toEqual([
      '申请人',
      '申请人',
    ])
    expect(await matters()).toEqual([])
    // before this office has answered the case stands in the queue once, and says what he said
    const { rows } = expectDone(
      await applicationsDue(officer, { readers: [{ unitCode: 'yangdian', doable: null }] }),
    )
    expect(rows.map(({ waitsFor }) => waitsFor)).toEqual(['待拟定答复；申请人同意答复后转交某某镇人民政府'])
    await signedDraft(officer, { id, ...notOurs })
    expectDone(await deliverAnswer(officer, { id, ...deliver }))
    expect(await matters()).toEqual([{ kind: 'consented', waited: 0 }])
    const moved = expectDone(await transferApplication(officer, { id }))
    expect(await matters()).toEqual([])
    expect((await status())?.consent).toBeNull()
    expect(await answer(false)).toBe('notNow')
    expect((await statusOfCase(applicant, moved.toId))?.steps.map(({ text }) => text).join('')).toContain(
      '经您同意',
    )
  })

  test('what a clerk wrote down herself is no news to her; answered otherwise, nothing goes anywhere', async () => {
    const world = await open()
    const { officer, id, matters, status } = await received(world)
    expectDone(await askTransfer(officer, { id, unitCode: 'invented', text: '' }))
    const by = { id, unitCode: 'invented', way: 'phone', note: '10时，本人接听' } as const
    expectDone(await recordConsent(officer, { ...by, consents: false }))
    expect(await matters()).toEqual([])
    expectDone(await recordConsent(officer, { ...by, consents: true }))
    expect(await matters()).toEqual([])
    await signedDraft(officer, { id, outcome: 'granted', ground: 'disclosed', text: '见附件' })
    expectDone(await deliverAnswer(officer, { id, ...deliver }))
    expect(await matters()).toEqual([])
    expect((await status())?.consent).toBeNull()
  })

  test('a message waits before the clerk until it is answered, in an ended case too; a late correction names its act', async () => {
    const world = await open()
    const { applicant, officer, people, id, token, matters } = await received(world)
    const write = async (text: string) =>
      expectDone(await writeMessage(applicant, { token: await token(), text, uploads: [] }))
    await write('请问收到了吗？')
    world.at('2026-09-03')
    expect(await matters()).toEqual([{ kind: 'message', waited: 2 }])
    expect(answerOf(await applicantMatters(officer.as(people.leader), 'yangdian'))).toBe('notAllowed')
    expectDone(await sendMessage(officer, { id, text: '收到了。' }))
    expect(await matters()).toEqual([])

    expectDone(
      await requestCorrection(officer, {
        id,
        on: day('2026-09-03'),
        respondBy: day('2026-09-18'),
        items: '哪一份',
      }),
    )
    world.at('2026-09-21')
    const row = async () => {
      const readers = [{ unitCode: 'yangdian', doable: null }]
      return expectDone(await applicationsDue(officer, { readers })).rows.find((one) => one.id === id)
    }
    expect((await row())?.next?.act).toBe('decide')
    const late = { content: '2025年某某村道路硬化的合同', cause: '住院', uploads: [] }
    expectDone(await sendCorrection(applicant, { token: await token(), ...late }))
    expect(await row()).toMatchObject({
      waitsFor: '申请人逾期交来补正，待判断有没有正当理由',
      next: { act: 'receiveCorrection' },
    })

    const lapse = { outcome: 'other.correctionLapsed', text: '不再处理', reasons: '没有正当理由' } as const
    await signedDraft(officer, { id, ...lapse, nothingInPost: true })
    expectDone(await deliverAnswer(officer, { id, ...deliver }))
    await write('为什么不处理？')
    expect(await matters()).toEqual([{ kind: 'message', waited: 0 }])
    expectDone(await archiveApplication(officer, { id, note: '' }))
    expect(await matters()).toEqual([])
  })
})
