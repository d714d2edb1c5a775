import type { IncomingMessage } from 'node:http'
import type { KeptPagesOptions } from '../kept-pages.ts'
import type { WebParts } from '../parts.ts'
import { readerCodeIn } from './reader.ts'

/** The day is asked for again after so long (ms): within that of midnight every page turns over. */
const dayHolds = 1_000

/**
 * What decides a page of the portal besides its address: the data, the day (有效性), the reader's choice, and
 * scheme and host, which stand in feeds and QR codes.
 */
export function keepingFor({ instance }: WebParts): KeptPagesOptions {
  const { settings, database, desk } = instance
  const today = everySecond(() => desk.today().toString())
  return {
    version: () => database.version(),
    variant: (request) =>
      `${today()} ${placeOf(request, settings.publicOrigin, settings.trustProxy)} ${readerCodeIn(request.headers.cookie)}`,
  }
}

/**
 * Scheme and host as the request has them. Behind a proxy that is believed they come from its headers, so
 * these, and who sent them, are part of it.
 */
function placeOf(request: IncomingMessage, publicOrigin: string | null, trustProxy: string | null): string {
  const host = publicOrigin ?? request.headers.host ?? ''
  if (trustProxy === null) return host
  const { 'x-forwarded-proto': scheme, 'x-forwarded-host': forwarded } = request.headers
  // as JSON: a header that says `undefined` is none that is absent
  return JSON.stringify([host, scheme ?? null, forwarded ?? null, request.socket.remoteAddress ?? null])
}

function everySecond(read: () => string): () => string {
  let value = read()
  let until = performance.now() + dayHolds
  return () => {
    const now = performance.now()
    if (now >= until) {
      value = read()
      until = now + dayHolds
    }
    return value
  }
}
