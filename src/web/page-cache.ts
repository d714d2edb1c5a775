import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { acceptsGzip } from './accepts-gzip.ts'
import { bytesOf, hasAlready, type KeptPage, keptPage, type KeptPages, type PageBytes } from './kept-pages.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** a public page without anything personal: may be kept until the next commit */
    keep?: boolean
  }
}

/** How long a connection waits for its next request (ms): longer than a proxy in front keeps it. */
const keepAliveTimeout = 72_000
const notModified = 304
/** Headers that belong to one request alone, or that are said anew each time. */
const ownToOneRequest =
  /^(set-cookie|x-ratelimit-.*|retry-after|content-length|content-encoding|connection|date)$/

/**
 * A server that answers with a kept page before anything else is done, and hands every other request on. The
 * page goes out with the headers with which it was made.
 */
export function serverWithKeptPages(
  kept: KeptPages,
  logger: FastifyBaseLogger,
  handler: RequestListener,
  requestTimeout: number,
): Server {
  return createServer({ requestTimeout, keepAliveTimeout }, (request, response) => {
    const page = kept.find(request)
    if (page) sendKept(request, response, page, logger)
    else handler(request, response)
  })
}

function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  logger: FastifyBaseLogger,
): void {
  const status = hasAlready(request.headers['if-none-match'], page.etag) ? notModified : 200
  if (status === notModified) {
    response.writeHead(status, [...page.headers])
    response.end()
  } else {
    const { headers, bytes } = acceptsGzip(request) ? page.zipped : page.plain
    response.writeHead(status, [...headers])
    response.end(bytes, 'latin1')
  }
  logger.info({ method: 'GET', route: page.route, status, kept: true }, 'request')
}

/** Keeps what routes with `config: { keep: true }` answer. */
export function keepPages(server: FastifyInstance, kept: KeptPages): void {
  const madeOn = new WeakMap<FastifyRequest, number>()

  server.addHook('preHandler', async (request) => {
    if (request.method !== 'GET' || !request.routeOptions.config.keep) return
    const version = kept.version()
    if (version !== null) madeOn.set(request, version)
  })

  server.addHook('onSend', async (request, reply, payload) => {
    const version = madeOn.get(request)
    if (reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('etag')) return payload
    if (!request.routeOptions.config.keep || reply.hasHeader('set-cookie')) return payload
    reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding, cookie')
    const page = bytesOf(payload)
    reply.header('etag', page.etag)
    if (version !== undefined) {
      const route = request.routeOptions.url ?? ''
      kept.keep(request.raw, keptPage(page, route, lastingHeaders(reply)), version)
    }
    return formFor(request, reply, page)
  })
}

function lastingHeaders(reply: FastifyReply): string[] {
  return Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined || ownToOneRequest.test(name) ? [] : [name, String(value)],
  )
}

/** The bytes that this client is to get, with the headers that say so. */
function formFor(request: FastifyRequest, reply: FastifyReply, page: PageBytes): Buffer | null {
  if (hasAlready(request.headers['if-none-match'], page.etag)) {
    reply.code(notModified)
    // Fastify measures what HEAD would have sent: it must be there to be measured
    return request.method === 'HEAD' ? page.body : null
  }
  const zipped = page.gzipped !== page.body && acceptsGzip(request.raw)
  const bytes = zipped ? page.gzipped : page.body
  if (zipped) reply.header('content-encoding', 'gzip')
  reply.header('content-length', bytes.length)
  return bytes
}
