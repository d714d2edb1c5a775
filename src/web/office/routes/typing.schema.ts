import { z } from 'zod'
import { id, idParams } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 自动保存: what is typed is kept every few seconds, whole or not, and says who else is writing. */

const typing = z.object({
  draft: z.string(),
  baseVersion: z.number().int(),
  /** JSON of the form */
  typed: z.string(),
  at: z.string(),
})

export const typingApi = defineApi({
  'PUT /typings/:id': {
    summary: '自动保存正在填写的内容；同时告知还有谁在改同一份草稿',
    params: idParams,
    body: z.strictObject({ baseVersion: z.number().int().min(0), typed: z.string().max(3_100_000) }),
    answer: z.object({
      /** of the draft now; greater than the base: somebody saved meanwhile */
      version: z.number().int(),
      fellows: z.array(z.object({ name: z.string(), at: z.string() })),
    }),
  },
  'GET /typings/:id': {
    summary: '本人在这份草稿里填写而没有保存的内容',
    params: idParams,
    answer: z.object({ typing: typing.nullable() }),
  },
  'DELETE /typings/:id': { summary: '放弃没有保存的内容', params: z.strictObject({ id }), answer: z.null() },
  'GET /typings': {
    summary: '本人起草而从没有保存过的草稿',
    answer: z.object({ rows: z.array(typing) }),
  },
})
