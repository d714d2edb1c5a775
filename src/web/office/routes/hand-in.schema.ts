import { z } from 'zod'
import { exceptionKeys } from '../../../law/decision/exception.ts'
import { idParams } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'
import { publishingApi } from './publishing.schema.ts'

/** 交稿: a file of the clerk's becomes the beginnings of a draft. */

const openness = z.enum(['proactive', 'onRequest', 'withheld'])
const exception = z.enum(exceptionKeys).nullable()

/** Something read out of the file: what, from which words, where they stand. */
const fact = z.object({
  field: z.enum([
    'title',
    'documentNumber',
    'madeOn',
    'issuer',
    'genre',
    'effectiveOn',
    'expiresOn',
    'summary',
  ]),
  value: z.string(),
  passage: z.string(),
  where: z.string(),
})

const columnProposal = z.object({
  column: z.string(),
  name: z.string(),
  /** names from the entry down to it */
  path: z.array(z.string()),
  why: z.string(),
  /** what belongs in it */
  belongs: z.string(),
  duty: z.object({ key: z.string(), article: z.string(), text: z.string() }).nullable(),
})

const doubt = z.object({
  openness,
  label: z.string(),
  exception,
  why: z.string(),
  article: z.string(),
  passage: z.string(),
})

/** The file as it was read. Nothing of it is kept. */
const handedIn = z.object({
  /** HTML; its pictures stand as `picture:N` */
  body: z.string(),
  facts: z.array(fact),
  kind: z
    .object({
      kind: z.enum(['document', 'normativeDocument', 'regulation', 'serviceGuide', 'interpretation']),
      label: z.string(),
      why: z.string(),
    })
    .nullable(),
  keywords: z.array(z.string()),
  /** the likeliest first */
  columns: z.array(columnProposal),
  /** of the 26, the likeliest first */
  fields: z.array(z.object({ field: z.string(), name: z.string(), why: z.string() })),
  openness: z.object({
    openness,
    label: z.string(),
    exception,
    why: z.string(),
    article: z.string(),
    doubts: z.array(doubt),
  }),
  /** lines of the file that are not in the body: 版头, 标题, 版记 … */
  leftOut: z.array(z.string()),
  /** how many pictures come along once the draft is there */
  pictures: z.number().int(),
  warnings: z.array(z.string()),
})

const withAttachments = publishingApi['POST /disclosures/:id/attachments']

export const handInApi = defineApi({
  'POST /disclosures/hand-in': {
    summary:
      '交稿：读出 Word、Excel、PDF、文本文件的正文，认出标题、文号、日期等，提出栏目、领域和公开属性的建议；不保存（multipart/form-data，字段 file）',
    perMinute: 30,
    answer: handedIn,
  },
  'POST /disclosures/:id/hand-in-pictures': {
    summary: '交稿：把同一个文件里的图片存为草稿的正文图片，并说明正文里的第几张是哪一个',
    params: idParams,
    query: withAttachments.query,
    perMinute: 30,
    answer: withAttachments.answer.extend({
      pictures: z.array(z.object({ number: z.number().int(), id: z.string() })),
    }),
  },
})

export type HandedInView = z.input<typeof handedIn>
