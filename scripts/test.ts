import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { STAGES } from './proof/stages.ts'
import type { Stage } from './proof/stages.ts'
import { closingLine, sum, tallyOfVitest } from './proof/tally.ts'
import type { Tally } from './proof/tally.ts'

/** `npm test`: proves the tree, stage by stage. `npm test -- --only unit,journeys` proves parts of it. */
const root = path.resolve(import.meta.dirname, '..')
const bin = path.join(root, 'node_modules', '.bin')

const stages = chosen()
const tallies: Tally[] = []
const lines: string[] = []
for (const stage of stages) {
  console.log(`\n── ${stage.heading}`)
  const began = performance.now()
  const tally = await run(stage)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  tallies.push(tally)
  lines.push(`${tally.failed === 0 ? '✓' : '✗'} ${stage.heading}: ${closingLine(tally)} (${seconds} s)`)
  console.log(lines.at(-1))
}
const total = sum(tallies)
console.log(`\n${lines.join('\n')}\n\n${closingLine(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1

function chosen(): readonly Stage[] {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
  if (only === undefined) return STAGES
  const names = only.split(',')
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    const known = [...new Set(STAGES.map((stage) => stage.name))].join(', ')
    console.error(`no such stage: ${unknown.join(', ')} (there are ${known})`)
    process.exit(2)
  }
  return STAGES.filter((stage) => names.includes(stage.name))
}

async function run(stage: Stage): Promise<Tally> {
  if (stage.counts === 'verdict') {
    const { ok, output } = await start(stage, stage.command, 'pipe')
    if (!ok) console.log(output)
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-test-'))
  const file = path.join(folder, 'account.json')
  try {
    const account = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { ok } = await start(stage, [...stage.command, ...account], 'inherit')
    return tallyOfVitest(await readFile(file, 'utf8').catch(() => ''), ok)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a stage's program on our own Node. One that cannot be started, or does not come to an end, has failed. */
function start(
  stage: Stage,
  [program, ...words]: readonly string[],
  show: 'pipe' | 'inherit',
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(path.join(bin, program ?? ''), words, {
      cwd: root,
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
      stdio: ['ignore', show, show],
      timeout: stage.minutes * 60_000,
    })
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => {
      console.log(`${stage.heading} could not be started: ${error.message}`)
      resolve({ ok: false, output })
    })
    child.on('close', (code, signal) => {
      if (signal !== null) console.log(`${stage.heading} was ended by ${signal} (limit ${stage.minutes} min)`)
      resolve({ ok: code === 0, output })
    })
  })
}
