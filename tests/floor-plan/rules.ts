import type { Import, SourceFile } from './source-file.ts'

/** A place where a file does what the floor plan does not allow. */
export interface Breach {
  readonly rule: Rule
  readonly file: string
  readonly line: number
  readonly what: string
}

export type Rule =
  | 'law imports law alone'
  | 'law knows no clock and no chance'
  | 'layers'
  | 'a room is entered through its index'
  | 'no circle between modules'
  | 'no circle between files'
  | 'tables are named in stores alone'
  | 'the environment is read in one place'
  | 'tsx in the office client alone'
  | 'the office client takes types and law alone'

/** What each part may import, besides itself. Packages, Node's own and data (`.json`) are open to all but `law`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  law: [],
  platform: [],
  modules: ['law', 'platform'],
  web: ['law', 'platform', 'modules'],
  cli: ['law', 'platform', 'modules', 'main', 'demo'],
  // The files directly in src join the parts.
  main: ['law', 'platform', 'modules', 'web'],
  // The client is held to its own rule below.
  client: ['law', 'platform', 'modules', 'web', 'main'],
}

/** Where a type may be named though nothing may be called: what is handed in has a shape. */
const MAY_NAME_TYPES_OF: Readonly<Record<string, readonly string[]>> = { web: ['main'], main: ['cli'] }

const CHANCE = ['Date.now', 'new Date', 'Date()', 'Math.random', 'Temporal.Now', 'performance.now', 'crypto']
const STORE = /\/(?:[a-z-]+-)?store\.ts$/
const READS_ENVIRONMENT = ['src/platform/settings.ts', 'src/cli/']

/** Named with its reason, so that nobody adds to it in passing. */
const EXCEPTIONS: Readonly<Partial<Record<Rule, readonly string[]>>> = {
  // What kind of instance a data folder holds belongs to no module: it is asked before any of them runs.
  'tables are named in stores alone': ['src/instance-table.ts'],
}

/** Everything in the tree that breaks the floor plan. */
export function breaches(tree: readonly SourceFile[]): Breach[] {
  const files = tree.filter((file) => !isTest(file.path))
  const rules = [lawImports, lawChance, layers, rooms, stores, environment, client]
  const found = files.flatMap((file) => rules.flatMap((rule) => rule(file)))
  return [...found, ...circles(files), ...fileCircles(files)].filter(
    ({ rule, file }) => !EXCEPTIONS[rule]?.includes(file),
  )
}

function isTest(path: string): boolean {
  return /\.(?:test|slow)\.tsx?$/.test(path)
}

/** The part of the house that a file stands in. */
function partOf(path: string): string {
  if (path.startsWith('src/web/office/client/')) return 'client'
  const [top, part, below] = path.split('/')
  if (top !== 'src') return top ?? ''
  return below === undefined ? 'main' : (part ?? '')
}

function moduleOf(path: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1]
}

function breach(rule: Rule, file: SourceFile, { line }: { line: number }, what: string): Breach {
  return { rule, file: file.path, line, what }
}

function lawImports(file: SourceFile): Breach[] {
  if (partOf(file.path) !== 'law') return []
  return file.imports
    .filter(({ target }) => target === undefined || partOf(target) !== 'law')
    .map((one) => breach('law imports law alone', file, one, one.from))
}

function lawChance(file: SourceFile): Breach[] {
  if (partOf(file.path) !== 'law') return []
  return file.uses
    .filter(({ name }) => CHANCE.some((banned) => name === banned || name.startsWith(`${banned}.`)))
    .map((one) => breach('law knows no clock and no chance', file, one, one.name))
}

function layers(file: SourceFile): Breach[] {
  const from = partOf(file.path)
  const open = MAY_IMPORT[from]
  if (from === 'law') return []
  if (open === undefined) return [breach('layers', file, { line: 1 }, `${file.path} stands in no known part`)]
  return file.imports.flatMap((one) => {
    if (one.target === undefined || one.target.endsWith('.json')) return []
    const to = partOf(one.target)
    const types = one.typesOnly ? (MAY_NAME_TYPES_OF[from] ?? []) : []
    if (to === from || open.includes(to) || types.includes(to)) return []
    return [breach('layers', file, one, `${from} → ${to}: ${one.from}`)]
  })
}

