import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealedTables } from '../../schema.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { addUnit, openCounty } from '../units/index.ts'
import { applyTemplate, publishGuide, proposeGuide } from '../catalogue/index.ts'
import { expectDone } from '../desk/index.ts'
import { auditEvents, type ChainReport, headKeeper, notedHeads, verifyChain } from './index.ts'

onBothEngines('the audit chain', (open) => {
  const verify = (world: World, heads: Awaited<ReturnType<typeof notedHeads>> = []): Promise<ChainReport> =>
    verifyChain(world.desk.read, world.desk.vault.auditKey, sealedTables, heads)

  /** A county with a township and its guide: some events, one of them with sealed rows. */
  async function settled(): Promise<World> {
    const world = await open()
    const contact = {
      office: '办公室',
      address: '县城',
      officeHours: '工作日',
      phone: '0537',
      fax: '0537',
      email: 'a@b.invalid',
    }
    const county = expectDone(await openCounty(world.desk, { code: 'xian', name: '某县人民政府', contact }))
    const town = { code: 'zhen', name: '某镇人民政府', kind: 'township' as const, parent: 'xian', contact }
    const unit = expectDone(await addUnit(world.desk, town))
    expectDone(await applyTemplate(world.desk, { unit: 'zhen' }))
    expectDone(await publishGuide(world.desk, { unit: 'zhen', ...proposeGuide(unit, ['公告公示'], county) }))
    return world
  }

  async function run(world: World, statement: string): Promise<void> {
    await world.database.transaction((transaction) => sql.raw(statement).execute(transaction))
  }

  test('what was written is whole', async () => {
    const report = await verify(await settled())
    expect(report.faults).toEqual([])
    expect(report.events).toBe(4)
  })

  test.each([
    ["update audit_events set actor_name = '别人' where seq = 2", 2],
    ['update audit_events set after = \'{"name":"改"}\' where seq = 1', 1],
    ["update audit_events set at = '2020-01-01T00:00:00.000Z' where seq = 4", 4],
  ])('an altered event is named: %s', async (statement, seq) => {
    const world = await settled()
    await run(world, statement)
    const { faults } = await verify(world)
    expect(faults.map((fault) => fault.seq)).toContain(seq)
    expect(faults.find((fault) => fault.seq === seq)?.text).toContain(`第 ${seq} 条日志`)
  })

  test('a removed event is named, in the middle and at the start', async () => {
    const world = await settled()
    await run(world, 'delete from audit_events where seq = 2')
    expect((await verify(world)).faults[0]).toMatchObject({ seq: 2, text: expect.stringContaining('被删除') })
    await run(world, 'delete from audit_events where seq = 1')
    expect((await verify(world)).faults[0]).toMatchObject({
      seq: 1,
      text: expect.stringContaining('第 1 至 2 条'),
    })
  })

  test('a cut tail shows by the heads noted outside the table, and so does a chain rewritten as a whole', async () => {
    const world = await settled()
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-heads-'))
    const note = headKeeper(world.desk.read, folder)
    await note()
    await note() // nothing new: no second line
    const heads = await notedHeads(folder)
    await rm(folder, { recursive: true })
    expect(heads).toHaveLength(1)
    expect((await verify(world, heads)).faults).toEqual([])
    expect((await verify(world, [{ seq: 4, hash: 'f'.repeat(64) }])).faults[0]?.text).toContain('整条替换')
    await run(world, 'delete from guide_versions')
    await run(world, 'delete from audit_events where seq = 4')
    expect((await verify(world, heads)).faults).toEqual([
      { seq: 4, text: '末尾第 4 条日志被删除（库外留存的校验值还在）' },
    ])
  })

  test('an inserted event does not fit, even with the right links', async () => {
    const world = await settled()
    const [last] = await auditEvents(world.desk.read, { limit: 1 })
    await run(
      world,
      `insert into audit_events values (5, '2024-03-01T01:00:00.000Z', 'system', null, '系统', null, 'unit.add',
        'unit', 'zhen', 'null', 'null', null, '${last?.hash}', '${'a'.repeat(64)}')`,
    )
    expect((await verify(world)).faults).toMatchObject([{ seq: 5, text: expect.stringContaining('被插入') }])
  })

  test('a sealed row that was altered, removed or inserted is named by its event and table', async () => {
    const world = await settled()
    await run(world, "update guide_versions set published_on = '2024-01-01'")
    expect((await verify(world)).faults).toMatchObject([
      { seq: 4, text: expect.stringContaining('guide_versions') },
    ])
    await run(world, 'delete from guide_versions')
    expect((await verify(world)).faults).toMatchObject([{ seq: 4 }])
    await run(world, 'update audit_events set seq = seq') // no change: the fault stays the same one
    expect((await verify(world)).faults).toHaveLength(1)
  })
})
