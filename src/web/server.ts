import formbody from '@fastify/formbody'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { randomBytes } from 'node:crypto'
import { KeptPages } from './kept-pages.ts'
import { addressOf } from './limits.ts'
import { logRequests } from './log.ts'
import { uploadLimit, type WebParts } from './parts.ts'
import { serverWithKeptPages } from './page-cache.ts'
import { officeDoor } from './office/door.ts'
import { describeApi } from './office/openapi.ts'
import { portalDoor } from './portal/door.ts'
import { keepingFor } from './portal/keeping.ts'
import { refuseUnreadable } from './readable.ts'
import { secure, sendPlain } from './security.ts'

/** How long a request may take to arrive (ms). */
const requestTimeout = 60_000
/** The largest request that is no upload (bytes). */
const bodyLimit = 1_000_000

/** Everything that comes in by HTTP: portal, kiosk, office, open interface. Not yet listening. */
export async function buildServer(parts: WebParts): Promise<FastifyInstance> {
  const { settings } = parts.instance
  const kept = new KeptPages(keepingFor(parts))
  const server = Fastify({
    loggerInstance: parts.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomBytes(6).toString('base64url'),
    bodyLimit,
    trustProxy: settings.trustProxy ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    serverFactory: (handler) => serverWithKeptPages(kept, parts.logger, handler, requestTimeout),
    forceCloseConnections: true,
    // an address that cannot be decoded reaches no door
    frameworkErrors: (_error, _request, reply) => {
      sendPlain(reply, 400, '地址无法识别，请检查后再试。')
    },
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  secure(server, { publicOrigin: settings.publicOrigin })
  logRequests(server)
  refuseUnreadable(server)
  await server.register(rateLimit, { global: false, keyGenerator: addressOf })
  await server.register(cookie)
  await server.register(formbody)
  await server.register(multipart, { limits: uploadLimit })
  health(server, parts)
  await describeApi(server, parts)
  await server.register(officeDoor(parts), { prefix: `${settings.basePath}/office` })
  await server.register(portalDoor(parts, kept), { prefix: settings.basePath })
  if (settings.basePath !== '') {
    server.setNotFoundHandler((_request, reply) => sendPlain(reply, 404, '没有这个地址。'))
  }
  return server
}

/** `/healthz`: the process is alive. `/readyz`: it can answer, its database too. */
function health(server: FastifyInstance, parts: WebParts): void {
  server.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok'))
  server.get('/readyz', async (_request, reply) => {
    await parts.instance.database.read.introspection.getSchemas()
    return reply.type('text/plain').send('ready')
  })
}
