import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { draft, openTown, published, submitted } from '../../../tests/support/publishing.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { expectDone } from '../desk/index.ts'
import {
  changeValidity,
  importDisclosures,
  verifyDisclosures,
  withdrawDisclosure,
  writeDraft,
} from './index.ts'

onBothEngines('what is shown and counted', (open) => {
  /** One item in each state, one whose validity was changed, one imported with a file. */
  async function shown(): Promise<World> {
    const world = await open()
    const town = await openTown(world)
    const kept = await published(world, town, { title: '甲' })
    const seen = { id: kept.id, version: kept.version }
    expectDone(
      await changeValidity(world.desk.as(town.signing), {
        ...seen,
        validity: 'repealed',
        on: '2024-03-01',
        reason: '某政发〔2024〕9号',
      }),
    )
    const { id, version } = await published(world, town, { title: '乙' })
    expectDone(await withdrawDisclosure(world.desk.as(town.signing), { id, version, reason: '误发' }))
    await submitted(world, town, { title: '丙' })
    const unsent = { ...draft, title: '丁' }
    expectDone(await writeDraft(world.desk.as(town.editor), unsent))
    const line = { column: '公告公示', title: '戊', madeOn: '2023-03-01', publishedOn: '2023-03-03' }
    expectDone(
      await importDisclosures(world.desk, {
        unit: 'yangdian',
        source: '台账',
        lines: [{ line: 1, value: { ...line, validity: '失效', attachments: ['a.txt'] } }],
        readAttachment: async () => Buffer.from('名单'),
      }),
    )
    return world
  }

  test('is whole as the acts left it, and names its files', async () => {
    const { faults, files } = await verifyDisclosures((await shown()).desk.read)
    expect(faults).toEqual([])
    expect(files.size).toBe(1)
  })

  test.each([
    ["update disclosures set title = '假' where title = '甲'", /“假”.*内容与留存的版本不符（title）/],
    ["update disclosures set body = '<p>假</p>' where title = '戊'", /“戊”.*（body）/],
    ["update disclosures set made_on = '2020-01-01' where title = '丙'", /“丙”.*（madeOn）/],
    ["update disclosures set keywords = 'x' where title = '甲'", /“甲”.*读不出来/],
    ["update disclosures set column_code = 'huiyi-gongkai' where title = '甲'", /“甲”.*（column）/],
    [
      "update disclosures set published_on = '2023-12-31', disclosed_on = '2023-12-31' where title = '甲'",
      /发布日期/,
    ],
    ["update disclosures set disclosed_on = '2023-12-31' where title = '甲'", /发布日期/],
    [
      "update disclosures set disclosed_on = '2022-03-03', original_day = '2022-03-03' where title = '戊'",
      /originallyPublishedOn/,
    ],
    ["update disclosures set index_number = 'x/1' where title = '戊'", /indexNumber/],
    ["update disclosures set state = 'published' where title = '乙'", /“乙”.*状态/],
    ["update disclosures set state = 'withdrawn' where title = '甲'", /“甲”.*状态/],
    ["update disclosures set state = 'inReview' where title = '丁'", /“丁”.*状态/],
    ["update disclosures set withdrawn_reason = '保密' where title = '乙'", /撤下/],
    ["update disclosures set validity = 'valid' where title = '甲'", /有效性/],
    ["update disclosures set validity = 'valid' where title = '戊'", /有效性/],
    ["update disclosures set validity = 'expired' where title = '丙'", /有效性/],
    ["update disclosure_attachments set hash = 'b'", /“戊”.*（attachments）/],
    ['delete from disclosure_attachments', /“戊”.*（attachments）/],
  ])('%s is noticed, and names the item', async (statement, fault) => {
    const world = await shown()
    await world.database.transaction((transaction) => sql.raw(statement).execute(transaction))
    const { faults } = await verifyDisclosures(world.desk.read)
    expect(faults).toEqual([expect.stringMatching(fault)])
  })

  test('an item that vanished is noticed', async () => {
    const world = await shown()
    await world.database.transaction((transaction) =>
      sql.raw("delete from disclosures where title = '甲'").execute(transaction),
    )
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([expect.stringContaining('被删除')])
  })
})
