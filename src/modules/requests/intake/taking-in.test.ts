import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openOffice, personForm, rareName } from '../../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { publishGuide } from '../../catalogue/index.ts'
import { citizen, expectDone } from '../../desk/index.ts'
import { updateUnit } from '../../units/index.ts'
import {
  applicationFile,
  confirmReceipt,
  countOffer,
  forgetDraft,
  keepFiles,
  offerFigures,
  openDraft,
  openKept,
  purgeDrafts,
  saveDraft,
  sealKept,
  submitApplication,
} from '../index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const pdf = (size = 40): Uint8Array => Buffer.from(`%PDF-1.7\n${'x'.repeat(size)}`)
const program = Buffer.from('MZ\x90\x00\x03\x00\x00\x00this program cannot be run')

async function storedText(world: World, table: string): Promise<string> {
  const { rows } = await sql`select * from ${sql.table(table)}`.execute(world.database.read)
  return JSON.stringify(rows)
}

onBothEngines('taking applications in', (open) => {
  test('a draft opens with its code alone, on a second day too, and is gone when it is over', async () => {
    const world = await open()
    await openOffice(world)
    const desk = world.desk.as(citizen)
    world.at('2026-09-17')
    const draft = { form: personForm({ idNumber: '' }), coApplicants: [], kept: '' }
    const saved = expectDone(await saveDraft(desk, { unitCode: 'yangdian', draft }))
    expect(saved.keepUntil.toString()).toBe('2026-10-02')
    const stored = await storedText(world, 'application_drafts')
    for (const secret of [rareName, '13800000000', saved.code, saved.code.replaceAll('-', '')]) {
      expect(stored).not.toContain(secret)
    }
    const typed = ` ${saved.code.toLowerCase().replaceAll('-', ' ')} `
    expect(await openDraft(desk, typed)).toMatchObject({ unitCode: 'yangdian', form: { name: rareName } })
    const other = saved.code.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
    expect(await openDraft(desk, other)).toBeNull()
    expect(await openDraft(desk, '')).toBeNull()

    // saved again it keeps its code and counts from that day
    world.at('2026-09-20')
    const again = await saveDraft(desk, {
      unitCode: 'yangdian',
      draft: { ...draft, form: personForm({ description: '改过的内容' }) },
      code: saved.code,
    })
    expect(expectDone(again)).toMatchObject({ code: saved.code })
    world.at('2026-10-05')
    expect(await purgeDrafts(world.desk)).toBe(0)
    expect((await openDraft(desk, saved.code))?.form.description).toBe('改过的内容')
    world.at('2026-10-06')
    expect(await openDraft(desk, saved.code)).toBeNull()
    expect(await purgeDrafts(world.desk)).toBe(1)
  })

  test('a filed draft is forgotten; one that is too long is not kept', async () => {
    const world = await open()
    await openOffice(world)
    const desk = world.desk.as(citizen)
    const draft = { form: personForm(), coApplicants: [], kept: '' }
    const { code } = expectDone(await saveDraft(desk, { unitCode: 'yangdian', draft }))
    await forgetDraft(desk, code)
    expect(await openDraft(desk, code)).toBeNull()
    const long = { ...draft, form: personForm({ description: '长'.repeat(50_000) }) }
    expect(await saveDraft(desk, { unitCode: 'yangdian', draft: long })).toMatchObject({ kind: 'issues' })
    expect(await saveDraft(desk, { unitCode: 'nowhere', draft })).toMatchObject({ kind: 'refused' })
  })

  test('what was offered is counted by unit and day, and nothing else is', async () => {
    const world = await open()
    await openOffice(world)
    const desk = world.desk.as(citizen)
    world.at('2026-09-17')
    for (const event of ['shown', 'shown', 'shown', 'opened', 'filed', 'found'] as const) {
      await countOffer(desk, 'yangdian', event)
    }
    await countOffer(desk, 'nowhere', 'shown')
    world.at('2026-09-18')
    await countOffer(desk, 'yangdian', 'shown')
    const period = { from: day('2026-01-01'), to: day('2026-09-17') }
    expect(await offerFigures(desk, ['yangdian'], period)).toEqual({
      shown: 3,
      opened: 1,
      filed: 1,
      found: 1,
      notFiled: 2,
    })
    expect(await offerFigures(desk, ['invented'], period)).toMatchObject({ shown: 0, notFiled: 0 })
    expect(await offerFigures(desk, [], period)).toMatchObject({ shown: 0 })
  })

  test('several apply together: one case of the contact’s kind, all of them sealed, each checked', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    const second = { name: '䶮某某', idKind: 'passport', idNumber: 'X0000001' } as const
    const blank = { name: ' ', idKind: '', idNumber: '' } as const
    const submit = (coApplicants: Parameters<typeof submitApplication>[1]['coApplicants']) =>
      submitApplication(world.desk.as(citizen), {
        unitCode: 'yangdian',
        form: personForm(),
        ...(coApplicants && { coApplicants }),
      })
    const wrong = await submit([
      blank,
      { ...second, idKind: 'residentIdCard', idNumber: '110101190001010015' },
    ])
    expect(wrong).toMatchObject({ kind: 'issues', issues: [{ field: 'coApplicants.1.idNumber' }] })
    const ten = Array.from({ length: 10 }, (_, place) => ({ ...second, idNumber: `X000000${place}` }))
    expect(await submit(ten)).toMatchObject({ kind: 'issues', issues: [{ field: 'coApplicants' }] })

    const { id } = expectDone(await submit([blank, second]))
    const file = expectDone(await applicationFile(officer, id))
    expect(file.application.kind).toBe('naturalPerson')
    expect(file.timeline[0]?.text).toContain('2人共同申请')
    for (const table of ['applications', 'application_events', 'filing_marks']) {
      expect(await storedText(world, table)).not.toContain('䶮某某')
    }
  })

  test('files of a form are kept unreadable until it is filed, and go into the case with it', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    const desk = world.desk.as(citizen)
    const keep = (names: readonly [string, Uint8Array][]) =>
      keepFiles(desk, [], { identity: [], application: names.map(([name, bytes]) => ({ name, bytes })) })
    expect(await keep([['申请.pdf', program]])).toMatchObject({
      kind: 'issues',
      issues: [{ field: 'files' }],
    })
    expect(await keep([['大.pdf', pdf(11 * 1024 * 1024)]])).toMatchObject({ kind: 'issues' })
    const thirty = Array.from({ length: 30 }, (_, n): [string, Uint8Array] => [`${n}.pdf`, pdf()])
    expect(await keep(thirty)).toMatchObject({ kind: 'issues', issues: [{ field: 'files' }] })

    const kept = expectDone(await keep([['𠮷某的地图.pdf', pdf()]]))
    const carried = sealKept(desk.vault, kept)
    expect(carried).not.toContain('地图')
    const papers = openKept(desk.vault, carried)
    expect(papers?.map(({ name }) => name)).toEqual(['𠮷某的地图.pdf'])
    expect(openKept(desk.vault, `${carried.slice(0, -4)}AAAA`)).toBeNull()
    expect(openKept(desk.vault, 'made up')).toBeNull()
    expect(openKept(desk.vault, '')).toEqual([])

    const file = async (description: string) =>
      expectDone(
        await submitApplication(desk, {
          unitCode: 'yangdian',
          form: personForm({ description }),
          ...(papers && { papers }),
        }),
      )
    const first = await file('高标准农田的施工合同')
    const other = await file('宅基地审批的台账')
    for (const { id } of [first, other]) {
      const shown = expectDone(await applicationFile(officer, id)).papers
      expect(shown.map(({ name, kind }) => [name, kind])).toEqual([['𠮷某的地图.pdf', 'application']])
    }
  })

  test('提交成功即确认 and the identity paper, where the published guide says so', async () => {
    const world = await open()
    const { officer, town } = await openOffice(world)
    const desk = world.desk.as(citizen)
    const contact = {
      office: '党政办公室',
      address: '某路1号',
      officeHours: '工作日9时至17时',
      phone: '0000-0000000',
      fax: '',
      email: '',
      postcode: '',
    }
    expectDone(await updateUnit(world.desk, { ...town, contact }))
    const submit = (kiosk = false) =>
      submitApplication(desk, { unitCode: 'yangdian', form: personForm(), kiosk })
    const publish = async (identityPaper: boolean) =>
      expectDone(
        await publishGuide(officer, {
          unit: 'yangdian',
          classification: ['两类'],
          arrangement: ['按栏目'],
          access: ['在网站'],
          channels: [
            { channel: 'counter', how: '到办公室' },
            { channel: 'mail', how: '寄到办公室' },
            { channel: 'online', how: '在本网站' },
          ],
          intake: { confirmedOnSubmit: true, identityPaper },
        }),
      )
    // a Saturday that is no make-up day: receipt may fall on any day
    world.at('2026-09-19')
    expect(expectDone(await submit()).needsConfirmation).toBe(true)
    await publish(false)
    const received = expectDone(await submit())
    expect(received).toMatchObject({ needsConfirmation: false })
    expect(received.clock?.receivedOn.toString()).toBe('2026-09-19')
    const { timeline } = expectDone(await applicationFile(officer, received.id))
    expect(timeline.at(-1)).toMatchObject({ type: 'received' })
    expect(timeline.at(-1)?.text).toContain('提交成功即视为双方确认')
    // the kiosk stands where staff can confirm
    expect(expectDone(await submit(true)).needsConfirmation).toBe(true)
    await publish(true)
    expect(await submit()).toMatchObject({ kind: 'issues', issues: [{ field: 'identityPaper' }] })
  })

  test('at the kiosk, confirmed on the spot, it was handed over in person', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-09-17')
    const submit = async (description: string) =>
      expectDone(
        await submitApplication(world.desk.as(citizen), {
          unitCode: 'yangdian',
          form: personForm({ description }),
          kiosk: true,
        }),
      )
    const [first, later] = [await submit('施工合同'), await submit('验收报告')]
    expectDone(await confirmReceipt(officer, { id: first.id, note: '窗口当面确认' }))
    world.at('2026-09-21')
    expectDone(await confirmReceipt(officer, { id: later.id, note: '电话' }))
    const textOf = async (id: string) =>
      expectDone(await applicationFile(officer, id)).timeline.map(({ text }) => text)
    expect((await textOf(first.id))[0]).toContain('自助查询机')
    const events = await storedText(world, 'application_events')
    expect(events).toContain(
      '\\"type\\":\\"received\\",\\"on\\":\\"2026-09-17\\",\\"channel\\":\\"counter\\"',
    )
    expect(events).toContain('\\"type\\":\\"received\\",\\"on\\":\\"2026-09-21\\",\\"channel\\":\\"online\\"')
    // Thursday to Monday, over a make-up Sunday
    expect((await textOf(later.id))[1]).toContain('相差3个工作日')
  })
})
