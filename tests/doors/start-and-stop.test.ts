import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { copyDemonstration, demonstrationDay } from '../support/demonstration.ts'
import { type Ended, type Program, startProgram } from './program.ts'

const slow = 120_000
const folders: string[] = []
const running: Program[] = []
let loaded: string

beforeAll(async () => {
  loaded = await copyDemonstration()
  folders.push(loaded)
}, slow)

afterEach(async () => {
  for (const program of running.splice(0)) {
    program.signal('SIGKILL')
    await program.ended
  }
})

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

function start(words: readonly string[], env: Readonly<Record<string, string>>): Program {
  const program = startProgram(words, { PORT: '0', DEMO_TODAY: demonstrationDay, ...env })
  running.push(program)
  return program
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-start-'))
  folders.push(folder)
  return folder
}

/** Exit 2, one line on standard error, nothing on standard output. */
function expectOneLine(ended: Ended, line: RegExp): void {
  expect({ ...ended, err: ended.err.split('\n') }).toMatchObject({
    status: 2,
    out: '',
    err: [expect.stringMatching(line), ''],
  })
}

describe('the first start', () => {
  test(
    'loads the county, tells addresses, accounts and one fresh password; the second start tells no password',
    async () => {
      const folder = await emptyFolder()
      const first = start(['serve', '--demo'], { DATA_DIR: join(folder, 'below', 'data') })
      const address = await first.serving
      expect((await fetch(`${address}/units/yangdian`)).status).toBe(200)
      first.signal('SIGINT')
      const { out, status } = await first.ended
      expect(status).toBe(0)
      for (const said of [
        `${address}/office`,
        `${address}/kiosk`,
        'yangdian.gongkai',
        'yangdian.qianfa',
        'wenshang.guanli',
      ]) {
        expect(out).toContain(said)
      }
      const password = /密码都是：(\S+?)）/.exec(out)?.[1] ?? ''
      expect(password.length).toBeGreaterThanOrEqual(12)

      const second = start(['serve', '--demo'], { DATA_DIR: join(folder, 'below', 'data') })
      await second.serving
      second.signal('SIGTERM')
      const again = await second.ended
      expect(again.out).not.toMatch(/密码/)
      expect(again.out).not.toContain(password)
      expect(again.err).not.toContain(password)
      expect(await filesWith(folder, password)).toEqual([])
    },
    slow,
  )
})

describe('a later start', () => {
  test(
    'serves soon, alive and ready, and logs lines of JSON only',
    async () => {
      const began = performance.now()
      const program = start(['serve', '--demo'], { DATA_DIR: loaded })
      const address = await program.serving
      const page = await fetch(`${address}/`)
      const took = performance.now() - began
      expect(page.status).toBe(200)
      process.stdout.write(
        `second start to the first page: ${Math.round(took)} ms (wanted: under 1500 on a quiet machine)\n`,
      )
      expect(took).toBeLessThan(15_000)
      expect(await (await fetch(`${address}/healthz`)).text()).toBe('ok')
      expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready')
      program.signal('SIGTERM')
      const { status, err } = await program.ended
      expect(status).toBe(0)
      for (const line of err.split('\n').filter((one) => one !== ''))
        expect(JSON.parse(line)).toHaveProperty('level')
    },
    slow,
  )

  test.each([
    ['SIGINT', ['SIGINT']],
    ['SIGTERM', ['SIGTERM']],
    ['SIGINT twice', ['SIGINT', 'SIGINT']],
    ['SIGINT, then SIGTERM', ['SIGINT', 'SIGTERM', 'SIGTERM']],
  ] as const)(
    'ends cleanly at %s, with a reader still connected',
    async (_name, signals) => {
      const program = start(['serve', '--demo'], { DATA_DIR: loaded })
      const address = await program.serving
      await (await fetch(`${address}/`)).text()
      for (const signal of signals) program.signal(signal)
      expect(await program.ended).toMatchObject({ status: 0, signal: null })
      // a database that was closed has given its journal back
      expect((await readdir(loaded)).filter((name) => /-(wal|shm)$/.test(name))).toEqual([])
    },
    slow,
  )

  test(
    'after a crash it opens again with everything',
    async () => {
      const program = start(['serve', '--demo'], { DATA_DIR: loaded })
      await program.serving
      program.signal('SIGKILL')
      await program.ended
      const again = start(['serve', '--demo'], { DATA_DIR: loaded })
      expect((await fetch(`${await again.serving}/units/yangdian/reports/2023`)).status).toBe(200)
    },
    slow,
  )
})

