import { z } from 'zod'
import { idParams, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** What happens to an item after its release: correction, withdrawal, validity, a penalty that lost its ground. */

const version = z.coerce.number().int().min(1)
const seen = z.object({ id: z.string(), version: z.number().int() })

export const publishedItemApi = defineApi({
  'POST /disclosures/:id/withdrawal': {
    summary: '撤下：页面保留，说明撤下的日期和原因',
    params: idParams,
    body: z.strictObject({ version, reason: z.string().max(2_000) }),
    answer: seen,
  },
  'POST /disclosures/:id/validity': {
    summary: '变更有效性：有效、已修改、失效、废止',
    params: idParams,
    body: z.strictObject({
      version,
      validity: z.enum(['valid', 'amended', 'expired', 'repealed']),
      on: z.string().max(10),
      reason: z.string().max(2_000),
      successor: line,
    }),
    answer: seen,
  },
  'POST /disclosures/:id/revision': {
    summary: '更正：另起一份更正稿，审核发布后替换原文',
    params: idParams,
    body: z.strictObject({ version, note: z.string().max(2_000) }),
    answer: seen,
  },
  'POST /disclosures/:id/penalty-change': {
    summary: '登记处罚决定变动：被变更、撤销、确认违法或者无效的，三日内撤下',
    params: idParams,
    body: z.strictObject({
      version,
      on: z.string().max(10),
      kind: z.enum(['changed', 'revoked', 'unlawful', 'void']),
      ground: z.string().max(2_000),
    }),
    answer: seen,
  },
})
