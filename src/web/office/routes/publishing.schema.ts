import { z } from 'zod'
import { choice, day, id, idParams, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 主动公开 (writing) and 审核发布 (reviewing): one item has one page on each side. */

const version = z.coerce.number().int().min(1)
const code = z.string().max(60)

/** The lists of 主动公开; `draft`: never sent or not sent again yet, `sentBack`: returned with remarks. */
export const disclosureList = z.enum(['draft', 'sentBack', 'inReview', 'published', 'withdrawn'])

/** A limit in words: 剩 9 天, and the date under it. */
export const due = z.object({
  dueOn: day,
  late: z.boolean(),
  text: z.string(),
  note: z.string().nullable(),
  /** 自信息形成或者变更之日起20个工作日内 */
  limitLabel: z.string(),
  ground: z.string(),
})

const row = z.object({
  id: z.string(),
  title: z.string(),
  columnName: z.string(),
  documentNumber: z.string().nullable(),
  madeOn: day,
  /** 草稿, 退回修改, 等待一审 … */
  stands: z.string(),
  /** null for what is out */
  due: due.nullable(),
  writers: z.string(),
  updatedAt: z.string(),
  indexNumber: z.string().nullable(),
  publishedOn: day.nullable(),
  attachments: z.number().int(),
})

/** What a clerk gives of an item; the server checks and cleans it. Days may be empty: the act names them. */
const content = z.strictObject({
  column: code,
  title: z.string().max(500),
  body: z.string().max(900_000),
  documentNumber: line,
  issuer: line,
  madeOn: z.string().max(10),
  kind: z.enum(['document', 'normativeDocument', 'regulation', 'serviceGuide', 'interpretation']),
  genre: z.string().max(20),
  topic: line,
  keywords: z.array(z.string().max(100)).max(50),
  summary: z.string().max(5_000),
  effectiveOn: z.string().max(10),
  expiresOn: z.string().max(10),
  openness: z.enum(['proactive', 'onRequest', 'withheld']),
})

/** A column as somebody who writes must see it. */
export const columnView = z.object({
  code: z.string(),
  name: z.string(),
  /** names from the entry down to it */
  path: z.array(z.string()),
  leaf: z.boolean(),
  entry: z.enum(['rulebook', 'disclosures']),
  parent: z.string().nullable(),
  duties: z.array(z.object({ key: z.string(), article: z.string(), text: z.string() })),
  timeLimitLabel: z.string(),
  updateCycleLabel: z.string(),
  counts: z.boolean(),
  belongs: z.string(),
  examples: z.array(z.string()),
})

const attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  sizeBytes: z.number().int(),
})

const check = z.object({
  key: z.string(),
  label: z.string(),
  help: z.string(),
  /** 审: its content; 校: its text */
  of: z.enum(['审', '校']),
})

const step = z.object({
  step: z.string(),
  label: z.string(),
  /** `done`: passed in this round; `now`: waits for it */
  state: z.enum(['done', 'now', 'later']),
  by: z.string().nullable(),
  at: z.string().nullable(),
  remarks: z.string().nullable(),
})

/** One item, with what this person may do with it now. */
export const disclosureView = z.object({
  id: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  version: z.number().int(),
  state: z.enum(['draft', 'inReview', 'published', 'withdrawn']),
  stands: z.string(),
  content: z.object({
    ...content.shape,
    kindLabel: z.string(),
    opennessLabel: z.string(),
  }),
  column: columnView.nullable(),
  due: due.nullable(),
  writers: z.array(z.string()),
  attachments: z.array(attachment),
  indexNumber: z.string().nullable(),
  publishedOn: day.nullable(),
  /** of an import: the day on which it was first published, and the ledger it came from */
  imported: z.object({ originallyPublishedOn: day, source: z.string() }).nullable(),
  withdrawn: z.object({ on: day, reason: z.string() }).nullable(),
  validity: z.object({
    key: z.enum(['valid', 'amended', 'expired', 'repealed']),
    label: z.string(),
    on: day.nullable(),
    reason: z.string().nullable(),
    successor: z.string().nullable(),
  }),
  updatedAt: z.string(),
  steps: z.array(step),
  /** oldest first */
  trail: z.array(
    z.object({
      label: z.string(),
      kind: z.string(),
      at: z.string(),
      by: z.string(),
      remarks: z.string().nullable(),
    }),
  ),
  /** remarks of the last return, while it is not sent again */
  sentBack: z.object({ step: z.string(), by: z.string(), at: z.string(), remarks: z.string() }).nullable(),
  /** its public page, below the site */
  portal: z.string().nullable(),
  may: z.object({
    write: z.boolean(),
    withdraw: z.boolean(),
    changeValidity: z.boolean(),
    /** null: this person's role does not take the step that it waits for */
    review: z
      .object({
        step: z.string(),
        label: z.string(),
        /** the step after it; null: it is published */
        next: z.string().nullable(),
        /** why this very person may not, though the role may */
        barred: z.string().nullable(),
        checks: z.array(check),
      })
      .nullable(),
  }),
})

