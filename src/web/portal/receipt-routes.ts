import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { caseInSession, ownReceipt, receiptDocument } from '../../modules/requests/index.ts'
import { filePolicy } from '../security.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import type { CodeGuard } from './guard-code.ts'
import { readForm } from './read-form.ts'
import { ownDoor, tokenIn } from './status-cookie.ts'
import { sessionOver, statusTries } from './status-routes.ts'
import { tooManyPage } from './views/notice-pages.ts'
import { statusQueryPage } from './views/status-query-page.ts'

const asked = z.strictObject({
  number: z.string().max(200).default(''),
  code: z.string().max(200).default(''),
})

/**
 * 接收回执 as PDF: right after filing by number and query code, which travel in the body, and from the status page by
 * the case that is open there. Nothing of them stands in an address or a log.
 */
export function receiptRoutes(server: FastifyInstance, portal: Portal, guard: CodeGuard): void {
  server.post('/receipt', { config: { rateLimit: statusTries } }, async (request, reply) => {
    const { number, code } = readForm(asked, request.body)
    const tried = await guard(request, ownDoor, { number, code })
    if (tried.kind === 'opened') return sendReceipt(portal, request, reply, tried.opened.id)
    const page = portal.page(request)
    if (tried.kind === 'tooMany') return portal.send(reply, tooManyPage(page, tried), 429)
    const text = '没有找到。请对照回执核对申请编号和查询码；两项中有一项不对，就查不到。'
    return portal.send(reply, statusQueryPage(page, { number, errors: [{ field: 'number', text }] }), 404)
  })

  server.get(paths.ownReceipt, { config: { rateLimit: statusTries } }, async (request, reply) => {
    const token = tokenIn(request, ownDoor)
    const opened = token === '' ? null : await caseInSession(portal.desk, token, ownDoor.limits)
    if (!opened) return sessionOver(portal, reply)
    return sendReceipt(portal, request, reply, opened.id)
  })
}

async function sendReceipt(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const paper = await ownReceipt(portal.desk, id)
  if (!paper) return portal.notFound(request, reply)
  const { demonstration, desk } = portal
  const { bytes } = await portal.pdf(receiptDocument(paper, { today: desk.today(), demonstration }))
  const name = encodeURIComponent('政府信息公开申请接收回执.pdf')
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('content-security-policy', filePolicy)
    .type('application/pdf')
    .send(Buffer.from(bytes))
}
