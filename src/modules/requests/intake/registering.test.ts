import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { citizen, expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  applicationsDue,
  confirmReceipt,
  findTwins,
  noteContactFailed,
  noteSecondCopy,
  registerApplication,
  submitApplication,
} from '../index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

onBothEngines('registering what came by post, fax, mail', (open) => {
  const letter = { unitCode: 'yangdian', channel: 'ordinaryMail', arrivedOn: day('2026-09-17') } as const

  test('an applicant who is not reached: registered, a task each working day, received when he is', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    const due = async () => {
      const readers = [{ unitCode: 'yangdian', doable: null }]
      const [row] = expectDone(await applicationsDue(officer, { readers })).rows
      return [row?.group, row?.dueOn?.toString()]
    }
    world.at('2026-09-17')
    const { id, clock } = expectDone(
      await registerApplication(officer, {
        ...letter,
        form: personForm(),
        unreachable: true,
        note: '电话，10时05分，无人接听',
      }),
    )
    expect(clock).toBeNull()
    expect(await due()).toEqual(['soon', '2026-09-18'])
    world.at('2026-09-18')
    expect(await due()).toEqual(['today', '2026-09-18'])
    expect(await noteContactFailed(officer, { id, note: ' ' })).toMatchObject({ kind: 'issues' })
    expectDone(await noteContactFailed(officer, { id, note: '电话，9时，关机' }))
    // Sunday the 20th is a make-up day
    expect(await due()).toEqual(['soon', '2026-09-20'])
    world.at('2026-09-22')
    expect(await due()).toEqual(['overdue', '2026-09-20'])
    const received = expectDone(await confirmReceipt(officer, { id, note: '电话，本人接听' }))
    expect(received.clock?.receivedOn.toString()).toBe('2026-09-22')
    expect(await noteContactFailed(officer, { id, note: '电话' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'notNow' },
    })
  })

  test('an oral application is read back; a mail has its hour; both stand in the file', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-09-22T10:00')
    const register = (change: Partial<Parameters<typeof registerApplication>[1]>) =>
      registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel: 'counter',
        arrivedOn: day('2026-09-22'),
        separate: true,
        ...change,
      })
    const fieldsOf = async (change: Parameters<typeof register>[0]) => {
      const answer = await register(change)
      return answer.kind === 'issues' ? answer.issues.map(({ field }) => field) : answer.kind
    }
    const mail = { channel: 'email', arrivedOn: day('2026-09-18') } as const
    expect(await fieldsOf({ oral: { readBack: false } })).toEqual(['readBack'])
    expect(await fieldsOf({ oral: { readBack: true }, channel: 'fax' })).toEqual(['oral'])
    expect(await fieldsOf({ ...mail, systemReceivedAt: 'gestern' })).toEqual(['systemReceivedAt'])
    expect(await fieldsOf({ ...mail, systemReceivedAt: '2026-09-31T09:00' })).toEqual(['systemReceivedAt'])
    expect(await fieldsOf({ ...mail, systemReceivedAt: '2026-09-17T09:00' })).toEqual(['systemReceivedAt'])
    const late = {
      channel: 'email',
      arrivedOn: day('2026-09-22'),
      systemReceivedAt: '2026-09-22T10:01',
    } as const
    expect(await fieldsOf(late)).toEqual(['systemReceivedAt'])
    // signed for at the gate, but not by those who have to answer: what counts is the day of confirmation
    const gate = { arrivedOn: day('2026-09-18'), addressedElsewhere: true } as const
    const signed = { ...gate, channel: 'signedMail', signedOn: day('2026-09-18') } as const
    expect(await fieldsOf(signed)).toEqual(['channel'])
    const { id: posted } = expectDone(
      await register({ ...gate, channel: 'ordinaryMail', confirmedOn: day('2026-09-21') }),
    )
    const { clock, timeline } = expectDone(await applicationFile(officer, posted))
    expect(clock?.receivedOn.toString()).toBe('2026-09-21')
    expect(timeline[0]?.text).toContain('信封上的收件人不是政府信息公开工作机构。')
    const both = { ...mail, confirmedOn: day('2026-09-22'), unreachable: true }
    expect(await fieldsOf(both)).toEqual(['contact'])

    const texts = async (change: Parameters<typeof register>[0]) => {
      const { id } = expectDone(await register(change))
      return expectDone(await applicationFile(officer, id)).timeline.map(({ text }) => text)
    }
    expect((await texts({ oral: { readBack: true } }))[0]).toContain('读给申请人听并经其确认')
    const [sent, received] = await texts({
      ...mail,
      systemReceivedAt: '2026-09-18T16:20',
      confirmedOn: day('2026-09-22'),
      note: '电话确认',
    })
    expect(sent).toContain('2026-09-18 16:20')
    // Friday to Tuesday, Sunday the 20th worked
    expect(received).toBe('电话确认。系统收到与双方确认相差3个工作日，应当于收到的当个工作日确认。')
  })

  test('the same application by another channel: shown with the evidence, noted in the first or made its own', async () => {
    const world = await open()
    const { officer, people } = await openOffice(world)
    world.at('2026-09-17')
    const first = expectDone(
      await submitApplication(world.desk.as(citizen), { unitCode: 'yangdian', form: personForm() }),
    )
    // the letter: other signs, a polite word, no identity number
    const form = personForm({
      idNumber: '',
      description: '申请公开：杨店镇２０２５年 高标准农田建设项目的施工合同。谢谢！',
    })
    world.at('2026-09-18')
    const twins = expectDone(await findTwins(officer, { ...letter, form }))
    expect(twins).toMatchObject([{ id: first.id, number: first.number }])
    expect(twins[0]?.evidence).toContain('姓名（名称）相同，内容描述相同')
    const unasked = await registerApplication(officer, { ...letter, form })
    expect(unasked).toMatchObject({ kind: 'issues', issues: [{ field: 'separate' }] })

    const noted = await noteSecondCopy(officer, {
      id: first.id,
      channel: 'ordinaryMail',
      on: day('2026-09-18'),
      note: '信件附卷。',
    })
    expectDone(noted)
    const file = expectDone(await applicationFile(officer, first.id))
    expect(file.timeline.at(-1)?.text).toContain('又以平常信函收到同一申请，不另立案')
    expect(
      await noteSecondCopy(officer, { id: first.id, channel: 'fax', on: day('2026-09-19'), note: '' }),
    ).toMatchObject({ kind: 'issues', issues: [{ field: 'on' }] })
    expectDone(await registerApplication(officer, { ...letter, form, separate: true }))
    // twice by one channel is a repetition, not a second copy
    const online = { unitCode: 'yangdian', channel: 'online', form } as const
    expect(expectDone(await findTwins(officer, online)).map(({ channel }) => channel)).toEqual([
      'ordinaryMail',
    ])

    // another applicant, another matter, another unit, or long ago: nothing is shown
    const none = async (change: Parameters<typeof personForm>[0], at = '2026-09-18') => {
      world.at(at)
      const found = await findTwins(officer, {
        ...letter,
        form: personForm({ idNumber: '', ...change }),
      })
      return expectDone(found)
    }
    expect(await none({ name: '另一人' })).toEqual([])
    expect(await none({ description: '宅基地审批台账' })).toEqual([])
    expect(await none({}, '2026-12-31')).toEqual([])
    const stranger = world.desk.as({
      ...people.officer,
      id: 'stranger',
      unit: { code: 'invented', path: '/x/' },
    })
    expect((await findTwins(stranger, { ...letter, form })).kind).toBe('refused')
  })
})
