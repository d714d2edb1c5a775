import { spawn } from 'node:child_process'
import { appendFile, chmod, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshPostgres } from '../tests/support/postgres.ts'
import {
  CannotOpen,
  demonstrationClock,
  type Instance,
  NothingHere,
  openInstance,
  type OpenOptions,
} from './instance.ts'
import { notedHeads } from './modules/audit/index.ts'
import { expectDone } from './modules/desk/index.ts'
import { openCounty } from './modules/units/index.ts'
import { migrate } from './platform/database/index.ts'
import { readSettings } from './platform/settings.ts'
import { migrations } from './schema.ts'

let folder: string
const closing: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-instance-'))
  closing.push(() => rm(folder, { recursive: true, force: true }))
})

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

type Environment = Readonly<Record<string, string>>

async function open(options: OpenOptions = {}, env: Environment = {}): Promise<Instance> {
  const instance = await openInstance(readSettings({ DATA_DIR: folder, ...env }, folder), options)
  closing.push(() => instance.close())
  return instance
}

async function reason(options: OpenOptions = {}, env: Environment = {}): Promise<string> {
  const error: unknown = await open(options, env).catch((fault: unknown) => fault)
  if (!(error instanceof CannotOpen)) throw new Error('it opened, or failed otherwise', { cause: error })
  expect(error.message).toMatch(/^[^\n]+。$/)
  return error.reason
}

describe.each(['sqlite', 'postgres'] as const)('an instance on %s', (engine) => {
  const environment = async (): Promise<Environment> => {
    if (engine === 'sqlite') return {}
    const postgres = await freshPostgres()
    closing.push(() => postgres.drop())
    return { DATABASE_URL: postgres.url }
  }

  test('is made once, opened again, and never becomes another kind', async () => {
    const env = await environment()
    const made = await open({ create: 'real' }, env)
    expect([made.kind, made.created, made.anchorDay]).toEqual(['real', true, null])
    const again = await open({}, env)
    expect([again.kind, again.created]).toEqual(['real', false])
    expect((await open({ create: 'real' }, env)).created).toBe(false)
    expect(again.vault.secret('x')).toBe(made.vault.secret('x'))

    expect(await reason({ create: 'demonstration' }, env)).toBe('wrongKind')
    expect(await reason({ expect: 'demonstration' }, env)).toBe('wrongKind')
  })

  test.skipIf(process.platform === 'win32')('whatever it writes, only its owner reads', async () => {
    // a folder that others may look into, as an administrator makes it
    await chmod(folder, 0o755)
    const made = await open({ create: 'real' }, await environment())
    expectDone(await openCounty(made.desk, { code: 'wenshang', name: '汶上县人民政府' }))
    await made.files.save(Buffer.from('x'))
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const { mode } = await stat(join(entry.parentPath, entry.name))
      expect((mode & 0o777).toString(8), entry.name).toBe('600')
    }
  })

  test('nothing is made unless it was asked for', async () => {
    const env = await environment()
    await expect(open({}, env)).rejects.toBeInstanceOf(NothingHere)
    await expect(open({ expect: 'real' }, env)).rejects.toBeInstanceOf(NothingHere)
    expect(await readdir(folder)).toEqual([])
  })

  test('a demonstration keeps its anchor day, and does not open half loaded', async () => {
    const env = await environment()
    const made = await open({ create: 'demonstration' }, { ...env, DEMO_TODAY: '2024-05-06' })
    expect([made.created, String(made.anchorDay), String(made.desk.today())]).toEqual([
      true,
      '2024-05-06',
      '2024-05-06',
    ])
    expect(await reason({ create: 'demonstration' }, env)).toBe('halfLoaded')

    await made.markLoaded()

    const later = await open({ create: 'demonstration' }, { ...env, DEMO_TODAY: '2024-06-01' })
    expect([later.created, String(later.anchorDay), String(later.desk.today())]).toEqual([
      false,
      '2024-05-06',
      '2024-06-01',
    ])
    const earlier = await open({}, { ...env, DEMO_TODAY: '2024-01-01' })
    expect(String(earlier.desk.today())).toBe('2024-05-06')
  })

  test('of two processes that make it at once, one makes it', async () => {
    const env = { ...(await environment()), DATA_DIR: folder }
    const call = [
      join(import.meta.dirname, '../bin/gongkai.js'),
      'init',
      '--county',
      'wenshang',
      '汶上县人民政府',
    ]
    const both = await Promise.all([finished(call, env), finished(call, env)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([0, 2])
    expect(both.map(({ err }) => err).join('')).toMatch(/^[^\n]*已经有[^\n]*\n$/)
    expect((await open({}, env)).kind).toBe('real')
  })

  test('a database of a newer program stays as it is', async () => {
    const env = await environment()
    const made = await open({ create: 'real' }, env)
    await migrate(made.database, [...migrations, { name: '9999-from-the-future', up: async () => {} }])
    expect(await reason({}, env)).toBe('newerDatabase')
  })

  test('each commit notes the head of the audit chain outside the database', async () => {
    const { desk } = await open({ create: 'real' }, await environment())
    expectDone(await openCounty(desk, { code: 'wenshang', name: '汶上县人民政府' }))
    expect((await notedHeads(folder)).map(({ seq }) => seq)).toEqual([1])
    expect((await readFile(join(folder, 'audit-heads'), 'utf8')).endsWith('\n')).toBe(true)
  })

  test('without its key it is not opened with another', async () => {
    const env = await environment()
    await open({ create: 'real' }, env)
    await unlink(join(folder, 'keys', 'master.key'))
    expect(await reason({}, env)).toBe('keyMissing')
    expect(await readdir(join(folder, 'keys'))).toEqual([])
  })
})

/** Runs the program to its end. */
function finished(words: readonly string[], env: Environment): Promise<{ status: number; err: string }> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('close', (status) => settle({ status: status ?? -1, err }))
  })
}

test('a folder that cannot be used is said in one line', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  for (const place of [file, join(file, 'below'), '/proc/gongkai', '/dev/null']) {
    expect(await reason({ create: 'real' }, { DATA_DIR: place }), place).toBe('unusableFolder')
  }
  expect(await reason({}, { DATA_DIR: file })).toBe('unusableFolder')
})

test('a file that is no database is said to be damaged', async () => {
  await appendFile(join(folder, 'gongkai.db'), 'this was something else, long enough to be looked at')
  expect(await reason()).toBe('damagedDatabase')
})

test('a database server that does not answer is said without its password', async () => {
  const env = { DATABASE_URL: 'postgres://gongkai:very-secret@127.0.0.1:1/gongkai' }
  expect(await reason({}, env)).toBe('unreachableDatabase')
  await expect(open({}, env)).rejects.not.toThrow('very-secret')
})

test.each([
  ['the real clock after the anchor day', '2024-03-01', null, '2024-05-06T10:30', '2024-05-06T10:30'],
  ['never before the anchor day', '2024-03-01', null, '2024-02-01T10:30', '2024-03-01T10:30'],
  ['pinned, the time of day real', '2024-03-01', '2024-04-05', '2026-11-23T23:59', '2024-04-05T23:59'],
  ['pinned before the anchor day', '2024-03-01', '2023-01-01', '2026-11-23T00:00', '2024-03-01T00:00'],
])('the clock of a demonstration: %s', (_, anchor, pinned, real, shown) => {
  const china = (text: string): Temporal.Instant =>
    Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant()
  const clock = demonstrationClock(Temporal.PlainDate.from(anchor), pinned, () => china(real))
  expect(clock().toString()).toBe(china(shown).toString())
})