const seen = z.object({ id: z.string(), version: z.number().int() })

export const publishingApi = defineApi({
  'GET /disclosures': {
    summary: '主动公开信息：草稿、退回修改、审核中、已发布、已撤下',
    query: z.strictObject({
      list: disclosureList.optional(),
      unit: code.optional(),
      column: code.optional(),
      year: z.coerce.number().int().min(1949).max(2200).optional(),
      page: z.coerce.number().int().min(1).max(100_000).optional(),
    }),
    answer: z.object({
      unit: z.string(),
      units: z.array(choice),
      mayWrite: z.boolean(),
      list: disclosureList,
      lists: z.array(z.object({ key: disclosureList, label: z.string(), count: z.number().int() })),
      rows: z.array(row),
      total: z.number().int(),
      page: z.number().int(),
      pageSize: z.number().int(),
      columns: z.array(choice),
      years: z.array(z.number().int()),
    }),
  },
  'GET /disclosures/choices': {
    summary: '拟稿时可选的栏目（各有应当放什么、法定依据和时限）、体裁、种类等',
    answer: z.object({
      unit: z.object({ code: z.string(), name: z.string() }),
      columns: z.array(columnView),
      kinds: z.array(choice),
      genres: z.array(z.string()),
      opennesses: z.array(choice),
      validities: z.array(choice),
      attachmentTypes: z.string(),
      largestAttachment: z.number().int(),
    }),
  },
  'GET /disclosures/due': {
    summary: '按栏目的时限和成文日期算出公开期限',
    query: z.strictObject({ column: code, madeOn: day }),
    answer: due.nullable(),
  },
  'POST /disclosures': { summary: '拟稿：新建草稿', status: 201, body: content, answer: seen },
  'GET /disclosures/:id': {
    summary: '一条主动公开信息：内容、附件、审核经过、现在能办什么',
    params: idParams,
    answer: disclosureView,
  },
  'PUT /disclosures/:id': {
    summary: '保存草稿；须指明所看到的版本，期间被他人改动的不覆盖',
    params: idParams,
    body: z.strictObject({ version, content }),
    answer: seen,
  },
  'POST /disclosures/:id/attachments': {
    summary: '添加附件（multipart/form-data，字段 file）',
    params: idParams,
    query: z.strictObject({ version }),
    perMinute: 60,
    answer: z.object({ version: z.number().int(), attachments: z.array(attachment) }),
  },
  'DELETE /disclosures/:id/attachments/:attachment': {
    summary: '删除草稿的附件',
    params: z.strictObject({ id, attachment: id }),
    query: z.strictObject({ version }),
    answer: z.object({ version: z.number().int(), attachments: z.array(attachment) }),
  },
  'GET /disclosures/:id/attachments/:attachment': {
    summary: '下载附件',
    params: z.strictObject({ id, attachment: id }),
    answer: z.null(),
  },
  'POST /disclosures/:id/submission': {
    summary: '送审',
    params: idParams,
    body: z.strictObject({ version }),
    answer: seen,
  },
  'GET /reviews': {
    summary: '等我审核的信息，最急的在前；不能由本人审核的注明原因',
    answer: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          columnName: z.string(),
          madeOn: day,
          step: z.string(),
          stepLabel: z.string(),
          due,
          writers: z.string(),
          barred: z.string().nullable(),
        }),
      ),
    }),
  },
  'POST /disclosures/:id/review': {
    summary: '审核：通过，或者退回修改并写明原因；签发通过即发布',
    params: idParams,
    body: z.strictObject({
      version,
      step: z.enum(['firstReview', 'secondReview', 'secrecyReview', 'signing']),
      verdict: z.enum(['pass', 'sendBack']),
      /** what was looked at: all checks of the step are needed to pass */
      checked: z.array(z.string().max(30)).max(20),
      remarks: z.string().max(900),
    }),
    answer: z.object({
      version: z.number().int(),
      state: z.string(),
      indexNumber: z.string().nullable(),
      portal: z.string().nullable(),
    }),
  },
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
})

export type DisclosureView = z.input<typeof disclosureView>
export type DisclosureListKey = z.output<typeof disclosureList>
export type ColumnView = z.input<typeof columnView>
export type DueView = z.input<typeof due>
export type DisclosureListRow = z.input<typeof row>
