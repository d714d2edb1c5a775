import type { IncomingHttpHeaders } from 'node:http'

/** Whether this client takes gzip: it names it, and not with the weight zero that refuses it. */
export function acceptsGzip(request: { readonly headers: IncomingHttpHeaders }): boolean {
  const offered = request.headers['accept-encoding']
  if (offered === undefined || !offered.includes('gzip')) return false
  return offered.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one))
}
