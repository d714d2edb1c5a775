import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { catalogueOf, columnPath } from '../../modules/catalogue/index.ts'
import {
  findPublished,
  loadPublishedAttachment,
  publicationState,
  type PublishedDisclosure,
  shortIndexNumber,
  type GoneDisclosure,
  withPictures,
} from '../../modules/publishing/index.ts'
import { findUnit, type Unit } from '../../modules/units/index.ts'
import { filePolicy } from '../security.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import { attachmentHref, disclosureHref } from './disclosure-models.ts'
import { officialBody } from './official-body.ts'
import { withQuery } from './paging.ts'
import { qrOf } from './qr.ts'
import { unitHead } from './unit-models.ts'
import {
  type DocumentBand,
  documentPage,
  type DocumentPageModel,
  type RecordLine,
} from './views/document-page.ts'
import { gonePage } from './views/notice-pages.ts'

const gone = 410

/** One published item by its index number, and its attachments. */
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
      const page = documentPage(portal.page(request), await modelOf(portal, request, unit, found))
      return portal.send(reply, page)
    },
  )

  server.get<{ Params: { id: string } }>('/attachments/:id', async (request, reply) => {
    const attachment = await loadPublishedAttachment(desk, request.params.id)
    if (!attachment) return portal.notFound(request, reply)
    // our own type, never a claimed one; a download that may do nothing even if it is opened
    return reply
      .type(attachment.mediaType)
      .headers({
        'content-security-policy': filePolicy,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
        'cache-control': 'no-cache',
      })
      .send(Buffer.from(attachment.bytes))
  })
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
    unitName: unit.name,
    unitHref: paths.unit(unit.code),
    gone: item.state,
    goneOn: item.goneOn.toString(),
    reason: item.reason,
  })
  return portal.send(reply, page, gone)
}

async function modelOf(
  portal: Portal,
  request: FastifyRequest,
  unit: Unit,
  item: PublishedDisclosure,
): Promise<DocumentPageModel> {
  const { desk } = portal
  const catalogue = await catalogueOf(desk.read, unit.code)
  const path = columnPath(catalogue, item.column)
  const band = bandOf(item)
  const page = portal.page(request)
  const own = page.absoluteUrl(disclosureHref(item.indexNumber))
  const column = path.at(-1)
  const attached = new Set(item.attachments.map(({ id }) => id))
  const pictureUrl = (id: string): string | null => (attached.has(id) ? page.url(attachmentHref(id)) : null)
  return {
    unit: unitHead(unit),
    columnPath: path.map(({ code, name }) => ({
      name,
      href: withQuery(paths.unit(unit.code), { column: code }),
    })),
    indexNumber: item.indexNumber,
    shortIndexNumber: shortIndexNumber(item.indexNumber),
    title: item.title,
    issuer: item.issuer,
    ...(item.documentNumber === null ? {} : { documentNumber: item.documentNumber }),
    ...(item.topic === null ? {} : { topic: item.topic }),
    genre: item.genre,
    keywords: item.keywords,
    madeOn: item.madeOn.toString(),
    publishedOn: item.disclosedOn.toString(),
    ...(item.effectiveOn === null ? {} : { effectiveOn: item.effectiveOn.toString() }),
    ...(item.expiresOn === null ? {} : { expiresOn: item.expiresOn.toString() }),
    validity: item.validity,
    ...(item.imported === null
      ? {}
      : {
          imported: {
            originallyPublishedOn: item.imported.originallyPublishedOn.toString(),
            source: item.imported.source,
          },
        }),
    ...(band === null ? {} : { band }),
    body: officialBody(withPictures(item.body, pictureUrl)),
    attachments: item.attachments.map((attachment) => ({
      name: attachment.name,
      href: attachmentHref(attachment.id),
      type: attachment.type,
      sizeBytes: attachment.sizeBytes,
      sha256: attachment.hash,
    })),
    downloads: [],
    interpretations: [],
    related: [],
    record: recordOf(
      item,
      column ? publicationState(desk.calendar, column, item, desk.today()).dueOn.toString() : null,
    ),
    qr: await qrOf(own, '手机扫码查看本文'),
  }
}

function bandOf(item: PublishedDisclosure): DocumentBand | null {
  if (item.validity === 'valid') return null
  const on = (item.validityChange?.on ?? item.expiresOn ?? item.disclosedOn).toString()
  const reason = item.validityChange?.reason ?? (item.expiresOn ? '有效期届满。' : '')
  const successor = item.validityChange?.successor
  return {
    kind: item.validity,
    on,
    reason,
    ...(successor ? { successor: { label: successor, href: disclosureHref(successor) } } : {}),
  }
}

/** 公开记录, newest first: published, made, and the legal limit. */
function recordOf(item: PublishedDisclosure, dueOn: string | null): RecordLine[] {
  const published: RecordLine = {
    on: item.disclosedOn.toString(),
    what: '发布',
    note: item.imported === null ? '三审三校、保密审查已完成' : `由原系统导入（${item.imported.source}）`,
  }
  const made: RecordLine = {
    on: item.madeOn.toString(),
    what: '成文',
    ...(dueOn === null ? {} : { note: `法定公开期限 ${dueOn}` }),
  }
  return [published, made]
}
