import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, Desk } from '../../modules/desk/index.ts'
import type { SignedInAccount } from '../../modules/units/index.ts'
import { issuesAnswer, refusalAnswer } from './common.schema.ts'
import type { Api, Endpoint, EndpointKey, InputOf } from './endpoint.ts'
import type { z } from 'zod'
import type { Office } from './office.ts'
import { sendAnswer, sendRefusal } from './reply.ts'

/** One request, as a handler sees it. */
export interface Visit<Account = SignedInAccount> {
  /** the desk at which the person sits who came in; the system's where nobody did */
  readonly desk: Desk
  readonly account: Account
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type VisitOf<E> = E extends { readonly access: 'open' } ? Visit<SignedInAccount | null> : Visit

/** Takes checked input, calls one act or query, gives its answer in the words of the schema. */
export type Handler<E extends Endpoint> = (
  input: InputOf<E>,
  visit: VisitOf<E>,
) => Promise<Answer<z.input<E['answer']>>>

/** Every endpoint of a feature has its handler: one that is missing does not compile. */
export type Handlers<T extends Api> = {
  readonly [K in keyof T]: T[K] extends Endpoint ? Handler<T[K]> : never
}

const secured = [{ session: [] }]

/**
 * Opens a feature's endpoints: validation in and out, the session, the answer's status. `tag` is the
 * feature's name in the OpenAPI document.
 */
export function bind<T extends Api>(
  server: FastifyInstance,
  office: Office,
  tag: string,
  api: T,
  handlers: Handlers<T>,
): void {
  const accounts = new WeakMap<FastifyRequest, SignedInAccount | null>()
  for (const [key, endpoint] of Object.entries<Endpoint>(api)) {
    const [method = 'GET', url = '/'] = key.split(' ')
    // the mapped type ties each key to the handler of this very endpoint
    const handler = handlers[key as EndpointKey & keyof T] as unknown as Handler<Endpoint>
    const open = endpoint.access === 'open'
    // counted apart from the door's own limit: of two limits by hook the plugin would run only the first
    const limit =
      endpoint.perMinute === undefined
        ? null
        : server.createRateLimit({ max: endpoint.perMinute, timeWindow: '1 minute' })
    server.route({
      method,
      url,
      schema: {
        tags: [tag],
        summary: endpoint.summary,
        ...(open ? {} : { security: secured }),
        ...(endpoint.params && { params: endpoint.params }),
        ...(endpoint.query && { querystring: endpoint.query }),
        ...(endpoint.body && { body: endpoint.body }),
        response: { [endpoint.status ?? 200]: endpoint.answer, 422: issuesAnswer, '4xx': refusalAnswer },
      },
      // before a body is read: strangers are not even told what is wrong with it
      onRequest: async (request, reply) => {
        const rate = await limit?.(request)
        if (rate && !rate.isAllowed && rate.isExceeded) {
          reply.header('retry-after', String(rate.ttlInSeconds))
          return sendRefusal(reply, 'tooManyAttempts', '操作过于频繁，请过一会儿再试。')
        }
        const account = await office.whoComesIn(request)
        accounts.set(request, account)
        if (account === null && !open) return sendRefusal(reply, 'notSignedIn', '请先登录。')
        return undefined
      },
      handler: async (request, reply) => {
        const account = accounts.get(request) ?? null
        const { params, query, body } = request
        const desk = account === null ? office.desk : office.desk.as(account)
        const visit = { desk, account, request, reply } as Visit // not null: checked above
        const answer = await handler({ params, query, body }, visit)
        return reply.sent ? reply : sendAnswer(reply, answer, endpoint.status)
      },
    })
  }
}
