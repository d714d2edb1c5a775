import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '../../modules/desk/index.ts'
import { citizen } from '../../modules/desk/index.ts'
import type { OfficialDocument } from '../../platform/documents/model.ts'
import type { PdfFile } from '../../platform/documents/pdf.ts'
import type { Html } from '../../platform/html.ts'
import type { WebParts } from '../parts.ts'
import { type Assets, loadAssets } from '../shared/assets.ts'
import { type PageContext, pageContext } from '../shared/page.ts'
import { readerCode, readerOf } from './reader.ts'
import { notFoundPage } from './views/notice-pages.ts'

/** What the citizens' pages stand on. */
export interface Portal {
  readonly desk: Desk
  readonly assets: Assets
  readonly demonstration: boolean
  readonly basePath: string
  /** the document as a PDF, in the county's fonts */
  pdf(document: OfficialDocument): Promise<PdfFile>
  /** the page's context for one request */
  page(request: FastifyRequest): PageContext
  /** sends a page; `status` defaults to 200 */
  send(reply: FastifyReply, page: Html, status?: number): FastifyReply
  /** 404: a page that never was and one that may not be seen read the same */
  notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply
}

export function openPortal(parts: WebParts): Portal {
  const { instance, site } = parts
  const { basePath, publicOrigin } = instance.settings
  const assets = loadAssets(`${basePath}/assets/`)
  const demonstration = instance.kind === 'demonstration'
  const portal: Portal = {
    desk: instance.desk.as(citizen),
    assets,
    demonstration,
    basePath,
    pdf: (document) => instance.pdf(document),
    page(request) {
      const here = request.url.slice(basePath.length) || '/'
      const origin = publicOrigin ?? `${request.protocol}://${request.host}`
      const settings = { site, demonstration, basePath, origin, asset: assets.url }
      return pageContext(settings, here, readerOf(readerCode(request)))
    },
    send(reply, page, status = 200) {
      return reply.code(status).type('text/html; charset=utf-8').send(String(page))
    },
    notFound: (request, reply) => portal.send(reply, notFoundPage(portal.page(request)), 404),
  }
  return portal
}
