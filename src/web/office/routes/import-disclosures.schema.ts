import { z } from 'zod'
import { choice } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 导入台账: what was published before this system, out of an `.xlsx`, a `.csv` or a `.jsonl`. */

const unit = z.strictObject({ unit: z.string().max(60) })

const contents = {
  disclosures: z.number().int(),
  /** by column, in the order of the catalogue */
  columns: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      total: z.number().int(),
      years: z.array(z.object({ year: z.number().int(), count: z.number().int() })),
    }),
  ),
}

export const ledgerApi = defineApi({
  'GET /disclosure-ledgers': {
    summary: '可以为哪些机关导入台账',
    answer: z.object({ units: z.array(choice), largestFile: z.number().int() }),
  },
  'GET /disclosure-ledgers/sample': {
    summary: '空白的台账（.xlsx），附填写说明和这个机关可用的栏目',
    query: unit,
    perMinute: 20,
    answer: z.null(),
  },
  'POST /disclosure-ledgers/check': {
    summary: '检查台账（multipart/form-data，字段 file）：将导入什么、哪一行有什么错误；不写入',
    query: unit,
    perMinute: 20,
    answer: z.object({
      ...contents,
      /** the worksheet that was read */
      sheet: z.string().nullable(),
      /** the first faults, by line */
      faults: z.array(z.object({ line: z.number().int(), field: z.string(), text: z.string() })),
      faultCount: z.number().int(),
      faultLines: z.number().int(),
    }),
  },
  'POST /disclosure-ledgers': {
    summary: '导入台账（multipart/form-data，字段 file）：全部导入，有一行不对就一条也不导入',
    query: unit,
    perMinute: 20,
    status: 201,
    answer: z.object(contents),
  },
})
