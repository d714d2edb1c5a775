import { z } from 'zod'
import { choice, day, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { columnView } from './publishing.schema.ts'

/** 目录与指南. */

const code = z.string().max(60)
const lines = z.array(z.string().max(1_000)).max(30)

const timeLimit = z.union([
  z.literal('promptly'),
  z.strictObject({
    unit: z.enum(['workingDays', 'days', 'months', 'years']),
    count: z.number().int().min(1).max(366),
  }),
])
const updateCycle = z.enum(['none', 'year', 'halfYear', 'quarter', 'month'])

/** What somebody gives of a column. */
const column = z.strictObject({
  unit: code,
  name: line,
  duties: z.array(z.string().max(40)).max(40),
  timeLimit,
  updateCycle,
  counts: z.boolean(),
  belongs: z.string().max(1_000),
  examples: z.array(line).max(10),
})

const listedColumn = columnView.extend({
  timeLimit,
  updateCycle,
  /** published items in it, and those of this year */
  total: z.number().int(),
  thisYear: z.number().int(),
  lastOn: day.nullable(),
  /** nothing new came within its update cycle */
  stale: z.boolean(),
})

const contact = z.strictObject({
  office: line,
  address: line,
  officeHours: line,
  phone: line,
  fax: line,
  email: line,
  postcode: line,
})

const channel = z.enum(['counter', 'mail', 'online', 'fax', 'email'])

const guideContent = z.strictObject({
  classification: lines,
  arrangement: lines,
  access: lines,
  channels: z.array(z.strictObject({ channel, how: z.string().max(1_000) })).max(5),
  supervisor: z.strictObject({ name: line, phone: line, address: line }).optional(),
  /** 网上申请: 提交成功即确认, and whether a picture of the identity paper is asked for */
  intake: z.strictObject({ confirmedOnSubmit: z.boolean(), identityPaper: z.boolean() }).optional(),
})

export const catalogueApi = defineApi({
  'GET /catalogue': {
    summary: '公开目录：栏目树，各有依据、时限、更新周期、条数和最近一次公开的日期',
    query: z.strictObject({ unit: code.optional() }),
    answer: z.object({
      unit: z.object({ code: z.string(), name: z.string() }),
      units: z.array(choice),
      mayArrange: z.boolean(),
      columns: z.array(listedColumn),
      /** what the unit must disclose by 条例第二十、二十一条 */
      duties: z.array(z.object({ key: z.string(), article: z.string(), text: z.string() })),
      updateCycles: z.array(choice),
    }),
  },
  'POST /catalogue/columns': {
    summary: '增加栏目',
    status: 201,
    body: column.extend({
      /** code of the column above; without it, directly below its entry */
      parent: code.optional(),
      entry: z.enum(['rulebook', 'disclosures']),
    }),
    answer: z.object({ code: z.string() }),
  },
  'PUT /catalogue/columns/:code': {
    summary: '修改栏目',
    params: z.strictObject({ code }),
    body: column,
    answer: z.object({ code: z.string() }),
  },
  'GET /guide': {
    summary: '政府信息公开指南，和编写时可以用的底稿',
    query: z.strictObject({ unit: code.optional() }),
    answer: z.object({
      unit: z.object({ code: z.string(), name: z.string() }),
      units: z.array(choice),
      contact,
      /** as last published; null: none was */
      published: z.object({ version: z.number().int(), updatedOn: day }).nullable(),
      /** the published text, or one to begin with */
      content: guideContent,
      channels: z.array(z.object({ key: channel, label: z.string(), basic: z.boolean() })),
      mayPublish: z.boolean(),
      mayEditContact: z.boolean(),
      portal: z.string(),
    }),
  },
  'POST /guide': {
    summary: '公布政府信息公开指南；以前的版本都保留',
    body: z.strictObject({ unit: code, content: guideContent }),
    answer: z.object({ version: z.number().int(), updatedOn: day }),
  },
})

export type ListedColumn = z.input<typeof listedColumn>
export type GuideContentView = z.input<typeof guideContent>
export type UnitContactView = z.input<typeof contact>
