import { expect, test } from 'vitest'
import { person } from '../../../../tests/support/people.ts'
import { fileAndPublish, fileReport, type ReportPeople } from '../../../../tests/support/reports.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { sealedTables } from '../../../schema.ts'
import { deliverNext } from '../../../platform/outbox.ts'
import type { Notice } from '../../../platform/notifier.ts'
import { verifyChain } from '../../audit/index.ts'
import { foundUnit } from '../../catalogue/index.ts'
import { type Desk, expectDone } from '../../desk/index.ts'
import { createAccount, listAccountsOf, setNoticeMail } from '../../units/index.ts'
import {
  acceptReport,
  accountsOf,
  cellNamed,
  compileBoard,
  compiledCell,
  compiledReportOf,
  enterFigures,
  openRemarksOf,
  publishReport,
  reportNotices,
  reportUrgings,
  saveOutsideUnit,
  sendBackReport,
  setReportScope,
  urgeMissing,
} from '../index.ts'

import {
  type County,
  openReportingCounty,
  outsideUnit as outside,
  reportYear as year,
} from '../../../../tests/support/county-reports.ts'

onBothEngines('the county compiles', (open) => {
  const openCounty = async (): Promise<County> => openReportingCounty(await open())

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

  test('the government’s own report starts from the compilation and is not counted twice', async () => {
    const { people, world, county } = await openCounty()
    const desk = (role: Parameters<typeof person>[2]): Desk => world.desk.as(person(role, county, role))
    const own: ReportPeople = {
      officer: desk('disclosureOfficer'),
      head: desk('disclosureHead'),
      leader: desk('unitHead'),
    }
    const figures = { licensing: '4' }
    expectDone(await enterFigures(people.zhen.officer, { unitCode: 'zhen', year, figures }))
    expectDone(await enterFigures(own.officer, { unitCode: 'xian', year, figures: { licensing: '1' } }))
    await fileAndPublish(people.zhen, 'zhen', year)
    expect(
      await setReportScope(people.xiang.officer, { unitCode: 'xiang', year, compiled: true }),
    ).toMatchObject({ refusal: { code: 'notNow' } })
    expectDone(await setReportScope(own.officer, { unitCode: 'xian', year, compiled: true }))
    const version = await fileAndPublish(own, 'xian', year)
    expect(version.report.proactive.licensing).toBe(5)
    expect(version.report.compiled).toMatchObject({ included: ['zhen'], missing: ['xiang', 'ju'] })
    expect(version.report.parts.find(({ number }) => number === '一')?.text).toContain('某县人民政府')
    const compiled = await compiledReportOf(world.desk.read, 'xian', year)
    expect(compiled?.proactive.licensing).toBe(5)
    expect(compiled?.compiled).toMatchObject({ included: ['zhen'], computed: ['xian'] })
  })
})
