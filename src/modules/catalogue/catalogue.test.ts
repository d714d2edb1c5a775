import { describe, expect, test } from 'vitest'
import { person } from '../../../tests/support/people.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { dutiesOf } from '../../law/publishing/duty.ts'
import { notedHeads, verifyChain } from '../audit/index.ts'
import { expectDone } from '../desk/index.ts'
import { addUnit, openCounty, type Unit, updateUnit } from '../units/index.ts'
import {
  addColumn,
  applyTemplate,
  catalogueOf,
  cataloguePolicy,
  codesBelow,
  columnPath,
  guideOf,
  isLeaf,
  proposeGuide,
  publishGuide,
  timeLimitLabel,
  updateColumn,
} from './index.ts'
import { catalogueTemplate } from './template.ts'

const seedColumns = [
  '镇街文件',
  '公告公示',
  '规划计划',
  '会议公开',
  '行政权力',
  '财政预算决算',
  '政府集中采购',
  '应急管理',
  '其他法定公开内容',
  '政务公开组织管理',
]

const contact = {
  office: '党政办公室',
  address: '汶军路467号',
  officeHours: '工作日 8:30—12:00',
  phone: '0537-7934101',
}

async function openTownship(world: World): Promise<Unit> {
  expectDone(await openCounty(world.desk, { code: 'wenshang', name: '汶上县人民政府' }))
  return expectDone(
    await addUnit(world.desk, {
      code: 'yangdian',
      name: '杨店镇人民政府',
      kind: 'township',
      parent: 'wenshang',
      contact,
    }),
  )
}

describe('templates', () => {
  test('a township has the ten columns that count, in their order, and nothing else that does', () => {
    const counting = catalogueTemplate('township').columns.filter((column) => column.counts)
    expect(counting.map((column) => column.name)).toEqual(seedColumns)
    expect(counting.every((column) => column.entry === 'disclosures')).toBe(true)
    expect(counting.every((column) => column.children.length === 0)).toBe(true)
  })

  test.each([
    ['township', 'township'],
    ['department', 'county'],
    ['county', 'county'],
  ] as const)('%s: every duty has a column, every code and name stands once', (kind, level) => {
    const all = catalogueTemplate(kind).columns.flatMap((column) => [column, ...column.children])
    const covered = new Set(all.flatMap((column) => column.duties))
    expect(dutiesOf(level).filter((duty) => !covered.has(duty.key))).toEqual([])
    expect(new Set(all.map((column) => column.code)).size).toBe(all.length)
    expect(new Set(all.map((column) => column.name)).size).toBe(all.length)
  })
})

