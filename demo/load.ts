import type { Instance } from '../src/instance.ts'
import {
  catalogueOf,
  foundCounty,
  foundUnit,
  proposeGuide,
  publishGuide,
} from '../src/modules/catalogue/index.ts'
import { type Desk, expectDone } from '../src/modules/desk/index.ts'
import {
  findUnit,
  makePassword,
  setRemedyPlaces,
  type Unit,
  type UnitKind,
} from '../src/modules/units/index.ts'
import { WrongSetting } from '../src/platform/settings.ts'
import { CaseWriter } from './cases.ts'
import { county, remedyPlaces, units } from './county.ts'
import { pendingItems } from './pending-items.ts'
import {
  countyStaff,
  type DemoAccount,
  hire,
  personOf,
  smallStaff,
  type Staff,
  yangdianStaff,
} from './people.ts'
import { Publisher } from './publications.ts'
import { publishingCases } from './publishing-cases.ts'
import { departmentYear, townshipYear } from './recurring.ts'
import { reports } from './reports.ts'
import { rulebookItems } from './rulebook.ts'
import { Timeline } from './timeline.ts'
import { workingDaysBefore } from './working-days.ts'
import { casesAtAnchor, casesOfYear, someCases } from './yangdian-cases.ts'
import { yangdian2023 } from './yangdian-2023.ts'

type Day = Temporal.PlainDate

/** The county opens its books here; what belongs to 杨店镇 2023 is fixed. */
const opening = Temporal.PlainDate.from('2023-01-03')
const fixedYear = 2023
const countyUnit = { code: county.code, name: county.name, shortName: '汶上县', kind: 'county' as const }
/** The report for 2023 is out by now, and the cases before the anchor lie in 2024 (2023 is fixed: nobody applied). */
const earliestAnchor = Temporal.PlainDate.from('2024-02-06')

export interface LoadedDemonstration {
  readonly accounts: readonly DemoAccount[]
  readonly password: string
  /** the password was chosen by whoever started the program */
  readonly given: boolean
}

/**
 * Loads the demonstration county into a fresh instance, by the product's own acts at their own dates. All
 * of it is a function of the anchor day. Throws {@link WrongSetting} for an anchor before the report of 2023.
 */
export async function load(instance: Instance): Promise<LoadedDemonstration> {
  const anchor = instance.anchorDay
  if (!anchor) throw new Error('only a demonstration is loaded')
  if (Temporal.PlainDate.compare(anchor, earliestAnchor) < 0) {
    throw new WrongSetting(
      `DEMO_TODAY 不能早于 ${earliestAnchor.toString()}：演示县含有杨店镇 2023 年的年度报告。`,
    )
  }
  const password = instance.settings.demoPassword ?? makePassword()
  const timeline = new Timeline(anchor)
  const staffOf = await settle(instance, password)

  const first = Math.max(fixedYear + 1, anchor.year - 2)
  for (const unit of [...units, countyUnit]) {
    const staff = staffOf.get(unit.code)
    if (!staff) continue
    const publisher = new Publisher(timeline, unit, staff)
    for (let year = first; year <= anchor.year; year += 1) {
      for (const item of itemsOf(unit.code, unit.shortName ?? unit.name, unit.kind, year)) {
        publisher.publish(item, year)
      }
    }
  }
  yangdian(instance, timeline, staffOf, anchor)
  applications(instance, timeline, staffOf, anchor, first)
  reports(instance, timeline, staffOf, { fixed: fixedYear, first, anchor })
  await timeline.run(instance)

  const accounts = [...staffOf.values()]
    .flatMap((staff) => [...staff.values()])
    .filter((person) => ['yangdian', 'wenshang'].includes(person.unit.code))
    .map((person) => ({ username: person.username, label: person.name }))
  return { accounts, password, given: instance.settings.demoPassword !== null }
}

/** County, units, catalogues, guides and people, on the opening day. */
async function settle(instance: Instance, password: string): Promise<Map<string, Staff>> {
  const now = opening.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' }).toInstant()
  const desk = instance.deskAt(() => now)
  const top = expectDone(await foundCounty(desk, county))
  for (const unit of units) expectDone(await foundUnit(desk, { ...unit, parent: county.code }))
  for (const code of [county.code, ...units.map((unit) => unit.code)]) {
    await openGuide(desk, code, top)
    expectDone(await setRemedyPlaces(desk, { code, ...remedyPlaces(code) }))
  }
  const staffOf = new Map<string, Staff>()
  staffOf.set(county.code, await hire(desk, county.code, [...countyStaff, ...smallStaff], password))
  for (const unit of units) {
    const staff = unit.code === 'yangdian' ? yangdianStaff : smallStaff
    staffOf.set(unit.code, await hire(desk, unit.code, staff, password))
  }
  return staffOf
}

async function openGuide(desk: Desk, code: string, top: Unit): Promise<void> {
  const unit = await findUnit(desk.read, code)
  if (!unit) throw new Error(`no unit ${code}`)
  const { disclosures } = await catalogueOf(desk.read, code)
  const names = disclosures.map((column) => column.name)
  expectDone(await publishGuide(desk, { unit: code, ...proposeGuide(unit, names, top) }))
}

function itemsOf(code: string, name: string, kind: UnitKind, year: number): ReturnType<typeof townshipYear> {
  if (kind === 'township') {
    const all = townshipYear(name, year)
    // the smaller townships publish less, as in life
    return code === 'yangdian' ? all : all.filter((_, index) => index % 2 === 0)
  }
  return departmentYear(name, year, ['财政预算决算', '规划统计', kind === 'county' ? '会议公开' : '监督检查'])
}

/** What is fixed of 2023, and what lies on people's desks on the anchor day. */
function yangdian(
  instance: Instance,
  timeline: Timeline,
  staffOf: ReadonlyMap<string, Staff>,
  anchor: Day,
): void {
  const staff = staffOf.get('yangdian')
  if (!staff) return
  const publisher = new Publisher(timeline, { code: 'yangdian', name: '杨店镇人民政府' }, staff)
  for (const item of [...rulebookItems, ...yangdian2023]) publisher.publish(item, fixedYear)
  pendingItems(publisher, instance.calendar, anchor)
  publishingCases(publisher, timeline, instance.calendar, anchor)
}

function applications(
  instance: Instance,
  timeline: Timeline,
  staffOf: ReadonlyMap<string, Staff>,
  anchor: Day,
  first: number,
): void {
  const { calendar } = instance
  for (const [code, staff] of staffOf) {
    if (code === county.code) continue
    const own = code === 'yangdian'
    const officer = personOf(staff, own ? 'gongkai' : 'yishen')
    const head = personOf(staff, own ? 'fuzeren' : 'ershen')
    const leader = personOf(staff, own ? 'lingdao' : 'qianfa')
    const writer = new CaseWriter(timeline, calendar, { unitCode: code, officer, head, leader })
    if (!own) {
      someCases(writer, calendar, anchor)
      continue
    }
    // the year in hand keeps its last weeks for the cases that are laid out backwards from the anchor
    for (let year = first; year < anchor.year; year += 1) casesOfYear(writer, calendar, year, anchor)
    casesOfYear(writer, calendar, anchor.year, workingDaysBefore(calendar, anchor, 95))
    casesAtAnchor(writer, calendar, anchor)
  }
}
