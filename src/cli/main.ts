import { endWithReader, type Io, processIo } from './io.ts'

/** A command: reads its arguments, answers on standard output, returns the exit status. */
interface Command {
  run(args: readonly string[], io: Io): Promise<number>
}

/** Every command by its words; loaded only when called, so that a small one starts fast. */
const commands: Readonly<Record<string, { usage: string; load: () => Promise<Command> }>> = {
  serve: { usage: 'serve [--port N] [--demo]', load: () => import('./serve.ts') },
  init: { usage: 'init --county CODE NAME', load: () => import('./init.ts') },
  unit: { usage: 'unit add CODE NAME --parent CODE', load: () => import('./unit.ts') },
  account: {
    usage: 'account create NAME --unit CODE --role ROLE | account reset NAME',
    load: () => import('./account.ts'),
  },
  report: {
    usage: 'report --unit CODE --year YYYY --format json|html|docx|pdf|xlsx [--out FILE] [--compiled]',
    load: () => import('./report.ts'),
  },
  check: { usage: 'check FILE… [--previous FILE] [--json]', load: () => import('./check.ts') },
  deadline: { usage: 'deadline [FILE|-]', load: () => import('./deadline.ts') },
  fee: {
    usage: 'fee --by item --before N --count K | fee --by page --pages P',
    load: () => import('./fee.ts'),
  },
  'import requests': {
    usage: 'import requests FILE --unit CODE [--dry-run]',
    load: () => import('./import-requests.ts'),
  },
  'import disclosures': {
    usage: 'import disclosures FILE --unit CODE [--dry-run]',
    load: () => import('./import-disclosures.ts'),
  },
  'import report': {
    usage: 'import report FILE --unit CODE --year YYYY',
    load: () => import('./import-report.ts'),
  },
  keys: { usage: 'keys rotate | keys status', load: () => import('./keys.ts') },
  recompute: { usage: 'recompute', load: () => import('./recompute.ts') },
  verify: { usage: 'verify', load: () => import('./verify.ts') },
}

const wrongCall = 2

const everyCommand = '每个命令都可加 --data DIR（默认 DATA_DIR 或 ./data）。'

/** Runs one command line (without `node` and the program's name); the result is the exit status. */
export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  if (io === processIo) endWithReader()
  const [first = '', second = ''] = args
  if (['', 'help', '--help', '-h'].includes(first)) return help(io)
  if (first === 'import' && asksForHelp([second])) return helpOn(importUsages(), io)
  const twoWords = commands[`${first} ${second}`]
  const command = twoWords ?? commands[first]
  if (!command) {
    io.err(
      `没有“${first === 'import' ? `import ${second}`.trim() : first}”这个命令。可用的命令见 gongkai help。`,
    )
    return wrongCall
  }
  const words = args.slice(twoWords ? 2 : 1)
  if (asksForHelp(words)) return helpOn(command.usage, io)
  const loaded = await command.load()
  return loaded.run(words, io)
}

/** `import` is three commands. */
function importUsages(): string {
  const named = Object.entries(commands).filter(([words]) => words.startsWith('import '))
  return named.map(([, { usage }]) => usage).join(' | ')
}

/** `--help` or `-h` among the words; after `--` all are names of files. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return words.slice(0, end === -1 ? words.length : end).some((word) => word === '--help' || word === '-h')
}

function help(io: Io): number {
  const lines = Object.values(commands).map((command) => `  gongkai ${command.usage}`)
  io.out(`${['公开 Gongkai：政府信息公开', ...lines, everyCommand].join('\n')}\n`)
  return 0
}

/** The ways to call one command, a line each. */
function helpOn(usage: string, io: Io): number {
  const ways = usage.split(' | ').map((way) => `  gongkai ${way}`)
  io.out(`${['用法：', ...ways, everyCommand].join('\n')}\n`)
  return 0
}