onBothEngines('catalogue', (open) => {
  test('a template gives a unit its columns; applied twice it changes nothing', async () => {
    const world = await open()
    const unit = await openTownship(world)
    const officer = person('公开', unit, 'disclosureOfficer')
    const catalogue = expectDone(await applyTemplate(world.desk.as(officer), { unit: 'yangdian' }))
    expect(catalogue.disclosures.map((column) => column.name)).toEqual(seedColumns)
    expect(catalogue.rulebook.map((column) => column.name)).toEqual(['政府信息公开制度'])
    const again = expectDone(await applyTemplate(world.desk.as(officer), { unit: 'yangdian' }))
    expect(again).toEqual(catalogue)
    expect(await catalogueOf(world.desk.read, 'yangdian')).toEqual(catalogue)
  })

  test('a tree: path, leaves, what is below', async () => {
    const world = await open()
    await openTownship(world)
    const catalogue = expectDone(await applyTemplate(world.desk, { unit: 'wenshang' }))
    const rules = catalogue.columns.find((column) => column.name === '行政规范性文件')
    expect(rules && columnPath(catalogue, rules.code).map((column) => column.name)).toEqual([
      '政策文件',
      '行政规范性文件',
    ])
    const policies = catalogue.columns.find((column) => column.name === '政策文件')
    expect(policies && isLeaf(catalogue, policies)).toBe(false)
    expect(policies && codesBelow(catalogue, policies.code)).toHaveLength(4)
  })

  test('a column can be added and changed, with its faults named', async () => {
    const world = await open()
    const unit = await openTownship(world)
    const desk = world.desk.as(person('公开', unit, 'disclosureHead'))
    expectDone(await applyTemplate(desk, { unit: 'yangdian' }))
    const added = expectDone(
      await addColumn(desk, { unit: 'yangdian', name: '涉农补贴', duties: ['A20_11'] }),
    )
    expect(added).toMatchObject({ position: 11, counts: true, parent: null, entry: 'disclosures' })
    expect(timeLimitLabel(added.timeLimit)).toBe('自信息形成或者变更之日起20个工作日内')

    expect(await addColumn(desk, { unit: 'yangdian', name: '涉农补贴' })).toMatchObject({
      issues: [{ field: 'name' }],
    })
    expect(
      await addColumn(desk, { unit: 'yangdian', name: '', code: 'X', duties: ['A20_99'] }),
    ).toMatchObject({ issues: [{ field: 'code' }, { field: 'name' }, { field: 'duties' }] })
    expect(await addColumn(desk, { unit: 'yangdian', name: '下级', parent: 'none' })).toMatchObject({
      issues: [{ field: 'parent' }],
    })

    const changed = await updateColumn(desk, {
      unit: 'yangdian',
      code: added.code,
      name: '惠农补贴',
      timeLimit: 'promptly',
    })
    expect(expectDone(changed)).toMatchObject({ name: '惠农补贴', timeLimit: 'promptly' })
    expect((await catalogueOf(desk.read, 'yangdian')).columns.at(-1)).toEqual(expectDone(changed))
    expect(await updateColumn(desk, { unit: 'yangdian', code: 'none' })).toMatchObject({
      refusal: { code: 'notFound' },
    })
  })

  test('the guide needs what the law asks, and keeps every edition', async () => {
    const world = await open()
    const unit = await openTownship(world)
    const desk = world.desk.as(person('公开', unit, 'disclosureOfficer'))
    expect(await guideOf(desk.read, 'yangdian')).toBe(null)
    const proposed = proposeGuide(unit, seedColumns)
    const first = expectDone(await publishGuide(desk, { unit: 'yangdian', ...proposed }))
    expect(first).toMatchObject({ version: 1, office: { phone: '0537-7934101', fax: '' } })
    expect(await guideOf(desk.read, 'yangdian')).toEqual(first)

    const channels = proposed.channels.filter(({ channel }) => channel !== 'mail')
    expect(
      await publishGuide(desk, {
        unit: 'yangdian',
        ...proposed,
        access: [' '],
        channels: [...channels, { channel: 'fax', how: '' }],
      }),
    ).toMatchObject({
      issues: [
        { field: 'access', ground: '条例第十二条' },
        { field: 'channels', text: expect.stringContaining('不能关闭') },
        { field: 'channels', text: expect.stringContaining('使用说明') },
        { field: 'channels', text: expect.stringContaining('传真号码') },
      ],
    })
    world.at('2024-05-06')
    expectDone(await updateUnit(desk, { code: 'yangdian', contact: { phone: '' } }))
    expect(await publishGuide(desk, { unit: 'yangdian', ...proposed })).toMatchObject({
      issues: [{ field: 'contact.phone' }],
    })
    expectDone(await updateUnit(desk, { code: 'yangdian', contact: { phone: '0537-7934102' } }))
    const second = expectDone(await publishGuide(desk, { unit: 'yangdian', ...proposed }))
    expect(second).toMatchObject({ version: 2, office: { phone: '0537-7934102' } })
    expect(second.updatedOn.toString()).toBe('2024-05-06')
    const report = await verifyChain(
      desk.read,
      desk.vault.auditKey,
      ['guide_versions'],
      await notedHeads(world.folder),
    )
    expect(report.faults).toEqual([])
  })

  test('who may arrange the catalogue', async () => {
    const world = await open()
    const unit = await openTownship(world)
    const county = { code: 'wenshang', path: '/wenshang/' }
    const refused = { kind: 'refused', refusal: { code: 'notAllowed' } }
    for (const actor of [
      person('采编', unit, 'editor'),
      person('管理', county, 'systemAdministrator'),
      person('审计', county, 'auditor'),
      person('县公开', county, 'disclosureOfficer'),
    ]) {
      expect(await applyTemplate(world.desk.as(actor), { unit: 'yangdian' })).toMatchObject(refused)
      expect(await addColumn(world.desk.as(actor), { unit: 'yangdian', name: '新栏目' })).toMatchObject(
        refused,
      )
    }
    const supervisor = world.desk.as(person('主管', county, 'supervisor'))
    expectDone(await applyTemplate(supervisor, { unit: 'yangdian' }))
    expect(
      await publishGuide(supervisor, { unit: 'yangdian', ...proposeGuide(unit, seedColumns) }),
    ).toMatchObject(refused)
    expect(Object.keys(cataloguePolicy)).toEqual([
      'applyTemplate',
      'addColumn',
      'updateColumn',
      'publishGuide',
    ])
  })
})
