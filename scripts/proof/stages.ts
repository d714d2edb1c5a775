/** One part of the proof. */
export interface Stage {
  /** What `--only` calls it. */
  readonly name: string
  readonly heading: string
  /** The program out of node_modules/.bin, and its words. */
  readonly command: readonly [string, ...string[]]
  /** `verdict`: passed or failed as a whole. `vitest`: counts each test. */
  readonly counts: 'verdict' | 'vitest'
  /** After how many minutes it is ended and has failed. */
  readonly minutes: number
}

/** Everything that `npm test` proves, the quick verdicts first. */
export const STAGES: readonly Stage[] = [
  verdict('types', 'Types: the tree', ['tsc', '-p', 'tsconfig.json']),
  verdict('types', 'Types: the law on its own', ['tsc', '-p', 'src/law/tsconfig.json']),
  verdict('types', 'Types: the office client', ['tsc', '-p', 'src/web/office/client/tsconfig.json']),
  verdict('lint', 'Lint', ['oxlint', '--type-aware', '--deny-warnings']),
  verdict('format', 'Format', ['oxfmt', '--check', '.']),
  verdict('unused', 'Unused files, exports and dependencies', ['knip']),
  verdict('client', 'The office client can be built', ['node', 'scripts/prepare.js']),
  tests('floor-plan', 'Floor plan, and that it bites', 5),
  tests('unit', 'Units, properties, acts on SQLite and PostgreSQL, doors', 20),
  tests('journeys', 'Journeys in the browser, with axe', 20),
]

function verdict(name: string, heading: string, command: Stage['command']): Stage {
  return { name, heading, command, counts: 'verdict', minutes: 5 }
}

function tests(project: string, heading: string, minutes: number): Stage {
  const command: Stage['command'] = ['vitest', 'run', '--project', project, '--allowOnly=false']
  return { name: project, heading, command, counts: 'vitest', minutes }
}
