import { z } from 'zod'
import { day, idParams, line } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const kind = z.enum(['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'])
const result = z.enum(['upheld', 'corrected', 'otherResult'])

/** One reconsideration or suit, with its instances in their order. */
const remedy = z.object({
  id: z.string(),
  lastSeq: z.number().int(),
  kind,
  kindLabel: z.string(),
  acceptedOn: day,
  closedOn: day.nullable(),
  /** 结果维持 … 尚未审结 */
  resultLabel: z.string(),
  imported: z.boolean(),
  instances: z.array(
    z.object({
      acceptedOn: day,
      organ: z.string(),
      caseNumber: z.string(),
      closedOn: day.nullable(),
      resultLabel: z.string(),
    }),
  ),
  /** 登记审结 is possible now, for this person */
  mayClose: z.boolean(),
  /** 登记下一审级 is possible now, for this person */
  mayContinue: z.boolean(),
})

const made = z.object({ id: z.string() })
const onRemedy = { lastSeq: z.number().int().min(0) }

export const remediesApi = defineApi({
  'GET /remedies': {
    summary: '复议诉讼台账；给出年度的，只列计入该年表四的',
    query: z.strictObject({
      unit: z.string().max(40).optional(),
      year: z.coerce.number().int().min(2000).max(2200).optional(),
    }),
    answer: z.object({
      rows: z.array(
        z.object({
          remedy,
          application: z.object({
            id: z.string(),
            caseNumber: z.string(),
            decisionLabel: z.string().nullable(),
            unit: z.string().nullable(),
          }),
        }),
      ),
    }),
  },
  'GET /applications/:id/remedies': {
    summary: '一件申请的复议和诉讼',
    params: idParams,
    answer: z.object({
      mayRegister: z.boolean(),
      /** 行政复议机关, as the law has it for this unit */
      reconsiderationBody: z.string(),
      remedies: z.array(remedy),
    }),
  },
  'POST /applications/:id/remedies': {
    summary: '登记行政复议、行政诉讼',
    status: 201,
    params: idParams,
    body: z.strictObject({ kind, acceptedOn: day, organ: line, caseNumber: line }),
    answer: made,
  },
  'POST /remedies/:id/close': {
    summary: '登记审结',
    params: idParams,
    body: z.strictObject({ ...onRemedy, closedOn: day, result }),
    answer: made,
  },
  'POST /remedies/:id/continue': {
    summary: '登记下一审级；同一诉讼的几个审级只计一件',
    params: idParams,
    body: z.strictObject({ ...onRemedy, acceptedOn: day, organ: line, caseNumber: line }),
    answer: made,
  },
})
