import { expect, test } from 'vitest'
import { fileAndPublish } from '../../../../tests/support/reports.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { sealedTables } from '../../../schema.ts'
import { verifyChain } from '../../audit/index.ts'
import { expectDone } from '../../desk/index.ts'
import {
  accountsOf,
  comparePage,
  compileBoard,
  compiledReportOf,
  confirmOutsideFile,
  correctOutsideCell,
  dropOutsideFile,
  outsideFile,
  saveOutsideUnit,
  takeOutsideFile,
} from '../index.ts'

import {
  bytesOf,
  type County,
  openReportingCounty,
  outsideUnit as outside,
  pageOf,
  reportYear as year,
} from '../../../../tests/support/county-reports.ts'

onBothEngines('units that are not on the system', (open) => {
  const openCounty = async (): Promise<County> => openReportingCounty(await open())

  test('the list of units outside: wrong input is told at its field', async () => {
    const { supervisor, people } = await openCounty()
    expect(await saveOutsideUnit(people.zhen.head, outside)).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    expect(
      await saveOutsideUnit(supervisor, {
        ...outside,
        dueDay: '02-30',
        fromYear: 1999,
        untilYear: 1998,
        mail: '不知道',
      }),
    ).toMatchObject({
      issues: [{ field: 'dueDay' }, { field: 'fromYear' }, { field: 'untilYear' }, { field: 'mail' }],
    })
    expect(await saveOutsideUnit(supervisor, { ...outside, code: 'zhen' })).toMatchObject({
      issues: [{ field: 'code' }],
    })
    expectDone(await saveOutsideUnit(supervisor, outside))
    expect(await saveOutsideUnit(supervisor, { ...outside, code: 'other' })).toMatchObject({
      issues: [{ field: 'name' }],
    })
    const changed = expectDone(
      await saveOutsideUnit(supervisor, { ...outside, isNew: false, untilYear: 2022 }),
    )
    expect(changed.untilYear).toBe(2022)
    const file = { code: outside.code, year, fileName: '年报.html', bytes: pageOf() }
    expect(await takeOutsideFile(supervisor, file)).toMatchObject({ refusal: { code: 'notNow' } })
  })

  test('a file is read, set right, confirmed; then it counts as accepted, and a later one follows it', async () => {
    const { supervisor, people, world, county } = await openCounty()
    expectDone(await saveOutsideUnit(supervisor, outside))
    const on = { code: outside.code, year }
    const take = (bytes: Uint8Array) => takeOutsideFile(supervisor, { ...on, fileName: '年报.html', bytes })
    const wrongUnit = pageOf((sample) => void (sample.unit = '别县水利局'))
    expect(await take(wrongUnit)).toMatchObject({
      issues: [{ field: 'file', text: expect.stringContaining('别县水利局') }],
    })
    const wrongYear = pageOf((sample) => void (sample.year = 2022))
    expect(await take(wrongYear)).toMatchObject({
      issues: [{ field: 'file', text: expect.stringContaining('2022') }],
    })
    expect(await take(bytesOf('no report'))).toMatchObject({ issues: [{ field: 'file' }] })

    // one sum is wrong in the original
    const taken = expectDone(
      await take(pageOf((sample) => void (sample.requests.received = [6, 1, 0, 0, 0, 0, 8]))),
    )
    const seen = { ...on, fileHash: taken.fileHash }
    expect((await accountsOf(world.desk.read, county, year)).at(-1)).toMatchObject({ basis: 'missing' })
    const view = expectDone(await outsideFile(supervisor, on))
    expect(view.pending?.doubtful.map(({ cell }) => cell)).toContain('requests.received.total')
    expect(await confirmOutsideFile(supervisor, { ...seen, reason: '', correction: '' })).toMatchObject({
      issues: [{ field: 'reason' }],
    })
    const cell = { ...seen, cell: 'requests.received.total' }
    expect(await correctOutsideCell(supervisor, { ...cell, value: '七', note: '' })).toMatchObject({
      issues: [{ field: 'value' }, { field: 'note' }],
    })
    expect(
      await correctOutsideCell(supervisor, { ...cell, fileHash: 'other', value: '7', note: '表三' }),
    ).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
    expectDone(await correctOutsideCell(supervisor, { ...cell, value: '7', note: '原件此格为 7' }))
    expect(expectDone(await outsideFile(supervisor, on)).pending?.doubtful).toEqual([])
    const refused = await confirmOutsideFile(people.zhen.head, { ...seen, reason: '', correction: '' })
    expect(refused).toMatchObject({ refusal: { code: 'notAllowed' } })
    const file = expectDone(await confirmOutsideFile(supervisor, { ...seen, reason: '', correction: '' }))
    expect(file).toMatchObject({ version: 1, corrections: [{ from: 8, to: 7, by: '主管' }], reason: null })
    expect(await world.desk.files.load(file.fileHash)).not.toBeNull()
    const compiled = await compiledReportOf(world.desk.read, 'xian', year)
    expect(compiled?.compiled).toMatchObject({
      included: ['minzheng'],
      missing: ['xian', 'zhen', 'xiang', 'ju'],
    })
    expect(compiled?.unitNames).toMatchObject({ minzheng: outside.name })
    expect(compiled?.requests.rows.received.at(-1)).toBe(7)

    const second = expectDone(await take(pageOf((sample) => void (sample.charges = '13'))))
    const other = { ...on, fileHash: second.fileHash, reason: '' }
    expect(await confirmOutsideFile(supervisor, { ...other, correction: '' })).toMatchObject({
      issues: [{ field: 'correction' }],
    })
    expectDone(await confirmOutsideFile(supervisor, { ...other, correction: '收费金额更正。' }))
    expect(expectDone(await outsideFile(supervisor, on)).confirmed.map(({ version }) => version)).toEqual([
      1, 2,
    ])
    expect(await take(pageOf((sample) => void (sample.charges = '13')))).toMatchObject({
      refusal: { code: 'alreadyExists' },
    })
    expect(await dropOutsideFile(supervisor, on)).toMatchObject({ refusal: { code: 'notFound' } })
    expect(await verifyChain(world.desk.read, world.desk.vault.auditKey, sealedTables, [])).toEqual(
      expect.objectContaining({ faults: [] }),
    )
  })

  test('a public page that says something else is found by cell and passage, on record, and the unit told', async () => {
    const { supervisor, people, world } = await openCounty()
    expectDone(await saveOutsideUnit(supervisor, outside))
    const on = { code: outside.code, year }
    const page = (bytes: Uint8Array) => ({ ...on, page: { fileName: '年报.html', bytes } })
    expect(await comparePage(supervisor, page(pageOf()))).toMatchObject({ refusal: { code: 'notNow' } })
    const taken = expectDone(
      await takeOutsideFile(supervisor, { ...on, fileName: '年报.html', bytes: pageOf() }),
    )
    const seen = { ...on, fileHash: taken.fileHash, reason: '', correction: '' }
    expectDone(await confirmOutsideFile(supervisor, seen))
    expect(await comparePage(people.zhen.head, page(pageOf()))).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    expect(expectDone(await comparePage(supervisor, page(pageOf()))).differences).toEqual([])
    const other = pageOf((sample) => {
      sample.charges = '12.6'
      sample.problems = ['公开的及时性还不够强。下一步按月核对目录。', '另外加强培训。']
    })
    const { differences } = expectDone(await comparePage(supervisor, page(other)))
    expect(differences).toEqual([
      expect.objectContaining({ where: 'proactive.chargesWanYuan', submitted: '12.5', published: '12.6' }),
      expect.objectContaining({ kind: 'passage', where: '五', published: expect.stringContaining('不够强') }),
      expect.objectContaining({ kind: 'passage', where: '五', submitted: null }),
    ])
    expect(await comparePage(supervisor, { code: 'zhen', year })).toMatchObject({
      refusal: { code: 'notNow' },
    })
    await fileAndPublish(people.zhen, 'zhen', year)
    const own = expectDone(await comparePage(supervisor, { code: 'zhen', year }))
    expect(own).toMatchObject({ source: 'version', differences: [], basis: '第 1 次报送' })
    const rows = expectDone(await compileBoard(supervisor, { unitCode: 'xian', year }))
    expect(rows.map(({ code, differences: found }) => [code, found])).toEqual([
      ['xian', null],
      ['zhen', 0],
      ['xiang', null],
      ['ju', null],
      ['minzheng', 3],
    ])
    expect(world.engine).toMatch(/sqlite|postgres/)
  })
})
