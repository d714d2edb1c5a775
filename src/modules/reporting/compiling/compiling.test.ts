import { expect, test } from 'vitest'
import { person } from '../../../../tests/support/people.ts'
import { fileAndPublish, fileReport, type ReportPeople } from '../../../../tests/support/reports.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { sealedTables } from '../../../schema.ts'
import { deliverNext } from '../../../platform/outbox.ts'
import type { Notice } from '../../../platform/notifier.ts'
import { verifyChain } from '../../audit/index.ts'
import { foundCounty, foundUnit } from '../../catalogue/index.ts'
import { type Desk, expectDone } from '../../desk/index.ts'
import { createAccount, listAccountsOf, setNoticeMail, type Unit } from '../../units/index.ts'
import {
  acceptReport,
  accountsOf,
  cellNamed,
  comparePage,
  compileBoard,
  compiledCell,
  compiledReportOf,
  confirmOutsideFile,
  correctOutsideCell,
  dropOutsideFile,
  enterFigures,
  openRemarksOf,
  outsideFile,
  publishReport,
  reportNotices,
  reportUrgings,
  saveOutsideUnit,
  sendBackReport,
  takeOutsideFile,
  urgeMissing,
} from '../index.ts'
import { printPage } from '../reading/files/print-page.ts'
import { type SampleReport, sampleReport } from '../reading/sample-report.ts'

const year = 2023
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

interface County {
  readonly world: World
  readonly county: Unit
  readonly supervisor: Desk
  readonly people: Readonly<Record<'zhen' | 'xiang' | 'ju', ReportPeople>>
}

