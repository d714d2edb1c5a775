import type { FastifyInstance } from 'fastify'
import { type Answer, type Desk, done } from '../../../modules/desk/index.ts'
import {
  applicationFile,
  findTwins,
  offerFigures,
  receiptDocument,
  receiptOfCase,
  type Twin,
} from '../../../modules/requests/index.ts'
import { bind } from '../bind.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { readableUnits } from '../readable-units.ts'
import { intakeApi } from './intake.schema.ts'

/** 登记: second copies, the receipt, and how often published items were offered. */
export function intakeRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：登记', intakeApi, {
    'POST /applications/twins': async ({ body }, { desk, account }) => {
      const found = await findTwins(desk, { ...body, unitCode: account.unit.code })
      if (found.kind !== 'done') return found
      return done(await Promise.all(found.value.map((twin) => shownTwin(desk, twin))))
    },

    'GET /applications/:id/receipt': async ({ params }, { desk, reply }) => {
      const paper = await receiptOfCase(desk, params.id)
      if (paper.kind !== 'done') return paper
      const { demonstration } = office
      const document = receiptDocument(paper.value, { today: desk.today(), demonstration })
      const { bytes } = await office.pdf(document)
      const mark = demonstration ? '（演示数据）' : ''
      const name = `接收回执-${paper.value.number}${mark}.pdf`
      return sendFile(reply, { name, mediaType: 'application/pdf', bytes })
    },

    'GET /applications/offers': async ({ query }, { desk, account }) => {
      const readable = await readableUnits(desk, account)
      const wanted = query.unit === undefined ? readable : readable.filter(({ code }) => code === query.unit)
      const to = desk.today()
      const from = to.with({ month: 1, day: 1 })
      const figures = await offerFigures(
        desk,
        wanted.map(({ code }) => code),
        { from, to },
      )
      return done({ from: from.toString(), to: to.toString(), ...figures })
    },
  })
}

async function shownTwin(desk: Desk, { id, caseNumber, title, evidence }: Twin) {
  const file: Answer<{ readonly lastSeq: number; readonly clock: unknown }> = await applicationFile(desk, id)
  const known = file.kind === 'done' ? file.value : { lastSeq: 0, clock: null }
  return { id, caseNumber, title, evidence, lastSeq: known.lastSeq, waits: known.clock === null }
}
