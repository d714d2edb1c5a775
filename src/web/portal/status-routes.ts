import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { caseInSession, readOwnPaper, statusOfCase } from '../../modules/requests/index.ts'
import { filePolicy } from '../security.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import { type CodeGuard } from './guard-code.ts'
import { readForm } from './read-form.ts'
import { closeCase, keepOpen, ownDoor, tokenIn } from './status-cookie.ts'
import { statusModel } from './status-model.ts'
import { openedHere, partIn, statusBase, statusBases } from './status-place.ts'
import { tooManyPage } from './views/notice-pages.ts'
import { type Done, statusPage } from './views/status-page.ts'
import { statusQueryPage } from './views/status-query-page.ts'

const asked = z.strictObject({
  number: z.string().max(200).default(''),
  code: z.string().max(200).default(''),
})

/** Tries of one address in ten minutes: whoever has his receipt needs one. */
export const statusTries = { max: 20, timeWindow: '10 minutes' }
/** Downloads of one address in ten minutes. */
const downloads = { max: 120, timeWindow: '10 minutes' }

const doneQuery = z.object({
  done: z.enum(['message', 'correction', 'late', 'withdrawn', 'consent']).optional().catch(undefined),
})

const overQuery = z.object({ over: z.literal('1').optional().catch(undefined) })

/** 办理进度 by number and query code, without an account. Nothing of it stands in an address or a log. */
export function statusRoutes(server: FastifyInstance, portal: Portal, guard: CodeGuard): void {
  server.get('/status', async (request, reply) => {
    const token = tokenIn(request, ownDoor)
    const opened = token === '' ? null : await caseInSession(portal.desk, token, ownDoor.limits)
    if (opened) {
      keepOpen(portal, request, reply, ownDoor, opened)
      return showCase(portal, request, reply, opened.id, doneQuery.parse(request.query).done)
    }
    if (token !== '') closeCase(portal, reply, ownDoor)
    const over = token !== '' || overQuery.parse(request.query).over === '1'
    return portal.send(reply, statusQueryPage(portal.page(request), { number: '', errors: [], over }))
  })

  server.get('/status/parts/:part', async (request, reply) => {
    const opened = await openedHere(portal, request, ownDoor)
    if (!opened) return sessionOver(portal, reply)
    keepOpen(portal, request, reply, ownDoor, opened)
    return showCase(portal, request, reply, opened.id, doneQuery.parse(request.query).done)
  })

  server.post('/status', { config: { rateLimit: statusTries } }, async (request, reply) => {
    const { number, code } = readForm(asked, request.body)
    reply.header('cache-control', 'no-store')
    const page = portal.page(request)
    const blank = blankErrors({ number, code })
    if (blank.length > 0) return portal.send(reply, statusQueryPage(page, { number, errors: blank }), 422)
    const tried = await guard(request, ownDoor, { number, code })
    switch (tried.kind) {
      case 'tooMany':
        return sendTooMany(portal, request, reply, tried.retryAfterMinutes)
      case 'wrong':
        return portal.send(reply, statusQueryPage(page, { number, errors: [notFound] }), 404)
      case 'opened':
        keepOpen(portal, request, reply, ownDoor, tried.opened)
        return showCase(portal, request, reply, tried.opened.id)
    }
  })

  server.post('/status/leave', async (_request, reply) => {
    closeCase(portal, reply, ownDoor)
    return reply.header('cache-control', 'no-store').redirect(`${portal.basePath}${paths.status}`, 303)
  })

  for (const base of statusBases) {
    server.get<{ Params: { id: string } }>(
      `${base}/papers/:id`,
      { config: { rateLimit: downloads } },
      async (request, reply) => {
        const { id } = request.params
        if (!(await openedHere(portal, request, ownDoor))) return sessionOver(portal, reply)
        const by = { token: tokenIn(request, ownDoor), part: partIn(request) }
        return sendOwnPaper(portal, request, reply, { ...by, paperId: id, limits: ownDoor.limits })
      },
    )
  }
}

/** Nothing lies open here any more, or never did: he is asked for number and code again, and told why. */
export function sessionOver({ basePath }: Portal, reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(`${basePath}${paths.status}?over=1`, 303)
}

/** 429: so many tries and no more, whatever was tried. */
export function sendTooMany(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  retryAfterMinutes: number,
): FastifyReply {
  reply.header('retry-after', retryAfterMinutes * 60)
  return portal.send(reply, tooManyPage(portal.page(request), { retryAfterMinutes }), 429)
}

/** Faults of number and code that say nothing about what exists. */
export const notFound = {
  field: 'number' as const,
  text: '没有找到。请对照回执核对申请编号和查询码；两项中有一项不对，就查不到。',
}

export function blankErrors({ number, code }: { number: string; code: string }) {
  return [
    ...(number.trim() === '' ? [{ field: 'number' as const, text: '请填写申请编号。' }] : []),
    ...(code.trim() === '' ? [{ field: 'code' as const, text: '请填写查询码。' }] : []),
  ]
}

async function showCase(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  done?: Done,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  const status = await statusOfCase(portal.desk, id)
  if (!status) {
    closeCase(portal, reply, ownDoor)
    return portal.notFound(request, reply)
  }
  const model = await statusModel(portal, status, statusBase(partIn(request)))
  return portal.send(reply, statusPage(portal.page(request), model, done))
}

/** A paper of the open case. One that is somebody else's, one that is not there and an ended session read the same. */
export async function sendOwnPaper(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  asking: Parameters<typeof readOwnPaper>[1],
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  const read = await readOwnPaper(portal.desk, asking)
  if (read.kind !== 'done') return portal.notFound(request, reply)
  const { bytes, mediaType, name } = read.value
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? 'bin'
  return reply
    .headers({
      'content-security-policy': filePolicy,
      // the name on the applicant's disk says nothing about him or his case
      'content-disposition': `attachment; filename="document.${extension.toLowerCase()}"`,
    })
    .type(mediaType)
    .send(Buffer.from(bytes))
}
