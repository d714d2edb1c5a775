import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { submitAndSign, wholeDraft } from '../../../../tests/support/decide.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { type Answer, expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  caseLetters,
  decideApplication,
  letterOfDraft,
  registerApplication,
} from '../index.ts'

const granted = { outcome: 'granted', ground: 'disclosed', text: '现予公开，见附件。' } as const
const refusalOf = (answer: Answer<unknown>): string =>
  answer.kind === 'refused' ? answer.refusal.code : answer.kind

onBothEngines('文书全文，签发以前', (open) => {
  test('read by who reviews and signs, as it will read once signed; nothing is written and nothing may go out', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    world.at('2026-03-02')
    const arrivedOn = Temporal.PlainDate.from('2026-03-02')
    const { id } = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel: 'counter',
        arrivedOn,
      }),
    )
    expect(refusalOf(await letterOfDraft(head, id))).toBe('notNow')

    expectDone(await decideApplication(officer, { id, ...wholeDraft(granted) }))
    const before = expectDone(await applicationFile(officer, id)).lastSeq
    const drafted = expectDone(await letterOfDraft(head, id))
    expect(drafted.kind).toBe('granted')
    expect(drafted.paragraphs.join('\n')).toContain('现予公开，见附件。')
    expect(drafted.paragraphs.join('\n')).toContain('第三十六条第（二）项')
    expect(expectDone(await applicationFile(officer, id)).lastSeq).toBe(before)
    // the letter itself is still not to be written
    const writable = expectDone(await caseLetters(officer, id)).writable.map(({ kind }) => kind)
    expect(writable).not.toContain('granted')

    await submitAndSign({ officer, head, leader: world.desk.as(office.people.leader) }, id)
    expect(expectDone(await letterOfDraft(head, id))).toEqual(drafted)

    const supervisor = world.desk.as(office.people.supervisor)
    expect(refusalOf(await letterOfDraft(supervisor, id))).toBe('notAllowed')
  })
})
