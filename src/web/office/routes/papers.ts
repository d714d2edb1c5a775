import type { FastifyInstance } from 'fastify'
import { forbidden, mend } from '../../../modules/desk/index.ts'
import {
  addPaper,
  applicationFile,
  applicationPolicy,
  paperKinds,
  readPaper,
} from '../../../modules/requests/index.ts'
import { bind } from '../bind.ts'
import { sendFile } from '../file-reply.ts'
import type { Office } from '../office.ts'
import { oneUpload } from '../one-upload.ts'
import { papersApi } from './papers.schema.ts'

/** 案卷材料. */
export function paperRoutes(server: FastifyInstance, office: Office): void {
  bind(server, office, '依申请公开：材料', papersApi, {
    'POST /applications/:id/addPaper': async ({ params, query }, { desk, request }) => {
      // the right first: nobody makes the server read a file that he may not add
      const file = await applicationFile(desk, params.id)
      if (file.kind !== 'done') return file
      const refused = forbidden(desk.actor, applicationPolicy.addPaper, file.value.unit)
      if (refused) return refused
      const kind = paperKinds.find((known) => known === query.kind)
      if (kind === undefined) return mend({ field: 'kind', text: '请选择材料的种类。' })
      const upload = await oneUpload(request)
      if (upload.kind !== 'done') return upload
      const { lastSeq, note } = query
      return addPaper(desk, { id: params.id, lastSeq, kind, note, upload: upload.value })
    },

    'GET /applications/:id/papers/:paper': async ({ params }, { desk, reply }) => {
      const loaded = await readPaper(desk, params.id, params.paper)
      return loaded.kind === 'done' ? sendFile(reply, loaded.value) : loaded
    },
  })
}
