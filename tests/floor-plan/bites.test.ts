import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { breaches } from './rules.ts'
import type { Rule } from './rules.ts'
import { readTree } from './source-file.ts'

/** A small house in which everything is as it should be. */
const SOUND: Readonly<Record<string, string>> = {
  'src/law/day.ts': '/** Date.now() and Math.random() are words here. */\nexport const day = "new Date()"',
  'src/law/clock.ts': "import { day } from './day.ts'\nexport const clock = day",
  'src/law/clock.test.ts': "import { expect } from 'vitest'\nexpect(Date.now()).toBe(1)",
  'src/platform/settings.ts': 'export const port = process.env.PORT',
  'src/platform/outbox.ts': "db.withTables<Outbox>()\nnew URL('../law/', import.meta.url)",
  'src/modules/audit/index.ts': "export * from './store.ts'",
  'src/modules/audit/store.ts': 'export const rows = db.withTables<Audit>()',
  'src/modules/units/index.ts': "export { add } from './add-unit.ts'",
  'src/modules/units/account-store.ts': 'db.withTables<Account>()',
  'src/modules/units/add-unit.ts':
    "import form from '../../../templates/form.json' with { type: 'json' }\n" +
    "import { rows } from '../audit/index.ts'\nimport { day } from '../../law/day.ts'\nexport const add = rows + day",
  'src/web/server.ts':
    "import type { main } from '../main.ts'\nimport { add } from '../modules/units/index.ts'\nexport const server = add",
  'src/web/office/client/app.tsx':
    "import type { server } from '../../server.ts'\nimport { day } from '../../../law/day.ts'\nexport const app = <p>{day}</p>",
  'src/main.ts': "import { server } from './web/server.ts'\nexport const main = server",
  'src/cli/serve.ts': "import { main } from '../main.ts'\nexport const serve = process.env.HOME + main",
  'src/instance-table.ts': 'db.withTables<Instance>()',
}

const root = mkdtempSync(path.join(tmpdir(), 'gongkai-floor-plan-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  for (const [file, text] of Object.entries(SOUND)) plant(file, text)
})

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

test('a sound house has no breach', () => {
  expect(breaches(readTree(root))).toEqual([])
})

const PLANTS: readonly (readonly [Rule, file: string, text: string])[] = [
  ['law imports law alone', 'src/law/bad.ts', "import { readFileSync } from 'node:fs'"],
  ['law imports law alone', 'src/law/bad.ts', "import { z } from 'zod'"],
  ['law imports law alone', 'src/law/bad.ts', "import type { Outbox } from '../platform/outbox.ts'"],
  ['law imports law alone', 'src/law/bad.ts', "export * from '../modules/units/index.ts'"],
  ['law imports law alone', 'src/law/bad.ts', "const a = await import('../main.ts')"],
  ['law imports law alone', 'src/law/bad.ts', "export type A = import('../main.ts').A"],
  ['law knows no clock and no chance', 'src/law/bad.ts', 'export const a = Date.now()'],
  ['law knows no clock and no chance', 'src/law/bad.ts', 'export const a = new Date()'],
  ['law knows no clock and no chance', 'src/law/bad.ts', 'export const a = Date()'],
  ['law knows no clock and no chance', 'src/law/bad.ts', 'export const a = Math.random()'],
  ['law knows no clock and no chance', 'src/law/bad.ts', 'const { random } = Math'],
  ['law knows no clock and no chance', 'src/law/bad.ts', 'export const a = Temporal.Now.plainDateISO()'],
  ['law knows no clock and no chance', 'src/law/bad.ts', "export const a = Math['random']()"],
  ['law knows no clock and no chance', 'src/law/bad.ts', 'export const a = crypto.randomUUID()'],
  ['layers', 'src/platform/bad.ts', "import { day } from '../law/day.ts'"],
  ['layers', 'src/platform/bad.ts', "import { rows } from '../modules/audit/index.ts'"],
  ['layers', 'src/platform/bad.ts', "new Worker(new URL('../main.ts', import.meta.url))"],
  ['layers', 'src/modules/units/bad.ts', "import { server } from '../../web/server.ts'"],
  ['layers', 'src/modules/units/bad.ts', "import { serve } from '../../cli/serve.ts'"],
  ['layers', 'src/web/bad.ts', "import { serve } from '../cli/serve.ts'"],
  ['layers', 'src/web/bad.ts', "import { main } from '../main.ts'"],
  ['layers', 'src/cli/bad.ts', "import { server } from '../web/server.ts'"],
  ['layers', 'src/modules/units/bad.ts', "import { load } from '../../../demo/load.ts'"],
  ['layers', 'src/cellar/bad.ts', 'export const a = 1'],
  [
    'a room is entered through its index',
    'src/modules/units/bad.ts',
    "import { a } from '../audit/store.ts'",
  ],
  ['a room is entered through its index', 'src/web/bad.ts', "import { a } from '../modules/audit/store.ts'"],
  ['a room is entered through its index', 'src/bad.ts', "import { a } from './modules/audit/tables.ts'"],
  ['tables are named in stores alone', 'src/modules/units/bad.ts', 'db.withTables<Units>()'],
  ['tables are named in stores alone', 'src/modules/units/restore.ts', 'db.withTables<Units>()'],
  ['tables are named in stores alone', 'src/web/store.ts', 'db.withTables<Units>()'],
  ['the environment is read in one place', 'src/web/bad.ts', 'export const a = process.env.PORT'],
  ['the environment is read in one place', 'src/platform/bad.ts', 'const { env } = process'],
  ['the environment is read in one place', 'src/web/bad.ts', "import { env } from 'node:process'"],
  ['tsx in the office client alone', 'src/web/portal/bad.tsx', 'export const a = <p />'],
  [
    'the office client takes types and law alone',
    'src/web/office/client/bad.ts',
    "import { server } from '../../server.ts'",
  ],
]

test.each(PLANTS)('%s: it bites in %s on %s', (rule, file, text) => {
  plant(file, text)
  expect(breaches(readTree(root))).toMatchObject([{ rule, file, line: 1 }])
})

test('no circle between modules: it bites on two rooms that need each other', () => {
  plant('src/modules/audit/bad.ts', "import { add } from '../units/index.ts'")
  expect(breaches(readTree(root))).toMatchObject([
    { rule: 'no circle between modules', what: expect.stringMatching(/audit → units|units → audit/) },
  ])
})

test('no circle between files: it bites on two that share a type', () => {
  plant('src/law/day.ts', "import type { Clock } from './clock.ts'\nexport const day: Clock = 1")
  expect(breaches(readTree(root))).toMatchObject([
    { rule: 'no circle between files', what: expect.stringContaining('src/law/clock.ts → src/law/day.ts') },
  ])
})

test('a circle over three rooms is told once, with the way it takes', () => {
  plant('src/modules/audit/bad.ts', "import { ledger } from '../ledger/index.ts'")
  plant('src/modules/ledger/index.ts', "import { add } from '../units/index.ts'\nexport const ledger = add")
  const [told, ...more] = breaches(readTree(root))
  expect(told?.what.split(' → ').toSorted()).toEqual(expect.arrayContaining(['audit', 'ledger', 'units']))
  expect(more).toEqual([])
})

test('a file that cannot be read is an error, not a file without imports', () => {
  plant('src/law/bad.ts', 'import {')
  expect(() => readTree(root)).toThrow(/src\/law\/bad.ts cannot be read/)
})
