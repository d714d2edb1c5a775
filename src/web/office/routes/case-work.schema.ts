import { z } from 'zod'
import { day, id, idParams, line, text } from '../common.schema.ts'
import { defineApi } from '../endpoint.ts'

const named = z.object({ applicationId: z.string(), number: z.string() })
const part = z.enum(['lead', 'support'])
const opinion = z.enum(['disclose', 'partly', 'withhold', 'notExist', 'notOurs'])
const method = z.enum(['counter', 'mail', 'online', 'email', 'fax'])

/** How the work on a case is spread: 科室, other agencies, reasons asked for, parts, cases handled together. */
export const caseWorkView = z.object({
  assignments: z.array(
    z.object({
      id: z.string(),
      section: z.string(),
      partLabel: z.string(),
      person: z.string(),
      task: z.string(),
      assignedOn: day,
      limitOn: day,
      /** open and past its internal limit, in working days; 0 otherwise */
      workingDaysLate: z.number().int(),
      state: z.enum(['open', 'answered', 'passedOn', 'handedBack', 'settled']),
      endedOn: day.nullable(),
      opinion: z
        .object({ label: z.string(), found: z.string(), reason: z.string(), by: z.string() })
        .nullable(),
      note: z.string(),
      /** this person may act on it */
      mine: z.boolean(),
    }),
  ),
  sections: z.array(z.object({ id: z.string(), name: z.string(), person: z.string() })),
  /** 内部期限 that can be set; null for whoever gives nothing out */
  limit: z.object({ earliest: day, latest: day, proposed: day, dueOn: day.nullable() }).nullable(),
  otherUnits: z.array(z.object({ code: z.string(), name: z.string(), contact: z.string() })),
  transfer: z
    .object({
      unitCode: z.string(),
      unit: z.string(),
      askedOn: day.nullable(),
      consents: z.boolean().nullable(),
      answeredOn: day.nullable(),
      wayLabel: z.string().nullable(),
      note: z.string(),
      toNumber: z.string().nullable(),
    })
    .nullable(),
  transferredFrom: z.object({ unit: z.string(), number: z.string(), consent: z.string() }).nullable(),
  reasons: z
    .object({
      askedOn: day,
      respondBy: day,
      given: z.string().nullable(),
      reasonable: z.boolean().nullable(),
      judgedNote: z.string(),
    })
    .nullable(),
  /** 延迟答复的合理期限（条例第三十五条）, beside the statutory due day */
  replyBy: day.nullable(),
  parts: z.array(
    named.extend({
      caseNumber: z.string(),
      description: z.string(),
      stateLabel: z.string(),
      dueOn: day.nullable(),
    }),
  ),
  partOf: named.extend({ caseNumber: z.string(), place: z.number().int(), of: z.number().int() }).nullable(),
  joined: z.array(named.extend({ caseNumber: z.string(), answerText: z.string() })),
})

/** The last entry that the person had seen. */
const seen = { lastSeq: z.number().int().min(0) }
const answer = z.object({ id: z.string(), lastSeq: z.number().int() })

function act<const Body extends z.ZodObject>(summary: string, body: Body) {
  return { summary, params: idParams, body, answer }
}

const proof = { method, trackingNumber: line }
const whose = { assignment: id.optional() }

/** Acts that spread the work on a case; named as in the case's list of acts. */
export const caseWorkApi = defineApi({
  'POST /applications/:id/assign': act(
    '交科室办理，定内部期限',
    z.strictObject({
      ...seen,
      sections: z.array(z.strictObject({ id, part })).max(50),
      limitOn: day,
      task: text,
    }),
  ),
  'POST /applications/:id/giveOpinion': act(
    '科室提出意见',
    z.strictObject({ ...seen, ...whose, opinion, found: text, reason: text }),
  ),
  'POST /applications/:id/passOn': act(
    '内部转办',
    z.strictObject({ ...seen, ...whose, section: id, reason: text }),
  ),
  'POST /applications/:id/handBack': act('科室退回专员', z.strictObject({ ...seen, ...whose, reason: text })),
  'POST /applications/:id/recordDelivery': act(
    '登记征求意见书送达（条例第三十二条、第三十四条）',
    z.strictObject({ ...seen, consultation: id.optional(), deliveredOn: day, ...proof, note: line }),
  ),
  'POST /applications/:id/tellThirdParty': act(
    '告知第三方决定公开（条例第三十二条）',
    z.strictObject({ ...seen, on: day, consultation: id.optional(), content: text, reasons: text, ...proof }),
  ),
  'POST /applications/:id/askTransfer': act(
    '询问是否同意转交其他机关（条例第三十六条）',
    z.strictObject({ ...seen, on: day, unitCode: z.string().max(40), text }),
  ),
  'POST /applications/:id/recordConsent': act(
    '登记申请人是否同意转交',
    z.strictObject({
      ...seen,
      on: day,
      unitCode: z.string().max(40),
      consents: z.boolean(),
      way: z.enum(['written', 'phone', 'counter', 'online', 'email']),
      note: line,
    }),
  ),
  'POST /applications/:id/transfer': {
    summary: '经申请人同意，转交其他机关',
    params: idParams,
    body: z.strictObject(seen),
    answer: answer.extend({
      toNumber: z.string(),
      /** for the applicant; cannot be shown again */
      queryCode: z.string(),
    }),
  },
  'POST /applications/:id/askReasons': act(
    '要求说明理由（条例第三十五条）',
    z.strictObject({ ...seen, on: day, respondBy: day, text }),
  ),
  'POST /applications/:id/recordReasons': act(
    '登记申请人说明的理由（条例第三十五条）',
    z.strictObject({ ...seen, on: day, text }),
  ),
  'POST /applications/:id/judgeReasons': act(
    '认定理由是否合理（条例第三十五条）',
    z.strictObject({ ...seen, reasonable: z.boolean(), note: text }),
  ),
  'POST /applications/:id/tellDelay': act(
    '告知延迟答复的合理期限（条例第三十五条）',
    z.strictObject({ ...seen, on: day, replyBy: day, reason: text }),
  ),
  'POST /applications/:id/split': act(
    '拆分办理（一事一申请）',
    z.strictObject({ ...seen, parts: z.array(text).max(50), reason: text }),
  ),
  'POST /applications/:id/join': act(
    '与其他申请并案办理',
    z.strictObject({ ...seen, others: z.array(id).max(200), reason: text }),
  ),
})
