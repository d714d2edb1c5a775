import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import { applicationFile, caseActFacts, caseActs, registerApplication } from '../index.ts'
import { actGroupLabels } from './rules/act-rule.ts'

test('every group of acts holds one', () => {
  const used = new Set(caseActs.map((act) => caseActFacts[act].group))
  expect([...used].toSorted()).toEqual(Object.keys(actGroupLabels).toSorted())
})

onBothEngines('acts of a case', (open) => {
  test('stand group by group, in the order of the stages, each act once', async () => {
    const world = await open()
    const { officer } = await openOffice(world)
    world.at('2026-03-02')
    const { id } = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel: 'counter',
        arrivedOn: Temporal.PlainDate.from('2026-03-02'),
      }),
    )
    const { acts } = expectDone(await applicationFile(officer, id))
    const order = acts.map(({ group }) => group)
    expect([...new Set(order)]).toEqual(Object.keys(actGroupLabels))
    expect(order).toEqual(order.toSorted((a, b) => rank(a) - rank(b)))
    expect(acts.map(({ act }) => act).toSorted()).toEqual(
      caseActs.filter((act) => caseActFacts[act].quiet !== true).toSorted(),
    )
    expect(acts.filter(({ primary }) => primary).map(({ act }) => act)).toEqual(['review'])
  })
})

function rank(group: keyof typeof actGroupLabels): number {
  return Object.keys(actGroupLabels).indexOf(group)
}
