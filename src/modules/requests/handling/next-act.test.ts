import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { day } from '../../../../tests/support/handling.ts'
import { wholeDraft } from '../../../../tests/support/decide.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import {
  approveExtension,
  decideApplication,
  passDecision,
  proposeExtension,
  registerApplication,
  reviewApplication,
  signDecision,
  submitDecision,
} from '../index.ts'
import { loadCase } from './handle-case.ts'
import { nextActOf } from './next-act.ts'

onBothEngines('what a case waits for', (open) => {
  test('a proposed extension lies with the head while the draft lies with the clerk, and ends with the signature', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, head } = office
    world.at('2026-03-02')
    const form = personForm()
    const registered = {
      unitCode: 'yangdian',
      form,
      channel: 'counter',
      arrivedOn: day('2026-03-02'),
    } as const
    const { id } = expectDone(await registerApplication(officer, registered))
    const next = async (): Promise<string | null> => {
      const file = await loadCase(world.desk.read, world.desk, id)
      return file && nextActOf(file, world.desk)
    }
    expect(await next()).toBe('review')
    expectDone(await reviewApplication(officer, { id, note: '' }))
    expect(await next()).toBe('decide')
    expectDone(await proposeExtension(officer, { id, workingDays: 10, reason: '档案较多' }))
    expect(await next()).toBe('approveExtension')
    expectDone(await decideApplication(officer, { id, ...wholeDraft({ outcome: 'partial' }) }))
    expect(await next()).toBe('approveExtension')
    // what is with the reviewers goes on with them
    expectDone(await submitDecision(officer, { id, note: '' }))
    expect(await next()).toBe('passDecision')
    expectDone(await passDecision(head, { id, remarks: '' }))
    expect(await next()).toBe('signDecision')
    expectDone(await approveExtension(head, { id, note: '' }))
    expect(await next()).toBe('extendDeadline')
    expectDone(await signDecision(officer.as(office.people.leader), { id, remarks: '' }))
    expect(await next()).toBe('deliver')
  })
})
