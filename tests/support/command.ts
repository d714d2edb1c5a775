/** Runs a command with a world of its own, and tells what came out. */
import { tmpdir } from 'node:os'
import type { Io } from '../../src/cli/io.ts'

export interface CommandResult {
  readonly status: number
  readonly out: string
  readonly err: readonly string[]
}

type Command = (args: readonly string[], io: Io) => Promise<number>

/** Calls `run` with these words, `stdin` on standard input and `cwd` as the folder in which it is called. */
export async function callCommand(
  run: Command,
  args: readonly string[],
  { stdin = '', cwd = tmpdir() }: { readonly stdin?: string; readonly cwd?: string } = {},
): Promise<CommandResult> {
  let out = ''
  const err: string[] = []
  const status = await run(args, {
    stdin: () => Promise.resolve(stdin),
    out: (text) => {
      out += text
    },
    err: (line) => {
      err.push(line)
    },
    env: {},
    cwd,
  })
  return { status, out, err }
}
