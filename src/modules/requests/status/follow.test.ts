import { expect, test } from 'vitest'
import { signedDraft, wholeDraft } from '../../../../tests/support/decide.ts'
import { deliverAnswer, requestCorrection } from '../../../../tests/support/letters.ts'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { pdfOf } from '../../../../tests/support/office-files.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { citizen, expectDone } from '../../desk/index.ts'
import {
  addPaper,
  applicationFile,
  caseInSession,
  confirmReceipt,
  decideApplication,
  offeredCorrection,
  openCase,
  ownDevice,
  readOwnPaper,
  reviewApplication,
  sendCorrection,
  sendMessage,
  sharedScreen,
  statusOf,
  statusOfCase,
  submitApplication,
  takeBack,
  unansweredMessage,
  writeMessage,
} from '../index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const pdf = await pdfOf((page) => page.text('某某合同'))
const upload = { name: '说明.pdf', bytes: pdf }

/** An application that was filed and confirmed on 2026-09-01, with the token of its applicant. */
async function follow(world: World) {
  const office = await openOffice(world)
  const applicant = world.desk.as(citizen)
  world.at('2026-09-01')
  const filed = expectDone(await submitApplication(applicant, { unitCode: 'yangdian', form: personForm() }))
  const typed = { number: filed.number, code: filed.queryCode }
  const token = async (): Promise<string> =>
    (await openCase(applicant, typed, ownDevice))?.token ?? 'no session'
  const confirm = async (): Promise<void> => {
    expectDone(
      await confirmReceipt(office.officer, { id: filed.id, on: day('2026-09-01'), note: '电话，本人接听' }),
    )
  }
  const file = async () => expectDone(await applicationFile(office.officer, filed.id))
  const askForCorrection = async (): Promise<void> => {
    world.at('2026-09-03')
    expectDone(
      await requestCorrection(office.officer, {
        id: filed.id,
        on: day('2026-09-03'),
        respondBy: day('2026-09-18'),
        items: '请写明哪个项目',
      }),
    )
  }
  return { ...office, applicant, typed, token, confirm, file, askForCorrection, id: filed.id }
}

