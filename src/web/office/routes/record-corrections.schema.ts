import { z } from 'zod'
import { choice, day, idParams, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const method = z.enum(['counter', 'mail', 'online', 'email', 'fax'])
const outcome = z.enum(['corrected', 'notCorrected', 'transferred', 'referred'])
const idKind = z.enum(['residentIdCard', 'passport', 'hkMacaoPermit', 'taiwanPermit', 'otherId', ''])
const passage = z.string().max(5_000)

const head = z.object({
  id: z.string(),
  number: z.string(),
  caseNumber: z.string(),
  channelLabel: z.string(),
  arrivedOn: day,
  enteredBy: z.string(),
  /** null while it is open */
  outcomeLabel: z.string().nullable(),
  concludedOn: day.nullable(),
  concludedBy: z.string().nullable(),
})

/** 更正本人信息（条例第四十一条）: a matter of its own beside the applications. */
export const recordCorrectionsApi = defineApi({
  'GET /record-corrections': {
    summary: '更正本人信息的请求；姓名已遮盖，不计入年度报告表三',
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(100_000).optional() }),
    answer: z.object({
      rows: z.array(head.extend({ name: z.string() })),
      total: z.number().int(),
      pageSize: z.number().int(),
      mayHandle: z.boolean(),
      outcomes: z.array(choice),
      otherUnits: z.array(z.object({ name: z.string(), contact: z.string() })),
    }),
  },
  'GET /record-corrections/:id': {
    summary: '一件更正请求',
    params: idParams,
    answer: head.extend({
      particulars: z
        .object({
          name: z.string(),
          idKindLabel: z.string(),
          idNumber: z.string(),
          phone: z.string(),
          address: z.string(),
          record: z.string(),
          wrong: z.string(),
          right: z.string(),
          evidence: z.string(),
        })
        .nullable(),
      /** what the person is to be told; null until it was entered */
      result: z
        .object({
          outcome,
          outcomeLabel: z.string(),
          text: z.string(),
          agency: z.string(),
          agencyContact: z.string(),
          decidedBy: z.string(),
        })
        .nullable(),
      /** the valid letter; null until it was laid down */
      sealedLetter: z.object({ hash: z.string() }).nullable(),
      delivery: z.object({ methodLabel: z.string(), trackingNumber: z.string() }).nullable(),
    }),
  },
  'GET /record-corrections/:id/letter': {
    summary: '下载更正告知书，供打印盖章',
    params: idParams,
    query: z.strictObject({ format: z.enum(['docx', 'pdf']) }),
    perMinute: 60,
    answer: z.null(),
  },
  'POST /record-corrections': {
    summary: '登记更正本人信息的请求',
    status: 201,
    body: z.strictObject({
      channel: z.enum(['counter', 'signedMail', 'ordinaryMail', 'online', 'email', 'fax']),
      arrivedOn: day,
      name: line,
      idKind,
      idNumber: line,
      phone: line,
      address: line,
      record: passage,
      wrong: passage,
      right: passage,
      evidence: passage,
    }),
    answer: z.object({ id: z.string(), number: z.string(), caseNumber: z.string() }),
  },
  'GET /record-corrections/:id/sealed-letter': {
    summary: '下载盖章的更正告知书',
    params: idParams,
    perMinute: 60,
    answer: z.null(),
  },
  'POST /record-corrections/:id/decide': {
    summary: '登记处理结果：更正、不予更正、转送或者告知途径',
    params: idParams,
    body: z.strictObject({ outcome, text: passage, agency: line, agencyContact: line }),
    answer: z.object({ id: z.string() }),
  },
  'POST /record-corrections/:id/seal': {
    summary: '存入盖章的更正告知书（multipart/form-data，字段 file；PDF、JPG、PNG）',
    params: idParams,
    perMinute: 60,
    answer: z.object({ id: z.string() }),
  },
  'POST /record-corrections/:id/conclude': {
    summary: '登记告知，办结更正本人信息的请求',
    params: idParams,
    body: z.strictObject({ on: day, method, trackingNumber: line }),
    answer: z.object({ id: z.string() }),
  },
})
