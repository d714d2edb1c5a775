import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { acceptsGzip } from '../accepts-gzip.ts'
import { changedCode, readerCode, readerCookie, safeReturn } from './reader.ts'
import type { Portal } from './context.ts'

const yearSeconds = 31_536_000

const modeQuery = z.object({
  elder: z.enum(['1', '0']).optional(),
  contrast: z.enum(['standard', 'high']).optional(),
  size: z.enum(['small', 'standard', 'large']).optional(),
  pointer: z.enum(['standard', 'large']).optional(),
  back: z.string().max(2_000).default('/'),
})

/** Static files by their hashed names, and the switch of 长者模式, contrast and type size. */
export function assetRoutes(server: FastifyInstance, portal: Portal): void {
  server.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const asset = portal.assets.get(request.params.file)
    if (!asset) return portal.notFound(request, reply)
    const zipped = acceptsGzip(request)
    reply
      .header('cache-control', `public, max-age=${yearSeconds}, immutable`)
      .header('vary', 'accept-encoding')
    if (zipped) reply.header('content-encoding', 'gzip')
    return reply.type(asset.contentType).send(zipped ? asset.gzipped : asset.body)
  })

  server.get('/mode', async (request, reply) => {
    const change = modeQuery.safeParse(request.query)
    if (!change.success) return reply.redirect(`${portal.basePath}/`)
    const { back, ...rest } = change.data
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    reply.setCookie(readerCookie, changedCode(readerCode(request), given), {
      path: portal.basePath || '/',
      maxAge: yearSeconds,
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
    })
    return reply.redirect(portal.basePath + safeReturn(back))
  })
}
