import type { FastifyInstance } from 'fastify'

/** A request with a sign that is no text: no field holds it, and PostgreSQL takes it in none. */
class UnreadableText extends Error {
  readonly statusCode = 400
}

const nul = '\u0000'

/** Refuses the sign NUL in addresses and bodies with 400, whichever door it comes in by. */
export function refuseNul(server: FastifyInstance): void {
  server.addHook('preValidation', async (request) => {
    if (holdsNul(request.params) || holdsNul(request.query) || holdsNul(request.body)) {
      throw new UnreadableText('a NUL in the request')
    }
  })
}

/** Walks without recursion, for a body may be nested as deep as it is long. A file is bytes and no text. */
function holdsNul(whole: unknown): boolean {
  const left = [whole]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && value.includes(nul)) return true
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue
    for (const [key, inner] of Object.entries(value)) left.push(key, inner)
  }
  return false
}
