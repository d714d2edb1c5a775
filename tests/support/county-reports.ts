import type { Desk } from '../../src/modules/desk/index.ts'
import { expectDone } from '../../src/modules/desk/index.ts'
import { foundCounty, foundUnit } from '../../src/modules/catalogue/index.ts'
import { printPage } from '../../src/modules/reporting/reading/files/print-page.ts'
import { type SampleReport, sampleReport } from '../../src/modules/reporting/reading/sample-report.ts'
import type { Unit } from '../../src/modules/units/index.ts'
import { person } from './people.ts'
import type { ReportPeople } from './reports.ts'
import type { World } from './world.ts'

export const reportYear = 2023
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export interface County {
  readonly world: World
  readonly county: Unit
  readonly supervisor: Desk
  readonly people: Readonly<Record<'zhen' | 'xiang' | 'ju', ReportPeople>>
}

export const outsideUnit = {
  code: 'minzheng',
  parent: 'xian',
  name: '某县民政局',
  kind: 'department',
  dueDay: '',
  fromYear: 2020,
  untilYear: null,
  mail: 'minzheng@example.invalid',
  phone: '',
  isNew: true,
} as const

/** A file of the off-system unit; `change` makes it a wrong one. */
export function pageOf(change: (sample: SampleReport) => void = () => undefined): Uint8Array {
  const sample = { ...sampleReport(), unit: outsideUnit.name }
  change(sample)
  return bytesOf(printPage(sample))
}

/** A county with three units on the system, on 2024-01-20, before their reports for 2023 are due. */
export async function openReportingCounty(world: World): Promise<County> {
  world.at('2023-01-03')
  const county = expectDone(await foundCounty(world.desk, { code: 'xian', name: '某县人民政府' }))
  const people: Partial<Record<'zhen' | 'xiang' | 'ju', ReportPeople>> = {}
  for (const [code, name, kind] of [
    ['zhen', '某镇人民政府', 'township'],
    ['xiang', '某乡人民政府', 'township'],
    ['ju', '某局', 'department'],
  ] as const) {
    const unit = expectDone(await foundUnit(world.desk, { code, name, kind, parent: 'xian' }))
    const desk = (role: Parameters<typeof person>[2]): Desk => world.desk.as(person(role, unit, role))
    people[code] = {
      officer: desk('disclosureOfficer'),
      head: desk('disclosureHead'),
      leader: desk('unitHead'),
    }
  }
  const { zhen, xiang, ju } = people
  if (!zhen || !xiang || !ju) throw new Error('a unit is missing')
  world.at('2024-01-20')
  const supervisor = world.desk.as(person('主管', county, 'supervisor'))
  return { world, county, supervisor, people: { zhen, xiang, ju } }
}
