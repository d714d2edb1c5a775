import { z } from 'zod'
import { choice, exportFormat } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 申请台账: applications of former years, out of an `.xlsx`, a `.csv` or a `.jsonl`, and out again. */

const year = z.coerce.number().int().min(2000).max(2200)

export const applicationLedgerApi = defineApi({
  'GET /application-ledgers': {
    summary: '可以为哪个机关导入申请台账',
    answer: z.object({ unit: choice, largestFile: z.number().int() }),
  },
  'GET /application-ledgers/sample': {
    summary: '空白的申请台账（.xlsx），附填写说明',
    perMinute: 20,
    answer: z.null(),
  },
  'POST /application-ledgers/check': {
    summary: '检查申请台账（multipart/form-data，字段 file）：将导入什么、哪一行有什么错误；不写入',
    perMinute: 20,
    answer: z.object({
      applications: z.number().int(),
      remedies: z.number().int(),
      years: z.array(z.object({ year: z.number().int(), applications: z.number().int() })),
      /** the worksheet that was read */
      sheet: z.string().nullable(),
      /** the first faults, by line */
      faults: z.array(z.object({ line: z.number().int(), field: z.string(), text: z.string() })),
      faultCount: z.number().int(),
      faultLines: z.number().int(),
    }),
  },
  'POST /application-ledgers': {
    summary: '导入申请台账（multipart/form-data，字段 file）：全部导入，有一行不对就一件也不导入',
    perMinute: 20,
    status: 201,
    answer: z.object({ applications: z.number().int(), remedies: z.number().int() }),
  },
  'GET /application-ledgers/export': {
    summary: '导出申请台账；个人信息默认遮盖，写明用途（reveal）的才给完整的，并记入日志',
    query: z.strictObject({
      format: exportFormat,
      unit: z.string().max(60).optional(),
      from: year,
      to: year,
      reveal: z.enum(['contact', 'identity', 'letter', 'other']).optional(),
    }),
    perMinute: 20,
    answer: z.null(),
  },
})
