import type { FastifyInstance } from 'fastify'
import { holdsUnreadable } from '../platform/readable-text.ts'

/** A request with a sign that is no text: no field holds it, and PostgreSQL takes it in none. */
class UnreadableText extends Error {
  readonly statusCode = 400
}

/** Refuses signs that are no text in addresses and bodies with 400, whichever door they come in by. */
export function refuseUnreadable(server: FastifyInstance): void {
  server.addHook('preValidation', async (request) => {
    for (const part of [request.params, request.query, request.body]) checkReadable(part)
  })
}

/**
 * Throws what is answered with 400 where a text holds NUL or half a sign (a lone surrogate, which no file and no other
 * program would give back as it was). For fields of a form with files too, which are read after the hooks have run.
 */
export function checkReadable(whole: unknown): void {
  if (holdsUnreadable(whole)) throw new UnreadableText('a sign in the request that is no text')
}
