import { z } from 'zod'
import { exportFormat } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { disclosureList } from './publishing.schema.ts'
import { queueGroup } from './queue.schema.ts'

/** 导出: lists as files, with the filters as they are shown, all rows of them. The answer is the file. */
export const exportsApi = defineApi({
  'GET /disclosures/export': {
    summary: '导出主动公开的一张列表（.xlsx、.csv；.jsonl 含正文，可以再导入）',
    query: z.strictObject({
      format: exportFormat,
      list: disclosureList,
      unit: z.string().max(60).optional(),
      column: z.string().max(60).optional(),
      year: z.coerce.number().int().min(1949).max(2200).optional(),
    }),
    perMinute: 20,
    answer: z.null(),
  },
  'GET /reviews/export': {
    summary: '导出等我审核的信息',
    query: z.strictObject({ format: exportFormat }),
    perMinute: 20,
    answer: z.null(),
  },
  'GET /queue/export': {
    summary: '导出今天要办的',
    query: z.strictObject({
      format: exportFormat,
      kind: z.string().max(40).optional(),
      group: queueGroup.optional(),
    }),
    perMinute: 20,
    answer: z.null(),
  },
})
