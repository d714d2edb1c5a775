/** What a command may touch of the world, so that a test can stand in for it. */
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

export interface Io {
  /** everything on standard input, as text; throws `WrongCall` where it cannot be read or is not UTF-8 */
  stdin(): Promise<string>
  /** writes to standard output as it is */
  out(content: string | Uint8Array): void
  /** writes one line to standard error */
  err(line: string): void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

/** The world of the running process. */
export const processIo: Io = {
  stdin: async () => {
    const bytes = await buffer(process.stdin).catch((error: unknown) => {
      throw new WrongCall(`标准输入不能读取（${reasonOf(error)}）。`)
    })
    try {
      return decodeUtf8(bytes)
    } catch {
      throw new WrongCall('标准输入不是 UTF-8 文本。')
    }
  },
  out: (answer) => void process.stdout.write(answer),
  err: (line) => void process.stderr.write(`${line}\n`),
  env: process.env,
  cwd: process.cwd(),
}

/** A reader who has read enough closes the pipe (`… | head`): that is no fault, and what is left need not be written. */
export function endWithReader(): void {
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit()
    throw error
  })
}

/** Exit status of every command. */
export const exitStatus = {
  /** done */
  done: 0,
  /** done, and the answer is no */
  no: 1,
  /** the call or the input is wrong */
  wrong: 2,
} as const

/** A call or an input that is wrong: each line goes to standard error, and the command ends with status 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall'
  readonly lines: readonly string[]

  /** @param lines many of them as one list: a call does not take them by the hundred thousand */
  constructor(...lines: readonly (string | readonly string[])[]) {
    const flat = lines.flat()
    super(flat.join('\n'))
    this.lines = flat
  }
}

/**
 * Runs a command's body: a `WrongCall` becomes its lines on standard error and status 2; any other error is ours and
 * goes on.
 */
export async function withWrongCalls(io: Io, body: () => Promise<number>): Promise<number> {
  try {
    return await body()
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error
    for (const line of error.lines) io.err(line)
    return exitStatus.wrong
  }
}

/** The text of a file as UTF-8, without a byte order mark. Throws `WrongCall` where it cannot be read. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path)
  try {
    return decodeUtf8(bytes)
  } catch {
    throw new WrongCall(`文件不是 UTF-8 文本：${path}`)
  }
}

/** The bytes of a file. Throws `WrongCall` where it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new WrongCall(`文件不能读取：${path}（${reasonOf(error)}）`)
  }
}

/** Bytes as UTF-8, without a byte order mark. Throws TypeError where they are something else. */
function decodeUtf8(bytes: Uint8Array): string {
  return withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}

/** Text without a leading byte order mark. */
export function withoutMark(content: string): string {
  return content.startsWith('\u{FEFF}') ? content.slice(1) : content
}

/** Why the system would not read or write a file, in Chinese. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return '没有这个文件'
  if (code === 'EACCES' || code === 'EPERM') return '没有权限'
  if (code === 'ENOSPC') return '磁盘已满'
  if (code === 'EROFS') return '磁盘是只读的'
  if (code === 'ENOTDIR') return '路径中有一段不是文件夹'
  if (code === 'EISDIR') return '是一个文件夹'
  return error instanceof Error ? error.message : String(error)
}
