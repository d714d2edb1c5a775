import { z } from 'zod'
import { defineApi } from '../endpoint.ts'

/** 编写年度报告: what helps the writer of the prose, and what he answers to last year's promises. */

const params = z.strictObject({ year: z.coerce.number().int().min(2008).max(2200) })
const query = z.strictObject({ unit: z.string().max(60).optional() })
const part = z.enum(['一', '二', '三', '四', '五', '六'])
const state = z.enum(['kept', 'partly', 'open'])

const repeated = z.object({
  part,
  passage: z.string(),
  earlier: z.string(),
  /** of whose report, of which year */
  of: z.string(),
  percent: z.number().int(),
})

const point = z.object({
  key: z.string(),
  part,
  label: z.string(),
  ground: z.string(),
  example: z.string(),
  said: z.boolean(),
  /** how many of the county's reports of the year before left it out; null where too few are published */
  omitted: z.string().nullable(),
})

const typed = z.object({
  part,
  passage: z.string(),
  value: z.number(),
  field: z.string(),
  mend: z.object({ from: z.string(), to: z.string() }).nullable(),
})

export const reportWritingApi = defineApi({
  'GET /reports/:year/writing': {
    summary: '编写参考：每部分要写什么、上年承诺、雷同段落、手写的数字',
    params,
    query,
    answer: z.object({
      points: z.array(point),
      lastYear: z.object({
        year: z.number().int(),
        known: z.boolean(),
        problems: z.array(z.string()),
        promises: z.array(z.object({ text: z.string(), state: state.nullable(), answer: z.string() })),
      }),
      states: z.array(z.object({ key: state, label: z.string() })),
      repeated: z.array(repeated),
      typed: z.array(typed),
      /** part 五 to begin with */
      problemsDraft: z.string(),
    }),
  },
  'POST /reports/:year/promises': {
    summary: '交代上年报告的一条改进措施做到了没有',
    params,
    query,
    body: z.strictObject({
      promise: z.string().max(400),
      state,
      text: z.string().max(2_000),
    }),
    answer: z.null(),
  },
})

export type WritingPointView = z.input<typeof point>
