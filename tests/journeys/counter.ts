import { expectDone } from '../../src/modules/desk/index.ts'
import { type Registered, registerApplication } from '../../src/modules/requests/index.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { personForm } from '../support/cases.ts'
import { person } from '../support/people.ts'
import type { County } from './steps.ts'

/** An application handed in over the counter of 杨店镇 today, by an invented applicant. */
export async function handedIn(county: County, description: string): Promise<Registered> {
  const { desk } = county.demonstration.instance
  const unit = await findUnit(desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  const registered = await registerApplication(desk.as(person('窗口', unit, 'disclosureOfficer')), {
    unitCode: 'yangdian',
    form: personForm({ description }),
    channel: 'counter',
    arrivedOn: desk.today(),
  })
  return expectDone(registered)
}
