import { z } from 'zod'
import { letterFieldKeys } from '../../../law/letters/letter-fields.ts'
import { letterKinds } from '../../../law/decision/outcome.ts'
import { choice, day, id, idParams, line, text } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

/** 文书: letters of a case, from the draft to the proof of service. */

const seen = { lastSeq: z.number().int().min(0) }
const handled = z.object({ id: z.string(), lastSeq: z.number().int() })
const letterParams = z.strictObject({ id, letter: id })
const kind = z.enum(letterKinds)
const method = z.enum(['counter', 'mail', 'online', 'email', 'fax'])
const format = z.strictObject({ format: z.enum(['docx', 'pdf']) })

const field = z.object({
  field: z.string(),
  label: z.string(),
  source: z.enum(['case', 'unit', 'law', 'clerk']),
  guidance: z.string(),
  example: z.string(),
  day: z.boolean(),
  line: z.boolean(),
  /** one of these; empty: a text */
  choices: z.array(z.string()),
  /** what the clerk wrote; '' where he left it to the case */
  written: z.string(),
  /** as the letter says it now */
  text: z.string(),
})

const letter = z.object({
  id: z.string(),
  kind,
  label: z.string(),
  state: z.enum(['drafted', 'numbered', 'sealed', 'sent', 'voided']),
  stateLabel: z.string(),
  number: z.string(),
  datedOn: day.nullable(),
  /** what stands against its issue, each with its article */
  missing: z.array(z.object({ field: z.string(), text: z.string(), ground: z.string().nullable() })),
  fields: z.array(field),
  sealed: z.object({ paper: z.string(), hash: z.string() }).nullable(),
  /** the act with which it leaves the house; null: it is sent by itself */
  act: z.string().nullable(),
  sentOn: day.nullable(),
  servedOn: day.nullable(),
  readOn: day.nullable(),
})

const places = z.strictObject({ body: line, address: line, onlineChannel: line, court: line })
const patterns = z.strictObject({
  answer: line,
  procedure: line,
  /** kinds with a series of their own */
  kinds: z.partialRecord(kind, line),
  first: z.record(z.string().max(60), z.record(z.string().max(4), z.number().int())),
})
const ofUnit = z.strictObject({ unit: z.string().max(60).optional() })

export const caseLettersApi = defineApi({
  'GET /applications/:id/letters': {
    summary: '一件申请的文书：每份的状态和缺少的内容',
    params: idParams,
    answer: z.object({
      letters: z.array(letter),
      writable: z.array(
        z.object({ kind, label: z.string(), suggested: z.boolean(), act: z.string().nullable() }),
      ),
      mayHandle: z.boolean(),
      /** an e-seal service is plugged in */
      sealService: z.boolean(),
      methods: z.array(choice),
    }),
  },
  'GET /applications/:id/letterForms/:kind': {
    summary: '拟写一份新文书要填的内容',
    params: z.strictObject({ id, kind }),
    answer: z.object({ fields: z.array(field) }),
  },
  'POST /applications/:id/letters': {
    summary: '拟写文书；letterId 为空的新写一份',
    params: idParams,
    body: z.strictObject({
      ...seen,
      kind,
      letterId: id.optional(),
      values: z.partialRecord(z.enum(letterFieldKeys), text),
    }),
    answer: z.object({ id: z.string(), lastSeq: z.number().int(), letter: z.string() }),
  },
  'POST /applications/:id/letters/:letter/number': {
    summary: '文书编号：检查必备内容，取文号',
    params: letterParams,
    body: z.strictObject({ ...seen, datedOn: day, online: z.boolean() }),
    answer: handled,
  },
  'POST /applications/:id/letters/:letter/seal': {
    summary: '存入盖章文书（multipart/form-data，字段 file；PDF、JPG、PNG）',
    params: letterParams,
    query: z.strictObject({ lastSeq: z.coerce.number().int().min(0) }),
    perMinute: 60,
    answer: handled,
  },
  'POST /applications/:id/letters/:letter/sealByService': {
    summary: '电子签章',
    params: letterParams,
    body: z.strictObject(seen),
    perMinute: 30,
    answer: handled,
  },
  'POST /applications/:id/letters/:letter/void': {
    summary: '文书作废：文号保留，不再使用',
    params: letterParams,
    body: z.strictObject({ ...seen, reason: line }),
    answer: handled,
  },
  'POST /applications/:id/letters/:letter/send': {
    summary: '登记文书送出',
    params: letterParams,
    body: z.strictObject({ ...seen, on: day, method, trackingNumber: line, note: line }),
    answer: handled,
  },
  'POST /applications/:id/letters/:letter/service': {
    summary: '登记送达：救济期限自送达之日起计算',
    params: letterParams,
    body: z.strictObject({ ...seen, on: day, method, trackingNumber: line, receiver: line, note: line }),
    answer: handled,
  },
  'GET /applications/:id/letters/:letter/document': {
    summary: '下载文书，打印盖章用',
    params: letterParams,
    query: format,
    perMinute: 60,
    answer: z.null(),
  },
  'GET /applications/:id/letters/:letter/serviceRecord': {
    summary: '下载送达回证',
    params: letterParams,
    query: format,
    perMinute: 60,
    answer: z.null(),
  },
})

/** 文书设置: numbers, templates, remedies of a unit. */
export const letterSettingsApi = defineApi({
  'GET /letters/settings': {
    summary: '文书设置：文号规则、模板、救济途径、文号登记簿',
    query: z.strictObject({ unit: z.string().max(60).optional(), year: z.coerce.number().int().optional() }),
    answer: z.object({
      unit: z.object({ code: z.string(), name: z.string() }),
      year: z.number().int(),
      numbers: patterns,
      places,
      /** the county's government, where the unit has entered no other */
      usualBody: z.string(),
      register: z.array(
        z.object({
          number: z.string(),
          label: z.string(),
          datedOn: day,
          applicationId: z.string(),
          voidedOn: day.nullable(),
        }),
      ),
      kinds: z.array(
        z.object({
          kind,
          label: z.string(),
          numbered: z.boolean(),
          /** fields that a template must have */
          fields: z.array(z.string()),
          template: z
            .object({ name: z.string(), own: z.boolean(), addedBy: z.string(), addedAt: z.string() })
            .nullable(),
        }),
      ),
    }),
  },
  'PUT /letters/numbers': {
    summary: '设定文号规则',
    query: ofUnit,
    body: patterns,
    answer: z.null(),
  },
  'PUT /letters/places': {
    summary: '设定救济途径：复议机关、网上渠道、法院',
    query: ofUnit,
    body: places,
    answer: z.null(),
  },
  'POST /letters/templates/:kind': {
    summary: '上传文书模板（multipart/form-data，字段 file；.docx）',
    params: z.strictObject({ kind }),
    query: ofUnit,
    perMinute: 20,
    answer: z.null(),
  },
  'DELETE /letters/templates/:kind': {
    summary: '不再使用上传的模板',
    params: z.strictObject({ kind }),
    query: ofUnit,
    answer: z.null(),
  },
  'GET /letters/templates/:kind/file': {
    summary: '下载正在使用的模板',
    params: z.strictObject({ kind }),
    query: ofUnit,
    answer: z.null(),
  },
})
