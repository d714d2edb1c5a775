import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { acceptsGzip } from './accepts-gzip.ts'

/**
 * Public pages as bytes, kept for as long as nothing was committed: the next commit, by whichever
 * process, makes all of them stale at once. So a page read a thousand times is rendered once, and a new
 * disclosure is on every page the moment it is published.
 */
export interface PageCacheOptions {
  /** changes with every commit; null: cannot be told, so nothing is kept */
  readonly version: () => number | null
  /** what besides the address decides the page (the reader's choice of mode); null: do not keep */
  readonly variant: (request: FastifyRequest) => string | null
}

interface KeptPage {
  readonly body: Buffer
  readonly gzipped: Buffer
  readonly etag: string
  readonly contentType: string
}

const maxPages = 2_000
const maxBytes = 200_000
/** What all kept pages may take together (bytes), so that no flood of addresses fills the memory. */
const maxTotalBytes = 64_000_000
const smallest = 1_000

declare module 'fastify' {
  interface FastifyContextConfig {
    /** a public page without anything personal: may be kept until the next commit */
    keep?: boolean
  }
}

/** Serves routes with `config: { keep: true }` from memory while nothing changed. */
export function keepPages(server: FastifyInstance, options: PageCacheOptions): void {
  const pages = new Map<string, KeptPage>()
  const seenBefore = new WeakMap<FastifyRequest, number>()
  let keptVersion: number | null = null
  let keptBytes = 0
  const forget = (): void => {
    pages.clear()
    keptBytes = 0
  }

  const fresh = (): boolean => {
    const version = options.version()
    if (version === null) return false
    if (version !== keptVersion) {
      forget()
      keptVersion = version
    }
    return true
  }
  const keyOf = (request: FastifyRequest): string | null => {
    if (request.method !== 'GET' || !request.routeOptions.config.keep) return null
    const variant = options.variant(request)
    return variant === null ? null : `${variant} ${request.url}`
  }

  server.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request)
    if (key === null || !fresh()) return undefined
    if (keptVersion !== null) seenBefore.set(request, keptVersion)
    const page = pages.get(key)
    return page ? sendKept(request, reply, page) : undefined
  })

  server.addHook('onSend', async (request, reply, payload) => {
    const key = keyOf(request)
    if (key === null || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    if (reply.hasHeader('set-cookie') || reply.hasHeader('etag')) return payload
    const page = keep(payload, String(reply.getHeader('content-type') ?? 'text/html; charset=utf-8'))
    // a commit while the page was made: what was read may be old, so it is sent but not kept
    if (fresh() && seenBefore.get(request) === keptVersion && page.body.length <= maxBytes) {
      if (pages.size >= maxPages || keptBytes >= maxTotalBytes) forget()
      pages.set(key, page)
      keptBytes += page.body.length + page.gzipped.length
    }
    return headersFor(request, reply, page)
  })
}

function keep(text: string, contentType: string): KeptPage {
  const body = Buffer.from(text)
  return {
    body,
    gzipped: body.length < smallest ? body : gzipSync(body, { level: 6 }),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    contentType,
  }
}

function sendKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): FastifyReply {
  reply.type(page.contentType)
  const body = headersFor(request, reply, page)
  return reply.send(body)
}

/** Sets the caching headers and returns the bytes that this client is to get. */
function headersFor(request: FastifyRequest, reply: FastifyReply, page: KeptPage): Buffer | null {
  reply.header('etag', page.etag)
  reply.header('cache-control', 'no-cache')
  reply.header('vary', 'accept-encoding, cookie')
  if (hasAlready(request, page.etag)) {
    reply.code(304)
    return null
  }
  const zipped = page.gzipped !== page.body && acceptsGzip(request)
  const bytes = zipped ? page.gzipped : page.body
  if (zipped) reply.header('content-encoding', 'gzip')
  reply.header('content-length', bytes.length)
  return bytes
}

/** Whether the client holds this very page: its tag alone, among others, or weakened by a server in between. */
function hasAlready(request: FastifyRequest, etag: string): boolean {
  const held = request.headers['if-none-match']
  if (held === undefined) return false
  return held.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}