const outside = {
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
function pageOf(change: (sample: SampleReport) => void = () => undefined): Uint8Array {
  const sample = { ...sampleReport(), unit: outside.name }
  change(sample)
  return bytesOf(printPage(sample))
}

onBothEngines('the county compiles', (open) => {
  async function openCounty(): Promise<County> {
    const world = await open()
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

  const rowsOf = async ({ supervisor }: County) =>
    new Map(
      expectDone(await compileBoard(supervisor, { unitCode: 'xian', year })).map((row) => [row.code, row]),
    )

  test('the board: each unit with its state, day, lateness; who is missing', async () => {
    const county = await openCounty()
    const { supervisor, people, world } = county
    expectDone(await saveOutsideUnit(supervisor, { ...outside, dueDay: '01-10' }))
    await fileReport(people.zhen, 'zhen', year)
    expectDone(
      await enterFigures(people.xiang.officer, { unitCode: 'xiang', year, figures: { licensing: '3' } }),
    )
    const rows = await rowsOf(county)
    expect([...rows.values()].map(({ code, state, missing }) => [code, state, missing])).toEqual([
      ['xian', 'notBegun', false],
      ['zhen', 'submitted', false],
      ['xiang', 'drafting', true],
      ['ju', 'notBegun', true],
      ['minzheng', 'notBegun', true],
    ])
    expect(rows.get('minzheng')?.due).toMatchObject({ dueOn: '2024-01-10', daysLate: 10, open: true })
    expect(rows.get('ju')?.due).toMatchObject({ dueOn: '2024-01-31', what: 'submit', daysLate: 0 })
    expect(rows.get('xian')?.due).toMatchObject({ dueOn: '2024-03-31', what: 'publish' })
    world.at('2024-02-02')
    expect((await rowsOf(county)).get('ju')?.due).toMatchObject({ daysLate: 2, open: true })
    expect(await compileBoard(people.zhen.head, { unitCode: 'xian', year })).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
  })

  test('a return names its places; the unit mends, hands in anew, and it is accepted', async () => {
    const county = await openCounty()
    const { supervisor, people } = county
    const on = { unitCode: 'zhen', year }
    expect(await acceptReport(supervisor, on)).toMatchObject({ refusal: { code: 'notNow' } })
    await fileReport(people.zhen, 'zhen', year)
    expect(await acceptReport(people.zhen.head, on)).toMatchObject({ refusal: { code: 'notAllowed' } })
    expect(await sendBackReport(supervisor, { ...on, remarks: [] })).toMatchObject({
      issues: [{ field: 'remarks' }],
    })
    expect(
      await sendBackReport(supervisor, {
        ...on,
        remarks: [
          { where: 'requests.received.nobody', text: '不对' },
          { where: '五：没有写过的话', text: '' },
        ],
      }),
    ).toMatchObject({
      issues: [{ field: 'remarks.0.where' }, { field: 'remarks.1.text' }, { field: 'remarks.1.where' }],
    })
    const remarks = [
      { where: 'requests.received.naturalPerson', text: '与台账不符，请核对。' },
      { where: '五：培训不够', text: '请写明培训了几次。' },
    ]
    expect(expectDone(await sendBackReport(supervisor, { ...on, remarks })).state).toBe('sentBack')
    expect(await openRemarksOf(county.world.desk.read, 'zhen', year)).toMatchObject(remarks)
    expect((await rowsOf(county)).get('zhen')).toMatchObject({
      state: 'sentBack',
      openRemarks: 2,
      missing: true,
    })
    expect(await publishReport(people.zhen.officer, on)).toMatchObject({ refusal: { code: 'notNow' } })
    await fileReport(people.zhen, 'zhen', year, '按意见补写。')
    expect(await openRemarksOf(county.world.desk.read, 'zhen', year)).toEqual([])
    expect(expectDone(await acceptReport(supervisor, on)).state).toBe('accepted')
    expect(await acceptReport(supervisor, on)).toMatchObject({ refusal: { code: 'alreadyExists' } })
    expect(
      await verifyChain(county.world.desk.read, county.world.desk.vault.auditKey, sealedTables, []),
    ).toEqual(expect.objectContaining({ faults: [] }))
  })

  test('all who are missing are urged once a day, each by one notice', async () => {
    const county = await openCounty()
    const { supervisor, people, world } = county
    expectDone(await saveOutsideUnit(supervisor, outside))
    expectDone(
      await createAccount(world.desk, { username: 'ju.gongkai', unit: 'ju', roles: ['disclosureOfficer'] }),
    )
    const [account] = await listAccountsOf(world.desk.read, 'ju')
    if (!account) throw new Error('no account')
    const actor = { kind: 'account', ...account } as const
    expectDone(await setNoticeMail(world.desk.as(actor), { mail: 'ju@example.invalid' }))
    await fileReport(people.zhen, 'zhen', year)
    const on = { unitCode: 'xian', year }
    expect(await urgeMissing(people.zhen.head, on)).toMatchObject({ refusal: { code: 'notAllowed' } })
    expect(await urgeMissing(supervisor, { ...on, year: 2024 })).toMatchObject({
      refusal: { code: 'notNow' },
    })
    const first = expectDone(await urgeMissing(supervisor, { ...on, codes: ['ju'] }))
    expect(first).toEqual({ urged: ['某局'], before: [] })
    const second = expectDone(await urgeMissing(supervisor, on))
    expect(second).toEqual({ urged: ['某乡人民政府', '某县民政局'], before: ['某局'] })
    expect(await urgeMissing(supervisor, on)).toMatchObject({ refusal: { code: 'alreadyExists' } })
    expect((await reportUrgings(world.desk.read, year, 'ju')).map(({ matter }) => matter)).toEqual([
      '2023 年度报告应在2024年1月31日前报送；现在是“未开始”。请抓紧报送。',
    ])
    const mails: Notice[] = []
    const sender = { channel: 'mail', send: async (notice: Notice) => void mails.push(notice) }
    const handlers = reportNotices(world.desk, sender, null)
    while (await deliverNext(world.database, handlers, world.desk.now())) {
      // go on while there is something to send
    }
    expect(mails.map(({ to }) => to)).toEqual(['ju@example.invalid', 'minzheng@example.invalid'])
  })

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
      names: { minzheng: outside.name },
    })
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

  test('compiled: published, accepted, file, computed and missing, by any depth; a cell opens its units', async () => {
    const { supervisor, people, world, county } = await openCounty()
    expectDone(await foundUnit(world.desk, { code: 'suo', name: '某所', kind: 'department', parent: 'zhen' }))
    for (const [code, licensing] of [
      ['zhen', '2'],
      ['xiang', '3'],
      ['ju', '5'],
    ] as const) {
      const figures = { licensing }
      expectDone(await enterFigures(people[code].officer, { unitCode: code, year, figures }))
    }
    await fileAndPublish(people.zhen, 'zhen', year)
    await fileReport(people.xiang, 'xiang', year)
    // handed in and not accepted yet: computed, and named
    const before = await compiledReportOf(world.desk.read, 'xian', year)
    expect(before?.compiled).toMatchObject({
      included: ['zhen'],
      computed: ['xiang', 'ju'],
      missing: ['xian', 'suo'],
    })
    expectDone(await acceptReport(supervisor, { unitCode: 'xiang', year }))
    const after = await compiledReportOf(world.desk.read, 'xian', year)
    expect(after?.compiled).toMatchObject({ included: ['zhen', 'xiang'], computed: ['ju'] })
    expect(after?.proactive.licensing).toBe(10)
    const licensing = cellNamed('proactive.licensing')
    if (!licensing) throw new Error('no such cell')
    const behind = compiledCell(await accountsOf(world.desk.read, county, year), licensing)
    expect(behind.sum).toBe('10')
    expect(behind.units.map(({ code, basis, figure }) => [code, basis, figure])).toEqual([
      ['ju', 'computed', '5'],
      ['xiang', 'accepted', '3'],
      ['zhen', 'published', '2'],
      ['xian', 'missing', null],
      ['suo', 'missing', null],
    ])
    const below = await compiledReportOf(world.desk.read, 'zhen', year)
    expect(below?.compiled).toMatchObject({ included: ['zhen'], missing: ['suo'] })
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
