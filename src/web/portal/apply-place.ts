import type { FastifyRequest } from 'fastify'
import { paths } from '../shared/paths.ts'
import type { PageContext } from '../shared/page.ts'
import type { Portal } from './context.ts'

/** Where the form is filled in: at home on the portal, or at the kiosk of the office. */
export interface ApplyPlace {
  readonly kiosk: boolean
  page(request: FastifyRequest): PageContext
  /** the form of a unit */
  form(unitCode: string): string
  /** where a saved form is gone on with */
  readonly draft: string
  /** the choice of a unit */
  readonly start: string
}

export function portalPlace(portal: Portal): ApplyPlace {
  return {
    kiosk: false,
    page: (request) => portal.page(request),
    form: (code) => paths.unitApply(code),
    draft: paths.applyDraft,
    start: paths.apply,
  }
}

/** After so long without a touch the kiosk forgets a form (seconds): longer than for reading, typing takes time. */
export const kioskFormIdle = 180

export function kioskPlace(portal: Portal): ApplyPlace {
  return {
    kiosk: true,
    page: (request) => ({ ...portal.page(request), mode: 'elder' }),
    form: (code) => `${paths.kiosk}${paths.unitApply(code)}`,
    draft: `${paths.kiosk}${paths.applyDraft}`,
    start: paths.kiosk,
  }
}
