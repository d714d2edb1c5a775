import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { z } from 'zod'
import type { WebParts } from '../parts.ts'
import { clientFiles } from './client-files.ts'
import { openOffice } from './office.ts'
import { sendError, sendRefusal } from './reply.ts'
import { features } from './features.ts'
import { WrongInput } from './wrong-input.ts'

/** How often one address may ask in a minute: ample for a person, tight for a script that tries numbers. */
const requestsPerMinute = 600

/** The staff side: the built client, and the JSON interface below `api/` that it talks to. */
export function officeDoor(parts: WebParts): FastifyPluginAsync {
  return async (server: FastifyInstance) => {
    const office = openOffice(parts)
    clientFiles(server, office)
    await server.register(
      async (api) => {
        api.setValidatorCompiler<z.ZodType>(({ schema }) => (input) => {
          const checked = schema.safeParse(input, { reportInput: true })
          return checked.success ? { value: checked.data } : { error: new WrongInput(checked.error) }
        })
        // the client sends JSON and files: what a plain form of any page can send is taken nowhere here
        api.removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain'])
        api.setErrorHandler(sendError)
        api.setNotFoundHandler((_request, reply) => sendRefusal(reply, 'notFound', '没有这个地址。'))
        api.addHook('onRequest', api.rateLimit({ max: requestsPerMinute, timeWindow: '1 minute' }))
        api.addHook('onRequest', async (_request, reply) => {
          reply.header('cache-control', 'no-store')
        })
        for (const open of features) open(api, office)
        // else the client's page, which answers every address of the office, would answer here too
        api.all('/*', (_request, reply) => sendRefusal(reply, 'notFound', '没有这个地址。'))
      },
      { prefix: '/api' },
    )
  }
}
