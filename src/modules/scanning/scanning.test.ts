import { expect, test } from 'vitest'
import { person } from '../../../tests/support/people.ts'
import { onBothEngines, type World } from '../../../tests/support/world.ts'
import { auditEvents } from '../audit/index.ts'
import { type Desk, expectDone } from '../desk/index.ts'
import { addUnit, openCounty, type Unit } from '../units/index.ts'
import {
  exportWordList,
  importWordList,
  type ImportWordList,
  removeWordList,
  scan,
  scanRulesOf,
  setScanRules,
  wordLists,
} from './index.ts'
import { defaultSettings } from './rules.ts'
import { sampleInput } from './sample-numbers.ts'
import { rulesFrom } from './scan-rules-of.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const list = (change: Partial<ImportWordList> = {}): ImportWordList => ({
  name: '县规范表述',
  source: '汶上县政府办公室',
  version: '2026年第1版',
  file: { name: '词表.csv', bytes: bytes('错误表述,正确表述\n按时按装,按时安装') },
  ...change,
})

async function openTown(world: World): Promise<{ county: Unit; supervisor: Desk; others: Desk[] }> {
  const county = expectDone(await openCounty(world.desk, { code: 'wenshang', name: '汶上县人民政府' }))
  const town = expectDone(
    await addUnit(world.desk, {
      code: 'yangdian',
      name: '杨店镇人民政府',
      kind: 'township',
      parent: 'wenshang',
    }),
  )
  const seat = (...parts: Parameters<typeof person>): Desk => world.desk.as(person(...parts))
  return {
    county,
    supervisor: seat('主管', county, 'supervisor'),
    others: [
      seat('镇主管', town, 'supervisor'),
      seat('采编', county, 'editor'),
      seat('管理', county, 'systemAdministrator'),
    ],
  }
}

