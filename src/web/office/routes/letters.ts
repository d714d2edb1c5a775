import type { FastifyInstance } from 'fastify'
import { done, forbidden } from '../../../modules/desk/index.ts'
import {
  applicationPolicy,
  caseLetters,
  deliveryMethodLabels,
  draftLetter,
  applicationFile,
  letterForm,
  type LetterFieldView,
  letterToPrint,
  type LetterView,
  numberLetter,
  recordService,
  sealByService,
  sealLetter,
  sendLetter,
  serviceRecordOf,
  voidLetter,
} from '../../../modules/requests/index.ts'
import { renderDocx } from '../../../platform/documents/docx.ts'
import type { OfficialDocument } from '../../../platform/documents/model.ts'
import { bind } from '../bind.ts'
import { type FileToSend, sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { caseLettersApi } from './letters.schema.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** 文书 of a case. */
export function letterRoutes(server: FastifyInstance, office: Office): void {
  const { demonstration } = office
  bind(server, office, '依申请公开：文书', caseLettersApi, {
    'GET /applications/:id/letters': async ({ params }, { desk }) => {
      const answer = await caseLetters(desk, params.id)
      if (answer.kind !== 'done') return answer
      const { letters, writable, mayHandle } = answer.value
      const methods = Object.entries(deliveryMethodLabels).map(([key, label]) => ({ key, label }))
      return done({
        letters: letters.map(shown),
        writable: [...writable],
        mayHandle,
        sealService: office.seal !== null,
        methods,
      })
    },

    'GET /applications/:id/letterForms/:kind': async ({ params }, { desk }) => {
      const answer = await letterForm(desk, params.id, params.kind)
      return answer.kind === 'done' ? done({ fields: answer.value.fields.map(fieldOf) }) : answer
    },

    'POST /applications/:id/letters': async ({ params, body: { letterId, values, ...body } }, { desk }) =>
      draftLetter(desk, {
        ...body,
        id: params.id,
        values: Object.fromEntries(Object.entries(values).filter(([, one]) => one !== undefined)),
        ...(letterId === undefined ? {} : { letterId }),
      }),

    'POST /applications/:id/letters/:letter/number': async ({ params, body }, { desk }) =>
      numberLetter(desk, { ...body, datedOn: day(body.datedOn), id: params.id, letterId: params.letter }),

    'POST /applications/:id/letters/:letter/seal': async ({ params, query }, { desk, request }) => {
      // the right first: nobody makes the server read a file that he may not add
      const file = await applicationFile(desk, params.id)
      if (file.kind !== 'done') return file
      const refused = forbidden(desk.actor, applicationPolicy.handleLetter, file.value.unit)
      if (refused) return refused
      const upload = await oneUpload(request, '请把扫描分辨率调到 200 至 300 DPI、黑白或者灰度，再扫描一次。')
      if (upload.kind !== 'done') return upload
      const { lastSeq } = query
      return sealLetter(desk, { id: params.id, lastSeq, letterId: params.letter, upload: upload.value })
    },

    'POST /applications/:id/letters/:letter/sealByService': async ({ params, body }, { desk }) =>
      sealByService(desk, {
        ...body,
        id: params.id,
        letterId: params.letter,
        demonstration,
        pdf: (document) => office.pdf(document),
        service: office.seal,
      }),

    'POST /applications/:id/letters/:letter/void': async ({ params, body }, { desk }) =>
      voidLetter(desk, { ...body, id: params.id, letterId: params.letter }),

    'POST /applications/:id/letters/:letter/send': async ({ params, body }, { desk }) =>
      sendLetter(desk, { ...body, on: day(body.on), id: params.id, letterId: params.letter }),

    'POST /applications/:id/letters/:letter/service': async ({ params, body }, { desk }) =>
      recordService(desk, { ...body, on: day(body.on), id: params.id, letterId: params.letter }),

    'GET /applications/:id/letters/:letter/document': async ({ params, query }, { desk, reply }) => {
      const made = await letterToPrint(desk, { id: params.id, letterId: params.letter, demonstration })
      if (made.kind !== 'done') return made
      const { document, filled, fileName } = made.value
      const file =
        query.format === 'docx' && filled !== null
          ? { name: `${fileName}.docx`, mediaType: docxType, bytes: filled }
          : await printed(office, document, fileName, query.format)
      return sendFile(reply, file)
    },

    'GET /applications/:id/letters/:letter/serviceRecord': async ({ params, query }, { desk, reply }) => {
      const made = await serviceRecordOf(desk, { id: params.id, letterId: params.letter, demonstration })
      if (made.kind !== 'done') return made
      const { document, fileName } = made.value
      return sendFile(reply, await printed(office, document, fileName, query.format))
    },
  })
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function printed(
  office: Office,
  document: OfficialDocument,
  name: string,
  format: 'docx' | 'pdf',
): Promise<FileToSend> {
  return format === 'pdf'
    ? { name: `${name}.pdf`, mediaType: 'application/pdf', bytes: (await office.pdf(document)).bytes }
    : { name: `${name}.docx`, mediaType: docxType, bytes: await renderDocx(document) }
}

function shown(letter: LetterView) {
  const { datedOn, sentOn, servedOn, readOn, missing, fields } = letter
  return {
    ...letter,
    datedOn: datedOn?.toString() ?? null,
    sentOn: sentOn?.toString() ?? null,
    servedOn: servedOn?.toString() ?? null,
    readOn: readOn?.toString() ?? null,
    missing: missing.map(({ ground, ...issue }) => ({ ...issue, ground: ground ?? null })),
    fields: fields.map(fieldOf),
  }
}

function fieldOf(field: LetterFieldView) {
  return { ...field, day: field.day === true, line: field.line === true, choices: [...(field.choices ?? [])] }
}
