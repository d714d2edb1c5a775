import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { KeptPages } from '../kept-pages.ts'
import { keepPages } from '../page-cache.ts'
import type { WebParts } from '../parts.ts'
import { kioskRoutes } from '../kiosk/routes.ts'
import { kioskStatusRoutes } from '../kiosk/status-routes.ts'
import { aboutRoutes } from './about-routes.ts'
import { applyRoutes } from './apply-routes.ts'
import { assetRoutes } from './asset-routes.ts'
import { openPortal } from './context.ts'
import { disclosureRoutes } from './disclosure-routes.ts'
import { portalErrors } from './errors.ts'
import { feedRoutes } from './feed-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { serviceGuideRoutes } from './service-guide-routes.ts'
import { codeGuard } from './guard-code.ts'
import { statusActRoutes } from './status-act-routes.ts'
import { statusRoutes } from './status-routes.ts'
import { unitRoutes } from './unit-routes.ts'

/** The citizens' side: portal and kiosk. HTML from the server; no client script is needed for anything. */
export function portalDoor(parts: WebParts, kept: KeptPages): FastifyPluginAsync {
  return async (server: FastifyInstance) => {
    const portal = openPortal(parts)
    portalErrors(server, portal)
    keepPages(server, kept)
    assetRoutes(server, portal)
    unitRoutes(server, portal)
    disclosureRoutes(server, portal)
    serviceGuideRoutes(server, portal)
    searchRoutes(server, portal)
    feedRoutes(server, portal)
    applyRoutes(server, portal)
    const guard = codeGuard(portal)
    statusRoutes(server, portal, guard)
    statusActRoutes(server, portal, guard)
    reportRoutes(server, portal)
    aboutRoutes(server, portal)
    kioskRoutes(server, portal)
    kioskStatusRoutes(server, portal, guard)
  }
}
