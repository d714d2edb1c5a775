import type { FastifyInstance } from 'fastify'

/**
 * One line a request, without personal data: the pattern of the route instead of the address, no query,
 * no body, no header; the request id is what a person can tell us when something went wrong.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const line = {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    if (reply.statusCode >= 500) request.log.error(line, 'request')
    else request.log.info(line, 'request')
  })
}

/** Where it broke, without the message: a message may quote what somebody typed. */
export function framesOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
}
