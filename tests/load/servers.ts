import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'

/** A server that the benchmark started, and will end. */
export interface Running {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string
  /** Milliseconds from its start to its first page. */
  readonly startedIn: number
  /** Memory that its process holds, in bytes. */
  resident: () => Promise<number>
  stop: () => Promise<void>
}

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const LIMIT = 180_000
const QUIET = { LOG_LEVEL: 'warn', DATABASE_URL: '', BASE_PATH: '' }

/** Starts the product on a data folder. With `demo` it loads the demonstration county if the folder is new. */
export async function startProduct(dataDir: string, demo: boolean): Promise<Running> {
  const port = await freePort()
  const words = ['serve', '--port', String(port), ...(demo ? ['--demo'] : [])]
  return start(process.execPath, [path.join(ROOT, 'bin', 'gongkai.js'), ...words], port, '/', {
    ...QUIET,
    DATA_DIR: dataDir,
    DEMO_TODAY: '2026-11-23',
    DEMO_PASSWORD: 'benchmark only 2026',
  })
}

/** Makes a real instance with one county and nothing in it. */
export async function makeEmptyInstance(dataDir: string): Promise<void> {
  const words = ['init', '--county', 'bench', '基准县人民政府', '--data', dataDir]
  const init = spawn(process.execPath, [path.join(ROOT, 'bin', 'gongkai.js'), ...words], {
    env: { ...process.env, ...QUIET },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(init, 'exit')
  if (code !== 0) throw new Error(`gongkai init ended with status ${code}`)
}

/** Starts Debian's nginx, one worker, without a log, serving these bytes as a file from the disk. */
export async function startNginx(folder: string, body: Buffer): Promise<Running> {
  const port = await freePort()
  await mkdir(path.join(folder, 'site'), { recursive: true })
  await writeFile(path.join(folder, 'site', 'page.html'), body)
  const asRoot = process.getuid?.() === 0 ? 'user root;' : ''
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')
  await writeFile(
    path.join(folder, 'nginx.conf'),
    `${asRoot}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=10;
  keepalive_requests 100000000;
  charset utf-8;
  types { text/html html; }
  ${temporary}
  server { listen 127.0.0.1:${port}; root ${folder}/site; }
}
`,
  )
  return start('nginx', ['-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'], port, '/page.html', {})
}

/** Starts a process that gives these bytes by Node's own HTTP and does nothing else. */
export async function startBare(folder: string, body: Buffer): Promise<Running> {
  const port = await freePort()
  const file = path.join(folder, 'bare.mjs')
  await writeFile(path.join(folder, 'bare.html'), body)
  await writeFile(
    file,
    `import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
const body = readFileSync(${JSON.stringify(path.join(folder, 'bare.html'))})
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }
createServer((_, response) => response.writeHead(200, headers).end(body)).listen(${port}, '127.0.0.1')
`,
  )
  return start(process.execPath, [file], port, '/', {})
}

async function start(
  program: string,
  words: readonly string[],
  port: number,
  page: string,
  settings: Readonly<Record<string, string>>,
): Promise<Running> {
  const began = performance.now()
  const child = spawn(program, words, {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  let fault: Error | undefined
  child.on('error', (error) => (fault = error))
  const origin = `http://127.0.0.1:${port}`
  while (!(await answers(`${origin}${page}`))) {
    if (fault ?? (child.exitCode !== null || performance.now() - began > LIMIT)) {
      child.kill('SIGKILL')
      throw new Error(`${program} ${words.join(' ')} did not start: ${fault?.message ?? said}`)
    }
    await pause(10)
  }
  return {
    origin,
    startedIn: performance.now() - began,
    resident: () => residentMemory(child),
    stop: () => end(child),
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

async function residentMemory(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
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
