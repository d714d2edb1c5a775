import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { caseInSession, statusOfCase } from '../../modules/requests/index.ts'
import type { Portal } from '../portal/context.ts'
import type { CodeGuard } from '../portal/guard-code.ts'
import { withQuery } from '../portal/paging.ts'
import { qrOf } from '../portal/qr.ts'
import { readForm } from '../portal/read-form.ts'
import { closeCase, keepOpen, kioskDoor, tokenIn } from '../portal/status-cookie.ts'
import { statusModel } from '../portal/status-model.ts'
import { openedHere } from '../portal/status-place.ts'
import { blankErrors, notFound, sendTooMany, statusTries } from '../portal/status-routes.ts'
import { unitHead } from '../portal/unit-models.ts'
import { paths } from '../shared/paths.ts'
import { clock, idleSeconds, unitOf } from './screen.ts'
import { kioskQueryPage, type KioskQueryModel } from './views/kiosk-query-page.ts'
import { kioskStatusPage } from './views/kiosk-status-page.ts'

const query = z.object({ unit: z.string().max(40).optional().catch(undefined) })
const asked = z.strictObject({
  unit: z.string().max(40),
  number: z.string().max(200).default(''),
  code: z.string().max(200).default(''),
})

/** 办理进度 at the township's screen: read only; the reset, and the key “看完了”, close the case. */
export function kioskStatusRoutes(server: FastifyInstance, portal: Portal, guard: CodeGuard): void {
  server.get('/kiosk/status', async (request, reply) => {
    const token = tokenIn(request, kioskDoor)
    const opened = token === '' ? null : await caseInSession(portal.desk, token, kioskDoor.limits)
    if (opened) {
      keepOpen(portal, request, reply, kioskDoor, opened)
      return showCase(portal, request, reply, opened.id)
    }
    return showQuery(portal, request, reply, query.parse(request.query).unit, [])
  })

  server.get('/kiosk/status/parts/:part', async (request, reply) => {
    const opened = await openedHere(portal, request, kioskDoor)
    if (!opened) return reply.redirect(`${portal.basePath}${paths.kioskStatus}`, 303)
    keepOpen(portal, request, reply, kioskDoor, opened)
    return showCase(portal, request, reply, opened.id)
  })

  server.post('/kiosk/status', { config: { rateLimit: statusTries } }, async (request, reply) => {
    const { unit, number, code } = readForm(asked, request.body)
    reply.header('cache-control', 'no-store')
    const blank = blankErrors({ number, code })
    if (blank.length > 0) return showQuery(portal, request, reply, unit, blank)
    const tried = await guard(request, kioskDoor, { number, code })
    switch (tried.kind) {
      case 'tooMany':
        return sendTooMany(portal, request, reply, tried.retryAfterMinutes)
      case 'wrong':
        return showQuery(portal, request, reply, unit, [notFound], 404)
      case 'opened':
        keepOpen(portal, request, reply, kioskDoor, tried.opened)
        return showCase(portal, request, reply, tried.opened.id)
    }
  })

  // a link, not a form: the idle reset of a screen without script can only follow an address
  server.get('/kiosk/status/leave', async (request, reply) => {
    closeCase(portal, reply, kioskDoor)
    const { unit } = query.parse(request.query)
    return reply
      .header('cache-control', 'no-store')
      .redirect(portal.basePath + withQuery(paths.kiosk, { unit }), 303)
  })
}

async function showQuery(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string | undefined,
  errors: KioskQueryModel['errors'],
  status = errors.length > 0 ? 422 : 200,
): Promise<FastifyReply> {
  const unit = await unitOf(portal, code)
  if (!unit) return portal.notFound(request, reply)
  const page = kioskQueryPage(portal.page(request), {
    unit: unitHead(unit),
    ...clock(portal),
    unitCode: unit.code,
    errors,
    idleSeconds,
  })
  return portal.send(reply.header('cache-control', 'no-store'), page, status)
}

async function showCase(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  const status = await statusOfCase(portal.desk, id)
  if (!status) {
    closeCase(portal, reply, kioskDoor)
    return portal.notFound(request, reply)
  }
  const page = portal.page(request)
  const screen = kioskStatusPage(page, {
    ...clock(portal),
    unitCode: status.unit.code,
    status: await statusModel(portal, status, paths.status),
    // the address alone: neither number nor code stands in it
    qr: await qrOf(page.absoluteUrl(paths.status), '扫码在手机上查、下载文书、补正、留言'),
    idleSeconds,
  })
  return portal.send(reply, screen)
}
