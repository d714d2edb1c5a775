import type { FastifyInstance } from 'fastify'
import { channelLabels } from '../../../law/clock/case-event.ts'
import { done, forbidden, may } from '../../../modules/desk/index.ts'
import {
  applicationPolicy,
  concludeRecordCorrection,
  correctionLetter,
  decideRecordCorrection,
  deliveryMethodLabels,
  idKindLabels,
  listRecordCorrections,
  otherUnits,
  type RecordCorrection,
  recordCorrectionFile,
  recordCorrectionOutcomeLabels,
  recordCorrectionOutcomes,
  registerRecordCorrection,
  sealCorrectionLetter,
  sealedCorrectionLetter,
} from '../../../modules/requests/index.ts'
import { bind } from '../bind.ts'
import { sendDocument, sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { recordCorrectionsApi } from './record-corrections.schema.ts'

const pageSize = 20

/** 更正本人信息 (条例第四十一条). */
export function recordCorrectionRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '更正本人信息', recordCorrectionsApi, {
    'GET /record-corrections': async ({ query }, { desk, account }) => {
      const offset = ((query.page ?? 1) - 1) * pageSize
      const unitCode = account.unit.code
      const answer = await listRecordCorrections(desk, [unitCode], { limit: pageSize, offset })
      if (answer.kind !== 'done') return answer
      const { rows, total } = answer.value
      return done({
        rows: rows.map(({ correction, name }) => ({ ...headOf(correction), name })),
        total,
        pageSize,
        mayHandle: may(account, applicationPolicy.handleRecordCorrection, account.unit),
        outcomes: recordCorrectionOutcomes.map((key) => ({ key, label: recordCorrectionOutcomeLabels[key] })),
        otherUnits: await otherUnits(desk.read, unitCode),
      })
    },

    'GET /record-corrections/:id': async ({ params }, { desk }) => {
      const answer = await recordCorrectionFile(desk, params.id)
      if (answer.kind !== 'done') return answer
      const { particulars, conclusion, sealedLetter, decidedBy, concludedBy } = answer.value
      const result = conclusion ?? answer.value.result
      const letter = conclusion?.letter ?? sealedLetter
      const kind = particulars?.idKind ?? ''
      return done({
        ...headOf(answer.value),
        particulars: particulars && { ...particulars, idKindLabel: kind === '' ? '' : idKindLabels[kind] },
        result: result && {
          outcome: result.outcome,
          outcomeLabel: recordCorrectionOutcomeLabels[result.outcome],
          text: result.text,
          agency: result.agency,
          agencyContact: result.agencyContact,
          decidedBy: decidedBy ?? concludedBy ?? '',
        },
        sealedLetter: letter && { hash: letter.hash },
        delivery: conclusion && {
          methodLabel: deliveryMethodLabels[conclusion.method],
          trackingNumber: conclusion.trackingNumber,
        },
      })
    },

    'GET /record-corrections/:id/letter': async ({ params, query }, { desk, reply }) => {
      const made = await correctionLetter(desk, { id: params.id, demonstration: office.demonstration })
      if (made.kind !== 'done') return made
      const { document, fileName } = made.value
      return sendDocument(office, reply, { document, name: fileName, format: query.format })
    },

    'POST /record-corrections': async ({ body }, { desk, account }) =>
      registerRecordCorrection(desk, {
        ...body,
        unitCode: account.unit.code,
        arrivedOn: Temporal.PlainDate.from(body.arrivedOn),
      }),

    'GET /record-corrections/:id/sealed-letter': async ({ params }, { desk, reply }) => {
      const made = await sealedCorrectionLetter(desk, params.id)
      if (made.kind !== 'done') return made
      return sendFile(reply, made.value)
    },

    'POST /record-corrections/:id/decide': async ({ params, body }, { desk }) =>
      decideRecordCorrection(desk, { ...body, id: params.id }),

    'POST /record-corrections/:id/seal': async ({ params }, { desk, request, account }) => {
      // the right first: nobody makes the server read a file that he may not add
      const matter = await recordCorrectionFile(desk, params.id)
      if (matter.kind !== 'done') return matter
      const refused = forbidden(desk.actor, applicationPolicy.handleRecordCorrection, account.unit)
      if (refused) return refused
      const upload = await oneUpload(request, '请把扫描分辨率调到 200 至 300 DPI、黑白或者灰度，再扫描一次。')
      if (upload.kind !== 'done') return upload
      return sealCorrectionLetter(desk, { id: params.id, upload: upload.value })
    },

    'POST /record-corrections/:id/conclude': async ({ params, body }, { desk }) =>
      concludeRecordCorrection(desk, { ...body, id: params.id, on: Temporal.PlainDate.from(body.on) }),
  })
}

function headOf(row: Omit<RecordCorrection, 'particulars' | 'conclusion' | 'result'>) {
  return {
    id: row.id,
    number: row.number,
    caseNumber: row.caseNumber,
    channelLabel: channelLabels[row.channel],
    arrivedOn: row.arrivedOn.toString(),
    enteredBy: row.enteredBy,
    outcomeLabel: row.outcome && recordCorrectionOutcomeLabels[row.outcome],
    concludedOn: row.concludedOn?.toString() ?? null,
    concludedBy: row.concludedBy,
  }
}
