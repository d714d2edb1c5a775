import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/**
 * What a browser may do with our pages: nothing but show them. No inline script or style, no other host,
 * no frame but the county's own site (which embeds the column).
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ')

/** The office's component library writes style elements; everything else stays as strict. */
export const officeContentPolicy = contentPolicy.replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-inline'",
)

/** For a file that somebody uploaded: it may do nothing at all, wherever it is opened. */
export const filePolicy = "default-src 'none'; sandbox"

const securityHeaders = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}

/** An answer in one line of text, for requests that belong to no page; it carries the security headers itself. */
export function sendPlain(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).headers(securityHeaders).type('text/plain; charset=utf-8').send(text)
}

/** Adds the security headers to every response and refuses changes that another site sends. */
export function secure(server: FastifyInstance, options: { publicOrigin: string | null }): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
    if (changes(request) && !fromHere(request, options.publicOrigin)) {
      return sendPlain(reply, 403, '请求来自其他网站，已拒绝。请从本网站的页面操作。')
    }
    return undefined
  })
}

function changes(request: FastifyRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
}

/**
 * Whether a change was sent from our own pages. Browsers name the origin on every change; what has no
 * origin at all is no browser, and is believed only as long as it brings no cookie.
 */
function fromHere(request: FastifyRequest, publicOrigin: string | null): boolean {
  const own = publicOrigin ?? `${request.protocol}://${request.host}`
  const origin = request.headers.origin
  if (origin !== undefined) return origin === own
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return request.headers.cookie === undefined
}
