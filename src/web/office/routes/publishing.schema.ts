import { z } from 'zod'
import { choice, day, id, idParams, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { attachmentRole, content, disclosureState } from './disclosure-content.schema.ts'
import { check, otherContent, review, secrecyQuestion, step } from './review-record.schema.ts'

/** 主动公开 (writing) and 审核发布 (reviewing): one item has one page on each side. */

const version = z.coerce.number().int().min(1)
const code = z.string().max(60)

/** The lists of 主动公开; `draft`: never sent or not sent again yet, `sentBack`: returned with remarks. */
export const disclosureList = z.enum([
  'draft',
  'sentBack',
  'inReview',
  'scheduled',
  'published',
  'ended',
  'withdrawn',
  'kept',
  'discarded',
])

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
  /** 定时待发: its moment, and why it did not go out then */
  releaseAt: z.string().nullable(),
  releaseFailure: z.string().nullable(),
  /** when and why it came down: 撤下, 公示期满 */
  gone: z.object({ on: day, reason: z.string() }).nullable(),
  /** 不主动公开: which of the cases of the law, and by when it is looked at again */
  kept: z.object({ reason: z.string(), reassessOn: day.nullable() }).nullable(),
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
  role: attachmentRole,
  name: z.string(),
  /** SHA-256 */
  hash: z.string(),
  type: z.string(),
  sizeBytes: z.number().int(),
})

/** 发布前检查, as the server last made it of this very version; covered, so that nothing personal shows. */
export const scanView = z.object({
  at: z.string(),
  findings: z.array(
    z.object({
      key: z.string(),
      rule: z.string(),
      ruleLabel: z.string(),
      severity: z.enum(['block', 'warn']),
      part: z.object({
        kind: z.string(),
        block: z.number().int().nullable(),
        file: z.string().nullable(),
        piece: z.number().int().nullable(),
      }),
      where: z.string(),
      from: z.number().int().nullable(),
      to: z.number().int().nullable(),
      /** where it goes on in further blocks or pieces */
      rest: z.array(z.object({ index: z.number().int(), from: z.number().int(), to: z.number().int() })),
      quote: z.string(),
      proposal: z.string().nullable(),
      text: z.string(),
      ground: z.string(),
    }),
  ),
})