onBothEngines('rules of the scan', (open) => {
  test('a county without settings has the defaults and the list that comes with the product', async () => {
    const world = await open()
    expect((await scanRulesOf(world.desk.read)).severity).toEqual(defaultSettings.severity)
    const { supervisor } = await openTown(world)
    const { settings, lists } = expectDone(await wordLists(supervisor))
    expect(settings).toEqual(defaultSettings)
    expect(lists.map(({ name, builtIn, used }) => [name, builtIn, used])).toEqual([
      ['常见错误表述', true, true],
    ])
  })

  test('what is set holds at the next scan, is on the record, and changes the version', async () => {
    const world = await open()
    const { supervisor } = await openTown(world)
    const before = await scanRulesOf(world.desk.read)
    const set = expectDone(
      await setScanRules(supervisor, {
        severity: { ...defaultSettings.severity, mobile: 'warn', plate: 'off' },
        masks: { residentId: { first: 6, last: 4 }, bankCard: { first: 6 } },
        allowedHosts: ['https://News.Example.cn/path', 'news.example.cn', ' 新闻.example.cn ', ''],
        builtInWords: false,
      }),
    )
    expect(set.allowedHosts).toEqual(['news.example.cn', 'xn--efvy88h.example.cn'])
    const after = await scanRulesOf(world.desk.read)
    expect(after.version).not.toBe(before.version)
    expect(after.wordLists).toEqual([])
    const text = '13800001234，鲁H12345，110101199001010015'
    const { findings } = scan(sampleInput({ texts: [{ part: 'title', text }] }), after)
    expect(findings.map(({ rule, severity, quote }) => `${rule} ${severity} ${quote}`)).toEqual([
      'mobile warn 138****1234',
      'residentId block 110101********0015',
    ])
    const [event] = await auditEvents(world.desk.read, { limit: 1 })
    expect(event).toMatchObject({
      act: 'scanning.set-rules',
      before: { 'rule.mobile': 'block', masks: '身份证号 2+3，银行卡号 4+4', allowedHosts: [] },
      after: { 'rule.mobile': 'warn', masks: '身份证号 6+4，银行卡号 6+4', builtInWords: false },
    })
  })

  test('setting what is set already leaves no record', async () => {
    const world = await open()
    const { supervisor } = await openTown(world)
    expectDone(await setScanRules(supervisor, defaultSettings))
    const acts = await auditEvents(world.desk.read, { limit: 20 })
    expect(acts.map(({ act }) => act)).not.toContain('scanning.set-rules')
  })

  test('faults are named; the three that may not be missed cannot be switched off', async () => {
    const world = await open()
    const { supervisor } = await openTown(world)
    const severity = {
      ...defaultSettings.severity,
      residentId: 'off',
      secrecyMark: 'off',
      unreadable: 'off',
    } as const
    const answer = await setScanRules(supervisor, {
      ...defaultSettings,
      severity,
      allowedHosts: ['192.168.1.1', 'not a host', 'oa'],
    })
    expect(answer).toMatchObject({ kind: 'issues' })
    if (answer.kind !== 'issues') return
    expect(answer.issues.map(({ field }) => field)).toEqual([
      'severity.residentId',
      'severity.secrecyMark',
      'severity.unreadable',
      'allowedHosts',
      'allowedHosts',
      'allowedHosts',
    ])
  })

  test('a list comes in, is used, is replaced by its next version, goes out as a file, and is removed', async () => {
    const world = await open()
    const { supervisor } = await openTown(world)
    const first = expectDone(await importWordList(supervisor, list()))
    expect(first).toMatchObject({ count: 1, replaced: null })
    const before = await scanRulesOf(world.desk.read)
    const title = sampleInput({ texts: [{ part: 'title', text: '请按时按装到位' }] })
    expect(scan(title, before).findings.map(({ quote }) => quote)).toEqual(['按时按装'])

    const file = {
      name: '词表.json',
      bytes: bytes(
        '{"name":"县规范表述","source":"县政府办","version":"2","entries":[{"wrong":"按时按装","right":"及时安装"},{"wrong":"装到位","right":"装好"}]}',
      ),
    }
    const second = expectDone(
      await importWordList(supervisor, list({ name: '', source: '', version: '', file })),
    )
    expect(second).toMatchObject({
      id: first.id,
      name: '县规范表述',
      version: '2',
      count: 2,
      replaced: '2026年第1版',
    })
    expect((await scanRulesOf(world.desk.read)).version).not.toBe(before.version)
    const { lists } = expectDone(await wordLists(supervisor))
    expect(lists[0]).toMatchObject({
      name: '县规范表述',
      source: '县政府办',
      count: 2,
      importedBy: '主管',
      builtIn: false,
    })

    const out = expectDone(await exportWordList(supervisor, { id: first.id, format: 'json' }))
    expect(out.name).toBe('县规范表述-2.json')
    expect(expectDone(await importWordList(supervisor, list({ name: '另一个', file: out }))).count).toBe(2)

    expectDone(await removeWordList(supervisor, { id: first.id }))
    expect(await removeWordList(supervisor, { id: first.id })).toMatchObject({
      refusal: { code: 'notFound' },
    })
    expect(await exportWordList(supervisor, { id: first.id, format: 'csv' })).toMatchObject({
      refusal: { code: 'notFound' },
    })
    const acts = await auditEvents(world.desk.read, { limit: 4 })
    expect(acts.map(({ act }) => act)).toEqual([
      'scanning.remove-word-list',
      'scanning.import-word-list',
      'scanning.import-word-list',
      'scanning.import-word-list',
    ])
    expect(acts[2]).toMatchObject({
      before: { version: '2026年第1版', count: 1 },
      after: { version: '2', count: 2 },
    })
  })

  test('a list with faults changes nothing', async () => {
    const world = await open()
    const { supervisor } = await openTown(world)
    const bad = { name: '词表.csv', bytes: bytes('按,安\n按装,安装') }
    const answer = await importWordList(supervisor, list({ source: '', version: '', file: bad }))
    expect(answer).toMatchObject({
      kind: 'issues',
      issues: [
        { field: 'source' },
        { field: 'version' },
        { field: 'file', text: expect.stringContaining('第 1 行') },
      ],
    })
    expect(expectDone(await wordLists(supervisor)).lists).toHaveLength(1)
    expect(await importWordList(supervisor, list({ name: '常见错误表述' }))).toMatchObject({
      issues: [{ field: 'name' }],
    })
  })

  test('no more lists than a county can look after', async () => {
    const world = await open()
    const { supervisor } = await openTown(world)
    for (let at = 0; at < 20; at += 1)
      expectDone(await importWordList(supervisor, list({ name: `词表${at}` })))
    expect(await importWordList(supervisor, list())).toMatchObject({ issues: [{ field: 'name' }] })
    expectDone(await importWordList(supervisor, list({ name: '词表7', version: '2' })))
  })

  test('the list that comes with the product is exported like any other, and never removed', async () => {
    const world = await open()
    const { supervisor } = await openTown(world)
    const out = expectDone(await exportWordList(supervisor, { id: 'built-in', format: 'csv' }))
    expect(out.name).toBe('常见错误表述-2026.1.csv')
    expect(await removeWordList(supervisor, { id: 'built-in' })).toMatchObject({
      refusal: { code: 'notNow' },
    })
  })

  test('nobody but the supervisor of the county sees or sets them', async () => {
    const world = await open()
    const { others } = await openTown(world)
    for (const desk of others) {
      for (const answer of [
        await wordLists(desk),
        await exportWordList(desk, { id: 'built-in', format: 'csv' }),
        await setScanRules(desk, defaultSettings),
        await importWordList(desk, list()),
        await removeWordList(desk, { id: 'built-in' }),
      ]) {
        expect(answer).toMatchObject({ refusal: { code: 'notAllowed' } })
      }
    }
  })
})

test('the version changes with every part of the rules, and with nothing else', () => {
  const word = { name: '词表', source: '自编', version: '1', entries: [] }
  const versions = [
    rulesFrom(defaultSettings, []),
    rulesFrom({ ...defaultSettings, builtInWords: false }, []),
    rulesFrom({ ...defaultSettings, allowedHosts: ['a.example'] }, []),
    rulesFrom({ ...defaultSettings, severity: { ...defaultSettings.severity, email: 'off' } }, []),
    rulesFrom({ ...defaultSettings, masks: { ...defaultSettings.masks, bankCard: { first: 6 } } }, []),
    rulesFrom(defaultSettings, [word]),
    rulesFrom(defaultSettings, [{ ...word, version: '2' }]),
    rulesFrom(defaultSettings, [
      { ...word, entries: [{ wrong: '按装', right: '安装', note: '', except: [] }] },
    ]),
  ].map(({ version }) => version)
  expect(new Set(versions).size).toBe(versions.length)
  const { residentId, bankCard } = defaultSettings.masks
  const same = {
    ...defaultSettings,
    masks: { bankCard, residentId: { last: residentId.last, first: residentId.first } },
  }
  expect(rulesFrom(same, []).version).toBe(versions[0])
})
