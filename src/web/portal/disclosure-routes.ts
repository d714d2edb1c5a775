import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  findPublished,
  type GoneDisclosure,
  type LoadedAttachment,
  loadPublishedAttachment,
  type PublishedDisclosure,
} from '../../modules/publishing/index.ts'
import { findUnit, type Unit } from '../../modules/units/index.ts'
import type { Html } from '../../platform/html.ts'
import { filePolicy } from '../security.ts'
import type { PageContext } from '../shared/page.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import { guideParts, itemModel, withoutSamples } from './item-models.ts'
import { unitHead } from './unit-models.ts'
import { documentPage } from './views/document-page.ts'
import { gonePage } from './views/notice-pages.ts'
import { serviceGuidePage } from './views/service-guide-page.ts'

const gone = 410

/** One published item by its index number, its attachments and the pictures of its text. */
export function disclosureRoutes(server: FastifyInstance, portal: Portal): void {
  const { desk } = portal

  server.get<{ Params: { '*': string } }>(
    '/disclosures/*',
    { config: { keep: true } },
    async (request, reply) => {
      const found = await findPublished(desk, { indexNumber: request.params['*'] })
      const unit = found && (await findUnit(desk.read, found.unitCode))
      if (!found || !unit) return portal.notFound(request, reply)
      if (found.state !== 'published') return showGone(portal, request, reply, unit, found)
      return portal.send(reply, await itemPage(portal, portal.page(request), unit, found))
    },
  )

  server.get<{ Params: { id: string } }>('/attachments/:id', async (request, reply) => {
    const attachment = await loadPublishedAttachment(desk, request.params.id)
    if (!attachment) return portal.notFound(request, reply)
    // our own type, never a claimed one; it may do nothing even if it is opened, and it goes with its item
    return reply
      .type(attachment.mediaType)
      .headers({
        'content-security-policy': filePolicy,
        'content-disposition': dispositionOf(attachment),
        'cache-control': 'no-cache',
      })
      .send(Buffer.from(attachment.bytes))
  })
}

const shownTypes: readonly string[] = ['image/png', 'image/jpeg']

/** A picture of a text is shown in it; everything else is a download. */
function dispositionOf({ role, mediaType, name }: LoadedAttachment): string {
  if (role === 'picture' && shownTypes.includes(mediaType)) return 'inline'
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
}

async function itemPage(
  portal: Portal,
  page: PageContext,
  unit: Unit,
  item: PublishedDisclosure,
): Promise<Html> {
  const model = await itemModel(portal, page, unit, item)
  if (item.kind !== 'serviceGuide' || item.guide === null) return documentPage(page, model)
  const guide = guideParts(item.guide, item.attachments)
  const attachments = withoutSamples(model.attachments, guide)
  const updatedOn = (item.revisedOn ?? item.disclosedOn).toString()
  return serviceGuidePage(page, { ...model, attachments, guide, updatedOn })
}

function showGone(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  unit: Unit,
  item: GoneDisclosure,
): FastifyReply {
  const page = gonePage(portal.page(request), {
    title: item.title,
    indexNumber: item.indexNumber,
    unit: unitHead(unit),
    unitHref: paths.unit(unit.code),
    applyHref: paths.unitApply(unit.code),
    gone: item.state,
    publishedOn: item.publishedOn.toString(),
    goneOn: item.goneOn.toString(),
    ...(item.shownUntil === null ? {} : { shownUntil: item.shownUntil.toString() }),
    reason: item.reason,
  })
  return portal.send(reply, page, gone)
}
