import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** A checkout of its own with a blank in its path, and a stand-in for npm that writes down how it was called. */
const checkout = path.resolve(import.meta.dirname, '..')
let root: string

beforeEach(() => {
  root = path.join(mkdtempSync(path.join(tmpdir(), 'gongkai-prepare-')), 'with blank 公开')
  cpSync(path.join(checkout, 'scripts'), path.join(root, 'scripts'), { recursive: true })
  cpSync(path.join(checkout, 'bin'), path.join(root, 'bin'), { recursive: true })
  write('package.json', '{"type": "module"}')
  write('package-lock.json', lock('1.0.0'))
  write(
    'src/cli/main.ts',
    'export const main = async (argv: string[]) => { console.log(argv.join()); return 3 }',
  )
  write('src/law/day.ts', 'export const day: string = "one"')
  write(
    'src/web/office/client/app.ts',
    "import { day } from '../../../law/day.ts'\nimport type {} from './none.ts'",
  )
  write('src/web/office/client/vite.config.ts', 'export default {}')
  write('npm-cli.js', NPM)
  write('vite.js', VITE)
})
afterEach(() => rmSync(path.dirname(root), { recursive: true, force: true }))

const NPM = `
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
if (readFileSync('package-lock.json', 'utf8').includes('"broken"')) {
  console.error('npm error code E404\\nnpm error Not found')
  process.exit(1)
}
await new Promise((resolve) => setTimeout(resolve, 300))
rmSync('node_modules', { recursive: true, force: true })
mkdirSync('node_modules/vite/bin', { recursive: true })
cpSync('vite.js', 'node_modules/vite/bin/vite.js')
cpSync('package-lock.json', 'node_modules/.package-lock.json')
`
const VITE = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
appendFileSync('vite-calls', 'build\\n')
if (readFileSync('src/law/day.ts', 'utf8').includes('fault')) throw new Error('no such thing')
const folder = process.argv[process.argv.indexOf('--outDir') + 1]
mkdirSync(folder, { recursive: true })
writeFileSync(folder + '/index.html', readFileSync('src/law/day.ts'))
`

function lock(version: string): string {
  return JSON.stringify({
    packages: {
      '': { name: 'here' },
      'node_modules/a': { version, integrity: 'sha512-a' },
      'node_modules/elsewhere': { version: '1.0.0', optional: true },
    },
  })
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

function calls(of: 'npm' | 'vite'): string[] {
  const file = path.join(root, `${of}-calls`)
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

function run(...words: string[]): Promise<Ended> {
  const env = {
    ...process.env,
    npm_execpath: path.join(root, 'npm-cli.js'),
    npm_node_execpath: process.execPath,
  }
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: root, env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

const prepare = (): Promise<Ended> => run('scripts/prepare.js')

test('installs and builds the first time, and does nothing the second', async () => {
  expect(await prepare()).toMatchObject({ status: 0, out: '' })
  expect(calls('npm')).toEqual([expect.stringMatching(/^ci --ignore-scripts /)])
  expect(await prepare()).toEqual({ status: 0, out: '', err: '' })
  expect(calls('npm')).toHaveLength(1)
  expect(calls('vite')).toHaveLength(1)
  expect(readFileSync(path.join(root, 'dist/office/index.html'), 'utf8')).toContain('"one"')
})

test('takes an installation made by hand as it is', async () => {
  await run('npm-cli.js', 'by', 'hand')
  await prepare()
  expect(calls('npm')).toEqual(['by hand'])
})

test('installs again when the lockfile says another version, or the last installation was interrupted', async () => {
  await prepare()
  write('package-lock.json', lock('1.0.1'))
  await prepare()
  expect(calls('npm')).toHaveLength(2)
  rmSync(path.join(root, 'node_modules/.package-lock.json'))
  await prepare()
  expect(calls('npm')).toHaveLength(3)
})

test('builds again when the client or what it imports changed, and leaves the old one when that fails', async () => {
  await prepare()
  write('src/law/day.ts', 'export const day: string = "two"')
  await prepare()
  write('src/web/office/client/style.css', 'p {}')
  await prepare()
  expect(calls('vite')).toHaveLength(3)
  write('src/law/other.ts', 'not imported by the client')
  await prepare()
  expect(calls('vite')).toHaveLength(3)
  write('src/law/day.ts', 'fault')
  expect(await prepare()).toMatchObject({
    status: 2,
    err: expect.stringMatching(/no such thing[\s\S]*工作端页面构建失败/),
  })
  expect(readFileSync(path.join(root, 'dist/office/index.html'), 'utf8')).toContain('"two"')
})

test('two that start at once install once', async () => {
  const both = await Promise.all([prepare(), prepare()])
  expect(both.map(({ status }) => status)).toEqual([0, 0])
  expect(calls('npm')).toHaveLength(1)
  expect(calls('vite')).toHaveLength(1)
})

test('says in one line, in Chinese and English, why it could not install', async () => {
  write('package-lock.json', lock('broken'))
  const { status, out, err } = await prepare()
  expect([status, out]).toEqual([2, ''])
  expect(err.trim().split('\n').at(-1)).toMatch(/依赖安装失败.*npm ci failed: code E404 · Not found$/)
})

test('prepared.js prepares, then runs the program with its words and its exit status', async () => {
  expect(await run('scripts/prepared.js', 'bin/gongkai.js', 'fee', '--by', 'item')).toMatchObject({
    status: 3,
    out: 'fee,--by,item\n',
  })
  expect(calls('npm')).toHaveLength(1)
})

test('serving builds the client first, and takes a delivered one where the tools to build it were left out', async () => {
  await run('npm-cli.js', 'by', 'hand')
  expect(await run('bin/gongkai.js', 'serve')).toMatchObject({ status: 3, out: 'serve\n' })
  expect(calls('vite')).toHaveLength(1)
  write('src/law/day.ts', 'export const day: string = "two"')
  rmSync(path.join(root, 'node_modules/vite'), { recursive: true })
  expect(await run('bin/gongkai.js', 'serve')).toEqual({ status: 3, out: 'serve\n', err: '' })
  rmSync(path.join(root, 'dist'), { recursive: true })
  expect(await run('bin/gongkai.js', 'serve')).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringMatching(/^缺少构建工具.*npm ci\.\n$/m),
  })
})

test('gongkai runs from a folder elsewhere and through a link, and says nothing of its own', async () => {
  const link = path.join(path.dirname(root), 'gongkai')
  symlinkSync(path.join(root, 'bin', 'gongkai.js'), link)
  expect(await run(link, 'a', 'b c')).toEqual({ status: 3, out: 'a,b c\n', err: '' })
  expect(calls('npm')).toEqual([])
})
