import type { FastifyReply, FastifyRequest } from 'fastify'
import { type OpenedCase, ownDevice, type SessionLimits, sharedScreen } from '../../modules/requests/index.ts'
import type { Portal } from './context.ts'

/** Where a case is open: on somebody's own device, or at the township's screen. */
export interface CaseDoor {
  readonly cookie: string
  /** the cookie goes nowhere else */
  readonly path: string
  readonly limits: SessionLimits
}

export const ownDoor: CaseDoor = { cookie: 'gongkai_case', path: '/status', limits: ownDevice }
export const kioskDoor: CaseDoor = {
  cookie: 'gongkai_kiosk_case',
  path: '/kiosk/status',
  limits: sharedScreen,
}

/** The token of the case that is open here; '' where none is. */
export function tokenIn(request: FastifyRequest, { cookie }: CaseDoor): string {
  return (request.cookies[cookie] ?? '').slice(0, 200)
}

/** Keeps the case open a while longer. The cookie holds neither number nor code, and no script reads it. */
export function keepOpen(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  door: CaseDoor,
  { token }: OpenedCase,
): void {
  reply.setCookie(door.cookie, token, {
    path: portal.basePath + door.path,
    maxAge: door.limits.idle * 60,
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  })
}

export function closeCase(portal: Portal, reply: FastifyReply, { cookie, path }: CaseDoor): void {
  reply.clearCookie(cookie, { path: portal.basePath + path })
}
