import type { FastifyRequest } from 'fastify'
import type { ChainReport } from '../../modules/audit/index.ts'
import type { Desk } from '../../modules/desk/index.ts'
import { type Compilations, openCompilations } from '../../modules/reporting/index.ts'
import {
  accountOfSession,
  sessionCookie,
  type SessionCookie,
  type SignedInAccount,
} from '../../modules/units/index.ts'
import type { OfficialDocument } from '../../platform/documents/model.ts'
import type { PdfFile } from '../../platform/documents/pdf.ts'
import { httpSealService, type SealService } from '../../platform/seal-service.ts'
import type { WebParts } from '../parts.ts'

/** What the staff side stands on. */
export interface Office {
  /** the system's desk; acts are done at `desk.as(account)` */
  readonly desk: Desk
  readonly demonstration: boolean
  readonly basePath: string
  /** the document as a PDF, in the county's fonts */
  pdf(document: OfficialDocument): Promise<PdfFile>
  /** compiled reports, made apart from the requests */
  readonly compilations: Compilations
  /** the county's e-seal service; null where none is plugged in */
  readonly seal: SealService | null
  /** name and attributes of the cookie that carries a session */
  cookie(request: FastifyRequest): SessionCookie
  /** proves the audit chain and every row that it vouches for whole */
  verifyAudit(): Promise<ChainReport>
  /** who comes in with this request; null where nobody is signed in */
  whoComesIn(request: FastifyRequest): Promise<SignedInAccount | null>
}

export function openOffice({ instance }: WebParts): Office {
  const { settings, desk } = instance
  const cookie = (request: FastifyRequest) => sessionCookie(settings, request.protocol === 'https')
  return {
    desk,
    demonstration: instance.kind === 'demonstration',
    basePath: settings.basePath,
    pdf: (document) => instance.pdf(document),
    compilations: openCompilations({ address: instance.address, now: () => desk.now() }),
    seal:
      settings.sealServiceUrl === null
        ? null
        : httpSealService(settings.sealServiceUrl, settings.sealServiceToken),
    cookie,
    verifyAudit: () => instance.verifyAudit(),
    async whoComesIn(request) {
      const value = request.cookies[cookie(request).name]
      return value === undefined ? null : accountOfSession(desk, value)
    },
  }
}