onBothEngines('the applicant at his status page', (open) => {
  test('a session: by number and code only, for a while only, and not when altered', async () => {
    const world = await open()
    const { applicant, typed, id } = await follow(world)
    expect(await openCase(applicant, { ...typed, code: 'AAAA-AAAA-AAAA' }, ownDevice)).toBeNull()
    expect(await openCase(applicant, { ...typed, number: 'invented-2026-0001' }, ownDevice)).toBeNull()
    const opened = await openCase(applicant, typed, ownDevice)
    if (!opened) throw new Error('it opens')
    expect(opened.token).not.toContain(typed.number)
    expect(opened.token).not.toContain(typed.code.replaceAll('-', ''))
    expect(await caseInSession(applicant, opened.token, ownDevice)).toMatchObject({ id })
    const altered = opened.token.replace(/\.(\d+)\.(\d+)\./, (_, from, to) => `.${from}.${Number(to) + 9}.`)
    expect(altered).not.toBe(opened.token)
    for (const wrong of [altered, '', 'x', opened.token.slice(0, -1), `${opened.token}a`]) {
      expect(await caseInSession(applicant, wrong, ownDevice), wrong).toBeNull()
    }
    world.at('2026-09-01T09:19')
    const renewed = await caseInSession(applicant, opened.token, ownDevice)
    world.at('2026-09-01T09:21')
    expect(await caseInSession(applicant, opened.token, ownDevice)).toBeNull()
    expect(await caseInSession(applicant, renewed?.token ?? '', ownDevice)).toMatchObject({ id })
    // however often it is renewed, it ends
    let token = renewed?.token ?? ''
    for (let minute = 30; minute < 59; minute += 10) {
      world.at(`2026-09-01T09:${minute}`)
      token = (await caseInSession(applicant, token, sharedScreen))?.token ?? ''
    }
    expect(token).toBe('')
  })

  test('a correction sent within the period is received that day: it never lapses, the term starts anew', async () => {
    const world = await open()
    const { applicant, confirm, askForCorrection, token, file, id } = await follow(world)
    await confirm()
    await askForCorrection()
    expect((await statusOfCase(applicant, id))?.may.correction).toBe('inTime')
    // the last minute of the last day
    world.at('2026-09-18T23:59')
    const request = {
      token: await token(),
      content: '2025年某某村道路硬化的合同',
      cause: '',
      uploads: [upload],
    }
    expectDone(await sendCorrection(applicant, request))
    // pressed twice
    expectDone(await sendCorrection(applicant, request))
    const kept = await file()
    expect(kept.timeline.filter(({ type }) => type === 'correction_received')).toMatchObject([
      { by: '申请人', text: request.content },
    ])
    const sent = kept.papers.filter(({ kind }) => kind !== 'sealedLetter')
    expect(sent).toMatchObject([{ kind: 'correction', name: '说明.pdf' }])
    expect(kept.clock).toMatchObject({ state: 'running' })
    expect(kept.clock?.dueOn?.toString()).toBe('2026-10-22')
    world.at('2026-09-21')
    expect((await file()).state).toBe('running')
    const another = { ...request, content: '另一份', token: await token() }
    expect(await sendCorrection(applicant, another)).toMatchObject({
      refusal: { code: 'notNow' },
    })
  })

  test('a correction sent late moves nothing by itself, wants its reason, and waits for the clerk’s word', async () => {
    const world = await open()
    const { applicant, officer, confirm, askForCorrection, token, file, id } = await follow(world)
    await confirm()
    await askForCorrection()
    world.at('2026-09-21')
    const late = { token: await token(), content: '2025年某某村道路硬化的合同', cause: '', uploads: [] }
    expect(await sendCorrection(applicant, late)).toMatchObject({ issues: [{ field: 'cause' }] })
    expectDone(await sendCorrection(applicant, { ...late, cause: '住院' }))
    const kept = await file()
    expect(kept.state).toBe('lapsed')
    expect(kept.timeline.at(-1)).toMatchObject({ type: 'correction_offered', text: /逾期的理由：住院/ })
    const status = await statusOfCase(applicant, id)
    expect(status?.headline).toBe('您逾期提交了补正，等待机关判断')
    const lapse = { id, ...wholeDraft({ outcome: 'other.correctionLapsed' }) }
    expect(await decideApplication(officer, lapse)).toMatchObject({ kind: 'done' })
  })

  test('messages go both ways, within limits, and the office sees which one waits', async () => {
    const world = await open()
    const { applicant, officer, token, id, file } = await follow(world)
    expect(await writeMessage(applicant, { token: await token(), text: ' ', uploads: [] })).toMatchObject({
      issues: [{ field: 'text' }],
    })
    const hostile = { name: '工具.pdf', bytes: Buffer.from('MZ\x90\0', 'latin1') }
    expect(
      await writeMessage(applicant, { token: await token(), text: '见附件', uploads: [hostile] }),
    ).toMatchObject({ issues: [{ field: 'file' }] })
    const asked = { token: await token(), text: '请问收到了吗？', uploads: [upload] }
    expectDone(await writeMessage(applicant, asked))
    expectDone(await writeMessage(applicant, asked))
    expect((await file()).acts.find(({ act }) => act === 'sendMessage')).toMatchObject({
      allowed: true,
      hint: '申请人有留言，还没有答复。',
    })
    expectDone(await sendMessage(officer, { id, text: '收到了，正在核对。' }))
    const { messages } = (await statusOfCase(applicant, id)) ?? {}
    expect(messages).toMatchObject([
      { from: 'applicant', text: '请问收到了吗？', files: 1 },
      { from: 'office', text: '收到了，正在核对。' },
    ])
    for (let round = 2; round <= 5; round += 1) {
      expectDone(await writeMessage(applicant, { token: await token(), text: `第${round}次`, uploads: [] }))
    }
    expect(await writeMessage(applicant, { token: await token(), text: '第6次', uploads: [] })).toMatchObject(
      { refusal: { code: 'tooManyAttempts' } },
    )
    expect((await statusOfCase(applicant, id))?.may.message).toBe(false)
  })

  test('he takes his application back, once, with a tick and without a reason', async () => {
    const world = await open()
    const { applicant, confirm, token, file } = await follow(world)
    await confirm()
    const request = { token: await token(), reason: '', confirmed: false }
    expect(await takeBack(applicant, request)).toMatchObject({ issues: [{ field: 'confirmed' }] })
    expectDone(await takeBack(applicant, { ...request, confirmed: true }))
    expectDone(await takeBack(applicant, { ...request, confirmed: true }))
    const { state, timeline } = await file()
    expect(state).toBe('withdrawn')
    expect(timeline.filter(({ type }) => type === 'withdrawn')).toHaveLength(1)
    expect(
      await sendCorrection(applicant, { token: request.token, content: 'x', cause: '', uploads: [] }),
    ).toMatchObject({ refusal: { code: 'notNow' } })
  })

  test('he reads what was given to him and nothing else; the first reading is on record', async () => {
    const world = await open()
    const { applicant, officer, typed, confirm, token, file, id } = await follow(world)
    await confirm()
    expectDone(await reviewApplication(officer, { id, note: '' }))
    for (const [kind, name] of [
      ['answer', '合同.pdf'],
      ['evidence', '检索.pdf'],
      ['identity', '证件.pdf'],
    ] as const) {
      expectDone(await addPaper(officer, { id, kind, upload: { name, bytes: pdf }, note: '' }))
    }
    expect((await statusOf(applicant, typed))?.papers).toEqual([])
    await signedDraft(officer, {
      id,
      outcome: 'granted',
      ground: 'disclosed',
      text: '合同见附件',
      reasons: '',
      search: '',
      nothingInPost: false,
    })
    world.at('2026-09-03')
    expectDone(
      await deliverAnswer(officer, {
        id,
        on: day('2026-09-03'),
        method: 'online',
        trackingNumber: '',
        note: '',
      }),
    )
    world.at('2026-09-05')
    const status = await statusOf(applicant, typed)
    // the information, and the sealed letter that tells of it
    const information = status?.papers.filter(({ kind }) => kind === '提供的信息')
    expect(status?.papers).toHaveLength(2)
    expect(information).toMatchObject([{ name: '提供的信息1', readOn: null }])
    expect(status?.servedOn?.toString()).toBe('2026-09-03')
    const limits = ownDevice
    const { papers } = await file()
    for (const { id: paperId, kind } of papers) {
      const read = await readOwnPaper(applicant, { token: await token(), paperId, limits })
      expect(read.kind, kind).toBe(kind === 'answer' || kind === 'sealedLetter' ? 'done' : 'refused')
    }
    const own = information?.[0]?.id ?? ''
    expectDone(await readOwnPaper(applicant, { token: await token(), paperId: own, limits }))
    expect(await readOwnPaper(applicant, { token: 'x', paperId: own, limits })).toMatchObject({
      refusal: { code: 'notFound' },
    })
    const read = (await file()).timeline.filter(({ type }) => type === 'paper_read')
    expect(read.map(({ by }) => by)).toEqual(['申请人', '申请人'])
    expect(read.map(({ text }) => text)).toContain('提供的信息1。')
    expect(read[0]?.on.toString()).toBe('2026-09-05')
    const now = (await statusOf(applicant, typed))?.papers.find(({ id: paper }) => paper === own)
    expect(now?.readOn?.toString()).toBe('2026-09-05')
  })
})

test('what is open: a message until it is answered, a late correction until it is taken or decided', () => {
  type Type = 'message_received' | 'message_sent' | 'correction_offered' | 'correction_received' | 'decided'
  const file = (...types: readonly Type[]) => ({
    events: types.map((type, index) => ({
      seq: index + 1,
      type,
      on: day('2026-09-01'),
      at: '2026-09-01T01:00:00.000Z',
      by: '',
      byId: null,
      imported: false,
      event: null,
      details: null,
    })),
  })
  expect(unansweredMessage(file('message_received'))).toMatchObject({ seq: 1 })
  expect(unansweredMessage(file('message_received', 'message_sent'))).toBeNull()
  expect(unansweredMessage(file('message_sent'))).toBeNull()
  expect(offeredCorrection(file('correction_offered'))).toMatchObject({ seq: 1 })
  expect(offeredCorrection(file('correction_offered', 'correction_received'))).toBeNull()
  expect(offeredCorrection(file('correction_offered', 'decided'))).toBeNull()
})