/** One item, with what this person may do with it now. */
export const disclosureView = z.object({
  id: z.string(),
  unit: z.object({ code: z.string(), name: z.string() }),
  version: z.number().int(),
  state: disclosureState,
  stands: z.string(),
  content: z.object({
    ...content.shape,
    kindLabel: z.string(),
    opennessLabel: z.string(),
    /** 条例第十五条：……; '' where nothing is withheld */
    exceptionLabel: z.string(),
    dutyLabel: z.string(),
    fieldLabel: z.string(),
    /** title of the document that it explains */
    interpretsTitle: z.string(),
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
  endedOn: day.nullable(),
  revisedOn: day.nullable(),
  /** of a correction: what it corrects */
  revision: z.object({ of: z.string(), note: z.string(), title: z.string() }).nullable(),
  /** id of the correction of this item that is under way */
  openRevision: z.string().nullable(),
  releaseFailure: z.string().nullable(),
  urgent: z
    .object({
      reason: z.string(),
      at: z.string(),
      by: z.string(),
      pending: z.array(z.object({ step: z.string(), label: z.string() })),
      objection: z.object({ by: z.string(), text: z.string() }).nullable(),
    })
    .nullable(),
  referral: z
    .object({
      to: z.string(),
      question: z.string(),
      on: day,
      by: z.string(),
      answer: z
        .object({
          on: day,
          conclusion: z.string(),
          label: z.string(),
          documentNumber: z.string(),
          text: z.string(),
        })
        .nullable(),
    })
    .nullable(),
  secrecy: z.array(z.object({ label: z.string(), answer: z.string() })).nullable(),
  reassessOn: day.nullable(),
  penaltyChange: z
    .object({ on: day, label: z.string(), ground: z.string(), dueOn: day, late: z.boolean() })
    .nullable(),
  /** 政策解读 of this document: what is out and what is under way */
  interpretations: z.array(
    z.object({ id: z.string(), title: z.string(), stands: z.string(), portal: z.string().nullable() }),
  ),
  /** by when its explanation is due; null: none is needed, or it is there */
  interpretationDue: z.object({ dueOn: day, late: z.boolean() }).nullable(),
  /** 办事指南 as people read it, part by part */
  guide: z.array(z.object({ label: z.string(), lines: z.array(z.string()) })),
  /** texts kept as they were submitted or published, the newest first */
  versions: z.array(z.object({ version: z.number().int(), label: z.string(), at: z.string() })),
  reviews: z.array(review),
  /** the version that this person last had before his eyes as a reviewer; null: none */
  lastSeen: z.number().int().nullable(),
  scan: scanView.nullable(),
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
    discard: z.boolean(),
    restore: z.boolean(),
    withdraw: z.boolean(),
    changeValidity: z.boolean(),
    revise: z.boolean(),
    /** what the signing leader looks at and answers; null: not his, or not now */
    releaseUrgently: z.object({ checks: z.array(check), secrecy: z.array(secrecyQuestion) }).nullable(),
    callBack: z.boolean(),
    notePenaltyChange: z.boolean(),
    reassess: z.boolean(),
    mask: z.boolean(),
    refer: z.boolean(),
    recordReferralAnswer: z.boolean(),
    /** null: this person's role does not take the step that it waits for */
    review: z
      .object({
        step: z.string(),
        label: z.string(),
        /** the step after it; null: it is published */
        next: z.string().nullable(),
        /** why this very person may not, though the role may */
        barred: z.string().nullable(),
        /** 代为办理, 县里派员协助; '' by his own role */
        capacity: z.string(),
        /** released in an emergency: the step comes after the fact */
        afterTheFact: z.boolean(),
        checks: z.array(check),
        /** the questions of the secrecy form, where the step asks them */
        secrecy: z.array(secrecyQuestion),
        /** where it may go on after a return: this step and the earlier ones */
        resumeAt: z.array(choice),
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
      exceptions: z.array(z.object({ key: z.string(), label: z.string(), note: z.string() })),
      fields: z.array(choice),
      interpretationForms: z.array(z.string()),
      /** 解读 is due so many working days after its document, as the county set it */
      interpretationDays: z.number().int(),
      guideParts: z.array(
        z.object({ key: z.string(), label: z.string(), help: z.string(), required: z.boolean() }),
      ),
      /** documents that an explanation may explain: id and title with number, the newest first */
      explainable: z.array(choice),
      /** kinds that need an explanation (三同步) */
      needInterpretation: z.array(z.string()),
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
  'POST /disclosures': {
    summary: '拟稿：新建草稿；typedAs 是自动保存时用的编号',
    status: 201,
    body: z.strictObject({ content, typedAs: z.string().max(40).optional() }),
    answer: seen,
  },
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
    query: z.strictObject({ version, role: attachmentRole.optional() }),
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
  'POST /disclosures/:id/discard': {
    summary: '作废草稿',
    params: idParams,
    body: z.strictObject({ version, reason: line }),
    answer: seen,
  },
  'POST /disclosures/:id/restore': {
    summary: '恢复作废的草稿',
    params: idParams,
    body: z.strictObject({ version }),
    answer: seen,
  },
  'GET /disclosures/:id/versions/:version': {
    summary: '一条信息在某一版本的内容，用于对照',
    params: z.strictObject({ id, version }),
    answer: otherContent,
  },
  'GET /disclosures/:id/original': {
    summary: '一份更正稿所更正的原文，用于对照',
    params: idParams,
    answer: otherContent,
  },
})

export type DisclosureView = z.input<typeof disclosureView>
export type ScanView = z.input<typeof scanView>
export type DisclosureListKey = z.output<typeof disclosureList>
export type ColumnView = z.input<typeof columnView>
export type DueView = z.input<typeof due>
export type DisclosureListRow = z.input<typeof row>
