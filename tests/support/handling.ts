import { expectDone, type Answer, type Desk } from '../../src/modules/desk/index.ts'
import { registerApplication, saveSection } from '../../src/modules/requests/index.ts'
import { createAccount } from '../../src/modules/units/index.ts'
import { type Office, personForm } from './cases.ts'
import { person } from './people.ts'
import type { World } from './world.ts'

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** A case received over the counter on this day, the clock standing there. */
export async function receivedOn(world: World, { officer }: Office, on: string, description?: string) {
  world.at(on)
  return expectDone(
    await registerApplication(officer, {
      unitCode: 'yangdian',
      form: personForm(description === undefined ? {} : { description }),
      channel: 'counter',
      arrivedOn: day(on),
    }),
  )
}

/** Two 科室 of 杨店镇: one whose head signs in as 采编, one whose head answers on paper. */
export async function openSections(world: World, { officer, town }: Office) {
  const account = expectDone(
    await createAccount(world.desk, {
      username: 'yangdian.guihua',
      name: '规划办负责人',
      unit: 'yangdian',
      roles: ['editor'],
    }),
  )
  const section = async (name: string, rest: { readonly person: string; readonly accountId: string }) =>
    expectDone(await saveSection(officer, { unitCode: 'yangdian', name, active: true, ...rest }))
  const planning = await section('规划建设办公室', { person: '', accountId: account.id })
  const office = await section('党政办公室', { person: '某甲', accountId: '' })
  const planner: Desk = world.desk.as({
    ...person('规划办负责人', town, 'editor'),
    id: account.id,
  })
  return { planning, office, planner }
}

/** What was refused, or which fields are to be mended. */
export function answerOf(answer: Answer<unknown>): string | readonly string[] {
  if (answer.kind === 'issues') return answer.issues.map(({ field }) => field)
  return answer.kind === 'refused' ? answer.refusal.code : answer.kind
}
