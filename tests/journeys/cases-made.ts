import { type AccountActor, type Desk, expectDone } from '../../src/modules/desk/index.ts'
import { registerApplication } from '../../src/modules/requests/index.ts'
import { listAccountsOf } from '../../src/modules/units/index.ts'
import { personForm } from '../support/cases.ts'
import type { County } from './steps.ts'

/** The desk of an account of the demonstration, for what lies before the journey begins. */
export async function deskOf(county: County, username: string): Promise<Desk> {
  const { desk } = county.demonstration.instance
  const [unitCode = ''] = username.split('.')
  const account = (await listAccountsOf(desk.read, unitCode)).find((one) => one.username === username)
  if (!account) throw new Error(`no account ${username}`)
  const { id, name, unit, roles } = account
  const actor: AccountActor = { kind: 'account', id, username, name, unit, roles }
  return desk.as(actor)
}

/** A case of 杨店镇 that was handed in over the counter on this day, with what its applicant was given. */
export async function receivedCase(county: County, on: string, description: string) {
  const officer = await deskOf(county, 'yangdian.gongkai')
  const arrivedOn = Temporal.PlainDate.from(on)
  const form = personForm({ name: '陈某某', description })
  const request = { unitCode: 'yangdian', form, channel: 'counter', arrivedOn } as const
  const { id, number, queryCode } = expectDone(await registerApplication(officer, request))
  return { officer, id, keys: { number, code: queryCode } }
}
