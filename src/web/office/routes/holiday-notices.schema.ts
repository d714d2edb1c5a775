import { z } from 'zod'
import { day, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const source = z.strictObject({ number: line, title: line, date: z.string().max(20), url: line })
const offRange = z.strictObject({ name: line, from: day, to: day })
const workedDay = z.strictObject({ name: line, on: day })

/** A notice as it is entered; more ranges than any notice has are sent back by the act. */
const draft = z.strictObject({
  year: z.number().int(),
  notice: source,
  off: z.array(offRange).max(100),
  worked: z.array(workedDay).max(100),
})

const listed = z.object({
  year: z.number().int(),
  number: z.string(),
  title: z.string(),
  date: day,
  url: z.string(),
  off: z.array(offRange),
  worked: z.array(workedDay),
  isChange: z.boolean(),
  /** null: it came with the program */
  entered: z.object({ at: z.string(), by: z.string() }).nullable(),
})

const move = z.object({
  id: z.string(),
  unit: z.string(),
  number: z.string(),
  caseNumber: z.string(),
  limitLabel: z.string(),
  from: day,
  to: day,
})

const seqParams = z.strictObject({ seq: z.string().regex(/^\d{1,12}$/) })

export const holidayNoticesApi = defineApi({
  'GET /holiday-notices': {
    summary: '放假安排：系统计算工作日所依据的全部通知',
    answer: z.object({
      today: day,
      notices: z.array(listed),
      /** of this year and the next, those that are not announced: counted by the statute for the time being */
      unannounced: z.array(z.number().int()),
      mayEnter: z.boolean(),
    }),
  },
  'POST /holiday-notices/file': {
    summary: '读入放假安排文件（multipart/form-data，字段 file，.json），填入表格供核对；不保存',
    perMinute: 20,
    answer: draft,
  },
  'POST /holiday-notices/preview': {
    summary: '核对一份放假安排，列出哪些在办申请的期限会变动；不保存',
    body: draft,
    perMinute: 30,
    answer: z.object({
      warnings: z.array(z.string()),
      isChange: z.boolean(),
      replaces: z.boolean(),
      daysOff: z.number().int(),
      examined: z.number().int(),
      moved: z.number().int(),
      /** the first of them */
      rows: z.array(move),
    }),
  },
  'POST /holiday-notices': {
    summary: '录入一份放假安排；在办申请随即重新计算期限，变动逐件记入案卷',
    body: draft,
    status: 201,
    answer: z.object({ year: z.number().int(), number: z.string() }),
  },
  'GET /holiday-notices/moves/:seq': {
    summary: '一份放假安排使哪些申请的期限变动',
    params: seqParams,
    answer: z.object({
      year: z.number().int(),
      number: z.string(),
      rows: z.array(move),
      /** how many cases there are in all */
      cases: z.number().int(),
      /** there is something for this person to confirm */
      maySee: z.boolean(),
    }),
  },
  'POST /holiday-notices/moves/:seq/seen': {
    summary: '已经看过本单位申请的期限变动',
    params: seqParams,
    answer: z.null(),
  },
})

export type DraftView = z.output<typeof draft>
export type ListedView = z.input<typeof listed>
export type MoveView = z.input<typeof move>
