import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { person } from '../../../tests/support/people.ts'
import { openTown, published } from '../../../tests/support/publishing.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { notedHeads, verifyChain } from '../audit/index.ts'
import { expectDone } from '../desk/index.ts'
import {
  countDisclosed,
  countNormativeDocuments,
  disclosureTrail,
  findPublished,
  importDisclosures,
  listPublished,
  loadPublishedAttachment,
  readLedger,
  reviewLedger,
  searchDisclosures,
  verifyDisclosures,
  withdrawDisclosure,
} from './index.ts'
import { ledgerFields } from './ledger.ts'

const good = {
  column: '公告公示',
  title: '2023年危房改造对象公示',
  body: '第一段\n第二段',
  madeOn: '2023-03-01',
  publishedOn: '2023-03-03',
}
const pdf = Buffer.from('%PDF-1.7\n%%EOF')

function bring(
  world: World,
  rows: readonly unknown[],
  files: Record<string, Uint8Array> = {},
  dryRun = false,
) {
  return importDisclosures(world.desk, {
    unit: 'yangdian',
    source: '台账.jsonl',
    lines: linesOf(rows),
    readAttachment: async (path) => files[path] ?? { refused: '没有这个文件' },
    dryRun,
  })
}

onBothEngines('import of disclosures', (open) => {
  test('items keep their day, count in its year, are found, and carry where they came from', async () => {
    const world = await open()
    const town = await openTown(world)
    const rows = [
      { ...good, documentNumber: null, attachments: ['附/名单.pdf'] },
      {
        ...good,
        title: '旧办法',
        column: '镇街文件',
        madeOn: '2021-05-01',
        publishedOn: '2021-05-06',
        kind: '行政规范性文件',
        validity: '有效',
        expiresOn: '2023-05-01',
      },
      { ...good, title: '早一天的公示', publishedOn: '2023-03-02' },
    ]
    expect(expectDone(await bring(world, rows, { '附/名单.pdf': pdf }, true)).disclosures).toBe(3)
    expect((await listPublished(world.desk, {})).total).toBe(0)
    expect(expectDone(await bring(world, rows, { '附/名单.pdf': pdf }))).toEqual({
      disclosures: 3,
      attachments: 1,
      columns: [
        { code: 'zhenjie-wenjian', name: '镇街文件', total: 1, years: [{ year: 2021, count: 1 }] },
        { code: 'gonggao-gongshi', name: '公告公示', total: 2, years: [{ year: 2023, count: 2 }] },
      ],
    })

    const list = await listPublished(world.desk, { unit: 'yangdian' })
    expect(list.items.map((item) => [item.indexNumber, item.disclosedOn.toString()])).toEqual([
      ['yangdian/2023-00002', '2023-03-03'],
      ['yangdian/2023-00001', '2023-03-02'],
      ['yangdian/2021-00001', '2021-05-06'],
    ])
    const page = await findPublished(world.desk, { indexNumber: 'yangdian/2023-00002' })
    expect(page).toMatchObject({
      body: '<p>第一段</p>\n<p>第二段</p>',
      imported: { source: '台账.jsonl' },
      attachments: [{ name: '名单.pdf' }],
    })
    if (page?.state !== 'published') throw new Error('it is published')
    expect(page.imported?.originallyPublishedOn.toString()).toBe('2023-03-03')
    expect(page.publishedOn.toString()).toBe('2024-03-01')
    expect(await loadPublishedAttachment(world.desk, page.attachments[0]?.id ?? '')).not.toBe(null)
    const trail = expectDone(await disclosureTrail(world.desk.as(town.signing), page.id))
    expect(trail).toMatchObject([{ kind: 'imported', actorId: null, remarks: '台账.jsonl' }])
    expect((await countDisclosed(world.desk.read, 'yangdian', 2023)).byColumn).toMatchObject({
      公告公示: 2,
      镇街文件: 0,
    })
    expect((await countDisclosed(world.desk.read, 'yangdian', 2024)).total).toBe(0)
    expect((await searchDisclosures(world.desk, { query: '危房改造' })).total).toBe(1)
    expect(await countNormativeDocuments(world.desk.read, 'yangdian', 2021)).toEqual({
      issued: 1,
      repealed: 0,
      expired: 0,
      inForce: 1,
    })
    expect(await countNormativeDocuments(world.desk.read, 'yangdian', 2023)).toEqual({
      issued: 0,
      repealed: 0,
      expired: 1,
      inForce: 0,
    })
    const chain = await verifyChain(
      world.desk.read,
      world.desk.vault.auditKey,
      ['disclosure_versions', 'disclosure_events'],
      await notedHeads(world.folder),
    )
    expect(chain.faults).toEqual([])
    // numbers go on after the imported ones
    expect((await published(world, town)).indexNumber).toBe('yangdian/2024-00001')
  })

  test('one bad line and nothing is written; every fault is named', async () => {
    const world = await open()
    await openTown(world)
    const rows = [
      good,
      { ...good, title: '甲', column: '不存在' },
      { ...good, title: '乙', madeOn: '2023-02-29' },
      { ...good, title: '丙', publishedOn: '2023-02-28' },
      { ...good, title: '丁', publishedOn: '2024-03-02' },
      { ...good, title: '' },
      { ...good, title: '戊', author: '某某' },
      { ...good, title: '己', genre: '诗' },
      { ...good, title: '庚', attachments: ['没有.pdf', '坏.pdf'] },
      'text',
      { title: '辛', column: '公告公示', madeOn: '2023-03-01' },
      { ...good, documentNumber: '' },
    ]
    const answer = await bring(world, rows, { '坏.pdf': Buffer.from('<html>') })
    if (answer.kind !== 'issues') throw new Error('it has faults')
    expect(answer.issues.map((issue) => issue.field)).toEqual([
      '2.column',
      '3.madeOn',
      '4.publishedOn',
      '5.publishedOn',
      '6.title',
      '7.',
      '8.genre',
      '9.attachments',
      '9.attachments',
      '10.',
      '11.publishedOn',
      '12.',
    ])
    expect(answer.issues[0]?.text).toMatch(/^第 2 行 栏目（column）：.*“不存在”.*镇街文件、公告公示/)
    expect(answer.issues.at(-1)?.text).toContain('与第 1 行完全相同')
    expect((await listPublished(world.desk, { entry: 'any' })).total).toBe(0)
    expect(await bring(world, [])).toMatchObject({ kind: 'issues' })
  })

  test('a ledger that fails half-way leaves nothing, not even a number', async () => {
    const world = await open()
    await openTown(world)
    const rows = Array.from({ length: 900 }, (_, index) => ({ ...good, title: `公示${index}` }))
    let ids = 0
    const failing = { ...world.desk, newId: () => ((ids += 1) > 1600 ? boom() : world.desk.newId()) }
    const attempt = importDisclosures(failing, {
      unit: 'yangdian',
      source: 'x',
      lines: linesOf(rows),
      readAttachment: async () => ({ refused: '' }),
    })
    await expect(attempt).rejects.toThrow('power')
    expect((await listPublished(world.desk, {})).total).toBe(0)
    expect((await searchDisclosures(world.desk, { query: '公示' })).total).toBe(0)
    expectDone(await bring(world, rows))
    const list = await listPublished(world.desk, { pageSize: 500 })
    expect([list.total, list.items.at(-1)?.indexNumber]).toEqual([
      900,
      expect.stringMatching(/^yangdian\/2023-/),
    ])
    const numbers = [...list.items, ...(await listPublished(world.desk, { pageSize: 500, page: 2 })).items]
    expect(
      numbers
        .map((item) => item.indexNumber)
        .toSorted()
        .at(-1),
    ).toBe('yangdian/2023-00900')
  })

  test('the same ledger twice is a fault, until what it brought was withdrawn; like is not the same', async () => {
    const world = await open()
    const town = await openTown(world)
    expectDone(await bring(world, [good]))
    expect(await bring(world, [good])).toMatchObject({
      issues: [{ field: '1.', text: expect.stringContaining('已经发布，不能再导入') }],
    })
    // two notices of one title on one day, one column's notice put into another: all different items
    const like = [
      { ...good, publishedOn: '2023-03-04' },
      { ...good, column: '会议公开' },
      { ...good, title: '例会', body: '第一次' },
      { ...good, title: '例会', body: '第二次' },
    ]
    expect(expectDone(await bring(world, like)).disclosures).toBe(4)
    const first = await findPublished(world.desk, { indexNumber: 'yangdian/2023-00001' })
    if (first?.state !== 'published') throw new Error('it is published')
    const taken = { id: first.id, version: 1, reason: '栏目有误' }
    expectDone(await withdrawDisclosure(world.desk.as(town.signing), taken))
    expect(expectDone(await bring(world, [good])).disclosures).toBe(1)
  })

  test('the supervising department imports for the units below it, nobody else, beside what was made here', async () => {
    const world = await open()
    const town = await openTown(world)
    const request = { unit: 'yangdian', source: 'x', readAttachment: async () => pdf }
    for (const role of ['editor', 'signer', 'systemAdministrator', 'supervisor'] as const) {
      const desk = world.desk.as(person('某', town.unit, role))
      const answer = await importDisclosures(desk, { ...request, lines: [] })
      expect(answer).toMatchObject(
        role === 'supervisor' ? { kind: 'issues' } : { refusal: { code: 'notAllowed' } },
      )
      expect((await reviewLedger(desk, { ...request, lines: [] })).kind).toBe(
        role === 'supervisor' ? 'done' : 'refused',
      )
    }
    const county = world.desk.as(person('主管', town.county, 'supervisor'))
    // what was made here is no duplicate and stays untouched
    const made = await published(world, town, { title: '系统内发布', madeOn: '2024-02-20' })
    const lines = linesOf([{ ...good, title: '系统内发布', madeOn: '2024-02-20', publishedOn: '2024-02-21' }])
    expectDone(await importDisclosures(county, { ...request, lines }))
    expect(await findPublished(world.desk, { id: made.id })).toMatchObject({ imported: null })
    const brought = await findPublished(world.desk, { indexNumber: 'yangdian/2024-00002' })
    expect(brought).toMatchObject({ imported: { source: 'x' } })
    const trail = expectDone(await disclosureTrail(county, brought?.id ?? ''))
    expect(trail).toMatchObject([{ kind: 'imported', actorName: '主管' }])
    expect((await verifyDisclosures(world.desk.read)).faults).toEqual([])
  })

  test('what would be imported is told by column and year beside the faults, of which the first are written out', async () => {
    const world = await open()
    await openTown(world)
    const bad = Array.from({ length: 1_200 }, (_, index) => ({
      ...good,
      title: `甲${index}`,
      madeOn: '昨天',
    }))
    const rows = [good, { ...good, title: '乙', publishedOn: '2022-05-01', madeOn: '2022-04-01' }, ...bad]
    const request = { unit: 'yangdian', readAttachment: async () => pdf }
    const review = expectDone(await reviewLedger(world.desk, { ...request, lines: linesOf(rows) }))
    expect(review).toMatchObject({
      disclosures: 2,
      faultCount: 1_200,
      faultLines: 1_200,
      columns: [
        {
          name: '公告公示',
          total: 2,
          years: [
            { year: 2023, count: 1 },
            { year: 2022, count: 1 },
          ],
        },
      ],
    })
    expect(review.faults).toHaveLength(100)
    expect(review.faults[0]).toEqual({ line: 3, field: 'madeOn', text: expect.stringContaining('“昨天”') })
    const answer = await importDisclosures(world.desk, { ...request, source: 'x', lines: linesOf(rows) })
    if (answer.kind !== 'issues') throw new Error('it has faults')
    expect(answer.issues).toHaveLength(1_001)
    expect(answer.issues.at(-1)?.text).toBe('另有 200 处错误没有逐条列出，在第 1003–1202 行。')
  })

  test('demonstration data comes into a demonstration alone; a number and a note that an export bears bring nothing', async () => {
    const world = await open()
    await openTown(world)
    const row = { ...good, indexNumber: 'yangdian/2023-00777', notice: '演示数据' }
    const request = { unit: 'yangdian', source: 'x', readAttachment: async () => pdf }
    const real = await importDisclosures(world.desk, { ...request, lines: linesOf([row]) })
    expect(real).toMatchObject({ issues: [{ field: '1.', text: expect.stringContaining('演示数据') }] })
    expectDone(
      await importDisclosures(world.desk, { ...request, lines: linesOf([row]), demonstration: true }),
    )
    expect((await listPublished(world.desk, {})).items[0]?.indexNumber).toBe('yangdian/2023-00001')
  })
})

function linesOf(rows: readonly unknown[]) {
  return rows.map((value, index) => ({ line: index + 1, value }))
}

function boom(): never {
  throw new Error('power')
}

onBothEngines('the manual of ledgers', (open) => {
  test('its samples can be imported as they stand', async () => {
    const manual = await readFile(new URL('../../../docs/import-disclosures.md', import.meta.url), 'utf8')
    const sample = (language: string): string => manual.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''
    for (const [name, text] of [
      ['样本.csv', sample('csv')],
      ['样本.jsonl', sample('json')],
    ] as const) {
      const world = await open()
      await openTown(world)
      const ledger = await readLedger({ name, bytes: Buffer.from(text) })
      if ('fault' in ledger) throw new Error(ledger.fault)
      const request = { unit: 'yangdian', source: name, lines: ledger.lines, readAttachment: async () => pdf }
      expect(expectDone(await importDisclosures(world.desk, request)).attachments).toBe(1)
    }
    for (const [field, label] of Object.entries(ledgerFields))
      expect(manual).toContain(`| ${label} | \`${field}\` |`)
  })
})