describe('a start that cannot be, in one clear line', () => {
  test(
    'the port is taken',
    async () => {
      const other = createServer().listen(0, '127.0.0.1')
      await once(other, 'listening')
      const address = other.address()
      const port = typeof address === 'object' && address ? address.port : 0
      const program = start(['serve', '--demo', '--port', String(port)], { DATA_DIR: loaded })
      expectOneLine(await program.ended, new RegExp(`^端口 ${port} 已被占用。.*PORT`))
      other.close()
    },
    slow,
  )

  test(
    'the folder cannot be written',
    async () => {
      const folder = await emptyFolder()
      await writeFile(join(folder, 'file'), '')
      const below = start(['serve', '--demo'], { DATA_DIR: join(folder, 'file', 'data') })
      expectOneLine(await below.ended, /^数据目录 .*\/file\/data 不能使用：不是目录。$/)
      const nowhere = start(['serve', '--demo'], { DATA_DIR: '/proc/gongkai' })
      expectOneLine(await nowhere.ended, /^数据目录 \/proc\/gongkai 不能使用：/)
    },
    slow,
  )

  test(
    'the database is newer than the program, and stays as it was',
    async () => {
      const folder = await copyDemonstration()
      folders.push(folder)
      const database = new DatabaseSync(join(folder, 'gongkai.db'))
      database.exec(`insert into migrations (name, applied_at) values ('2099-something', '2099-01-01')`)
      database.close()
      const before = await readFile(join(folder, 'gongkai.db'))
      const program = start(['serve', '--demo'], { DATA_DIR: folder })
      expectOneLine(await program.ended, /^数据库由更新的版本建立（本程序不认识：2099-something）。.*升级/)
      expect(before.equals(await readFile(join(folder, 'gongkai.db')))).toBe(true)
    },
    slow,
  )

  test(
    'the folder holds a demonstration, and a real server was asked for',
    async () => {
      expectOneLine(await start(['serve'], { DATA_DIR: loaded }).ended, /存的是演示数据，不能作正式之用/)
    },
    slow,
  )

  test(
    'the folder holds a real county, and the demonstration was asked for',
    async () => {
      const folder = await emptyFolder()
      const made = await start(['init', '--county', 'wenshang', '汶上县人民政府', '--data', folder], {}).ended
      expect(made.status).toBe(0)
      expectOneLine(
        await start(['serve', '--demo'], { DATA_DIR: folder }).ended,
        /存的是正式数据，不能作演示之用/,
      )
    },
    slow,
  )

  test(
    'nothing is there to serve; nothing is made',
    async () => {
      const folder = await emptyFolder()
      expectOneLine(await start(['serve'], { DATA_DIR: folder }).ended, /还没有任何数据。.*gongkai init/)
      expect(await readdir(folder)).toEqual([])
    },
    slow,
  )

  test.each([
    ['a port out of range', ['serve', '--demo', '--port', '99999'], {}, /PORT/],
    ['an option that is none', ['serve', '--dmeo'], {}, /dmeo/],
    ['a command that is none', ['sevre'], {}, /sevre/],
    ['a day that is none', ['serve', '--demo'], { DEMO_TODAY: '2026-13-01' }, /DEMO_TODAY/],
    ['a password that is too long', ['serve', '--demo'], { DEMO_PASSWORD: 'x'.repeat(129) }, /DEMO_PASSWORD/],
    ['a base path that is none', ['serve', '--demo'], { BASE_PATH: 'a b' }, /BASE_PATH/],
  ])(
    '%s',
    async (_what, words, env, line) => {
      const { status, out, err } = await start(words, { DATA_DIR: await emptyFolder(), ...env }).ended
      expect([status, out]).toEqual([2, ''])
      expect(err).toMatch(line)
      expect(err).not.toMatch(/^\s+at /m)
    },
    slow,
  )
})

/** The files of a folder that hold this text in the clear. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    if ((await readFile(path)).includes(text)) found.push(path)
  }
  return found
}