function rooms(file: SourceFile): Breach[] {
  return file.imports.flatMap((one) => {
    const room = one.target === undefined ? undefined : moduleOf(one.target)
    if (room === undefined || room === moduleOf(file.path)) return []
    if (one.target === `src/modules/${room}/index.ts`) return []
    return [breach('a room is entered through its index', file, one, one.from)]
  })
}

function stores(file: SourceFile): Breach[] {
  if (partOf(file.path) === 'platform') return []
  if (moduleOf(file.path) !== undefined && STORE.test(file.path)) return []
  return file.uses
    .filter(({ name }) => name === '.withTables')
    .map((one) => breach('tables are named in stores alone', file, one, 'withTables'))
}

function environment(file: SourceFile): Breach[] {
  if (READS_ENVIRONMENT.some((place) => file.path.startsWith(place))) return []
  const read = file.uses.filter(({ name }) => name === 'process.env')
  const imported = file.imports.filter(({ from }) => from === 'node:process' || from === 'process')
  return [...read, ...imported].map((one) =>
    breach('the environment is read in one place', file, one, 'process.env'),
  )
}

function client(file: SourceFile): Breach[] {
  if (partOf(file.path) !== 'client') {
    const { path } = file
    return path.endsWith('x') ? [breach('tsx in the office client alone', file, { line: 1 }, path)] : []
  }
  return file.imports
    .filter(
      (one) => one.target !== undefined && !one.typesOnly && !['client', 'law'].includes(partOf(one.target)),
    )
    .map((one) => breach('the office client takes types and law alone', file, one, one.from))
}

/** Modules that need each other, directly or by way of others; each circle is told once. */
function circles(files: readonly SourceFile[]): Breach[] {
  const needs = new Map<string, Map<string, { file: SourceFile; one: Import }>>()
  for (const file of files) {
    const from = moduleOf(file.path)
    if (from === undefined) continue
    for (const one of file.imports) {
      const to = one.target === undefined ? undefined : moduleOf(one.target)
      if (to === undefined || to === from) continue
      const known = needs.get(from) ?? new Map()
      if (!known.has(to)) known.set(to, { file, one })
      needs.set(from, known)
    }
  }
  const told = new Set<string>()
  const found: Breach[] = []
  const walk = (room: string, way: readonly string[]): void => {
    for (const [next, { file, one }] of needs.get(room) ?? []) {
      if (way.includes(next)) {
        const circle = way.slice(way.indexOf(next))
        const name = circle.toSorted().join(' ')
        if (!told.has(name))
          found.push(breach('no circle between modules', file, one, [...circle, next].join(' → ')))
        told.add(name)
      } else walk(next, [...way, next])
    }
  }
  for (const room of needs.keys()) walk(room, [room])
  return found
}

/**
 * Files of one part of the house that need each other, types counted: what two of them share stands in a third. What
 * is loaded later may name what loads it. One circle is told for each import that closes one.
 */
function fileCircles(files: readonly SourceFile[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const finished = new Set<string>()
  const found: Breach[] = []
  const walk = (file: SourceFile, way: readonly string[]): void => {
    for (const one of file.imports) {
      const next = one.target === undefined || one.later ? undefined : byPath.get(one.target)
      if (next === undefined || finished.has(next.path) || partOf(next.path) !== partOf(file.path)) continue
      if (way.includes(next.path)) {
        const circle = [...way.slice(way.indexOf(next.path)), next.path]
        found.push(breach('no circle between files', file, one, circle.join(' → ')))
      } else walk(next, [...way, next.path])
    }
    finished.add(file.path)
  }
  for (const file of files) if (!finished.has(file.path)) walk(file, [file.path])
  return found
}
