import { expect, test } from 'vitest'
import { openOffice } from '../../../../tests/support/cases.ts'
import { fileAndPublish } from '../../../../tests/support/reports.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { person } from '../../../../tests/support/people.ts'
import { applyTemplate } from '../../catalogue/index.ts'
import { expectDone } from '../../desk/index.ts'
import { importDisclosures, listPublished, withdrawDisclosure } from '../../publishing/index.ts'
import { enterImported } from '../../requests/index.ts'
import { behindCell, type BehindCell, casesBehind, computeReport, setReportRules } from '../index.ts'
import { reportRulesOf } from '../filing/settings-store.ts'
import type { BehindCellRequest } from './behind-cell.ts'

const unitCode = 'yangdian'
const year = 2025
const many = 415
/** The day with this number of the year; several things share each. */
const dayOf = (index: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(`${year}-01-01`).add({ days: (index * 37) % 300 })

onBothEngines('hundreds behind one figure', (open) => {
  test('all come, page by page, in their order, none twice: moving, frozen, and as they differ since', async () => {
    const world = await open()
    world.at('2026-01-05')
    const { town, officer, head, people } = await openOffice(world)
    expectDone(await applyTemplate(world.desk, { unit: unitCode }))
    await world.desk.transaction((transaction) =>
      enterImported(
        transaction,
        world.desk,
        town,
        Array.from({ length: many }, (_none, index) => ({
          number: `某申〔${year}〕${index}`,
          kind: 'business' as const,
          applicant: { name: '某公司' },
          content: `第${index}号文件`,
          events: [{ type: 'received' as const, on: dayOf(index), channel: 'counter' as const }],
        })),
        'test',
      ),
    )
    const bring = async (from: number, count: number): Promise<void> => {
      const lines = Array.from({ length: count }, (_none, index) => ({
        line: index + 1,
        value: {
          column: '公告公示',
          title: `公示${from + index}`,
          madeOn: dayOf(from + index).toString(),
          publishedOn: dayOf(from + index).toString(),
        },
      }))
      const readAttachment = async () => ({ refused: '没有这个文件' })
      const request = { unit: unitCode, source: 'x', lines, readAttachment }
      expectDone(await importDisclosures(world.desk, request))
    }
    await bring(0, many)

    const cases = async () => {
      const seen: { readonly id: string; readonly on: string }[] = []
      const pages: number[] = []
      for (let offset = 0; ; offset += 100) {
        const of = { unitCode, year, row: 'received', column: 'total' } as const
        const page = expectDone(await casesBehind(officer, of, { limit: 100, offset }))
        expect(page).toMatchObject({ total: many, elsewhere: 0 })
        if (page.rows.length === 0) break
        pages.push(page.rows.length)
        seen.push(...page.rows.map(({ id, receivedOn }) => ({ id, on: receivedOn?.toString() ?? '' })))
      }
      return { seen, pages }
    }
    const column = { unitCode, year, cell: 'disclosed.公告公示' }
    const items = async () => {
      const seen: { readonly id: string; readonly on: string; readonly otherwise: string | null }[] = []
      const pages: number[] = []
      let after: string | null = null
      let added = 0
      do {
        const request: BehindCellRequest = { ...column, ...(after !== null && { after }) }
        const page: BehindCell = expectDone(await behindCell(officer, request))
        expect(page.total).toBe(many)
        pages.push(page.things.length)
        seen.push(...page.things.map(({ id, note, otherwise }) => ({ id, on: note.slice(0, 10), otherwise })))
        after = page.next
        added = page.added
      } while (after !== null)
      return { seen, pages, added }
    }
    const expectWhole = (seen: readonly { readonly id: string; readonly on: string }[]): void => {
      expect(new Set(seen.map(({ id }) => id)).size).toBe(many)
      expect(seen.map(({ on }) => on)).toEqual(seen.map(({ on }) => on).toSorted())
    }

    const moving = { cases: await cases(), items: await items() }
    expect(moving.cases.pages).toEqual([100, 100, 100, 100, 15])
    expect(moving.items.pages).toEqual([200, 200, 15])
    expectWhole(moving.cases.seen)
    expectWhole(moving.items.seen)

    await fileAndPublish({ officer, head, leader: world.desk.as(people.leader) }, unitCode, year)
    expect(await cases()).toEqual(moving.cases)
    expect(await items()).toEqual(moving.items)

    const [first] = (await listPublished(world.desk, {})).items
    if (first === undefined) throw new Error('nothing is listed')
    const signer = world.desk.as(person('签发', town, 'signer'))
    expectDone(await withdrawDisclosure(signer, { id: first.id, version: 1, reason: '栏目有误' }))
    await bring(many, 2)
    const since = await items()
    expect(since.seen.map(({ id }) => id)).toEqual(moving.items.seen.map(({ id }) => id))
    expect(since.added).toBe(2)
    const moved = since.seen.filter(({ otherwise }) => otherwise !== null)
    expect(moved).toMatchObject([{ id: first.id, otherwise: '现在的台账不再计入本年度。' }])
    const report = await computeReport(world.desk.read, town, year)
    expect(report.disclosed.byColumn['公告公示']).toBe(many + 1)
  })

  test('失效 and a column without an item keep that there was nothing', async () => {
    const world = await open()
    world.at('2026-01-05')
    const { officer, head, people } = await openOffice(world)
    expectDone(await applyTemplate(world.desk, { unit: unitCode }))
    const expired = { unitCode, year, cell: 'proactive.normativeDocuments.expired' }
    const column = { unitCode, year, cell: 'disclosed.镇街文件' }
    await fileAndPublish({ officer, head, leader: world.desk.as(people.leader) }, unitCode, year)
    const document = {
      column: '镇街文件',
      title: '某某办法',
      madeOn: '2025-01-08',
      publishedOn: '2025-01-09',
      kind: '行政规范性文件',
      validity: '有效',
      expiresOn: '2025-11-30',
    }
    const readAttachment = async () => ({ refused: '没有这个文件' })
    const lines = [{ line: 1, value: document }]
    expectDone(await importDisclosures(world.desk, { unit: unitCode, source: 'x', lines, readAttachment }))
    for (const request of [expired, column]) {
      expect(expectDone(await behindCell(officer, request))).toMatchObject({
        things: [],
        total: 0,
        basis: 'kept',
        added: 1,
      })
    }
  })

  test('失效 counts as 废止 where the county says so: figure, list and frozen list say the same', async () => {
    for (const expiredWithRepealed of [true, false]) {
      const world = await open()
      world.at('2026-01-05')
      const { town, officer, head, people } = await openOffice(world)
      expectDone(await applyTemplate(world.desk, { unit: unitCode }))
      const rules = { ...(await reportRulesOf(world.desk.read)), expiredWithRepealed }
      expectDone(await setReportRules(world.desk.as(people.supervisor), rules))
      const [document, readAttachment] = [
        {
          column: '镇街文件',
          title: '某某办法',
          madeOn: '2024-01-08',
          publishedOn: '2024-01-09',
          kind: '行政规范性文件',
          validity: '有效',
          expiresOn: '2025-11-30',
        },
        async () => ({ refused: '没有这个文件' }),
      ]
      const lines = [{ line: 1, value: document }]
      expectDone(await importDisclosures(world.desk, { unit: unitCode, source: 'x', lines, readAttachment }))
      const listed = async () => {
        const total = async (cell: string) =>
          expectDone(
            await behindCell(officer, { unitCode, year, cell: `proactive.normativeDocuments.${cell}` }),
          ).total
        return [
          await total('issued'),
          await total('repealed'),
          await total('expired'),
          await total('inForce'),
        ]
      }
      const expected = [0, expiredWithRepealed ? 1 : 0, 1, 0]
      const { issued, repealed, inForce } = (await computeReport(world.desk.read, town, year)).proactive
        .normativeDocuments
      expect([issued, repealed, 1, inForce]).toEqual(expected)
      expect(await listed()).toEqual(expected)
      await fileAndPublish({ officer, head, leader: world.desk.as(people.leader) }, unitCode, year)
      expect(await listed()).toEqual(expected)
    }
  })
})
