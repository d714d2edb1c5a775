import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeEmptyInstance, startBare, startNginx, startProduct } from './servers.ts'
import type { Running } from './servers.ts'
import { load, median } from './wrk.ts'
import type { Round } from './wrk.ts'

/**
 * `npm run bench`: measures the product beside its peers, in one run on this machine, and prints a table with the
 * peer or the limit beside each figure. It is no test: it fails only where it could not measure.
 */
const ROUNDS = 3
const SECONDS = 5
const LIMITS = { ratio: 0.6, startMs: 1500, residentMb: 250, pageKb: 60, pdfMs: 1000 }

const missing = ['nginx', 'wrk'].filter((program) => spawnSync(program, ['-v']).error)
if (missing.length > 0) {
  console.error(
    `missing: ${missing.join(', ')}. On Debian: apt-get install --no-install-recommends nginx-light wrk`,
  )
  process.exit(2)
}

const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-bench-'))
await chmod(folder, 0o755)
const running: Running[] = []
try {
  await measure()
} finally {
  await Promise.all(running.map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  console.log('loading the demonstration county …')
  await (await keep(startProduct(path.join(folder, 'demo'), true))).stop()
  const product = await keep(startProduct(path.join(folder, 'demo'), true))
  const page = await findDocument(product.origin)
  const body = Buffer.from(await (await fetch(page)).arrayBuffer())
  const nginx = await keep(startNginx(path.join(folder, 'nginx'), body))
  const bare = await keep(startBare(folder, body))

  const peers = [
    { name: 'Gongkai', url: page },
    { name: 'nginx', url: `${nginx.origin}/page.html` },
    { name: 'node:http', url: `${bare.origin}/` },
  ]
  for (const { url } of peers) await expectSameBytes(url, body)
  console.log(
    `${page}\n${body.length} bytes, ${ROUNDS} rounds of ${SECONDS} s each in turn, 32 connections …`,
  )
  const rounds = new Map<string, Round[]>(peers.map(({ name }) => [name, []]))
  for (const { url } of peers) await load(url, 2)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, url } of peers) rounds.get(name)?.push(await load(url, SECONDS))
  }
  printThroughput(rounds)

  await makeEmptyInstance(path.join(folder, 'empty'))
  const empty = await keep(startProduct(path.join(folder, 'empty'), false))
  const resident = (await empty.resident()) / 1e6
  const wire = (await bytesOverTheWire(page)) / 1e3
  const [cold, warm] = [await timeOf(pdfOf(product.origin)), await timeOf(pdfOf(product.origin))]
  console.log('\nfigure                                        measured      limit')
  printFigure('start of a seeded instance to first page, ms', product.startedIn, LIMITS.startMs)
  printFigure('empty instance, resident memory, MB', resident, LIMITS.residentMb)
  printFigure('document page with all it loads, gzip, kB', wire, LIMITS.pageKb)
  printFigure('yearly report as PDF, the first, ms', cold, LIMITS.pdfMs)
  printFigure('yearly report as PDF, the next, ms', warm, LIMITS.pdfMs)
}

const pdfOf = (origin: string): string => `${origin}/units/yangdian/reports/2023/1/report.pdf`

async function timeOf(url: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  await answer.arrayBuffer()
  return performance.now() - start
}

async function keep(starting: Promise<Running>): Promise<Running> {
  const server = await starting
  running.push(server)
  return server
}

/** The first document in the list on the page of 杨店镇. */
async function findDocument(origin: string): Promise<string> {
  const html = await (await fetch(`${origin}/units/yangdian`)).text()
  const href = /class="title"[^>]*><a href="([^"]+)"/.exec(html)?.[1]
  if (href === undefined) throw new Error('the page of 杨店镇 links to no document')
  return new URL(href, `${origin}/`).href
}

async function expectSameBytes(url: string, body: Buffer): Promise<void> {
  const answer = await fetch(url)
  const same = Buffer.from(await answer.arrayBuffer()).equals(body)
  if (answer.status !== 200 || !same)
    throw new Error(`${url} does not give the same bytes (${answer.status})`)
}

/** The page and every style, script and picture that it loads, as a browser that knows gzip gets them. */
async function bytesOverTheWire(page: string): Promise<number> {
  const html = await (await fetch(page)).text()
  const parts = [
    ...html.matchAll(/<(?:link[^>]*rel="(?:stylesheet|icon)"[^>]*href|(?:script|img)[^>]*src)="([^"]+)"/g),
  ]
  const addresses = parts
    .map(([, address]) => new URL(address ?? '', page))
    .filter(({ protocol }) => protocol !== 'data:')
  const foreign = addresses.filter(({ origin }) => origin !== new URL(page).origin)
  if (foreign.length > 0) throw new Error(`the page loads from another host: ${foreign.join(', ')}`)
  const sizes = await Promise.all([page, ...addresses.map(({ href }) => href)].map(rawSize))
  return sizes.reduce((all, size) => all + size, 0)
}

function rawSize(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let size = 0
      answer.on('data', (chunk: Buffer) => (size += chunk.length))
      answer.on('end', () => resolve(size))
      answer.on('error', reject)
    }).on('error', reject)
  })
}

function printThroughput(rounds: ReadonlyMap<string, readonly Round[]>): void {
  const peer = rounds.get('nginx') ?? []
  console.log('\nserver        requests/s     p50 ms     p99 ms   of nginx')
  for (const [name, own] of rounds) {
    const ratio = median(
      own.map((round, index) => round.requestsPerSecond / (peer[index]?.requestsPerSecond ?? 0)),
    )
    const figures = [
      median(own.map((round) => round.requestsPerSecond)).toFixed(0),
      median(own.map((round) => round.p50)).toFixed(2),
      median(own.map((round) => round.p99)).toFixed(2),
      ratio.toFixed(2),
    ]
    const verdict = name === 'Gongkai' ? ` ${ratio >= LIMITS.ratio ? '✓' : '✗'} at least ${LIMITS.ratio}` : ''
    console.log(`${name.padEnd(13)}${figures.map((figure) => figure.padStart(11)).join('')}${verdict}`)
  }
}

function printFigure(name: string, measured: number, limit: number): void {
  console.log(
    `${name.padEnd(46)}${measured.toFixed(0).padStart(8)}${String(limit).padStart(11)} ${measured <= limit ? '✓' : '✗'}`,
  )
}
