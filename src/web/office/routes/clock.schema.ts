import { z } from 'zod'
import { day, id, idParams } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const step = z.enum([
  'decided',
  'correction_requested',
  'correction_received',
  'third_party_consulted',
  'agency_consulted',
  'third_party_answered',
  'agency_answered',
  'extended',
  'fee_notified',
  'fee_paid',
  'withdrawn',
])

const whatIf = z.object({
  step,
  /** 若今天告知延期20个工作日 */
  condition: z.string(),
  rule: z.string(),
  /** what comes of it, or why it is barred */
  text: z.string(),
  dueOn: day.nullable(),
  /** the other party's last day that it sets */
  limit: day.nullable(),
  /** working days by which the due day moves; null where there is none before or after */
  workingDaysMoved: z.number().int().nullable(),
  provisional: z.boolean(),
  barred: z.boolean(),
})

export type WhatIfView = z.input<typeof whatIf>

export const clockApi = defineApi({
  'GET /applications/:id/what-if': {
    summary: '若今天办理某一步，期限会怎样；现在不能办的说明原因',
    params: idParams,
    answer: z.object({ steps: z.array(whatIf) }),
  },
  'GET /applications/:id/what-if/:step': {
    summary: '按所填的日期、天数试算一步；没有收到或者已经办结的为 null',
    params: z.strictObject({ id, step }),
    query: z.strictObject({
      on: day.optional(),
      respondBy: day.optional(),
      workingDays: z.coerce.number().int().min(-1_000).max(1_000).optional(),
      deliveredOn: day.optional(),
      consultation: z.string().max(100).optional(),
    }),
    answer: z.object({ step: whatIf.nullable() }),
  },
  'GET /applications/:id/explanation': {
    summary: '答复期限计算说明，Word 或者 PDF',
    params: idParams,
    query: z.strictObject({ format: z.enum(['docx', 'pdf']) }),
    answer: z.null(),
  },
})
