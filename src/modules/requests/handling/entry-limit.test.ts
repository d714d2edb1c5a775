import { expect, test } from 'vitest'
import { openOffice } from '../../../../tests/support/cases.ts'
import { wholeDraft } from '../../../../tests/support/decide.ts'
import { day } from '../../../../tests/support/handling.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import type { CaseEvent } from '../../../law/clock/case-event.ts'
import { expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  decideApplication,
  enterImported,
  type ImportedApplication,
  reviewApplication,
} from '../index.ts'

onBothEngines('a case that is full', (open) => {
  test('takes no more entries, says so, and can still be brought to its end', async () => {
    const world = await open()
    const { officer, town } = await openOffice(world)
    const received = day('2026-03-02')
    world.at('2026-03-04')
    const asked = Array.from({ length: 9_998 }, (_entry, n): CaseEvent => ({
      type: 'agency_consulted',
      on: received,
      id: `${n}`,
    }))
    const full: ImportedApplication = {
      number: '旧-1',
      kind: 'business',
      applicant: { name: '某某公司' },
      content: '合同',
      events: [{ type: 'received', on: received, channel: 'counter' }, ...asked],
    }
    const [id = ''] = await world.database.transaction((transaction) =>
      enterImported(transaction, world.desk, town, [full], 'x'),
    )
    expectDone(await reviewApplication(officer, { id, note: '' }))
    const more = await reviewApplication(officer, { id, note: '' })
    expect(more).toMatchObject({ kind: 'refused', refusal: { code: 'notNow' } })
    expect(more).toMatchObject({ refusal: { text: expect.stringContaining('本件已有10000条登记') } })
    // what the office is offered says the same
    const { acts } = expectDone(await applicationFile(officer, id))
    expect(acts.find(({ act }) => act === 'consultAgency')?.allowed).toBe(false)
    expect(acts.find(({ act }) => act === 'decide')?.allowed).toBe(true)
    const draft = wholeDraft({ outcome: 'granted', ground: 'disclosed' })
    expectDone(await decideApplication(officer, { id, ...draft }))
  })
})
