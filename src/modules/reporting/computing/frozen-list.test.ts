import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { fileAndPublish } from '../../../../tests/support/reports.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import { closeRemedy, registerRemedy } from '../../remedies/index.ts'
import { registerApplication, splitApplication } from '../../requests/index.ts'
import { behindCell, casesBehind, reopenReport } from '../index.ts'
import { idsInCell, keepsCell, sinceFrozen } from './since-frozen.ts'

const unitCode = 'yangdian'
const of = { unitCode, year: 2025 }
const page = { limit: 50, offset: 0 }
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

onBothEngines('lists behind a closed report', (open) => {
  test('a published cell opens what was frozen with it, and says what the ledger counts otherwise', async () => {
    const world = await open()
    world.at('2025-01-02')
    const { people, officer, head } = await openOffice(world)
    const leader = world.desk.as(people.leader)
    world.at('2025-12-08')
    const enter = async (arrivedOn: string) => {
      const form = personForm()
      const request = { unitCode, form, channel: 'counter', arrivedOn: day(arrivedOn) } as const
      return expectDone(await registerApplication(officer, request)).id
    }
    const first = await enter('2025-12-08')
    const other = await enter('2025-12-08')
    const suit = expectDone(
      await registerRemedy(officer, {
        applicationId: first,
        kind: 'reconsideration',
        acceptedOn: day('2025-12-08'),
        organ: '汶上县人民政府',
      }),
    )
    world.at('2026-01-05')
    await fileAndPublish({ officer, head, leader }, unitCode, 2025)

    // a remedy closed late, a case split, a case entered late
    world.at('2026-01-06')
    expectDone(await closeRemedy(officer, { id: suit.id, closedOn: day('2025-12-20'), result: 'upheld' }))
    expectDone(
      await splitApplication(officer, {
        id: other,
        parts: ['高标准农田建设项目的施工合同', '高标准农田建设项目的验收结论'],
        reason: '两项内容由两个科室分别保存。',
      }),
    )
    const late = await enter('2025-12-30')

    const carriedOut = { ...of, row: 'carriedOut', column: 'total' } as const
    for (const version of [undefined, 1]) {
      const behind = expectDone(
        await casesBehind(officer, { ...carriedOut, ...(version && { version }) }, page),
      )
      expect(new Map(behind.rows.map(({ id, otherwise }) => [id, otherwise]))).toEqual(
        new Map([
          [first, null],
          [other, '现在的台账不再计入本年度。'],
        ]),
      )
      // the late one and the two parts
      expect(behind).toMatchObject({ total: 2, basis: 'kept', keptOn: '2026-01-05', added: 3, elsewhere: 0 })
      const cell = { ...of, ...(version && { version }) }
      expect(
        expectDone(await behindCell(officer, { ...cell, cell: 'remedies.reconsideration.pending' })),
      ).toMatchObject({
        things: [{ id: suit.id, otherwise: '现在的台账计入：表四 行政复议 · 结果维持。' }],
        total: 1,
        next: null,
        basis: 'kept',
        added: 0,
      })
      expect(
        expectDone(await behindCell(officer, { ...cell, cell: 'remedies.reconsideration.upheld' })),
      ).toMatchObject({ things: [], total: 0, added: 1 })
    }
    expect(await casesBehind(officer, { ...carriedOut, version: 2 }, page)).toMatchObject({ kind: 'refused' })

    // being corrected, the report in hand moves again; the published version does not
    expectDone(await reopenReport(officer, { ...of, reason: '补登一件2025年12月30日收到的申请。' }))
    const now = expectDone(await casesBehind(officer, carriedOut, page))
    expect(now).toMatchObject({ total: 4, basis: 'now', keptOn: null, added: 0 })
    expect(now.rows.map(({ id }) => id)).toContain(late)
    expect(expectDone(await casesBehind(officer, { ...carriedOut, version: 1 }, page)).total).toBe(2)
  })
})

test('总计 is the union of its own row, and names of cells are matched whole', () => {
  const cells = {
    'requests.received.naturalPerson': ['a', 'b'],
    'requests.received.business': ['c'],
    'requests.refused.process.business': ['d'],
    'requests.refused.total.business': ['e'],
  }
  expect(idsInCell(cells, 'requests.received.total')).toEqual(['a', 'b', 'c'])
  expect(idsInCell(cells, 'requests.refused.process.total')).toEqual(['d'])
  expect(idsInCell(cells, 'requests.refused.total')).toEqual([])
  expect(idsInCell(cells, 'toString')).toEqual([])
})

test('a report that was frozen before columns and 失效 were kept has no list of them, which is not an empty one', () => {
  const expired = 'proactive.normativeDocuments.expired'
  const older = { 'requests.received.naturalPerson': ['a'] }
  const newer = { ...older, 'disclosed.公告公示': [], [expired]: [] }
  for (const cell of ['disclosed.公告公示', expired]) {
    expect([keepsCell(older, cell), keepsCell(newer, cell)]).toEqual([false, true])
  }
  expect(keepsCell(older, 'requests.granted.naturalPerson')).toBe(true)
  expect(
    sinceFrozen({ 'disclosed.甲': ['a'] }, { 'disclosed.乙': ['a'] }, 'disclosed.甲').otherwise('a'),
  ).toBe('现在的台账计入：栏目“乙”。')
})

test('another column of the same row is told, though the total is the same', () => {
  const since = sinceFrozen(
    { 'requests.received.naturalPerson': ['a'] },
    { 'requests.received.business': ['a'] },
    'requests.received.total',
  )
  expect(since.added).toBe(0)
  expect(since.otherwise('a')).toContain('商业企业')
})
