import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'

const main = pathToFileURL(join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')).href
/** `bin/gongkai.js` without its preparation: the office's client is built elsewhere. */
const script = `const { main } = await import(${JSON.stringify(main)})
const status = await main(process.argv.slice(1))
if (typeof status === 'number') process.exitCode = status`

/** What the program said, and how it ended. */
export interface Ended {
  readonly status: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

/** The program, started. */
export interface Program {
  /** the portal's address; rejects when the program ends before it serves */
  readonly serving: Promise<string>
  readonly ended: Promise<Ended>
  readonly signal: (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => void
}

/** Starts `gongkai …` as a process of its own, with nothing of this one's settings. */
export function startProgram(words: readonly string[], env: Readonly<Record<string, string>>): Program {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, '--', ...words],
    { cwd: tmpdir(), env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said = { out: '', err: '' }
  const ended = once(child, 'close').then(([status, signal]): Ended => ({ status, signal, ...said }))
  const serving = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said.out += String(chunk)
      const address = /门户 +(http:\S+)\/\n/.exec(said.out)?.[1]
      if (address !== undefined && said.out.includes('Ctrl-C')) resolve(address)
    })
    child.stderr?.on('data', (chunk) => {
      said.err += String(chunk)
    })
    ended.then(({ err }) => reject(new Error(`it ended before it served: ${err}`)), reject)
  })
  serving.catch(() => undefined)
  return { serving, ended, signal: (signal) => child.kill(signal) }
}
