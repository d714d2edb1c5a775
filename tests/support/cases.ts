import { expectDone, type AccountActor, type Desk } from '../../src/modules/desk/index.ts'
import { emptyForm, type ApplicationForm } from '../../src/modules/requests/index.ts'
import { addUnit, openCounty, setRemedyPlaces, type Unit, updateUnit } from '../../src/modules/units/index.ts'
import { person } from './people.ts'
import type { World } from './world.ts'

/** A county with two townships, and the people of 杨店镇 who handle applications. */
export interface Office {
  readonly county: Unit
  readonly town: Unit
  readonly otherTown: Unit
  readonly officer: Desk
  readonly head: Desk
  readonly people: Readonly<
    Record<'officer' | 'head' | 'leader' | 'supervisor' | 'auditor' | 'administrator', AccountActor>
  >
}

/** Opens the office of 杨店镇 in an empty world. */
export async function openOffice(world: World): Promise<Office> {
  const county = expectDone(await openCounty(world.desk, { code: 'wenshang', name: '汶上县人民政府' }))
  const add = async (code: string, name: string): Promise<Unit> =>
    expectDone(await addUnit(world.desk, { code, name, kind: 'township', parent: 'wenshang' }))
  const town = await add('yangdian', '杨店镇人民政府')
  const otherTown = await add('invented', '某某镇人民政府')
  // what letters need of a unit
  await updateUnit(world.desk, { code: 'yangdian', contact: { phone: '0000-0000000' } })
  await setRemedyPlaces(world.desk, { code: 'yangdian', ...remedyPlaces })
  const people = {
    officer: person('专员', town, 'disclosureOfficer'),
    head: person('负责人', town, 'disclosureHead'),
    leader: person('领导', town, 'unitHead'),
    supervisor: person('主管', county, 'supervisor'),
    auditor: person('审计', county, 'auditor'),
    administrator: person('管理员', county, 'systemAdministrator'),
  }
  return {
    county,
    town,
    otherTown,
    officer: world.desk.as(people.officer),
    head: world.desk.as(people.head),
    people,
  }
}

export const remedyPlaces = {
  body: '汶上县人民政府',
  address: '汶上县某某路1号',
  onlineChannel: 'https://reconsideration.example.invalid/',
  court: '某某县人民法院',
} as const

/** A name that stands in no sentence of the product, with a sign outside the first plane. */
export const rareName = '𠮷某䶮'

/** A form without faults; its numbers are plainly invented and pass their check digits. */
export function personForm(change: Partial<ApplicationForm> = {}): ApplicationForm {
  return {
    ...emptyForm,
    applicantIs: 'naturalPerson',
    name: rareName,
    idKind: 'residentIdCard',
    idNumber: '110101190001010014',
    phone: '13800000000',
    email: 'nobody@example.com',
    address: '某省某县杨店镇某村1号',
    postcode: '272500',
    description: '杨店镇2025年高标准农田建设项目的施工合同',
    carrier: 'electronic',
    delivery: 'online',
    ...change,
  }
}
