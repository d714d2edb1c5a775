import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { receiptByCode, receiptDocument } from '../../modules/requests/index.ts'
import { filePolicy } from '../security.ts'
import type { Portal } from './context.ts'
import { readForm } from './read-form.ts'
import { statusQueryPage } from './views/status-query-page.ts'

const asked = z.strictObject({
  number: z.string().max(200).default(''),
  code: z.string().max(200).default(''),
})

/** Tries of one address in ten minutes, as on the status page. */
const tries = 20

/** 接收回执 as PDF, by number and query code; both travel in the body, nothing of them in an address or a log. */
export function receiptRoutes(server: FastifyInstance, portal: Portal): void {
  server.post(
    '/receipt',
    { config: { rateLimit: { max: tries, timeWindow: '10 minutes' } } },
    async (request, reply) => {
      const { number, code } = readForm(asked, request.body)
      reply.header('cache-control', 'no-store')
      const paper = await receiptByCode(portal.desk, { number, code })
      if (!paper) {
        const text = '没有找到。请对照回执核对申请编号和查询码；两项中有一项不对，就查不到。'
        const page = statusQueryPage(portal.page(request), { number, errors: [{ field: 'number', text }] })
        return portal.send(reply, page, 404)
      }
      const { demonstration, desk } = portal
      const { bytes } = await portal.pdf(receiptDocument(paper, { today: desk.today(), demonstration }))
      const name = encodeURIComponent('政府信息公开申请接收回执.pdf')
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .header('content-security-policy', filePolicy)
        .type('application/pdf')
        .send(Buffer.from(bytes))
    },
  )
}
