import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/import-requests.ts'
import { openInstance } from '../../src/instance.ts'
import { expectDone } from '../../src/modules/desk/index.ts'
import { countRequests } from '../../src/modules/requests/index.ts'
import { addUnit, openCounty } from '../../src/modules/units/index.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { freshPostgres } from '../support/postgres.ts'

const receipt = { type: 'received', on: '2023-03-01', channel: 'counter' }
const good = {
  number: '1',
  applicant: { kind: 'business', name: '某某公司' },
  content: '某文件',
  events: [receipt],
  remedies: [],
}

/** One fault a row; the row beside it is in order. */
const rows: readonly (readonly [name: string, row: string])[] = [
  ['NUL in a number', JSON.stringify({ ...good, number: 'a\u0000b' })],
  [
    'half a sign in a name',
    '{"number":"2","applicant":{"kind":"business","name":"\\ud800"},"content":"x","events":[]}',
  ],
  ['a number without end', JSON.stringify({ ...good, number: '9'.repeat(10_000) })],
  ['a text without end', JSON.stringify({ ...good, content: '文'.repeat(2_000_000) })],
  ['no applicant', JSON.stringify({ ...good, applicant: null })],
  ['an applicant that is a list', JSON.stringify({ ...good, applicant: [] })],
  ['a kind that is none', JSON.stringify({ ...good, applicant: { kind: '__proto__', name: 'x' } })],
  ['events that are none', JSON.stringify({ ...good, events: { length: 1e9 } })],
  ['more events than a case may have', JSON.stringify({ ...good, events: Array(10_001).fill(receipt) })],
  ['a day that is none', JSON.stringify({ ...good, events: [{ ...receipt, on: '2023-02-30' }] })],
  ['the last day', JSON.stringify({ ...good, events: [{ ...receipt, on: '9999-12-31' }] })],
  ['remedies that are none', JSON.stringify({ ...good, remedies: 7 })],
  [
    'a remedy closed before it was accepted',
    JSON.stringify({
      ...good,
      remedies: [
        { kind: 'reconsideration', acceptedOn: '2023-05-01', closedOn: '2023-04-01', result: 'upheld' },
      ],
    }),
  ],
  ['depth without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['no object', 'null'],
  ['half a row', '{"number":'],
]

describe.each([
  ['sqlite', async () => null],
  ['postgres', freshPostgres],
] as const)('on %s', (_engine, fresh) => {
  let folder = ''
  let env: Record<string, string> = {}
  const closing: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-ledger-'))
    closing.push(() => rm(folder, { recursive: true, force: true }))
    const postgres = await fresh()
    if (postgres !== null) closing.push(postgres.drop)
    env = { DATA_DIR: join(folder, 'data'), ...(postgres === null ? {} : { DATABASE_URL: postgres.url }) }
    const instance = await openInstance(readSettings(env, folder), { create: 'real' })
    const { desk } = instance
    expectDone(await openCounty(desk, { code: 'wenshang', name: '汶上县人民政府' }))
    const town = { code: 'yangdian', name: '杨店镇人民政府', kind: 'township', parent: 'wenshang' } as const
    expectDone(await addUnit(desk, town))
    await instance.close()
  }, 120_000)

  afterAll(async () => {
    for (const close of closing.reverse()) await close()
  })

  test.each(rows)('%s: status 2, the row is named, nothing is written', async (_what, row) => {
    await writeFile(join(folder, 'rows.jsonl'), `${JSON.stringify({ ...good, number: '0' })}\n${row}\n`)
    const out: string[] = []
    const err: string[] = []
    const status = await run(['rows.jsonl', '--unit', 'yangdian'], {
      stdin: async () => '',
      out: (text) => void out.push(String(text)),
      err: (line) => void err.push(line),
      env,
      cwd: folder,
    })
    expect([status, out]).toEqual([2, []])
    expect(err.length).toBeGreaterThan(0)
    // a line a fault, in words, none longer than anybody reads
    for (const line of err) expect(line).toMatch(/^第2行.*[一-龥]/u)
    expect(Math.max(...err.map((line) => line.length))).toBeLessThan(500)
    const instance = await openInstance(readSettings(env, folder))
    expect((await countRequests(instance.database.read, 'yangdian', 2023)).received[6]).toBe(0)
    await instance.close()
  })
})
