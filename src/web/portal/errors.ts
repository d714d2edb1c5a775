import type { FastifyError, FastifyInstance } from 'fastify'
import { faultStatus } from '../fault-status.ts'
import { framesOf } from '../log.ts'
import type { Portal } from './context.ts'
import { badRequestPage, errorPage, notFoundPage, tooManyPage } from './views/notice-pages.ts'

const minute = 60

/** What a citizen sees when something is missing, too much, unreadable or broken. */
export function portalErrors(server: FastifyInstance, portal: Portal): void {
  server.setNotFoundHandler((request, reply) => portal.send(reply, notFoundPage(portal.page(request)), 404))

  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = faultStatus(error)
    const page = portal.page(request)
    if (status === 429) {
      const seconds = Number(reply.getHeader('retry-after') ?? minute)
      const retryAfterMinutes = Math.max(1, Math.ceil(seconds / minute))
      return portal.send(reply, tooManyPage(page, { retryAfterMinutes }), 429)
    }
    if (status === 413) {
      return portal.send(reply, badRequestPage(page, { text: '提交的内容太大，服务器没有接收。' }), 413)
    }
    if (status >= 400 && status < 500) {
      return portal.send(reply, badRequestPage(page, { text: '提交的内容不完整，或者格式不对。' }), status)
    }
    request.log.error(
      { request: request.id, error: error.name, code: error.code, at: framesOf(error) },
      'failed',
    )
    return portal.send(reply, errorPage(page, { requestId: request.id }), 500)
  })
}
