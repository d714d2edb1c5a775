import { z } from 'zod'
import { id, idParams, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 案卷材料. */
export const papersApi = defineApi({
  'POST /applications/:id/addPaper': {
    summary: '补充案卷材料（multipart/form-data，字段 file）',
    params: idParams,
    query: z.strictObject({ lastSeq: z.coerce.number().int().min(0), kind: id, note: line }),
    perMinute: 60,
    answer: z.object({ id: z.string(), lastSeq: z.number().int() }),
  },
  'GET /applications/:id/papers/:paper': {
    summary: '下载案卷材料',
    params: z.strictObject({ id, paper: id }),
    answer: z.null(),
  },
})
